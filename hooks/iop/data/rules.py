"""What must be true of a program beyond its single fields. Each rule is a generator of problems for one entry."""

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date, timedelta
from difflib import get_close_matches

from iop.data import rules_between_programs, rules_of_time
from iop.data.entries import Entry
from iop.data.errors import Problem, quoted
from iop.data.inherited import complete_tracks
from iop.data.model import Program
from iop.data.phones import Phone
from iop.data.reader.source import Trail
from iop.data.track import AGE_YEARS, SelfPay, Track
from iop.geo.counties import counties, county_named
from iop.geo.folding import county_words
from iop.geo.states import STATES
from iop.geo.zips import Spot, miles_between, zip_areas

FAR_MILES = 40
ELSEWHERE_MILES = 150


def check(entries: Sequence[Entry], ids: Collection[str], today: date) -> list[Problem]:
    """Return every problem that is not in a single field; `ids` are all that are written, also in faulty entries."""
    found = [problem for rule in _ENTRY_RULES for entry in entries for problem in rule(entry)]
    dated = (rules_of_time.check, _dates)
    found += [problem for rule in dated for entry in entries for problem in rule(entry, today)]
    return [*found, *rules_between_programs.check(entries, ids)]


def _place(entry: Entry) -> Iterator[Problem]:
    program = entry.program
    if program.address is not None:
        return
    if any(track.format in ("in-person", "hybrid") for track in complete_tracks(program)):
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
    for where, phone in _written_phones(entry.program):
        if len(phone.digits) < 10:
            continue  # a short code such as 988: none is set aside for fiction
        if not entry.program.sample and not phone.is_in_a_known_area:
            message = (
                f"expected an area code in use, got {quoted(phone.shown)}; "
                f"{phone.digits[:3]} may be new: call it once to be sure"
            )
            yield entry.problem(where, message, warning=True)
        if entry.program.sample and not phone.is_fictional:
            message = f"expected a number from 555-0100 to 555-0199 in a sample, got {quoted(phone.shown)}"
            yield entry.problem(where, message)
        if phone.is_fictional and not entry.program.sample:
            message = f"expected a number that rings, got {quoted(phone.shown)}, which is set aside for fiction"
            yield entry.problem(where, message, warning=True)


def _written_phones(program: Program) -> Iterator[tuple[Trail, Phone]]:
    contact = program.contact
    for key in ("phone", "intake", "text", "tty", "fax"):
        if phone := getattr(contact, key):
            yield ("contact", key), phone
    for number, line in enumerate(contact.lines):
        yield ("contact", "lines", number, "number"), line.number
    for number, track in enumerate(program.tracks):
        if track.phone:
            yield ("tracks", number, "phone"), track.phone


def _county(entry: Entry) -> Iterator[Problem]:
    """Hold that a county is one of the Census list: else one place becomes two, or none."""
    address = entry.program.address
    if address is None or address.county is None:
        return
    known = counties(address.state)
    words = county_words(address.county)
    if words in known:
        return
    names = {" ".join(each): county for each, county in known.items()}
    near = get_close_matches(" ".join(words), names, n=1, cutoff=0.6)
    county = county_named(address.county, address.state) or (names[near[0]] if near else None)
    hint = f"; did you mean {county.name}, that is {county.label}?" if county else "; leave the key out when in doubt"
    example = county.name if county else next(iter(known.values())).name
    message = f"expected a county of {STATES[address.state]} such as {example}, got {quoted(address.county)}{hint}"
    yield entry.problem(("address", "county"), message)


def _ages(entry: Entry) -> Iterator[Problem]:
    """Hold that exact ages and groups of ages say the same."""
    program = entry.program
    written: list[tuple[Trail, Program | Track]] = [((), program)]
    own = [number for number, track in enumerate(program.tracks) if track.age_limits or track.ages]
    written += [(("tracks", number), complete_tracks(program)[number]) for number in own]
    for trail, group in written:
        limits = group.age_limits
        if limits is None:
            continue
        least, most = limits.min or 0, 120 if limits.max is None else limits.max
        here = (*trail, "age_limits")
        if least > most:
            message = f"expected min no more than max such as {{min: 13, max: 17}}, got {least} and {most}"
            yield entry.problem(here, message)
            continue
        inside = [age for age, (first, last) in AGE_YEARS.items() if least <= first and last <= most]
        if group.ages and (missing := [age for age in inside if age not in group.ages]):
            said = f"[{', '.join(inside)}]"
            message = f"expected each group of these ages in ages, such as {said}, got it without {', '.join(missing)}"
            yield entry.problem(here, message, warning=True)
        for age in group.ages or ():
            first, last = AGE_YEARS[age]
            if last < least or first > most:
                message = (
                    "expected exact ages that reach into each group of ages, "
                    f"such as {{min: {first}, max: {last}}} for {age}, got {least} to {most}"
                )
                yield entry.problem(here, message)


def _prices(entry: Entry) -> Iterator[Problem]:
    program = entry.program
    written: list[tuple[Trail, SelfPay | None]] = [(("cost", "self_pay"), program.cost.self_pay)]
    written += [(("tracks", number, "self_pay"), track.self_pay) for number, track in enumerate(program.tracks)]
    for trail, price in written:
        if price and price.to is not None and price.to <= price.amount:
            message = f"expected an upper end above {price.amount:g} such as {price.amount + 50:g}, got {price.to:g}"
            yield entry.problem((*trail, "to"), message)


_ENTRY_RULES: tuple[Callable[[Entry], Iterator[Problem]], ...] = (
    _place, _point, _county, _closing, _phones, _ages, _prices,
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
