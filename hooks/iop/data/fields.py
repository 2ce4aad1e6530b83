"""What the fields of a record expect: each kind of text with an example, and the words of closed lists.

Error messages and the JSON Schema for editors both come from here. Words are checked against the Vocabulary that is
passed to pydantic as the validation context; without one (records made in Python) they are taken as they are.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from annotated_types import GroupedMetadata
from pydantic import BeforeValidator, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from iop.data import lookalikes, meant
from iop.data.errors import UnfitError, quoted
from iop.data.lookalikes import UNSEEN
from iop.data.phones import Phone, read_phone, read_short_phone
from iop.data.terms import FIXED_LISTS, Vocabulary
from iop.data.web import read_web
from iop.geo.states import STATES


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
            return self.value(value)
        except UnfitError as error:
            raise expectation(self.expected, self.example, value, self._hint(value, str(error))) from error

    def value(self, text: str) -> object:
        """Return what text means that stands behind a key.

        Raises: UnfitError.
        """
        if hint := ending_mark(text):
            raise UnfitError(hint)
        return self.read(text.strip())

    def _hint(self, value: str, hint: str) -> str:
        """Name a character that only looks right; keep the other hint when that alone does not mend the value."""
        odd = lookalikes.found_in(value[:_LOOKED_AT])
        if not odd:
            return hint
        plain = lookalikes.straight(value[:_LOOKED_AT]).strip("\"' ")
        try:
            self.read(plain)
        except UnfitError as error:
            return "; ".join(filter(None, (lookalikes.told(odd), str(error) or hint)))
        return lookalikes.told(odd, _like(self.example, plain))


def ending_mark(text: str) -> str:
    """Return what to do about the mark at the end of a text that ends a value elsewhere; empty when there is none."""
    name = _ENDING_MARKS.get(text.strip()[-1:])
    return f"delete the {name} at its end" if name else ""


def _like(example: str, value: str) -> str:
    """Write a value as the example is written: in quotes or not."""
    return f'"{value}"' if example.startswith('"') else value


_LOOKED_AT = 1_000
_ENDING_MARKS = {",": "comma", ";": "semicolon"}
"""What ends a value in JSON and in other languages, by habit; here people would read it."""


def expectation(expected: str, example: str, value: object, hint: str = "") -> PydanticCustomError:
    """Make the error that a maintainer reads."""
    got = "nothing" if value == "" else quoted(value)
    said = f"expected {expected} such as {example}, got {got}" + (f"; {hint}" if hint else "")
    return PydanticCustomError("expected", "{said}", {"said": said})


_OPENING, _CLOSING = '\u201c\u201d\u201e\u00ab"', '\u201c\u201d\u00bb"'
_TAG = re.compile(r"<\s*[a-zA-Z/!?]")


def plain(longest: int, example: str) -> Leaf:
    """Expect plain text: no HTML, no invisible or direction-changing characters; white space becomes one space."""

    def read(value: str) -> str:
        if not value:
            raise UnfitError("leave the key out when it is not known")
        if len(value) > longest:
            raise UnfitError(f"at most {longest} characters")
        if unseen := UNSEEN.search(value):
            raise UnfitError(f"delete the invisible character U+{ord(unseen[0]):04X}")
        if _TAG.search(value):
            raise UnfitError("HTML is not read here, write plain words")
        if len(value) > 1 and value[0] in _OPENING and value[-1] in _CLOSING:
            raise UnfitError("delete the quotes around it, or people see them")
        return " ".join(value.split())

    return Leaf("plain text", repr(example), read, {"type": "string", "minLength": 1, "maxLength": longest})


def street_text() -> Leaf:
    """Expect a street where people can go."""
    text = plain(120, "12 Main St")

    def read(value: str) -> object:
        if _BOX.search(value):
            raise UnfitError("nobody can go to a post office box; write the street, or leave the key out")
        return text.read(value)

    return Leaf("a street", text.example, read, text.schema)


_BOX = re.compile(r"\bp\.?\s*o\.?\s*box\b|\bpost\s+office\s+box\b|^box\s+\d", re.IGNORECASE)


def _pattern(expected: str, example: str, pattern: str, guess: Callable[[str], str] = str) -> Leaf:
    """Expect a shape; `guess` makes what may be meant of other text, and is offered when it fits."""
    shape = re.compile(pattern, re.ASCII)

    def read(value: str) -> str:
        if not shape.fullmatch(value):
            offered = guess(value)
            raise UnfitError(f"write {_like(example, offered)}" if shape.fullmatch(offered) else "")
        return value

    return Leaf(expected, example, read, {"type": "string", "pattern": f"^(?:{pattern})$"})


def number(expected: str, example: str, least: float, most: float) -> Leaf:
    """Expect a decimal number in a range."""

    def read(value: str) -> float:
        if not re.fullmatch(r"-?\d{1,9}(\.\d{1,12})?", value, re.ASCII):
            raise UnfitError(_number_hint(value))
        if not least <= float(value) <= most:
            raise UnfitError(f"from {least:g} to {most:g}")
        return float(value)

    return Leaf(expected, example, read, {"type": "number", "minimum": least, "maximum": most})


def whole(expected: str, example: str, least: int, most: int) -> Leaf:
    """Expect a whole number in a range."""

    def read(value: str) -> int:
        if not re.fullmatch(r"\d{1,9}", value, re.ASCII):
            raise UnfitError(_number_hint(value))
        if not least <= int(value) <= most:
            raise UnfitError(f"from {least} to {most}")
        return int(value)

    return Leaf(expected, example, read, {"type": "integer", "minimum": least, "maximum": most})


def _number_hint(value: str) -> str:
    offered = meant.amount(value)
    only = "digits alone" if offered else "one number in digits; leave the key out when it differs"
    return f"write {only}, as {offered}" if offered else f"write {only}"


_FIRST_YEAR = 1971
"""An earlier one is a slip such as 0026; the finder's index counts days from 1970."""


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
        names = vocabulary.names[self.list]
        several = meant.words(value, names) if isinstance(value, str) else []
        near = meant.word(value, tuple(known), names) if isinstance(value, str) and not several else ""
        offered = f"did you mean {near!r}? " if near else f"write [{', '.join(several)}]; " if several else ""
        if not offered and isinstance(value, str):
            other = next((each for each, words in vocabulary.names.items() if value.strip().lower() in words), "")
            offered = f"it is a word of {other}; " if other else ""
        hint = f"{offered}use one of: {known_words(vocabulary, self.list)}"
        if isinstance(value, dict) and "id" in value:
            hint = f"if a new entry begins here, put its dash below the dash of the first entry; {hint}"
        odd = lookalikes.found_in(value[:_LOOKED_AT]) if isinstance(value, str) else ""
        hint = f"{lookalikes.told(odd)}; {hint}" if odd else hint
        raise expectation("a known word", near or next(iter(known), "none"), value, hint)


def known_words(vocabulary: Vocabulary, name: str) -> str:
    """Return the words of a list as a message offers them, and whether there can be more."""
    words = [*vocabulary.lists[name]]
    some = ", ".join(words[:_OFFERED]) + (", ..." if len(words) > _OFFERED else "")
    return some if name in FIXED_LISTS else f"{some}; or add it to vocabulary.yaml"


_OFFERED = 12
"""How many words of a list a message offers."""


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
        read_web,
        {"type": "string", "format": "uri", "pattern": "^https?://"},
    ),
]
Telephone = Annotated[Phone, Leaf("a US telephone number", '"+1 828 555 0100"', read_phone, {"type": "string"})]
ShortTelephone = Annotated[
    Phone,
    Leaf("a US telephone number or short code", '"+1 828 555 0100"', read_short_phone, {"type": "string"}),
]
Truth = Annotated[bool, Leaf("true or false", "true", _read_truth, {"type": "boolean"})]
Slug = Annotated[
    str,
    _pattern(
        "an id of 3 to 80 small letters, digits and dashes",
        "harbor-light-asheville",
        r"[a-z0-9][a-z0-9-]{1,78}[a-z0-9]",
        meant.slug,
    ),
]
Zip = Annotated[str, _pattern("a ZIP of five digits in quotes", '"28801"', r"\d{5}", meant.zip_code)]
Email = Annotated[
    str,
    _pattern(
        "an e-mail address",
        "intake@example.org",
        r"[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+",
        meant.email,
    ),
]
State = Annotated[str, _pattern("the two capital letters of a state", "NC", "|".join(STATES), meant.state)]
