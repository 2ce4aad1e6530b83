"""The levels of care by hours of treatment a week.

Sources, as the guide cites them: SAMHSA's advisory on IOP (9 hours for adults, 6 for teens); Medicare contractors and
CHCS (about 9 to 19, and 20 or more).
"""

from dataclasses import dataclass

from iop.guide.drawings.paper import LEFT, RIGHT

_MOST_HOURS = 40
_ROW = 52
_TOP = 30


@dataclass(frozen=True)
class Level:
    """A level of care in which one sleeps at home; hours are a week."""

    name: str
    said: str
    least: int
    most: int | None
    """None when there is no end to it."""
    here: bool = False


@dataclass(frozen=True)
class Row:
    """A level, and where its bar stands."""

    level: Level
    y: int
    width: float
    """Of the part that everybody has."""
    open_x: float
    open_width: float
    """The part that may come on top."""
    said_x: float


@dataclass(frozen=True)
class LevelsOfCare:
    """The whole drawing."""

    rows: tuple[Row, ...]
    ticks: tuple[tuple[int, float], ...]
    """Hours, and where they are."""
    bottom: int
    """Where the rows end."""


LEVELS = (
    Level("Weekly therapy", "under 9", 1, 9),
    Level("Intensive outpatient (IOP)", "about 9 to 19", 9, 19, here=True),
    Level("Partial hospitalization", "20 or more", 20, None),
)


def levels_of_care() -> LevelsOfCare:
    """Return the levels as bars on one scale."""
    rows = tuple(_row(level, _TOP + at * _ROW) for at, level in enumerate(LEVELS))
    return LevelsOfCare(rows, tuple((hours, _x(hours)) for hours in (0, 9, 20)), _TOP + len(rows) * _ROW)


def _row(level: Level, y: int) -> Row:
    start, end = _x(level.least), _x(level.most or _MOST_HOURS)
    return Row(level, y, round(start - LEFT, 1), start, round(end - start, 1), (end if level.most else start) + 8)


def _x(hours: int) -> float:
    return round(LEFT + hours * (RIGHT - LEFT) / _MOST_HOURS, 1)
