"""What the fields of a record expect: each kind of text with an example, and the words of closed lists.

Error messages and the JSON Schema for editors both come from here. Words are checked against the Vocabulary that is
passed to pydantic as the validation context; without one (records made in Python) they are taken as they are.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import lru_cache
from typing import Annotated, Any
from urllib.parse import urlsplit

import phonenumbers
from annotated_types import GroupedMetadata
from pydantic import BeforeValidator, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from iop.errors import quoted
from iop.states import STATES
from iop.terms import FIXED_LISTS, Vocabulary


class UnfitError(ValueError):
    """A value that a leaf cannot take; the text is a hint on how to mend it, or empty."""


@dataclass(frozen=True, eq=False)
class Leaf(GroupedMetadata):
    """What a field expects that is written as one piece of text."""

    expected: str
    """A noun phrase, as "a ZIP of five digits in quotes"."""
    example: str
    read: Callable[[str], object]
    """Turns the text into the value. Raises: UnfitError."""
    schema: Mapping[str, Any]
    """JSON Schema of what is written in the file."""

    def __iter__(self) -> Iterator[object]:
        """Yield what pydantic needs: how to read the text, and its schema for editors."""
        yield BeforeValidator(self._check)
        yield WithJsonSchema({**self.schema, "examples": [self.example.strip("\"'")]})

    def _check(self, value: object) -> object:
        if isinstance(value, dict | list) or value is None:
            raise expectation(self.expected, self.example, value)
        if not isinstance(value, str):
            return value  # already read: a record made in Python
        try:
            return self.read(value.strip())
        except UnfitError as error:
            raise expectation(self.expected, self.example, value, str(error)) from error


def expectation(expected: str, example: str, value: object, hint: str = "") -> PydanticCustomError:
    """Make the error that a maintainer reads."""
    said = f"expected {expected} such as {example}, got {quoted(value)}" + (f"; {hint}" if hint else "")
    return PydanticCustomError("expected", "{said}", {"said": said})


_UNSEEN = re.compile(
    "[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]"
)
_TAG = re.compile(r"<\s*[a-zA-Z/!?]")


def plain(longest: int, example: str) -> Leaf:
    """Expect plain text: no HTML, no invisible or direction-changing characters; white space becomes one space."""

    def read(value: str) -> str:
        if not value:
            raise UnfitError("leave the key out when it is not known")
        if len(value) > longest:
            raise UnfitError(f"at most {longest} characters")
        if unseen := _UNSEEN.search(value):
            raise UnfitError(f"delete the invisible character U+{ord(unseen[0]):04X}")
        if _TAG.search(value):
            raise UnfitError("HTML is not read here, write plain words")
        return " ".join(value.split())

    return Leaf("plain text", repr(example), read, {"type": "string", "minLength": 1, "maxLength": longest})


def _pattern(expected: str, example: str, pattern: str) -> Leaf:
    shape = re.compile(pattern, re.ASCII)

    def read(value: str) -> str:
        if not shape.fullmatch(value):
            raise UnfitError
        return value

    return Leaf(expected, example, read, {"type": "string", "pattern": f"^(?:{pattern})$"})


def number(expected: str, example: str, least: float, most: float) -> Leaf:
    """Expect a decimal number in a range."""

    def read(value: str) -> float:
        if not re.fullmatch(r"-?\d{1,9}(\.\d{1,12})?", value, re.ASCII):
            raise UnfitError
        if not least <= float(value) <= most:
            raise UnfitError(f"from {least:g} to {most:g}")
        return float(value)

    return Leaf(expected, example, read, {"type": "number", "minimum": least, "maximum": most})


def whole(expected: str, example: str, least: int, most: int) -> Leaf:
    """Expect a whole number in a range."""

    def read(value: str) -> int:
        if not re.fullmatch(r"\d{1,9}", value, re.ASCII):
            raise UnfitError
        if not least <= int(value) <= most:
            raise UnfitError(f"from {least} to {most}")
        return int(value)

    return Leaf(expected, example, read, {"type": "integer", "minimum": least, "maximum": most})


_FIRST_YEAR = 1971
"""An earlier one is a slip such as 0026; the finder's index counts days from 1970."""


def _read_date(value: str) -> date:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
        raise UnfitError("write year, month, day with dashes")
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
        raise UnfitError("write hours from 00 to 23 and minutes from 00 to 59")
    return int(shape[1]) * 60 + int(shape[2])


def _read_truth(value: str) -> bool:
    if value not in ("true", "false"):
        raise UnfitError
    return value == "true"


def _read_web(value: str) -> str:
    try:
        parts = urlsplit(value) if re.fullmatch(r"[!#-;=?-\[\]_a-z~]{1,500}", value) else None
    except ValueError as error:
        raise UnfitError("a name such as example.org follows https://") from error
    if not parts or parts.scheme not in ("http", "https"):
        raise UnfitError("begin with https://")
    if not re.fullmatch(r"[a-zA-Z0-9-]+(\.[a-zA-Z0-9-]+)+(:\d{1,5})?", parts.netloc):
        raise UnfitError("a name such as example.org follows https://")
    return value


@dataclass(frozen=True)
class Phone:
    """A telephone number that can be called from the United States."""

    digits: str
    """Ten digits, or three to six for a short code."""
    extension: str = ""

    @property
    def href(self) -> str:
        """The address that dials it (RFC 3966)."""
        number = f"+1{self.digits}" if len(self.digits) == 10 else self.digits
        return f"tel:{number}" + (f";ext={self.extension}" if self.extension else "")

    @property
    def shown(self) -> str:
        """As people in the United States write it."""
        number = f"{self.digits[:3]}-{self.digits[3:6]}-{self.digits[6:]}" if len(self.digits) == 10 else self.digits
        return number + (f" ext. {self.extension}" if self.extension else "")

    @property
    def is_fictional(self) -> bool:
        """Whether it is one of the numbers set aside for fiction, 555-0100 to 555-0199 (NANPA)."""
        return re.fullmatch(r"[2-9]\d\d55501\d\d", self.digits) is not None


def _read_phone(value: str) -> Phone:
    if not re.fullmatch(r"[0-9+(). x#;ext-]{3,40}", value, re.IGNORECASE):
        raise UnfitError("digits, spaces and dashes only; an extension follows an x")
    try:
        parsed = phonenumbers.parse(value, "US")
    except phonenumbers.NumberParseException as error:
        raise UnfitError("ten digits with the area code") from error
    phone = Phone(str(parsed.national_number), parsed.extension or "")
    american = phonenumbers.region_code_for_number(parsed) in ("US", "PR", "GU", "VI", "AS", "MP")
    if parsed.country_code != 1 or not (american or phone.is_fictional):
        raise UnfitError("there is no such number in the United States")
    return phone


def _read_short_phone(value: str) -> Phone:
    return Phone(value) if re.fullmatch(r"\d{3}|\d{5,6}", value, re.ASCII) else _read_phone(value)


@lru_cache(maxsize=1000)  # one mistake often stands in many entries, and each search takes a millisecond
def _near(value: str, known: tuple[str, ...]) -> list[str]:
    """Return the word that is written most like the value, if any is."""
    return get_close_matches(value, known, n=1, cutoff=0.5)


@dataclass(frozen=True, eq=False)
class Word(GroupedMetadata):
    """Expect one word of a closed list."""

    list: str
    """Its name in the vocabulary."""

    def __iter__(self) -> Iterator[object]:
        """Yield what pydantic needs; `vocabulary` in the schema is replaced by the words when it is written."""
        yield BeforeValidator(self._check)
        yield WithJsonSchema({"type": "string", "vocabulary": self.list})

    def _check(self, value: object, info: ValidationInfo) -> object:
        vocabulary = info.context
        if not isinstance(vocabulary, Vocabulary):
            return value
        known = vocabulary.lists[self.list]
        if isinstance(value, str) and value in known:
            return value
        near = _near(value[:80].lower(), tuple(known)) if isinstance(value, str) else []
        offered = f"did you mean {near[0]!r}? " if near else ""
        some = ", ".join([*known][:12]) + (", ..." if len(known) > 12 else "")
        hint = f"{offered}use one of: {some}" + ("" if self.list in FIXED_LISTS else "; or add it to vocabulary.yaml")
        raise expectation("a known word", near[0] if near else next(iter(known), "none"), value, hint)


Date = Annotated[date, Leaf("a date", "2026-11-01", _read_date, {"type": "string", "format": "date"})]
Minute = Annotated[
    int,
    Leaf("a time of day", '"18:00"', _read_minute, {"type": "string", "pattern": r"^([01]?\d|2[0-3]):[0-5]\d$"}),
]
"""Minutes after midnight."""
Web = Annotated[
    str,
    Leaf(
        "a web address",
        "https://example.org/iop",
        _read_web,
        {"type": "string", "format": "uri", "pattern": "^https?://"},
    ),
]
Telephone = Annotated[Phone, Leaf("a US telephone number", '"+1 828 555 0100"', _read_phone, {"type": "string"})]
ShortTelephone = Annotated[
    Phone,
    Leaf("a US telephone number or short code", '"+1 828 555 0100"', _read_short_phone, {"type": "string"}),
]
Truth = Annotated[bool, Leaf("true or false", "true", _read_truth, {"type": "boolean"})]
Slug = Annotated[
    str,
    _pattern(
        "an id of 3 to 80 small letters, digits and dashes",
        "harbor-light-asheville",
        r"[a-z0-9][a-z0-9-]{1,78}[a-z0-9]",
    ),
]
Zip = Annotated[str, _pattern("a ZIP of five digits in quotes", '"28801"', r"\d{5}")]
Email = Annotated[
    str,
    _pattern("an e-mail address", "intake@example.org", r"[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+"),
]
State = Annotated[str, _pattern("the two capital letters of a state", "NC", "|".join(STATES))]
