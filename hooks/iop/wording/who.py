"""Whom a program or a group lets in, in words: by gender, by exact age, and who may come at all."""

from collections.abc import Sequence

from iop.data.model import Program
from iop.data.terms import Vocabulary
from iop.data.track import AgeLimits
from iop.meaning.listing import Listing
from iop.wording.phrases import items, joined, span
from iop.wording.sentences import say

_EVERYBODY = "all"


def only_for(program: Program) -> str | None:
    """Return who may come at all, in the words of the entry; None when everybody may, or nobody can any more."""
    if program.only_for is None or program.is_closed:
        return None
    return f"{say('fact.only_for')}: {program.only_for}"


def admits_words(vocabulary: Vocabulary, admits: Sequence[str] | None, *, complete: bool) -> str | None:
    """Return who is let in by gender, as `Women only` or `All genders`; None when nobody says it.

    Of a draft, which may not name all, `Women: ask who else`.
    """
    if not admits:
        return None
    if not excludes(vocabulary, admits):
        return vocabulary.label("admits", _EVERYBODY)
    who = joined(items(vocabulary, "admits", admits))
    return say("who.only" if complete else "who.and_perhaps", who=who[:1].upper() + who[1:])


def excludes(vocabulary: Vocabulary, admits: Sequence[str] | None) -> bool:
    """Say whether a list leaves somebody out."""
    if not admits or _EVERYBODY in admits:
        return False
    return any(term.id not in admits for term in vocabulary.terms("admits") if term.id != _EVERYBODY)


def only_words(listing: Listing) -> str | None:
    """Return whom all the groups let in, when each leaves out the same people."""
    vocabulary, complete = listing.vocabulary, listing.complete
    said = {
        admits_words(vocabulary, track.admits, complete=complete) if excludes(vocabulary, track.admits) else None
        for track in listing.tracks
    }
    return said.pop() if len(said) == 1 else None


def age_words(limits: AgeLimits | None) -> str | None:
    """Return exact ages, as `13 to 18 (18 if still in high school)`; None when nobody says them."""
    if limits is None:
        return None
    ages = None
    if limits.min is not None and limits.max is not None:
        ages = span(limits.min, limits.max)
    elif limits.min is not None:
        ages = say("who.and_over", age=limits.min)
    elif limits.max is not None:
        ages = say("who.and_under", age=limits.max)
    if ages is None or limits.note is None:
        return ages or limits.note
    return say("who.with_note", what=ages, note=limits.note)


def ages_line(limits: AgeLimits | None) -> str | None:
    """Return the same as a line of its own, as `Ages 13 to 18`."""
    words = age_words(limits)
    if words is None or limits is None or (limits.min is None and limits.max is None):
        return words
    return say("who.ages", ages=words)
