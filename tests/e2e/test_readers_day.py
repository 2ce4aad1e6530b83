"""What grows old does so by the calendar of the reader, alike on every page, wherever the site was built."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

ID = "harbor-light-asheville"
"""Checked on Nov 1, 2026; has openings as of Nov 20; one can begin on Dec 1 and Jan 5."""
PROGRAM, LIST, FINDER, BROWSE = f"programs/{ID}/", f"list/#ids={ID}", f"find/#ids={ID}", "browse/state/nc/"

ZONES = {
    "the evening of the last day in New York": ("America/New_York", 0, "T20:30:00-05:00", True),
    "the morning after in Guam": ("Pacific/Guam", 1, "T06:00:00+10:00", False),
}
"""In UTC it is the day after in New York, and still the last day in Guam."""

Reader = Callable[[str, date], Page]


@pytest.fixture(params=ZONES.values(), ids=ZONES.keys())
def reader(browser: Browser, origin: str, request: pytest.FixtureRequest) -> Iterator[tuple[Reader, bool]]:
    """Open a page at a moment near the end of a day; and whether it is still that day for the reader."""
    zone, days, clock, still = request.param
    contexts = []

    def open_one(path: str, last: date) -> Page:
        context = browser.new_context(timezone_id=zone)
        contexts.append(context)
        page = context.new_page()
        page.clock.install(time=f"{last + timedelta(days=days)}{clock}")
        page.goto(f"{origin}/{path}", wait_until="networkidle")
        return page

    yield open_one, still
    for context in contexts:
        context.close()


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (PROGRAM, ".iop-checked"),
        (LIST, ".iop-pick__checked"),
        (FINDER, ".iop-card__checked"),
        (BROWSE, f'.iop-card:has([href$="/{ID}/"]) .iop-card__checked'),
    ],
    ids=["program", "list", "finder", "browse"],
)
@pytest.mark.parametrize(("days", "before", "after"), [(90, "fresh", "aging"), (180, "aging", "old")])
def test_facts_grow_old(reader: tuple[Reader, bool], path: str, words: str, days: int, before: str, after: str) -> None:
    open_one, still = reader
    page = open_one(path, date(2026, 11, 1) + timedelta(days=days))
    checked = page.locator(words)
    expect(checked).to_have_attribute("data-age", before if still else after)

    if path == LIST:
        asks = before != "fresh" or not still
        expect(page.get_by_text("Is what this page says still right?")).to_have_count(1 if asks else 0)


def test_openings_count_for_14_days(reader: tuple[Reader, bool]) -> None:
    open_one, still = reader
    last = date(2026, 12, 4)
    expect(open_one(PROGRAM, last).get_by_text("Has openings, as of").first).to_be_visible(visible=still)
    expect(open_one(LIST, last).locator(".iop-pick").get_by_text("Has openings").first).to_be_visible(visible=still)
    page = open_one("find/#openings=now&city=asheville-nc", last)
    expect(page.locator(f'[data-match="yes"][data-program-id="{ID}"]')).to_have_count(1 if still else 0)


def test_dates_to_begin_pass(reader: tuple[Reader, bool]) -> None:
    open_one, still = reader
    words = "On Dec 1, 2026 and Jan 5, 2027" if still else "On Jan 5, 2027"
    expect(open_one(PROGRAM, date(2026, 12, 1)).locator("[data-starts]").first).to_have_text(words)
    compared = open_one(f"list/#ids={ID},cardinal-perch-boone", date(2026, 12, 1)).locator(".iop-compare")
    expect(compared.get_by_text(words)).to_have_count(1)


def test_after_the_last_date_to_begin_there_is_none(reader: tuple[Reader, bool]) -> None:
    open_one, still = reader
    words = "On Jan 5, 2027" if still else "No new date yet: ask"
    expect(open_one(PROGRAM, date(2027, 1, 5)).locator("[data-starts]").first).to_have_text(words)


@pytest.mark.parametrize("path", ["guide/medicare/", "guide/insurance/"])
def test_facts_of_the_guide_say_that_they_may_be_out_of_date(reader: tuple[Reader, bool], path: str) -> None:
    open_one, still = reader
    page = open_one(path, date(2026, 12, 31))
    marks = page.get_by_text("may be out of date")
    expect(marks).to_have_count(0) if still else expect(marks.first).to_be_visible()
