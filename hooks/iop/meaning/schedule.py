"""When groups meet: the parts of a week, what of it a group needs, hours a week, price a week (design, section 4).

A week is 28 cells, four to a day: morning 05:00 to 12:00, afternoon 12:00 to 17:00, evening 17:00 to 22:00, and the
night around them, which only a whole free day covers. Sets of cells are numbers: cell c is the bit 1 << c.
"""

from collections.abc import Iterable, Mapping

from iop.data.model import SelfPay
from iop.data.track import Session, Track
from iop.data.week import DAYS, PARTS

_NIGHT = 3
_CELLS_A_DAY = 4


def cell(day: str, part: str) -> int:
    """Return the bit of one part of one day."""
    return 1 << (DAYS.index(day) * _CELLS_A_DAY + tuple(PARTS).index(part))


def _whole_day(day: str) -> int:
    return 0b1111 << (DAYS.index(day) * _CELLS_A_DAY)


FREE: Mapping[str, int] = {
    **{f"{day}-{part}": cell(day, part) for day in DAYS for part in PARTS},
    **{part: sum(cell(day, part) for day in DAYS) for part in PARTS},
    **{day: _whole_day(day) for day in DAYS},
    "weekend": _whole_day("sat") | _whole_day("sun"),
}
"""Each value of the condition `free` to the cells that it makes free."""
FREE_NAMES: Mapping[str, str] = {
    "morning": "Mornings",
    "afternoon": "Afternoons",
    "evening": "Evenings",
    "weekend": "Weekends",
    "sat": "Saturdays",
    "sun": "Sundays",
}
"""What those are called that people ask for by name."""


def free_cells(values: Iterable[str]) -> int:
    """Return the cells that are free when all the values are chosen."""
    cells = 0
    for value in values:
        cells |= FREE[value]
    return cells


def needed_cells(sessions: Iterable[Session]) -> int:
    """Return the cells in which some minute of some session lies."""
    cells = 0
    for session in sessions:
        for day in session.days:
            cells |= _cells_of_day(session) << (DAYS.index(day) * _CELLS_A_DAY)
    return cells


def _cells_of_day(session: Session) -> int:
    cells = 0
    for number, (start, end) in enumerate(PARTS.values()):
        if session.from_minute < end and session.to_minute > start:
            cells |= 1 << number
    if session.from_minute < PARTS["morning"][0] or session.to_minute > PARTS["evening"][1]:
        cells |= 1 << _NIGHT
    return cells


def price_per_week(price: SelfPay, track: Track) -> float | None:
    """Return US dollars a week for somebody who pays alone, or None when the track does not give the factor."""
    if price.per == "week":
        return price.amount
    if price.per == "program":
        return _exact(price.amount / track.weeks.max) if track.weeks and track.weeks.max else None
    if track.sessions is None:
        return None
    if price.per == "day":
        return _exact(price.amount * len({day for session in track.sessions for day in session.days}))
    return _exact(price.amount * sum(len(session.days) for session in track.sessions))


def _exact(dollars: float) -> float:
    """Take away what binary fractions add: three times 35.70 is 107.10, not a little more."""
    return round(dollars, 6)


def least_price_per_week(price: SelfPay | None, tracks: Iterable[Track]) -> float | None:
    """Return the price of the track that makes it least, or None when it is not known for any."""
    if price is None:
        return None
    return min((each for track in tracks if (each := price_per_week(price, track)) is not None), default=None)
