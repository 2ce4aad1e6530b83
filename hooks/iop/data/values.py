"""A record as keys and values, as maintainers write them: what a YAML file and a JSON export both say."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import get_args

from iop.data.leaf import Leaf
from iop.data.record import Record

Value = str | bool | int | float | date | list["Value"] | dict[str, "Value"]


class Digits(str):
    """Text that looks like a number: a ZIP, a telephone, a time. In YAML it stands in quotes."""


def values_of(record: Record) -> dict[str, Value]:
    """Return what a record says, keys in the order of the model, without what is not known or goes without saying."""
    fields = [
        (field.alias or name, name, getattr(record, name), field) for name, field in type(record).model_fields.items()
    ]
    return {
        key: _value(_leaf(type(record), name), value)
        for key, name, value, field in fields
        if value is not None and value != field.default
    }


def _value(leaf: Leaf | None, value: object) -> Value:
    if isinstance(value, Record):
        return values_of(value)
    if type(value) is tuple:
        return [_value(leaf, each) for each in value]
    if leaf and leaf.write:
        return Digits(leaf.write(value))
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value if isinstance(value, bool | int | float | date) else str(value)


@cache
def _leaf(kind: type[Record], name: str) -> Leaf | None:
    """Return what a field expects that is written as one piece of text, or as a list of them."""
    field = kind.model_fields[name]
    parts = (part for each in (*field.metadata, field.annotation) for part in _parts(each))
    return next((part for part in parts if isinstance(part, Leaf)), None)


def _parts(annotation: object) -> Iterator[object]:
    yield annotation
    for part in get_args(annotation):
        yield from _parts(part)
