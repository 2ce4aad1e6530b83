"""The finder's index, opened as its description says."""

import gzip
import json
import math
import struct
from array import array
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

import pytest

from iop.facets import groups
from iop.index import VERSION, finder_index, order
from iop.model import Program
from iop.schedule import needed_cells
from iop.states import STATES


@dataclass(frozen=True)
class Opened:
    header: dict
    body: bytes
    start: int

    def column(self, name: str) -> array:
        offset, length, kind = self.header["sections"][name]
        values = array(kind)
        values.frombytes(self.body[self.start + offset : self.start + offset + length * values.itemsize])
        assert len(values) == length
        return values

    def programs(self, name: str) -> set[str]:
        """Return the ids in a set of programs."""
        words = self.column(name)
        return {each for n, each in enumerate(self.header["ids"]) if words[n >> 5] >> (n & 31) & 1}

    def tracks(self, name: str) -> set[tuple[str, int]]:
        """Return (id, number of track) in a set of tracks."""
        words, found, base = self.column(name), set(), 0
        for plane, count in enumerate(self.header["planes"]):
            found |= {(self.header["ids"][n], plane) for n in range(count) if words[base + (n >> 5)] >> (n & 31) & 1}
            base += (count + 31) // 32
        assert base == len(words)
        return found

    def rows(self) -> list[tuple[str, int]]:
        """Return (id, number of track) of each row of a column of numbers."""
        ids = self.header["ids"]
        return [(ids[n], plane) for plane, count in enumerate(self.header["planes"]) for n in range(count)]


def opened(content: bytes) -> Opened:
    body = gzip.decompress(content)
    (length,) = struct.unpack_from("<I", body)
    return Opened(json.loads(body[4 : 4 + length]), body, 4 + length)


@pytest.fixture(scope="module")
def index_of(vocabulary, today):
    return lambda *programs: opened(finder_index(programs, vocabulary, today))


@pytest.fixture(scope="module")
def index(sample, index_of) -> Opened:
    return index_of(*sample.programs)


def days(day: date) -> int:
    return (day - date(1970, 1, 1)).days


def test_the_header_and_every_section_begin_at_a_multiple_of_8(index):
    assert index.header["version"] == VERSION
    assert index.start % 8 == 0
    assert {offset % 8 for offset, _, _ in index.header["sections"].values()} == {0}


def test_the_sections_fill_the_file_without_overlap(index):
    sections = sorted(index.header["sections"].values())
    ends = [offset + length * array(kind).itemsize for offset, length, kind in sections]

    assert all(0 <= begin - end < 8 for (begin, _, _), end in zip(sections[1:], ends[:-1], strict=True))
    assert 0 <= len(index.body) - index.start - ends[-1] < 8


def test_the_same_programs_make_the_same_bytes_in_whatever_order_they_come(sample, vocabulary, today):
    shuffled = [*sample.programs]
    Random(1).shuffle(shuffled)
    made = finder_index(sample.programs, vocabulary, today)

    assert finder_index(shuffled, vocabulary, today) == made
    assert made[4:8] == b"\0\0\0\0", "the time of packing"


def test_planes_fall_and_hold_every_track(index, sample):
    planes = index.header["planes"]

    assert planes == sorted(planes, reverse=True)
    assert planes[0] == index.header["programs"] == len(sample.programs)
    assert sum(planes) == sum(max(1, len(program.tracks)) for program in sample.programs)
    assert [program.id for program in order(sample.programs)] == index.header["ids"]


TRACK_WORDS = [
    *(("focus", "focus"), ("ages", "ages"), ("format", "format"), ("lang", "languages"), ("for", "made_for")),
]


@pytest.mark.parametrize(("name", "key"), TRACK_WORDS)
def test_each_word_of_a_group_is_a_set_of_groups(index, sample, name, key):
    said = {
        (program.id, number): getattr(track, key)
        for program in sample.programs
        for number, track in enumerate(groups(program))
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
        ({}, {"ages", "format", "lang", "accepts", "services"}),
        ({"verified": None}, {"ages", "format", "lang", "for", "accepts", "services"}),
        ({"ages": ["adult"], "cost": {"accepts": ["va"]}}, {"format", "lang", "services"}),
        ({"ages": ["adult"], "verified": None}, {"ages", "format", "lang", "for", "accepts", "services"}),
        ({"ages": [], "services": [], "format": "virtual", "verified": None}, {"lang", "for", "accepts"}),
    ],
    ids=["nothing said", "a bare draft", "a list is complete", "a list of a draft is not", "an empty list is none"],
)
def test_a_list_is_open_when_what_it_leaves_out_is_not_known(make_program, index_of, changes, is_open):
    made = index_of(make_program(**changes))
    of_tracks = {name for name in ("focus", "ages", "format", "lang", "for") if made.tracks(f"{name}/open")}
    of_programs = {name for name in ("accepts", "services") if made.programs(f"{name}/open")}

    assert of_tracks | of_programs == is_open


def test_only_open_programs_are_found(index, sample):
    assert index.programs("found") == {program.id for program in sample.programs if program.status == "open"}


def test_rank_is_the_order_by_name(index, sample):
    ranked = sorted(zip(index.column("rank"), index.header["ids"], strict=True))
    wanted = [candidate.program.id for candidate in sample.candidates]

    assert [each for _, each in ranked] == wanted


def test_groups_have_their_hours_weeks_and_times(index, sample):
    tracks = {
        (program.id, number): track for program in sample.programs for number, track in enumerate(groups(program))
    }
    patterns = index.header["patterns"]
    columns = zip(*(index.column(name) for name in ("minutes", "weeks", "pattern")), strict=True)

    for row, (minutes, weeks, pattern) in zip(index.rows(), columns, strict=True):
        track = tracks[row]
        assert minutes == (0xFFFF if track.sessions is None else track.minutes_per_week)
        assert weeks == ((track.weeks and track.weeks.min) or 0xFF)
        assert pattern == 0xFFFF if track.sessions is None else patterns[pattern] == needed_cells(track.sessions)


@pytest.mark.parametrize(
    ("changes", "start"),
    [
        ({"tracks": [{}]}, None),
        ({"tracks": [{"starts": "rolling"}]}, "rolling"),
        ({"tracks": [{"starts": ["2027-01-05", "2026-12-01"]}]}, [0, days(date(2026, 12, 1)), days(date(2027, 1, 5))]),
        ({"tracks": [{"starts": ["2026-12-01"]}], "verified": None}, [1, days(date(2026, 12, 1))]),
        ({"tracks": [{"starts": []}], "verified": None}, [0]),
    ],
)
def test_starts_are_days_since_1970_after_whether_others_may_be_missing(make_program, index_of, changes, start):
    made = index_of(make_program(**changes))
    (number,) = made.column("starts")

    assert {0xFFFF: None, 0xFFFE: "rolling"}.get(number, made.header["starts"][number : number + 1]) in (start, [start])


def test_openings_have_their_state_and_day(make_program, index_of, today):
    tracks = [{"openings": {"state": state, "as_of": "2026-11-20"}} for state in ("open", "waitlist", "full")]
    made = index_of(make_program(tracks=[*tracks, {}]))

    assert list(made.column("openings")) == [0, 1, 2, 0xFF]
    assert list(made.column("openings_day")) == [days(today - timedelta(days=3))] * 3 + [0]


def test_what_is_not_known_of_a_program_is_marked(make_program, index_of):
    made = index_of(make_program(address=None, serves=["SC", "NC"], format="virtual", verified=None))

    assert math.isnan(made.column("price")[0])
    assert (made.column("lat")[0], made.column("state")[0], made.column("city")[0]) == (0x7FFFFFFF, 0xFF, 0xFFFF)
    assert made.column("checked")[0] == 0
    assert made.header["serves"][made.column("serves")[0]] == [1, *sorted(map([*STATES].index, ("SC", "NC")))]


def test_a_place_has_its_point_town_and_county(make_program, index_of):
    address = {"city": "Asheville", "state": "NC", "zip": "28801", "county": "Buncombe"}
    made = index_of(make_program(address=address, point={"lat": "35.5951", "lng": "-82.5515"}))

    assert (made.column("lat")[0], made.column("lng")[0]) == (355951000, -825515000)
    assert (made.header["cities"], made.header["city_names"]) == (["asheville-nc"], ["Asheville, NC"])
    assert made.header["counties"] == ["buncombe-nc"]
    assert made.header["states"][made.column("state")[0]] == "nc"


def test_words_lead_to_the_programs_that_have_them(make_program, index_of):
    made = index_of(make_program(name="Ágora One"), make_program(id="other", name="Agora Two"))
    words, ends, found = made.header["words"].split(" "), made.column("word_ends"), made.column("word_programs")

    def having(word: str) -> set[str]:
        at = words.index(word)
        return {made.header["ids"][n] for n in found[ends[at] : ends[at + 1]]}

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
    assert len(made.column("found")) == 0


def test_more_programs_than_fit_one_word_of_bits(make_program: Program, index_of):
    programs = [make_program(id=f"program-{n:03}", services=["group-therapy"] if n % 3 else []) for n in range(100)]
    made = index_of(*programs)

    assert made.programs("services/group-therapy") == {f"program-{n:03}" for n in range(100) if n % 3}
