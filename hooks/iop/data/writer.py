"""Programs to the YAML text that maintainers edit; what is written reads back as the same programs.

House style of data/programs.yaml: keys in the order of the records, entries sorted by id, what is not known left out,
small mappings and short lists on one line, ZIPs, telephone numbers and times in quotes, no anchors.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from iop.data.errors import DataError, Problem
from iop.data.model import Program
from iop.data.phones import Phone
from iop.data.reader.source import Tree, read
from iop.data.reader.text_file import unified
from iop.data.terms import Record

HEADER = "# yaml-language-server: $schema=schema/programs.schema.json\n"
"""Where editors find what may be written."""

_WIDTH = 120
_OWN_LINES = frozenset({"cost", "sessions", "tracks"})
"""Keys whose values are easier to edit on lines of their own, however short."""
_QUOTED_KEYS = frozenset({"zip"})
_CLOCK_KEYS = frozenset({"from", "to"})


class _Quoted(str):
    """Text that stands in quotes though it need not."""


class _Bare(str):
    """A number, a date or a truth: never in quotes."""


_Value = str | list["_Value"] | dict[str, "_Value"]


def written(programs: Sequence[Program]) -> str:
    """Return the whole file, entries sorted by id."""
    if not programs:
        return f"{HEADER}programs: []\n"
    return f"{HEADER}programs:\n{_entries(programs, indent=2)}"


def appended(text: str, programs: Sequence[Program], *, path: str = "data/programs.yaml") -> str:
    """Return the file with the programs after its last entry; every byte that was there stays.

    A file without entries is written anew, its comments kept.

    Raises: DataError when the file cannot be read, or has its entries on one line.
    """
    before = _listed(path, text)
    plain = unified(text.removeprefix("\ufeff"))
    if not before:
        comments = [line for line in plain.split("\n") if line.startswith("#") and line.strip() != HEADER.strip()]
        return HEADER + "".join(f"{line}\n" for line in comments) + written(programs).removeprefix(HEADER)
    if not programs:
        return text
    dash = re.search(r"^programs:[^\n]*\n(?: *(?:#[^\n]*)?\n)*( *)- ", plain, re.MULTILINE)
    if dash is None:
        raise DataError([Problem(path, 1, 1, "programs: expected entries on lines of their own such as '- id: a-b-c'")])
    new = _entries(programs, indent=len(dash[1]))
    line_end = "\r\n" if "\r\n" in text else "\n" if "\n" in text else "\r"
    result = text + ("" if text.endswith(("\n", "\r")) else line_end) + new.replace("\n", line_end)
    after = _listed(path, result)
    if after[: len(before)] != before or len(after) != len(before) + len(programs):
        message = (
            "file: expected the list of programs to go on to the end such as '  - id: a-b-c', got something after it"
        )
        raise DataError([Problem(path, plain.count("\n"), 1, message)])
    return result


def _listed(path: str, text: str) -> list[Tree]:
    """Return the entries that a file has; none when it is empty or has only comments."""
    if all(
        line.strip() == "" or line.lstrip().startswith("#") for line in unified(text.removeprefix("\ufeff")).split("\n")
    ):
        return []
    tree = read(path, text.encode("utf-8")).tree
    listed = tree.get("programs") if isinstance(tree, dict) and len(tree) == 1 else None
    if listed == "":
        return []
    if not isinstance(listed, list):
        raise DataError([Problem(path, 1, 1, "file: expected only 'programs:' and a list, got something else")])
    return listed


def _entries(programs: Sequence[Program], *, indent: int) -> str:
    ordered = sorted(programs, key=lambda program: program.id)
    return "".join(f"{line}\n" for each in ordered for line in _item_lines("programs", _mapping(each), indent))


def _mapping(record: Record) -> dict[str, _Value]:
    """Return what a record says, without what is not known or goes without saying."""
    fields = type(record).model_fields
    known = {field.alias or name: getattr(record, name) for name, field in fields.items()}
    defaults = {field.alias or name: field.default for name, field in fields.items()}
    return {key: _value(key, value) for key, value in known.items() if value is not None and value != defaults[key]}


def _value(key: str, value: object) -> _Value:
    match value:
        case Record():
            return _mapping(value)
        case tuple():
            return [_value(key, each) for each in value]
        case Phone():
            return _Quoted(_phone(value))
        case bool():
            return _Bare(str(value).lower())
        case int() if key in _CLOCK_KEYS:
            return _Quoted(f"{value // 60:02}:{value % 60:02}")
        case int() | float():
            return _Bare(_number(value))
        case date():
            return _Bare(value.isoformat())
    return _Quoted(value) if key in _QUOTED_KEYS else str(value)


def _phone(phone: Phone) -> str:
    digits = phone.digits
    shown = f"+1 {digits[:3]} {digits[3:6]} {digits[6:]}" if len(digits) == 10 else digits
    return shown + (f" x{phone.extension}" if phone.extension else "")


def _number(value: float) -> str:
    """Write a number without an exponent, to the twelve decimals that are read."""
    return str(value) if isinstance(value, int) else f"{value:.12f}".rstrip("0").rstrip(".")


def _mapping_lines(mapping: Mapping[str, _Value], indent: int) -> Iterator[str]:
    for key, value in mapping.items():
        yield from _lines(f"{' ' * indent}{key}:", key, value, indent)


def _lines(start: str, key: str, value: _Value, indent: int) -> Iterator[str]:
    """Write a key and its value: on one line when it is text or fits, else on lines of their own."""
    line = f"{start} {_scalar(value)}" if isinstance(value, str) else f"{start} {_flow(value)}"
    if isinstance(value, str) or not value or (len(line) <= _WIDTH and key not in _OWN_LINES):
        yield line
        return
    yield start
    if isinstance(value, dict):
        yield from _mapping_lines(value, indent + 2)
        return
    for each in value:
        yield from _item_lines(key, each, indent + 2)


def _item_lines(key: str, value: _Value, indent: int) -> Iterator[str]:
    """Write one item of a list: programs and tracks over many lines, others on one when they fit."""
    start = " " * indent + "- "
    line = start + (_scalar(value) if isinstance(value, str) else _flow(value))
    if not isinstance(value, dict) or not value or (len(line) <= _WIDTH and key not in ("programs", "tracks")):
        yield line
        return
    lines = _mapping_lines(value, indent + 2)
    yield start + next(lines).lstrip(" ")
    yield from lines


def _flow(value: _Value) -> str:
    match value:
        case dict():
            return "{" + ", ".join(f"{key}: {_flow(each)}" for key, each in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(_flow, value)) + "]"
    return _scalar(value, flow=True)


_PLAIN = re.compile(r"[^\W_](?:[\w .'&/()+@,-]*[\w.')])?")
_ADDRESS = re.compile(r"https?://[A-Za-z0-9./~_@&=%+-]*[A-Za-z0-9/_~]")
_OTHER_MEANING = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})


def _scalar(text: str, *, flow: bool = False) -> str:
    """Write text as it is when no reader of YAML takes it for anything else, else in quotes."""
    if isinstance(text, _Bare):
        return text
    if not isinstance(text, _Quoted) and (_ADDRESS.fullmatch(text) or _is_plain(text, flow=flow)):
        return text
    return '"' + "".join(map(_escaped, text)) + '"'


def _is_plain(text: str, *, flow: bool) -> bool:
    if not _PLAIN.fullmatch(text) or not text.isprintable() or text.lower() in _OTHER_MEANING:
        return False
    if flow and "," in text:
        return False
    return not text[0].isnumeric() or re.search(r"[^\W\d_a-fxoA-FXO]", text) is not None


def _escaped(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    if character.isprintable():
        return character
    return f"\\u{ord(character):04X}" if ord(character) < 0x10000 else f"\\U{ord(character):08X}"
