"""Each type of page can be read by all: at every width, in light and dark, with letters set apart.

One load serves all tests of a type, which go on in the same page: to load it for each took half of the time.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from built_site import page_path
from page_types import PAGES
from playwright.sync_api import Browser, Page, expect
from visitor import HANDS
from witness import axe_findings, visit

pytestmark = pytest.mark.browser

SET_APART = """
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }"""
"""What a reader may ask for, and lose nothing (WCAG 1.4.12)."""
TWO_FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


@pytest.fixture(scope="module", params=PAGES.values(), ids=PAGES.keys())
def loaded(request: pytest.FixtureRequest, browser: Browser, origin: str, site: Path) -> Iterator[Page]:
    """A page of each type, loaded once; when its tests end, it has kept the promises of `open_page`."""
    witness = visit(browser, origin + page_path(site, request.param), width=390, dark=False, javascript=True)
    yield witness.page
    broken = witness.broken_promises()
    witness.page.context.close()
    assert not broken


def seen(page: Page, width: int, scheme: str = "light") -> Page:
    """Show it in another size and colour."""
    page.set_viewport_size({"width": width, "height": 844})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.evaluate("scrollTo(0, 0)")
    page.evaluate(TWO_FRAMES)
    return page


def width_needed(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth"))


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (390, "dark"), (1280, "dark"), (1280, "light")], ids=str)
def test_axe_finds_nothing(loaded: Page, width: int, scheme: str) -> None:
    assert not axe_findings(seen(loaded, width, scheme))


@pytest.mark.parametrize("width", [320, 390])
def test_it_does_not_scroll_sideways_on_a_phone(loaded: Page, width: int) -> None:
    assert width_needed(seen(loaded, width)) <= width


def test_the_crisis_line_is_in_sight_on_a_phone(loaded: Page) -> None:
    page = seen(loaded, 390)
    expect(page.locator('a[href="tel:988"]').first).to_be_in_viewport()
    expect(page.locator('a[href="tel:911"]').first).to_be_in_viewport()


def test_letters_set_apart_lose_nothing_on_a_small_phone(loaded: Page) -> None:
    page = seen(loaded, 320)
    page.evaluate(
        "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }",
        SET_APART,
    )
    page.evaluate(TWO_FRAMES)
    needed, cut_off = width_needed(page), page.evaluate(f"() => {{ {HANDS} return cutOff(); }}")
    page.evaluate("document.adoptedStyleSheets = []")
    assert needed <= 320
    assert not cut_off
