"""When a part of the finder cannot load, the page says so, and lets one try again."""

import gzip
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, Route, expect

pytestmark = pytest.mark.browser
READY = '[data-module="iop-finder"][data-ready]'


def _cut_off(route: Route) -> None:
    body = route.fetch().body()
    route.fulfill(body=body[: len(body) // 2], content_type="application/octet-stream")


def _of_another_version(route: Route) -> None:
    header = b'{"version":99,"sections":{}}'
    route.fulfill(body=len(header).to_bytes(4, "little") + header, content_type="application/octet-stream")


@pytest.mark.parametrize(
    "answer",
    [lambda route: route.fulfill(status=404), _cut_off, _of_another_version],
    ids=["missing", "cut off", "another version"],
)
def test_an_index_that_does_not_load_leaves_no_answer_and_can_be_tried_again(
    browser: Browser, origin: str, answer: Callable[[Route], None]
) -> None:
    page = browser.new_page()
    page.route("**/find/index.bin*", answer)
    page.goto(f"{origin}/find/#free=evening")
    expect(page.get_by_text("Your search has not been answered.")).to_be_visible()
    expect(page.locator("[data-program-id]").first).to_be_hidden()
    expect(page.get_by_text("Keep up to 10.")).to_be_hidden()
    page.unroute("**/find/index.bin*")
    page.get_by_role("button", name="Try again").click()
    page.wait_for_selector(READY)
    expect(page.get_by_text("Your search has not been answered.")).to_be_hidden()
    expect(page.get_by_text("Keep up to 10.")).to_be_visible()
    page.close()


def _without_its_tables(route: Route) -> None:
    body = route.fetch().body()
    plain = gzip.decompress(body) if body[:2] == b"\x1f\x8b" else body
    assert plain.count(b'"tables"') == 1
    route.fulfill(body=plain.replace(b'"tables"', b'"tablez"'), content_type="application/octet-stream")


def test_a_second_try_after_a_faulty_index_takes_each_choice_once(browser: Browser, origin: str) -> None:
    page = browser.new_page()
    page.route("**/find/index.bin*", _without_its_tables)
    page.goto(f"{origin}/find/#pay=medicaid")
    expect(page.get_by_text("Your search has not been answered.")).to_be_visible()
    page.unroute("**/find/index.bin*")
    page.get_by_role("button", name="Try again").click()
    page.wait_for_selector(READY)
    page.wait_for_load_state("networkidle")
    steps = page.evaluate("history.length")
    page.locator('[data-iop-value="ages=adult"]').check()
    page.wait_for_url("**#ages=adult&pay=medicaid")
    page.wait_for_timeout(300)
    assert page.evaluate("history.length") == steps + 1
    page.close()


def test_a_map_that_does_not_load_leaves_no_empty_frame(browser: Browser, origin: str) -> None:
    page = browser.new_page()
    page.route("**/finder/map.js*", lambda route: route.abort())
    page.goto(f"{origin}/find/")
    page.wait_for_selector(READY)
    page.get_by_role("button", name="Show map").click()
    expect(page.get_by_text("The map did not load.")).to_be_visible()
    expect(page.locator("[data-iop-map-drawing]")).to_be_hidden()
    page.close()


@pytest.mark.parametrize(
    ("missing", "choices", "said"),
    [
        ("zips.bin", "zip=28801", "All programs are below: "),
        ("zips.bin", "zip=28801&ages=teen", "the rest of your search."),
        ("nothing", "zip=99999", "All programs are below: "),
        ("nothing", "zip=99999&ages=teen", "the rest of your search."),
        ("nothing", "pay=cowries", "All programs are below: "),
        ("nothing", "zip=28801&ages=teen", "programs match."),
        ("nothing", "", "programs match."),
    ],
)
def test_what_a_choice_that_was_left_out_did_not_choose_is_not_said_to_match(
    browser: Browser, origin: str, missing: str, choices: str, said: str
) -> None:
    page = browser.new_page()
    page.route(f"**/{missing}*", lambda route: route.abort())
    page.goto(f"{origin}/find/#{choices}")
    page.wait_for_selector(READY)
    expect(page.locator("[data-iop-count]")).to_contain_text(said)
    heading = page.locator("[data-iop-heading=yes]")
    expect(heading).to_have_text("Programs" if said.startswith("All") else "Programs that match")
    page.close()


def test_a_line_of_text_that_cannot_be_read_says_so(browser: Browser, origin: str) -> None:
    page = browser.new_page()
    page.route("**/free_text.js", lambda route: route.abort())
    page.goto(f"{origin}/find/")
    page.wait_for_selector(READY)
    page.get_by_label("Or write it").fill("Sat")
    page.get_by_label("Or write it").press("Enter")
    expect(page.get_by_text("What you wrote cannot be read now.")).to_be_visible()
    page.close()


def first_program(page: Page, origin: str) -> str:
    """The id of the first program of the finder; the page is left blank, so that a fragment is read anew."""
    page.goto(f"{origin}/find/")
    first = page.locator("[data-program-id]").first.get_attribute("data-program-id")
    page.goto("about:blank")
    assert first
    return first


def test_a_choice_made_at_once_keeps_the_list_of_a_link(browser: Browser, origin: str) -> None:
    page = browser.new_page()
    first = first_program(page, origin)
    page.goto(f"{origin}/find/#list={first}")
    page.locator('[data-iop-value="ages=adult"]').check()
    page.wait_for_url(f"**#ages=adult&list={first}")
    expect(page.get_by_text("Your list: 1 program")).to_be_visible()
    page.close()


def test_what_is_taken_away_while_something_loads_is_taken_from_what_is_chosen(browser: Browser, origin: str) -> None:
    page = browser.new_page()
    held: list[Route] = []
    page.route("**/find/zips.bin*", lambda route: held.append(route))
    page.goto(f"{origin}/find/#pay=medicaid,medicare")
    page.wait_for_selector(READY)
    page.locator("[data-iop-input=zip]").fill("28801")
    page.wait_for_url("**#zip=28801&pay=medicaid,medicare")
    page.get_by_role("button", name="Remove: Medicaid").click()
    held.pop().continue_()
    page.wait_for_url("**#zip=28801&pay=medicare")
    page.wait_for_selector(READY)
    expect(page.get_by_role("button", name="Remove: Near ZIP 28801")).to_be_visible()
    page.close()
