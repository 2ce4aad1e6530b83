"""A week as a small drawing: where its letters, dots and squares stand, in the units of shared/week.html.

Scripts draw the squares in the same places (shared/schedule.mjs).
"""

from dataclasses import dataclass

from iop.data.week import DAYS, PARTS
from iop.meaning.schedule import cell

_LEFT, _TOP = 36, 16
"""Of the first square."""
_STEP = 16
"""From one day to the next, and from one part of a day to the next."""
_SIZE = 8


@dataclass(frozen=True)
class WeekDrawing:
    """What the template prints."""

    letters: tuple[tuple[int, str], ...]
    """Each day's first letter, and where it begins."""
    dots: str
    """The path of a dot for each part of a day."""
    on: str
    """The path of a square for each part that is filled."""


def week_drawing(cells: int) -> WeekDrawing:
    """Return the drawing of a week of which some cells are filled (schedule.py)."""
    lefts = [_LEFT + _STEP * number for number in range(len(DAYS))]
    middle = _SIZE // 2
    below = f"h0m0 {_STEP}" * (len(PARTS) - 1)
    return WeekDrawing(
        tuple((left - 2, day[0].upper()) for left, day in zip(lefts, DAYS, strict=True)),
        "".join(f"M{left + middle} {_TOP + middle}{below}h0" for left in lefts),
        "".join(
            f"M{left} {_TOP + _STEP * number}h{_SIZE}v{_SIZE}h-{_SIZE}z"
            for left, day in zip(lefts, DAYS, strict=True)
            for number, part in enumerate(PARTS)
            if cells & cell(day, part)
        ),
    )
