"""Print how hard each page for readers is, and fail when one is too hard.

Grade: Flesch-Kincaid, in US school years. Length: words in a sentence. Both by textstat on what a reader sees, with the
meanings behind hard words; left out are tables, links at the end, and the names in data/words.yaml.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import textstat

from iop import site
from iop.data.knowledge import Glossary
from iop.guide.glossary import plain
from iop.guide.prose import Prose, plain_text

ROOT = Path(__file__).parent.parent
MEAN_GRADE = 6.0
PAGE_GRADE = 8.0
SENTENCE_WORDS = 15.0
FOR_MAINTAINERS = ("docs/about/review.md",)
"""Pages that are no pages for readers."""


@dataclass(frozen=True)
class Figures:
    """How hard one page is."""

    path: str
    grade: float
    sentence_words: float
    words: int

    def __str__(self) -> str:
        """One line of the table."""
        return f"{self.grade:6.1f} {self.sentence_words:15.1f} {self.words:7,}  {self.path}"

    @property
    def is_too_hard(self) -> bool:
        """Whether a reader should not be asked to read it."""
        return self.grade > PAGE_GRADE or self.sentence_words >= SENTENCE_WORDS


def figures(page: Prose, words: Glossary) -> Figures:
    """Return the figures of a page."""
    text = " ".join(_sentences(page, words))
    count = int(textstat.lexicon_count(text))
    return Figures(page.path, textstat.flesch_kincaid_grade(text), count / max(1, textstat.sentence_count(text)), count)


def _sentences(page: Prose, words: Glossary) -> Iterator[str]:
    for block in page.blocks:
        if block.box == "iop-next" or block.text.startswith("|"):
            continue
        text = plain(plain_text(block.text), words).strip()
        for name in sorted(words.names, key=len, reverse=True):
            text = re.sub(rf"(?<![\w-]){re.escape(name)}(?![\w-])", "it", text)
        yield text if text.endswith((".", "?")) else f"{text}."


def main() -> int:
    """Print a line for each page and the mean; return 1 when a limit is passed."""
    words = site.load(ROOT / "data", site.today())[0].knowledge.words
    paths = sorted((ROOT / "docs").rglob("*.md"))
    pages = [Prose(path.relative_to(ROOT).as_posix(), path.read_text("utf-8")) for path in paths]
    found = [figures(page, words) for page in pages if page.path not in FOR_MAINTAINERS]
    found = [each for each in found if each.words]
    mean = sum(each.grade for each in found) / len(found)
    print(" grade  words/sentence   words  page", *found, sep="\n")
    print(f"{mean:6.1f} is the mean grade of {len(found)} pages")
    limits = f"at most {MEAN_GRADE:g} on average, {PAGE_GRADE:g} a page, sentences under {SENTENCE_WORDS:g} words"
    for each in found:
        if each.is_too_hard:
            print(f"{each.path}: reading: expected {limits}, got {each.grade:.1f} and {each.sentence_words:.1f}")
    if mean > MEAN_GRADE:
        print(f"docs: reading: expected {limits}, got {mean:.1f} on average")
    return int(mean > MEAN_GRADE or any(each.is_too_hard for each in found))


if __name__ == "__main__":
    sys.exit(main())
