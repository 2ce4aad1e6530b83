"""The groups of a program as the hand-picked list compares them and puts them on paper."""

from dataclasses import dataclass

from iop.meaning.listing import Listing
from iop.wording.season import SeasonWords
from iop.wording.times import Times
from iop.wording.track import TrackWords, track_words


@dataclass(frozen=True)
class TrackFacts:
    """A group in words, for paper and comparison."""

    name: str | None
    when: str | None
    times: Times | None
    """The same for the reader's clock, where people join from elsewhere."""
    load: str | None
    format: str | None
    in_season: SeasonWords | None
    only: str | None
    """Whom it lets in, where not all groups of the program let in the same."""
    starts: str | None
    starts_on: tuple[str, ...]
    """The dates to begin, as 2026-12-01, or `rolling` in a season."""
    note: str | None
    group_phone: str | None
    """A line of its own."""
    openings: str | None
    openings_on: str | None
    """The day of the statement about openings, as 2026-11-20."""


def track_facts(listing: Listing) -> tuple[TrackFacts, ...]:
    """Return what the list says of each group; nothing when nobody has told of any."""
    if not listing.program.tracks:
        return ()
    return tuple(_facts(track_words(track, listing)) for track in listing.tracks)


def _facts(words: TrackWords) -> TrackFacts:
    return TrackFacts(
        name=words.name,
        when=words.when,
        times=words.times,
        load=words.load,
        format=words.format,
        in_season=words.season,
        only=words.only,
        starts=words.starts,
        starts_on=words.starts_on,
        note=words.note,
        group_phone=words.phone.shown if words.phone else None,
        openings=words.openings,
        openings_on=words.openings_on,
    )
