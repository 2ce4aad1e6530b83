"""A key that nobody knows: which one was meant, where it belongs, and lists and parts that were written as text."""

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches

from iop.data import lookalikes, meant
from iop.data.errors import quoted

_ELSEWHERE: Mapping[str, str] = {
    **dict.fromkeys(["street", "unit", "city", "state", "zip", "county"], "address"),
    **dict.fromkeys(["phone", "intake", "text", "tty", "fax", "email", "website", "hours"], "contact"),
    **dict.fromkeys(["accepts", "plans", "self_pay", "help"], "cost"),
    **dict.fromkeys(["referral", "documents", "cannot_take", "on_medication", "first_visit_days"], "admission"),
    **dict.fromkeys(["licence", "accreditation", "ownership"], "quality"),
    **dict.fromkeys(["sessions", "weeks", "starts", "openings"], "tracks"),
    **dict.fromkeys(["lat", "lng"], "point"),
}
"""Keys that are often written beside the key that they belong under."""
_NAMES: Mapping[str, str] = {
    "telephone": "phone", "tel": "phone", "mail": "email", "e-mail": "email", "url": "website", "web": "website",
    "zipcode": "zip", "postcode": "zip", "suite": "unit", "insurance": "accepts", "payment": "accepts",
    "price": "self_pay", "schedule": "sessions", "times": "sessions", "groups": "tracks", "start": "from",
    "end": "to", "begin": "from", "notes": "summary", "description": "summary", "license": "licence",
    "languages_spoken": "languages", "populations": "for", "title": "name", "checked": "verified",
}  # fmt: skip
"""What people call a key, and its name here."""


def near(name: str, known: Sequence[str]) -> str:
    """Return the known key that was probably meant, or ""."""
    low = lookalikes.straight(name[:80]).strip("\"' ").lower()
    word = _NAMES.get(low, low)
    return word if word in known else next(iter(get_close_matches(low, known, n=1, cutoff=0.6)), "")


def above(name: str) -> str:
    """Return the key that a key belongs under, or ""."""
    low = name[:80].lower()
    return _ELSEWHERE.get(_NAMES.get(low, low), "")


def unknown(name: str, known: Sequence[str], examples: Mapping[str, str], cut: tuple[str, object] | None) -> str:
    """Say what to do about a key that is not known; `cut` is the key and value before it, when it has no value."""
    low = lookalikes.straight(name[:80]).strip("\"' ").lower()
    parent = above(low)
    offered = near(name, known)
    first = name.split()[0] if name.split() else ""
    if ":" in name:
        offered = near(name.partition(":")[0], known)
        hint = "put a space after the colon"
    elif cut and first in known and first != name:
        offered, hint = first, f"put a colon after {first}"
    elif cut and isinstance(cut[1], str) and not f"{cut}{name}".isprintable():
        hint = "delete the characters that nobody sees"
    elif cut and isinstance(cut[1], str) and (cut[1] + name).replace("$", "").isdecimal():
        return f"expected a number without commas such as {cut[0]}: {cut[1]}{name}, got '{cut[1]},{name}'"
    elif cut and isinstance(cut[1], str):
        return (
            f'expected text with a comma in quotes such as {cut[0]}: "{cut[1]}, {name}", got {quoted(name)} by itself; '
            "between brackets, a comma ends a value"
        )
    elif parent in known and offered not in (low, _NAMES.get(low)):
        return f"expected it under {parent} such as {parent}: {examples.get(parent, low)}, got {quoted(name)} beside it"
    else:
        hint = f"did you mean {offered!r}?" if offered else f"known: {', '.join(known)}"
    odd = lookalikes.found_in(name)
    hint = f"{lookalikes.told(odd)}; {hint}" if odd else hint
    return f"expected a known key such as {offered or known[0]}, got {quoted(name)}; {hint}"


def as_list(value: object, names: Mapping[str, str] | None) -> str:
    """Return the list that a text was meant to be, as [adult, teen]; "" when it is none."""
    if not isinstance(value, str) or not value or len(value) > 200:
        return ""
    plain = re.sub(r"(?:^|\s)[-*]\s*(?=\w)", ", ", lookalikes.straight(value)).strip("()\"', ")
    several = meant.words(plain, names) if names else []
    one = (
        meant.word(plain, tuple(names.values()), names)
        if names and not several and not re.search(r"[,;/]", plain)
        else ""
    )
    if several or one:
        return f"[{', '.join(several or [one])}]"
    return "" if names or re.search(r"[\[\]{}:#]", plain) else f"[{', '.join(re.split(r', *', plain))}]"


def _span(text: str) -> str:
    """Return least and most, as {min: 8, max: 12}; `3 of 5` and `any 3` are three, no less and no more."""
    numbers = meant.numbers(text)
    if re.search(r"\bof\b", text):
        numbers = numbers[:1]
    if not 1 <= len(numbers) <= 2:
        return ""
    return f"{{min: {numbers[0]}, max: {numbers[-1]}}}"


def as_parts(name: str, value: object) -> str:
    """Return the keys and values that a text was meant to be, as {amount: 250, per: day}; "" when that is not sure."""
    if not isinstance(value, str):
        return ""
    if name == "self_pay" and (both := meant.range_of(value)) and (per := meant.per(value)):
        return f"{{amount: {both[0]}, to: {both[1]}, per: {per}}}"
    if name == "self_pay" and (amount := meant.amount(value)) and (per := meant.per(value)):
        return f"{{amount: {amount}, per: {per}}}"
    if name == "contact" and re.fullmatch(r"[\d().+ -]{10,20}", plain := lookalikes.straight(value)):
        return f'{{phone: "{plain}"}}'
    if name in ("weeks", "hours_a_week", "age_limits", "attend") and (span := _span(value)):
        return span
    if name == "verified" and (day := meant.day(value)):
        return f"{{on: {day}, how: phone}}"
    return ""
