"""What people type for a time, a day, a state and the like, as it is written here; "" when that cannot be told.

A guess is offered in a message and never taken: only a person knows what was meant.
"""

import re
from collections.abc import Mapping
from datetime import date
from difflib import get_close_matches
from functools import lru_cache

from iop.data.lookalikes import straight
from iop.data.week import DAYS
from iop.geo.states import STATES
from iop.geo.zones import ZONES

_LONGEST = 80
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_WEEK = [*DAYS]
_SPANS = {
    "weekdays": _WEEK[:5], "every weekday": _WEEK[:5], "weekend": _WEEK[5:], "weekends": _WEEK[5:],
    "daily": _WEEK, "every day": _WEEK, "all days": _WEEK, "m-f": _WEEK[:5], "mwf": _WEEK[0:5:2],
}  # fmt: skip
_TIME = r"(\d{1,2})(?:[:.h ]?(\d\d))?\s*(?:([ap])\.?\s?m?\.?)?"


def clock(text: str) -> str:
    """Return a time of day such as 18:00 for 6pm, 6:00 PM, 18.00, 1800 or noon."""
    low = _low(text)
    if low in ("noon", "midday"):
        return "12:00"
    if low in ("24:00", "midnight"):
        return "00:00"
    shape = re.fullmatch(_TIME, low)
    if not shape:
        return ""
    hour, minute, half = int(shape[1]), int(shape[2] or 0), shape[3]
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    is_sure = half or shape[2]  # "6" alone may be either
    return f"{hour:02}:{minute:02}" if is_sure and hour < 24 and minute < 60 else ""


def clocks(text: str) -> tuple[str, str] | None:
    """Return the two times of a span such as 6-9pm or 18:00 to 21:00."""
    parts = re.split(r"\s*(?:-|to|until|till)\s*", _low(text))
    if len(parts) != 2:
        return None
    half = re.search(r"[ap]\.?\s?m?\.?$", parts[1])
    whole = re.fullmatch(r"\d{1,2}(:\d\d)?", parts[0])
    begin, end = clock(parts[0] + (half[0] if half and whole else "")), clock(parts[1])
    return (begin, end) if begin and end else None


def day(text: str) -> str:
    """Return a date such as 2026-11-01 for 11/01/2026, 2026/11/1, Nov 1, 2026 or 1 November 2026."""
    parts = re.findall(r"\d+|[a-z]+", re.sub(r"(\d)(?:st|nd|rd|th)\b", r"\1", _low(text)))
    parts = [part for part in parts if part[:3] not in _WEEK and part != "of"]
    if len(parts) == 1 and re.fullmatch(r"(?:19|20)\d{6}", parts[0]):
        parts = [parts[0][:4], parts[0][4:6], parts[0][6:]]
    if len(parts) != 3:
        return ""
    named = [str(_MONTHS.index(part[:3]) + 1) if part[:3] in _MONTHS else part for part in parts]
    if not all(part.isdigit() and len(part) <= 4 for part in named):
        return ""
    numbers = [int(part) for part in named]
    if numbers[0] > 31:
        year, month, number = numbers
    elif parts[0].isdigit() and (not parts[1].isdigit() or numbers[0] > 12):
        number, month, year = numbers
    else:
        month, number, year = numbers
    try:
        return date(year + 2000 if year < 100 else year, month, number).isoformat()
    except ValueError:
        return ""


def month_day(text: str) -> str:
    """Return a day of each year such as 08-25 for Aug 25, 8/25 or 25 August."""
    found = day(f"{_low(text)} 2000")
    return found[5:]


def zone(text: str) -> str:
    """Return a time zone such as America/New_York for Eastern, EST, ET or US/Eastern."""
    low = re.sub(r"^us/|[^a-z/_ ]|\b(standard|daylight|time)\b", "", _low(text)).strip()
    names = {name.lower(): zone for zone, name in reversed([*ZONES.items()])}
    short = re.fullmatch(r"(ak|[ecmpha])[sd]?t", low)
    begun = next((name for name in names if short and name.startswith(short[1])), low)
    exact = {zone.lower(): zone for zone in ZONES}
    return names.get(begun, "") or exact.get(low, "") or near(low, tuple(ZONES), 0.75)


def state(text: str) -> str:
    """Return the two letters of a state for its name, or for letters with periods or in small."""
    name = re.sub(r"[^a-z ]", "", _low(text)).strip()
    codes = {known.lower().replace(".", ""): code for code, known in STATES.items()}
    near = get_close_matches(name, codes, n=1, cutoff=0.8)
    return name.upper() if name.upper() in STATES else codes[near[0]] if near else ""


def zip_code(text: str) -> str:
    """Return five digits for ZIP+4, for a ZIP that lost its leading zero, or for one beside a state."""
    low = _low(text).replace(",", "")
    if len(low) == 5 and sum(each.isdigit() for each in low) > 2:
        low = low.translate(str.maketrans("oil", "011"))  # letters that look like digits
    found = re.findall(r"(?<!\d)\d{4,5}(?!\d)", re.sub(r"(\d{5})-?\d{4}\b", r"\1", low))
    return found[0].zfill(5) if len(found) == 1 else ""


def amount(text: str) -> str:
    """Return a number for a price such as $1,250 or 250 dollars, whatever it is for."""
    found = re.findall(r"\d+(?:\.\d+)?", re.sub(r"(?<=\d),(?=\d{3})", "", _low(text)))
    return found[0] if len(found) == 1 else ""


def range_of(text: str) -> tuple[str, str] | None:
    """Return the two numbers of a range such as $400-450, 9 to 12 or 3 or 4."""
    bare = re.sub(r"(?<=\d),(?=\d{3})", "", _low(text))
    found = re.fullmatch(r"\D*?(\d+(?:\.\d+)?)\s*(?:-|to|or)\s*\$?(\d+(?:\.\d+)?)\D*", bare)
    return (found[1], found[2]) if found else None


def per(text: str) -> str:
    """Return what a price is for: session, day, week or program."""
    found = re.search(r"(session|group|visit|day|daily|week|program)", _low(text))
    return {"daily": "day", "group": "session", "visit": "session"}.get(found[1], found[1]) if found else ""


def numbers(text: str) -> list[str]:
    """Return the whole numbers of a text such as 8-12 weeks."""
    return re.findall(r"\d{1,3}", _low(text))


def truth(text: str) -> str:
    """Return true or false for yes, No, TRUE and the like."""
    low = _low(text)
    return (
        "true" if low in ("yes", "y", "true", "on", "1", "x") else "false" if low in ("no", "n", "false", "off") else ""
    )


def email(text: str) -> str:
    """Return an address whose at sign and periods are written out, or that has spaces or a label."""
    low = re.sub(
        r"\s*[\[({]\s*(at|dot)\s*[\])}]\s*|\s+(at|dot)\s+", _sign, straight(text[:_LONGEST]), flags=re.IGNORECASE
    )
    low = re.sub(r"^(?:mailto|e-?mail)\s*:\s*", "", re.sub(r"\s*([@.])\s*", r"\1", low), flags=re.IGNORECASE)
    return low.strip("<>\"' ,;.")


def _sign(found: re.Match[str]) -> str:
    return "@" if (found[1] or found[2]).lower() == "at" else "."


def slug(text: str) -> str:
    """Return an id for a name."""
    return re.sub(r"[^a-z0-9]+", "-", re.sub("'", "", _low(text))).strip("-")


@lru_cache(maxsize=1000)  # one mistake often stands in many entries, and a search takes a millisecond
def near(text: str, known: tuple[str, ...], cutoff: float = 0.5) -> str:
    """Return the word that is written most like the text."""
    return next(iter(get_close_matches(text[:_LONGEST].lower(), known, n=1, cutoff=cutoff)), "")


def word(text: str, known: tuple[str, ...], names: Mapping[str, str]) -> str:
    """Return the word of a closed list that is meant; `names` are all names of its words, in small letters."""
    low = _low(text).replace("_", "-")
    exact = _exact(low, names)
    if exact or (found := near(low, known)):
        return exact or found
    return names.get(near(low, tuple(names), 0.75), "") or next(
        (found for name, found in names.items() if low in name.split()), ""
    )


def words(text: str, names: Mapping[str, str]) -> list[str]:
    """Return the words of a closed list that stand in one text, as mon/wed/fri, "mon wed" or mon-fri; [] in doubt."""
    low = _low(text)
    if "mon" in names:
        days = _days(low)
        if days:
            return days
    parts = [part for part in re.split(r"\s*(?:[,;/&+]|\band\b|\s)\s*", low) if part]
    found = [_exact(part, names) for part in parts]
    return found if len(found) > 1 and all(found) else []


def _days(low: str) -> list[str]:
    if low in _SPANS:
        return _SPANS[low]
    span = re.fullmatch(r"([a-z]+)\s*(?:-|to|through|thru)\s*([a-z]+)", low)
    ends = [part[:3] for part in span.groups()] if span else []
    if not ends or not all(end in _WEEK for end in ends):
        return []
    begin, end = (_WEEK.index(each) for each in ends)
    return _WEEK[begin : end + 1]


def _exact(part: str, names: Mapping[str, str]) -> str:
    return names.get(part) or names.get(part.removesuffix("s"), "")


def _low(text: str) -> str:
    return " ".join(straight(text[:_LONGEST]).lower().split()).strip("\"'.,;")
