"""Promises of every page: it says what it is, it reaches no other server, and its links lead somewhere."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup
from built_site import built_pages, leads_on, soup
from playwright.sync_api import Page, expect
from witness import OpenPage

pytestmark = pytest.mark.browser

FINDER_STATE_PATHS = ("/find/", "/list/", "/embed/", "/plan/cost/")
NOTE_AND_PLACE = (".iop-search__note:not(.iop-search__note--crisis) a", ".iop-header__place")
BACKGROUND_BRIGHTNESS = """() => {
  const colours = [document.body, document.documentElement].map(e => getComputedStyle(e).backgroundColor);
  const colour = colours.find(colour => !colour.endsWith(", 0)")) ?? "rgb(255, 255, 255)";
  const [red, green, blue] = colour.match(/[\\d.]+/g).map(Number);
  return (red + green + blue) / 3 / 255;
}"""


@pytest.mark.parametrize("width", [320, 390])
def test_a_thumb_can_hit_each_way_to_help(open_page: OpenPage, width: int) -> None:
    page = open_page("/", width=width)
    for link in page.locator(".iop-crisis__link").all():
        box = link.bounding_box()
        assert box and box["width"] >= 44 and box["height"] >= 44, link.inner_text()


def test_the_search_panel_keeps_off_the_edge_and_wears_the_sites_colour(open_page: OpenPage) -> None:
    page = open_page("/", width=390)
    page.get_by_role("button", name="Search", exact=True).click()
    note = page.locator(".iop-search__note").last
    assert note.evaluate("note => parseFloat(getComputedStyle(note).paddingInlineStart)") >= 8
    colours = [page.locator(each).first.evaluate("e => getComputedStyle(e).color") for each in NOTE_AND_PLACE]
    assert colours[0] == colours[1]


def test_dark_is_dark_and_light_is_light(open_page: OpenPage) -> None:
    light, dark = (open_page("/", dark=dark).evaluate(BACKGROUND_BRIGHTNESS) for dark in (False, True))
    assert light > 0.8
    assert dark < 0.2


def test_the_browser_lives_on_the_day_of_the_build_and_its_timers_run(open_page: OpenPage) -> None:
    page = open_page("/")
    later = page.evaluate("new Promise(resolve => setTimeout(() => resolve(new Date().toISOString()), 60))")
    assert later.startswith("2026-11-23T12:0")


def test_every_page_says_what_it_is(site: Path) -> None:
    for path, page in built_pages(site).items():
        assert page.html and page.html.get("lang") == "en", path
        assert len(page.find_all("h1")) == 1, path
        assert page.title and page.title.get_text().strip(), path


def test_no_two_pages_have_one_title(site: Path) -> None:
    titles = Counter(page.title.get_text().strip() for page in built_pages(site).values() if page.title)
    assert not [title for title, times in titles.items() if times > 1]


def test_every_page_has_a_crisis_line(site: Path) -> None:
    for path, page in built_pages(site).items():
        assert page.select_one('a[href="tel:988"]') and page.select_one('a[href="tel:911"]'), path


def test_every_page_and_the_headers_have_one_and_the_same_strict_policy(site: Path) -> None:
    pages = {path: soup(path).select('meta[http-equiv="Content-Security-Policy" i]') for path in site.rglob("*.html")}
    assert pages and {len(found) for found in pages.values()} == {1}
    (policy,) = {str(found[0]["content"]) for found in pages.values()}
    assert re.search(r"default-src '(none|self)'", policy)
    assert "unsafe" not in policy
    assert "*" not in policy
    assert f"Content-Security-Policy: {policy}; frame-ancestors" in (site / "_headers").read_text("utf-8")


def test_there_is_one_program_page_for_each_entry(site: Path, entries: list[dict[str, object]]) -> None:
    pages = {path.parent.name for path in site.glob("programs/*/index.html") if not leads_on(soup(path))}
    assert pages == {entry["id"] for entry in entries}
    assert len(pages) == len(entries)


def test_a_former_id_leads_to_its_program(site: Path, entries: list[dict[str, object]]) -> None:
    for entry in entries:
        for alias in entry.get("aliases", []):
            refresh = soup(site / "programs" / alias / "index.html").select_one('meta[http-equiv="refresh" i]')
            assert refresh and f"{entry['id']}/" in str(refresh["content"]), alias


def test_every_link_leads_somewhere(site: Path) -> None:
    broken = [
        f"{path.relative_to(site)}: {address}"
        for path in sorted(site.rglob("*.html"))
        for address in _addresses(soup(path))
        if not _resolves(site, path, address)
    ]
    assert not broken


def _addresses(page: BeautifulSoup) -> Iterator[str]:
    """Yield every address that a page links to, loads or leads on to."""
    for name in ("href", "src", "action"):
        yield from (str(element[name]) for element in page.select(f"[{name}]"))
    for element in page.select("[srcset]"):
        yield from (part.split()[0] for part in str(element["srcset"]).split(","))
    for element in page.select('meta[http-equiv="refresh" i]'):
        yield str(element["content"]).partition("url=")[2]


def _resolves(site: Path, page: Path, address: str) -> bool:
    """Whether an address on a page has a file, and an element for its fragment; other sites are not asked."""
    base = f"http://site.invalid/{page.relative_to(site).as_posix().removesuffix('index.html')}"
    url = urlsplit(urljoin(base, address))
    if url.scheme not in {"http", "https"} or url.netloc != "site.invalid":
        return True
    target = site / unquote(url.path).lstrip("/")
    target = target / "index.html" if url.path.endswith("/") else target
    if not target.is_file():
        return False
    is_finder_state = url.path.startswith(FINDER_STATE_PATHS) and "=" in url.fragment
    if not url.fragment or is_finder_state or target.suffix != ".html":
        return True
    return soup(target).find(id=unquote(url.fragment)) is not None


def test_samples_are_said_to_be_invented_and_kept_from_search_engines(
    site: Path, entries: list[dict[str, object]]
) -> None:
    has_samples = any(entry.get("sample") == "true" for entry in entries)
    for path, page in built_pages(site).items():
        robots = page.select_one('meta[name="robots"]')
        assert bool(robots and "noindex" in str(robots["content"])) == has_samples or path == "/404.html", path
        assert (page.select_one(".iop-banner") is not None) == has_samples, path


def test_the_finder_lists_programs_without_javascript(open_page: OpenPage, entries: list[dict[str, object]]) -> None:
    to_be_found = [entry for entry in entries if entry.get("status", "open") == "open"]
    page = open_page("/find/", width=390, javascript=False)
    links = page.locator('main a[href*="programs/"]:visible')
    addresses = {links.nth(i).get_attribute("href") for i in range(links.count())}
    assert len(addresses) >= min(100, len(to_be_found))
    expect(page.locator('main a[href*="browse/"]:visible')).not_to_have_count(0)


def test_a_phone_reader_can_tab_to_the_skip_link_the_places_and_the_search(open_page: OpenPage) -> None:
    page = open_page("/", width=390)
    stops = [_next_stop(page) for _ in range(6)]
    assert re.search(r"skip", stops[0], re.IGNORECASE), stops
    while stops[-1] != "Menu":
        stops.append(_next_stop(page))
        assert len(stops) < 15, stops
    page.keyboard.press("Enter")
    assert [_next_stop(page) for _ in range(5)] == ["Understand", "Cost", "Find a program", "For providers", "Search"]


def _next_stop(page: Page) -> str:
    """Press Tab, and return the name of what has the focus now."""
    page.keyboard.press("Tab")
    name = "(e => e.ariaLabel || e.title || e.textContent.trim())(document.activeElement)"
    return str(page.evaluate(name))


@pytest.mark.parametrize("width", [390, 1280])
def test_the_search_dialog_opens_and_closes_by_keyboard(open_page: OpenPage, width: int) -> None:
    page = open_page("/", width=width)
    button = page.get_by_role("banner").get_by_role("button", name=re.compile("search", re.IGNORECASE)).first
    button.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name=re.compile(".+"))
    expect(dialog).to_be_visible()
    expect(dialog.locator("input").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(button).to_be_focused()
