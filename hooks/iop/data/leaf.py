"""One piece of text behind a key: what is expected there, how it is read, and what is said when it cannot be.

Error messages and the JSON Schema for editors both come from here.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from annotated_types import GroupedMetadata
from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from iop.data import lookalikes, meant
from iop.data.errors import UnfitError, quoted
from iop.data.lookalikes import UNSEEN


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
    write: Callable[[Any], str] | None = None
    """Turns the value back into the text, which then stands in quotes; None for what is written as it is."""

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
        odd = lookalikes.found_in(value[:LOOKED_AT])
        if not odd:
            return hint
        plain = lookalikes.straight(value[:LOOKED_AT]).strip("\"' ")
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


LOOKED_AT = 1_000
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


def pattern(
    expected: str,
    example: str,
    wanted: str,
    guess: Callable[[str], str] = str,
    write: Callable[[str], str] | None = None,
) -> Leaf:
    """Expect a shape; `guess` makes what may be meant of other text, and is offered when it fits."""
    shape = re.compile(wanted, re.ASCII)

    def read(value: str) -> str:
        if not shape.fullmatch(value):
            offered = guess(value)
            raise UnfitError(f"write {_like(example, offered)}" if shape.fullmatch(offered) else "")
        return value

    return Leaf(expected, example, read, {"type": "string", "pattern": f"^(?:{wanted})$"}, write)


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
    if both := meant.range_of(value):
        return f"write one number in digits, as {both[0]}; the other has a key of its own, as to: {both[1]}"
    only = "digits alone" if offered else "one number in digits; leave the key out when it differs"
    return f"write {only}, as {offered}" if offered else f"write {only}"
