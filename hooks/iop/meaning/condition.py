"""One thing that one can ask of a program: everything that the finder, the pages and the index know of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from iop.data.terms import Term, Vocabulary, in_sentence
from iop.data.track import Track
from iop.meaning.listing import Listing

Level = Literal["track", "program"]
Kind = Literal["any", "all", "free", "number", "one", "place", "zip", "text"]
About = Literal["person", "wish", "place"]
Omits = Literal["a gap when a draft", "no", "no when checked"]
Words = Sequence[str] | None


@dataclass(frozen=True, kw_only=True)
class Condition:
    """A condition of the finder. A name once published keeps its meaning for ever."""

    name: str
    """Its name in the fragment."""
    level: Level
    """Whether each group answers it, or the program itself."""
    kind: Kind
    about: About
    """How old somebody is, their gender, or what they need treatment for, which no way out of an empty answer takes
    away; what can change; or where a program is, which is the same for all its groups."""
    section: str = ""
    """The heading under which its control stands; without one it has none."""
    collapsed: bool = False
    """Whether the control waits behind its name until somebody opens it."""
    legend: str
    """What stands above its control."""
    explanation: str
    """One plain sentence beside the control."""
    question: str
    """What to ask on the phone when the entry does not say; `{}` is the chosen values."""
    chip: str = ""
    """What stands on a chip, `{}` being a number as it is in the address, else a label; empty for the label alone."""
    lists: Mapping[str, Callable[[Listing, Track], Words]] = field(default_factory=dict)
    """The closed lists from which its values come, each with the part of an entry that names its words."""
    told: tuple[str, ...] = ()
    """The facts that speak of it (wording/fact.py), where they are not called like its lists or like it."""
    unasked: frozenset[str] = frozenset()
    """Words of its lists that are no values: they stand for others."""
    omits: Omits = "a gap when a draft"
    """What it means that an entry does not name a word. A gap may be filled by a question."""
    number: Callable[[Listing, Track], float | None] | None = None
    """The number of an entry that is at most the one chosen."""
    choices: tuple[tuple[str, str], ...] = ()
    """Values that are no words of a list, with their labels."""
    browse: str = ""
    """The heading under which its browse pages are listed; without one it has none."""
    headings: Mapping[str, str] = field(default_factory=dict)
    """The heading of a browse page, by list; `{}` is the label of the value."""
    meaning: str = ""
    """Its fine print, where it could be read in two ways: Markdown for contributing/filters.md."""

    def has_gap(self, words: Words, *, complete: bool) -> bool:
        """Say whether a word that these do not name may still be true of the entry (contributing/filters.md)."""
        if self.omits == "no when checked":
            return not complete
        return may_lack(words, complete=complete or self.omits == "no")

    @property
    def facts(self) -> tuple[str, ...]:
        """The keys of the facts that speak of it."""
        return self.told or tuple(self.lists) or (self.name,)

    def terms(self, vocabulary: Vocabulary) -> tuple[tuple[str, Term], ...]:
        """Return the words of its lists, each with the name of its list."""
        listed = ((name, term) for name in self.lists for term in vocabulary.terms(name))
        return tuple((name, term) for name, term in listed if term.id not in self.unasked)

    def values(self, vocabulary: Vocabulary) -> tuple[tuple[str, str, str], ...]:
        """Return the values to choose from, as (value, label, explanation)."""
        terms = ((term.id, term.label, term.description) for _, term in self.terms(vocabulary))
        return (*terms, *((value, label, "") for value, label in self.choices))

    def asked(self, vocabulary: Vocabulary) -> Mapping[str, str]:
        """Return how values stand inside its question, where that is not their label."""
        inside = {term.id: (term.label, in_sentence(name, term.label)) for name, term in self.terms(vocabulary)}
        return {value: words for value, (label, words) in inside.items() if words != label}


def may_lack(words: Sequence[object] | None, *, complete: bool) -> bool:
    """Say whether a list may lack something: it is absent, or it is a draft's and not empty."""
    return words is None or (bool(words) and not complete)
