"""The page that is cut open and filled."""

import pytest
from bs4 import BeautifulSoup

from iop.pages.shell import MARK_BODY, MARK_DESCRIPTION, MARK_KIND, MARK_TITLE, Shell

PAGE = f"""<!doctype html><html><head><title>{MARK_TITLE} - Guide</title>
<meta name="description" content="{MARK_DESCRIPTION}">
<link rel="canonical" href="https://example.org/a/programs/shell/">
<link rel="stylesheet" href="../../assets/{MARK_KIND}.css">
<script id="__config" type="application/json">{{"base": "../..", "search": "../../assets/s.js"}}</script></head>
<body><a class="home" href="../..">Home</a><a class="find" href="../../find/">Find</a>
<p>{MARK_BODY}</p></body></html>"""

SHELL = Shell.cut(PAGE)


def filled(**changes: str) -> BeautifulSoup:
    values = {
        "address": "programs/one/",
        "kind": "a",
        "title": "T",
        "description": "D",
        "body": "<main>B</main>",
        **changes,
    }
    return BeautifulSoup(SHELL.fill(**values), "html.parser")


def test_title_description_address_and_body_are_filled():
    page = filled()

    assert page.title.text == "T - Guide"
    assert page.find("meta")["content"] == "D"
    assert page.find(rel="canonical")["href"] == "https://example.org/a/programs/one/"
    assert page.body.main.text == "B"
    assert "iop-mark" not in str(page)


def test_the_body_does_not_stand_in_a_paragraph():
    assert filled().main.parent.name == "body"


@pytest.mark.parametrize(
    ("address", "root", "home"),
    [
        ("browse/", "../", ".."),
        ("programs/one/", "../../", "../.."),
        ("browse/pay/medicaid/", "../../../", "../../.."),
        ("browse/state/nc/asheville/", "../../../../", "../../../.."),
        ("", "", "."),
    ],
)
def test_links_lead_to_the_root_from_every_depth(address, root, home):
    page = filled(address=address)

    assert page.select_one(".find")["href"] == f"{root}find/"
    assert page.find(rel="stylesheet")["href"] == f"{root}assets/a.css"
    assert page.select_one(".home")["href"] == home
    assert f'"base": "{home}"' in page.script.string


def test_title_and_description_are_text():
    page = filled(title="</title><b>&\"'", description="\"><b>&'")

    assert page.title.text == "</title><b>&\"' - Guide"
    assert page.find("meta")["content"] == "\"><b>&'"
    assert page.find("b") is None


def test_the_body_stays_as_it_is_even_where_it_looks_like_a_mark():
    body = f'<a href="../../x" title="{MARK_TITLE}">programs/shell/ "../.." &amp; {MARK_BODY}</a>'

    assert body in SHELL.fill(address="browse/", kind="a", title="T", description="D", body=body)


def test_the_marks_may_stand_more_than_once():
    shell = Shell.cut(PAGE.replace("Find<", f"{MARK_TITLE}<"))

    assert shell.fill(address="", kind="a", title="Tea", description="", body="").count("Tea") == 2


@pytest.mark.parametrize("mark", [MARK_KIND, MARK_TITLE, MARK_BODY])
def test_a_page_without_its_mark_is_refused(mark):
    with pytest.raises(ValueError, match=f"expected '{mark}' in the shell page"):
        Shell.cut(PAGE.replace(mark, ""))
