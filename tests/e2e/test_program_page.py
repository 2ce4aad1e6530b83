"""The page of a program, on the day of the build and long after."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from built_site import built_pages, soup
from paper import page_count
from playwright.sync_api import Page, expect
from witness import OpenPage

pytestmark = pytest.mark.browser


def programs(site: Path, selector: str) -> Iterator[str]:
    """Yield the addresses of the program pages that have an element like this."""
    for path, page in built_pages(site).items():
        if path.startswith("/programs/") and page.select_one(selector):
            yield path


def first(site: Path, selector: str) -> str:
    return next(programs(site, selector))


def closed(site: Path) -> str:
    pages = built_pages(site).items()
    return next(path for path, page in pages if "Closed since" in page.get_text() and path.startswith("/programs/"))


def read_later(page: Page, date: str) -> None:
    """Open the page again on another day."""
    page.clock.install(time=f"{date}T12:00:00-05:00")
    page.reload(wait_until="networkidle")


@pytest.mark.parametrize(
    ("days", "age", "words"), [(0, "fresh", "Fresh"), (91, "aging", "Getting old"), (181, "old", "Out of date")]
)
def test_facts_age_in_the_browser(open_page: OpenPage, site: Path, days: int, age: str, words: str) -> None:
    page = open_page(first(site, '.iop-checked[data-age="fresh"]'))
    checked = page.locator(".iop-checked")
    on = str(checked.get_attribute("data-checked"))
    read_later(page, str(page.evaluate(f"new Date(Date.parse('{on}') + {days} * 864e5).toISOString().slice(0, 10)")))

    expect(checked).to_have_attribute("data-age", age)
    expect(checked).to_contain_text(words, use_inner_text=True)
    assert len(re.findall("Fresh|Getting old|Out of date", checked.inner_text())) == 1


@pytest.mark.parametrize("path", ["/browse/state/nc/", "/find/"])
def test_facts_age_on_cards_too(open_page: OpenPage, path: str) -> None:
    page = open_page(path)
    fresh = page.locator('.iop-card__checked[data-age="fresh"]')
    assert fresh.count()

    read_later(page, "2027-12-01")

    expect(fresh).to_have_count(0)
    expect(page.locator('.iop-card__checked[data-age="old"]').first).to_contain_text("Out of date", use_inner_text=True)
    expect(page.get_by_text("Getting old", exact=False).locator("visible=true")).to_have_count(0)


@pytest.mark.parametrize("paper", ["Letter", "A4"])
def test_a_program_is_printed_on_two_pages_at_most(open_page: OpenPage, site: Path, paper: str) -> None:
    """The longest pages are the hardest to fit."""
    texts = {path: len(page.get_text()) for path, page in built_pages(site).items() if path.startswith("/programs/")}
    page = open_page("/")
    for path in sorted(texts, key=lambda path: -texts[path])[:6]:
        page.goto(page.url.partition("/programs/")[0].rstrip("/") + path)
        assert page_count(page.pdf(format=paper, prefer_css_page_size=False)) <= 2, path


PAPER_WIDTH, FIRST_PAGE = 720, 600
"""Of what Letter leaves between its margins, in CSS pixels: its width, and less than two thirds of its height."""
BRIEF = {"Takes", "Price without insurance"}


def test_on_paper_where_and_for_how_much_stand_beside_the_call_and_once(open_page: OpenPage, site: Path) -> None:
    """For every program that can be joined: what stands on the first page of two is not looked for on the other."""
    page = open_page("/", width=PAPER_WIDTH)
    page.emulate_media(media="print")
    root = page.url.rstrip("/")
    for path in programs(site, ".iop-program__brief"):
        page.goto(root + path)
        brief, call = page.locator(".iop-program__brief"), page.locator(".iop-program__call")
        terms = brief.locator("dt").all_inner_texts()
        assert {*terms} >= BRIEF and {"Address", "By video, for people in"} & {*terms}, path
        box = brief.bounding_box()
        assert box and box["y"] + box["height"] < FIRST_PAGE, path
        number = call.locator(".iop-callbar .iop-tel").inner_text()
        assert call.inner_text().count(number) == 1, path
        said = page.locator(".iop-program dt:visible").all_inner_texts()
        assert [term for term in terms if said.count(term) != 1] == [], path


def test_on_paper_the_call_comes_first_and_every_letter_is_of_ten_points(open_page: OpenPage) -> None:
    page = open_page("/programs/harbor-light-asheville/")
    page.emulate_media(media="print")
    tops = [page.locator(each).first.bounding_box() for each in ("h1", ".iop-program__call", ".iop-tracks")]
    assert [box["y"] for box in tops if box] == sorted(box["y"] for box in tops if box)
    assert all(tops)
    sizes = page.locator(".iop-program :is(h1, h2, h3, p, dt, dd):visible").evaluate_all(
        "all => all.map(each => parseFloat(getComputedStyle(each).fontSize))"
    )
    assert min(sizes) >= 10 / 72 * 96 - 0.01
    for hidden in (".iop-directions", ".iop-foot", ".iop-program__keep"):
        expect(page.locator(hidden).first).to_be_hidden()


def test_the_way_to_the_door_is_asked_of_nobody_before_a_tap(open_page: OpenPage) -> None:
    """`open_page` holds that no request leaves the site."""
    page = open_page("/programs/harbor-light-asheville/", width=390)
    links = page.locator(".iop-directions a")
    expect(links).to_have_text(["OpenStreetMap", "Apple Maps", "Google Maps"])
    assert set(links.evaluate_all("all => all.map(each => each.rel)")) == {"noreferrer noopener"}
    expect(page.locator(".iop-directions")).to_contain_text("The map company then sees where you look.")
    boxes = [link.bounding_box() for link in links.all()]
    assert all(box and box["height"] >= 44 for box in boxes)


def test_on_a_desk_the_call_stands_beside_the_facts(open_page: OpenPage) -> None:
    page = open_page("/programs/harbor-light-asheville/")
    call, facts = (page.locator(each).first.bounding_box() for each in (".iop-program__call", ".iop-tracks"))
    assert call and facts
    assert call["x"] >= facts["x"] + facts["width"]
    page.evaluate("scrollTo(0, 2000)")
    expect(page.locator(".iop-callbar a")).to_be_in_viewport()


def test_on_paper_a_heading_stays_with_what_follows(open_page: OpenPage) -> None:
    """Chromium breaks a page after a heading in a flex box, whatever the heading says."""
    page = open_page("/programs/harbor-light-asheville/")
    page.emulate_media(media="print")
    heading = page.locator(".iop-program :is(h2, h3)")
    assert set(heading.evaluate_all("all => all.map(each => getComputedStyle(each).breakAfter)")) == {"avoid"}
    boxes = page.locator(".iop-program, .iop-tracks, .iop-track__body")
    assert set(boxes.evaluate_all("all => all.map(each => getComputedStyle(each).display)")) == {"block"}
    facts = page.locator(".iop-fact")
    assert set(facts.evaluate_all("all => all.map(each => getComputedStyle(each).breakInside)")) == {"avoid"}


def test_openings_that_are_out_of_date_are_hidden(open_page: OpenPage, site: Path) -> None:
    page = open_page(first(site, "[data-openings-on]"))
    openings = page.locator("[data-openings-on]").first
    expect(openings).to_be_visible()

    read_later(page, "2027-01-10")

    expect(openings).to_be_hidden()


def test_a_closed_program_says_so_first_and_where_to_go_and_cannot_be_called(open_page: OpenPage, site: Path) -> None:
    page = open_page(closed(site), width=390)
    article = page.locator("article")

    expect(article.locator("h1 + *")).to_contain_text("Closed since")
    expect(article.get_by_role("heading", name="Where to go now")).to_be_visible()
    expect(article.locator('a[href^="tel:"], a[href$=".vcf"]')).to_have_count(0)
    assert article.locator('.iop-panel a[href*="/programs/"], .iop-panel a[href^="../"]').count() >= 1


def test_an_open_program_can_be_called_and_kept(open_page: OpenPage, site: Path) -> None:
    page = open_page(first(site, ".iop-callbar"), width=390)
    expect(page.locator(".iop-callbar a")).to_be_in_viewport()
    href = str(page.get_by_role("link", name="Save the number").get_attribute("href"))
    text = page.evaluate("href => fetch(href).then(answer => answer.text())", href)

    assert text.startswith("BEGIN:VCARD\r\n")


def test_numbers_and_links_are_as_high_as_a_finger(open_page: OpenPage) -> None:
    page = open_page("/programs/harbor-light-asheville/", width=390)
    links = page.locator(".iop-fact a").all()
    boxes = [(link.inner_text(), link.bounding_box()) for link in links]
    assert len(boxes) >= 6
    assert not [text for text, box in boxes if not box or box["height"] < 44]


def test_every_nearby_program_is_open_and_near(site: Path) -> None:
    pages = built_pages(site)
    for path, page in pages.items():
        links = page.select("[data-iop-near] .iop-nearby__link")
        assert len(links) <= 4, path
        for link in links:
            there = pages[f"/programs/{str(link['href']).split('/')[-2]}/"]
            assert there.select_one(".iop-callbar"), path
            assert not there.select_one(".iop-notice--alert"), path


def test_every_sign_of_quality_is_yes_no_or_not_known(site: Path) -> None:
    for path in programs(site, ".iop-callbar"):
        for fact in _section(soup(site / path.strip("/") / "index.html"), "Signs of quality").select(".iop-fact"):
            term = fact.select_one("dt")
            assert term and (fact.select_one(".iop-is") or term.get_text() == "Run as"), path


def test_paper_has_the_code_of_the_page_and_the_screen_has_not(open_page: OpenPage, site: Path) -> None:
    page = open_page(first(site, ".iop-qr"))
    code = page.locator(".iop-qr")
    expect(code).to_be_hidden()
    page.emulate_media(media="print")
    expect(code).to_be_visible()
    box = code.bounding_box()
    assert box and 94 <= box["width"] <= 95  # 25 mm
    expect(page.locator(".iop-program__save")).to_be_hidden()


def test_a_page_without_javascript_says_the_age_of_the_build(open_page: OpenPage, site: Path) -> None:
    page = open_page(first(site, '.iop-checked[data-age="fresh"]'), javascript=False)
    expect(page.locator("[data-age-words]:visible")).to_have_count(1)


def _section(page: BeautifulSoup, heading: str) -> BeautifulSoup:
    found = page.find("h2", string=heading)
    assert found and found.parent
    return found.parent  # type: ignore[return-value]
