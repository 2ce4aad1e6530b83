"""Programs to the YAML text that maintainers edit; what is written reads back as the same programs.

House style of data/programs.yaml: keys in the order of the records, entries sorted by id, what is not known left out,
small mappings and short lists on one line, ZIPs, telephone numbers and times in quotes, no anchors.
"""

import math
import re
from collections.abc import Sequence
from functools import lru_cache
from textwrap import indent

import yaml

from iop.data.errors import DataError, Problem
from iop.data.model import Program
from iop.data.reader.source import Tree, read
from iop.data.reader.text_file import unified
from iop.data.values import Digits, Value, values_of

HEADER = "# yaml-language-server: $schema=schema/programs.schema.json\n"
"""Where editors find what may be written."""

_WIDTH = 120
_OWN_LINES = frozenset({"cost", "sessions", "tracks"})
"""Keys whose values are easier to edit on lines of their own, however short."""
_LONG_ITEMS = frozenset({"programs", "tracks"})
"""The same for each item of a list."""


class _Emitter(yaml.SafeDumper):
    """Writes lists further right than their key, and in double quotes what any reader may take for something else."""

    def increase_indent(self, flow: bool = False, *_: bool, **__: bool) -> None:  # noqa: FBT001, FBT002  # as PyYAML has it
        super().increase_indent(flow, indentless=False)

    def choose_scalar_style(self) -> str:
        return super().choose_scalar_style().replace("'", '"')


_Emitter.add_implicit_resolver(
    "!other",
    re.compile(r"(?:[yYnN]|[-+]?(?:0o[0-7]+|(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?))$"),
    [*"yYnN-+.0123456789"],
)
"""What YAML 1.2 takes for a number and this emitter, which is of YAML 1.1, would not; and a yes and a no of 1.1."""


def written(programs: Sequence[Program]) -> str:
    """Return the whole file, entries sorted by id."""
    if not programs:
        return f"{HEADER}programs: []\n"
    return f"{HEADER}programs:\n{_entries(programs, column=2)}"


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
    new = _entries(programs, column=len(dash[1]))
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


def _entries(programs: Sequence[Program], *, column: int) -> str:
    """Return the entries, their dashes in a column from 0."""
    node = _node([values_of(program) for program in sorted(programs, key=lambda program: program.id)])
    _spread(node, "programs", column, 0, own_lines=True)
    return indent(_text(node), " " * column)


def _text(node: yaml.Node) -> str:
    return str(yaml.serialize(node, Dumper=_Emitter, allow_unicode=True, width=math.inf))


def _node(value: Value) -> yaml.Node:
    """Return a value as it stands on one line."""
    match value:
        case dict():
            pairs = [(_bare(key), _node(each)) for key, each in value.items()]
            return yaml.MappingNode("tag:yaml.org,2002:map", pairs, flow_style=True)
        case list():
            return yaml.SequenceNode("tag:yaml.org,2002:seq", [_node(each) for each in value], flow_style=True)
        case str():
            return yaml.ScalarNode("tag:yaml.org,2002:str", value, style='"' if isinstance(value, Digits) else None)
        case bool():
            return _bare(str(value).lower())
        case float():
            return _bare(f"{value:.12f}".rstrip("0").rstrip("."))  # no exponent, and the decimals that are read
    return _bare(str(value))


def _bare(text: str) -> yaml.Node:
    """Return a key, a number, a date or a truth, which is never in quotes."""
    return yaml.ScalarNode(_tag(text), text)


@lru_cache(1_000)
def _tag(text: str) -> str:
    """Return what YAML takes a bare word for."""
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    return node.tag if node else ""


def _spread(node: yaml.Node, key: str, column: int, before: int, *, own_lines: bool) -> None:
    """Give each part of a mapping or list a line, unless all fit on one behind what stands `before` it.

    `column` is where its keys or dashes then begin.
    """
    if not isinstance(node, yaml.CollectionNode) or not node.value:
        return
    if not own_lines and before + len(_text(node).rstrip("\n")) <= _WIDTH:
        return
    node.flow_style = False
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            if isinstance(item, yaml.MappingNode):
                _spread(item, key, column + 2, column + 2, own_lines=key in _LONG_ITEMS)
        return
    for name, value in node.value:
        _spread(value, name.value, column + 2, column + len(name.value) + 2, own_lines=name.value in _OWN_LINES)
