"""Citations in the guide."""

import pytest
from bs4 import BeautifulSoup

from iop.cites import PLACEHOLDER, citation_view, cited
from iop.model import Citation


def source(name: str, **changes: object) -> Citation:
    tree = {"id": name, "title": "T", "publisher": "P", "year": 2021, "checked": "2026-11-23", "extent": "whole"}
    return Citation.model_validate({**tree, **changes})


SOURCES = [source("one"), source("two"), source("three")]


def notes(html: str) -> list[tuple[str, str]]:
    return [(str(link["href"]), link.text) for link in BeautifulSoup(html, "html.parser").select("sup a")]


def test_sources_are_numbered_in_the_order_in_which_they_are_first_cited():
    text, used = cited("A [@two]. B [@one]. C [@two].", SOURCES)

    assert notes(text) == [("#source-two", "1"), ("#source-one", "2"), ("#source-two", "1")]
    assert [each.id for each in used] == ["two", "one"]


def test_several_sources_stand_in_one_bracket():
    text, used = cited("A [@one; @three].", SOURCES)

    assert notes(text) == [("#source-one", "1"), ("#source-three", "2")]
    assert len(used) == 2


def test_an_unknown_source_is_named_with_all_the_others_once():
    with pytest.raises(ValueError, match=r"got five, four$"):
        cited("A [@four; @one] and [@five] and [@four].", SOURCES)


def test_a_text_without_citations_stays_as_it_is():
    assert cited("A [link](x) and a@b.org [not one].", SOURCES) == ("A [link](x) and a@b.org [not one].", ())


def test_what_is_no_id_cannot_leave_its_link():
    odd = source("one").model_copy(update={"id": '"><b>'})
    text, _ = cited('A [@"><b>].', [odd])

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
