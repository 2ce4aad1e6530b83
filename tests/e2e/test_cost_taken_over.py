"""The planner of the cost takes over what a program's page says, with one tap."""

import re

import pytest
from playwright.sync_api import expect
from witness import OpenPage

pytestmark = pytest.mark.browser


def test_price_days_weeks_and_first_visit_are_filled_in_and_worked_out(open_page: OpenPage) -> None:
    page = open_page("/programs/bench-and-lantern-greenville/#zip=29601")
    page.get_by_role("link", name="Work out what Morning group may cost in all").click()

    expect(page).to_have_url(
        re.compile(r"/plan/cost/#cost-per=day&cost-price=310&cost-days=3&cost-weeks=8&cost-first=150")
    )
    expect(page.get_by_label("Days a week")).to_have_value("3")
    expect(page.locator("[data-iop-said]")).to_contain_text("You might pay about $7,590 for these 24 days.")
    expect(page.get_by_text("24 days at $310 is $7,440. With the first visit, $150, that is $7,590.")).to_be_visible()
    expect(page.get_by_text("are only an example")).to_be_hidden()
    page.get_by_role("link", name="Back to its page").click()
    expect(page).to_have_url(re.compile(r"/programs/bench-and-lantern-greenville/#zip=29601$"))


def test_a_range_gives_two_sums(open_page: OpenPage) -> None:
    page = open_page("/plan/cost/#cost-per=day&cost-price=375&cost-to=450&cost-days=4&cost-weeks=8")

    expect(page.locator("[data-iop-said]")).to_contain_text("You might pay about $12,000 to $14,400 for these 32 days.")


def test_what_the_entry_does_not_say_is_asked_and_not_assumed(open_page: OpenPage) -> None:
    page = open_page("/plan/cost/#cost-per=day&cost-price=375&cost-days=4")

    expect(page.locator("[data-iop-said]")).to_contain_text("1 answer needs a change")
    expect(page.get_by_label("Weeks", exact=True)).to_have_value("")


@pytest.mark.parametrize(
    "fragment", ["cost-per=free&cost-price=1", "cost-per=day&cost-price=1e9", "cost-per=day", "price=<b>", ""]
)
def test_a_strange_address_changes_nothing(open_page: OpenPage, fragment: str) -> None:
    page = open_page(f"/plan/cost/#{fragment}")

    expect(page.get_by_label("Days a week")).to_have_value("3")
    expect(page.locator("[data-iop-taken]")).to_be_hidden()
