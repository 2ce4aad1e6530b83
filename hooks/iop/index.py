"""Programs to the compact index that the finder searches in the browser.

The file is gzip of: the length of the header (4 bytes, little endian), the header in JSON padded to 8 bytes, and
then typed arrays, each at a multiple of 8 bytes, named with offset, length and type in the header's `sections`.

Programs are ordered by falling number of tracks, so that the first, second, ... tracks of all programs lie in planes
of falling length: plane k holds track k of programs 0 to planes[k] - 1. A set of tracks is one bit each, plane after
plane, each plane beginning at a new 32-bit word; a set of programs is a plane 0. What a track says of each word of a
closed list is one set (`list/word`), and `list/open` are the tracks whose list does not say no to what it leaves out.
"""

import gzip
import json
import math
import struct
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from iop import conditions, facets
from iop.facets import Candidate, name_order, place_id, searched_words, spot
from iop.model import Program, Track
from iop.schedule import needed_cells
from iop.states import STATES
from iop.terms import Vocabulary

VERSION = 1
CARDS_A_CHUNK = 512
"""All cards of a county or most states are in one file, so that what a browser loads tells nothing of the search."""
_NONE_16 = 0xFFFF
_ROLLING = 0xFFFE
_NONE_8 = 0xFF
_DEGREE = 10_000_000
_NO_DEGREES = 0x7FFFFFFF
_OPENINGS = ("open", "waitlist", "full")


@dataclass
class _Writer:
    """Collects the sections."""

    sections: dict[str, tuple[int, int, str]] = field(default_factory=dict)
    body: bytearray = field(default_factory=bytearray)

    def add(self, name: str, kind: str, items: Iterable[int] | Iterable[float]) -> None:
        values = array(kind, items)
        self.sections[name] = (len(self.body), len(values), kind)
        self.body += values.tobytes()
        self.body += b"\0" * (-len(self.body) % 8)

    def file(self, header: Mapping[str, object]) -> bytes:
        text = json.dumps({**header, "sections": self.sections}, separators=(",", ":"), ensure_ascii=False).encode()
        text += b" " * ((-len(text) - 4) % 8)
        return gzip.compress(struct.pack("<I", len(text)) + text + bytes(self.body), 9, mtime=0)


def order(programs: Sequence[Program]) -> tuple[Program, ...]:
    """Return programs in the order of the index: most tracks first, then by name."""
    return tuple(sorted(programs, key=lambda program: (-max(1, len(program.tracks)), name_order(program))))


@dataclass(frozen=True)
class _Rows:
    """The programs of the index with their tracks, plane after plane."""

    candidates: Sequence[Candidate]
    planes: tuple[tuple[tuple[Candidate, Track], ...], ...]

    def all(self) -> Iterable[tuple[Candidate, Track]]:
        return (row for plane in self.planes for row in plane)

    def track_bits(self, holds: Callable[[Candidate, Track], bool]) -> list[int]:
        return [word for plane in self.planes for word in _bits([holds(*row) for row in plane])]

    def program_bits(self, holds: Callable[[Candidate], bool]) -> list[int]:
        return _bits([holds(candidate) for candidate in self.candidates])


def _bits(truths: Sequence[bool]) -> list[int]:
    words = [0] * ((len(truths) + 31) // 32)
    for number, truth in enumerate(truths):
        if truth:
            words[number >> 5] |= 1 << (number & 31)
    return words


def finder_index(programs: Sequence[Program], vocabulary: Vocabulary, today: date) -> bytes:
    """Return the finder's index of the programs."""
    candidates = [Candidate(program, today, vocabulary) for program in order(programs)]
    depth = max((len(each.tracks) for each in candidates), default=0)
    planes = tuple(tuple((each, each.tracks[k]) for each in candidates if len(each.tracks) > k) for k in range(depth))
    rows = _Rows(candidates, planes)
    writer = _Writer()
    _program_columns(writer, rows)
    header: dict[str, object] = {
        "version": VERSION,
        "programs": len(candidates),
        "planes": [len(plane) for plane in planes],
        "ids": [each.program.id for each in candidates],
        "aliases": {alias: n for n, each in enumerate(candidates) for alias in each.program.aliases},
        "chunk": CARDS_A_CHUNK,
        "lists": _word_sets(writer, rows, vocabulary),
        "conditions": _conditions(vocabulary),
        "sorts": conditions.SORTS,
        **_track_columns(writer, rows),
        **_place_columns(writer, rows),
        "words": _text_columns(writer, rows, vocabulary),
    }
    return writer.file(header)


def _conditions(vocabulary: Vocabulary) -> dict[str, object]:
    return {
        each.name: {
            "level": each.level,
            "kind": each.kind,
            "legend": each.legend,
            "question": each.question,
            "values": {value: label for value, label, _ in conditions.values(each, vocabulary)},
        }
        for each in conditions.CONDITIONS
    }


# sets of words

_OfTrack = Callable[[Track], Sequence[str] | None]
_OfProgram = Callable[[Program], Sequence[str] | None]

_TRACK_LISTS: Mapping[str, tuple[str, _OfTrack]] = {
    "focus": ("focus", lambda track: track.focus),
    "ages": ("ages", lambda track: track.ages),
    "format": ("format", lambda track: None if track.format is None else (track.format,)),
    "lang": ("languages", lambda track: track.languages),
    "for": ("for", lambda track: track.made_for),
}
_PROGRAM_LISTS: Mapping[str, _OfProgram] = {
    "accepts": lambda program: program.cost.accepts,
    "help": lambda program: program.cost.help,
    "plans": lambda program: program.cost.plans,
    "services": lambda program: program.services,
    "therapies": lambda program: program.therapies,
    "medications": lambda program: program.medications,
    "access": lambda program: program.access,
}


def _word_sets(writer: _Writer, rows: _Rows, vocabulary: Vocabulary) -> dict[str, list[str]]:
    """Write the sets, and return the words of each list in the order of its sets, as {"ages": ["child", ...]}."""
    words: dict[str, list[str]] = {}
    for name, (list_name, of_track) in _TRACK_LISTS.items():
        words[name] = [*vocabulary.lists[list_name]]
        for word in words[name]:
            writer.add(f"{name}/{word}", "I", rows.track_bits(_track_names(of_track, word)))
        writer.add(f"{name}/open", "I", rows.track_bits(_track_open(of_track, name)))
    for name, of_program in _PROGRAM_LISTS.items():
        words[name] = [*vocabulary.lists[name]]
        for word in words[name]:
            writer.add(f"{name}/{word}", "I", rows.program_bits(_program_names(of_program, word)))
        writer.add(f"{name}/open", "I", rows.program_bits(_program_open(of_program)))
    return words


def _track_names(of: _OfTrack, word: str) -> Callable[[Candidate, Track], bool]:
    return lambda _, track: word in (of(track) or ())


def _track_open(of: _OfTrack, name: str) -> Callable[[Candidate, Track], bool]:
    return lambda candidate, track: _open(name, candidate, of(track))


def _program_names(of: _OfProgram, word: str) -> Callable[[Candidate], bool]:
    return lambda candidate: word in (of(candidate.program) or ())


def _program_open(of: _OfProgram) -> Callable[[Candidate], bool]:
    return lambda candidate: _open("", candidate, of(candidate.program))


def _open(name: str, candidate: Candidate, listed: Sequence[str] | None) -> bool:
    """Say whether what a list does not name is unknown: `facets.named`, and its two exceptions and the format's one."""
    if name == "focus":
        return False
    if name == "for":
        return not candidate.complete
    if name == "format":
        return listed is None
    return facets.named(listed, "", complete=candidate.complete) is facets.UNKNOWN


# columns of numbers


def _track_columns(writer: _Writer, rows: _Rows) -> dict[str, object]:
    """Write when groups meet, how long, when they begin and whether they have room."""
    cells: dict[int, int] = {}
    starts: dict[tuple[int, ...], int] = {}
    tracks = [track for _, track in rows.all()]
    writer.add("pattern", "H", (_pattern(track, cells) for track in tracks))
    writer.add("minutes", "H", (_or(track.minutes_per_week, _NONE_16) for track in tracks))
    writer.add("weeks", "B", (_or(track.weeks.min if track.weeks else None, _NONE_8) for track in tracks))
    writer.add("starts", "H", (_start(each, track, starts) for each, track in rows.all()))
    openings = [track.openings for track in tracks]
    writer.add("openings", "B", (_OPENINGS.index(each.state) if each else _NONE_8 for each in openings))
    writer.add("openings_day", "H", (_day(each.as_of) if each else 0 for each in openings))
    return {"patterns": list(cells), "starts": [list(each) for each in starts]}


def _pattern(track: Track, cells: dict[int, int]) -> int:
    """Return the number of the cells that a track needs, counting new ones on."""
    return _NONE_16 if track.sessions is None else cells.setdefault(needed_cells(track.sessions), len(cells))


def _start(candidate: Candidate, track: Track, starts: dict[tuple[int, ...], int]) -> int:
    """Return the number of a track's dates: 1 first when others may be missing, then days since 1970."""
    if track.starts is None or track.starts == "rolling":
        return _NONE_16 if track.starts is None else _ROLLING
    may_lack = int(bool(track.starts) and not candidate.complete)
    return starts.setdefault((may_lack, *sorted(map(_day, track.starts))), len(starts))


def _program_columns(writer: _Writer, rows: _Rows) -> None:
    candidates = rows.candidates
    by_name = sorted(range(len(candidates)), key=lambda n: name_order(candidates[n].program))
    rank = [0] * len(by_name)
    for place, number in enumerate(by_name):
        rank[number] = place
    writer.add("rank", "I", rank)
    writer.add("found", "I", rows.program_bits(lambda each: each.program.status == "open"))
    writer.add("price", "d", (math.nan if each.price is None else each.price for each in candidates))
    verified = [each.program.verified for each in candidates]
    writer.add("checked", "H", (_day(each.on) if each else 0 for each in verified))


def _place_columns(writer: _Writer, rows: _Rows) -> dict[str, object]:
    programs = [each.program for each in rows.candidates]
    addresses = [program.address for program in programs]
    states, counties, cities = [*STATES], _Numbers(), _Numbers()
    spots = [spot(program) for program in programs]
    writer.add("lat", "i", (_NO_DEGREES if each is None else round(each.lat * _DEGREE) for each in spots))
    writer.add("lng", "i", (_NO_DEGREES if each is None else round(each.lng * _DEGREE) for each in spots))
    writer.add("state", "B", (states.index(each.state) if each else _NONE_8 for each in addresses))
    writer.add("county", "H", (counties.of(each.county, each.state) if each else _NONE_16 for each in addresses))
    writer.add("city", "H", (cities.of(each.city, each.state) if each else _NONE_16 for each in addresses))
    serves: dict[tuple[int, ...], int] = {}
    writer.add("serves", "H", (_serves(each, states, serves) for each in rows.candidates))
    return {
        "states": [state.lower() for state in states],
        "state_names": list(STATES.values()),
        "counties": counties.ids,
        "county_names": counties.names,
        "cities": cities.ids,
        "city_names": cities.names,
        "serves": [list(each) for each in serves],
    }


class _Numbers:
    """Numbers towns and counties in the order in which they come."""

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.names: list[str] = []
        self._known: dict[str, int] = {}

    def of(self, name: str | None, state: str) -> int:
        if name is None:
            return _NONE_16
        key = place_id(name, state)
        if key not in self._known:
            self._known[key] = len(self.ids)
            self.ids.append(key)
            self.names.append(f"{name}, {state}")
        return self._known[key]


def _serves(candidate: Candidate, states: Sequence[str], serves: dict[tuple[int, ...], int]) -> int:
    """Return the number of a program's states: 1 first when others are not known to be a no, then their places."""
    listed = candidate.program.serves
    may_lack = int(facets.named(listed, "", complete=candidate.complete) is facets.UNKNOWN)
    return serves.setdefault((may_lack, *sorted(states.index(state) for state in listed or ())), len(serves))


def _text_columns(writer: _Writer, rows: _Rows, vocabulary: Vocabulary) -> str:
    """Write, for each word sorted, the programs that it finds; return the words joined by spaces."""
    found: dict[str, set[int]] = {}
    for number, candidate in enumerate(rows.candidates):
        for word in searched_words(candidate.program, vocabulary):
            found.setdefault(word, set()).add(number)
    words = sorted(found)
    ends, listed = [0], array("I")
    for word in words:
        listed.extend(sorted(found[word]))
        ends.append(len(listed))
    writer.add("word_ends", "I", ends)
    writer.add("word_programs", "I", listed)
    return " ".join(words)


def _or(value: int | None, otherwise: int) -> int:
    return otherwise if value is None else value


def _day(day: date) -> int:
    """Return days since 1970-01-01."""
    return (day - date(1970, 1, 1)).days
