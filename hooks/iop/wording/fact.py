"""A fact about a program. Its key says what it is about; what people read for the key is in en.yaml."""

from collections.abc import Sequence
from dataclasses import dataclass

from iop.meaning.condition import may_lack
from iop.meaning.conditions import BY_LIST
from iop.meaning.directions import MapLink
from iop.meaning.listing import Listing
from iop.wording.phrases import items, labels
from iop.wording.sentences import say


@dataclass(frozen=True)
class Fact:
    """One line of a page."""

    key: str
    """What it is about, named like the key of an entry where there is one: `focus`, `self_pay`."""
    text: str
    answer: str = ""
    """`yes`, `no` or `unknown` when the line answers a question; empty when it just says something."""
    href: str = ""
    source: str = ""
    """Who says so and when, where that matters."""
    items: tuple[str, ...] = ()
    """What a list names, each as it stands inside a sentence."""
    may_lack: bool = False
    """Whether a list may be longer: nobody has checked it."""
    of: str = ""
    """Of which of several it speaks: the accreditor."""

    @property
    def term(self) -> str:
        """What people read for its key."""
        return say(f"fact.{self.key}", of=self.of)

    @property
    def is_brief(self) -> bool:
        """Whether paper says it beside the call, and not again below."""
        return self.key in BRIEF


BRIEF = ("address", "serves", "accepts", "self_pay", "a_week")
"""What somebody who calls wants before the eyes."""


@dataclass(frozen=True)
class Section:
    """Facts under one heading."""

    heading: str
    facts: tuple[Fact, ...]
    note: str = ""
    directions: tuple[MapLink, ...] = ()
    """Ways to the door, where there is one."""
    is_about_cost: bool = False

    @property
    def is_brief(self) -> bool:
        """Whether paper says all of it beside the call."""
        return not self.note and all(fact.is_brief for fact in self.facts)


def not_told(key: str, of: str = "") -> Fact:
    """Return a fact that nobody told."""
    return Fact(key, say("answer.not_known_ask"), "unknown", of=of)


def list_fact(listing: Listing, name: str, words: Sequence[str] | None) -> Fact:
    """Say what a list names; a list that nobody verified may lack some."""
    if words is None:
        return not_told(name)
    shown = labels(listing.vocabulary, name, words)
    if shown is None:
        return Fact(name, say("answer.none"), "no")
    lacks = _may_lack(listing, name, words) and not listing.program.is_closed
    named = items(listing.vocabulary, name, words)
    return Fact(
        name,
        say("answer.may_lack", what=shown, more=say("answer.more")) if lacks else shown,
        items=named,
        may_lack=lacks,
    )


def _may_lack(listing: Listing, name: str, words: Sequence[str]) -> bool:
    """Say whether a list may be longer, as the condition that asks for its words says."""
    condition = BY_LIST.get(name)
    if condition:
        return condition.has_gap(words, complete=listing.complete)
    return may_lack(words, complete=listing.complete)
