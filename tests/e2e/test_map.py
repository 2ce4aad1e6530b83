"""The map of the results: beside the list, never instead of it."""

import re

import pytest
from playwright.sync_api import Page, expect
from witness import OpenPage, axe_findings

pytestmark = pytest.mark.browser

READY = '[data-module="iop-finder"][data-ready]'
NEAR = "/find/#zip=28801&within=50&weeks=8"


def shown(page: Page) -> Page:
    """Ask for the map."""
    page.get_by_role("button", name="Show map").click()
    expect(page.locator(".iop-map__land").first).to_be_attached()
    return page


def listed(page: Page, answer: str = "") -> list[str]:
    selector = f'[data-iop-results] [data-match{f"={answer}" if answer else ""}] [data-slot="name"]'
    return [name.strip() for name in page.locator(selector).all_text_contents()]


def marked(page: Page, answer: str) -> list[str]:
    return [
        str(link.get_attribute("aria-label")).split(",")[0]
        for link in page.locator(f".iop-map__marker--{answer}").all()
    ]


def test_the_map_waits_until_it_is_asked_for(open_page: OpenPage) -> None:
    page = open_page("/find/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    assert not page.evaluate("performance.getEntriesByType('resource').some(({name}) => /map/.test(name))")
    button = page.get_by_role("button", name="Show map")
    expect(button).to_have_attribute("aria-expanded", "false")

    shown(page)

    assert any(re.search(r"/find/map-nc\.svg", url) for url in asked)
    expect(page.get_by_role("button", name="Hide map")).to_have_attribute("aria-expanded", "true")
    page.get_by_role("button", name="Hide map").click()
    expect(page.locator(".iop-map__drawing")).to_be_hidden()


def test_programs_far_apart_stand_on_a_map_of_the_country(open_page: OpenPage) -> None:
    page = open_page("/find/#zip=28801&within=1000")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    shown(page)

    assert [re.sub(r".*/find/|\?.*", "", url) for url in asked if "/map-" in url] == ["map-us.svg"]
    expect(page.locator("[data-iop-map-words]")).not_to_contain_text("did not load")


def test_each_marker_is_a_link_to_a_program_of_the_list(open_page: OpenPage) -> None:
    page = shown(open_page(NEAR))
    links = dict(zip(listed(page), page.locator("[data-iop-results] [data-slot=name]").all(), strict=True))
    sure, maybe = marked(page, "yes"), marked(page, "maybe")

    assert sure and set(sure) <= set(listed(page, "yes"))
    assert maybe and set(maybe) <= set(listed(page, "maybe"))
    for marker in page.locator(".iop-map__marker").all():
        name = str(marker.get_attribute("aria-label")).split(",")[0]
        assert marker.get_attribute("href") == links[name].get_attribute("href")


def test_the_words_count_what_is_drawn(open_page: OpenPage) -> None:
    page = shown(open_page(NEAR))
    sure, maybe = page.locator(".iop-map__marker--yes").count(), page.locator(".iop-map__marker--maybe").count()

    expect(page.locator("[data-iop-map-words]")).to_contain_text(f"{sure} match")
    expect(page.locator("[data-iop-map-words]")).to_contain_text(f"{maybe} may match")
    expect(page.locator("[data-iop-map-words]")).to_contain_text("50 miles from the middle of ZIP 28801")


def test_the_map_follows_the_choices_and_the_list_stays(open_page: OpenPage) -> None:
    page = shown(open_page("/find/"))
    before = page.locator(".iop-map__marker").count()
    page.evaluate("location.hash = '#zip=28801&within=10&pay=medicare'")
    expect(page.locator(".iop-map__ring circle")).to_have_count(1)
    page.wait_for_selector(READY)

    assert 0 < page.locator(".iop-map__marker").count() < before
    expect(page.locator("[data-iop-results] .iop-card").first).to_be_visible()


def test_show_more_brings_more_markers(open_page: OpenPage) -> None:
    page = shown(open_page("/find/"))
    before = page.locator(".iop-map__marker").count()
    page.locator("[data-iop-more]").click()
    page.wait_for_function("count => document.querySelectorAll('.iop-map__marker').length > count", arg=before)


def test_markers_are_large_enough_for_a_finger_and_never_on_each_other(open_page: OpenPage) -> None:
    page = shown(open_page("/find/#zip=28801&within=100", width=390))
    boxes = page.locator(".iop-map__finger").evaluate_all(
        "all => all.map(each => { const {x, y, width, height} = each.getBoundingClientRect();"
        " return [x + width / 2, y + height / 2, width, height] })"
    )
    assert len(boxes) > 3
    for at, (x, y, width, height) in enumerate(boxes):
        assert min(width, height) >= 24
        assert all(((x - x2) ** 2 + (y - y2) ** 2) ** 0.5 >= 24 for x2, y2, _, _ in boxes[:at])


def test_the_keyboard_reaches_the_markers_and_opens_the_program(open_page: OpenPage) -> None:
    page = shown(open_page(NEAR))
    page.get_by_role("button", name="Hide map").focus()
    page.keyboard.press("Tab")
    expect(page.locator("[data-iop-select=sort]")).to_be_focused()
    page.keyboard.press("Tab")
    first = page.locator(".iop-map__marker").first
    expect(first).to_be_focused()
    expect(first.locator(".iop-map__name")).to_have_css("visibility", "visible")
    page.keyboard.press("Enter")
    page.wait_for_url("**/programs/*/#zip=28801*")


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_map_fits_the_screen(open_page: OpenPage, width: int) -> None:
    page = shown(open_page(NEAR, width=width))

    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_with_the_map_open(open_page: OpenPage, width: int, scheme: str) -> None:
    page = shown(open_page(NEAR, width=width, dark=scheme == "dark"))

    assert not axe_findings(page)


def test_without_javascript_there_is_no_map(open_page: OpenPage) -> None:
    page = open_page("/find/", javascript=False)

    expect(page.locator("[data-iop-map]")).to_be_hidden()
