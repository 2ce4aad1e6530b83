"""The filters as a sheet on a phone: opened, closed, gone back from, and left for the results."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect
from witness import OpenPage, axe_findings

pytestmark = pytest.mark.browser

READY = '[data-module="iop-finder"][data-ready]'
COVERED = """() => {
  const $focus = document.activeElement;
  if ($focus === document.body) return null;
  const $seen = $focus.closest("label.iop-free__cell") ?? $focus;
  const { left, right, top, bottom } = $seen.getBoundingClientRect();
  const [x, y] = [(left + right) / 2, (top + Math.min(bottom, top + 44)) / 2];
  const $there = document.elementFromPoint(x, y);
  const isSeen = $there && ($seen.contains($there) || $there.contains($focus));
  return [$focus.outerHTML.slice(0, 120), Boolean(isSeen)];
}"""


@pytest.fixture
def phone(open_page: OpenPage) -> Callable[..., Page]:
    return lambda path="/find/": open_page(path, width=390)


def dialog(page: Page) -> Locator:
    return page.get_by_role("dialog", name="What you need")


def open_sheet(page: Page) -> None:
    page.get_by_role("button", name="Choose what you need").click()
    expect(dialog(page)).to_be_visible()


def closed_for_good(page: Page) -> None:
    """Wait until the step in the history is no longer the sheet's; the page's policy forbids a condition as text."""
    while page.evaluate("history.state?.sheet"):
        page.wait_for_timeout(20)


def check(page: Page, value: str) -> None:
    page.locator(f'[data-iop-value="{value}"]').check()
    page.wait_for_url(f"**/find/#*{value}*")
    page.wait_for_selector(READY)


@pytest.mark.parametrize("name", ["openings", "ages", "free"])
def test_a_choice_moves_nothing_and_can_be_cleared_where_its_title_stands(
    phone: Callable[..., Page], name: str
) -> None:
    page = phone()
    open_sheet(page)
    question = page.locator(f'[data-filter="{name}"]')
    if question.locator("summary").count():
        question.locator("summary").click()
    box = question.locator("[data-iop-value]").last
    box.scroll_into_view_if_needed()
    clear = question.get_by_role("button", name=re.compile("^Clear"))
    expect(clear).to_be_hidden()
    before = question.bounding_box()

    box.check()
    expect(clear).to_be_visible()

    assert question.bounding_box() == before
    clear.click()
    expect(box).not_to_be_checked()
    expect(clear).to_be_hidden()


def test_it_opens_as_a_dialog_on_its_heading_and_escape_closes_it(phone: Callable[..., Page]) -> None:
    page = phone()
    open_sheet(page)
    expect(page.get_by_role("heading", name="What you need")).to_be_focused()
    expect(dialog(page)).to_have_attribute("aria-modal", "true")
    page.keyboard.press("Escape")
    expect(dialog(page)).to_have_count(0)
    expect(page.get_by_role("button", name="Choose what you need")).to_be_focused()


def test_back_closes_it_and_undoes_nothing(phone: Callable[..., Page]) -> None:
    page = phone("/find/#ages=adult")
    open_sheet(page)
    check(page, "pay=medicaid")
    page.go_back()
    expect(dialog(page)).to_have_count(0)
    expect(page).to_have_url(re.compile("#ages=adult&pay=medicaid$"))
    page.wait_for_selector(READY)
    expect(page.locator("[data-iop-chips] li")).to_have_count(3)
    page.go_back()
    expect(page).to_have_url(re.compile("#ages=adult$"))
    expect(page.locator("[data-iop-chips] li")).to_have_count(1)


@pytest.mark.parametrize("way", ["Close", "Show 42 programs"])
def test_closing_it_without_a_choice_leaves_no_step_behind(open_page: OpenPage, way: str) -> None:
    page = open_page("/privacy/", width=390)
    page.goto(page.url.replace("/privacy/", "/find/"), wait_until="networkidle")
    open_sheet(page)
    page.get_by_role("button", name=way).click()
    closed_for_good(page)
    page.go_back()
    page.wait_for_url("**/privacy/")


def test_what_was_chosen_in_it_is_one_step(phone: Callable[..., Page]) -> None:
    page = phone()
    open_sheet(page)
    check(page, "pay=medicaid")
    check(page, "ages=adult")
    page.locator("[data-iop-close]").click()
    closed_for_good(page)
    page.go_back()
    expect(page).to_have_url(re.compile("/find/$"))


def test_show_says_how_many_are_in_both_lists_and_leads_to_the_count(phone: Callable[..., Page]) -> None:
    page = phone()
    open_sheet(page)
    check(page, "pay=medicaid")
    count = page.locator("[data-iop-count]")
    yes, maybe = count.get_attribute("data-yes"), count.get_attribute("data-maybe")
    page.get_by_role("button", name=f"Show {yes} programs ({maybe} more to ask about)").click()
    expect(count).to_be_focused()
    assert abs(page.evaluate("document.querySelector('[data-iop-count]').getBoundingClientRect().top")) < 16
    assert page.locator("[data-match=yes]").first.bounding_box()["y"] < 500  # type: ignore[index]


def test_the_count_is_said_inside_it_while_it_is_open(phone: Callable[..., Page]) -> None:
    page = phone()
    open_sheet(page)
    check(page, "pay=medicaid")
    live = page.locator("[data-iop-live]")
    expect(live).to_have_text(re.compile(r"^\d+ programs match"))
    expect(page.locator("[inert] [data-iop-count]")).to_have_count(1)
    page.get_by_role("button", name="Close").click()
    expect(live).to_have_text("")


def test_asked_for_by_the_address_my_week_opens_once(phone: Callable[..., Page]) -> None:
    page = phone("/find/?week#ages=adult")
    expect(dialog(page)).to_be_visible()
    expect(page.locator("[data-filter=free] :focus")).to_have_count(1)
    expect(page.locator("[data-filter=free] table")).to_be_in_viewport(ratio=0.9)
    expect(page).to_have_url(re.compile("/find/#ages=adult$"))
    page.reload(wait_until="networkidle")
    expect(dialog(page)).to_have_count(0)


@pytest.mark.parametrize(("width", "height"), [(390, 844), (320, 256)])
def test_nothing_that_has_the_focus_is_covered(phone: Callable[..., Page], width: int, height: int) -> None:
    page = phone()
    page.set_viewport_size({"width": width, "height": height})
    open_sheet(page)
    page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })")
    covered = []
    for _ in range(90):
        page.keyboard.press("Tab")
        stop = page.evaluate(COVERED)
        if stop and not stop[1]:
            covered.append(stop[0])
    assert not covered


def test_a_wide_window_has_no_sheet(phone: Callable[..., Page]) -> None:
    page = phone()
    open_sheet(page)
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(dialog(page)).to_have_count(0)
    expect(page.locator("[inert]")).to_have_count(0)


def test_what_the_words_mean_is_shown_when_asked(phone: Callable[..., Page]) -> None:
    page = phone()
    open_sheet(page)
    pay = page.locator("[data-filter=pay]")
    expect(pay.get_by_text("Free or low-cost health coverage")).to_be_hidden()
    pay.get_by_role("button", name="What do these words mean?").click()
    expect(pay.get_by_text("Free or low-cost health coverage")).to_be_visible()


@pytest.mark.parametrize("width", [390, 1280])
def test_one_key_leads_from_the_count_to_the_way_to_the_first_program(open_page: OpenPage, width: int) -> None:
    page = open_page("/find/#pay=medicaid", width=width)
    page.locator("[data-iop-count]").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Go to the first program")).to_be_focused()
    assert not axe_findings(page)
    page.keyboard.press("Enter")
    expect(page.locator("[data-match] .iop-card__link").first).to_be_focused()
    assert page.url.endswith("#pay=medicaid")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_in_it(open_page: OpenPage, *, dark: bool) -> None:
    page = open_page("/find/", width=390, dark=dark)
    open_sheet(page)
    assert not axe_findings(page)
