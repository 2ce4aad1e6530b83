"""The programs of one organization: each is the others' other place."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from iop.geo.folding import words_of
from iop.geo.zips import miles_between
from iop.meaning.listing import Listing
from iop.meaning.nearby import Near

MOST = 8
"""How many a page names; a search by the organization finds all."""


def by_organization(listings: Iterable[Listing]) -> Mapping[tuple[str, ...], Sequence[Listing]]:
    """Return the open programs of each organization by its folded words, as they come."""
    found: dict[tuple[str, ...], list[Listing]] = defaultdict(list)
    for listing in listings:
        if listing.program.organization and listing.program.is_open:
            found[_words(listing)].append(listing)
    return found


def other_places(
    listing: Listing, organizations: Mapping[tuple[str, ...], Sequence[Listing]]
) -> tuple[tuple[Near | Listing, ...], int]:
    """Return the other places of a program's organization, the nearest first, up to MOST, and how many there are.

    Those whose distance is not known come last, without one.
    """
    others = [each for each in organizations.get(_words(listing), ()) if each.program.id != listing.program.id]
    here = listing.spot
    near = [Near(each, miles_between(here, each.spot)) for each in others if here and each.spot]
    far = [each for each in others if not (here and each.spot)]
    ordered = sorted(near, key=lambda each: (each.miles, each.listing.program.id))
    found: tuple[Near | Listing, ...] = (*ordered, *far)
    return found[:MOST], len(others)


def _words(listing: Listing) -> tuple[str, ...]:
    return tuple(words_of(listing.program.organization or ""))
