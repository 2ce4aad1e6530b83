"""When groups meet: the parts of a week, what of it a group needs, price a week (contributing/filters.md).

A week is 28 cells, four to a day: morning 05:00 to 12:00, afternoon 12:00 to 17:00, evening 17:00 to 22:00, and the
night around them, which only a whole free day covers. Sets of cells are numbers: cell c is the bit 1 << c.
"""

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import or_

from iop.data.track import Phase, SelfPay, Track
from iop.data.week import DAYS, PARTS

_NIGHT = 3
_CELLS_A_DAY = 4
_DAY = 1440


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
    return _union(FREE[value] for value in values)


def needed_by_day(phase: Phase, shift: int = 0) -> tuple[int, ...]:
    """Return, for each day with sessions, the cells in which some of their minutes lie.

    A shift, in minutes, is by how much the clocks of somebody who joins by video are ahead of the group's.
    """
    return tuple(
        _union(_cells(DAYS.index(day) * _DAY + session.from_minute + shift, session.minutes) for session in sessions)
        for day, sessions in phase.days.items()
    )


def met_cells(track: Track) -> int | None:
    """Return the cells in which a group ever meets, by its own clock; None when its times are not known."""
    if not track.schedule:
        return None
    return _union(needed for phase in track.schedule for needed in needed_by_day(phase))


def is_drawn(cells: int | None) -> bool:
    """Say whether a week has a square for some of these cells: a group that meets at night alone has none."""
    return cells is not None and any(cells & cell(day, part) for day in DAYS for part in PARTS)


def fits(track: Track, free: int, shift: int = 0) -> bool:
    """Say whether one can come, in each phase, on as many days as one has to, and to all sessions of these days."""
    return all(
        sum(needed & ~free == 0 for needed in needed_by_day(phase, shift)) >= phase.least_days
        for phase in track.schedule
    )


def _cells(begin: int, minutes: int) -> int:
    """Return the cells between two minutes, counted from the Monday of some week."""
    end = begin + minutes
    return _union(
        _cells_of_day(max(begin - day * _DAY, 0), min(end - day * _DAY, _DAY)) << (day % 7 * _CELLS_A_DAY)
        for day in range(begin // _DAY, (end - 1) // _DAY + 1)
    )


def _cells_of_day(begin: int, end: int) -> int:
    cells = _union(1 << number for number, (start, stop) in enumerate(PARTS.values()) if begin < stop and end > start)
    is_night = begin < PARTS["morning"][0] or end > PARTS["evening"][1]
    return cells | (1 << _NIGHT if is_night else 0)


def _union(sets: Iterable[int]) -> int:
    return reduce(or_, sets, 0)


def price_per_week(price: SelfPay, track: Track) -> float | None:
    """Return the least US dollars a week for somebody who pays alone; None when the track does not give the factor."""
    times: list[float]
    match price.per:
        case "week":
            return price.amount
        case "program":
            return _exact(price.amount / track.most_weeks) if track.most_weeks else None
        case "day":
            times = [] if track.least_days is None else [track.least_days]
        case "session":
            times = [phase.least_sessions for phase in track.schedule]
        case _:
            known = [] if track.least_hours is None else [track.least_hours]
            times = [phase.least_minutes / 60 for phase in track.schedule] or known
    return _exact(price.amount * max(times)) if times else None


def _exact(dollars: float) -> float:
    """Take away what binary fractions add: three times 35.70 is 107.10, not a little more."""
    return round(dollars, 6)


def least_price_per_week(price: SelfPay | None, tracks: Iterable[Track]) -> float | None:
    """Return the price of the track that makes it least, or None when it is not known for any.

    A price that a track states takes the place of the program's.
    """
    stated = ((track.self_pay or price, track) for track in tracks)
    prices = (price_per_week(of_track, track) for of_track, track in stated if of_track)
    return min((each for each in prices if each is not None), default=None)
