"""Citations in the guide: `[@source-id]` in Markdown to numbered notes, and the list of what was cited."""

import re
from collections.abc import Mapping, Sequence
from html import escape

from iop.model import Citation
from iop.words import day_words

PLACEHOLDER = re.compile(r"<!-- iop:([a-z-]+) -->")
_CITE = re.compile(r"\[@([^\]]*)\]")


class UnknownSourceError(ValueError):
    """A page cites what data/sources.yaml does not list."""


def cited(markdown: str, citations: Sequence[Citation]) -> tuple[str, tuple[Citation, ...]]:
    """Return the text with numbered notes, and the sources in the order of their numbers.

    Raises: UnknownSourceError naming the ids that are not in data/sources.yaml.
    """
    known = {citation.id: citation for citation in citations}
    used: dict[str, int] = {}
    unknown: list[str] = []

    def note(found: re.Match[str]) -> str:
        ids = _ids(found)
        unknown.extend(each for each in ids if each not in known)
        return "".join(_note(used.setdefault(each, len(used) + 1), each) for each in ids)

    text = _CITE.sub(note, markdown)
    if unknown:
        shown = ", ".join(sorted(set(unknown)))
        raise UnknownSourceError(f"expected sources that data/sources.yaml lists such as medicare-iop, got {shown}")
    return text, tuple(known[each] for each in used)


def ids_in(markdown: str) -> frozenset[str]:
    """Return the ids that a text cites, known or not."""
    return frozenset(each for found in _CITE.finditer(markdown) for each in _ids(found))


def _ids(found: re.Match[str]) -> list[str]:
    return [each.strip().removeprefix("@") for each in found[1].split(";")]


def _note(number: int, source_id: str) -> str:
    return (
        f'<sup class="iop-cite"><a href="#source-{escape(source_id)}" aria-label="Source {number}">{number}</a></sup>'
    )


_EXTENTS = {"whole": "We read it.", "part": "We read a part of it.", "none": "We have not read the text itself yet."}


def citation_view(citation: Citation) -> Mapping[str, object]:
    """Return a source as templates print it."""
    return {
        "id": citation.id,
        "title": citation.title,
        "publisher": citation.publisher,
        "year": citation.year,
        "url": citation.url if citation.link else None,
        "checked": day_words(citation.checked),
        "read": citation.extent != "none",
        "extent": _EXTENTS[citation.extent],
    }
