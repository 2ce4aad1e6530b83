"""Hard words with their meaning."""

import pytest
from bs4 import BeautifulSoup
from markdown import markdown

from iop.data.knowledge import Explained, Glossary
from iop.guide.glossary import UnknownWordError, explained, plain

COPAY = Explained(id="copay", term="copay", also=("copays",), short="a set & fixed amount", says="A set amount.")
WORDS = Glossary((COPAY,))


def test_a_marked_word_carries_its_meaning_and_a_link():
    page = BeautifulSoup(explained("Your [?copay|copays] add up.", WORDS, "../words/"), "html.parser")

    assert page.text == "Your copays (a set & fixed amount) add up."
    assert page.select_one("dfn a")["href"] == "../words/#copay"


def test_a_reader_sees_the_same_without_links():
    assert plain("Your [?copay].", WORDS) == "Your copay (a set & fixed amount)."


def test_a_meaning_is_no_markdown():
    odd = "see [here](javascript:x) | *one* _two_ `three` <b> [@four]"
    words = Glossary((COPAY.model_copy(update={"short": odd}),))
    page = BeautifulSoup(markdown(explained("Your [?copay].", words, ""), extensions=["tables"]), "html.parser")

    assert page.text == f"Your copay ({odd})."
    assert len(page.select("a")) == 1


def test_an_unknown_word_is_told():
    with pytest.raises(UnknownWordError, match=r"expected a word of data/words\.yaml such as \[\?deductible\]"):
        explained("[?nothing]", WORDS, "")
