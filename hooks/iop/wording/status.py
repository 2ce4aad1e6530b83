"""What is said of a program as a whole: where it is, whether it is open, how its facts are known, and how old."""

from dataclasses import dataclass
from datetime import date

from iop.data.inherited import by_video_only, complete_tracks
from iop.data.model import Origin, Program
from iop.data.terms import Vocabulary
from iop.geo.states import STATES
from iop.geo.zips import zip_areas
from iop.meaning import freshness, urls
from iop.meaning.freshness import Age
from iop.wording.phrases import day_words, joined
from iop.wording.sentences import say


@dataclass(frozen=True)
class Instead:
    """Where to look when a program takes nobody."""

    words: str
    href: str


def call(program: Program) -> str:
    """Return what stands before the number to call first."""
    return say("fact.intake" if program.contact.intake and program.is_open else "fact.call")


def place(program: Program) -> str:
    """Return the town, or the states that a program without a door serves."""
    if program.address:
        return f"{program.address.city}, {program.address.state}"
    states = joined([STATES[state] for state in program.serves or ()])
    return say("where.by_video_in" if by_video_only(complete_tracks(program)) else "where.for_people_in", states=states)


def status(program: Program, vocabulary: Vocabulary) -> str:
    """Return what stands first when a program is not open; empty when it is."""
    short = status_in_short(program, vocabulary)
    return f"{short} {program.closed.note}" if program.closed and program.closed.note else short


def status_in_short(program: Program, vocabulary: Vocabulary) -> str:
    """Return that a program is not open, and since when; empty when it is."""
    if program.is_open:
        return ""
    label = vocabulary.label("status", program.status)
    if program.closed:
        return say("status.since", status=label, day=day_words(program.closed.on))
    return say("status.paused", status=label)


def not_known(program: Program) -> str:
    """Return what stands for a fact that nobody told: at a closed program nobody is left to ask."""
    return say("answer.not_known" if program.is_closed else "answer.not_known_ask")


def ask_paused() -> tuple[str, ...]:
    """Return what to ask of a program that takes nobody now."""
    return say("status.ask_when"), say("status.ask_who")


def instead(program: Program, successor: Program | None, root: str) -> Instead | None:
    """Return where to look when a program takes nobody: its successor, else the finder; None when it is open."""
    if program.is_open:
        return None
    if successor:
        return Instead(say("status.successor", name=successor.name), root + urls.program(successor.id))
    return elsewhere(program, root)


def elsewhere(program: Program, root: str) -> Instead:
    """Return the finder with programs near one, or in its states, for the same kind of care."""
    address = program.address
    if address and address.zip in zip_areas():
        near = urls.finder({"zip": [address.zip], "focus": program.focus})
        return Instead(say("status.near"), root + near)
    states = [address.state] if address else program.serves or ()
    found = urls.finder({"state": [state.lower() for state in states], "focus": program.focus})
    return Instead(say("status.others"), root + found)


def checked(program: Program) -> str:
    """Say when and how somebody checked the facts, or where they come from when nobody has."""
    if program.verified:
        how = say(f"checked.how_{program.verified.how}")
        return say("checked.verified", day=day_words(program.verified.on), how=how)
    if program.source is None:
        return say("checked.nobody")
    return say("checked.only_source", source=source_words(program.source))


def source_words(source: Origin) -> str:
    """Return whose list an entry comes from, and when it was taken from there."""
    return f"{source.name}, {day_words(source.retrieved)}" if source.retrieved else source.name


def checked_on(program: Program) -> str:
    """Return the day from which the facts grow old, as 2026-11-03; empty when nobody checked, or can ask any more."""
    return program.verified.on.isoformat() if program.verified and not program.is_closed else ""


def age(program: Program, today: date) -> Age:
    """Return how old the facts are."""
    on = checked_on(program)
    return freshness.age(date.fromisoformat(on) if on else None, today)
