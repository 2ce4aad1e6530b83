"""When in the year a group is on offer, and when one can begin (contributing/filters.md)."""

from datetime import date

from iop.data.fields import MonthAndDay
from iop.data.track import Season, Track

AHEAD_DAYS = 30
"""How long before it begins a season is on offer, when somebody does not say when they want to begin."""


def first_day(season: Season | None, today: date) -> date:
    """Return today when it lies in the season, else the day on which the season begins next."""
    if season is None or _holds(season, today):
        return today
    begin = _in_year(season.from_day, today.year)
    return begin if begin > today else _in_year(season.from_day, today.year + 1)


def on_offer(track: Track, today: date, ahead: float = AHEAD_DAYS) -> bool:
    """Say whether a group meets now, or begins within so many days."""
    return (first_day(track.season, today) - today).days <= ahead


def earliest_start(track: Track, today: date) -> date | None:
    """Return the first day on which one can begin; None when nobody has said so, or no date is left."""
    first = first_day(track.season, today)
    if track.starts is None or track.starts == "rolling":
        return None if track.starts is None else first
    return min((day for day in track.starts if day >= first), default=None)


def _holds(season: Season, today: date) -> bool:
    day = MonthAndDay(today.month, today.day)
    if season.from_day <= season.to_day:
        return season.from_day <= day <= season.to_day
    return day >= season.from_day or day <= season.to_day


def _in_year(day: MonthAndDay, year: int) -> date:
    """Return a day of a year; the day after for a February 29 that the year does not have."""
    try:
        return date(year, *day)
    except ValueError:
        return date(year, 3, 1)
