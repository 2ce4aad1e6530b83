"""Lines that begin where they cannot: in another column than those beside them, or below one that became a note.

A parser takes the first of them for right, and stops at the next. Here those are right that are the most.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from iop.data.errors import quoted
from iop.data.reader.slips import KEY, told

_LINE = re.compile(rf"( *)(-(?: +|$))?({KEY}:(?= |$))?")
_NOTE = re.compile(rf" *#[ #]*(?:(- +{KEY}:(?: |$))|{KEY}: *$)")


class _Start(NamedTuple):
    """Where an entry, a key, or both begin: lines and columns from 0, and -1 for what is not there."""

    line: int
    dash: int
    key: int
    name: str

    @property
    def indent(self) -> int:
        """Where the line begins."""
        return self.dash if self.dash >= 0 else self.key

    @property
    def is_top(self) -> bool:
        """Whether it is a key of the whole file."""
        return self.key == 0 and self.dash < 0


def misplaced(lines: Sequence[str], at: int) -> Iterator[tuple[int, str]]:
    """Yield the line in the wrong column, where the parser stops at a line: that one, or one above it."""
    start = _start(lines, at)
    if start is None:
        return
    what, column = ("keys of one entry", _key) if start.dash < 0 else ("entries of one list", _dash)
    here = column(start)
    above = list(_beside(_above(lines, at), sys.maxsize, 0))
    places: dict[int, _Start] = {}
    for each in above:
        if column(each) >= 0:
            places.setdefault(column(each), each)
    if here in places or not places:
        return
    there, near = min(places.items(), key=lambda each: (abs(each[0] - here), each[1].name != start.name))
    below = _beside(_starts(lines, range(at + 1, len(lines))), max(here, there), min(here, there))
    columns = [column(each) for each in (*above, start, *below)]
    wrong, right = (near, start) if columns.count(here) > columns.count(there) else (start, near)
    by = column(wrong) - column(right)
    spaces = f"{abs(by)} {'space' if abs(by) == 1 else 'spaces'}"
    hint = f"it begins {spaces} too far {'right' if by > 0 else 'left'}: {what} begin in the same column"
    yield wrong.line, told(quoted(lines[right.line].strip()), lines[wrong.line], hint)


def commented_out(lines: Sequence[str], at: int) -> Iterator[tuple[int, str]]:
    """Yield the nearest line above that became a note while what belongs to it did not."""
    below: _Start | None = None
    for number in range(at, -1, -1):
        line = lines[number]
        note = _NOTE.match(line)
        if note and below and below.indent > line.index("#") and (below.dash < 0 if note[1] else _hangs(lines, below)):
            what = "entry" if note[1] else "block"
            hint = f"a # makes a line a note: delete it, or begin each line of the {what} with one"
            yield number, told(quoted(line.strip(" #")), line, hint)
            return
        if line.strip() and not line.lstrip().startswith("#"):
            below = _start(lines, number)
            if below and below.is_top and number < at:
                return


def _hangs(lines: Sequence[str], start: _Start) -> bool:
    """Whether a line is below none that it could belong to, and beside none."""
    above = next(_beside(_above(lines, start.line), start.indent, 0), None)
    if above is None or re.search(r":\s*(#.*)?$", lines[above.line]):
        return False
    return start.indent != (above.key if start.dash < 0 else above.dash)


def _above(lines: Sequence[str], at: int) -> Iterator[_Start]:
    """Yield what begins above a line, the nearest first, up to a key of the whole file."""
    for start in _starts(lines, range(at - 1, -1, -1)):
        yield start
        if start.is_top:
            return


def _beside(starts: Iterable[_Start], furthest: int, least: int) -> Iterator[_Start]:
    """Yield what is not inside something of the others, as far as they begin no further left than `least`."""
    for start in starts:
        if start.indent < least:
            return
        if start.indent <= furthest:
            furthest = start.indent
            yield start


def _starts(lines: Sequence[str], numbers: Iterable[int]) -> Iterator[_Start]:
    return filter(None, (_start(lines, number) for number in numbers))


def _start(lines: Sequence[str], number: int) -> _Start | None:
    found = _LINE.match(lines[number])
    if not found or not (found[2] or found[3]):
        return None
    return _Start(number, len(found[1]) if found[2] else -1, found.start(3), (found[3] or "")[:-1])


def _dash(start: _Start) -> int:
    return start.dash


def _key(start: _Start) -> int:
    return start.key
