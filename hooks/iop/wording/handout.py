"""A program as the hand-picked list compares it and puts it on paper: facts in one order, and what is left to ask.

The wording is that of the program's page (`program_facts`, `words`). The records lie in files by a number that comes
from the id alone, so that a list of ten finds its programs without loading an index; and a file holds so many programs
that asking for one does not tell a host which of them is on the list.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace

from iop.data.groups import by_video_only
from iop.data.model import Program
from iop.meaning import urls
from iop.meaning.directions import MAPS_SEE, MapLink, directions
from iop.meaning.directory import Directory
from iop.meaning.listing import Listing
from iop.wording.card import (
    ASK_PAUSED,
    NOT_KNOWN,
    Instead,
    TrackWords,
    call,
    checked,
    checked_on,
    instead,
    labels,
    not_known,
    place,
    status,
    track_words,
)
from iop.wording.facts import (
    A_WEEK,
    ADDRESS,
    BY_VIDEO,
    IN_ALL,
    PRICE,
    TAKES,
    Fact,
    contacts,
    is_free,
    sections,
    what_it_comes_to,
)

PROGRAMS_A_FILE = 64

ON_PAPER = (
    "Treats",
    "Ages",
    ADDRESS,
    BY_VIDEO,
    TAKES,
    "Named plans",
    PRICE,
    A_WEEK,
    "Bring",
)
"""What the printed page repeats; the rest is compared on the screen."""


@dataclass(frozen=True)
class Line:
    """One fact: a row of the comparison."""

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
class Group:
    """A group in words, for paper and comparison."""

    name: str | None
    when: str | None
    load: str | None
    format: str | None
    starts: str | None
    starts_on: tuple[str, ...]
    """The dates to begin, as 2026-12-01."""
    openings: str | None
    openings_on: str | None
    """The day of the statement about openings, as 2026-11-20."""


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
    groups: tuple[Group, ...]
    lines: tuple[Line, ...]
    asks: tuple[str, ...]
    """Questions that the entry leaves open, the most important first; none when nobody can join."""
    checked: str
    checked_on: str
    """The day from which the browser counts the age of the facts, as 2026-11-03; empty when there is none."""


def handout(candidate: Listing, successor: Program | None = None) -> Handout:
    """Return what the list page says about a program, and about the one that takes its place."""
    program = candidate.program
    phone, *others = (None,) if program.is_closed else contacts(candidate)
    root = urls.root_from(urls.LIST)
    return Handout(
        id=program.id,
        href=root + urls.program(program.id),
        name=program.name,
        place=place(program),
        sample=program.sample,
        status=status(program, candidate.vocabulary),
        shut="" if program.is_open else candidate.vocabulary.label("status", program.status),
        closed=program.is_closed,
        instead=instead(program, successor, root),
        phone=(phone.text, phone.href) if phone else None,
        call=call(program),
        more_phones=tuple(f"{each.term}: {each.text}" for each in others if each and each.term in _PHONES),
        hours=None if program.is_closed else program.contact.hours,
        directions=directions(program, candidate.tracks),
        maps_see=MAPS_SEE,
        far=_far(candidate),
        not_known=not_known(program),
        groups=_groups(candidate),
        lines=tuple(_lines(candidate)),
        asks=_asks(candidate),
        checked=checked(program),
        checked_on=checked_on(program),
    )


def _far(candidate: Listing) -> tuple[str, str]:
    """Say where a program is of which no distance is known: without an address it need not be by video."""
    if by_video_only(candidate.tracks):
        return "By video only", ""
    is_asked = not candidate.program.address and not candidate.program.is_closed
    return f"{ADDRESS}: ask" if is_asked else not_known(candidate.program), "unknown"


def _asks(candidate: Listing) -> tuple[str, ...]:
    """Return what to ask: of who takes nobody now, only when that ends."""
    if candidate.program.is_closed:
        return ()
    return tuple(open_questions(candidate)) if candidate.program.is_open else ASK_PAUSED


_PHONES = ("Main number", "Text message", "TTY for Deaf people")


def _groups(candidate: Listing) -> tuple[Group, ...]:
    if not candidate.program.tracks:
        return ()
    found = []
    for track in candidate.tracks:
        words: TrackWords = track_words(track, candidate)
        on = track.openings.as_of.isoformat() if track.openings and words.openings else None
        found.append(
            Group(words.name, words.when, words.load, words.format, words.starts, words.starts_on, words.openings, on)
        )
    return tuple(found)


def _lines(candidate: Listing) -> Iterator[Line]:
    """Yield the facts of the program's page, each term once; who accredits is one line, and each price is reckoned."""
    facts = [fact for section in sections(candidate) for fact in section.facts if fact.term != "Distances"]
    marks = [fact for fact in facts if fact.term.startswith(_MARK)]
    is_closed = candidate.program.is_closed
    reckoned = [fact for fact in what_it_comes_to(candidate) if not (is_closed and fact.answer)]
    said = {fact.term for fact in facts}
    for fact in facts:
        if fact.term == PRICE:
            yield _line(fact)
            yield from (_line(each, on_paper=each.term in said and each.term in ON_PAPER) for each in reckoned)
        elif fact.term == ADDRESS:
            yield _line(replace(fact, text=f"{fact.text}{_way_there(candidate)}"))
        elif fact in marks:
            if fact == marks[0]:
                yield _accredited(marks)
        elif fact.term not in (A_WEEK, IN_ALL):
            yield _line(fact)


_WAYS_THERE = ("public-transit", "parking", "ride-help")
"""What the entry says of the way there: paper, which has no map, has it beside the address."""


def _way_there(candidate: Listing) -> str:
    ways = [word for word in _WAYS_THERE if word in (candidate.program.access or ())]
    shown = labels(candidate.vocabulary, "access", ways)
    return f". {shown}" if shown else ""


def _line(fact: Fact, *, on_paper: bool | None = None) -> Line:
    on_paper = fact.term in ON_PAPER if on_paper is None else on_paper
    return Line(fact.term, fact.text, fact.answer, on_paper, fact.items, fact.may_lack)


_MARK = "Accredited by "


def _accredited(marks: Sequence[Fact]) -> Line:
    """Return who accredits: those who do, none, or not known."""
    term = _MARK.strip()
    named = [fact.term.removeprefix(_MARK) for fact in marks if fact.answer == "yes"]
    is_open = any(fact.answer == "unknown" for fact in marks)
    if named:
        return Line(term, ", ".join(named) + (". There may be more: ask." if is_open else ""), "yes", on_paper=False)
    return Line(term, NOT_KNOWN if is_open else "None", "unknown" if is_open else "no", on_paper=False)


def open_questions(candidate: Listing) -> Iterator[str]:
    """Yield what to ask on the first call, the most important first: what is not known, and room, which changes."""
    program, tracks = candidate.program, candidate.tracks
    cost, admission = program.cost, program.admission
    pays = not is_free(candidate)
    asked: Sequence[tuple[bool, str]] = (
        (True, "Is there room now? When could I begin?"),
        (any(track.sessions is None for track in tracks), "Which days and times do the groups meet?"),
        (cost.accepts is None, "Do you take my insurance?"),
        (pays and cost.plans is None, "Are you in the network of my plan?"),
        (pays and cost.self_pay is None, "What would I pay, for a day and in all?"),
        (any(track.ages is None for track in tracks), "Which ages do you take?"),
        (any(track.format is None for track in tracks), "Is it in person or by video?"),
        (all(track.weeks is None for track in tracks), "How many weeks does it usually take?"),
        (admission.documents is None, "What should I bring?"),
        (admission.first_visit_days is None, "How soon is the first visit?"),
        (admission.referral is None, "Do I need somebody to refer me?"),
        (admission.on_medication is None, "Can I stay on my medicines? Mine are:"),
        (program.medications is None, "Do you prescribe medicines?"),
        (pays and cost.help is None, "Is there help with the cost?"),
        (all(track.languages is None for track in tracks), "Which languages do you speak in the groups?"),
        (program.access is None, "Can I get there, and get in? What I need:"),
        (program.quality.licence is None, "Does the state license you? Under which number?"),
        (program.quality.accreditation is None, "Who accredits you?"),
    )
    yield from (question for is_open, question in asked if is_open)


def facts_files(directory: Directory) -> tuple[Mapping[str, object], ...]:
    """Return the content of each file: id to handout, and former id to `{"moved": id}`."""
    candidates = directory.candidates
    count = file_count(len(candidates))
    files: list[dict[str, object]] = [{} for _ in range(count)]
    for candidate in sorted(candidates, key=lambda each: each.program.id):
        program_id = candidate.program.id
        files[file_of(program_id, count)][program_id] = asdict(
            handout(candidate, directory.successor(candidate.program))
        )
        for alias in candidate.program.aliases:
            files[file_of(alias, count)][alias] = {"moved": program_id}
    return tuple(files)


def file_count(programs: int) -> int:
    """Return how many files hold so many programs; never none."""
    return max(1, -(-programs // PROGRAMS_A_FILE))


def file_of(program_id: str, count: int) -> int:
    """Return the number of the file that speaks of an id: FNV-1a of 32 bits, as in list/facts.mjs."""
    number = 0x811C9DC5
    for byte in program_id.encode():
        number = (number ^ byte) * 0x01000193 & 0xFFFFFFFF
    return number % count
