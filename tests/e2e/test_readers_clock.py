"""A group that people join by video is said by its own clock, and beside it by that of the reader."""

from collections.abc import Callable, Iterator

import pytest
from built_site import NOW
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

ID = "juniper-bench-online"
"""By video, in the time of New York: Mon to Fri at noon, Mon, Wed, Thu evenings, and weekends."""
EVENING = "Mon, Wed, Thu 6:30 to 9:30 pm Eastern"
PAGES = {
    "program": (f"programs/{ID}/", ".iop-track"),
    "card": (f"find/#ids={ID}", ".iop-card__track"),
    "browse": ("browse/format/virtual/", f'.iop-card:has([href$="/{ID}/"]) .iop-card__track'),
    "list": (f"list/#ids={ID}", ".iop-pick__fact dd"),
}

Reader = Callable[..., Page]


@pytest.fixture
def reader(browser: Browser, origin: str) -> Iterator[Reader]:
    """Open a page with the browser's clock in a zone, on a day."""
    contexts = []

    def open_one(path: str, zone: str, now: str = NOW.isoformat()) -> Page:
        context = browser.new_context(timezone_id=zone)
        contexts.append(context)
        page = context.new_page()
        page.clock.install(time=now)
        page.goto(f"{origin}/{path}", wait_until="networkidle")
        return page

    yield open_one
    for context in contexts:
        context.close()


@pytest.mark.parametrize(("path", "group"), PAGES.values(), ids=PAGES.keys())
@pytest.mark.parametrize(
    ("zone", "now", "words"),
    [
        ("Pacific/Honolulu", NOW.isoformat(), f"{EVENING}, 1:30 to 4:30 pm your time"),
        ("Pacific/Honolulu", "2027-07-01T20:00:00+00:00", f"{EVENING}, 12:30 to 3:30 pm your time"),
        ("Pacific/Guam", NOW.isoformat(), f"{EVENING}, Tue, Thu, Fri 9:30 am to 12:30 pm your time"),
    ],
    ids=["winter", "summer", "another day"],
)
def test_the_readers_time_stands_beside_the_groups(
    reader: Reader, path: str, group: str, zone: str, now: str, words: str
) -> None:
    expect(reader(path, zone, now).locator(group).filter(has_text=words)).to_have_count(1)


@pytest.mark.parametrize(("path", "group"), PAGES.values(), ids=PAGES.keys())
def test_who_has_the_clock_of_the_group_reads_it_once(reader: Reader, path: str, group: str) -> None:
    page = reader(path, "America/Detroit")

    expect(page.locator(group).filter(has_text=EVENING)).to_have_count(1)
    expect(page.locator(group).filter(has_text="your time")).to_have_count(0)


def test_a_group_at_a_door_has_no_zone(reader: Reader) -> None:
    page = reader("programs/bearwallow-bend-hendersonville/", "Pacific/Honolulu")

    expect(page.locator(".iop-track").filter(has_text="Mon, Tue, Thu 6 to 9 pm")).to_have_count(1)
    expect(page.get_by_text("your time")).to_have_count(0)


def test_the_zip_asked_for_is_where_the_reader_is(reader: Reader) -> None:
    """Nashville is in the time of Chicago, wherever the browser is."""
    card = reader("find/#zip=37203&free=afternoon,evening&format=virtual", "Pacific/Honolulu").locator(
        f'[data-program-id="{ID}"]'
    )

    expect(card.get_by_text(f"{EVENING}, 5:30 to 8:30 pm your time")).to_be_visible()
    expect(card.locator(".iop-card__sure:visible").first).to_have_text("Fits what you chose")


def test_a_group_held_against_other_clocks_than_the_readers_is_not_said_to_fit(reader: Reader) -> None:
    """Without a place, times are those of the site's home; the browser says that its reader is elsewhere."""
    card = reader("find/#free=evening&format=virtual", "Pacific/Honolulu").locator(f'[data-program-id="{ID}"]')

    expect(card.locator(".iop-card__check:visible").first).to_have_text("May fit: check its hours")
    expect(card.locator(".iop-card__sure:visible")).to_have_count(0)


@pytest.mark.parametrize(
    ("now", "begins", "starts"),
    [
        (NOW.isoformat(), "Jun 14 to Aug 6 each year. Begins again Jun 14, 2027", "On Jun 14, 2027"),
        ("2027-06-20T12:00:00+00:00", "Jun 14 to Aug 6 each year", "No new date yet: ask"),
        ("2027-08-07T12:00:00+00:00", "Jun 14 to Aug 6 each year. Begins again Jun 14, 2028", "No new date yet: ask"),
    ],
    ids=["before", "in it", "after"],
)
def test_a_season_begins_again_by_the_day_of_the_reader(reader: Reader, now: str, begins: str, starts: str) -> None:
    page = reader("programs/thimble-creek-arden/", "America/New_York", now)
    group = page.locator(".iop-track").filter(has_text="Summer mornings")
    expect(group.locator("dd").filter(has_text="each year")).to_have_text(begins)
    expect(group.locator("[data-starts]")).to_have_text(starts)

    card = reader("find/#ids=thimble-creek-arden", "America/New_York", now)
    expect(
        card.locator(".iop-card__track").filter(has_text="Summer mornings").locator(".iop-card__season")
    ).to_have_text(begins)
