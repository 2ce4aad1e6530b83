"""A group in plain words: when it meets, how much it is, whom it is for, when one can begin."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from iop.data.phones import Phone
from iop.data.track import Track
from iop.meaning import freshness
from iop.meaning.listing import Listing
from iop.meaning.match import open_now
from iop.meaning.schedule import is_drawn, met_cells
from iop.meaning.seasons import first_day
from iop.wording.cost import own_price
from iop.wording.phrases import day_words, joined, labels
from iop.wording.season import SeasonWords, season_words
from iop.wording.sentences import counted, say
from iop.wording.times import PhaseWords, Times, hours_words, load_words, phases_words, times, when_words
from iop.wording.who import admits_words, age_words, ages_line, excludes, only_words


@dataclass(frozen=True)
class TrackLine:
    """A group in the words of a card; what is not known is None."""

    name: str | None
    cells: int | None
    """In which somebody meets (schedule.py), in any of its phases."""
    when: str | None
    times: Times | None
    """The same for the reader's clock, where people join from elsewhere."""
    load: str | None
    format: str | None
    season: SeasonWords | None
    only: str | None
    """Whom it lets in, where its program has others too."""


@dataclass(frozen=True)
class TrackWords(TrackLine):
    """A group in the words of its program's page; what is not known is None."""

    phases: tuple[PhaseWords, ...]
    """The parts of a schedule that changes."""
    admits: str | None
    who: str | None
    age_limits: str | None
    starts: str | None
    starts_on: tuple[str, ...]
    """The dates to begin, as 2026-12-01, or `rolling` in a season: the browser counts them on the day of the reader.

    Empty too when the program takes nobody now.
    """
    openings: str | None
    """None too when the program takes nobody now."""
    openings_on: str | None
    """The day of which the openings speak, as 2026-11-20."""
    openings_count: bool
    """Whether they still count on the day of the build."""
    groups: str | None
    languages: str | None
    care: str | None
    price: str | None
    """Where it is not the program's."""
    phone: Phone | None
    note: str | None


def track_line(track: Track, listing: Listing) -> TrackLine:
    """Return a group in the words of a card."""
    program, vocabulary = listing.program, listing.vocabulary
    load = load_words(track)
    return TrackLine(
        name=track.name,
        cells=met_cells(track) if is_drawn(met_cells(track)) else None,
        when=when_words(program, track),
        times=times(program, track),
        load=say("group.days_ask", what=load) if hours_words(track) and load and not track.schedule else load,
        format=vocabulary.label("format", track.format) if track.format else None,
        season=season_words(program, track, listing.today),
        only=_only(track, listing),
    )


def track_words(track: Track, listing: Listing) -> TrackWords:
    """Return a group in the words of its program's page."""
    vocabulary = listing.vocabulary
    openings = _openings(track, listing)
    line = {**vars(track_line(track, listing)), "load": load_words(track)}  # its page asks for the days above it
    return TrackWords(
        **line,
        phases=phases_words(listing.program, track),
        admits=admits_words(vocabulary, track.admits, complete=listing.complete),
        who=labels(vocabulary, "ages", track.ages),
        age_limits=age_words(track.age_limits),
        starts=_starts(track, listing),
        starts_on=_start_dates(track, listing),
        openings=openings,
        openings_on=track.openings.as_of.isoformat() if track.openings and openings else None,
        openings_count=open_now(track, listing.today) is not None,
        groups=labels(vocabulary, "for", track.made_for),
        languages=labels(vocabulary, "languages", track.languages),
        care=labels(vocabulary, "focus", track.focus),
        price=own_price(listing, track),
        phone=None if listing.program.is_closed else track.phone,
        note=track.note,
    )


def shared_rows(tracks: Sequence[TrackWords]) -> frozenset[str]:
    """Return which rows say the same of every group, where there are several: a page says them once."""
    if len(tracks) < 2:
        return frozenset()
    return frozenset(
        name
        for name in ("format", "care", "admits", "who", "age_limits", "groups", "languages", "starts")
        if getattr(tracks[0], name) and len({_said(track, name) for track in tracks}) == 1
    )


def _said(track: TrackWords, name: str) -> object:
    """Return what a row says; of when one can begin, on other days too."""
    return (track.starts, track.season) if name == "starts" else getattr(track, name)


def _only(track: Track, listing: Listing) -> str | None:
    """Say whom a group lets in, where not all groups of the program let in the same."""
    vocabulary, tracks = listing.vocabulary, listing.tracks
    said = []
    if excludes(vocabulary, track.admits) and not only_words(listing):
        said.append(admits_words(vocabulary, track.admits, complete=listing.complete))
    if len({each.age_limits for each in tracks}) > 1:
        said.append(ages_line(track.age_limits))
    return " · ".join(filter(None, said)) or None


def _starts(track: Track, listing: Listing) -> str | None:
    if track.starts is None or not listing.program.is_open:
        return None
    first = first_day(track.season, listing.today)
    if track.starts == "rolling":
        return _rolling(first) if first > listing.today else say("group.rolling")
    coming = [day_words(day) for day in freshness.coming(track.starts, first)]
    return say("group.starts_on", days=joined(coming)) if coming else say("group.no_start")


def _rolling(first: date) -> str:
    return say("group.rolling_from", day=day_words(first))


def _start_dates(track: Track, listing: Listing) -> tuple[str, ...]:
    if track.starts is None or not listing.program.is_open:
        return ()
    if track.starts == "rolling":
        return ("rolling",) if track.season else ()
    return tuple(day.isoformat() for day in sorted(track.starts))


def _openings(track: Track, listing: Listing) -> str | None:
    """Say whether there is room, for as long as the statement may count somewhere."""
    if track.openings is None or not listing.program.is_open:
        return None
    if not freshness.may_count(track.openings.as_of, listing.today):
        return None
    label = listing.vocabulary.label("openings", track.openings.state)
    wait = track.openings.wait_days
    as_of = day_words(track.openings.as_of)
    if wait:
        return say("group.openings_wait", state=label, days=counted(wait, "day"), day=as_of)
    return say("group.openings", state=label, day=as_of)
