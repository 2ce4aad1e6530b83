"""Trees of program files to programs, each with the place where it was written."""

from collections.abc import Sequence
from dataclasses import dataclass

from iop.data.errors import Problem, dotted, quoted
from iop.data.model import Program
from iop.data.reader.slips import other_kind
from iop.data.reader.source import Source, Trail, Tree
from iop.data.records import fault_count, read_record
from iop.data.report import SHOWN
from iop.data.terms import Vocabulary

_MOST_PROGRAMS = 30_000
"""Some times those of the whole country."""
_COUNTED = 500_000
"""How many mistakes are counted beside those that are told."""


@dataclass(frozen=True)
class Entry:
    """A program, and where it was written."""

    program: Program
    source: Source
    trail: Trail

    def problem(self, field: Trail, message: str, *, warning: bool = False) -> Problem:
        """Say that something is wrong with a field of the entry."""
        who = f"{self.program.id}: {dotted(field)}" if field else self.program.id
        return self.source.problem((*self.trail, *field), f"{who}: {message}", warning=warning)


@dataclass(frozen=True)
class Reading:
    """What one file holds."""

    entries: Sequence[Entry] = ()
    """Those that can be read."""
    problems: Sequence[Problem] = ()
    """What is wrong with the others."""
    ids: frozenset[str] = frozenset()
    """Every id that is written, also of entries with a fault."""


def read_entries(source: Source, vocabulary: Vocabulary) -> Reading:
    """Read the entries of one file, and every problem with them."""
    listed = _listed(source)
    if isinstance(listed, Problem):
        return Reading(problems=(listed,))
    entries: list[Entry] = []
    problems: list[Problem] = []
    for number, tree in enumerate(listed):
        if len(problems) >= SHOWN:
            problems += _rest(source, listed, number, vocabulary)
            break
        trail = ("programs", number)
        program, faults = read_record(Program, source, trail, tree, _who(tree, number), vocabulary)
        problems.extend(faults)
        if program:
            entries.append(Entry(program, source, trail))
        if len(entries) > _MOST_PROGRAMS:
            said = f"file: expected at most {_MOST_PROGRAMS:,} programs, got {len(listed):,}; is it the right file?"
            return Reading(problems=(source.problem(trail, said),))
    ids = frozenset(given for tree in listed if isinstance(tree, dict) and isinstance(given := tree.get("id"), str))
    return Reading(entries, problems, ids)


def _rest(source: Source, listed: Sequence[Tree], first: int, vocabulary: Vocabulary) -> list[Problem]:
    """Sum up the entries from the first one on, of which nobody would read each mistake."""
    faulty, mistakes, number = 0, 0, first
    while number < len(listed) and mistakes < _COUNTED:
        found = fault_count(Program, listed[number], vocabulary)
        faulty, mistakes, number = faulty + (found > 0), mistakes + found, number + 1
    many = f"{faulty:,}" if number == len(listed) else f"at least {faulty:,}"
    entries = f"{many} of the other {len(listed) - first:,} entries from here on"
    said = f"file: got mistakes in {entries}, not listed here; fix those above, then check again"
    return [source.problem(("programs", first), said)] if mistakes else []


def _listed(source: Source) -> list[Tree] | Problem:
    tree = source.tree
    if not isinstance(tree, dict):
        kind = other_kind(source.text[:1_000].split("\n"), 0)
        hint = "write 'programs:' above the entries" if isinstance(tree, list) else "see that it is the right file"
        said = f"file: expected 'programs:' as the first line, above the entries, got {quoted(tree)}; {hint}"
        return source.problem((), kind or said)
    if "programs" not in tree:
        first = next(iter(tree), "no keys")
        return source.problem(
            (first,), f"file: expected 'programs:' above the entries, got {quoted(first)}; write programs:"
        )
    if others := [key for key in tree if key != "programs"]:
        return source.problem(
            (others[0],), f"file: expected only the key 'programs', got {quoted(others[0])} beside it"
        )
    listed = tree["programs"]
    if listed == "":
        return []
    if isinstance(listed, dict) and (first := next(iter(listed), "")):
        said = (
            f"programs: expected a dash before each entry such as '- id: harbor-light', got {quoted(first)} without one"
        )
        return source.problem(("programs", first), said)
    if not isinstance(listed, list):
        return source.problem(
            ("programs",), f"programs: expected a list of entries, each beginning with '- id:', got {quoted(listed)}"
        )
    return listed


def _who(tree: Tree, number: int) -> str:
    """Name an entry by its id, or by its place when it has none that can be shown."""
    given = tree.get("id") if isinstance(tree, dict) else None
    return given if isinstance(given, str) and given.isprintable() and 0 < len(given) <= 80 else f"program {number + 1}"
