"""The field of the home page takes a ZIP, a town, a county or a state, and leads to the finder."""

import pytest
from playwright.sync_api import Browser, expect
from witness import OpenPage, axe_findings

pytestmark = pytest.mark.browser

FIELD = "#zip"


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize(
    ("typed", "fragment"),
    [("Asheville NC", "zip=28801"), ("Buncombe County", "county=buncombe-nc"), ("Tennessee", "state=tn")],
)
def test_a_place_leads_from_the_home_page_to_the_finder(
    open_page: OpenPage, width: int, typed: str, fragment: str
) -> None:
    page = open_page("/", width=width)
    page.locator(FIELD).fill(typed)
    page.locator(FIELD).press("Enter")
    page.wait_for_url(f"**/find/#{fragment}")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_a_name_of_several_places_is_asked_for_on_the_home_page(open_page: OpenPage, width: int, *, dark: bool) -> None:
    page = open_page("/", width=width, dark=dark)
    page.locator(FIELD).fill("Columbia")
    page.get_by_role("button", name="Find programs").click()
    expect(page.get_by_text("“Columbia” may be one of these. Which one do you mean?")).to_be_visible()
    assert not axe_findings(page)
    page.get_by_role("button", name="Columbia, NC: no program here, look around ZIP 27925").click()
    page.wait_for_url("**/find/#zip=27925")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Ashville", "“Ashville” is not a place that we know. Which one do you mean?"),
        ("Nowhere At All", "We know no town or county like “Nowhere At All” here. Try a ZIP."),
        ("288", "A ZIP has 5 digits, such as 28801."),
    ],
)
def test_what_is_no_place_is_said_and_nobody_is_led_away(open_page: OpenPage, typed: str, said: str) -> None:
    page = open_page("/")
    page.locator(FIELD).fill(typed)
    page.locator(FIELD).press("Enter")
    expect(page.get_by_text(said)).to_be_visible()
    page.locator(FIELD).press("Tab")
    assert page.url.endswith("/")


def test_when_no_script_comes_a_town_is_searched_for_as_words(browser: Browser, origin: str) -> None:
    page = browser.new_page()
    page.route("**/javascripts/**", lambda route: route.abort())
    page.goto(f"{origin}/")
    page.locator(FIELD).fill("Black Mountain, NC")
    page.locator(FIELD).press("Enter")
    page.wait_for_url("**#q=Black%20Mountain")
    page.close()
