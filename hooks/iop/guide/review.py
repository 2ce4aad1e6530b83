"""What a reviewer must confirm before launch, page by page: made from the facts, the sources and what cites them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from iop.data.knowledge import Citation, Claim, Knowledge
from iop.guide import cites
from iop.guide.prose import Prose
from iop.wording.phrases import day_words

_MARKS = {
    "read": "Read in its source.",
    "secondary": "Second-hand: another page reports it.",
    "unread": "The source was not opened.",
    "ours": "Our own summary, sum, or judgment.",
}
_PART = "Only a part of this source was read."


@dataclass(frozen=True)
class Line:
    """One thing to confirm."""

    id: str
    says: str
    mark: str
    """How we know, in a sentence."""
    confirm: str
    sources: tuple[Citation, ...]
    until: str
    """The last day on which it is surely so, in words, or empty."""
    is_past: bool


@dataclass(frozen=True)
class Sheet:
    """What one page rests on."""

    title: str
    path: str
    """Of its Markdown, below docs/."""
    is_reviewed: bool
    lines: tuple[Line, ...]
    again: tuple[Line, ...]
    """What stands on an earlier sheet too."""


def sheets(pages: Sequence[Prose], knowledge: Knowledge, today: date) -> Iterator[Sheet]:
    """Yield a sheet for each page that rests on something to confirm."""
    seen: set[str] = set()
    for page in pages:
        lines = list(_lines(page, knowledge, today))
        if not lines:
            continue
        new = tuple(line for line in lines if line.id not in seen)
        old = tuple(line for line in lines if line.id in seen)
        seen |= {line.id for line in lines}
        reviewed = page.meta.get("reviewed") not in (None, "none")
        yield Sheet(str(page.meta.get("title") or page.path), page.path.removeprefix("docs/"), reviewed, new, old)


def _lines(page: Prose, knowledge: Knowledge, today: date) -> Iterator[Line]:
    for each in dict.fromkeys(cites.ids(page.text)):
        claim = knowledge.claim_by_id.get(each)
        source = knowledge.by_id.get(each)
        if claim and (claim.mark != "read" or claim.valid_until):
            yield _line(claim, knowledge, today)
        elif source and source.extent == "part":
            yield Line(each, source.title, _PART, source.note or "Read the rest.", (source,), "", is_past=False)


def _line(claim: Claim, knowledge: Knowledge, today: date) -> Line:
    until = day_words(claim.valid_until) if claim.valid_until else ""
    sources = tuple(knowledge.by_id[each] for each in claim.sources)
    past = cites.is_out_of_date(claim, today)
    return Line(claim.id, claim.says, _MARKS[claim.mark], claim.confirm, sources, until, is_past=past)
