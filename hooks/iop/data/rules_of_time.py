"""What must be true of when groups meet, how long, and for how many hours. Each rule is a generator for one entry.

Sources: the hours are those of SAMHSA's advisory on intensive outpatient treatment (2021): at least 9 a week for
adults and 6 for adolescents in substance use care; 20 and more is partial hospitalization (ASAM Criteria, 3rd ed.).
"""

import re
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from iop.data.entries import Entry
from iop.data.errors import Problem
from iop.data.examples import EXAMPLES
from iop.data.inherited import complete_tracks
from iop.data.model import Program
from iop.data.reader.source import Trail
from iop.data.track import HoursAWeek, Phase, Session, Track, Weeks
from iop.data.week import DAYS
from iop.geo.zones import offsets, zones_of_states

_WEEK = 7 * 1440
_PHASES = "[{weeks: 4, sessions: [...]}, {weeks: 5, sessions: [...]}]"
_LONGEST = 12 * 60
"""Minutes; a session that ends on the next day and is longer has probably a slip in its end."""


def check(entry: Entry, today: date) -> Iterator[Problem]:
    """Yield every problem with the times of an entry; zones are told apart by their clocks of today."""
    for number, track in enumerate(entry.program.tracks):
        trail = ("tracks", number)
        yield from _one_way(entry, trail, track)
        yield from _spans(entry, trail, track)
        for where, phase in phases(trail, track):
            yield from _attend(entry, where, phase)
            yield from _sessions(entry, where, phase)
            yield from _halves(entry, where, phase, track)
    for number, track in enumerate(complete_tracks(entry.program)):
        yield from _hours(entry, ("tracks", number), track)
    yield from _zone(entry, today)


def phases(trail: Trail, track: Track) -> Iterator[tuple[Trail, Phase]]:
    """Yield what a track's schedule consists of, and where each part is written."""
    for number, phase in enumerate(track.schedule):
        yield (trail if track.phases is None else (*trail, "phases", number)), phase


def _one_way(entry: Entry, trail: Trail, track: Track) -> Iterator[Problem]:
    """Hold that a schedule is written in one way."""
    here = {key for key in ("sessions", "attend", "weeks", "phases", "hours_a_week") if getattr(track, key) is not None}
    if track.phases is not None:
        for key in sorted(here & {"sessions", "attend", "weeks"}):
            message = f"expected {key} in each phase, such as phases: {_PHASES}, got it beside them too; move it there"
            yield entry.problem((*trail, key), message)
        if len(track.phases) < 2:
            message = f"expected two phases or more such as {_PHASES}, got one; write sessions and weeks without phases"
            yield entry.problem((*trail, "phases"), message)
    elif "attend" in here and "sessions" not in here:
        message = (
            f"expected sessions beside it such as {EXAMPLES['sessions']}, some days of which are attended, got none"
        )
        yield entry.problem((*trail, "attend"), message)
    if "hours_a_week" in here and here & {"sessions", "phases"}:
        message = (
            "expected it only when the days are not known, such as {min: 9, max: 12}, got sessions too; "
            "leave it out, it is computed"
        )
        yield entry.problem((*trail, "hours_a_week"), message)


def _spans(entry: Entry, trail: Trail, track: Track) -> Iterator[Problem]:
    """Hold that the least is no more than the most."""
    spans: dict[str, Weeks | HoursAWeek | None] = {"weeks": track.weeks, "hours_a_week": track.hours_a_week}
    for key, span in spans.items():
        if span and span.min and span.max and span.min > span.max:
            example = "{min: 8, max: 12}" if key == "weeks" else "{min: 9, max: 12}"
            message = f"expected min no more than max such as {example}, got {span.min:g} and {span.max:g}"
            yield entry.problem((*trail, key), message)


def _attend(entry: Entry, where: Trail, phase: Phase) -> Iterator[Problem]:
    attend, days = phase.attend, len(phase.days)
    if attend is None:
        return
    here = (*where, "attend")
    if attend.min and attend.max and attend.min > attend.max:
        message = f"expected min no more than max such as {{min: 3, max: 5}}, got {attend.min} and {attend.max}"
        yield entry.problem(here, message)
    for key, count in (("min", attend.min), ("max", attend.max)):
        if count and count > days:
            message = f"expected at most {days}, for sessions are on so many days, got {count}"
            yield entry.problem((*here, key), message)
    if attend.max and not attend.min and attend.max < days:
        message = f"expected min beside max such as {{min: {attend.max}, max: {attend.max}}}, got none"
        yield entry.problem(here, f"{message}; without it all days count", warning=True)


def _sessions(entry: Entry, where: Trail, phase: Phase) -> Iterator[Problem]:
    for position, session in enumerate(phase.sessions):
        here = (*where, "sessions", position)
        if session.end > 1440 and session.minutes > _LONGEST:
            later = _clock(_later(session))
            message = (
                f'expected an end after {_clock(session.from_minute)} such as "{later}", '
                f"got {_clock(session.to_minute)}, which is on the next day, {session.minutes / 60:g} hours later"
            )
            yield entry.problem((*here, "to"), message, warning=True)
        if len(set(session.days)) < len(session.days):
            message = f"expected each day once such as [mon, wed], got [{', '.join(session.days)}]"
            yield entry.problem((*here, "days"), message)
    for (_, one), (position, other) in combinations(enumerate(phase.sessions), 2):
        if _overlap(one, other):
            message = (
                "expected sessions of one track apart such as 09:00-12:00 and 13:00-15:00, "
                f"got {_shown(other)} beside {_shown(one)}"
            )
            yield entry.problem((*where, "sessions", position), message)


def _later(session: Session) -> int:
    """Return an end that may be meant: that of the afternoon for 2:00, else three hours on."""
    afternoon = session.to_minute + 720
    return afternoon if session.from_minute < afternoon < 1440 else min(session.from_minute + 180, 1439)


def _overlap(one: Session, other: Session) -> bool:
    return any(
        (start - begin) % _WEEK < one.minutes or (begin - start) % _WEEK < other.minutes
        for begin in _begins(one)
        for start in _begins(other)
    )


def _begins(session: Session) -> list[int]:
    """Return the minutes of the week at which it begins."""
    return [DAYS.index(day) * 1440 + session.from_minute for day in session.days]


def _halves(entry: Entry, where: Trail, phase: Phase, track: Track) -> Iterator[Problem]:
    """Doubt a time before 8 in the morning, unless the group's name says that it is early: many write 6 for 6 pm."""
    if _EARLY.search(track.name or ""):
        return
    for position, session in enumerate(phase.sessions):
        begin, end = session.from_minute, session.end
        if begin >= min(end, 8 * 60):
            continue
        likely = f'from: "{_clock(begin + 720)}", to: "{_clock(end + 720 if end < 720 else end)}"'
        message = (
            f"expected evening times such as {likely}, got {_clock(begin)}, which is in the morning; "
            "if that is right, say so in the group's name, as 'Early morning group'"
        )
        yield entry.problem((*where, "sessions", position, "from"), message, warning=True)


_EARLY = re.compile(
    r"\b(early|mornings?|sunrise|dawn|breakfast|before[ -](work|school)|night[ -]shift|a\.?m\b)", re.IGNORECASE
)


def _shown(session: Session) -> str:
    return f"{'/'.join(session.days)} {_clock(session.from_minute)}-{_clock(session.to_minute)}"


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def _hours(entry: Entry, trail: Trail, track: Track) -> Iterator[Problem]:
    key = next((key for key in ("phases", "sessions", "hours_a_week") if getattr(track, key) is not None), "sessions")
    if any(session.minutes > _LONGEST for phase in track.schedule for session in phase.sessions):
        return  # a slip in its end, which has its own problem
    least, most = _least_hours(track), track.most_hours
    if most is not None and most < least:
        message = f"expected at least {least} hours a week, got {most:g}; it may not be an intensive outpatient program"
        yield entry.problem((*trail, key), message, warning=True)
    if track.least_hours is not None and track.least_hours >= 20:
        message = f"expected less than 20 hours a week, got {track.least_hours:g}; it may be partial hospitalization"
        yield entry.problem((*trail, key), message, warning=True)


def _least_hours(track: Track) -> int:
    only_young = bool(track.ages) and set(track.ages or ()) <= {"child", "teen"}
    return 6 if only_young and "substance-use" in (track.focus or ()) else 9


def _zone(entry: Entry, today: date) -> Iterator[Problem]:
    """Ask for the zone of a group that people of several zones join by video: its times would be read wrongly."""
    program = entry.program
    if not any(track.format == "virtual" and track.timezone is None for track in complete_tracks(program)):
        return
    if len(_offsets_served(program, today)) > 1:
        message = (
            "expected the zone of the times, for a group meets by video and the states served have several, "
            "such as timezone: America/New_York, got none"
        )
        yield entry.problem(("serves",), message, warning=True)


def _offsets_served(program: Program, today: date) -> tuple[int, ...]:
    return offsets(zones_of_states(program.serves or ()), today)
