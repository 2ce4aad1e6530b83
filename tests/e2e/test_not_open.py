"""A closed or paused program on every page that speaks of it, today and long after, on screens and on paper."""

import re

import pytest
from playwright.sync_api import Page, expect
from witness import OpenPage

pytestmark = pytest.mark.browser

CLOSED, PAUSED, OPEN = "long-shadow-hickory", "wagon-gate-brevard", "harbor-light-asheville"
BOTH = f"{CLOSED},{PAUSED}"
CHOSEN = "zip=28602&free=evening&pay=medicaid"
AS_IF_OPEN = r"New patients|room now|no new date|fits what|openstreetmap|openings:|first visit|save the number"
AS_IF_ANSWERED = rf"{AS_IF_OPEN}|\bask\b|\bcall|828-|getting old|out of date|openings|can begin"
PLACES = {
    "its page": (f"/programs/{{}}/#{CHOSEN}", ".iop-program"),
    "a card": ("/find/#ids={}", "[data-iop-results]"),
    "the list": (f"/list/#{CHOSEN}&ids={{}}", ".iop-list"),
}
TELL = "Is something wrong here"
"""What follows on a program's page is how to reach us."""


def read(page: Page, part: str) -> str:
    return page.locator(part).inner_text().partition(TELL)[0].replace("Do not call.", "")


def on_day(page: Page, day: str) -> None:
    page.clock.install(time=f"{day}T12:00:00-05:00")
    page.reload(wait_until="networkidle")


@pytest.mark.parametrize("media", ["screen", "print"])
@pytest.mark.parametrize("day", ["2026-11-23", "2027-08-01"])
@pytest.mark.parametrize(("path", "part"), PLACES.values(), ids=PLACES)
def test_a_closed_program_is_never_asked_or_called(
    open_page: OpenPage, path: str, part: str, day: str, media: str
) -> None:
    page = open_page(path.format(CLOSED), width=390)
    on_day(page, day)
    expect(page.locator(part)).to_contain_text("Closed since Sep 30, 2026")
    expect(page.locator(part).get_by_role("link", name=re.compile("Wren and Willow")).first).to_be_visible()
    page.emulate_media(media="print" if media == "print" else "screen")
    checked = page.locator(f"{part} :is(.iop-checked, .iop-card__checked)")
    marks = checked.evaluate_all("all => all.map(each => getComputedStyle(each, '::before').content)")
    assert marks == ["none"], "no mark of how old the check is"
    assert not re.search(AS_IF_ANSWERED, read(page, part), re.IGNORECASE)
    assert page.locator(f'{part} :is([href^="tel:"], [href^="sms:+"], [href$=".vcf"]):visible').count() == 0


@pytest.mark.parametrize("day", ["2026-11-23", "2027-08-01"])
@pytest.mark.parametrize(("path", "part"), PLACES.values(), ids=PLACES)
def test_a_paused_program_can_be_called_and_not_begun(open_page: OpenPage, path: str, part: str, day: str) -> None:
    page = open_page(path.format(PAUSED), width=390)
    on_day(page, day)
    expect(page.locator(part)).to_contain_text("Paused: it takes nobody now.")
    where = page.locator(part).get_by_role("link", name="Find programs near there")
    assert str(where.get_attribute("href")).endswith("find/#zip=28712&focus=substance-use")
    expect(page.locator(part).get_by_role("link", name=re.compile(r"^Call 828-555-0159")).first).to_be_visible()
    assert not re.search(AS_IF_OPEN.replace("|save the number", ""), read(page, part), re.IGNORECASE)


@pytest.mark.parametrize("width", [390, 1280])
def test_in_a_comparison_it_is_said_first_and_nothing_of_it_is_asked(open_page: OpenPage, width: int) -> None:
    page = open_page(f"/list/#{CHOSEN}&ids={BOTH},{OPEN}", width=width)
    if width == 390:
        expect(page.locator(".iop-versus__row").first).to_contain_text("Closed since Sep 30, 2026")
    else:
        rows = page.locator(".iop-compare__row")
        expect(rows.first).to_contain_text("Paused: it takes nobody now.")
        cells = rows.locator("td:nth-of-type(1)").all_inner_texts()
        assert not [cell for cell in cells[1:] if re.search(AS_IF_ANSWERED, cell, re.IGNORECASE)]
        began = page.locator(".iop-compare__row", has_text="You can begin").locator("td").all_inner_texts()
        assert began[:2] == ["Closed", "Paused"]
    expect(
        page.locator(".iop-list__compare").get_by_role("link", name="Look at Wren and Willow instead")
    ).to_be_visible()


def test_a_card_of_a_closed_program_says_nothing_of_how_it_was(open_page: OpenPage) -> None:
    page = open_page(f"/find/#ids={BOTH}", width=390)
    closed, paused = page.locator(".iop-card").all()
    for part in (".iop-card__tracks", ".iop-card__facts"):
        expect(closed.locator(part)).to_be_hidden()
        expect(paused.locator(part)).to_be_visible()


def test_the_map_of_a_link_leads_only_to_what_is_open(open_page: OpenPage) -> None:
    page = open_page(f"/find/#ids={BOTH},{OPEN}")
    page.get_by_role("button", name="Show map").click()
    expect(page.locator("[data-iop-map-words]")).to_contain_text("2 take nobody now, and are left out.")
    expect(page.locator(".iop-map__marker")).to_have_count(1)


def test_a_list_of_closed_programs_alone_is_no_list_to_call(open_page: OpenPage) -> None:
    page = open_page(f"/list/#ids={CLOSED}")
    expect(page.locator("#take")).to_have_text("1 program that is closed", use_inner_text=True)
    expect(page.locator("#programs")).to_have_text("Where to look instead", use_inner_text=True)
    mail = str(page.locator("[data-iop-mail]").get_attribute("href"))
    assert mail.startswith("mailto:?subject=Closed")
    assert "828-" not in mail


def test_taken_off_an_open_program_brings_back_what_it_says(open_page: OpenPage) -> None:
    page = open_page(f"/list/#ids={CLOSED},{OPEN}")
    expect(page.locator("#programs")).to_have_text("Before you call", use_inner_text=True)
    page.get_by_role("button", name="Take off the list: Harbor Light Recovery").click()
    expect(page.locator("#programs")).to_have_text("Where to look instead", use_inner_text=True)
    page.go_back()
    expect(page.locator("#programs")).to_have_text("Before you call", use_inner_text=True)


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("Long Shadow", "Program in Hickory, NC. Closed since Sep 30, 2026."),
        ("Wagon Gate", "Program in Brevard, NC. Paused: it takes nobody now."),
    ],
)
def test_the_search_says_it_too(open_page: OpenPage, name: str, says: str) -> None:
    page = open_page("/guide/cost/")
    page.get_by_role("button", name="Search", exact=True).click()
    page.get_by_role("textbox", name="Search this site").press_sequentially(name)
    expect(page.locator("[data-iop-search-results] a", has_text=name).first).to_contain_text(says)
