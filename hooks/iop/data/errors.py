"""What is wrong with the data, where, and what would be right."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_SHOWN = 60
_HARD_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u3000]")
"""They look like a space, so a message shows one; that it is none, its hint says."""


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that somebody should mend, sorted by where it stands."""

    path: str
    """The file, as the reader would name it."""
    line: int
    """From 1."""
    column: int
    """From 1."""
    message: str
    """`who: field: expected X such as E, got 'Y'`: lower case, no full stop."""
    warning: bool = False
    """Printed and counted, but never stops a build."""

    def __str__(self) -> str:
        """`path:line: message`, as editors and compilers print it."""
        kind = "warning: " if self.warning else ""
        return f"{self.path}:{self.line}: {kind}{self.message}"


class UnfitError(ValueError):
    """A value that a field cannot take; the text is a hint on how to mend it, or empty."""


class DataError(Exception):
    """The data cannot be used; `problems` says why, in file order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems sorted, so that one run reports all of them in file order."""
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))


def dotted(steps: Iterable[str | int]) -> str:
    """Join the keys among the steps to a value; a key that is long or cannot be printed is shown like a value."""
    keys = (step for step in steps if isinstance(step, str))
    return ".".join(key if key.isprintable() and len(key) <= _SHOWN else quoted(key) for key in keys)


def quoted(value: object) -> str:
    """Show a value in a message: text in quotes and cut short, anything else by its kind."""
    match value:
        case str() if len(value) > _SHOWN:
            return f"{value[:_SHOWN]!a}... ({len(value):,} characters)"
        case str():
            shown = _HARD_SPACES.sub(" ", value)
            return repr(shown) if shown.isprintable() else ascii(value)
        case dict():
            return "keys and values"
        case list() | tuple():
            return "a list"
        case None:
            return "nothing"
    return repr(value)
