"""The events of a YAML parser to a tree of text, lists and mappings, without what says more than it shows.

Every scalar stays the text that somebody wrote: PyYAML's own reading makes `07102` the number 3650, `NO` false and
`9:30` the number 570. Repeated keys, anchors, aliases and tags are refused, so a file is never larger than it looks.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NoReturn

import yaml

from iop.data.errors import DataError, Problem, dotted, quoted
from iop.data.reader import columns
from iop.data.reader.unreadable import unreadable

Tree = str | list["Tree"] | dict[str, "Tree"]
Trail = tuple[str | int, ...]
"""The way from the top of a file to a value: keys and positions, as ("programs", 3, "address", "zip")."""
Places = dict[Trail, tuple[int, int, int]]
"""Where values stand: line and column, from 1, and how many characters stand before."""

DEEPEST = 20
_MOST_VALUES = 5_000
"""How many values one entry has at most; a program with everything that can be told has 200."""
_MOST_ENTRIES = 200_000
_MOST_BYTES = 140_000_000
"""What the values of one file may take in memory, roughly: some times what the largest directory needs."""
_SIZE = {yaml.ScalarEvent: 30, yaml.SequenceStartEvent: 80, yaml.MappingStartEvent: 160}
"""What a value takes beside its words, roughly, in bytes."""
_MOST_WARNINGS = 1_000
_SHARED = 40
"""Words up to this length are kept once, however often they stand in a file."""
_CUT = re.compile(r"[ \t]+#[^\s#][^\n]*")
_MAY_CUT = re.compile(r"(?<=[ \t])#[^\s#]")
ENTRIES = 2
"""How deep places are always noted: ("programs", 3) is an entry."""
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Reader:
    """Builds the tree of one file from the parser's events, and notes the places of values down to a depth."""

    def __init__(self, path: str, text: str, places: Places, depth: int) -> None:
        self._path = path
        self._text = text
        self._places = places
        self._depth = depth
        self._problems: list[Problem] = []
        self.warnings: list[Problem] = []
        self._last = text.rstrip().count("\n") + 1
        self._may_cut = _MAY_CUT.search(text) is not None
        self._words: dict[str, str] = {}
        self._room = _MOST_BYTES
        self._left = _MOST_ENTRIES

    def tree(self) -> Tree:
        """Return the whole file as a tree."""
        try:
            events = yaml.parse(self._text, Loader=_Loader)
            tree = self._document(events)
        except (yaml.MarkedYAMLError, yaml.reader.ReaderError) as error:
            raise DataError([unreadable(self._path, self._text, error)]) from error
        if self._problems:
            raise DataError(self._problems)
        return tree

    def _document(self, events: Iterator[yaml.Event]) -> Tree:
        event = next(events)
        while isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent):
            event = next(events)
        if isinstance(event, yaml.StreamEndEvent):
            message = "file: expected 'programs:' and a list of entries below it, got an empty file"
            raise DataError([Problem(self._path, 1, 1, message)])
        tree = self._value(event, events, ())
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                self._refuse(event, "expected one document, got a second one after '---'; delete the line '---'")
                break
        return tree

    def _value(self, event: yaml.Event, events: Iterator[yaml.Event], trail: Trail) -> Tree:
        self._check(event, trail)
        if len(trail) <= self._depth:
            self._places.setdefault(trail, self._place(event))
        self._count(event, trail)
        if isinstance(event, yaml.ScalarEvent):
            if self._may_cut:
                self._warn_of_cut(event, trail)
            return self._word(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(events, trail)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, trail)
        return ""  # an alias, refused by _check

    def _word(self, event: yaml.ScalarEvent) -> str:
        """Return the text; a short one that stood before is the same object."""
        text = str(event.value)
        if len(text) > _SHARED:
            self._take(event, 60 + len(text))
            return text
        if text not in self._words:
            self._take(event, 150)
            self._words[text] = text
        return self._words[text]

    def _count(self, event: yaml.Event, trail: Trail) -> None:
        """Stop when the values of an entry, or of the file, are more than anybody writes."""
        if len(trail) == ENTRIES:
            self._left = _MOST_VALUES
        self._left -= 1
        if self._left < 0 and len(trail) > ENTRIES:
            self._stop(event, f"{_who(trail)}expected at most {_MOST_VALUES:,} values in one entry, got more")
        self._take(event, _SIZE.get(type(event), 0) + (250 if 0 < len(trail) <= ENTRIES else 0))

    def _take(self, event: yaml.Event, size: int) -> None:
        self._room -= size
        if self._room < 0:
            self._stop(
                event, "file: expected fewer values in one file, got millions; split it, as data/programs/nc.yaml"
            )

    def _warn_of_cut(self, event: yaml.ScalarEvent, trail: Trail) -> None:
        """Warn when a value ends at a `#` that looks like text: to YAML the rest of the line is a comment."""
        if event.end_mark is None or not event.implicit[0]:
            return
        if found := _CUT.match(self._text, event.end_mark.index):
            got = quoted(found[0].strip())
            message = (
                f"{_who(trail)}expected text with # in quotes such as 'Suite #2', got {got} without; it is left out"
            )
            self._may_cut = len(self.warnings) < _MOST_WARNINGS
            self.warnings.append(Problem(self._path, *self._place(event)[:2], message, warning=True))

    def _list(self, events: Iterator[yaml.Event], trail: Trail) -> list[Tree]:
        items: list[Tree] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                return items
            if len(items) == _MOST_ENTRIES:
                self._stop(event, f"{_who(trail)}expected at most {_MOST_ENTRIES:,} entries in one file, got more")
            items.append(self._value(event, events, (*trail, len(items))))
        raise AssertionError("the parser ends every list")

    def _mapping(self, events: Iterator[yaml.Event], trail: Trail) -> dict[str, Tree]:
        items: dict[str, Tree] = {}
        first_places: dict[str, tuple[int, int, int]] = {}
        repeated = False
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                return items
            key = self._key(event, events, trail)
            place = self._place(event)
            if key in items and not repeated:
                repeated = True  # the first is enough: after a forgotten dash, every key of the next entry comes again
                line, _, before = first_places[key]
                between = f"{self._text[before : place[2]]}{key}:".split("\n")
                for number, message in columns.commented_out(between, len(between) - 1):
                    raise DataError([Problem(self._path, line + number, 1, message)])
                first = f"it is on line {line} already"
                is_first = len(trail) == ENTRIES and key == next(iter(items))
                dash = f", or write '- {key}:' if a new entry begins here" if is_first else ""
                said = f"expected each key once, got it again; {first}, delete one{dash}"
                self._refuse(event, f"{_who((*trail, key))}{said}")
            value_event = next(events)
            here = (*trail, key)
            if len(here) <= self._depth and not isinstance(value_event, yaml.ScalarEvent):
                self._places.setdefault(here, self._place(event))
            value = self._value(value_event, events, here)
            if key not in items:
                items[key] = value
                first_places[key] = place
        raise AssertionError("the parser ends every mapping")

    def _key(self, event: yaml.Event, events: Iterator[yaml.Event], trail: Trail) -> str:
        self._check(event, trail)
        if isinstance(event, yaml.ScalarEvent):
            return self._word(event)
        self._refuse(event, "file: expected a key such as 'name', got a list or mapping; delete a ? before it")
        return quoted(self._value(event, events, (*trail, "?")))

    def _check(self, event: yaml.Event, trail: Trail) -> None:
        """Refuse what makes a file say more than it shows; the first is enough, for the rest may hang on it."""
        said = ""
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if isinstance(event, yaml.AliasEvent):
            said = f"expected plain text, got '*{anchor}'; put text that begins with * in quotes"
        elif anchor:
            said = f"expected plain text, got '&{anchor}'; put text that begins with & in quotes"
        elif tag and tag != "!":
            said = f"expected plain text, got {quoted(_short_tag(tag))}; put text that begins with ! in quotes"
        elif len(trail) > DEEPEST:
            said = f"expected at most {DEEPEST} levels, got more"
        if said:
            self._stop(event, f"{_who(trail)}{said}")

    def _stop(self, event: yaml.Event, message: str) -> NoReturn:
        self._refuse(event, message)
        raise DataError(self._problems)

    def _refuse(self, event: yaml.Event, message: str) -> None:
        self._problems.append(Problem(self._path, *self._place(event)[:2], message))

    def _place(self, event: yaml.Event) -> tuple[int, int, int]:
        """Return where an event begins; at the end of a file, libyaml is a line further."""
        mark = event.start_mark
        return (min(mark.line + 1, self._last), mark.column + 1, mark.index) if mark else (1, 1, 0)


def _who(trail: Sequence[str | int]) -> str:
    """Name the keys above a value, as far as they are words."""
    keys = dotted(trail)
    return f"{keys}: " if keys else ""


def _short_tag(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")
