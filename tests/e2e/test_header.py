"""The header: on a phone a crisis line, then the name and a menu in one row; the page itself begins right below."""

import pytest
from playwright.sync_api import expect
from witness import OpenPage, axe_findings

pytestmark = pytest.mark.browser

PLACES = "Main"
SLIM = 110
"""Pixels for the crisis line and the row with the name: of 844, what a thumb needs and no more."""


def middle(locator) -> float:
    box = locator.bounding_box()
    return box["y"] + box["height"] / 2


@pytest.mark.parametrize("path", ["/", "/guide/", "/find/", "/plan/week/"])
def test_on_a_phone_name_menu_and_search_stand_in_one_row(open_page: OpenPage, path: str) -> None:
    page = open_page(path, width=390)
    row = [page.locator(each) for each in (".iop-header__name", ".iop-header__open", ".iop-header__search")]
    assert max(map(middle, row)) - min(map(middle, row)) < 2
    assert page.locator(".iop-header").bounding_box()["height"] <= SLIM


@pytest.mark.parametrize("javascript", [True, False])
def test_the_menu_of_a_phone_holds_the_places(open_page: OpenPage, *, javascript: bool) -> None:
    page = open_page("/guide/", width=390, javascript=javascript)
    places = page.get_by_role("navigation", name=PLACES).get_by_role("link")
    expect(places).to_have_count(0)
    page.locator(".iop-header__open").press("Enter")
    expect(places).to_have_count(4)
    for place in places.all():
        assert place.bounding_box()["height"] >= 44
    places.filter(has_text="For providers").click()
    page.wait_for_url("**/refer/")


def test_the_menu_closes_by_escape_a_tap_beside_it_and_going_on(open_page: OpenPage) -> None:
    page = open_page("/guide/", width=390)
    summary, menu = page.locator(".iop-header__open"), page.locator(".iop-header__menu")
    summary.click()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(menu).not_to_have_attribute("open", "")
    expect(summary).to_be_focused()
    summary.click()
    page.mouse.click(200, 700)
    expect(menu).not_to_have_attribute("open", "")
    summary.click()
    for _ in range(5):
        page.keyboard.press("Tab")
    expect(menu).not_to_have_attribute("open", "")


@pytest.mark.parametrize("dark", [False, True])
def test_axe_finds_nothing_in_the_open_menu(open_page: OpenPage, *, dark: bool) -> None:
    page = open_page("/guide/", width=390, dark=dark)
    page.locator(".iop-header__open").click()
    assert not axe_findings(page)


@pytest.mark.parametrize("javascript", [True, False])
def test_on_a_desk_the_places_stand_in_the_row(open_page: OpenPage, *, javascript: bool) -> None:
    page = open_page("/guide/", javascript=javascript)
    expect(page.get_by_role("navigation", name=PLACES).get_by_role("link")).to_have_count(4)
    expect(page.locator(".iop-header__open")).to_be_hidden()
