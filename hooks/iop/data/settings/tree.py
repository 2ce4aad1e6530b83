"""A settings file to a tree in which every value knows its file, its line, and the text as somebody wrote it.

MkDocs reads mkdocs.yml for itself and forgets the lines. Here `!ENV` and `INHERIT` mean what they mean there: `!ENV`
takes the first variable that is set, else the last value of its list; a mapping of the child is laid over its parent's.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import yaml

from iop.data.errors import DataError, Problem, quoted
from iop.data.reader.unreadable import unreadable

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULL = "tag:yaml.org,2002:null"
_TEXT = "tag:yaml.org,2002:str"
_INT = "tag:yaml.org,2002:int"
_ENV = "!ENV"
_DEEPEST = 20

Value = str | None | list["Node"] | dict[str, "Node"]


@dataclass(frozen=True)
class Node:
    """One value of a settings file."""

    path: str
    line: int
    value: Value
    """Text as it was written; None for nothing, as after a lone colon."""
    kind: str = "text"
    """`text`, `number`, or `other`: what YAML takes a bare word for, as a date or a yes."""
    repeats: tuple[tuple[str, int], ...] = ()
    """Keys that stand twice in this mapping, with the line of the second."""

    def get(self, key: str) -> "Node | None":
        """Return what stands below a key, or None."""
        return self.value.get(key) if isinstance(self.value, dict) else None

    def problem(self, message: str, *, warning: bool = False) -> Problem:
        """Say what is wrong with this value."""
        return Problem(self.path, self.line, 1, message, warning)

    @property
    def is_left_out(self) -> bool:
        """Whether nothing is said: a lone colon, null, or empty quotes."""
        return self.value is None or (isinstance(self.value, str) and not self.value.strip())


def read(path: str, text: str, environment: Mapping[str, str]) -> Node:
    """Read one settings file.

    Raises: DataError with the first thing that is not readable YAML, or when the file is no mapping.
    """
    try:
        root = yaml.compose(text, Loader=_LOADER)
    except (yaml.MarkedYAMLError, yaml.reader.ReaderError) as error:
        raise DataError([_without_colon(path, text, error) or unreadable(path, text, error)]) from None
    except RecursionError:
        raise DataError([Problem(path, 1, 1, f"file: expected at most {_DEEPEST} levels, got more")]) from None
    if not isinstance(root, yaml.MappingNode):
        message = "file: expected lines such as 'site_name: IOP Guide', got none"
        raise DataError([Problem(path, 1, 1, message)])
    return _Reader(path, environment).node(root, 0)


def laid_over(parent: Node, child: Node) -> Node:
    """Return the child with what only its parent says, as INHERIT does: mappings are merged, all else is replaced."""
    if not isinstance(parent.value, dict) or not isinstance(child.value, dict):
        return child
    merged = dict(parent.value)
    for key, node in child.value.items():
        merged[key] = laid_over(merged[key], node) if key in merged else node
    return replace(child, value=merged)


@dataclass(frozen=True)
class _Reader:
    path: str
    environment: Mapping[str, str]

    def node(self, node: yaml.Node, depth: int) -> Node:
        line = node.start_mark.line + 1
        if depth > _DEEPEST:
            raise DataError([Problem(self.path, line, 1, f"file: expected at most {_DEEPEST} levels, got more")])
        if node.tag == _ENV:
            return Node(self.path, line, self._environment(node))
        if isinstance(node, yaml.SequenceNode):
            return Node(self.path, line, [self.node(each, depth + 1) for each in node.value])
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, depth)
        kind = "number" if node.tag == _INT else "text" if node.tag in (_TEXT, _NULL) else "other"
        return Node(self.path, line, None if node.tag == _NULL else str(node.value), kind)

    def _mapping(self, node: yaml.MappingNode, depth: int) -> Node:
        items: dict[str, Node] = {}
        repeats: list[tuple[str, int]] = []
        for key, value in node.value:
            name = str(key.value) if isinstance(key, yaml.ScalarNode) else quoted(key.value)
            if name in items:
                repeats.append((name, key.start_mark.line + 1))
            found = self.node(value, depth + 1)
            items[name] = replace(found, line=key.start_mark.line + 1)
        return Node(self.path, node.start_mark.line + 1, items, repeats=tuple(repeats))

    def _environment(self, node: yaml.Node) -> str | None:
        names = list(_texts(node))
        default = names.pop() if isinstance(node, yaml.SequenceNode) and len(names) > 1 else None
        return next((self.environment[name] for name in names if name in self.environment), default)


def _texts(node: yaml.Node) -> Iterator[str]:
    for each in node.value if isinstance(node, yaml.SequenceNode) else [node]:
        if isinstance(each, yaml.ScalarNode):
            yield str(each.value)


def _without_colon(path: str, text: str, error: yaml.YAMLError) -> Problem | None:
    """Return the problem of a key without its colon; YAML takes it for words, and stops a line later."""
    mark = getattr(error, "problem_mark", None)
    if mark is None or not mark.line or "mapping values" not in str(getattr(error, "problem", "")):
        return None
    above = text.split("\n")[mark.line - 1].strip()
    if not above or ":" in above or above.startswith("#"):
        return None
    said = f"expected a line such as 'region: Western North Carolina', got {quoted(above)}"
    return Problem(path, mark.line, 1, f"file: {said}; a colon and a space follow the key")
