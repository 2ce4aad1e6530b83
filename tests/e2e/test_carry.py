"""What somebody chose and kept is in the address: no link on the way loses it."""

import re

import pytest
from playwright.sync_api import Page, expect
from witness import OpenPage

pytestmark = pytest.mark.browser

CHOSEN = "zip=28801&pay=medicaid"
KEPT = "harbor-light-asheville"
STATE = f"#{CHOSEN}&list={KEPT}"
TO_CONTENT = "() => document.querySelector('.iop-skip').focus()"


def at(page: Page, end: str) -> None:
    expect(page).to_have_url(re.compile(re.escape(end) + "$"))


@pytest.mark.parametrize(
    "path", [f"/find/{STATE}", f"/list/#{CHOSEN}&ids={KEPT}", f"/programs/{KEPT}/{STATE}"], ids=["find", "list", "page"]
)
def test_skip_to_content_leaves_the_address_alone(open_page: OpenPage, path: str) -> None:
    page = open_page(path)
    page.evaluate(TO_CONTENT)
    page.keyboard.press("Enter")
    expect(page.locator("#iop-content")).to_be_focused()
    at(page, path)
    assert page.evaluate("document.querySelector('#iop-content').getBoundingClientRect().top") < 10


def test_a_place_on_the_page_is_no_choice_and_wipes_none(open_page: OpenPage) -> None:
    page = open_page(f"/find/{STATE}")
    count = page.locator("[data-iop-count]").inner_text()
    page.evaluate("location.hash = 'iop-content'")
    at(page, f"/find/{STATE}")
    expect(page.locator("[data-iop-count]")).to_have_text(count)
    expect(page.locator("[data-iop-notice]")).to_be_hidden()
    page = open_page("/find/#iop-content")
    expect(page.locator("[data-iop-notice]")).to_be_hidden()
    page = open_page(f"/list/#ids={KEPT}")
    page.evaluate("location.hash = 'iop-content'")
    at(page, f"/list/#ids={KEPT}")
    expect(page.locator(".iop-pick")).to_have_count(1)


def test_choices_and_list_go_from_the_finder_to_a_program_to_the_list_and_back(open_page: OpenPage) -> None:
    page = open_page(f"/find/{STATE}")
    page.locator(".iop-card__link").nth(1).click()
    at(page, f"/{STATE}")
    page.get_by_role("link", name="Keep").click()
    expect(page.locator(".iop-pick")).to_have_count(2)
    page.locator(".iop-pick__name a").last.click()
    page.wait_for_url("**/programs/**")
    page.get_by_role("navigation", name="Where this is").get_by_role("link", name="Find a program").click()
    expect(page.locator("[data-iop-kept]")).to_have_text("Your list: 2 programs")
    assert f"/find/#{CHOSEN}&list=" in page.url
    page.get_by_role("link", name="Open your list").click()
    page.get_by_role("link", name="Add more programs").click()
    page.wait_for_url(f"**/find/#{CHOSEN}&list={KEPT},*")


@pytest.mark.parametrize("path", [f"/list/#{CHOSEN}&ids={KEPT}", f"/programs/{KEPT}/{STATE}"], ids=["list", "page"])
def test_the_menu_leads_back_to_what_was_chosen_and_kept(open_page: OpenPage, path: str) -> None:
    page = open_page(path)
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Find a program").click()
    at(page, f"/find/{STATE}")


def test_taking_off_keeps_the_choices(open_page: OpenPage) -> None:
    page = open_page(f"/list/#{CHOSEN}&ids={KEPT},wagon-gate-brevard")
    page.get_by_role("button", name="Take off the list: Harbor Light Recovery").click()
    at(page, f"/list/#{CHOSEN}&ids=wagon-gate-brevard")


def test_a_shared_link_says_nothing_of_the_choices(open_page: OpenPage) -> None:
    page = open_page(f"/list/#{CHOSEN}&ids={KEPT}")
    assert page.get_by_label("Link to this list").input_value().endswith(f"/list/#ids={KEPT}")


def test_a_card_opened_in_a_new_tab_takes_the_list_along(open_page: OpenPage) -> None:
    page = open_page(f"/find/{STATE}")
    with page.context.expect_page() as opened:
        page.locator(".iop-card__link").first.click(button="middle")
    opened.value.wait_for_load_state()
    assert opened.value.url.endswith(f"/{STATE}")
