"""Citations in the guide: `[@source-id]` or `[@claim-id]` in Markdown to numbered notes, and what was cited."""

import re
from collections.abc import Mapping
from datetime import date
from html import escape

from iop.data.knowledge import Citation, Claim, Knowledge
from iop.wording.phrases import day_words
from iop.wording.sentences import say

PLACEHOLDER = re.compile(r"<!-- iop:([a-z-]+) -->")
CITE = re.compile(r"\[@([^\]]*)\]")


class UnknownSourceError(ValueError):
    """A page cites what neither data/sources.yaml nor data/facts.yaml lists."""


def cited(markdown: str, knowledge: Knowledge, today: date) -> tuple[str, tuple[Citation, ...]]:
    """Return the text with numbered notes, and the sources in the order of their numbers.

    A claim brings its sources, and after its last day the words "may be out of date": in the browser too, by the day of
    the reader, when nobody builds the site any more (shell.mjs).
    Raises: UnknownSourceError naming the ids that nothing lists.
    """
    used: dict[str, int] = {}
    unknown: list[str] = []

    def note(found: re.Match[str]) -> str:
        notes: dict[str, str] = {}
        untils: list[date] = []
        for each in ids(found[0]):
            claim = knowledge.claim_by_id.get(each)
            sources = claim.sources if claim else (each,)
            unknown.extend(source for source in sources if source not in knowledge.by_id)
            notes |= {source: _note(used.setdefault(source, len(used) + 1), source) for source in sources}
            if claim and claim.valid_until and not claim.quiet:
                untils.append(claim.valid_until)
        return "".join(notes.values()) + (_dated(min(untils), today) if untils else "")

    text = CITE.sub(note, markdown)
    if unknown:
        shown = ", ".join(sorted(set(unknown)))
        raise UnknownSourceError(
            f"expected ids of data/sources.yaml or data/facts.yaml such as medicare-iop, got {shown}"
        )
    return text, tuple(knowledge.by_id[each] for each in used)


def _dated(until: date, today: date) -> str:
    words = say("checked.maybe_past") if until < today else ""
    return f' <span class="iop-dated" data-until="{until}">{words}</span>'


def is_out_of_date(claim: Claim, today: date) -> bool:
    """Say whether the last day on which a claim was surely so is past."""
    return claim.valid_until is not None and claim.valid_until < today


def ids(markdown: str) -> list[str]:
    """Return the ids that a text cites, of sources and of claims, known or not, in order."""
    return [each.strip().removeprefix("@") for found in CITE.finditer(markdown) for each in found[1].split(";")]


def sources_of(markdown: str, knowledge: Knowledge) -> frozenset[str]:
    """Return the ids of the sources that a text cites, itself or by its claims."""
    claims = knowledge.claim_by_id
    return frozenset(
        source for each in ids(markdown) for source in (claims[each].sources if each in claims else [each])
    )


def _note(number: int, source_id: str) -> str:
    return (
        f'<sup class="iop-cite"><a href="#source-{escape(source_id)}" aria-label="Source {number}">{number}</a></sup>'
    )


_EXTENTS = {
    "whole": "We read it.",
    "part": "We read a part of it.",
    "none": "We have not read the text itself yet.",
    "ours": "A reviewer must confirm it.",
}


def citation_view(citation: Citation) -> Mapping[str, object]:
    """Return a source as templates print it."""
    return {
        "id": citation.id,
        "title": citation.title,
        "publisher": citation.publisher,
        "year": citation.year,
        "url": citation.url if citation.link else None,
        "checked": day_words(citation.checked),
        "read": citation.extent in ("whole", "part"),
        "extent": _EXTENTS[citation.extent],
    }
