"""When the script of a page does not come, the page says so without it, and nothing looks like an answer."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from built_site import built_pages
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

pytestmark = pytest.mark.browser

LATE_MS = 6000
"""So long hooks/overrides/partials/inline.html waits."""


class Part(NamedTuple):
    """A part of a page that a script fills: where it is, its script, and what it says without it."""

    path: str
    script: str
    said: str


AS_OF = "Openings and dates on this page are as of Nov"
PARTS = {
    "finder": Part("/find/", "finder", "The filters have not loaded."),
    "finder with a list": Part("/find/#list=harbor-light-asheville", "finder", "The filters have not loaded."),
    "search": Part("/find/#zip=28801&pay=medicaid", "finder", "Your search has not been answered."),
    "list": Part("/list/#ids=harbor-light-asheville", "list", "Your list has not loaded."),
    "cost": Part("/plan/cost/", "planner", "The form has not loaded."),
    "week": Part("/plan/week/", "planner", "The form has not loaded."),
    "program": Part("/programs/harbor-light-asheville/", "program", AS_OF),
    "programs of a state": Part("/browse/state/nc/", "program", AS_OF),
    "first call": Part("/plan/first-call/", "planner", "Choosing among the questions has not loaded."),
}


def _cut_off(route: Route) -> None:
    body = route.fetch().body()
    route.fulfill(body=body[: len(body) // 2], content_type="text/javascript")


def _of_no_type(route: Route) -> None:
    route.fulfill(body=route.fetch().body(), content_type="application/octet-stream")


AT_ONCE: dict[str, Callable[[Route], None]] = {
    "missing": lambda route: route.fulfill(status=404),
    "broken server": lambda route: route.fulfill(status=500, content_type="text/javascript"),
    "no type": _of_no_type,
    "cut off": _cut_off,
    "a page instead": lambda route: route.fulfill(body="<!doctype html><p>Log in", content_type="text/html"),
    "offline": lambda route: route.abort(),
}
IN_TIME: dict[str, Callable[[Route], None]] = {
    "empty": lambda route: route.fulfill(body="", content_type="text/javascript"),
    "never": lambda _: None,
}
FAULTS = AT_ONCE | IN_TIME
KINDS = ("missing", "empty", "never")
"""One fault for each way in which a browser takes them: it refuses the script, it has nothing to run, it waits."""


def each_with_faults(names: Iterable[str], whole: Collection[str]) -> list[tuple[str, str]]:
    """Return names with faults: every fault for some, and one of each kind for the others."""
    return [(name, fault) for name in names for fault in (FAULTS if name in whole else KINDS)]


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    page = context.new_page()
    yield page
    page.close()


def _open(page: Page, origin: str, part: Part, fault: str) -> Callable[[], None]:
    """Open a page whose script fails, and wait as long as the page does; what is returned mends the script."""
    broken = [True]
    answer = lambda route: FAULTS[fault](route) if broken else route.continue_()  # noqa: E731
    page.route(f"**/javascripts/{part.script}.js*", answer)
    page.clock.install()
    page.goto(origin + part.path, wait_until="commit")
    page.locator(".iop-foot").wait_for(state="attached")
    if fault in IN_TIME:
        expect(page.get_by_role("alert")).to_be_hidden()
        page.clock.run_for(LATE_MS)
    return broken.clear


@pytest.mark.parametrize(("name", "fault"), each_with_faults(PARTS, {"search", "list", "week", "program"}))
def test_a_page_whose_script_fails_says_so_and_can_be_tried_again(
    page: Page, origin: str, name: str, fault: str
) -> None:
    part = PARTS[name]
    mend = _open(page, origin, part, fault)

    expect(page.get_by_role("alert")).to_contain_text(part.said)
    mend()
    page.get_by_role("button", name="Try again").click()
    page.wait_for_selector("[data-module][data-begun]")
    expect(page.get_by_role("alert")).to_be_hidden()
    assert page.url == origin + part.path


@pytest.mark.parametrize("fault", ["missing", "never"])
def test_no_program_stands_as_the_answer_to_what_was_not_answered(page: Page, origin: str, fault: str) -> None:
    _open(page, origin, PARTS["search"], fault)

    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.locator("[data-program-id]:visible")).to_have_count(0)
    expect(page.locator("[data-iop-count]")).to_be_hidden()
    expect(page.get_by_role("alert").get_by_role("link", name="browse programs")).to_be_visible()

    page.get_by_role("button", name="Show all programs").click()
    expect(page.locator("[data-program-id]").first).to_be_visible()
    expect(page.locator("[data-iop-count]")).to_be_focused()
    expect(page.get_by_role("alert")).to_contain_text("Below are all programs, not chosen for you.")


def test_while_a_search_is_on_its_way_no_program_stands_as_its_answer(page: Page, origin: str) -> None:
    page.route("**/find/index.bin*", lambda _: None)
    page.goto(f"{origin}{PARTS['search'].path}", wait_until="commit")

    expect(page.get_by_text("Looking for programs that fit")).to_be_visible()
    expect(page.locator("[data-program-id]:visible")).to_have_count(0)


def test_a_search_typed_into_the_address_of_a_page_that_did_not_load_is_not_answered_by_its_list(
    page: Page, origin: str
) -> None:
    _open(page, origin, PARTS["finder"], "missing")
    expect(page.locator("[data-program-id]").first).to_be_visible()

    page.evaluate("location.hash = '#free=evening'")
    expect(page.get_by_role("alert")).to_contain_text("Your search has not been answered.")
    expect(page.locator("[data-program-id]:visible")).to_have_count(0)


@pytest.mark.parametrize("name", ["search", "finder"])
@pytest.mark.parametrize("lacking", ["DecompressionStream", "fetch"])
def test_a_browser_that_is_too_old_is_led_to_the_pages_that_work_without_a_script(
    page: Page, origin: str, name: str, lacking: str
) -> None:
    """Safari unpacks no file by a script before 16.4."""
    page.add_init_script(f"delete window.{lacking}")
    page.goto(origin + PARTS[name].path)

    expect(page.get_by_role("alert")).to_contain_text(PARTS[name].said)
    expect(page.get_by_role("alert").get_by_role("link", name="browse programs")).to_be_visible()


@pytest.mark.parametrize("late", ["finder/index.bin", "list/facts"])
def test_data_that_never_comes_is_told_too(page: Page, origin: str, late: str) -> None:
    name, _, file = late.partition("/")
    page.route(f"**/find/{file}*", lambda _: None)
    page.clock.install()
    page.goto(f"{origin}{PARTS[name].path}", wait_until="commit")
    page.locator(".iop-foot").wait_for(state="attached")
    page.clock.run_for(LATE_MS)

    expect(page.get_by_role("alert")).to_contain_text(PARTS[name].said)


@pytest.mark.parametrize("name", PARTS)
def test_a_page_that_has_begun_does_not_say_that_it_is_late(page: Page, origin: str, name: str) -> None:
    page.clock.install()
    page.goto(origin + PARTS[name].path)
    page.wait_for_selector("[data-module][data-begun]")
    page.clock.run_for(LATE_MS)
    expect(page.get_by_role("alert")).to_be_hidden()


def test_a_script_that_comes_late_takes_the_words_away(page: Page, origin: str) -> None:
    held: list[Route] = []
    page.route("**/javascripts/finder.js*", lambda route: held.append(route))
    page.clock.install()
    page.goto(f"{origin}{PARTS['search'].path}", wait_until="commit")
    page.locator(".iop-foot").wait_for(state="attached")
    page.clock.run_for(LATE_MS)
    expect(page.get_by_role("alert")).to_be_visible()
    held.pop().continue_()
    page.wait_for_selector("[data-module][data-begun]")
    expect(page.get_by_role("alert")).to_be_hidden()
    expect(page.locator("[data-iop-count]")).to_contain_text("match")


@pytest.mark.parametrize("zip_code", ["28801", "28801-1234", " 28801 ", ""])
def test_a_zip_leads_from_the_home_page_to_the_finder_when_no_script_comes(
    page: Page, origin: str, zip_code: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.route("**/javascripts/**", lambda route: route.abort())
    page.goto(f"{origin}/")
    page.get_by_label("Your ZIP, town, county or state").fill(zip_code)
    page.get_by_role("button", name="Find programs").click()
    page.wait_for_url(f"{origin}/find/?found{'#zip=28801' if zip_code else ''}")
    assert not [url for url in asked if "28801" in url.split("#")[0]]


def test_without_javascript_a_zip_is_not_sent_and_the_button_leads_to_places(browser: Browser, origin: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{origin}/")
    note = page.locator("noscript .iop-hero__note")
    expect(note).to_be_visible()
    expect(note).to_contain_text("the button opens the programs by place, and what you type is not used")
    page.get_by_label("Your ZIP, town, county or state").fill("28801")
    page.get_by_role("button", name="Find programs").click()
    page.wait_for_url(f"{origin}/browse/?")
    page.close()


def test_without_javascript_the_finder_says_that_its_list_is_no_answer(browser: Browser, origin: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{origin}{PARTS['search'].path}")
    note = page.locator(".iop-finder noscript .iop-notice")
    expect(note).to_be_visible()
    expect(note).to_contain_text("Below are all programs, not chosen for you.")
    expect(page.get_by_role("alert")).to_be_hidden()
    page.close()


@pytest.mark.parametrize("name", ["program", "programs of a state"])
def test_without_javascript_a_page_says_of_which_day_its_dates_are(browser: Browser, origin: str, name: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{origin}{PARTS[name].path}")
    expect(page.locator("noscript .iop-notice")).to_have_text(
        re.compile(r"^Openings and dates on this page are as of [A-Z][a-z]+ \d+, \d{4}\. Call before you go\.$")
    )
    page.close()


def test_every_page_whose_dates_age_by_a_script_says_so_without_it(site: Path) -> None:
    """A program that is closed or paused has no dates to come."""
    aging = "[data-checked], [data-openings-on], [data-starts]"
    pages = {path: page for path, page in built_pages(site).items() if page.select(aging)}
    silent = {path for path, page in pages.items() if not page.select("[data-module] [data-iop-late]")}

    assert len(pages) > 100
    assert {path for path in silent if not pages[path].select(".iop-program > header .iop-notice--alert")} == set()


class Later(NamedTuple):
    """A script that is loaded only when it is needed: by what, and what is said without it."""

    script: str
    path: str
    act: Callable[[Page], None]
    said: str


def _nothing(_: Page) -> None:
    pass


def _show_map(page: Page) -> None:
    page.get_by_role("button", name="Show map").click()


def _write_times(page: Page) -> None:
    page.get_by_role("button", name="Choose what you need").click()
    page.get_by_label("Or write it").fill("Sat")
    page.get_by_label("Or write it").press("Enter")


def _search(page: Page) -> None:
    page.get_by_role("button", name="Search", exact=True).click()
    page.keyboard.type("cost")


def _use_my_location(page: Page) -> None:
    page.get_by_role("button", name="Choose what you need").click()
    page.get_by_role("button", name="Use my location").click()


def _type_a_town(page: Page) -> None:
    page.get_by_role("button", name="Choose what you need").click()
    with page.expect_request("**/towns.json*"):
        page.locator("[data-iop-town]").fill("Nowhereton")
    page.locator("[data-iop-town]").press("Tab")


UNMARKED = "Which groups fit what you chose is not known now."
UNFOUND = "The search did not load. These lead on without it:"
LATER = {
    "map": Later("finder/map", "/find/", _show_map, "The map did not load"),
    "text": Later("shared/free_text", "/find/", _write_times, "What you wrote cannot be read now"),
    "ways": Later(
        "finder/ways_panel", "/find/#q=nobody+writes+this", _nothing, "Remove one of the things that you chose"
    ),
    "search, panel": Later("search/panel", "/guide/", _search, UNFOUND),
    "whereabouts": Later("finder/whereabouts", "/find/", _use_my_location, "Towns and your place did not load."),
    "fitting, list": Later(
        "finder/fitting",
        "/list/#ids=harbor-light-asheville&free=evening",
        _nothing,
        UNMARKED,
    ),
    "fitting, program": Later(
        "finder/fitting",
        "/programs/harbor-light-asheville/#free=evening",
        _nothing,
        UNMARKED,
    ),
}
"""Each script that an entry loads later, but for those whose absence changes no answer."""
UNFELT = {
    "shell/carry": "the Back button leads to what was chosen",
}
LOST_MS = 60_000
"""Longer than shared/waiting.mjs waits."""


@pytest.mark.parametrize(("name", "fault"), each_with_faults(LATER, {"map", "whereabouts"}))
def test_a_part_that_fails_says_so(page: Page, origin: str, name: str, fault: str) -> None:
    later = LATER[name]
    page.route(f"**/javascripts/{later.script}.js*", FAULTS[fault])
    page.clock.install()
    with page.expect_request(f"**/javascripts/{later.script}.js*"):
        page.goto(origin + later.path)
        _when_begun(page, later.act)
    if fault == "never":
        page.clock.run_for(LOST_MS)

    expect(page.get_by_text(later.said).locator("visible=true").first).to_be_visible()
    expect(page.get_by_text("Your search has not been answered.")).to_be_hidden()


FILES = {
    "index": Later("search/index.json", "/guide/", _search, UNFOUND),
    "zips": Later("find/zips.bin", "/find/#zip=28801", _nothing, "Distances did not load"),
    "cards": Later("find/cards-0.json", "/find/#pay=medicaid", _nothing, PARTS["search"].said),
    "towns": Later("find/towns.json", "/find/", _type_a_town, "We know no town or county like “Nowhereton” here."),
    "far": Later("find/towns-far", "/find/", _type_a_town, "We know no town or county like “Nowhereton” here."),
    "outlines": Later("find/map-", "/find/", _show_map, "The outlines did not load."),
    "fitting": Later("find/index.bin", "/programs/harbor-light-asheville/#free=evening", _nothing, UNMARKED),
}
"""Each file of data that a page asks for when it is needed: by what, and what is said when it never comes."""


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_never_comes_is_not_waited_for_in_silence(page: Page, origin: str, name: str) -> None:
    """Those without which a page cannot begin are waited for, and the page says that it waits."""
    later = FILES[name]
    page.route(f"**/{later.script}*", lambda _: None)
    page.clock.install()
    with page.expect_request(f"**/{later.script}*"):
        page.goto(origin + later.path)
        _when_begun(page, later.act)
    page.clock.run_for(LOST_MS)

    expect(page.get_by_text(later.said).locator("visible=true").first).to_be_visible()


def _when_begun(page: Page, act: Callable[[Page], None]) -> None:
    """Do what makes a page ask for more, once its own script listens."""
    if act is _nothing:
        return
    expect(page.locator("[data-module]:not([data-begun])")).to_have_count(0)
    act(page)


def test_every_script_that_is_loaded_later_is_tried_here(site: Path) -> None:
    folder = site / "assets/javascripts"
    ours = {path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.js")}
    named = {
        found for path in folder.rglob("*.js") for found in re.findall(r'import\("([^"]+)\.js"\)', path.read_text())
    }

    assert {name.removeprefix("./").removeprefix("../") for name in named} == {
        *(later.script for later in LATER.values()),
        *UNFELT,
    }
    assert {part.script for part in PARTS.values()} | {*UNFELT} <= ours


def test_what_was_found_does_not_stand_under_what_is_asked_next(page: Page, origin: str) -> None:
    held: list[Route] = []
    page.route("**/find/zips.bin*", lambda route: held.append(route))
    page.clock.install()
    page.goto(f"{origin}/find/#pay=medicaid")
    page.wait_for_selector("[data-module][data-begun]")
    with page.expect_request("**/find/zips.bin*"):
        page.evaluate("location.hash = '#pay=medicaid&zip=28801'")
    page.clock.run_for(2000)

    expect(page.locator("[data-iop-count]")).to_have_text("Looking for programs that fit …")
    expect(page.locator("[data-program-id]:visible")).to_have_count(0)
    held.pop().continue_()
    expect(page.locator("[data-iop-count]")).to_contain_text("match")
    expect(page.locator("[data-program-id]").first).to_be_visible()
