"""The drawings in a real browser: their words are large enough, stand on the paper, and do not touch."""

import pytest
from playwright.sync_api import Page
from witness import OpenPage, axe_findings

from iop.guide.drawings import VIEWS
from iop.pages.render import environment, macro
from iop.site.files import read_templates

pytestmark = pytest.mark.browser

ENVIRONMENT = environment(read_templates())
PLACE = """html => {
  document.querySelector("h1").insertAdjacentHTML("afterend", `<h2>Drawings</h2>${html}`);
}"""
WORDS = """() => [...document.querySelectorAll(".iop-drawing__sheet")].map($sheet => {
  const paper = $sheet.getBoundingClientRect();
  const pixelsPerUnit = $sheet.getScreenCTM().a;
  return [...$sheet.querySelectorAll("text")].filter($text => $text.textContent.trim()).map($text => {
    const { left, top, right, bottom } = $text.getBoundingClientRect();
    return {
      said: $text.textContent,
      pixels: parseFloat(getComputedStyle($text).fontSize) * pixelsPerUnit,
      box: [left - paper.left, top - paper.top, right - paper.left, bottom - paper.top],
      paper: [paper.width, paper.height],
    };
  });
})"""
LINES_MAY_TOUCH = 3
"""Pixels: the box of a line is higher than its letters."""


def with_drawings(page: Page) -> Page:
    """Put every drawing on the page."""
    made = [macro(ENVIRONMENT, f"guide/drawings/{name.replace('-', '_')}")(view()) for name, view in VIEWS.items()]
    page.evaluate(PLACE, "".join(made))
    return page


def touch(one: dict, other: dict) -> bool:
    (left, top, right, bottom), (left2, top2, right2, bottom2) = one["box"], other["box"]
    return min(right, right2) > max(left, left2) and min(bottom, bottom2) - max(top, top2) > LINES_MAY_TOUCH


@pytest.mark.parametrize(("width", "least"), [(320, 12), (390, 13), (768, 13), (1280, 13)])
def test_words_are_large_enough_stand_on_the_paper_and_do_not_touch(
    open_page: OpenPage, width: int, least: int
) -> None:
    page = with_drawings(open_page("/guide/stigma/", width=width))
    sheets = page.evaluate(WORDS)

    assert len(sheets) >= len(VIEWS) - 1
    for sheet in sheets:
        for at, one in enumerate(sheet):
            left, top, right, bottom = one["box"]
            assert one["pixels"] >= least, one
            assert left > 2 and top > 0 and right < one["paper"][0] - 2 and bottom < one["paper"][1], one
            assert not [other["said"] for other in sheet[at + 1 :] if touch(one, other)], one["said"]
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(open_page: OpenPage, *, dark: bool) -> None:
    assert not axe_findings(with_drawings(open_page("/guide/stigma/", width=390, dark=dark)))
