"""What each condition of the finder means, three-valued and track by track (design, section 4).

This is the contract in Python: browse pages use it, and the finder's JavaScript is held to it by tests.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from enum import IntEnum

from iop.data.folding import begins, place_id, words_of
from iop.data.model import Program, Track
from iop.geo.zips import USUAL_MILES, miles_between, zip_areas
from iop.meaning.freshness import openings_count
from iop.meaning.listing import Listing
from iop.meaning.schedule import free_cells, needed_cells


class Answer(IntEnum):
    """No, not known, yes: `max` of several is "any of", `min` is "all of"."""

    NO = 0
    UNKNOWN = 1
    YES = 2


NO, UNKNOWN, YES = Answer.NO, Answer.UNKNOWN, Answer.YES


def answer(truth: bool | None) -> Answer:  # noqa: FBT001 the thing asked about
    """Return the answer for a fact that is true, false or not known."""
    return UNKNOWN if truth is None else YES if truth else NO


def named(listed: Sequence[str] | None, value: str, *, complete: bool) -> Answer:
    """Say whether a list names a value: what a complete or empty list does not name is a no."""
    if listed is None:
        return UNKNOWN
    if value in listed:
        return YES
    return NO if complete or not listed else UNKNOWN


# conditions on a track


def _at_place(key: str) -> Callable[[Listing, Track, str], Answer]:
    def ask(candidate: Listing, track: Track, value: str) -> Answer:
        state = value[-2:].upper()
        return max(_address_in(candidate.program, key, value), _served(candidate, track, state))

    return ask


def _address_in(program: Program, key: str, value: str) -> Answer:
    address = program.address
    if address is None:
        return NO
    if key == "state" or address.state != value[-2:].upper():
        return answer(address.state.lower() == value)
    name = address.city if key == "city" else address.county
    return UNKNOWN if name is None else answer(place_id(name, address.state) == value)


def _served(candidate: Listing, track: Track, state: str) -> Answer:
    """Say whether the track is virtual and the program serves the state.

    When the format is not known, only a state that is named makes it unknown: else every bare draft were everywhere.
    """
    serves = named(candidate.program.serves, state, complete=candidate.complete)
    if track.format is None:
        return UNKNOWN if serves is YES else NO
    return serves if track.format == "virtual" else NO


def _within(candidate: Listing, track: Track, zip_code: str, miles: float) -> Answer:
    area = zip_areas()[zip_code]
    address = candidate.program.address
    near = (
        answer(miles_between(area.spot, candidate.spot) <= miles)
        if candidate.spot
        else answer(None if address else False)
    )
    return max(near, _served(candidate, track, area.state))


def _free(track: Track, values: Iterable[str]) -> Answer:
    if track.sessions is None:
        return UNKNOWN
    return answer(needed_cells(track.sessions) & ~free_cells(values) == 0)


def _starts(candidate: Listing, track: Track, days: float) -> Answer:
    if track.starts is None or track.starts == "rolling":
        return answer(None if track.starts is None else True)
    last = candidate.today + timedelta(days=days)
    soon = any(candidate.today <= day <= last for day in track.starts)
    return YES if soon else NO if candidate.complete or not track.starts else UNKNOWN


def open_now(track: Track, today: date) -> bool | None:
    """Say whether the track takes people now; None when nobody has said so of late."""
    openings = track.openings
    if openings is None or not openings_count(openings.as_of, today):
        return None
    return openings.state == "open"


def _made_for(candidate: Listing, track: Track, value: str) -> Answer:
    if value in (track.made_for or ()):
        return YES
    return NO if candidate.complete else UNKNOWN


def _at_most(value: float | None, most: float) -> Answer:
    return answer(None if value is None else value <= most)


_TRACK_WORDS: Mapping[str, Callable[[Listing, Track, str], Answer]] = {
    "focus": lambda candidate, track, value: answer(value in (track.focus or candidate.program.focus)),
    "ages": lambda candidate, track, value: named(track.ages, value, complete=candidate.complete),
    "format": lambda _, track, value: answer(None if track.format is None else track.format == value),
    "openings": lambda candidate, track, _: answer(open_now(track, candidate.today)),
    "lang": lambda candidate, track, value: named(track.languages, value, complete=candidate.complete),
    "for": _made_for,
    "state": _at_place("state"),
    "county": _at_place("county"),
    "city": _at_place("city"),
}
"""Conditions that are yes when any of the chosen words is."""

_TRACK_NUMBERS: Mapping[str, Callable[[Listing, Track, float], Answer]] = {
    "hours": lambda _, track, most: _at_most(track.minutes_per_week, most * 60),
    "weeks": lambda _, track, most: _at_most(track.weeks.min if track.weeks else None, most),
    "starts": _starts,
}


# conditions on a program


def _pays(candidate: Listing, value: str) -> Answer:
    cost = candidate.program.cost
    listed = cost.help if value in candidate.vocabulary.lists["help"] else cost.accepts
    return named(listed, value, complete=candidate.complete)


def _checked(candidate: Listing, days: float) -> Answer:
    verified = candidate.program.verified
    return answer(verified is not None and (candidate.today - verified.on).days <= days)


def _has(key: str) -> Callable[[Listing, str], Answer]:
    return lambda candidate, value: named(getattr(candidate.program, key), value, complete=candidate.complete)


def _search(candidate: Listing, text: str) -> Answer:
    return answer(all(any(begins(word, other) for other in candidate.words) for word in words_of(text)))


ALL_OF = ("services", "therapies", "medications", "access")
"""Conditions for which a program must have every chosen value."""

_PROGRAM_WORDS: Mapping[str, Callable[[Listing, str], Answer]] = {
    "pay": _pays,
    "plan": lambda candidate, value: named(candidate.program.cost.plans, value, complete=candidate.complete),
    "q": _search,
    **{key: _has(key) for key in ALL_OF},
}

_PROGRAM_NUMBERS: Mapping[str, Callable[[Listing, float], Answer]] = {
    "price": lambda candidate, most: _at_most(candidate.price, most),
    "checked": _checked,
}

Query = Mapping[str, Sequence[str]]
"""Condition name to chosen values, all of them known; `within` goes with `zip`."""


def track_answer(candidate: Listing, track: Track, name: str, query: Query) -> Answer:
    """Return the answer of one track to one condition of the query."""
    values = query[name]
    if name == "zip":
        return _within(candidate, track, values[0], float(query.get("within", (USUAL_MILES,))[0]))
    if name == "free":
        return _free(track, values)
    if name in _TRACK_NUMBERS:
        return _TRACK_NUMBERS[name](candidate, track, float(values[0]))
    return max(_TRACK_WORDS[name](candidate, track, value) for value in values)


def program_answer(candidate: Listing, name: str, query: Query) -> Answer:
    """Return the answer of the program itself to one condition of the query."""
    values = query[name]
    if name in _PROGRAM_NUMBERS:
        return _PROGRAM_NUMBERS[name](candidate, float(values[0]))
    combine = min if name in ALL_OF else max
    return combine(_PROGRAM_WORDS[name](candidate, value) for value in values)


TRACK_NAMES = frozenset({*_TRACK_WORDS, *_TRACK_NUMBERS, "free", "zip"})
PROGRAM_NAMES = frozenset({*_PROGRAM_WORDS, *_PROGRAM_NUMBERS})


def match(candidate: Listing, query: Query) -> tuple[Answer, tuple[Track, ...]]:
    """Say whether a program matches, and by which of its tracks.

    The tracks are those that put it in its list: for a match those with all yes, else those without a no.
    """
    if not candidate.program.is_open:
        return NO, ()
    own = min((program_answer(candidate, name, query) for name in query if name in PROGRAM_NAMES), default=YES)
    asked = [name for name in query if name in TRACK_NAMES]
    by_track = [
        (min((track_answer(candidate, track, name, query) for name in asked), default=YES), track)
        for track in candidate.tracks
    ]
    best = min(own, max(found for found, _ in by_track))
    return best, tuple(track for found, track in by_track if best and found >= (YES if best is YES else UNKNOWN))
