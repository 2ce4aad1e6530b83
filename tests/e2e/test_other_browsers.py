"""Firefox and WebKit: every type of page opens without a complaint, and what people come for is done by hand and keys.

Narrow is 390 pixels, or what WebKit's window comes down to (see engine_webkit.py).
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from built_site import page_path
from engine import Engine
from page_types import PAGES
from visitor import Visitor

pytestmark = pytest.mark.browser

WIDTHS = {"phone": 390, "desk": 1280}
EVERY_WIDTH = pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS.keys())
QUERY = "[data-iop-search-query], .iop-search__input"
FOUND = "[data-iop-search-results] a, .iop-search__list a"
CHOOSE_A_COPAY = """$pay => {
  $pay.value = "copay-day";
  $pay.dispatchEvent(new Event("change", { bubbles: true }));
}"""
NOTHING = "free=mon-morning&pay=ihs&format=virtual&ages=child"
"""What no program of the samples offers together."""


@pytest.fixture
def visitor(engine: Engine, watched_origin: str) -> Iterator[Visitor]:
    """Somebody at the window; when they go, nothing has been complained of and nothing kept."""
    someone = Visitor(engine, watched_origin)
    yield someone
    assert not someone.complaints()


def choices(visitor: Visitor, width: int) -> str:
    """Bring the choices of the finder into sight: on a phone they are a sheet."""
    if width < 960:
        visitor.click("[data-iop-open]")
        visitor.until('all("[role=dialog] [data-iop-form], [data-iop-form] [data-iop-close]").length')
    return "[data-iop-form]"


def shown(visitor: Visitor, width: int) -> None:
    """Go from the choices to the programs."""
    if width < 960:
        visitor.click("[data-iop-close]")
        visitor.until('!all("[data-iop-close]").length')
    visitor.settle()


def fragment(visitor: Visitor, wanted: str) -> None:
    visitor.until(f"decodeURIComponent(location.hash) === {wanted!r}")
    visitor.settle()


@EVERY_WIDTH
@pytest.mark.parametrize("pattern", PAGES.values(), ids=PAGES.keys())
def test_every_page_opens_and_all_of_it_can_be_reached(visitor: Visitor, site: Path, pattern: str, width: int) -> None:
    visitor.open(page_path(site, pattern), width)
    assert visitor.ask("document.scrollingElement.scrollWidth - innerWidth") <= 0
    visitor.ask("all('main details').forEach(($details) => { $details.open = true; })")
    assert visitor.ask("unreachable('body')") == []
    assert visitor.ask("cutOff()") == []
    assert visitor.ask("struckThrough()") == []


def test_the_first_key_offers_to_skip_to_the_content(visitor: Visitor) -> None:
    visitor.open("/", WIDTHS["phone"])
    visitor.press("Tab")
    visitor.until("document.activeElement.matches('.iop-skip') && !reach(document.activeElement).wrong")


@EVERY_WIDTH
def test_a_zip_on_the_home_page_leads_to_programs_and_how_far_they_are(visitor: Visitor, width: int) -> None:
    visitor.open("/", width)
    visitor.type("#zip", "28801")
    visitor.press("Enter")
    visitor.until("location.pathname.endsWith('/find/')")
    fragment(visitor, "#zip=28801")
    assert re.match(r"\d+ programs? match", visitor.text("[data-iop-count]"))
    assert "mile" in visitor.text("[data-iop-results] [data-match=yes]")


@EVERY_WIDTH
def test_each_question_can_be_reached_and_is_answered(visitor: Visitor, width: int) -> None:
    visitor.open("/find/", width)
    form = choices(visitor, width)
    visitor.ask("all('[data-iop-form] details').forEach(($details) => { $details.open = true; })")
    assert visitor.ask(f"unreachable({form!r})") == []
    assert visitor.ask("cutOff()") == []
    visitor.tap('[data-iop-value="pay=medicaid"]')
    fragment(visitor, "#pay=medicaid")
    visitor.type("[data-filter=zip] input", "28801")
    fragment(visitor, "#zip=28801&pay=medicaid")
    shown(visitor, width)
    assert visitor.ask("Number(all('[data-iop-count]')[0].dataset.yes)") == visitor.count("[data-match=yes]")


@EVERY_WIDTH
def test_my_week_is_filled_by_tap_drag_and_keys(visitor: Visitor, width: int) -> None:
    visitor.open("/find/", width)
    choices(visitor, width)
    visitor.tap(box("mon-evening"))
    fragment(visitor, "#free=mon-evening")
    visitor.tap(box("mon-evening"))
    fragment(visitor, "")
    visitor.drag(box("mon-morning"), box("wed-morning"))
    fragment(visitor, "#free=mon-morning,tue-morning,wed-morning")
    visitor.ask(f"document.querySelector({box('mon-morning')!r}).focus()")
    visitor.press("Down", "Right", "Space")
    fragment(visitor, "#free=mon-morning,tue-morning,tue-afternoon,wed-morning")
    shown(visitor, width)
    assert visitor.text("[data-iop-count]")


@EVERY_WIDTH
def test_the_planner_has_the_same_week(visitor: Visitor, width: int) -> None:
    visitor.open("/plan/week/", width)
    visitor.drag(box("mon-morning"), box("wed-morning"))
    visitor.until(f"all({MORNINGS!r}).filter(($box) => $box.checked).length === 3")
    visitor.ask(f"document.querySelector({box('mon-morning')!r}).focus()")
    visitor.press("Down", "Right", "Space")
    visitor.until(f"document.querySelector({box('tue-afternoon')!r}).checked")
    visitor.type("[data-iop-week-text]", "mon, wed, thu 6-9pm")
    visitor.press("Enter")
    visitor.until("/It may fit/.test(all('[data-iop-said]')[0].innerText)")
    assert visitor.text("[data-iop-week-said]").startswith(
        "Understood: Monday, Wednesday and Thursday evenings (5 to 10 pm)."
    )


@EVERY_WIDTH
def test_the_places_are_in_one_row_with_the_name_or_open_from_it(visitor: Visitor, width: int) -> None:
    visitor.open("/guide/", width)
    if width < 960:
        assert visitor.ask("all('.iop-header')[0].getBoundingClientRect().height") <= 110
        visitor.click(".iop-header__open")
    visitor.until("all('.iop-header__place').length === 4")
    assert visitor.ask("unreachable('.iop-header')") == []


@EVERY_WIDTH
def test_three_are_kept_and_compared(visitor: Visitor, width: int) -> None:
    visitor.open("/find/#pay=medicaid", width)
    names = visitor.ask("all('[data-match] .iop-card__link').slice(0, 3).map(($link) => $link.innerText.trim())")
    for number in range(3):
        visitor.click("[data-match] .iop-card__keep button, [data-match] button.iop-card__keep", number)
        visitor.until(f"all('[data-match] [aria-pressed=true]').length === {number + 1}")
    visitor.click("[data-iop-list]")
    visitor.until("location.pathname.endsWith('/list/') && all('[data-iop-table] *').length")
    for name in names:
        assert name in visitor.text("[data-iop-table]")
    assert visitor.count(".iop-pick") == 3
    assert visitor.ask("unreachable('.iop-list')") == []
    assert visitor.ask("cutOff()") == []
    assert visitor.ask("document.scrollingElement.scrollWidth - innerWidth") <= 0


@EVERY_WIDTH
def test_a_marker_of_the_map_leads_to_its_program(visitor: Visitor, width: int) -> None:
    visitor.open("/find/#zip=28801&within=50", width)
    visitor.click("[data-iop-map-open]")
    visitor.until("all('.iop-map__marker').length > 3")
    assert visitor.ask("unreachable('[data-iop-map-body]')") == []
    href = visitor.ask("document.querySelector('.iop-map__marker').getAttribute('href')")
    visitor.click(".iop-map__marker")
    visitor.until(f"location.pathname === new URL({href!r}, 'http://site/find/').pathname")


@EVERY_WIDTH
def test_the_cost_is_worked_out(visitor: Visitor, width: int) -> None:
    visitor.open("/plan/cost/", width)
    visitor.ask(f"({CHOOSE_A_COPAY})(all('[data-iop-pay]')[0])")
    visitor.type("[data-iop-field=copay]", "30")
    visitor.click("main button[type=submit]")
    visitor.until("/\\$720/.test(all('main')[0].innerText)")
    assert visitor.ask("unreachable('main')") == []


@EVERY_WIDTH
def test_the_search_of_the_site_leads_to_a_page(visitor: Visitor, width: int) -> None:
    visitor.open("/privacy/", width)
    visitor.click("[data-iop-search]")
    visitor.until(f"document.activeElement.matches({QUERY!r})")
    visitor.press(*"medicaid")
    visitor.until(f"all({FOUND!r}).length")
    visitor.press("Escape")
    visitor.until(f"!all({QUERY!r}).length && document.activeElement.matches('[data-iop-search]')")
    visitor.press("Enter")
    visitor.until(f"all({FOUND!r}).length")
    visitor.click(FOUND)
    visitor.until("!location.pathname.endsWith('/privacy/')")
    visitor.settle()


@EVERY_WIDTH
def test_there_is_a_way_out_when_nothing_matches(visitor: Visitor, width: int) -> None:
    visitor.open(f"/find/#{NOTHING}", width)
    visitor.until("all('[data-iop-ways] button').length")
    assert visitor.count("[data-match=yes]") == 0
    assert visitor.ask("unreachable('[data-iop-wayout]')") == []
    visitor.click("[data-iop-ways] button")
    visitor.until(f"location.hash !== {'#' + NOTHING!r} && all('[data-match]').length")
    visitor.settle()
    visitor.engine.back()
    visitor.until("all('[data-iop-ways] button').length && !all('[data-match=yes]').length")


MORNINGS = ", ".join(f'[data-iop-value="free={day}-morning"]' for day in ("mon", "tue", "wed", "thu"))


def box(time: str) -> str:
    """The box of the finder's week for a time such as `mon-evening`."""
    return f'[data-iop-value="free={time}"]'
