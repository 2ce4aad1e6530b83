"""How hard pages are to read."""

import sys
from pathlib import Path

import pytest

from iop.data.knowledge import Explained, Glossary
from iop.guide.prose import Prose

sys.path.append(str(Path(__file__).parents[2] / "tools"))
from reading import figures

WORDS = Glossary((Explained(id="copay", term="copay", short="a set amount", says="A set amount."),), (), ("Medicaid",))


def page(text: str) -> Prose:
    return Prose("docs/guide/x.md", f"---\ntitle: T\n---\n\n# T\n\n{text}\n")


def test_short_words_in_short_sentences_are_easy():
    found = figures(page("You go home. You eat. You sleep."), WORDS)

    assert (found.words, found.is_too_hard) == (7, False)
    assert found.grade < 1


@pytest.mark.parametrize(
    "text",
    [
        "Comprehensive multidisciplinary rehabilitation necessitates individualized interdisciplinary collaboration.",
        "One and two and three and four and five and six and seven and eight and nine.",
    ],
    ids=["long words", "a long sentence"],
)
def test_long_words_or_long_sentences_are_too_hard(text):
    assert figures(page(text), WORDS).is_too_hard


def test_the_reader_sees_the_meaning_behind_a_hard_word():
    assert figures(page("Your [?copay]."), WORDS).words == 5


def test_names_tables_and_links_at_the_end_do_not_count():
    table = '| a | b |\n|---|---|\n\n<nav class="iop-next" markdown>\n\n- [More](x.md)\n\n</nav>'

    assert figures(page(f"Ask it.\n\n{table}"), WORDS) == figures(page("Ask Medicaid."), WORDS)
