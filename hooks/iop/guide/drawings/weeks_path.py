"""Twelve weeks as a path that steps down: one block is one evening of three hours. An example."""

from collections.abc import Iterator
from dataclasses import dataclass

from iop.guide.drawings.paper import weeks_words
from iop.wording.sentences import counted

HOURS_PER_EVENING = 3
REVIEWED_AFTER = (4, 8, 10, 12)
"""The weeks after which the example has a review."""
_TOP = 58
_WEEK = 20
_REVIEW = 24
_AFTER = 66
_BLOCK_LEFT, _BLOCK = 40, 24


@dataclass(frozen=True)
class Phase:
    """Weeks that are alike."""

    weeks: int
    evenings: int
    name: str = ""

    @property
    def hours_per_week(self) -> int:
        """Hours in each of its weeks."""
        return self.evenings * HOURS_PER_EVENING


@dataclass(frozen=True)
class WeekRow:
    """A week, its blocks, and what is said beside it."""

    number: int
    y: int
    blocks: tuple[int, ...]
    """Where each evening stands."""
    said: str
    is_first: bool
    """Whether a phase begins with it, so that what is said weighs more."""


@dataclass(frozen=True)
class PhaseWords:
    """A phase in words."""

    weeks: str
    hours: str
    evenings: str


@dataclass(frozen=True)
class WeeksPath:
    """The whole drawing."""

    rows: tuple[WeekRow, ...]
    reviews: tuple[int, ...]
    """Where each stands."""
    reviewed_after: str
    after_y: int
    height: int
    phases: tuple[PhaseWords, ...]
    weeks: int
    hours: int
    """In all."""
    hours_per_evening: int


PHASES = (Phase(8, 3, "This is the IOP."), Phase(2, 2), Phase(2, 1))


def weeks_path() -> WeeksPath:
    """Return the weeks one under the other, with a gap wherever there is a review."""
    rows = tuple(_rows())
    after = _y(len(rows) + 1)
    return WeeksPath(
        rows=rows,
        reviews=tuple(_y(week) + _WEEK for week in REVIEWED_AFTER),
        reviewed_after=", ".join(map(str, REVIEWED_AFTER[:-1])) + f", and {REVIEWED_AFTER[-1]}",
        after_y=after,
        height=after + _AFTER,
        phases=tuple(_words()),
        weeks=len(rows),
        hours=sum(phase.weeks * phase.hours_per_week for phase in PHASES),
        hours_per_evening=HOURS_PER_EVENING,
    )


def _rows() -> Iterator[WeekRow]:
    number = 0
    for phase in PHASES:
        said = [f"{counted(phase.hours_per_week, 'hour')} a week", counted(phase.evenings, "evening"), phase.name]
        for at in range(phase.weeks):
            number += 1
            blocks = tuple(_BLOCK_LEFT + each * _BLOCK for each in range(phase.evenings))
            yield WeekRow(number, _y(number), blocks, said[at] if at < len(said) else "", at == 0)


def _y(week: int) -> int:
    return _TOP + (week - 1) * _WEEK + sum(_REVIEW for each in REVIEWED_AFTER if each < week)


def _words() -> Iterator[PhaseWords]:
    first = 1
    for phase in PHASES:
        weeks = weeks_words(first, first + phase.weeks - 1)
        hours = counted(phase.hours_per_week, "hour")
        yield PhaseWords(weeks, hours, counted(phase.evenings, "evening"))
        first += phase.weeks
