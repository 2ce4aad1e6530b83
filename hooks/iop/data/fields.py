"""What fields of a record hold, each kind with an example: dates, times, telephones, states and the like."""

import re
from datetime import date
from typing import Annotated, NamedTuple

from iop.data import meant
from iop.data.errors import UnfitError
from iop.data.leaf import Leaf, pattern, plain
from iop.data.phones import Phone, read_phone, read_short_phone, written_phone
from iop.data.web import read_web
from iop.geo.states import STATES
from iop.geo.zones import ZONES

_FIRST_YEAR = 1971
"""An earlier one is a slip such as 0026; the finder's index counts days from 1970."""


class MonthAndDay(NamedTuple):
    """A day of each year."""

    month: int
    day: int


def _read_date(value: str) -> date:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
        offered = meant.day(value)
        said = f"write {offered} if that is the day" if offered else "write year, month, day with dashes"
        raise UnfitError(said)
    try:
        day = date.fromisoformat(value)
    except ValueError as error:
        raise UnfitError("there is no such day") from error
    if day.year < _FIRST_YEAR:
        raise UnfitError(f"a year from {_FIRST_YEAR} on")
    return day


def _read_minute(value: str) -> int:
    shape = re.fullmatch(r"(\d{1,2}):(\d\d)", value, re.ASCII)
    if not shape or int(shape[1]) > 23 or int(shape[2]) > 59:
        raise UnfitError(_clock_hint(value))
    return int(shape[1]) * 60 + int(shape[2])


def _read_end(value: str) -> int:
    if value == "24:00":
        return 1440
    if meant.clock(value) == "00:00" and not value[:1].isdigit():
        raise UnfitError('write "24:00"')
    return _read_minute(value)


def _read_month_day(value: str) -> MonthAndDay:
    shape = re.fullmatch(r"(\d\d)-(\d\d)", value, re.ASCII)
    try:
        day = date(2000, int(shape[1]), int(shape[2])) if shape else None  # a year that has a February 29
    except ValueError as error:
        raise UnfitError("there is no such day") from error
    if day is None:
        offered = meant.month_day(value)
        raise UnfitError(f'write "{offered}" if that is the day' if offered else "write month and day with a dash")
    return MonthAndDay(day.month, day.day)


def _written_minute(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def _written_month_day(day: MonthAndDay) -> str:
    return f"{day.month:02}-{day.day:02}"


def _clock_hint(value: str) -> str:
    if span := meant.clocks(value):
        return f'two times have two keys: from: "{span[0]}", to: "{span[1]}"'
    if offered := meant.clock(value):
        return f'write "{offered}"'
    return "write hours from 00 to 23 and minutes from 00 to 59"


def _read_truth(value: str) -> bool:
    if value not in ("true", "false"):
        offered = meant.truth(value)
        raise UnfitError(f"write {offered}" if offered else "")
    return value == "true"


def street_text() -> Leaf:
    """Expect a street where people can go."""
    text = plain(120, "12 Main St")

    def read(value: str) -> object:
        if _BOX.search(value):
            raise UnfitError("nobody can go to a post office box; write the street, or leave the key out")
        return text.read(value)

    return Leaf("a street", text.example, read, text.schema)


_BOX = re.compile(r"\bp\.?\s*o\.?\s*box\b|\bpost\s+office\s+box\b|^box\s+\d", re.IGNORECASE)


Date = Annotated[date, Leaf("a date", "2026-11-01", _read_date, {"type": "string", "format": "date"})]
Minute = Annotated[
    int,
    Leaf(
        "a time of day",
        '"18:00"',
        _read_minute,
        {"type": "string", "pattern": r"^([01]?\d|2[0-3]):[0-5]\d$"},
        _written_minute,
    ),
]
"""Minutes after midnight."""
EndMinute = Annotated[
    int,
    Leaf(
        "a time of day",
        '"21:00"',
        _read_end,
        {"type": "string", "pattern": r"^(([01]?\d|2[0-3]):[0-5]\d|24:00)$"},
        _written_minute,
    ),
]
"""Minutes after midnight, or 1440 for the midnight at the end of a day."""
MonthDay = Annotated[
    MonthAndDay,
    Leaf(
        "a month and a day",
        '"08-25"',
        _read_month_day,
        {"type": "string", "pattern": r"^[01]\d-[0-3]\d$"},
        _written_month_day,
    ),
]
"""A day of each year, as (8, 25)."""
Web = Annotated[
    str,
    Leaf(
        "a web address",
        "https://example.org/iop",
        read_web,
        {"type": "string", "format": "uri", "pattern": "^https?://"},
    ),
]
Telephone = Annotated[
    Phone,
    Leaf("a US telephone number", '"+1 828 555 0100"', read_phone, {"type": "string"}, written_phone),
]
ShortTelephone = Annotated[
    Phone,
    Leaf(
        "a US telephone number or short code", '"+1 828 555 0100"', read_short_phone, {"type": "string"}, written_phone
    ),
]
Truth = Annotated[bool, Leaf("true or false", "true", _read_truth, {"type": "boolean"})]
Slug = Annotated[
    str,
    pattern(
        "an id of 3 to 80 small letters, digits and dashes",
        "harbor-light-asheville",
        r"[a-z0-9][a-z0-9-]{1,78}[a-z0-9]",
        meant.slug,
    ),
]
Zip = Annotated[str, pattern("a ZIP of five digits in quotes", '"28801"', r"\d{5}", meant.zip_code, write=str)]
Email = Annotated[
    str,
    pattern(
        "an e-mail address",
        "intake@example.org",
        r"[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+",
        meant.email,
    ),
]
Zone = Annotated[
    str,
    pattern("a time zone by its name", "America/New_York", "|".join(ZONES), meant.zone),
]
"""By the name of IANA."""
State = Annotated[str, pattern("the two capital letters of a state", "NC", "|".join(STATES), meant.state)]
