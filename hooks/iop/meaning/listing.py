"""A program as it is to be found today: its groups, where it is, what it costs a week, the words that find it."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from iop.data.inherited import complete_tracks
from iop.data.model import Program
from iop.data.terms import Vocabulary
from iop.data.track import Track
from iop.geo.folding import county_words, folded, words_of
from iop.geo.zips import Spot, zip_areas
from iop.meaning.schedule import least_price_per_week

SEARCHED_LISTS = ("services", "therapies", "medications")
"""The lists whose words a text search finds a program by."""


@dataclass(frozen=True)
class Listing:
    """A program as the conditions see it."""

    program: Program
    today: date
    vocabulary: Vocabulary
    home_zone: str | None = None
    """The zone in which most programs of the site are; somebody who joins by video and does not say where is there."""

    @cached_property
    def tracks(self) -> tuple[Track, ...]:
        """Its groups, complete."""
        return complete_tracks(self.program)

    @property
    def complete(self) -> bool:
        """Whether its lists are complete: somebody verified the entry."""
        return self.program.verified is not None

    @cached_property
    def spot(self) -> Spot | None:
        """Its door, or the middle of its ZIP."""
        return spot_of(self.program)

    @cached_property
    def price(self) -> float | None:
        """US dollars a week."""
        return least_price_per_week(self.program.cost.self_pay, self.tracks)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words that a search finds it by."""
        return frozenset(searched_words(self.program, self.vocabulary))


def spot_of(program: Program) -> Spot | None:
    """Return the program's point, or the middle of its ZIP; None without an address, or when neither is known."""
    if program.address is None:
        return None
    if program.point:
        return Spot(program.point.lat, program.point.lng)
    area = zip_areas().get(program.address.zip)
    return area.spot if area else None


def searched_words(program: Program, vocabulary: Vocabulary) -> list[str]:
    """Return the words of the name, organization, city, county and of what it has, by its label and its other names."""
    address = program.address
    terms = [vocabulary.lists[name][each] for name in SEARCHED_LISTS for each in getattr(program, name) or ()]
    texts = [address.city] if address else []
    texts += [name for term in terms for name in (term.label, *term.also)]
    county = county_words(address.county) if address and address.county else ()
    return [*name_words(program), *(each for text in texts for each in words_of(text)), *county]


def name_words(program: Program) -> list[str]:
    """Return the words of the name and the organization."""
    return [*words_of(program.name), *words_of(program.organization or "")]


def name_order(program: Program) -> tuple[str, str]:
    """Return what programs are ordered by when nothing else decides."""
    return folded(program.name), program.id
