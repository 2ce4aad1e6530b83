"""The finder's index, opened as its description says."""

import gzip
import json
import struct
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from random import Random

import pytest

from iop.data.inherited import complete_tracks
from iop.data.model import Program
from iop.finder.index import finder_index, order
from iop.geo.states import STATES
from iop.geo.zones import CLOCKS


@dataclass(frozen=True)
class Opened:
    header: dict
    sections: dict[str, bytes]

    def column(self, name: str) -> list[int]:
        content = self.sections[name]
        count, width, *steps = self.header["sections"][name]
        rows = zip(*(content[at * count : (at + 1) * count] for at in range(width)), strict=True)
        numbers = [int.from_bytes(row, "little") for row in rows]
        if not steps:
            return numbers
        return list(accumulate(-(number + 1) // 2 if number & 1 else number // 2 for number in numbers))

    def answers(self, name: str) -> list:
        table = self.header["tables"][name]
        return [table[number] for number in self.column(name)]

    def bits(self, name: str) -> bytes:
        """Return the bytes of a set such as `found`, `ages/teen`, or `ages/`, which is for the exceptions."""
        list_name, slash, word = name.partition("/")
        words = [*self.header["lists"][list_name], ""] if slash else [word]
        size = len(self.sections[list_name]) // len(words)
        return self.sections[list_name][words.index(word) * size :][:size]

    def programs(self, name: str) -> set[str]:
        """Return the ids in a set of programs."""
        return {each for n, each in enumerate(self.header["ids"]) if _has(self.bits(name), n)}

    def tracks(self, name: str) -> set[tuple[str, int]]:
        """Return (id, number of track) in a set of tracks."""
        content, found, base = self.bits(name), set(), 0
        for plane, count in enumerate(self.header["planes"]):
            own = [_has(content, base + n) != (plane > 0 and _has(content, n)) for n in range(count)]
            found |= {(self.header["ids"][n], plane) for n in range(count) if own[n]}
            base += (count + 31) // 32 * 32
        assert base == len(content) * 8
        return found

    def open(self, name: str) -> set:
        """Return the tracks or programs whose list may leave something out."""
        is_of_tracks = name in ("focus", "ages", "format", "languages", "for")
        return self.tracks(f"{name}/") if is_of_tracks else self.programs(f"{name}/")

    def rows(self) -> list[tuple[str, int]]:
        """Return (id, number of track) of each row of a column of numbers."""
        ids = self.header["ids"]
        return [(ids[n], plane) for plane, count in enumerate(self.header["planes"]) for n in range(count)]


def _has(bits: bytes, n: int) -> bool:
    return bool(bits[n >> 3] >> (n & 7) & 1)


def opened(content: bytes) -> Opened:
    body = gzip.decompress(content)
    assert body[:4] == b"IOPX"
    (length,) = struct.unpack_from("<I", body, 4)
    header, at, sections = json.loads(body[8 : 8 + length]), 8 + length, {}
    for name, (count, width, *_) in header["sections"].items():
        sections[name], at = body[at : at + count * width], at + count * width
    assert at == len(body)
    return Opened(header, sections)


@pytest.fixture(scope="module")
def index_of(vocabulary, today):
    return lambda *programs: opened(finder_index(programs, vocabulary, today).file("b1"))


@pytest.fixture(scope="module")
def index(sample, index_of) -> Opened:
    return index_of(*sample.programs)


def days(day: date) -> int:
    return (day - date(1970, 1, 1)).days


def test_the_header_names_the_build(index):
    assert index.header["build"] == "b1"


def test_the_same_programs_make_the_same_bytes_in_whatever_order_they_come(sample, vocabulary, today):
    shuffled = [*sample.programs]
    Random(1).shuffle(shuffled)
    made = finder_index(sample.programs, vocabulary, today).file("b1")

    assert finder_index(shuffled, vocabulary, today).file("b1") == made
    assert made[4:8] == b"\0\0\0\0", "the time of packing"


def test_planes_fall_and_hold_every_track(index, sample):
    planes = index.header["planes"]

    assert planes == sorted(planes, reverse=True)
    assert planes[0] == index.header["programs"] == len(sample.programs)
    assert sum(planes) == sum(max(1, len(program.tracks)) for program in sample.programs)
    assert [program.id for program in order(sample.programs)] == index.header["ids"]


TRACK_WORDS = [
    *(("focus", "focus"), ("ages", "ages"), ("format", "format"), ("languages", "languages"), ("for", "made_for")),
]


@pytest.mark.parametrize(("name", "key"), TRACK_WORDS)
def test_each_word_of_a_group_is_a_set_of_groups(index, sample, name, key):
    said = {
        (program.id, number): getattr(track, key)
        for program in sample.programs
        for number, track in enumerate(complete_tracks(program))
    }

    for word in index.header["lists"][name]:
        wanted = {row for row, value in said.items() if value == word or (value and word in value and key != "format")}
        assert index.tracks(f"{name}/{word}") == wanted


@pytest.mark.parametrize("name", ["services", "therapies", "medications", "access"])
def test_each_word_of_a_program_is_a_set_of_programs(index, sample, name):
    for word in index.header["lists"][name]:
        wanted = {program.id for program in sample.programs if word in (getattr(program, name) or ())}
        assert index.programs(f"{name}/{word}") == wanted


@pytest.mark.parametrize(
    ("changes", "is_open"),
    [
        ({}, {"ages", "format", "languages", "accepts", "services"}),
        ({"verified": None}, {"ages", "format", "languages", "for", "accepts", "services"}),
        ({"ages": ["adult"], "cost": {"accepts": ["va"]}}, {"format", "languages", "services"}),
        ({"ages": ["adult"], "verified": None}, {"ages", "format", "languages", "for", "accepts", "services"}),
        ({"ages": [], "services": [], "format": "virtual", "verified": None}, {"languages", "for", "accepts"}),
    ],
    ids=["nothing said", "a bare draft", "a list is complete", "a list of a draft is not", "an empty list is none"],
)
def test_a_list_is_open_when_what_it_leaves_out_is_not_known(make_program, index_of, changes, is_open):
    made = index_of(make_program(**changes))
    names = ("focus", "ages", "format", "languages", "for", "accepts", "services")

    assert {name for name in names if made.open(name)} == is_open


def test_only_open_programs_are_found(index, sample):
    assert index.programs("found") == {program.id for program in sample.programs if program.status == "open"}


def test_numbers_of_groups_by_name_give_the_order_by_name(index, sample):
    wanted = [len(complete_tracks(listing.program)) for listing in sample.listings]

    assert index.column("depth") == wanted


def test_groups_have_their_hours_weeks_and_times(index, sample):
    tracks = {
        (program.id, number): track
        for program in sample.programs
        for number, track in enumerate(complete_tracks(program))
    }
    columns = zip(*(index.answers(name) for name in ("hours", "weeks", "schedule")), strict=True)

    for row, (hours, weeks, schedule) in zip(index.rows(), columns, strict=True):
        track = tracks[row]
        assert hours == track.least_hours
        assert weeks == track.least_weeks
        minutes = [sum(day.bit_count() * each for day, _, each in sessions) for _, sessions in schedule or ()]
        assert minutes == [
            sum(session.minutes * len(session.days) for session in phase.sessions) for phase in track.schedule
        ]


def test_a_schedule_is_how_many_days_one_comes_and_what_meets_on_which(make_program, index_of):
    five = {"days": ["mon", "tue", "wed", "thu", "fri"], "from": "22:00", "to": "01:00"}
    tracks = [
        {"sessions": [five], "attend": {"min": "3"}},
        {"phases": [{"weeks": "4", "sessions": [five]}, {"weeks": "4", "sessions": [{**five, "days": ["sun"]}]}]},
        {"hours_a_week": {"min": "9"}},
    ]
    made = index_of(make_program(tracks=tracks))

    assert made.answers("schedule") == [
        [[3, [[0b0011111, 22 * 60, 180]]]],
        [[5, [[0b0011111, 22 * 60, 180]]], [1, [[0b1000000, 22 * 60, 180]]]],
        None,
    ]
    assert made.answers("hours") == [9, 15, 9]
    assert made.answers("weeks") == [None, 8, None]


@pytest.mark.parametrize(
    ("changes", "clocks"),
    [
        ({"format": "in-person"}, [-1]),
        ({}, [-1]),
        ({"format": "virtual"}, ["Eastern"]),
        ({"format": "virtual", "timezone": "Pacific/Guam"}, ["Chamorro"]),
        ({"format": "virtual", "tracks": [{"timezone": "America/Denver"}]}, ["Mountain"]),
        ({"format": "virtual", "address": None, "serves": ["NC", "NY"]}, ["Eastern"]),
        ({"format": "virtual", "address": None, "serves": ["TN"]}, ["Eastern", "Central"]),
        ({"format": "virtual", "address": None}, []),
    ],
)
def test_a_virtual_group_goes_by_a_clock_or_by_one_of_several(make_program, index_of, changes, clocks):
    made = index_of(make_program(**changes))
    names = [*CLOCKS]

    assert made.answers("clock") == [[each if each == -1 else names.index(each) for each in clocks]]


def test_states_and_the_site_have_their_clocks(index):
    names = [*CLOCKS]

    assert index.header["clocks_by_state"]["tn"] == [names.index("Eastern"), names.index("Central")]
    assert len(index.header["clocks_by_state"]) == len(STATES)
    assert names[index.header["home_clock"]] == "Eastern"


@pytest.mark.parametrize(
    ("changes", "start"),
    [
        ({"tracks": [{}]}, None),
        ({"tracks": [{"starts": "rolling"}]}, [2]),
        ({"tracks": [{"starts": ["2027-01-05", "2026-12-01"]}]}, [0, days(date(2026, 12, 1)), days(date(2027, 1, 5))]),
        ({"tracks": [{"starts": ["2026-12-01"]}], "verified": None}, [1, days(date(2026, 12, 1))]),
        ({"tracks": [{"starts": []}], "verified": None}, [0]),
    ],
)
def test_starts_are_days_since_1970_after_whether_others_may_be_missing(make_program, index_of, changes, start):
    made = index_of(make_program(**changes))

    assert made.answers("starts") == [start]


def test_openings_have_their_state_and_day(make_program, index_of, today):
    tracks = [{"openings": {"state": state, "as_of": "2026-11-20"}} for state in ("open", "waitlist", "full")]
    made = index_of(make_program(tracks=[*tracks, {}]))

    assert made.answers("openings") == [*([number, days(today - timedelta(days=3))] for number in range(3)), None]


def test_what_is_not_known_of_a_program_is_null(make_program, index_of):
    made = index_of(make_program(address=None, serves=["SC", "NC"], format="virtual", verified=None))

    assert made.answers("price") == made.answers("checked") == [None]
    assert made.column("place") == [0], "one more than there are places"
    assert made.answers("serves") == [[1, *sorted(map([*STATES].index, ("SC", "NC")))]]


def test_a_place_has_its_point_town_and_county(make_program, index_of):
    address = {"city": "Asheville", "state": "NC", "zip": "28801", "county": "Buncombe"}
    made = index_of(
        make_program(address=address, point={"lat": "35.5951234", "lng": "-82.5515"}),
        make_program(id="other", name="Other", address={**address, "city": "ASHEVILLE", "county": None}),
    )
    here, there = made.column("place")

    assert made.column("lat")[here] * 1000 + made.column("lat_rest")[here] == 355951234
    assert made.column("lng")[here] * 1000 + made.column("lng_rest")[here] == -825515000
    assert made.header["cities_by_state"] == {"nc": ["Asheville"]}
    assert made.header["counties_by_state"] == {"nc": ["Buncombe|County"]}
    assert [made.column("place_county")[place] for place in (here, there)] == [1, 0]
    assert {made.header["states"][state] for state in made.column("place_state")} == {"nc"}


def test_a_place_that_nobody_knows_has_degrees_that_do_not_exist(make_program, index_of):
    made = index_of(make_program(address={"city": "Nowhere", "state": "NC", "zip": "00001"}))

    assert made.column("lat") == [910_000]


def test_words_lead_to_the_programs_that_have_them(make_program, index_of):
    made = index_of(make_program(name="Ágora One"), make_program(id="other", name="Agora Two"))
    words, sizes, found = made.header["words"].split(" "), made.column("word_sizes"), made.column("word_programs")

    def having(word: str) -> set[str]:
        start = sum(sizes[: words.index(word)])
        return {made.header["ids"][n] for n in found[start : start + sizes[words.index(word)]]}

    assert words == sorted(words)
    assert having("agora") == {"harbor-light", "other"}
    assert having("two") == {"other"}


def test_former_ids_lead_to_their_program(index, sample):
    wanted = {alias: program.id for program in sample.programs for alias in program.aliases}

    assert wanted
    assert {alias: index.header["ids"][n] for alias, n in index.header["aliases"].items()} == wanted


def test_a_directory_without_programs_has_an_index(index_of):
    made = index_of()

    assert (made.header["programs"], made.header["planes"], made.header["words"]) == (0, [], "")
    assert made.bits("found") == b""


def test_more_programs_than_fit_one_word_of_bits(make_program: Program, index_of):
    programs = [make_program(id=f"program-{n:03}", services=["group-therapy"] if n % 3 else []) for n in range(100)]
    made = index_of(*programs)

    assert made.programs("services/group-therapy") == {f"program-{n:03}" for n in range(100) if n % 3}
