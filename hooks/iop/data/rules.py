"""What must be true of a program beyond its single fields. Each rule is a generator of problems for one entry.

Sources: the hours are those of SAMHSA's advisory on intensive outpatient treatment (2021): at least 9 a week for
adults and 6 for adolescents in substance use care; 20 and more is partial hospitalization (ASAM Criteria, 3rd ed.).
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date, timedelta

from iop.data import rules_between_programs
from iop.data.entries import Entry
from iop.data.errors import Problem, quoted
from iop.data.groups import groups
from iop.data.track import Session, Track
from iop.geo.zips import Spot, miles_between, zip_areas

FAR_MILES = 40
ELSEWHERE_MILES = 150


def check(entries: Sequence[Entry], ids: Collection[str], today: date) -> list[Problem]:
    """Return every problem that is not in a single field; `ids` are all that are written, also in faulty entries."""
    found = [problem for rule in _ENTRY_RULES for entry in entries for problem in rule(entry)]
    found += [problem for entry in entries for problem in _dates(entry, today)]
    return [*found, *rules_between_programs.check(entries, ids)]


def _place(entry: Entry) -> Iterator[Problem]:
    program = entry.program
    if program.address is not None:
        return
    if any(track.format in ("in-person", "hybrid") for track in groups(program)):
        yield entry.problem(("address",), "expected an address, for a group meets in person, got none")
    elif not program.serves:
        yield entry.problem((), "expected an address or, for virtual care, serves: [NC], got neither")


def _point(entry: Entry) -> Iterator[Problem]:
    program = entry.program
    if program.address is None:
        if program.point:
            yield entry.problem(("point",), "expected an address beside it, got none; it is not used", warning=True)
        return
    area = zip_areas().get(program.address.zip)
    if area is None:
        message = f"expected a ZIP with a known middle, got {quoted(program.address.zip)}; no distance can be told"
        yield entry.problem(("address", "zip"), message, warning=True)
        return
    if area.state != program.address.state:
        message = (
            f"expected a ZIP in {program.address.state}, got {quoted(area.zip)}, which is in {area.city}, {area.state}"
        )
        yield entry.problem(("address", "zip"), message, warning=True)
    if program.point is None:
        return
    miles = miles_between(area.spot, Spot(program.point.lat, program.point.lng))
    if miles > FAR_MILES:
        near = f"{{lat: {area.spot.lat}, lng: {area.spot.lng}}}"
        message = f"expected a point near ZIP {area.zip} such as {near}, got one {miles:,.0f} miles away"
        yield entry.problem(("point",), message, warning=miles <= ELSEWHERE_MILES)


def _closing(entry: Entry) -> Iterator[Problem]:
    program = entry.program
    if program.closed and program.status != "closed":
        yield entry.problem(("closed",), f"expected status: closed beside it, got status: {program.status}")


def _phones(entry: Entry) -> Iterator[Problem]:
    contact = entry.program.contact
    for key in ("phone", "intake", "text", "tty", "fax"):
        phone = getattr(contact, key)
        if phone and len(phone.digits) < 10:
            continue  # a short code such as 988: none is set aside for fiction
        if phone and not entry.program.sample and not phone.is_in_a_known_area:
            message = (
                f"expected an area code in use, got {quoted(phone.shown)}; "
                f"{phone.digits[:3]} may be new: call it once to be sure"
            )
            yield entry.problem(("contact", key), message, warning=True)
        if phone and entry.program.sample and not phone.is_fictional:
            message = f"expected a number from 555-0100 to 555-0199 in a sample, got {quoted(phone.shown)}"
            yield entry.problem(("contact", key), message)
        if phone and phone.is_fictional and not entry.program.sample:
            message = f"expected a number that rings, got {quoted(phone.shown)}, which is set aside for fiction"
            yield entry.problem(("contact", key), message, warning=True)


def _sessions(entry: Entry) -> Iterator[Problem]:
    for number, track in enumerate(entry.program.tracks):
        for position, session in enumerate(track.sessions or ()):
            here = ("tracks", number, "sessions", position)
            if session.to_minute <= session.from_minute:
                ends = f"got {_clock(session.to_minute)}"
                later = _clock(_later(session))
                message = f'expected an end after {_clock(session.from_minute)} such as "{later}", {ends}'
                yield entry.problem((*here, "to"), message)
            if len(set(session.days)) < len(session.days):
                message = f"expected each day once such as [mon, wed], got [{', '.join(session.days)}]"
                yield entry.problem((*here, "days"), message)
            for earlier in (track.sessions or ())[:position]:
                if _overlap(session, earlier):
                    message = f"expected sessions of one track apart, got {_shown(session)} beside {_shown(earlier)}"
                    yield entry.problem(here, message)


def _later(session: Session) -> int:
    """Return an end that may be meant: that of the afternoon for 2:00, else three hours on."""
    afternoon = session.to_minute + 720
    return afternoon if session.from_minute < afternoon < 1440 else min(session.from_minute + 180, 1439)


def _halves(entry: Entry) -> Iterator[Problem]:
    """Doubt a time before 8 in the morning, unless the group's name says that it is early: many write 6 for 6 pm."""
    for number, track in enumerate(entry.program.tracks):
        if _EARLY.search(track.name or ""):
            continue
        for position, session in enumerate(track.sessions or ()):
            begin, end = session.from_minute, session.to_minute
            if begin >= min(end, 8 * 60):
                continue
            likely = f'from: "{_clock(begin + 720)}", to: "{_clock(end + 720 if end < 720 else end)}"'
            message = (
                f"expected evening times such as {likely}, got {_clock(begin)}, which is in the morning; "
                "if that is right, say so in the group's name, as 'Early morning group'"
            )
            yield entry.problem(("tracks", number, "sessions", position, "from"), message, warning=True)


_EARLY = re.compile(
    r"\b(early|mornings?|sunrise|dawn|breakfast|before[ -](work|school)|night[ -]shift|a\.?m\b)", re.IGNORECASE
)


def _overlap(one: Session, other: Session) -> bool:
    same_day = set(one.days) & set(other.days)
    return bool(same_day) and one.from_minute < other.to_minute and other.from_minute < one.to_minute


def _shown(session: Session) -> str:
    return f"{'/'.join(session.days)} {_clock(session.from_minute)}-{_clock(session.to_minute)}"


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def _weeks(entry: Entry) -> Iterator[Problem]:
    for number, track in enumerate(entry.program.tracks):
        weeks = track.weeks
        if weeks and weeks.min and weeks.max and weeks.min > weeks.max:
            message = f"expected min no more than max such as {{min: 8, max: 12}}, got {weeks.min} and {weeks.max}"
            yield entry.problem(("tracks", number, "weeks"), message)


def _hours(entry: Entry) -> Iterator[Problem]:
    for number, track in enumerate(groups(entry.program)):
        if not track.minutes_per_week or track.minutes_per_week <= 0:
            continue
        hours = track.minutes_per_week / 60
        least = _least_hours(track)
        if hours < least:
            message = (
                f"expected at least {least} hours a week, got {hours:g}; it may not be an intensive outpatient program"
            )
            yield entry.problem(("tracks", number, "sessions"), message, warning=True)
        if hours >= 20:
            message = f"expected less than 20 hours a week, got {hours:g}; it may be partial hospitalization"
            yield entry.problem(("tracks", number, "sessions"), message, warning=True)


def _least_hours(track: Track) -> int:
    only_young = bool(track.ages) and set(track.ages or ()) <= {"child", "teen"}
    return 6 if only_young and "substance-use" in (track.focus or ()) else 9


_ENTRY_RULES: tuple[Callable[[Entry], Iterator[Problem]], ...] = (
    _place, _point, _closing, _phones, _sessions, _halves, _weeks, _hours,
)  # fmt: skip


def _dates(entry: Entry, today: date) -> Iterator[Problem]:
    """Refuse a day that is still to come; where the entry was written it may be tomorrow already, as in Guam."""
    program = entry.program
    said = [(("verified", "on"), program.verified.on)] if program.verified else []
    if program.source and program.source.retrieved:
        said.append((("source", "retrieved"), program.source.retrieved))
    for field, day in said:
        if day > today + timedelta(days=1):
            yield entry.problem(field, f"expected a day not after today, {today}, got {day}")
    for number, track in enumerate(program.tracks):
        if track.openings and track.openings.as_of > today + timedelta(days=1):
            message = f"expected a day not after today, {today}, got {track.openings.as_of}"
            yield entry.problem(("tracks", number, "openings", "as_of"), message)
