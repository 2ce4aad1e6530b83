"""Programs to the compact index that the finder searches in the browser.

The file is gzip of: the word `IOPX`, the length of the header (4 bytes, little endian), the header in JSON, and the
sections that the header names, in its order and without gaps; the file ends with them. The header says of which build
it is, as all files of one build do: no other file is held against it. A section [count, width] is numbers of so many
bytes, all their lowest bytes first, then all their next; a third item 1 says that each is the step from the one before
it, twice the size of it, less one when it goes down. What programs say is written as numbers into a table of the
different answers in the header's `tables`; the last is null when some say nothing.

Programs are ordered by falling number of tracks, so that the first, second, ... tracks of all programs lie in planes
of falling length: plane k holds track k of programs 0 to planes[k] - 1. A set of tracks is one bit each, plane after
plane, each plane beginning at a new 32-bit word; a set of programs is a plane 0. Planes after the first are written
as their difference from it, because tracks mostly say what their program says. The section of a list is a set for
each of its words, and one of those that may have words which they do not name.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from iop.data.model import Program
from iop.data.terms import Vocabulary
from iop.data.track import Track
from iop.finder.index_places import places
from iop.finder.index_times import clocks, day, write_times
from iop.finder.packing import Index, Writer, difference, packed
from iop.geo.states import STATES
from iop.meaning import conditions
from iop.meaning.condition import Condition, Level, may_lack
from iop.meaning.listing import SEARCHED_LISTS, Listing, name_order, name_words

VERSION = 5
CARDS_A_CHUNK = 512
"""All cards of a county or most states are in one file, so that what a browser loads tells nothing of the search."""


def order(programs: Sequence[Program]) -> tuple[Program, ...]:
    """Return programs in the order of the index: most tracks first, then by name."""
    return tuple(sorted(programs, key=lambda program: (-max(1, len(program.tracks)), name_order(program))))


@dataclass(frozen=True)
class _Rows:
    """The programs of the index with their tracks, plane after plane."""

    listings: Sequence[Listing]
    planes: Sequence[int]
    tracks: Sequence[tuple[Listing, Track]]

    @classmethod
    def of(cls, listings: Sequence[Listing]) -> "_Rows":
        depth = max((len(each.tracks) for each in listings), default=0)
        planes = [[(each, each.tracks[k]) for each in listings if len(each.tracks) > k] for k in range(depth)]
        return cls(listings, [len(plane) for plane in planes], [row for plane in planes for row in plane])

    def of_level(self, level: Level) -> Sequence[tuple[Listing, Track]]:
        """Return the tracks, or each program with its first."""
        return self.tracks if level == "track" else self.tracks[: len(self.listings)]

    def track_set(self, members: Sequence[bool]) -> bytes:
        """Return the set of the tracks that are marked, with the later planes as their difference from the first."""
        made, start, first = b"", 0, b""
        for size in self.planes:
            plane = packed(members[start : start + size])
            first = first or plane
            made += difference(plane, first) if start else plane
            start += size
        return made


def finder_index(programs: Sequence[Program], vocabulary: Vocabulary, today: date) -> Index:
    """Return the finder's index of the programs."""
    rows = _Rows.of([Listing(program, today, vocabulary) for program in order(programs)])
    listings = rows.listings
    writer = Writer()
    header: dict[str, object] = {
        "version": VERSION,
        "programs": len(listings),
        "planes": rows.planes,
        "ids": [each.program.id for each in listings],
        "aliases": {alias: n for n, each in enumerate(listings) for alias in each.program.aliases},
        "chunk": CARDS_A_CHUNK,
        "lists": _lists(writer, rows, vocabulary),
        "conditions": _conditions(vocabulary),
        "sorts": conditions.SORTS,
        "states": [state.lower() for state in STATES],
        "state_names": list(STATES.values()),
        **places(writer, [each.program for each in listings]),
        **clocks(programs),
        "words": _words(writer, listings),
    }
    _numbers(writer, rows)
    write_times(writer, rows.tracks)
    _program_answers(writer, listings)
    return writer.index(header)


def _conditions(vocabulary: Vocabulary) -> dict[str, object]:
    return {
        each.name: {
            "level": each.level,
            "kind": each.kind,
            "about": each.about,
            "legend": each.legend,
            "question": each.question,
            "chip": each.chip,
            "lists": [*each.lists],
            "values": {value: label for value, label, _ in each.values(vocabulary)},
            "asked": each.asked(vocabulary),
            **_also(each, vocabulary),
        }
        for each in conditions.CONDITIONS
    }


def _also(condition: Condition, vocabulary: Vocabulary) -> Mapping[str, object]:
    """Return the other names of words that a text search looks through, as {"also": {"methadone": ["Dolophine"]}}."""
    if condition.name not in SEARCHED_LISTS:
        return {}
    return {"also": {term.id: term.also for _, term in condition.terms(vocabulary) if term.also}}


def _lists(writer: Writer, rows: _Rows, vocabulary: Vocabulary) -> dict[str, list[str]]:
    """Write the sets, and return the words of each list in the order of its sets, as {"ages": ["child", ...]}."""
    found: dict[str, list[str]] = {}
    for condition in conditions.CONDITIONS:
        for name, words_of in condition.lists.items():
            found[name] = [term.id for of, term in condition.terms(vocabulary) if of == name]
            said = [(listing, words_of(listing, track)) for listing, track in rows.of_level(condition.level)]
            pack = rows.track_set if condition.level == "track" else packed
            named = ([word in (words or ()) for _, words in said] for word in found[name])
            gaps = [condition.has_gap(words, complete=listing.complete) for listing, words in said]
            writer.bits(name, b"".join(map(pack, (*named, gaps))))
    return found


def _numbers(writer: Writer, rows: _Rows) -> None:
    """Write the numbers of the conditions that ask for one at most."""
    for condition in conditions.CONDITIONS:
        if condition.number:
            writer.answers(condition.name, (condition.number(*row) for row in rows.of_level(condition.level)))


def _program_answers(writer: Writer, listings: Sequence[Listing]) -> None:
    by_name = sorted(listings, key=lambda each: name_order(each.program))
    states = [*STATES]
    verified = [each.program.verified for each in listings]
    writer.numbers("depth", (len(each.tracks) for each in by_name))
    writer.bits("found", packed([each.program.is_open for each in listings]))
    writer.answers("checked", (day(each.on) if each else None for each in verified))
    writer.answers("serves", (_serves(each, states) for each in listings))


def _serves(listing: Listing, states: Sequence[str]) -> tuple[int, ...]:
    """Return a program's states: 1 first when others are not known to be a no, then their places."""
    listed = listing.program.serves
    has_more = int(may_lack(listed, complete=listing.complete))
    return (has_more, *sorted(states.index(state) for state in listed or ()))


def _words(writer: Writer, listings: Sequence[Listing]) -> str:
    """Write, for each word of names sorted, the programs that have it; return the words joined by spaces."""
    found: dict[str, list[int]] = {}
    for number, listing in enumerate(listings):
        for word in sorted({*name_words(listing.program)}):
            found.setdefault(word, []).append(number)
    words = sorted(found)
    writer.numbers("word_sizes", (len(found[word]) for word in words))
    writer.numbers("word_programs", (number for word in words for number in found[word]), steps=True)
    return " ".join(words)
