"""Whatever a host answers for a data file, nothing is shown that was not found, and the page stands."""

import random
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, Route, expect

pytestmark = pytest.mark.browser

READY = '[data-module="iop-finder"][data-ready]'
PAGE = b"<!doctype html><html><title>Sign in to this network</title><body><h1>Welcome</h1></body></html>"
Fault = Callable[[Route], None]


def _cut(route: Route) -> None:
    body = route.fetch().body()
    route.fulfill(body=body[: len(body) // 2], content_type="application/octet-stream")


FAULTS: dict[str, Fault] = {
    "none comes": lambda route: route.abort(),
    "404": lambda route: route.fulfill(status=404, body=PAGE),
    "500": lambda route: route.fulfill(status=500),
    "empty": lambda route: route.fulfill(body=b""),
    "cut off": _cut,
    "a page with 200": lambda route: route.fulfill(body=PAGE, content_type="text/html"),
    "other bytes": lambda route: route.fulfill(body=random.Random(1).randbytes(10_000)),
    "null": lambda route: route.fulfill(body=b"null", content_type="application/json"),
    "another shape": lambda route: route.fulfill(body=b'[{"id":"x"}]', content_type="application/json"),
    "shapeless cards": lambda route: route.fulfill(body=b'{"build":"b","files":1,"cards":[null],"programs":{"a":1}}'),
}


@pytest.fixture
def answered(browser: Browser, origin: str) -> Callable[[str, str, str], Page]:
    """Open a page while a host answers for some files otherwise: `answered(path, "cards-", "empty")`."""

    def open_one(path: str, name: str, fault: str) -> Page:
        page = browser.new_page()
        page.route(f"**/find/{name}*", FAULTS[fault])
        page.goto(f"{origin}/{path}")
        return page

    return open_one


@pytest.mark.parametrize("fault", FAULTS)
def test_without_cards_only_what_was_found_is_shown(answered: Callable[[str, str, str], Page], fault: str) -> None:
    page = answered("find/#zip=28801&within=25&ages=teen&free=evening", "cards-", fault)
    page.wait_for_selector(READY)
    counted = page.locator("[data-iop-count]")
    for match in ("yes", "maybe"):
        shown = page.locator(f'[data-iop-results] [data-match="{match}"]')
        assert shown.count() == int(counted.get_attribute(f"data-{match}") or "")
    expect(page.locator(".iop-card")).to_have_count(0)
    expect(page.locator("[data-iop-notice]")).to_contain_text("Load the page again")
    page.close()


def test_without_cards_what_was_found_leads_to_its_page(answered: Callable[[str, str, str], Page]) -> None:
    page = answered("find/#ids=harbor-light-asheville", "cards-", "404")
    page.wait_for_selector(READY)
    page.get_by_role("link", name="Harbor Light Asheville").click()
    expect(page.locator("h1")).to_contain_text("Harbor Light")
    page.close()


@pytest.mark.parametrize("fault", ["404", "a page with 200", "other bytes", "cut off"])
def test_without_distances_the_page_stands_and_says_so(answered: Callable[[str, str, str], Page], fault: str) -> None:
    page = answered("find/#zip=28801&free=evening", "zips.bin", fault)
    page.wait_for_selector(READY)
    expect(page.locator("[data-iop-notice]")).to_contain_text("Distances did not load")
    assert page.locator(".iop-card").count() > 2
    page.close()


@pytest.mark.parametrize("fault", ["a page with 200", "other bytes", "null"])
def test_without_an_index_nothing_is_said_to_match(answered: Callable[[str, str, str], Page], fault: str) -> None:
    page = answered("find/#free=evening", "index.bin", fault)
    expect(page.get_by_text("Your search has not been answered.")).to_be_visible()
    expect(page.locator("[data-program-id]:visible")).to_have_count(0)
    page.close()


@pytest.mark.parametrize("fault", ["404", "a page with 200", "another shape", "shapeless cards"])
def test_without_facts_the_list_leads_to_the_pages_of_its_programs(
    answered: Callable[[str, str, str], Page], fault: str
) -> None:
    page = answered("list/#ids=harbor-light-asheville", "facts-", fault)
    page.wait_for_selector("[data-module=iop-list][data-ready]")
    expect(page.locator("[data-iop-notice]")).to_contain_text("The list did not load.")
    expect(page.locator(".iop-pick")).to_have_count(0)
    expect(page.locator('[data-iop-notice] a[href$="programs/harbor-light-asheville/"]')).to_be_visible()
    page.close()


@pytest.mark.parametrize("fault", ["404", "a page with 200", "null", "another shape"])
def test_without_towns_the_directorys_own_are_offered(answered: Callable[[str, str, str], Page], fault: str) -> None:
    page = answered("find/", "towns.json", fault)
    page.wait_for_selector(READY)
    page.locator("[data-iop-town]").fill("Asheville, NC")
    page.locator("[data-iop-town]").press("Enter")
    page.wait_for_url("**#city=asheville-nc")
    page.close()


@pytest.mark.parametrize("fault", ["404", "a page with 200", "another shape", "cut off"])
def test_without_outlines_the_map_has_its_programs(answered: Callable[[str, str, str], Page], fault: str) -> None:
    page = answered("find/#free=evening", "map-", fault)
    page.wait_for_selector(READY)
    page.get_by_role("button", name="Show map").click()
    expect(page.locator("[data-iop-map-words]")).to_contain_text("The outlines did not load.")
    assert page.locator(".iop-map__marker").count()
    page.close()
