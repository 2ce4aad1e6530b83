"""The site on nginx and Apache as Debian ships them: at the root, and below a path as on GitHub Pages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from built_site import built_pages
from debian_servers import SUB_PATH, debian_server
from playwright.sync_api import expect
from witness import OpenPage

pytestmark = pytest.mark.browser

KNOWN = {".html", ".css", ".js", ".json", ".svg", ".png", ".xml", ".txt"}
"""Endings that every server knows the type of."""
UNTYPED = {
    "": "_headers, which a host reads and no browser",
    ".bin": "read by a script that asks for no type",
    ".map": "for the tools of developers",
    ".vcf": "saved as contact.vcf whatever its type; phones go by the ending",
}
"""Endings that may come as application/octet-stream, and why that does no harm."""


def test_every_ending_is_one_that_servers_know_or_needs_no_type(site: Path) -> None:
    endings = {path.suffix for path in site.rglob("*") if path.is_file()}

    assert endings <= KNOWN | UNTYPED.keys()
    assert ".mjs" not in endings


FETCHED = {"icon": "img-src", "stylesheet": "style-src", "preload": "connect-src"}
"""What a browser fetches for a link of a page by itself, and what in our policy allows it."""
NOT_FETCHED = {"canonical"}


def test_no_link_makes_a_browser_fetch_what_our_own_policy_refuses(site: Path) -> None:
    """Firefox fetches `next`, others `prefetch` and `manifest`; each refusal stands in the log of every page."""
    rels = set()
    for path, page in built_pages(site).items():
        policy = str(page.select_one("meta[http-equiv=Content-Security-Policy]")["content"])  # type: ignore[index]
        for link in page.select("link"):
            rel = " ".join(link["rel"])
            rels.add(rel)
            if rel in FETCHED:
                assert f"{FETCHED[rel]} 'self'" in policy, path
                assert "://" not in str(link["href"]), path
                assert rel != "preload" or link["as"] == "fetch", path

    assert rels == FETCHED.keys() | NOT_FETCHED


@pytest.fixture(scope="module", params=["nginx", "apache2"])
def server(request: pytest.FixtureRequest, site: Path) -> Iterator[str]:
    """The origin of a server that serves the site."""
    with debian_server(request.param, site) as origin:
        yield origin


@pytest.fixture(params=["", f"/{SUB_PATH}"], ids=["root", "sub-path"])
def base(server: str, request: pytest.FixtureRequest) -> str:
    """Where the site begins."""
    return f"{server}{request.param}"


def test_the_finder_answers_what_the_address_asks(open_page: OpenPage, base: str) -> None:
    page = open_page(f"{base}/find/#zip=28801&within=50&free=evening")
    page.wait_for_selector("[data-module][data-begun]")

    expect(page.locator("[data-iop-count]")).to_contain_text("match")
    expect(page.locator("[data-iop-notice]")).to_be_hidden()
    expect(page.get_by_role("button", name="28801")).to_be_visible()
    page.get_by_role("button", name="Show map").click()
    expect(page.locator("[data-iop-map-drawing]")).to_be_visible()


def test_a_program_is_kept_and_stands_on_the_list(open_page: OpenPage, base: str) -> None:
    page = open_page(f"{base}/find/")
    page.locator("[data-iop-keep]").first.click()
    page.get_by_role("link", name="Open your list").click()
    page.wait_for_selector("[data-module=iop-list][data-begun]")

    expect(page.locator(".iop-pick")).to_have_count(1)


def test_a_planner_does_its_sum(open_page: OpenPage, base: str) -> None:
    page = open_page(f"{base}/plan/cost/")
    page.get_by_label("I would pay").select_option("copay-day")
    page.get_by_label("Copay", exact=True).fill("30")
    page.get_by_role("button", name="Work it out").click()

    expect(page.locator("[data-iop-said]")).to_contain_text("$720")


def test_the_search_finds(open_page: OpenPage, base: str) -> None:
    page = open_page(f"{base}/guide/")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("dialog").get_by_label("Search").first.fill("medicaid")

    expect(page.get_by_role("dialog").locator("li a").first).to_be_visible()


def test_a_page_of_a_program_is_right(open_page: OpenPage, base: str) -> None:
    page = open_page(f"{base}/find/")
    page.locator("[data-program-id] a").first.click()
    page.wait_for_url("**/programs/*/*")

    expect(page.get_by_role("link", name="Save the number")).to_be_visible()
