"""What the guide says and how we know it: sources.yaml, facts.yaml and words.yaml to typed records."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import Annotated, Literal, TypeVar

from pydantic import Field

from iop.data.asking import Asking
from iop.data.errors import DataError, Problem, quoted
from iop.data.fields import Date, Slug, Truth, Web
from iop.data.leaf import plain, whole
from iop.data.reader.source import Source, Trail
from iop.data.record import Record
from iop.data.records import read_record

WARN_DAYS = 60
"""How long before its last day a fact is named at each build."""


class Citation(Record):
    """A document that the guide cites."""

    id: Slug
    title: Annotated[str, plain(300, "Advisory: Clinical Issues in Intensive Outpatient Treatment")]
    publisher: Annotated[str, plain(160, "SAMHSA")]
    year: Annotated[int, whole("a year", "2021", 1950, 2100)]
    url: Web | None = None
    checked: Date
    """When somebody last looked at it."""
    extent: Literal["whole", "part", "none", "ours"]
    """How much of its text somebody read: none when it was only seen through another page, ours when we wrote it."""
    link: Truth = True
    """Whether readers may be sent there."""
    note: Annotated[str, plain(400, "opening only")] | None = None


class Claim(Record):
    """What the guide says and somebody must confirm, or what stops being so."""

    id: Slug
    says: Annotated[str, plain(400, "The Part B deductible is $283 in 2026.")]
    sources: Annotated[tuple[Slug, ...], Field(min_length=1)]
    """Ids of citations, the first one first."""
    mark: Literal["read", "secondary", "unread", "ours"]
    """How we know: we read it there; another page reports it; the source was not opened; we put it together."""
    confirm: Annotated[str, plain(300, "Compare with 42 CFR 410.44.")]
    """What a reviewer does."""
    valid_until: Date | None = None
    """The last day on which it is surely so."""
    quiet: Truth = False
    """Whether readers are not told when it is past: doubt about a crisis line harms more than an old word."""


class Explained(Record):
    """A hard word, explained where it first stands on a page."""

    id: Slug
    term: Annotated[str, plain(60, "deductible")]
    also: tuple[Annotated[str, plain(60, "deductibles")], ...] = ()
    """Other forms in which it stands in a text."""
    short: Annotated[str, plain(90, "what you pay first, before your plan pays")]
    says: Annotated[str, plain(300, "What you pay first in a plan year, before your plan pays.")]

    @property
    def forms(self) -> tuple[str, ...]:
        """The term and its other forms, as texts have them."""
        return (self.term, *self.also)


class Avoided(Record):
    """A word that the guide does not use, and what it says instead."""

    word: Annotated[str, plain(60, "addict")]
    also: tuple[Annotated[str, plain(60, "addicts")], ...] = ()
    say: Annotated[str, plain(120, "person with a substance use disorder")]
    official: Annotated[tuple[Annotated[str, plain(120, "Alcoholics Anonymous")], ...], Field(alias="except")] = ()
    """Official names that hold it."""


@dataclass(frozen=True)
class Glossary:
    """The words of the guide."""

    explained: tuple[Explained, ...] = ()
    """Sorted by term."""
    avoid: tuple[Avoided, ...] = ()
    names: tuple[str, ...] = ()
    """Names and terms that no plain word replaces."""

    @cached_property
    def by_id(self) -> Mapping[str, Explained]:
        """Id to word."""
        return {word.id: word for word in self.explained}


@dataclass(frozen=True)
class Knowledge:
    """What the guide cites, claims, explains, and knows of how people search."""

    citations: tuple[Citation, ...] = ()
    """Sorted by id."""
    claims: tuple[Claim, ...] = ()
    """In the order of their file, which is the order of the review sheet."""
    words: Glossary = Glossary()
    asking: Asking = field(default_factory=Asking)

    @cached_property
    def by_id(self) -> Mapping[str, Citation]:
        """Id to source."""
        return {citation.id: citation for citation in self.citations}

    @cached_property
    def claim_by_id(self) -> Mapping[str, Claim]:
        """Id to claim."""
        return {claim.id: claim for claim in self.claims}


def read_sources(source: Source) -> tuple[Citation, ...]:
    """Read what the guide cites, sorted by id.

    Raises: DataError with every problem in file order.
    """
    found = _records(source, "sources", Citation)
    return tuple(sorted((citation for _, citation in found), key=lambda citation: citation.id))


def read_claims(source: Source, citations: Sequence[Citation], today: date) -> tuple[tuple[Claim, ...], list[Problem]]:
    """Read the claims to confirm, in file order, and the warnings for those that soon expire or have expired.

    Raises: DataError with every problem in file order.
    """
    found = _records(source, "facts", Claim)
    known = {citation.id for citation in citations}
    problems = [problem for trail, claim in found for problem in _unknown(source, trail, claim, known)]
    if problems:
        raise DataError(problems)
    warnings = [warning for trail, claim in found for warning in _ageing(source, trail, claim, today)]
    return tuple(claim for _, claim in found), warnings


def read_words(source: Source) -> Glossary:
    """Read the words to explain and to avoid.

    Raises: DataError with every problem in file order.
    """
    explained = [word for _, word in _records(source, "explained", Explained)]
    avoid = [word for _, word in _records(source, "avoid", Avoided)]
    names = source.tree.get("names") if isinstance(source.tree, dict) else None
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise DataError([source.problem(("names",), f"names: expected a list such as [Medicaid], got {quoted(names)}")])
    return Glossary(tuple(sorted(explained, key=lambda word: word.term.lower())), tuple(avoid), tuple(map(str, names)))


R = TypeVar("R", bound=Record)


def _records(source: Source, key: str, kind: type[R]) -> list[tuple[Trail, R]]:
    """Read a list of records; each id, or word, stands once."""
    tree = source.tree.get(key) if isinstance(source.tree, dict) else None
    if not isinstance(tree, list):
        raise DataError([source.problem((), f"file: expected '{key}:' and a list, got {quoted(tree)}")])
    name = "id" if "id" in kind.model_fields else "word"
    problems: list[Problem] = []
    found: dict[str, tuple[Trail, R]] = {}
    for number, item in enumerate(tree):
        trail = (key, number)
        who = str(item.get(name, number + 1)) if isinstance(item, dict) else f"{key} {number + 1}"
        record, faults = read_record(kind, source, trail, item, who)
        problems.extend(faults)
        if record and who in found:
            problems.append(source.problem(trail, f"{who}: {name}: expected each {name} once, got it again"))
        elif record:
            found[who] = (trail, record)
    if problems:
        raise DataError(problems)
    return list(found.values())


def _unknown(source: Source, trail: Trail, claim: Claim, known: set[str]) -> Iterator[Problem]:
    if claim.id in known:
        yield source.problem(trail, f"{claim.id}: id: expected an id that no source has, got one of data/sources.yaml")
    for number, each in enumerate(claim.sources):
        if each not in known:
            message = f"{claim.id}: sources: expected an id of sources.yaml such as medicare-iop, got {quoted(each)}"
            yield source.problem((*trail, "sources", number), message)


def _ageing(source: Source, trail: Trail, claim: Claim, today: date) -> Iterator[Problem]:
    if not claim.valid_until or claim.valid_until - today > timedelta(days=WARN_DAYS):
        return
    past = claim.valid_until < today
    said = "has been out of date since" if past else "may be out of date after"
    message = f"{claim.id}: valid_until: {said} {claim.valid_until}; {claim.confirm}"
    yield source.problem((*trail, "valid_until"), message, warning=True)
