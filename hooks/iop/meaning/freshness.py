"""How long what somebody said counts: facts that were checked, openings, dates to begin.

The build says so on its day, and the browser again on the day of the reader: scripts have these numbers too
(`finder.script_rules`).
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal

Age = Literal["fresh", "aging", "old", "never"]

FRESH_DAYS = 90
AGING_DAYS = 180
OPENINGS_DAYS = 14


def age(checked: date | None, today: date) -> Age:
    """Return how old facts are that were checked on that day, or never."""
    if checked is None:
        return "never"
    days = (today - checked).days
    return "fresh" if days <= FRESH_DAYS else "aging" if days <= AGING_DAYS else "old"


def openings_count(said: date, today: date) -> bool:
    """Say whether a statement of that day about openings still counts."""
    return (today - said).days <= OPENINGS_DAYS


def may_count(said: date, today: date) -> bool:
    """Say whether it still counts for somebody where it is not today yet: the browser decides."""
    return openings_count(said, today - timedelta(days=1))


def coming(starts: Sequence[date], today: date) -> tuple[date, ...]:
    """Return the dates to begin that are not past, in order."""
    return tuple(day for day in sorted(starts) if day >= today)
