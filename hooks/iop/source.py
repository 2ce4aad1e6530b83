"""YAML text to a plain tree of text, lists and mappings, with a line for every key.

Every scalar stays the text that somebody wrote: PyYAML's own reading makes `07102` the number 3650, `NO` false and
`9:30` the number 570. Repeated keys, anchors, aliases and tags are refused, so a file is never larger than it looks.
"""

import gc
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import yaml

from iop.errors import DataError, Problem, dotted, quoted

Tree = str | list["Tree"] | dict[str, "Tree"]
Trail = tuple[str | int, ...]
"""The way from the top of a file to a value: keys and positions, as ("programs", 3, "address", "zip")."""

_DEEPEST = 20
_CUT = re.compile(r"\s+#[^\s#].*")
_ENTRIES = 2
"""How deep places are always noted: ("programs", 3) is an entry."""
_BEGUN = ("while scanning a simple key", "while scanning a quoted scalar", "while parsing a flow")
"""What the parser was in the middle of when the mistake is where that began, not where it gave up."""
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Source:
    """One YAML file that was read."""

    path: str
    text: str
    tree: Tree
    warnings: tuple[Problem, ...]
    """What may not be meant as YAML reads it."""
    _entries: Mapping[Trail, tuple[int, int]]
    """Where the keys of the file and the entries of its lists begin."""

    def place(self, trail: Trail) -> tuple[int, int]:
        """Return line and column, from 1, of the value at the trail, or of the nearest thing above it."""
        if trail in self._entries:
            return self._entries[trail]
        while trail and trail not in self._places:
            trail = trail[:-1]
        return self._places.get(trail, (1, 1))

    @cached_property
    def _places(self) -> Mapping[Trail, tuple[int, int]]:
        """Where each value stands; read again only when a fault was found, since it costs time and memory."""
        places: dict[Trail, tuple[int, int]] = {}
        _Reader(self.path, self.text, places, _DEEPEST).tree()
        return places

    def problem(self, trail: Trail, message: str, *, warning: bool = False) -> Problem:
        """Say that something is wrong with the value at the trail."""
        line, column = self.place(trail)
        return Problem(self.path, line, column, message, warning)


def read(path: str, content: bytes) -> Source:
    """Read one YAML file.

    Raises: DataError with every repeated key, or with the first thing that is not readable YAML.
    """
    text = _decode(path, content)
    collecting = gc.isenabled()
    gc.disable()  # two to three times faster: the reader makes many objects and no cycles
    try:
        entries: dict[Trail, tuple[int, int]] = {}
        reader = _Reader(path, text, entries, _ENTRIES)
        tree = reader.tree()
    finally:
        if collecting:
            gc.enable()
    return Source(path, text, tree, tuple(reader.warnings), entries)


def _decode(path: str, content: bytes) -> str:
    if content.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        message = "file: expected UTF-8 without a byte-order mark, got one; save as 'UTF-8', not 'UTF-8 with BOM'"
        raise DataError([Problem(path, 1, 1, message)])
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - content.rfind(b"\n", 0, error.start)
        got = f"got the byte 0x{content[error.start]:02X}"
        message = f"file: expected text in UTF-8 such as 'Café', {got}; save the file as 'UTF-8'"
        raise DataError([Problem(path, line, column, message)]) from error


class _Reader:
    """Builds the tree of one file from the parser's events, and notes the places of values down to a depth."""

    def __init__(self, path: str, text: str, places: dict[Trail, tuple[int, int]], depth: int) -> None:
        self._path = path
        self._text = text
        self._places = places
        self._depth = depth
        self._problems: list[Problem] = []
        self.warnings: list[Problem] = []
        self._lines = text.split("\n") if _CUT.search(text) else []

    def tree(self) -> Tree:
        """Return the whole file as a tree."""
        try:
            events = yaml.parse(self._text, Loader=_Loader)
            tree = self._document(events)
        except yaml.MarkedYAMLError as error:
            raise DataError([self._unreadable(error)]) from error
        except yaml.reader.ReaderError as error:
            at = self._text.index(chr(error.character))  # not error.position: libyaml counts bytes
            line = self._text.count("\n", 0, at) + 1
            message = f"file: expected plain text, got the character U+{error.character:04X}; delete it"
            raise DataError([Problem(self._path, line, 1, message)]) from error
        if self._problems:
            raise DataError(self._problems)
        return tree

    def _document(self, events: Iterator[yaml.Event]) -> Tree:
        event = next(events)
        while isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent):
            event = next(events)
        if isinstance(event, yaml.StreamEndEvent):
            raise DataError(
                [
                    Problem(
                        self._path,
                        1,
                        1,
                        "file: expected a mapping such as 'programs:' and a list, got an empty file",
                    )
                ]
            )
        tree = self._value(event, events, ())
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                self._refuse(event, "expected one document, got a second one after '---'; delete the line '---'")
                break
        return tree

    def _value(self, event: yaml.Event, events: Iterator[yaml.Event], trail: Trail) -> Tree:
        self._check(event, trail)
        if len(trail) <= self._depth:
            self._places.setdefault(trail, _place(event))
        if isinstance(event, yaml.ScalarEvent):
            self._warn_of_cut(event, trail)
            return str(event.value)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(events, trail)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, trail)
        return ""  # an alias, refused by _check

    def _warn_of_cut(self, event: yaml.ScalarEvent, trail: Trail) -> None:
        """Warn when a value ends at a `#` that looks like text: to YAML the rest of the line is a comment."""
        if not self._lines or event.end_mark is None or not event.implicit[0]:
            return
        rest = self._lines[event.end_mark.line][event.end_mark.column :]
        if found := _CUT.match(rest):
            got = quoted(found[0].strip())
            message = (
                f"{_who(trail)}expected text with # in quotes such as 'Suite #2', got {got} outside; it is left out"
            )
            self.warnings.append(Problem(self._path, *_place(event), message, warning=True))

    def _list(self, events: Iterator[yaml.Event], trail: Trail) -> list[Tree]:
        items: list[Tree] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                return items
            items.append(self._value(event, events, (*trail, len(items))))
        raise AssertionError("the parser ends every list")

    def _mapping(self, events: Iterator[yaml.Event], trail: Trail) -> dict[str, Tree]:
        items: dict[str, Tree] = {}
        lines: dict[str, int] = {}
        repeated = False
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                return items
            key = self._key(event, events, trail)
            line, _ = _place(event)
            if key in items and not repeated:
                repeated = True  # the first is enough: after a forgotten dash, every key of the next entry comes again
                first = f"it is on line {lines[key]} already"
                dash = f", or write '- {key}:' if a new entry begins here" if len(trail) == _ENTRIES else ""
                said = f"expected each key once, got it again; {first}, delete one{dash}"
                self._refuse(event, f"{_who((*trail, key))}{said}")
            value_event = next(events)
            here = (*trail, key)
            if len(here) <= self._depth and not isinstance(value_event, yaml.ScalarEvent):
                self._places.setdefault(here, _place(event))
            value = self._value(value_event, events, here)
            if key not in items:
                items[key] = value
                lines[key] = line
        raise AssertionError("the parser ends every mapping")

    def _key(self, event: yaml.Event, events: Iterator[yaml.Event], trail: Trail) -> str:
        self._check(event, trail)
        if isinstance(event, yaml.ScalarEvent):
            return str(event.value)
        self._refuse(event, "expected a key that is a word such as 'name', got a list or mapping")
        return quoted(self._value(event, events, (*trail, "?")))

    def _check(self, event: yaml.Event, trail: Trail) -> None:
        """Refuse what makes a file say more than it shows; the first is enough, for the rest may hang on it."""
        said = ""
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if isinstance(event, yaml.AliasEvent):
            said = f"expected the value itself, got the alias '*{anchor}'; write the value out"
        elif anchor:
            said = f"expected a plain value, got the anchor '&{anchor}'; delete it"
        elif tag and tag != "!":
            said = f"expected a plain value, got the tag {quoted(_short_tag(tag))}; delete the tag"
        elif len(trail) > _DEEPEST:
            said = f"expected at most {_DEEPEST} levels, got more"
        if said:
            self._refuse(event, f"{_who(trail)}{said}")
            raise DataError(self._problems)

    def _refuse(self, event: yaml.Event, message: str) -> None:
        self._problems.append(Problem(self._path, *_place(event), message))

    def _unreadable(self, error: yaml.MarkedYAMLError) -> Problem:
        begun = (error.context or "").startswith(_BEGUN) and error.context_mark
        mark = begun or error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        lines = self._text.splitlines()
        written = lines[line - 1] if line <= len(lines) else ""
        if "\t" in written[: len(written) - len(written.lstrip())]:
            message = "file: expected spaces before the key, got a tab; replace each tab by two spaces"
        else:
            message = (
                f"file: expected YAML such as 'name: Harbor Light', got {quoted(written.strip())}; {_plain(error)}"
            )
        return Problem(self._path, line, column, message)


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _who(trail: Sequence[str | int]) -> str:
    """Name the keys above a value, as far as they are words."""
    keys = dotted(trail)
    return f"{keys}: " if keys else ""


def _short_tag(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")


def _plain(error: yaml.MarkedYAMLError) -> str:
    """Say in a maintainer's words what the parser stumbled over."""
    said = f"{error.context or ''} {error.problem or ''}".lower()
    hints = {
        "mapping values are not allowed": "put text that has a colon in quotes, and begin keys in the same column",
        "could not find expected ':'": "a key needs a colon and a space after it",
        "did not find expected key": "keys of one entry begin in the same column; quotes and brackets are closed",
        "did not find expected '-'": "see that the entries of one list begin in the same column",
        "did not find expected ',' or": "a bracket is not closed, or a comma is missing",
        "did not find expected node content": "a bracket is not closed, or a value is missing",
        "found unexpected end of stream": "a quote is not closed",
        "found character that cannot start any token": "put text that begins with this character in quotes",
        "found undefined": "delete the '*', '&' or '!'",
    }
    return next((hint for sign, hint in hints.items() if sign in said), (error.problem or "not readable").lower())
