"""What another directory says of a place to a draft of an entry: ids, words, and what the model refuses."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from iop.data.errors import quoted
from iop.data.model import Program
from iop.data.terms import Vocabulary
from iop.geo.folding import words_of
from iop.geo.streets import street_words

Draft = dict[str, object]
"""The tree of one entry, as it would be read from YAML."""

_ID_LENGTH = 80
_NEEDED = frozenset({"id", "name", "focus", "contact", "contact.phone", "address"}) | {
    f"address.{name}" for name in ("city", "state", "zip")
}
"""Without these there is no entry."""


@dataclass(frozen=True)
class Import:
    """What an importer made of a file."""

    programs: tuple[Program, ...]
    """Sorted by id."""
    notes: tuple[str, ...]
    """What was lost first, then what somebody must look at, then the harmless, counted."""


@dataclass
class Notes:
    """Notes on one file as they come up."""

    path: str
    lost: list[str] = field(default_factory=list)
    """Places and rows that are left out."""
    doubts: list[str] = field(default_factory=list)
    """Single facts that are left out or read with a guess."""
    harmless: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    """What nobody will miss, to the lines where it stands and the places there."""

    def lose(self, line: int, who: str, message: str) -> None:
        """Note that a place `who`, or a row, is left out."""
        self.lost.append(self._said(line, who, message))

    def add(self, line: int, who: str, message: str) -> None:
        """Note something to look at about the place `who`, on a line of the file."""
        self.doubts.append(self._said(line, who, message))

    def count(self, line: int, who: str, what: str) -> None:
        """Count something harmless about the place `who`."""
        self.harmless.setdefault(what, []).append((line, who))

    @property
    def lines(self) -> tuple[str, ...]:
        """All of it, in the order in which somebody should read."""
        counted = (f"{self.path}: {what}: {_times(where)}" for what, where in self.harmless.items())
        return (*self.lost, *self.doubts, *counted)

    def _said(self, line: int, who: str, message: str) -> str:
        return f"{self.path}:{line}: {quoted(who)}: {message}" if who else f"{self.path}:{line}: {message}"


def _times(where: Sequence[tuple[int, str]]) -> str:
    line, who = min(where)
    times = "1 time, on" if len(where) == 1 else f"{len(where)} times, the first on"
    return f"{times} line {line}: {quoted(who)}"


def fold(*texts: str) -> tuple[str, ...]:
    """Return texts without what does not tell places apart: case and runs of white space."""
    return tuple(" ".join(text.split()).casefold() for text in texts)


def words(codes: Iterable[str], vocabulary: Vocabulary) -> dict[str, list[str]]:
    """Return what SAMHSA codes mean, list by list, each in the order of the vocabulary."""
    pairs = {pair for code in codes for pair in vocabulary.by_samhsa_code.get(code, ())}
    return {
        name: chosen for name, terms in vocabulary.lists.items() if (chosen := [t for t in terms if (name, t) in pairs])
    }


def with_ids(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Give each draft an id of name and city; where that is one for several, all get their street, then ZIP, too.

    The id does not hang on the order of the drafts, so the next import makes the same one.
    """
    parts = [_id_parts(draft) for draft in drafts]
    ids = [_joined(each[:2]) for each in parts]
    for length in (3, 4):
        many = Counter(ids)
        ids = [_joined(part[:length]) if many[found] > 1 else found for part, found in zip(parts, ids, strict=True)]
    seen: Counter[str] = Counter()
    for place, found in enumerate(ids):
        seen[found] += 1
        if seen[found] > 1:
            ids[place] = f"{found[: _ID_LENGTH - 4]}-{seen[found]}"
    return tuple({"id": found, **draft} for found, draft in zip(ids, drafts, strict=True))


def drafted(draft: Mapping[str, object], vocabulary: Vocabulary, line: int, notes: Notes) -> Program | None:
    """Return the program, without the fields that the model refuses; each of those is noted.

    There is none when a field is refused that every entry needs.
    """
    try:
        return Program.model_validate(draft, context=vocabulary)
    except ValidationError as error:
        faults = {
            ".".join(step for step in each["loc"] if isinstance(step, str)): _said(each) for each in error.errors()
        }
    lacking = _NEEDED & faults.keys()
    rest = draft
    for key, message in faults.items():
        lost = "the place is left out" if lacking else "left out"
        note = notes.lose if lacking else notes.add
        note(line, str(draft.get("name")), f"{key}: {message}; {lost}")
        rest = _without(rest, ["point"] if key.startswith("point.") else key.split("."))
    return None if lacking else drafted(rest, vocabulary, line, notes)


def _said(fault: ErrorDetails) -> str:
    return "expected one, got none" if fault["type"] in ("missing", "too_short") else fault["msg"]


def _without(tree: Mapping[str, object], keys: Sequence[str]) -> dict[str, object]:
    first, *rest = keys
    below = tree.get(first)
    if rest and isinstance(below, dict):
        return {**tree, first: _without(below, rest)}
    return {key: value for key, value in tree.items() if key != first}


def _id_parts(draft: Draft) -> tuple[str, str, str, str]:
    """Return the words of name, city, street and ZIP; no city when the name says it."""
    address = draft.get("address")
    said = address if isinstance(address, dict) else {}
    name, city = (_slug(words_of(str(text or ""))) for text in (draft.get("name"), said.get("city")))
    street = _slug(street_words(str(said.get("street") or "")))
    if f"-{city}-" in f"-{name}-":
        city = ""
    return name, city, street, str(said.get("zip", ""))


def _slug(words: Iterable[str]) -> str:
    return "-".join(word for word in words if word.isascii())


def _joined(parts: Sequence[str]) -> str:
    """Join the parts, the first cut short between words so that all fit."""
    name, *others = parts
    tail = "-".join(part for part in others if part)[: _ID_LENGTH - 20].strip("-")
    room = _ID_LENGTH - len(tail) - 1
    if len(name) > room:
        name = name[: room + 1].rpartition("-")[0] or name[:room]
    return "-".join(part for part in (name, tail) if part)
