"""The site's search in a browser: its dialog, what it loads and when, and what stays when something does not come."""

import json
import re
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from built_site import soup
from playwright.sync_api import Page, expect
from witness import OpenPage, axe_findings

pytestmark = pytest.mark.browser

INDEX = "search/index.json"
TOWNS = "/find/towns.json"


def search(page: Page, text: str) -> None:
    page.get_by_role("button", name="Search", exact=True).click()
    page.get_by_role("textbox", name="Search this site").press_sequentially(text)
    expect(page.locator("[data-iop-search-status]")).to_have_text(re.compile("found", re.IGNORECASE))


@pytest.mark.parametrize(
    "path", ["/", "/guide/cost/", "/programs/harbor-light-asheville/", "/browse/pay/medicaid/", "/find/"]
)
@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("overdose what do i do", "/guide/get-help-now/"),
        ("harbor light", "/programs/harbor-light-asheville/"),
        ("asheville evening", "/find/#city=asheville-nc&free=evening"),
    ],
)
def test_the_first_result_leads_there_from_every_kind_of_page(
    open_page: OpenPage, path: str, text: str, address: str
) -> None:
    page = open_page(path, width=390)
    search(page, text)
    page.keyboard.press("Enter")
    expect(page.locator("[data-iop-search-results] a").first).to_be_focused()
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile(re.escape(address)))
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_any_words_go_into_the_finder_with_one_tap(open_page: OpenPage) -> None:
    page = open_page("/guide/", width=390)
    search(page, "the suboxone")
    page.locator("[data-iop-search-carry]").click()

    expect(page).to_have_url(re.compile(r"/find/#q=suboxone$"))
    expect(page.locator("[data-iop-count]")).to_have_attribute("data-yes", re.compile(r"^[1-9]"))


def test_nothing_is_loaded_before_somebody_searches(open_page: OpenPage) -> None:
    page = open_page("/", width=390)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.get_by_role("button", name="Search", exact=True).click()
    expect(page.get_by_role("textbox", name="Search this site")).to_be_focused()
    page.wait_for_load_state("networkidle")
    assert f"/{INDEX}" not in asked

    page.keyboard.type("cost")
    expect(page.locator("[data-iop-search-results] a").first).to_be_visible()
    assert asked.count(f"/{INDEX}") == 1


@pytest.mark.parametrize("path", ["/", "/guide/get-help-now/", "/find/", "/list/", "/plan/cost/", "/404.html"])
def test_no_page_asks_for_the_index(open_page: OpenPage, origin: str, path: str) -> None:
    page = open_page("/privacy/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(origin + path, wait_until="networkidle")

    assert asked
    assert not [url for url in asked if "/search/" in url]


def test_words_of_danger_make_the_crisis_lines_large(open_page: OpenPage) -> None:
    page = open_page("/", width=390)
    search(page, "cost")
    line = page.locator(".iop-search__note--crisis")
    expect(line).to_be_in_viewport()
    size = "element => parseFloat(getComputedStyle(element).fontSize)"
    before = line.evaluate(size)
    page.get_by_role("textbox", name="Search this site").fill("my daughter is cutting")

    expect(page.locator("[data-iop-search-results] a").first).to_contain_text("Get help now")
    expect(page.locator("[data-iop-search-status]")).to_contain_text("Get help now comes first")
    assert line.evaluate(size) > before
    for link in line.locator("a").all():
        box = link.bounding_box()
        assert box and box["height"] >= 44, link.inner_text()


def test_how_many_are_found_is_seen_with_them_and_said_once_nobody_types(open_page: OpenPage) -> None:
    page = open_page("/", width=390)
    search(page, "medicaid")
    page.get_by_role("textbox", name="Search this site").fill("overdose")
    status, said = (page.locator(f"[data-iop-search-{name}]") for name in ("status", "said"))
    seen, found = status.inner_text(), page.locator("[data-iop-search-results] a").count()

    assert seen.startswith(f"{found} found")
    assert said.inner_text() == ""
    expect(said).to_have_text(seen)
    assert said.get_attribute("role") == "status" and status.get_attribute("role") is None


def test_the_way_into_the_finder_stands_below_what_is_found_and_not_below_danger(open_page: OpenPage) -> None:
    page = open_page("/", width=390)
    search(page, "suboxone")
    carry, results = page.locator("[data-iop-search-carry]"), page.locator("[data-iop-search-results]")
    assert carry.bounding_box()["y"] > results.bounding_box()["y"]

    page.get_by_role("textbox", name="Search this site").fill("my son took too much suboxone")
    expect(carry).to_be_hidden()
    assert results.locator("a").count() <= 3


def test_a_town_without_a_program_leads_to_those_near_it(open_page: OpenPage) -> None:
    page = open_page("/", width=390)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    search(page, "asheville evening")
    assert TOWNS not in asked

    page.get_by_role("textbox", name="Search this site").fill("detox in maggie valley")
    first = page.locator("[data-iop-search-results] a").first
    expect(first).to_contain_text("Programs near Maggie Valley, NC")
    first.click()
    expect(page).to_have_url(re.compile(r"/find/#zip=28751$"))
    assert asked.count(TOWNS) == 1


def test_without_the_towns_what_is_found_stays(open_page: OpenPage) -> None:
    page = open_page("/", width=390)
    page.route(f"**{TOWNS}*", lambda route: route.fulfill(status=200, body="<!doctype html>", content_type="text/html"))
    search(page, "detox in maggie valley")

    expect(page.locator("[data-iop-search-results] a").first).to_contain_text("Who is an IOP for")
    expect(page.locator("[data-iop-search-failed]")).to_be_hidden()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_open_search(open_page: OpenPage, width: int, scheme: str) -> None:
    page = open_page("/guide/", width=width, dark=scheme == "dark")
    search(page, "i want to die")

    assert not axe_findings(page)


def test_a_thumb_can_hit_each_result(open_page: OpenPage) -> None:
    page = open_page("/", width=390)
    search(page, "medicaid")
    for each in page.locator("[data-iop-search-dialog] :is(a, button, input):visible").all():
        box = each.bounding_box()
        assert box and box["height"] >= 44 and box["x"] + box["width"] <= 390, each.inner_text()


def test_without_the_index_it_says_so_and_leads_on(open_page: OpenPage) -> None:
    page = open_page("/", width=390)
    page.route(
        f"**/{INDEX}*", lambda route: route.fulfill(status=200, body="<!doctype html>", content_type="text/html")
    )
    page.get_by_role("button", name="Search", exact=True).click()
    page.keyboard.type("cost")
    expect(page.locator("[data-iop-search-failed]")).to_be_visible()
    for link in ('a[href="tel:988"]', "[data-iop-search-carry]", 'a[href$="guide/#all-pages"]'):
        expect(page.locator(f"[data-iop-search-dialog] {link}")).to_be_visible()

    page.unroute(f"**/{INDEX}*")
    page.keyboard.type("s")
    expect(page.locator("[data-iop-search-results] a").first).to_be_visible()
    expect(page.locator("[data-iop-search-failed]")).to_be_hidden()


def test_an_index_of_another_version_is_not_trusted(open_page: OpenPage, site: Path) -> None:
    other = {**json.loads((site / INDEX).read_text("utf-8")), "version": 99}
    page = open_page("/", width=390)
    page.route(f"**/{INDEX}*", lambda route: route.fulfill(json=other))
    page.get_by_role("button", name="Search", exact=True).click()
    page.keyboard.type("cost")

    expect(page.locator("[data-iop-search-failed]")).to_be_visible()
    expect(page.locator("[data-iop-search-results] a")).to_have_count(0)


def test_without_a_script_the_way_to_all_pages_stands_in_its_place(open_page: OpenPage) -> None:
    page = open_page("/privacy/", width=390, javascript=False)
    expect(page.get_by_role("button", name="Search")).to_have_count(0)
    page.get_by_role("link", name="All pages").click()

    expect(page).to_have_url(re.compile(r"/guide/#all-pages$"))
    expect(page.get_by_role("heading", name=re.compile("All pages"))).to_be_in_viewport()


def test_every_address_of_the_index_is_there(site: Path) -> None:
    index = json.loads((site / INDEX).read_text("utf-8"))
    pages = [(page["at"], anchor) for page in index["pages"] for anchor, _, _ in page["parts"]]
    programs = [(f"programs/{each}/", "") for each in index["ids"].split("\n") if each]
    beside = [tuple(address.split("#")) for address, _ in index["beside"]]
    for address, anchor in [*pages, *programs, *beside, (index["help"], "")]:
        file = site / urljoin(address, "index.html")
        assert file.is_file(), address
        assert not anchor or soup(file).find(id=anchor), f"{address}#{anchor}"


def test_nothing_of_the_themes_scripts_and_styles_is_published(site: Path) -> None:
    names = {path.relative_to(site).as_posix() for path in (site / "assets").rglob("*") if path.is_file()}

    assert not [name for name in names if re.search(r"bundle|workers|lunr|main\.|palette\.", name)]
    assert not (site / "search/search_index.json").exists()
