"""A record as keys and values, as maintainers write them: what a YAML file and a JSON export both say."""

from datetime import date

from iop.data.fields import MonthAndDay
from iop.data.phones import Phone
from iop.data.terms import Record

Value = str | bool | int | float | date | list["Value"] | dict[str, "Value"]

_DIGIT_KEYS = frozenset({"zip"})
_CLOCK_KEYS = frozenset({"from", "to"})


class Digits(str):
    """Text that looks like a number: a ZIP, a telephone, a time. In YAML it stands in quotes."""


def values_of(record: Record) -> dict[str, Value]:
    """Return what a record says, keys in the order of the model, without what is not known or goes without saying."""
    fields = [(field.alias or name, getattr(record, name), field) for name, field in type(record).model_fields.items()]
    return {key: _value(key, value) for key, value, field in fields if value is not None and value != field.default}


def _value(key: str, value: object) -> Value:
    match value:
        case Record():
            return values_of(value)
        case MonthAndDay():
            return Digits(f"{value.month:02}-{value.day:02}")
        case tuple():
            return [_value(key, each) for each in value]
        case Phone():
            return Digits(_phone(value))
        case int() if key in _CLOCK_KEYS:
            return Digits(f"{value // 60:02}:{value % 60:02}")
        case float() if value.is_integer():
            return int(value)
        case bool() | int() | float() | date():
            return value
    return Digits(value) if key in _DIGIT_KEYS else str(value)


def _phone(phone: Phone) -> str:
    digits = phone.digits
    shown = f"+1 {digits[:3]} {digits[3:6]} {digits[6:]}" if len(digits) == 10 else digits
    return shown + (f" x{phone.extension}" if phone.extension else "")
