"""When a group meets, in words: its days and times, on how many of them one comes, its phases, its hours and weeks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from iop.data.model import Program
from iop.data.terms import lowered
from iop.data.track import Phase, Session, Track
from iop.data.week import DAYS
from iop.geo.zones import CLOCKS
from iop.meaning.clocks import clock_name
from iop.meaning.schedule import met_cells
from iop.wording.phrases import days_words, span, times_words
from iop.wording.sentences import counted, say, unit


@dataclass(frozen=True)
class Meeting:
    """A session in words, and what a browser needs to say it by another clock."""

    words: str
    days: int
    """Set of the days on which it begins, Monday the lowest bit."""
    begin: int
    """Minutes after midnight."""
    minutes: int
    """How long it is."""


Parts = tuple[str | Meeting, ...]
"""A sentence, with the sessions in it apart."""


@dataclass(frozen=True)
class Times:
    """When a group meets that people join from elsewhere: the browser adds the reader's time to each session."""

    clock: int
    """Its place in CLOCKS."""
    parts: Parts


@dataclass(frozen=True)
class PhaseWords:
    """One part of a schedule that changes."""

    label: str
    """As `Weeks 1 to 3`."""
    when: str
    times: Times | None
    load: str | None
    cells: int
    """In which somebody meets (schedule.py)."""


def when_words(program: Program, track: Track) -> str | None:
    """Return when a group meets, with its zone where people join by video; None when nobody says it."""
    return _text(_when(program, track)) if track.schedule else None


def times(program: Program, track: Track) -> Times | None:
    """Return the same for the reader's clock; None for a door, and where the zone is not known."""
    return _times(program, track, _when(program, track)) if track.schedule else None


def phases_words(program: Program, track: Track) -> tuple[PhaseWords, ...]:
    """Return each phase of a schedule that changes; none for one that does not."""
    if track.phases is None:
        return ()
    labels = _phase_labels(track.phases)
    found = []
    for label, phase in zip(labels, track.phases, strict=True):
        alone = track.model_copy(update={"phases": None, "sessions": phase.sessions, "attend": phase.attend})
        parts = _zoned(program, track, _phase(program, track, phase, in_list=True))
        cells = met_cells(alone) or 0
        found.append(PhaseWords(label, _text(parts), _times(program, track, parts), hours_words(alone), cells))
    return tuple(found)


def hours_words(track: Track) -> str | None:
    """Return hours a week, as `9 hours a week` or `10½ to 17½ hours a week`; None when they are not known."""
    least, most = track.least_hours, track.most_hours
    if least is not None and most is not None and least > most:
        least = None  # only the most days are said
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


def load_words(track: Track) -> str | None:
    """Return how much it is, and how long: `9 hours a week · 8 to 12 weeks`; of phases, the fullest."""
    hours = hours_words(track)
    if hours and track.phases is not None and len({_minutes(phase) for phase in track.phases}) > 1:
        hours = say("group.fullest", what=hours)
    return " · ".join(filter(None, (hours, weeks_words(track)))) or None


def weeks_words(track: Track) -> str | None:
    """Return how long it takes, as `8 to 12 weeks`."""
    least, most = track.least_weeks, track.most_weeks
    if least is None or most is None:
        limit = least if most is None else most
        if limit is None:
            return None
        return say("group.at_most" if least is None else "group.at_least", what=counted(limit, "week"))
    return f"{span(least, most)} {unit(most, 'week')}"


def session_words(session: Session) -> str:
    """Return days and times, as `Mon, Wed, Thu 6 to 9 pm`."""
    return f"{days_words(session.days)} {times_words(session.from_minute, session.to_minute)}"


def _minutes(phase: Phase) -> tuple[int, int]:
    return phase.least_minutes, phase.most_minutes


def _when(program: Program, track: Track) -> Parts:
    if track.phases is None:
        return _zoned(program, track, _phase(program, track, track.schedule[0], in_list=False))
    found: list[str | Meeting] = []
    for number, (label, phase) in enumerate(zip(_phase_labels(track.phases), track.phases, strict=True)):
        words = _phase(program, track, phase, in_list=True)
        found += [say("group.next_time")] if number else []
        found += _filled("group.phase", words, label=lowered(label) if number else label)
    return _zoned(program, track, tuple(found))


def _phase(program: Program, track: Track, phase: Phase, *, in_list: bool) -> Parts:
    """Return the sessions of a phase, and on how many days one comes; in a list of phases, with no semicolon."""
    zone = clock_name(program, track) if track.format == "virtual" else None
    meetings = [_meeting(session, zone) for session in phase.sessions]
    days = _attended(phase)
    parts = _joined(meetings, "group.or" if days == "1" else "phrase.and") if in_list else _apart(meetings)
    if days is None:
        return parts
    return _filled("group.any_of" if in_list and len(meetings) == 1 else "group.any_days", parts, number=days)


def _attended(phase: Phase) -> str | None:
    """Return on how many of the days one comes, as `3 to 5` or `4 or 5`; None when it is on all."""
    least, most = phase.least_days, phase.most_days
    if least == most == len(phase.days):
        return None
    if least > most:  # the check warns of a most without a least
        return str(most)
    return say("group.or", first=least, last=most) if most == least + 1 else span(least, most)


def _meeting(session: Session, zone: str | None) -> Meeting:
    words = session_words(session)
    return Meeting(
        say("group.in_zone", when=words, zone=zone) if zone else words,
        sum(1 << DAYS.index(day) for day in session.days),
        session.from_minute,
        session.minutes,
    )


def _zoned(program: Program, track: Track, parts: Parts) -> Parts:
    """Say that the zone is to be asked for, where people join by video and nobody says it."""
    if track.format != "virtual" or clock_name(program, track):
        return parts
    return (*parts, say("group.zone_not_known" if program.is_closed else "group.zone_ask"))


def _times(program: Program, track: Track, parts: Parts) -> Times | None:
    zone = clock_name(program, track) if track.format == "virtual" else None
    return Times([*CLOCKS].index(zone), parts) if zone else None


def _phase_labels(phases: Sequence[Phase]) -> list[str]:
    """Return the weeks of each phase, as far as they are known."""
    found = []
    week: int | None = 1
    for number, phase in enumerate(phases):
        if week is None:
            found.append(
                say("group.then_for", weeks=counted(phase.weeks, "week")) if phase.weeks else say("group.then")
            )
        elif phase.weeks is None:
            found.append(say("group.from_week", week=week) if number else say("group.first"))
            week = None
        else:
            last = week + phase.weeks - 1
            found.append(say("group.weeks" if last > week else "group.week", weeks=span(week, last)))
            week = last + 1
    return found


def _text(parts: Iterable[str | Meeting]) -> str:
    return "".join(part if isinstance(part, str) else part.words for part in parts)


def _apart(meetings: Sequence[Meeting]) -> Parts:
    return tuple(part for meeting in meetings for part in (say("group.next_time"), meeting))[1:]


def _joined(meetings: Sequence[Meeting], key: str) -> Parts:
    """Return all of them, or the choice of one, by the key of the word before the last."""
    if len(meetings) == 1:
        return tuple(meetings)
    first = tuple(part for meeting in meetings[:-1] for part in (", ", meeting))[1:]
    before, between, after = say(key, first=_GAP, last=_GAP).split(_GAP)
    return (before, *first, between, meetings[-1], after)


_GAP = "\0"
"""Where the parts stand in a sentence."""


def _filled(key: str, what: Parts, **values: object) -> Parts:
    """Return a sentence with parts in its braces `what`."""
    before, after = say(key, what=_GAP, **values).split(_GAP)
    return (before, *what, after)


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
