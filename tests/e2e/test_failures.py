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


def test_words_that_cannot_be_looked_up_are_left_out_and_it_says_so(browser: Browser, origin: str) -> None:
    page = browser.new_page()
    page.route("**/finder/search.js*", lambda route: route.abort())
    page.goto(f"{origin}/find/#q=cedar&format=virtual")
    page.wait_for_selector(READY)
    expect(page.locator("[data-iop-notice]")).to_contain_text("The search did not load, so the words are left out.")
    expect(page.get_by_role("button", name="Remove: Online")).to_be_visible()
    expect(page.get_by_role("button", name="Remove: “cedar”")).to_have_count(0)
    page.close()


@pytest.mark.parametrize(
    ("missing", "choices", "said"),
    [
        ("distances.js", "zip=28801", "All programs are below: "),
        ("distances.js", "zip=28801&ages=teen", "the rest of your search."),
        ("search.js", "q=harbor", "All programs are below: "),
        ("nothing", "zip=99999", "All programs are below: "),
        ("nothing", "zip=99999&ages=teen", "the rest of your search."),
        ("nothing", "pay=cowries", "All programs are below: "),
        ("nothing", "zip=28801&ages=teen", "programs match."),
        ("order.js", "ages=teen&sort=price", "programs match."),
        ("nothing", "", "programs match."),
    ],
)
def test_what_a_choice_that_was_left_out_did_not_choose_is_not_said_to_match(
    browser: Browser, origin: str, missing: str, choices: str, said: str
) -> None:
    page = browser.new_page()
    page.route(f"**/finder/{missing}*", lambda route: route.abort())
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


def test_an_order_that_does_not_load_is_left_out_and_it_says_so(browser: Browser, origin: str) -> None:
    page = browser.new_page()
    page.route("**/finder/order.js*", lambda route: route.abort())
    page.goto(f"{origin}/find/#pay=medicaid&sort=price")
    page.wait_for_selector(READY)
    notice = page.locator("[data-iop-notice]")
    expect(notice).to_contain_text("The order did not load, so programs stand by name.")
    expect(page.get_by_role("button", name="Remove: Medicaid")).to_be_visible()
    page.close()


def test_a_program_that_cannot_be_kept_is_not_marked_and_it_says_so(browser: Browser, origin: str) -> None:
    page = browser.new_page()
    page.route("**/finder/keep.js*", lambda route: route.abort())
    page.goto(f"{origin}/find/")
    page.wait_for_selector(READY)
    button = page.locator("[data-iop-keep]").first
    button.click()
    expect(page.get_by_text("Your list did not load. Load the page again to try once more.")).to_be_visible()
    expect(button).to_have_attribute("aria-pressed", "false")
    page.locator('[data-iop-value="ages=adult"]').check()
    page.wait_for_url("**#ages=adult")
    page.close()


def test_two_programs_kept_before_the_list_has_come_are_both_in_it(browser: Browser, origin: str) -> None:
    page = browser.new_page()
    held: list[Route] = []
    page.route("**/finder/keep.js*", lambda route: held.append(route))
    page.goto(f"{origin}/find/")
    page.wait_for_selector(READY)
    ids = [page.locator("[data-program-id]").nth(number).get_attribute("data-program-id") for number in (0, 1)]
    for number in (0, 1):
        page.locator("[data-iop-keep]").nth(number).click()
    expect(page.locator("[data-iop-keepbar]")).to_be_hidden()
    held.pop().continue_()
    expect(page.get_by_text("Your list: 2 programs")).to_be_visible()
    assert page.evaluate("location.hash") == f"#list={ids[0]},{ids[1]}"
    page.close()


def first_program(page: Page, origin: str) -> str:
    """The id of the first program of the finder; the page is left blank, so that a fragment is read anew."""
    page.goto(f"{origin}/find/")
    first = page.locator("[data-program-id]").first.get_attribute("data-program-id")
    page.goto("about:blank")
    assert first
    return first


def test_nobody_can_choose_before_the_list_of_a_link_has_come(browser: Browser, origin: str) -> None:
    page = browser.new_page()
    first = first_program(page, origin)
    held: list[Route] = []
    page.route("**/finder/keep.js*", lambda route: held.append(route))
    page.goto(f"{origin}/find/#list={first}")
    while not held:
        page.wait_for_timeout(50)
    expect(page.locator("[data-iop-filters]")).to_be_hidden()
    held.pop().continue_()
    page.wait_for_selector(READY)
    page.locator('[data-iop-value="ages=adult"]').check()
    page.wait_for_url(f"**#ages=adult&list={first}")
    expect(page.get_by_text("Your list: 1 program")).to_be_visible()
    page.close()


def test_a_list_that_does_not_load_stays_in_the_address(browser: Browser, origin: str) -> None:
    page = browser.new_page()
    first = first_program(page, origin)
    page.route("**/finder/keep.js*", lambda route: route.abort())
    page.goto(f"{origin}/find/#list={first}")
    page.wait_for_selector(READY)
    expect(page.get_by_role("alert")).to_contain_text("Your list did not load.")
    expect(page.get_by_role("link", name="Open your list")).to_be_hidden()
    expect(page.locator("[data-iop-notice]")).to_be_hidden()
    page.locator('[data-iop-value="ages=adult"]').check()
    page.wait_for_url(f"**#ages=adult&list={first}")
    page.close()


def test_what_is_taken_away_while_something_loads_is_taken_from_what_is_chosen(browser: Browser, origin: str) -> None:
    page = browser.new_page()
    held: list[Route] = []
    page.route("**/finder/search.js*", lambda route: held.append(route))
    page.goto(f"{origin}/find/#pay=medicaid,medicare")
    page.wait_for_selector(READY)
    page.get_by_role("searchbox").fill("the")
    page.get_by_role("searchbox").press("Enter")
    page.wait_for_url("**q=the")
    page.get_by_role("button", name="Remove: Medicaid").click()
    held.pop().continue_()
    page.wait_for_url("**#pay=medicare&q=the")
    page.wait_for_selector(READY)
    expect(page.get_by_role("button", name="Remove: “the”")).to_be_visible()
    page.close()
