"""A program as the hand-picked list compares it and puts it on paper: facts in one order, and what is left to ask.

The wording is that of the program's page.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from iop.data.inherited import by_video_only
from iop.data.model import Program
from iop.meaning import urls
from iop.meaning.directions import MapLink, directions
from iop.meaning.listing import Listing
from iop.wording.cost import what_it_comes_to
from iop.wording.fact import Fact
from iop.wording.open_questions import open_questions
from iop.wording.phrases import labels
from iop.wording.sections import contacts, sections
from iop.wording.sentences import say
from iop.wording.status import Instead, ask_paused, call, checked, checked_on, instead, not_known, place, status
from iop.wording.track_facts import TrackFacts, track_facts
from iop.wording.who import only_for, only_words

MOST_KEPT = 10
"""How many programs a list holds."""
ON_PAPER = frozenset(
    "focus ages age_limits address serves accepts plans self_pay a_week group_prices documents".split()  # noqa: SIM905
)
"""What the printed page repeats; the rest is compared on the screen."""


@dataclass(frozen=True)
class Line:
    """One fact: a row of the comparison."""

    key: str
    """What it is about (`Fact.key`)."""
    term: str
    text: str
    answer: str
    """`yes`, `no`, `unknown`, or empty when it just says something."""
    on_paper: bool
    items: tuple[str, ...] = ()
    """What a list names: the comparison says once what all name."""
    may_lack: bool = False
    """Whether the list may be longer."""


@dataclass(frozen=True)
class Handout:
    """All that the list page says about a program."""

    id: str
    href: str
    name: str
    place: str
    sample: bool
    status: str
    """What stands first when it is not open; empty when it is."""
    shut: str
    """The same in one word."""
    closed: bool
    """Whether it has ended: then there is nobody to call, and nothing to ask."""
    instead: Instead | None
    """Where to look when it is not open."""
    phone: tuple[str, str] | None
    """The number to call first, as people read it, and the address that calls it."""
    call: str
    """What stands before that number on a button."""
    firsts: tuple[str, ...]
    """Who may come, where not everybody may: it stands first."""
    more_phones: tuple[str, ...]
    """Other numbers to call, each with what it is for."""
    hours: str | None
    """When the phone is answered."""
    directions: tuple[MapLink, ...]
    """Ways to the door, for the screen."""
    maps_see: str
    """What the companies of the maps then know."""
    far: tuple[str, str]
    """What is said where no distance can be told, and whether that is `unknown`."""
    not_known: str
    """What stands for a fact that the entry does not say."""
    groups: tuple[TrackFacts, ...]
    lines: tuple[Line, ...]
    asks: tuple[str, ...]
    """Questions that the entry leaves open, the most important first; none when nobody can join."""
    checked: str
    checked_on: str
    """The day from which the browser counts the age of the facts, as 2026-11-03; empty when there is none."""


def handout(listing: Listing, successor: Program | None = None) -> Handout:
    """Return what the list page says about a program, and about the one that takes its place."""
    program = listing.program
    phone, *others = (None,) if program.is_closed else contacts(listing)
    root = urls.root_from(urls.LIST)
    return Handout(
        id=program.id,
        href=root + urls.program(program.id),
        name=program.name,
        place=place(program),
        sample=program.sample,
        status=status(program, listing.vocabulary),
        shut="" if program.is_open else listing.vocabulary.label("status", program.status),
        closed=program.is_closed,
        instead=instead(program, successor, root),
        phone=(phone.text, phone.href) if phone else None,
        call=call(program),
        firsts=() if program.is_closed else tuple(filter(None, (only_for(program), _only(listing)))),
        more_phones=tuple(f"{each.term}: {each.text}" for each in others if each and each.key in _PHONES),
        hours=None if program.is_closed else program.contact.hours,
        directions=directions(program, listing.tracks),
        maps_see=say("where.maps_see"),
        far=_far(listing),
        not_known=not_known(program),
        groups=track_facts(listing),
        lines=tuple(_lines(listing)),
        asks=_asks(listing),
        checked=checked(program),
        checked_on=checked_on(program),
    )


def _only(listing: Listing) -> str | None:
    return only_words(listing)


def _far(listing: Listing) -> tuple[str, str]:
    """Say where a program is of which no distance is known: without an address it need not be by video."""
    if by_video_only(listing.tracks):
        return say("where.by_video_only"), ""
    is_asked = not listing.program.address and not listing.program.is_closed
    return say("where.ask_address") if is_asked else not_known(listing.program), "unknown"


def _asks(listing: Listing) -> tuple[str, ...]:
    """Return what to ask: of who takes nobody now, only when that ends."""
    if listing.program.is_closed:
        return ()
    return tuple(open_questions(listing)) if listing.program.is_open else ask_paused()


_PHONES = ("main_phone", "menu", "line", "text", "tty", "walk_in")
"""What paper says beside the number to call first."""


def _lines(listing: Listing) -> Iterator[Line]:
    """Yield the facts of the program's page, each once, and what is none beside programs that have it.

    Who accredits is one line, and each price is computed.
    """
    facts = [fact for section in sections(listing) for fact in section.facts if fact.key != "point"]
    accreditors = [fact for fact in facts if fact.key == "accreditation"]
    is_closed = listing.program.is_closed
    computed = [fact for fact in what_it_comes_to(listing) if not (is_closed and fact.answer)]
    told = {fact.key for fact in facts}
    for fact in facts:
        if fact.key == "self_pay":
            yield _line(fact)
            yield from (_line(each, on_paper=each.key in told and each.key in ON_PAPER) for each in computed)
        elif fact.key == "address":
            yield _line(replace(fact, text=f"{fact.text}{_way_there(listing)}"))
        elif fact in accreditors:
            if fact == accreditors[0]:
                yield _line(_accredited(accreditors))
        elif fact.key not in ("a_week", "in_all"):
            yield _line(fact)
    yield from (_line(each, on_paper=False) for each in _surely_none(listing) if each.key not in told)


def _surely_none(listing: Listing) -> Iterator[Fact]:
    """Yield what a program surely does not have, for the way in which it meets, or because it takes no money."""
    if by_video_only(listing.tracks):
        yield Fact("address", say("where.by_video_only"), "no")
    if all(track.format not in (None, "virtual") for track in listing.tracks):
        yield Fact("serves", say("answer.none"), "no")
    price = listing.program.cost.self_pay
    if price and not price.amount:
        yield from (Fact(key, say("answer.nothing")) for key in ("a_week", "in_all"))


_WAYS_THERE = ("public-transit", "parking", "ride-help")
"""What the entry says of the way there: paper, which has no map, has it beside the address."""


def _way_there(listing: Listing) -> str:
    ways = [word for word in _WAYS_THERE if word in (listing.program.access or ())]
    shown = labels(listing.vocabulary, "access", ways)
    return f". {shown}" if shown else ""


def _line(fact: Fact, *, on_paper: bool | None = None) -> Line:
    on_paper = fact.key in ON_PAPER if on_paper is None else on_paper
    return Line(fact.key, fact.term.strip(), fact.text, fact.answer, on_paper, fact.items, fact.may_lack)


def _accredited(facts: Sequence[Fact]) -> Fact:
    """Return who accredits: those who do, none, or not known."""
    names = ", ".join(fact.of for fact in facts if fact.answer == "yes")
    is_open = any(fact.answer == "unknown" for fact in facts)
    if names:
        return Fact(
            "accreditation", say("answer.may_lack", what=names, more=say("answer.more")) if is_open else names, "yes"
        )
    if is_open:
        return Fact("accreditation", say("answer.not_known_ask"), "unknown")
    return Fact("accreditation", say("answer.none"), "no")
