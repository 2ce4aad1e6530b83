"""The finder fits a life: my week, my town, and a way out of nothing."""

import re
from collections.abc import Callable
from time import sleep

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from witness import OpenPage, axe_findings

pytestmark = pytest.mark.browser
DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
KEYS = (
    ("ArrowDown", "Monday morning"),
    ("ArrowLeft", "Monday morning"),
    ("End", "Monday, all day"),
    ("ArrowUp", "Monday, all day"),
    ("Control+End", "Sunday, all day"),
    ("Home", "Sunday morning"),
    ("Control+Home", "Every morning"),
    ("ArrowRight", "Every afternoon"),
    ("ArrowRight", "Every evening"),
    ("ArrowRight", "Every evening"),
    ("ArrowDown", "Monday evening"),
)
READY = '[data-module="iop-finder"][data-ready]'
PLACE = "[data-iop-input=zip]"


@pytest.fixture
def finder(open_page: OpenPage) -> Callable[..., Page]:
    def at(fragment: str = "", *, width: int = 1280) -> Page:
        page = open_page(f"/find/#{fragment}" if fragment else "/find/", width=width)
        page.wait_for_selector(READY)
        return page

    return at


def _fragment(page: Page, wanted: str) -> None:
    expect(page).to_have_url(re.compile(re.escape(f"#{wanted}") + "$"))
    page.wait_for_selector(READY)


def test_a_box_and_a_shortcut_and_a_line_of_text_change_one_week(finder: Callable[..., Page]) -> None:
    page = finder()
    page.get_by_label("Monday evening").check()
    _fragment(page, "free=mon-evening")
    page.get_by_role("button", name="Weekends only").click()
    _fragment(page, "free=weekend")
    page.get_by_label("Or write it").fill("Tue evenings and Sat")
    page.get_by_label("Or write it").press("Enter")
    _fragment(page, "free=sat,tue-evening")
    expect(page.get_by_label("Saturday morning")).to_be_checked()


def test_a_shortcut_adds_to_the_week_and_is_taken_away_again(finder: Callable[..., Page]) -> None:
    page = finder("free=sat")
    after_school = page.get_by_role("button", name="After school")
    after_school.click()
    expect(after_school).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_label("Saturday morning")).to_be_checked()
    expect(page.get_by_label("Monday evening")).to_be_checked()
    after_school.click()
    _fragment(page, "free=sat")
    expect(after_school).to_have_attribute("aria-pressed", "false")
    evenings = page.get_by_role("button", name="Evenings only")
    evenings.click()
    _fragment(page, "free=evening")
    expect(evenings).to_have_attribute("aria-pressed", "true")
    page.get_by_label("Monday morning").check()
    expect(evenings).to_have_attribute("aria-pressed", "false")


def test_many_times_of_the_week_are_one_chip_in_plain_words(finder: Callable[..., Page]) -> None:
    page = finder("pay=medicaid", width=390)
    page.get_by_role("button", name="Choose what you need").click()
    page.get_by_role("button", name="After school").click()
    page.get_by_role("button", name=re.compile("^Show ")).click()
    chip = page.get_by_role(
        "button", name="Remove: I can come: weekday afternoons (noon to 5 pm) and evenings (5 to 10 pm)"
    )
    expect(chip).to_be_visible()
    expect(page.locator("[data-iop-chips] li")).to_have_count(3)
    chip.click()
    _fragment(page, "pay=medicaid")


def test_a_column_fills_and_empties_all_days(finder: Callable[..., Page]) -> None:
    page = finder()
    page.get_by_label("Every evening").check()
    _fragment(page, "free=evening")
    page.get_by_label("Sunday evening").uncheck()
    page.wait_for_selector(READY)
    expect(page.get_by_label("Every evening")).not_to_be_checked()
    assert "free=mon-evening,tue-evening" in page.url


def test_a_drag_fills_what_it_crosses(finder: Callable[..., Page]) -> None:
    page = finder()
    first, last = page.get_by_label("Monday morning"), page.get_by_label("Wednesday morning")
    first.scroll_into_view_if_needed()
    start, end = first.bounding_box(), last.bounding_box()
    assert start and end
    page.mouse.move(start["x"] + 8, start["y"] + 8)
    page.wait_for_load_state("networkidle")  # what follows a drag is loaded when a pointer comes
    page.mouse.down()
    page.mouse.move(end["x"] + 8, end["y"] + 8, steps=12)
    page.mouse.up()
    _fragment(page, "free=mon-morning,tue-morning,wed-morning")


def test_three_parts_of_a_day_are_the_day(finder: Callable[..., Page]) -> None:
    page = finder("free=mon-morning,mon-afternoon")
    day = page.get_by_label("Monday, all day")
    assert day.evaluate("box => box.indeterminate")
    page.get_by_label("Monday evening").check()
    expect(day).to_be_checked()
    assert not day.evaluate("box => box.indeterminate")
    day.uncheck()
    _fragment_is_empty(page)


def _fragment_is_empty(page: Page) -> None:
    expect(page).to_have_url(re.compile("/find/$"))


def test_no_number_in_a_cell_reads_as_a_day_without_programs(finder: Callable[..., Page]) -> None:
    page = finder()
    assert page.locator(".iop-free tbody").inner_text().split() == [*DAY_NAMES]
    expect(page.get_by_label("Saturday evening")).to_have_attribute("data-count", re.compile(r"^\d+$"))


def test_the_week_is_one_stop_and_the_arrow_keys_go_from_box_to_box(finder: Callable[..., Page]) -> None:
    page = finder()
    expect(page.locator('.iop-free input[tabindex="0"]')).to_have_count(1)
    page.get_by_label("Every morning").focus()
    for key, label in KEYS:
        page.keyboard.press(key)
        expect(page.get_by_label(label, exact=True)).to_be_focused()
    page.keyboard.press("Space")
    _fragment(page, "free=mon-evening")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Weekends, all day")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_label("Monday evening", exact=True)).to_be_focused()


def test_the_groups_that_fit_come_first_and_are_marked(finder: Callable[..., Page]) -> None:
    page = finder("free=evening")
    fits = page.locator('[data-match="yes"] .iop-card__track:first-child .iop-card__fits:visible')
    assert fits.count() == page.locator('[data-match="yes"]').count() > 0


def test_no_match_offers_a_wider_radius_and_each_choice_taken_away(finder: Callable[..., Page]) -> None:
    page = finder("zip=28901&within=5&pay=ihs")
    ways = page.locator("[data-iop-ways] button").all_inner_texts()
    assert any(way.startswith("Within ") for way in ways), ways
    page.locator("[data-iop-ways] button").first.click()
    page.wait_for_selector(READY)
    expect(page.locator("[data-match=yes]").first).to_be_visible()


def test_no_way_out_leads_to_the_same_empty_page(finder: Callable[..., Page]) -> None:
    page = finder("free=mon-morning&pay=ihs&format=virtual&ages=child", width=390)
    panel = page.locator("[data-iop-wayout]")
    assert not [
        text for text in panel.locator("li").all_inner_texts() if " 0 programs" in text or "Remove “Child" in text
    ]
    assert not axe_findings(page)
    panel.get_by_role("button").first.click()
    page.wait_for_selector(READY)
    expect(page.locator("[data-match=yes]").first).to_be_visible()
    assert "ages=child" in page.evaluate("location.hash")


def test_out_of_the_region_it_is_said_at_once_with_where_else_to_look(finder: Callable[..., Page]) -> None:
    page = finder("zip=30301&ages=teen")
    outside = page.locator("[data-iop-outside]")
    expect(outside).to_contain_text(
        re.compile(
            r"This guide covers Western North Carolina\. The nearest .* for “Teens \(13 to 17\)” is about \d+ miles"
        )
    )
    expect(outside.get_by_role("link", name="FindTreatment.gov")).to_be_visible()
    expect(outside.get_by_role("link", name="1-800-662-4357")).to_be_visible()
    assert not axe_findings(page)
    page.locator("[data-iop-ways] button").first.click()
    page.wait_for_url("**#ages=teen")
    expect(outside).to_be_hidden()


@pytest.mark.parametrize("fragment", ["zip=10001", "zip=30301&ages=teen", "zip=30301&ages=teen&pay=medicaid&within=50"])
def test_out_of_the_region_how_far_it_is_and_where_else_to_look_is_said_once(
    finder: Callable[..., Page], fragment: str
) -> None:
    page = finder(fragment, width=390)
    text = page.locator(".iop-finder__results").inner_text()
    assert len(re.findall(r"about \d+ miles", text)) == 1
    told = ["This guide covers", "The nearest program", "FindTreatment.gov", "1-800-662-4357", "Change something"]
    assert [text.count(each) for each in told] == [1] * len(told), text
    assert sorted(told, key=text.index) == told
    assert text.index("Near ZIP") < text.index(told[0]), "no chips between what is told"
    assert "time that you are free" not in text


@pytest.mark.parametrize("person", ["ages=teen", "focus=eating-disorder"])
def test_no_way_out_leads_to_programs_for_others(finder: Callable[..., Page], person: str) -> None:
    page = finder(f"{person}&zip=30301&price=1&free=sun-morning", width=390)
    ways = page.locator("[data-iop-ways] button")
    assert ways.count()
    expect(page.locator("[data-iop-notice]")).to_be_hidden()
    for number in range(ways.count()):
        page.locator("[data-iop-ways] button").nth(number).click()
        page.wait_for_selector(READY)
        assert person in page.evaluate("location.hash")
        page.go_back()
        page.wait_for_selector(READY)


def test_a_way_out_does_not_print_what_a_link_says(finder: Callable[..., Page]) -> None:
    page = finder("q=buy+cheap+pills+call+now&city=cheap-pills-ga&price=500", width=390)
    panel = page.locator("[data-iop-wayout]")
    expect(panel.get_by_role("button").first).to_be_visible()
    expect(panel).to_contain_text("the search words")
    expect(panel).not_to_contain_text(re.compile("pills", re.IGNORECASE))
    expect(page.get_by_role("button", name="Remove: “buy cheap pills call now”")).to_be_visible()


def test_programs_with_some_sessions_in_the_time_are_named(finder: Callable[..., Page]) -> None:
    page = finder("free=mon-evening&pay=medicaid")
    panel = page.locator("[data-iop-wayout]")
    expect(panel).to_contain_text("some sessions in your time, and others outside it")
    panel.locator("[data-iop-why] a").first.click()
    page.wait_for_url("**/programs/*/#free=mon-evening&pay=medicaid")


def test_a_town_is_found_by_its_name(finder: Callable[..., Page]) -> None:
    page = finder()
    page.locator(PLACE).fill("Boone, NC")
    page.locator(PLACE).press("Tab")
    _fragment(page, "zip=28607")
    expect(page.get_by_text("Boone, NC: we look around its ZIP, 28607.")).to_be_visible()
    page.locator(PLACE).fill("Nowhere At All")
    page.locator(PLACE).press("Tab")
    expect(page.get_by_text("We know no town or county like")).to_be_visible()


def test_the_sheet_stays_open_for_a_place_that_nobody_knows_and_the_second_time_it_goes(
    finder: Callable[..., Page],
) -> None:
    page = finder(width=390)
    page.get_by_role("button", name="Choose what you need").click()
    page.locator(PLACE).focus()
    page.wait_for_load_state("networkidle")
    page.locator(PLACE).fill("Nowhere At All")
    page.locator(PLACE).press("Enter")
    expect(page.get_by_text("We know no town or county like")).to_be_in_viewport()
    expect(page.locator(PLACE)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("[data-iop-count]")).to_be_focused()


def test_a_place_that_nobody_knows_is_told_though_what_reads_it_comes_late(browser: Browser, origin: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.route("**/finder/whereabouts.js*", lambda route: (sleep(0.5), route.continue_()))
    page.goto(f"{origin}/find/")
    page.wait_for_selector(READY)
    page.get_by_role("button", name="Choose what you need").click()
    page.locator(PLACE).fill("Nowhere At All")
    page.locator(PLACE).press("Enter")
    expect(page.get_by_text("We know no town or county like")).to_be_in_viewport()
    page.close()


@pytest.mark.parametrize("late", ["**/finder/whereabouts.js*", "**/find/towns.json*"])
def test_a_town_and_enter_lead_to_what_is_near_it_however_late_the_towns_come(
    browser: Browser, origin: str, late: str
) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.route(late, lambda route: (sleep(0.5), route.continue_()))
    page.goto(f"{origin}/find/")
    page.wait_for_selector(READY)
    page.get_by_role("button", name="Choose what you need").click()
    page.locator(PLACE).fill("Boone, NC")
    page.locator(PLACE).press("Enter")
    expect(page.locator("[data-iop-count]")).to_be_focused()
    assert page.url.endswith("#zip=28607")
    page.close()


@pytest.mark.parametrize(
    ("written", "fragment"),
    [
        ("Asheville NC", "zip=28801"),
        ("asheville, n.c.", "zip=28801"),
        ("boone  nc", "zip=28607"),
        ("Buncombe County NC", "county=buncombe-nc"),
        ("28801 Asheville", "zip=28801"),
        ("Tennessee", "state=tn"),
        ("St. Paul, Minn.", "zip=55101"),
        ("28607", "zip=28607"),
        ("28607-1234", "zip=28607"),
    ],
)
def test_a_place_is_found_as_people_write_it(finder: Callable[..., Page], written: str, fragment: str) -> None:
    page = finder()
    town = page.locator(PLACE)
    town.fill(written)
    town.press("Tab")
    _fragment(page, fragment)
    expect(town).to_have_value(fragment.removeprefix("zip=") if fragment.startswith("zip=") else "")


def test_a_town_that_was_chosen_stands_by_its_field_and_can_be_cleared(finder: Callable[..., Page]) -> None:
    page = finder("pay=medicaid")
    town = page.locator(PLACE)
    town.fill("Buncombe County")
    town.press("Tab")
    _fragment(page, "county=buncombe-nc&pay=medicaid")
    chosen = page.locator("[data-iop-place]")
    expect(chosen).to_contain_text("Buncombe County, NC")
    chosen.get_by_role("button", name="Clear the place").click()
    _fragment(page, "pay=medicaid")
    expect(chosen).to_be_hidden()
    expect(town).to_be_focused()


def test_a_town_typed_before_its_list_has_come_is_found(browser: Browser, origin: str) -> None:
    page = browser.new_page()
    page.route("**/finder/whereabouts.js*", lambda route: (sleep(0.5), route.continue_()))
    page.goto(f"{origin}/find/")
    page.wait_for_selector(READY)
    page.locator(PLACE).fill("Boone, NC")
    page.locator(PLACE).press("Tab")
    page.wait_for_url("**#zip=28607")
    page.close()


def test_a_town_of_the_directory_is_found_when_the_list_of_towns_is_missing(browser: Browser, origin: str) -> None:
    page = browser.new_page()
    page.route("**/find/towns.json*", lambda route: route.abort())
    page.goto(f"{origin}/find/")
    page.wait_for_selector(READY)
    page.locator(PLACE).fill("Boone, NC")
    page.locator(PLACE).press("Tab")
    page.wait_for_url("**#city=boone-nc")
    page.close()


def test_a_town_whose_list_comes_late_takes_no_later_choice_away(browser: Browser, origin: str) -> None:
    page = browser.new_page()
    held: list[Route] = []
    page.route("**/find/towns.json*", lambda route: held.append(route))
    page.goto(f"{origin}/find/")
    page.wait_for_selector(READY)
    page.locator(PLACE).fill("Boone, NC")
    page.locator(PLACE).press("Tab")
    page.locator(PLACE).fill("28801")
    _fragment(page, "zip=28801")
    held[0].continue_()
    page.wait_for_load_state("networkidle")
    _fragment(page, "zip=28801")
    page.close()


@pytest.mark.parametrize("typed", [" 28607 ", "28607-1234"])
def test_a_zip_is_read_as_it_is_pasted(finder: Callable[..., Page], typed: str) -> None:
    page = finder()
    page.locator(PLACE).fill(typed)
    page.locator(PLACE).press("Tab")
    _fragment(page, "zip=28607")


def test_a_name_of_several_places_is_offered_and_none_is_taken(finder: Callable[..., Page]) -> None:
    page = finder()
    page.locator(PLACE).fill("Columbia")
    page.locator(PLACE).press("Enter")
    choices = page.get_by_role("list", name="Places that may be meant").get_by_role("button")
    expect(choices.first).to_have_text("Columbia, SC: no program here, look around ZIP 29201")
    expect(page.locator(PLACE)).to_be_focused()
    assert "zip" not in page.evaluate("location.hash")
    assert not axe_findings(page)
    page.get_by_role("button", name="Columbia, NC: no program here, look around ZIP 27925").click()
    _fragment(page, "zip=27925")
    expect(
        page.get_by_text("Columbia, NC: no program is listed there, so we look around its ZIP, 27925.")
    ).to_be_visible()
    expect(choices).to_have_count(0)


def test_a_slip_is_forgiven_and_said(finder: Callable[..., Page]) -> None:
    page = finder()
    page.locator(PLACE).fill("Ashville")
    page.locator(PLACE).press("Tab")
    _fragment(page, "zip=28801")
    expect(page.get_by_text("We took “Ashville” as Asheville, NC")).to_be_visible()
    expect(page.get_by_role("button", name="Ashville, AL")).to_be_visible()


def test_places_far_away_are_asked_for_only_when_a_name_is_not_near(browser: Browser, origin: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{origin}/find/")
    page.wait_for_selector(READY)
    assert not [url for url in asked if "towns" in url]
    page.locator(PLACE).fill("Boone, NC")
    page.locator(PLACE).press("Tab")
    page.wait_for_url("**#zip=28607")
    assert not [url for url in asked if "towns-far" in url]
    page.locator(PLACE).fill("Chicago")
    page.locator(PLACE).press("Tab")
    page.wait_for_url("**#zip=60290")
    assert len([url for url in asked if "towns-far" in url]) == 1
    page.close()


def test_a_radius_without_a_place_is_no_chip(finder: Callable[..., Page]) -> None:
    page = finder("within=50&city=asheville-nc")
    expect(page.get_by_role("button", name="Remove: Asheville, NC")).to_be_visible()
    expect(page.get_by_role("button", name="Remove: Within 50 miles")).to_have_count(0)
    page.locator(PLACE).fill("Boone, NC")
    page.locator(PLACE).press("Tab")
    _fragment(page, "zip=28607&within=50")
    expect(page.get_by_role("button", name="Remove: Within 50 miles")).to_be_visible()


def test_ones_own_place_is_asked_for_on_a_tap_and_becomes_a_zip(browser: Browser, origin: str) -> None:
    context = browser.new_context(geolocation={"latitude": 35.59, "longitude": -82.55}, permissions=["geolocation"])
    page = context.new_page()
    page.goto(f"{origin}/find/")
    page.get_by_role("button", name="Use my location").click()
    page.wait_for_url("**#zip=28801")
    expect(page.get_by_text("Nearest ZIP: 28801. Your exact place was not kept or sent.")).to_be_visible()
    context.close()


def test_ones_own_place_without_the_table_of_zips_is_said(browser: Browser, origin: str) -> None:
    context = browser.new_context(geolocation={"latitude": 35.59, "longitude": -82.55}, permissions=["geolocation"])
    page = context.new_page()
    page.route("**/zips.bin*", lambda route: route.abort())
    page.goto(f"{origin}/find/")
    page.get_by_role("button", name="Use my location").click()
    expect(page.get_by_text("Distances did not load. Try again, or choose a town or county.")).to_be_visible()
    context.close()


def test_ones_own_place_that_cannot_be_asked_for_is_said(browser: Browser, origin: str) -> None:
    page = browser.new_page()
    page.route("**/finder/whereabouts.js*", lambda route: route.abort())
    page.goto(f"{origin}/find/")
    page.get_by_role("button", name="Use my location").click()
    expect(page.get_by_text("Towns and your place did not load. Type a ZIP.")).to_be_visible()
    page.locator('[data-iop-value="ages=adult"]').check()
    page.wait_for_url("**#ages=adult")
    page.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_a_zip_that_nobody_knows_stays_to_be_mended(finder: Callable[..., Page], width: int) -> None:
    page = finder(width=width)
    if width < 500:
        page.get_by_role("button", name="Choose what you need").click()
    field = page.locator(PLACE)
    field.fill("00000")
    field.press("Tab")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description("We do not know the ZIP 00000. Is it right?")
    page.locator('[data-iop-value="ages=adult"]').check()
    page.wait_for_url("**#ages=adult")
    page.wait_for_selector(READY)
    expect(field).to_have_value("00000")
    assert not axe_findings(page)
    field.fill("288")
    field.press("Tab")
    expect(field).to_have_accessible_description("A ZIP has 5 digits, such as 28801.")
    field.fill("28801")
    _fragment(page, "zip=28801&ages=adult")
    expect(field).not_to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description("")


def test_a_strange_zip_of_a_link_is_said_by_its_field(finder: Callable[..., Page]) -> None:
    page = finder("zip=00000")
    expect(page.locator(PLACE)).to_have_value("00000")
    expect(page.locator("[data-iop-zip-said]")).to_have_text("We do not know the ZIP 00000. Is it right?")


def test_back_and_forward_walk_through_the_choices(finder: Callable[..., Page]) -> None:
    page = finder()
    page.get_by_label("Every evening").check()
    _fragment(page, "free=evening")
    page.get_by_role("button", name="Weekends only").click()
    _fragment(page, "free=weekend")
    page.go_back()
    _fragment(page, "free=evening")
    expect(page.get_by_label("Every evening")).to_be_checked()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_the_finder_in_use_has_no_barrier(open_page: OpenPage, width: int, *, dark: bool) -> None:
    page = open_page("/find/#zip=28801&within=5&free=mon-morning&services=group-therapy", width=width, dark=dark)
    page.wait_for_selector(READY)
    if width < 500:
        page.get_by_role("button", name="Choose what you need").click()
    for each in page.locator("details.iop-filter").all():
        each.evaluate("details => { details.open = true; }")
    assert not axe_findings(page)


def test_choices_made_while_something_loads_are_all_followed(browser: Browser, origin: str) -> None:
    page = browser.new_page()
    held: list[Route] = []
    page.route("**/finder/whereabouts.js*", lambda route: held.append(route))
    page.goto(f"{origin}/find/")
    page.locator('[data-iop-value="ages=adult"]').wait_for()
    page.locator("[data-filter=zip] input").first.focus()
    for value in ("pay=medicaid", "ages=adult"):
        page.locator(f'[data-iop-value="{value}"]').check()
        page.wait_for_url(f"**{value}**")
    assert held
    assert page.evaluate("location.hash") in ("#ages=adult&pay=medicaid", "#pay=medicaid&ages=adult")
    held[0].continue_()
    page.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_enter_on_the_home_page_leads_to_what_was_found_not_to_the_top_of_the_page(
    open_page: OpenPage, width: int
) -> None:
    page = open_page("/", width=width)
    page.get_by_label("Your ZIP, town, county or state").fill("28801")
    page.get_by_label("Your ZIP, town, county or state").press("Enter")
    expect(page.locator("[data-iop-count]")).to_be_focused()
    expect(page.locator("[data-iop-count]")).to_be_in_viewport()
    expect(page).to_have_url(re.compile(r"/find/#zip=28801$"))
