"""Programs in plain words: what a card and a program's page say, as text.

Text only: no HTML, no paths but those that `urls` gives. The same records fill the pages and the finder's cards.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from iop.data.groups import by_video_only, groups
from iop.data.model import Program, Session, Track
from iop.data.terms import Vocabulary, in_sentence
from iop.geo.states import STATES
from iop.geo.zips import zip_areas
from iop.meaning import freshness, urls
from iop.meaning.freshness import Age
from iop.meaning.listing import Listing
from iop.meaning.match import open_now
from iop.meaning.schedule import DAYS, PARTS, needed_cells

TRACKS_ON_CARD = 3
_NOT_KNOWN = "Not known"
NOT_KNOWN = f"{_NOT_KNOWN}: ask"
ASK_PAUSED = ("When do you take people again?", "Who can help me until then?")
"""What to ask of a program that takes nobody now."""
FITS = "Fits what you chose"
"""What marks a group, on a card and on a page, that fits what somebody chose in the finder."""
MAY_FIT = "May fit what you chose: ask"
"""What marks one that may fit it: something that they chose is not known of it."""
CHECK_HOURS = "May fit: check its hours"
"""What marks one when they wrote hours, and what was searched are whole parts of the day."""


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


@dataclass(frozen=True)
class Instead:
    """Where to look when a program takes nobody."""

    words: str
    href: str


@dataclass(frozen=True)
class CardWords:
    """What a list says about a program."""

    id: str
    href: str
    name: str
    place: str
    distance: None
    sample: bool
    status: str
    """What stands first when it is not open, or empty."""
    closed: bool
    instead: Instead | None
    """Where to look when it is not open."""
    tracks: tuple[TrackLine, ...]
    shown_tracks: int
    """How many of them a page shows that does not know which fit."""
    more_tracks: int
    who: str | None
    care: str
    pays: str | None
    unknown: str | None
    checked: str
    checked_on: str
    """See `checked_on`."""
    age: Age
    call: str
    """What stands before the number on the button: who should call it, where that is said; empty when it is closed."""
    phone_shown: str
    phone_href: str
    ask: tuple[str, ...] = ()


def card(candidate: Listing, root: str, successor: Program | None = None) -> CardWords:
    """Return a program's card for a page from which `root` leads to the site's root."""
    program, vocabulary = candidate.program, candidate.vocabulary
    tracks = tuple(track_line(track, vocabulary) for track in candidate.tracks) if program.tracks else ()
    made = CardWords(
        id=program.id,
        href=root + urls.program(program.id),
        name=program.name,
        place=place(program),
        distance=None,
        sample=program.sample,
        status=status(program, vocabulary),
        closed=program.is_closed,
        instead=instead(program, successor, root),
        tracks=tracks,
        shown_tracks=min(len(tracks), TRACKS_ON_CARD),
        more_tracks=max(0, len(tracks) - TRACKS_ON_CARD),
        who=_union(vocabulary, "ages", (track.ages for track in candidate.tracks)),
        care=_union(vocabulary, "focus", (track.focus for track in candidate.tracks)) or "",
        pays=labels(vocabulary, "accepts", program.cost.accepts),
        unknown=_unknown(candidate),
        checked=checked(program),
        checked_on=checked_on(program),
        age=age(program, candidate.today),
        call=call(program),
        phone_shown=program.contact.first.shown,
        phone_href=program.contact.first.href,
    )
    return _of_closed(made) if program.is_closed else made


def _of_closed(made: CardWords) -> CardWords:
    """Leave out how it was, which its page has, and whom to call."""
    return replace(
        made, tracks=(), shown_tracks=0, more_tracks=0, who=None, care="", pays=None, unknown=None,
        call="", phone_shown="", phone_href="",
    )  # fmt: skip


def call(program: Program) -> str:
    """Return what stands before the number to call first."""
    return "New patients: call" if program.contact.intake and program.is_open else "Call"


def track_line(track: Track, vocabulary: Vocabulary) -> TrackLine:
    """Return a group in the words of a card."""
    return TrackLine(
        name=track.name,
        cells=needed_cells(track.sessions) if track.sessions else None,
        when="; ".join(map(session_words, track.sessions)) if track.sessions else None,
        load=" · ".join(filter(None, (hours_words(track), weeks_words(track)))) or None,
        format=vocabulary.label("format", track.format) if track.format else None,
    )


def track_words(track: Track, candidate: Listing) -> TrackWords:
    """Return a group in the words of its program's page."""
    vocabulary = candidate.vocabulary
    return TrackWords(
        **vars(track_line(track, vocabulary)),
        who=labels(vocabulary, "ages", track.ages),
        starts=_starts(track, candidate),
        starts_on=_start_dates(track, candidate),
        openings=(openings := _openings(track, candidate)),
        openings_on=track.openings.as_of.isoformat() if track.openings and openings else None,
        openings_count=open_now(track, candidate.today) is not None,
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


def place(program: Program) -> str:
    """Return the town, or the states that a program without a door serves."""
    if program.address:
        return f"{program.address.city}, {program.address.state}"
    states = _and([STATES[state] for state in program.serves or ()])
    return f"By video in {states}" if by_video_only(groups(program)) else f"For people in {states}"


def status(program: Program, vocabulary: Vocabulary) -> str:
    """Return what stands first when a program is not open; empty when it is."""
    short = status_in_short(program, vocabulary)
    return f"{short} {program.closed.note}" if program.closed and program.closed.note else short


def status_in_short(program: Program, vocabulary: Vocabulary) -> str:
    """Return that a program is not open, and since when; empty when it is."""
    if program.is_open:
        return ""
    label = vocabulary.label("status", program.status)
    return f"{label} since {day_words(program.closed.on)}." if program.closed else f"{label}: it takes nobody now."


def not_known(program: Program) -> str:
    """Return what stands for a fact that nobody told: at a closed program nobody is left to ask."""
    return _NOT_KNOWN if program.is_closed else NOT_KNOWN


def instead(program: Program, successor: Program | None, root: str) -> Instead | None:
    """Return where to look when a program takes nobody: its successor, else the finder; None when it is open."""
    if program.is_open:
        return None
    if successor:
        return Instead(f"Look at {successor.name} instead", root + urls.program(successor.id))
    return elsewhere(program, root)


def elsewhere(program: Program, root: str) -> Instead:
    """Return the finder with programs near one, or in its states, for the same kind of care."""
    address = program.address
    if address and address.zip in zip_areas():
        return Instead("Find programs near there", root + urls.finder({"zip": [address.zip], "focus": program.focus}))
    states = [address.state] if address else program.serves or ()
    found = urls.finder({"state": [state.lower() for state in states], "focus": program.focus})
    return Instead("Find other programs", root + found)


def checked(program: Program) -> str:
    """Say when and how somebody checked the facts, or where they come from when nobody has."""
    how = {"phone": "by phone", "website": "on its website", "visit": "by a visit", "program": "by the program itself"}
    if program.verified:
        return f"Checked {day_words(program.verified.on)} {how[program.verified.how]}"
    if program.source is None:
        return "Not checked yet"
    on = f", {day_words(program.source.retrieved)}" if program.source.retrieved else ""
    return f"Not checked yet. From {program.source.name}{on}"


def checked_on(program: Program) -> str:
    """Return the day from which the facts grow old, as 2026-11-03; empty when nobody checked, or can ask any more."""
    return program.verified.on.isoformat() if program.verified and not program.is_closed else ""


def age(program: Program, today: date) -> Age:
    """Return how old the facts are."""
    on = checked_on(program)
    return freshness.age(date.fromisoformat(on) if on else None, today)


def session_words(session: Session) -> str:
    """Return days and times, as `Mon, Wed, Thu 6 to 9 pm`."""
    return f"{days_words(session.days)} {times_words(session.from_minute, session.to_minute)}"


def days_words(days: Iterable[str]) -> str:
    """Return days as people say them; three and more in a row are a span."""
    numbers = sorted(DAYS.index(day) for day in days)
    names = [DAYS[number].capitalize() for number in numbers]
    if len(numbers) >= 3 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"{names[0]} to {names[-1]}"
    return ", ".join(names)


def times_words(start: int, end: int) -> str:
    """Return two times of day, as `6 to 9 pm` or `11:30 am to 1 pm`."""
    first, last = _clock(start), _clock(end)
    same_half = (start < 720) == (end < 720) and "noon" not in first + last
    return f"{first.rsplit(' ', 1)[0] if same_half else first} to {last}"


def _clock(minute: int) -> str:
    if minute == 720:
        return "noon"
    hour, rest = divmod(minute, 60)
    shown = f"{(hour - 1) % 12 + 1}" + (f":{rest:02}" if rest else "")
    return f"{shown} {'am' if hour < 12 else 'pm'}"


PART_HOURS = {part: times_words(*span) for part, span in PARTS.items()}
"""Part of the day to its hours, as `5 am to noon`."""


def hours_words(track: Track) -> str | None:
    """Return hours a week, as `9 hours a week`; None when the times are not known."""
    if track.minutes_per_week is None:
        return None
    hours, minutes = divmod(track.minutes_per_week, 60)
    part = {0: "", 15: "¼", 30: "½", 45: "¾"}.get(minutes)
    if part is None:
        return f"{_many(hours, 'hour')} {_many(minutes, 'minute')} a week" if hours else f"{minutes} minutes a week"
    return f"{hours or ''}{part} {'hour' if track.minutes_per_week <= 60 else 'hours'} a week"


def weeks_words(track: Track) -> str | None:
    """Return how long it takes, as `8 to 12 weeks`."""
    weeks = track.weeks
    if weeks is None or (weeks.min is None and weeks.max is None):
        return None
    if weeks.min is None or weeks.max is None:
        return f"at least {_many(weeks.min, 'week')}" if weeks.min else f"at most {_many(weeks.max or 0, 'week')}"
    return _many(weeks.min, "week") if weeks.min == weeks.max else f"{weeks.min} to {weeks.max} weeks"


def _many(number: int, what: str) -> str:
    return f"{number} {what if number == 1 else f'{what}s'}"


def day_words(day: date) -> str:
    """Return a date as `Nov 3, 2026`."""
    return f"{day:%b} {day.day}, {day.year}"


def miles_words(miles: float) -> str:
    """Return how far it is, as `about 3 miles`."""
    return "less than a mile" if miles < 1 else f"about {_many(round(miles), 'mile')}"


def labels(vocabulary: Vocabulary, name: str, words: Sequence[str] | None) -> str | None:
    """Return what people read for words of a list, in its order; None when there are none."""
    if not words:
        return None
    shown = [term.label for term in vocabulary.terms(name) if term.id in words]
    return ", ".join([*shown[:1], *(in_sentence(name, label) for label in shown[1:])])


def items(vocabulary: Vocabulary, name: str, words: Sequence[str]) -> tuple[str, ...]:
    """Return what people read for each word of a list, in its order, as it stands inside a sentence."""
    return tuple(in_sentence(name, term.label) for term in vocabulary.terms(name) if term.id in words)


def _union(vocabulary: Vocabulary, name: str, lists: Iterable[Sequence[str] | None]) -> str | None:
    return labels(vocabulary, name, [word for words in lists for word in words or ()])


def _and(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""


def _unknown(candidate: Listing) -> str | None:
    program = candidate.program
    facts: Mapping[str, object] = {
        "days and times": all(track.sessions is None for track in candidate.tracks),
        "ages": all(track.ages is None for track in candidate.tracks),
        "in person or by video": all(track.format is None for track in candidate.tracks),
        "insurance": program.cost.accepts is None,
    }
    missing = [name for name, is_missing in facts.items() if is_missing]
    return f"Not known yet: {', '.join(missing)}." if missing else None


def _starts(track: Track, candidate: Listing) -> str | None:
    if track.starts is None or not candidate.program.is_open:
        return None
    if track.starts == "rolling":
        return "Any week"
    coming = [day_words(day) for day in freshness.coming(track.starts, candidate.today)]
    return freshness.STARTS_ON + _and(coming) if coming else freshness.NO_START


def _start_dates(track: Track, candidate: Listing) -> tuple[str, ...]:
    if track.starts is None or track.starts == "rolling" or not candidate.program.is_open:
        return ()
    return tuple(day.isoformat() for day in sorted(track.starts))


def _openings(track: Track, candidate: Listing) -> str | None:
    """Say whether there is room, for as long as the statement may count somewhere."""
    if track.openings is None or not candidate.program.is_open:
        return None
    if not freshness.may_count(track.openings.as_of, candidate.today):
        return None
    label = candidate.vocabulary.label("openings", track.openings.state)
    wait = track.openings.wait_days
    waiting = f", about {wait} {'day' if wait == 1 else 'days'} to wait" if wait else ""
    return f"{label}{waiting}, as of {day_words(track.openings.as_of)}"
