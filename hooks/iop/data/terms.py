"""The closed lists: their words, what people read for them, and how other directories write them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated

from pydantic import Field

from iop.data.record import Record


class Codes(Record):
    """How other directories write a word."""

    samhsa: tuple[str, ...] = ()
    """Codes of the National Directory and FindTreatment.gov, in capitals; any of them means this word."""
    hsds: tuple[str, ...] = ()
    fhir: tuple[str, ...] = ()


class Term(Record):
    """One word of a closed list."""

    id: Annotated[str, Field(pattern=r"^[a-zA-Z0-9-]{1,40}$")]
    label: Annotated[str, Field(min_length=1, max_length=80)]
    also: tuple[Annotated[str, Field(min_length=1, max_length=60)], ...] = ()
    """Other names that people type, such as Suboxone; both searches know them, no page shows them."""
    description: Annotated[str, Field(min_length=1, max_length=240)]
    """One plain sentence, shown beside the control that uses the word."""
    codes: Codes = Codes()


def _names(terms: Iterable[Term]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for term in terms:
        for name in (term.id, term.label.partition(" (")[0], *term.also):
            found.setdefault(name.lower(), term.id)
            found.setdefault(name.lower().removesuffix("s"), term.id)
    return found


@dataclass(frozen=True)
class Vocabulary:
    """Every closed list: its words in the order in which people should see them."""

    lists: Mapping[str, Mapping[str, Term]]
    """List name to word id to word."""
    fixed: tuple[str, ...] = ()
    """The lists that nobody adds a word to."""

    def terms(self, name: str) -> tuple[Term, ...]:
        """Return the words of a list, in order."""
        return tuple(self.lists[name].values())

    def label(self, name: str, word: str) -> str:
        """Return what people read for a word."""
        return self.lists[name][word].label

    @cached_property
    def names(self) -> Mapping[str, Mapping[str, str]]:
        """List name to every name of its words, in small letters, to the word."""
        return {name: _names(words.values()) for name, words in self.lists.items()}

    @cached_property
    def by_samhsa_code(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        """SAMHSA code in capitals to the (list, word) pairs that it means."""
        pairs: dict[str, list[tuple[str, str]]] = {}
        for name, words in self.lists.items():
            for term in words.values():
                for code in term.codes.samhsa:
                    pairs.setdefault(code, []).append((name, term.id))
        return {code: tuple(found) for code, found in pairs.items()}


def in_sentence(name: str, label: str) -> str:
    """Return a label of a list as it stands inside a sentence."""
    return label if name in _LISTS_OF_NAMES else lowered(label)


def lowered(label: str) -> str:
    """Return a label without its first capital; names and abbreviations keep theirs."""
    first = label.split(" ")[0]
    keeps = first in _NAMES or sum(letter.isupper() for letter in first) > 1
    return label if keeps else label[:1].lower() + label[1:]


_LISTS_OF_NAMES = frozenset({"languages", "plans"})
_NAMES = frozenset({"Indian", "Matrix", "Medicaid", "Medicare", "Native"})
