"""An authored page as its checks see it: front matter, headings, and blocks of text with their lines."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import yaml

from iop.data.errors import DataError, Problem
from iop.data.reader.text_file import text_of
from iop.guide import cites

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
FRONT = re.compile(r"\A---\n(.*?)^---\n", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"^(#+) +(.+?)\s*$")
_ITEM = re.compile(r"^(?:[-*]|\d+\.) +")
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Block:
    """A paragraph, list item or table row, with the line on which it begins."""

    line: int
    text: str
    box: str
    """Class of the box around it, or empty."""


@dataclass(frozen=True)
class Prose:
    """An authored page as its checks see it."""

    path: str
    text: str

    @property
    def is_guide(self) -> bool:
        """Whether the page is one of the guide."""
        return self.path.startswith("docs/guide/")

    @cached_property
    def meta(self) -> Mapping[str, object]:
        """The front matter; empty when it cannot be read, which `problems` tells."""
        found = FRONT.match(self.text)
        try:
            tree = yaml.load(found[1], Loader=_Loader) if found else None
        except yaml.YAMLError:
            return {}
        return tree if isinstance(tree, dict) else {}

    @cached_property
    def lines(self) -> list[tuple[int, str]]:
        """The lines below the front matter, numbered as in the file."""
        found = FRONT.match(self.text)
        skipped = found[0].count("\n") if found else 0
        return [(number, line) for number, line in enumerate(self.text.split("\n"), 1) if number > skipped]

    @cached_property
    def headings(self) -> list[tuple[int, int, str]]:
        """Line, level and words of each heading."""
        found = [(number, _HEADING.match(line)) for number, line in self.lines]
        return [(number, len(match[1]), match[2]) for number, match in found if match]

    @cached_property
    def blocks(self) -> list[Block]:
        """The text without headings and tags, block by block."""
        return [block for block in _blocks(self.lines) if block.text]

    def line_at(self, place: int) -> int:
        """Return the line of a place in the text, from 1."""
        return self.text.count("\n", 0, place) + 1

    def problem(self, line: int, message: str) -> Problem:
        """Say what is wrong and where."""
        return Problem(self.path, line, 1, message)


def read_pages(sources: Mapping[str, bytes]) -> tuple[Prose, ...]:
    """Read authored pages, by their paths.

    Raises: DataError with what is wrong with each file that is no text.
    """
    pages, problems = [], list[Problem]()
    for path, content in sources.items():
        try:
            pages.append(Prose(path, text_of(path, content)))
        except DataError as error:
            problems += error.problems
    if problems:
        raise DataError(problems)
    return tuple(pages)


def _blocks(lines: list[tuple[int, str]]) -> Iterator[Block]:
    start, words, box = 0, list[str](), ""
    for number, line in [*lines, (0, "")]:
        is_tag, is_heading = line.startswith("<"), bool(_HEADING.match(line))
        if is_tag or is_heading or not line.strip() or _ITEM.match(line) or line.startswith("|"):
            if words:
                yield Block(start, " ".join(words), box)
            words = []
        if is_tag:
            box = _box(line, box)
            if line.startswith("<p") or not line.startswith(("<div", "<nav", "</", "<!--")):
                yield Block(number, _TAG.sub(" ", line).strip(), box)
        elif line.strip() and not is_heading:
            start = start if words else number
            words.append(_ITEM.sub("", line).strip())


def _box(line: str, box: str) -> str:
    opened = re.match(r"<(?:div|nav)\b[^>]*class=\"([a-z-]+)", line)
    if opened:
        return opened[1]
    return "" if line.startswith(("</div", "</nav")) else box


def plain_text(markdown: str) -> str:
    """Return the words of a line: no citations, tags, link addresses or emphasis."""
    text = _TAG.sub("", cites.CITE.sub("", markdown))
    return re.sub(r"[*_`]|\]\([^)]*\)|\[(?!\?)", "", text)
