"""A group in plain words: when it meets, how much it is, whom it is for, when one can begin."""

from collections.abc import Sequence
from dataclasses import dataclass

from iop.data.terms import Vocabulary
from iop.data.track import Session, Track
from iop.meaning import freshness
from iop.meaning.listing import Listing
from iop.meaning.match import open_now
from iop.meaning.schedule import met_cells
from iop.wording.phrases import day_words, days_words, joined, labels, span, times_words
from iop.wording.sentences import counted, say, unit


@dataclass(frozen=True)
class TrackLine:
    """A group in the words of a card; what is not known is None."""

    name: str | None
    cells: int | None
    """In which somebody meets (schedule.py)."""
    when: str | None
    load: str | None
    format: str | None


@dataclass(frozen=True)
class TrackWords(TrackLine):
    """A group in the words of its program's page; what is not known is None."""

    who: str | None
    starts: str | None
    starts_on: tuple[str, ...]
    """The dates to begin, as 2026-12-01: the browser leaves out those that are past on the day of the reader.

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


def track_line(track: Track, vocabulary: Vocabulary) -> TrackLine:
    """Return a group in the words of a card."""
    return TrackLine(
        name=track.name,
        cells=met_cells(track),
        when="; ".join(map(session_words, track.sessions)) if track.sessions else None,
        load=" · ".join(filter(None, (hours_words(track), weeks_words(track)))) or None,
        format=vocabulary.label("format", track.format) if track.format else None,
    )


def track_words(track: Track, listing: Listing) -> TrackWords:
    """Return a group in the words of its program's page."""
    vocabulary = listing.vocabulary
    openings = _openings(track, listing)
    return TrackWords(
        **vars(track_line(track, vocabulary)),
        who=labels(vocabulary, "ages", track.ages),
        starts=_starts(track, listing),
        starts_on=_start_dates(track, listing),
        openings=openings,
        openings_on=track.openings.as_of.isoformat() if track.openings and openings else None,
        openings_count=open_now(track, listing.today) is not None,
        groups=labels(vocabulary, "for", track.made_for),
        languages=labels(vocabulary, "languages", track.languages),
        care=labels(vocabulary, "focus", track.focus),
    )


def shared_rows(tracks: Sequence[TrackWords]) -> frozenset[str]:
    """Return which rows say the same of every group, where there are several: a page says them once."""
    if len(tracks) < 2:
        return frozenset()
    return frozenset(
        name
        for name in ("format", "care", "who", "groups", "languages", "starts")
        if getattr(tracks[0], name) and len({getattr(track, name) for track in tracks}) == 1
    )


def session_words(session: Session) -> str:
    """Return days and times, as `Mon, Wed, Thu 6 to 9 pm`."""
    return f"{days_words(session.days)} {times_words(session.from_minute, session.to_minute)}"


def hours_words(track: Track) -> str | None:
    """Return hours a week, as `9 hours a week` or `10½ to 17½ hours a week`; None when they are not known."""
    least, most = track.least_hours, track.most_hours
    if least is None or most is None:
        limit = least if most is None else most
        if limit is None:
            return None
        return say(
            "group.at_most" if least is None else "group.at_least", what=say("phrase.a_week", what=_hours(limit))
        )
    both = (
        _hours(least) if least == most else say("phrase.span", first=_number(least) or _hours(least), last=_hours(most))
    )
    return say("phrase.a_week", what=both)


def _hours(hours: float) -> str:
    """Return a number of hours with its unit."""
    number = _number(hours)
    if number is not None:
        return f"{number} {unit(max(1, hours), 'hour')}"
    whole, minutes = divmod(round(hours * 60), 60)
    return f"{counted(whole, 'hour')} {counted(minutes, 'minute')}" if whole else counted(minutes, "minute")


def _number(hours: float) -> str | None:
    """Return hours in quarters, as `10½`; None for what is no quarter."""
    whole, minutes = divmod(round(hours * 60), 60)
    part = {0: "", 15: "¼", 30: "½", 45: "¾"}.get(minutes)
    return None if part is None else f"{whole or ''}{part}"


def weeks_words(track: Track) -> str | None:
    """Return how long it takes, as `8 to 12 weeks`."""
    least, most = track.least_weeks, track.most_weeks
    if least is None or most is None:
        limit = least if most is None else most
        if limit is None:
            return None
        return say("group.at_most" if least is None else "group.at_least", what=counted(limit, "week"))
    return f"{span(least, most)} {unit(most, 'week')}"


def _starts(track: Track, listing: Listing) -> str | None:
    if track.starts is None or not listing.program.is_open:
        return None
    if track.starts == "rolling":
        return say("group.rolling")
    coming = [day_words(day) for day in freshness.coming(track.starts, listing.today)]
    return say("group.starts_on", days=joined(coming)) if coming else say("group.no_start")


def _start_dates(track: Track, listing: Listing) -> tuple[str, ...]:
    if track.starts is None or track.starts == "rolling" or not listing.program.is_open:
        return ()
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
