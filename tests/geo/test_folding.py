"""How names are compared: one table of cases, which tests/js/folding.test.mjs reads too."""

import json
from pathlib import Path

import pytest

from iop.geo.folding import county_words, folded, folded_value, words_of

CASES = json.loads(Path(__file__).with_name("folding.json").read_text("utf-8"))


@pytest.mark.parametrize(("text", "words"), CASES["names"].items())
def test_words_of_a_name(text, words):
    assert words_of(text) == words


@pytest.mark.parametrize(("text", "words"), CASES["counties"].items())
def test_words_of_a_county(text, words):
    assert list(county_words(text)) == words


@pytest.mark.parametrize(("name", "written", "compared"), CASES["values"])
def test_a_value_of_an_address_is_folded_before_it_is_compared(name, written, compared):
    assert folded_value(name, written) == compared


@pytest.mark.parametrize("words", CASES["names"].values())
def test_what_is_folded_stays_as_it_is(words):
    assert words_of(" ".join(words)) == words


def test_names_are_ordered_without_case_and_accents():
    assert folded("ÉLAN Straße Łódź") == "elan strasse lodz"
