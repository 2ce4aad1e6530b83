"""What must be true between programs: ids, successors, doubles. Each rule is a generator for all entries."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from iop.data.entries import Entry
from iop.data.errors import Problem, quoted
from iop.data.model import Program
from iop.geo.folding import words_of
from iop.geo.streets import street_words


def check(entries: Sequence[Entry], ids: Collection[str]) -> Iterator[Problem]:
    """Yield every problem between entries; `ids` are all that are written, also in faulty entries."""
    yield from _names(entries)
    yield from _order(entries)
    yield from _successors(entries, ids)
    yield from _doubles(entries)


def _names(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Hold that ids and aliases are unique: each is an address for ever."""
    first: dict[str, Entry] = {}
    for entry in entries:
        other = first.setdefault(entry.program.id, entry)
        if other is not entry:
            yield entry.problem(
                ("id",), f"expected an id that nothing else has, got the id of the entry at {_at(other)}"
            )
    former: dict[str, str] = {}
    for entry in entries:
        for number, alias in enumerate(entry.program.aliases):
            if alias in first:
                taken = f"is the id of the entry at {_at(first[alias])}"
            elif alias in former:
                taken = f"is an alias of {former[alias]}"
            else:
                former[alias] = entry.program.id
                continue
            message = f"expected an alias never used before, got {quoted(alias)}, which {taken}"
            yield entry.problem(("aliases", number), message)


def _order(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Doubt an entry that stands behind one whose id comes later: whoever looks for it looks at its place."""
    for before, entry in pairwise(entries):
        if entry.source.path == before.source.path and entry.program.id < before.program.id:
            message = (
                f"expected entries in the order of their ids, got {quoted(entry.program.id)} "
                f"after {quoted(before.program.id)}; move one of them"
            )
            yield entry.problem(("id",), message, warning=True)


def _at(entry: Entry) -> str:
    return f"{entry.source.path}:{entry.source.place(entry.trail)[0]}"


def _successors(entries: Sequence[Entry], ids: Collection[str]) -> Iterator[Problem]:
    for entry in entries:
        closed = entry.program.closed
        if closed and closed.successor and closed.successor not in ids:
            message = f"expected the id of another entry, got {quoted(closed.successor)}, which is none"
            yield entry.problem(("closed", "successor"), message)
        if closed and closed.successor == entry.program.id:
            yield entry.problem(("closed", "successor"), "expected the id of another entry, got its own")


def _doubles(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Doubt two entries with one telephone and one door, unless they say that they are two.

    They do by organizations of two names, or by doors of two units.
    """
    seen: dict[tuple[str, tuple[str, ...]], list[Program]] = {}
    for entry in entries:
        program, address = entry.program, entry.program.address
        if address is None or address.street is None:
            continue
        here = seen.setdefault((program.contact.phone.digits, street_words(address.street)), [])
        other = next((each for each in here if each.id != program.id and not _told_apart(each, program)), None)
        if other:
            message = (
                f"expected one entry for a place, got the phone and street of {other.id} again; "
                "if they are two, name the organization of each, or the unit"
            )
            yield entry.problem(("address", "street"), message, warning=True)
        here.append(program)


def _told_apart(one: Program, other: Program) -> bool:
    said = [(program.organization, program.address and program.address.unit) for program in (one, other)]
    return any(
        mine is not None and theirs is not None and words_of(mine) != words_of(theirs)
        for mine, theirs in zip(*said, strict=True)
    )
