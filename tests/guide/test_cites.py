"""Citations in the guide."""

from datetime import date

import pytest
from bs4 import BeautifulSoup

from iop.data.knowledge import Citation, Claim, Knowledge
from iop.guide.cites import PLACEHOLDER, citation_view, cited, sources_of


def source(name: str, **changes: object) -> Citation:
    tree = {"id": name, "title": "T", "publisher": "P", "year": 2021, "checked": "2026-11-23", "extent": "whole"}
    return Citation.model_validate({**tree, **changes})


def fact(name: str, *sources: str, **changes: object) -> Claim:
    tree = {"id": name, "says": "S", "sources": sources, "mark": "secondary", "confirm": "C"}
    return Claim.model_validate({**tree, **changes})


SOURCES = (source("one"), source("two"), source("three"))
FACTS = (fact("soon", "one", "two"), fact("past", "two", valid_until="2026-11-22"))
KNOWN = Knowledge(SOURCES, FACTS)
TODAY = date(2026, 11, 23)


def notes(html: str) -> list[tuple[str, str]]:
    return [(str(link["href"]), link.text) for link in BeautifulSoup(html, "html.parser").select("sup a")]


def test_sources_are_numbered_in_the_order_in_which_they_are_first_cited():
    text, used = cited("A [@two]. B [@one]. C [@two].", KNOWN, TODAY)

    assert notes(text) == [("#source-two", "1"), ("#source-one", "2"), ("#source-two", "1")]
    assert [each.id for each in used] == ["two", "one"]


def test_several_sources_stand_in_one_bracket():
    text, used = cited("A [@one; @three].", KNOWN, TODAY)

    assert notes(text) == [("#source-one", "1"), ("#source-three", "2")]
    assert len(used) == 2


def test_an_unknown_source_is_named_with_all_the_others_once():
    with pytest.raises(ValueError, match=r"got five, four$"):
        cited("A [@four; @one] and [@five] and [@four].", KNOWN, TODAY)


def test_a_text_without_citations_stays_as_it_is():
    assert cited("A [link](x) and a@b.org [not one].", KNOWN, TODAY) == ("A [link](x) and a@b.org [not one].", ())


def test_a_fact_brings_its_sources_and_each_source_is_noted_once():
    text, used = cited("A [@soon; @one].", KNOWN, TODAY)

    assert notes(text) == [("#source-one", "1"), ("#source-two", "2")]
    assert used == SOURCES[:2]
    assert sources_of("A [@soon; @three].", KNOWN) == {"one", "two", "three"}


@pytest.mark.parametrize(("today", "words"), [(date(2026, 11, 22), ""), (TODAY, "may be out of date")])
def test_a_fact_says_that_it_may_be_out_of_date_after_its_last_day(today, words):
    text, _ = cited("A [@past].", KNOWN, today)

    dated = BeautifulSoup(text, "html.parser").select_one(".iop-dated")
    assert dated is not None
    assert (dated.get_text(), dated["data-until"]) == (words, "2026-11-22")


def test_a_crisis_line_is_not_put_in_doubt():
    quiet = Knowledge(SOURCES, (fact("line", "one", valid_until="2026-11-22", quiet="true"),))

    assert "out of date" not in cited("A [@line].", quiet, TODAY)[0]


def test_what_is_no_id_cannot_leave_its_link():
    odd = source("one").model_copy(update={"id": '"><b>'})
    text, _ = cited('A [@"><b>].', Knowledge((odd,)), TODAY)

    assert notes(text) == [('#source-"><b>', "1")]


@pytest.mark.parametrize(
    ("changes", "url"),
    [
        ({"url": "https://example.org/"}, "https://example.org/"),
        ({"url": "https://example.org/", "link": "false"}, None),
        ({}, None),
    ],
)
def test_a_source_is_linked_when_it_may_be(changes, url):
    assert citation_view(source("one", **changes))["url"] == url


def test_a_placeholder_is_a_comment_of_its_own_shape():
    assert PLACEHOLDER.findall("<!-- iop:home --> <!-- home --> <!--iop:x--> <!-- iop:all-sources -->") == [
        "home",
        "all-sources",
    ]
