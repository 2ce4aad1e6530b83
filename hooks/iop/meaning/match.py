"""What each condition of the finder means, three-valued and track by track (contributing/filters.md).

This is the contract in Python: browse pages use it, and the finder's JavaScript is held to it by tests. What a list or
a number means comes from its row in `conditions`; what else there is stands here.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import IntEnum

from iop.data.model import Program
from iop.data.track import Track
from iop.geo.folding import begins, county_id, folded_value, place_id, words_of
from iop.geo.zips import USUAL_MILES, miles_between, zip_areas
from iop.meaning.clocks import reader_zones, shifts
from iop.meaning.condition import Condition, Words, may_lack
from iop.meaning.conditions import BY_NAME
from iop.meaning.freshness import openings_count
from iop.meaning.listing import Listing
from iop.meaning.schedule import fits, free_cells
from iop.meaning.seasons import AHEAD_DAYS, earliest_start, on_offer


class Answer(IntEnum):
    """No, not known, yes: `max` of several is "any of", `min` is "all of"."""

    NO = 0
    UNKNOWN = 1
    YES = 2


NO, UNKNOWN, YES = Answer.NO, Answer.UNKNOWN, Answer.YES

Query = Mapping[str, Sequence[str]]
"""Condition name to chosen values, all of them known; `within` goes with `zip`."""


def match(listing: Listing, query: Query) -> tuple[Answer, tuple[Track, ...]]:
    """Say whether a program matches, and by which of its tracks.

    The tracks are those that put it in its list: for a match those with all yes, else those without a no.
    """
    if not listing.program.is_open:
        return NO, ()
    asked = [BY_NAME[name] for name in query if name != "within"]
    of_tracks = [condition for condition in asked if condition.level == "track"]
    of_program = [condition for condition in asked if condition.level == "program"]
    own = min((answered(each, listing, listing.tracks[0], query) for each in of_program), default=YES)
    by_track = [
        (min((answered(each, listing, track, query) for each in of_tracks), default=YES), track)
        for track in listing.tracks
    ]
    best = min(own, max(found for found, _ in by_track))
    return best, tuple(track for found, track in by_track if best and found >= (YES if best is YES else UNKNOWN))


def answered(condition: Condition, listing: Listing, track: Track, query: Query) -> Answer:
    """Return what a track, or the program of which it is one, answers to a condition of the query."""
    values = query[condition.name]
    if condition.level == "track" and not on_offer(track, listing.today, _ahead(query)):
        return NO
    if condition.name in _OTHERS:
        return _OTHERS[condition.name](listing, track, query)
    if condition.number:
        number = condition.number(listing, track)
        return answer(None if number is None else number <= float(values[0]))
    if not condition.lists:
        raise LookupError(f"{condition.name}: {UNANSWERED}")
    combine = min if condition.kind == "all" else max
    return combine(_listed(condition, listing, track, value) for value in values)


UNANSWERED = (
    "give its row in hooks/iop/meaning/conditions/ a `number` or `lists`; or answer it by a function in _OTHERS of"
    " hooks/iop/meaning/match.py, and again in docs/assets/javascripts/finder/answers.mjs"
)
"""What to do about a condition that nothing answers."""


def _ahead(query: Query) -> float:
    return float(query["starts"][0]) if "starts" in query else AHEAD_DAYS


def answer(truth: bool | None) -> Answer:  # noqa: FBT001 the thing asked about
    """Return the answer for a fact that is true, false or not known."""
    return UNKNOWN if truth is None else YES if truth else NO


def open_now(track: Track, today: date) -> bool | None:
    """Say whether the track takes people now; None when nobody has said so of late."""
    openings = track.openings
    if openings is None or not openings_count(openings.as_of, today):
        return None
    return openings.state == "open"


def _listed(condition: Condition, listing: Listing, track: Track, value: str) -> Answer:
    name = next(name for name in condition.lists if value in listing.vocabulary.lists[name])
    words = condition.lists[name](listing, track)
    return _named(words, value, gap=condition.has_gap(words, complete=listing.complete))


def _named(words: Words, value: str, *, gap: bool) -> Answer:
    return YES if value in (words or ()) else UNKNOWN if gap else NO


def _in_place(name: str) -> Callable[[Listing, Track, Query], Answer]:
    def found(listing: Listing, track: Track, query: Query) -> Answer:
        return max(
            max(_address_in(listing.program, name, value), _served(listing, track, value[-2:].upper()))
            for value in query[name]
        )

    return found


def _address_in(program: Program, key: str, value: str) -> Answer:
    address = program.address
    if address is None:
        return NO
    if key == "state" or address.state != value[-2:].upper():
        return answer(address.state == value[-2:].upper())
    if key == "city":
        return answer(place_id(address.city, address.state) == folded_value(key, value))
    return (
        UNKNOWN
        if address.county is None
        else answer(county_id(address.county, address.state) == folded_value(key, value))
    )


def _served(listing: Listing, track: Track, state: str) -> Answer:
    """Say whether the track is virtual and the program serves the state.

    When the format is not known, only a state that is named makes it unknown: else every bare draft were everywhere.
    """
    states = listing.program.serves
    serves = _named(states, state, gap=may_lack(states, complete=listing.complete))
    if track.format is None:
        return UNKNOWN if serves is YES else NO
    return serves if track.format == "virtual" else NO


def _near(listing: Listing, track: Track, query: Query) -> Answer:
    area = zip_areas()[query["zip"][0]]
    miles = float(query.get("within", (USUAL_MILES,))[0])
    by_door = answer(None if listing.program.address else False)
    if listing.spot:
        by_door = answer(miles_between(area.spot, listing.spot) <= miles)
    return max(by_door, _served(listing, track, area.state))


def _free(listing: Listing, track: Track, query: Query) -> Answer:
    if not track.schedule:
        return UNKNOWN
    free = free_cells(query["free"])
    readers = reader_zones(query, listing.home_zone)
    found = {fits(track, free, shift) for shift in shifts(listing.program, track, readers, listing.today)}
    return answer(found.pop() if len(found) == 1 else None)


def _starts(listing: Listing, track: Track, query: Query) -> Answer:
    first = earliest_start(track, listing.today)
    if first and (first - listing.today).days <= float(query["starts"][0]):
        return YES
    return UNKNOWN if may_lack(track.starts, complete=listing.complete) else NO


def _openings(listing: Listing, track: Track, _: Query) -> Answer:
    return answer(open_now(track, listing.today))


def _checked(listing: Listing, _: Track, query: Query) -> Answer:
    verified = listing.program.verified
    return answer(verified is not None and (listing.today - verified.on).days <= float(query["checked"][0]))


def _search(listing: Listing, _: Track, query: Query) -> Answer:
    return answer(all(any(begins(word, other) for other in listing.words) for word in words_of(query["q"][0])))


_OTHERS: Mapping[str, Callable[[Listing, Track, Query], Answer]] = {
    "zip": _near,
    "state": _in_place("state"),
    "county": _in_place("county"),
    "city": _in_place("city"),
    "free": _free,
    "starts": _starts,
    "openings": _openings,
    "checked": _checked,
    "q": _search,
}
"""Conditions that are neither a list nor a number that is at most the one chosen."""
