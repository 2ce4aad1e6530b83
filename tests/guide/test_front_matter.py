"""What stands at the top of a page is text: it makes no HTML, wherever the frame shows it."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from small_project import build, copied

LIVE = "<script>alert(1)</script>"
TOP = f"""\
title: 'What "is" it & {LIVE}?'
description: 'An "IOP" & more: what it is, whom it helps, and how you find one. ">{LIVE}'
reviewed: {{by: 'Dr. "A" {LIVE}', date: '">{LIVE}'}}
short_path: 3
asks: ['what "is" it']
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    """Build the site from a copy whose page on costs has all of TOP."""
    here = copied(tmp_path_factory.mktemp("copy"))
    page = here / "docs/guide/cost.md"
    page.write_text(
        re.sub(r"\A---\n.*?^---\n", f"---\n{TOP}---\n", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    )
    code, said = build(here)
    assert code == 0, said
    return here / "site"


@pytest.mark.parametrize("address", ["guide/cost", "guide", "guide/insurance", "guide/drawbacks", "about/review"])
def test_no_page_runs_it(built, address):
    page = BeautifulSoup((built / address / "index.html").read_text("utf-8"), "html.parser")

    assert not [script for script in page.find_all("script") if script.text == "alert(1)"]


def test_the_description_stands_whole_in_its_attribute(built):
    page = BeautifulSoup((built / "guide/cost/index.html").read_text("utf-8"), "html.parser")

    for chosen in ("meta[name=description]", "meta[property='og:description']"):
        assert page.select_one(chosen)["content"].startswith('An "IOP" & more: what it is')


def test_who_reviewed_a_page_stands_on_it_with_the_day(built):
    page = BeautifulSoup((built / "guide/cost/index.html").read_text("utf-8"), "html.parser")

    assert f'Reviewed by Dr. "A" {LIVE}, ">{LIVE}' in page.select_one(".iop-reviewed").text
