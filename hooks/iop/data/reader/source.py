"""A YAML file as it was read: its tree, and the line of every value in it."""

import gc
from bisect import bisect_right
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property

from iop.data.errors import DataError, Problem
from iop.data.reader.text_file import text_of
from iop.data.reader.tree import DEEPEST, ENTRIES, Places, Reader, Trail, Tree

__all__ = ["Source", "Trail", "Tree", "read"]

_LOOKED_INTO = 1_000
"""How many entries are read again to find the line of a value; in the others it is that of the entry."""


@dataclass(frozen=True)
class Source:
    """One YAML file that was read."""

    path: str
    text: str
    tree: Tree
    warnings: tuple[Problem, ...]
    """What may not be meant as YAML reads it."""
    _entries: Places
    """Where the keys of the file and the entries of its lists begin."""
    _read: dict[Trail, Places] = field(default_factory=dict)
    """The places inside the entries that were asked for."""

    def place(self, trail: Trail) -> tuple[int, int]:
        """Return line and column, from 1, of the value at the trail, or of the nearest thing above it."""
        entry, places, rest = trail[:ENTRIES], self._entries, trail
        if trail not in places and entry in places:
            places, rest = self._inside(entry), trail[ENTRIES:]
        while rest and rest not in places:
            rest = rest[:-1]
        line, column, _ = places.get(rest) or self._entries.get(entry, (1, 1, 0))
        return line, column

    @cached_property
    def _starts(self) -> Sequence[int]:
        return sorted(before for _, _, before in self._entries.values())

    def _inside(self, entry: Trail) -> Places:
        """Return where each value of an entry stands; its lines are read again, as if it were alone in its file."""
        if entry not in self._read:
            if len(self._read) >= _LOOKED_INTO:
                return {}
            line, column, before = self._entries[entry]
            after = bisect_right(self._starts, before)
            end = self._starts[after] if after < len(self._starts) else len(self.text)
            places: Places = {}
            with suppress(DataError):  # what ends the list may follow; the places of the entry are noted by then
                Reader(self.path, " " * (column - 1) + self.text[before:end], places, DEEPEST).tree()
            self._read[entry] = {trail: (row + line - 1, at, 0) for trail, (row, at, _) in places.items()}
        return self._read[entry]

    def problem(self, trail: Trail, message: str, *, warning: bool = False) -> Problem:
        """Say that something is wrong with the value at the trail."""
        line, column = self.place(trail)
        return Problem(self.path, line, column, message, warning)


def read(path: str, content: bytes) -> Source:
    """Read one YAML file.

    Raises: DataError with every repeated key, or with the first thing that is not readable YAML.
    """
    text = text_of(path, content)
    collecting = gc.isenabled()
    gc.disable()  # two to three times faster: the reader makes many objects and no cycles
    try:
        entries: Places = {}
        reader = Reader(path, text, entries, ENTRIES)
        tree = reader.tree()
    finally:
        if collecting:
            gc.enable()
    return Source(path, text, tree, tuple(reader.warnings), entries)
