"""The planners: worked by keyboard, wrong input told at its field, nothing kept, and all of it on paper too.

That nothing leaves the page or is stored, the fixture `open_page` holds for each page here.
"""

import re

import pytest
from playwright.sync_api import Page, expect
from witness import OpenPage, axe_findings

pytestmark = pytest.mark.browser

PLANNERS = ["cost", "week", "first-call"]
SHIFT = """() => new Promise(done => {
  setTimeout(() => done(0), 300);
  const sum = list => list.getEntries().reduce((sum, entry) => sum + entry.value, 0);
  new PerformanceObserver(list => done(sum(list))).observe({type: "layout-shift", buffered: true});
})"""
EVERY_PLANNER = pytest.mark.parametrize("name", PLANNERS)


def said(page: Page) -> str:
    return page.locator("[data-iop-said]").inner_text()


def type_over(page: Page, label: str, text: str) -> None:
    """Walk on with Tab to the field of that label, and write over what it holds."""
    field = page.get_by_label(label, exact=False).first
    for _ in range(80):
        if field.evaluate("field => field === document.activeElement"):
            break
        page.keyboard.press("Tab")
    expect(field).to_be_focused()
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.type(text)


def fill_cost(page: Page) -> None:
    page.get_by_label("I would pay").select_option("coinsurance")
    page.get_by_label("Your percentage").fill("20")
    page.get_by_label("price for one day").fill("$260")
    page.get_by_role("button", name="Work it out").click()


def fill(page: Page, name: str) -> None:
    if name == "cost":
        fill_cost(page)
    elif name == "week":
        page.get_by_label("Every evening").check()
        page.get_by_role("button", name="Work it out").click()
    else:
        page.get_by_label("I take medicine").check()


def page_count(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


def test_the_cost_is_worked_out_with_the_keyboard_alone(open_page: OpenPage) -> None:
    page = open_page("/plan/cost/", width=390)
    page.get_by_label("I would pay").focus()
    page.keyboard.type("a perc")
    type_over(page, "Your percentage", "20")
    type_over(page, "Days a week", "3")
    type_over(page, "Weeks", "8")
    type_over(page, "price for one day", "260")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="My cost")).to_be_focused()
    expect(page.get_by_role("heading", name="My cost")).to_be_in_viewport()
    assert "You might pay $1,248 or more for these 24 days." in said(page), "the deductible is not said"
    assert "an estimate from your numbers, not a promise" in said(page)
    expect(page.get_by_role("table", name="Week by week").get_by_role("row")).to_have_count(10)


def test_a_wrong_number_is_told_at_its_field_with_an_example(open_page: OpenPage) -> None:
    page = open_page("/plan/cost/")
    page.get_by_label("I would pay").select_option("copay-day")
    page.get_by_label("Copay", exact=True).fill("about 30")
    page.get_by_label("Days a week").fill("9")
    page.get_by_role("button", name="Work it out").click()
    copay = page.get_by_label("Copay", exact=True)
    expect(copay).to_be_focused()
    expect(copay).to_have_attribute("aria-invalid", "true")
    expect(copay).to_have_accessible_description(re.compile("Write dollars in digits, such as 30."))
    expect(page.get_by_label("Days a week")).to_have_accessible_description(
        "Write a number from 1 to 7, such as 3.", ignore_case=True
    )
    assert said(page).startswith("2 answers need a change.")
    copay.fill("30")
    page.get_by_label("Days a week").fill("3")
    page.keyboard.press("Tab")
    expect(page.locator("[data-iop-said]")).to_contain_text("$720")
    expect(copay).not_to_have_attribute("aria-invalid", "true")


def test_there_is_one_region_that_is_read_out(open_page: OpenPage) -> None:
    for name in PLANNERS:
        page = open_page(f"/plan/{name}/")
        expect(page.locator(".iop-plan [aria-live]")).to_have_count(1)


def test_a_plan_year_that_turns_is_seen_in_the_weeks_and_the_working(open_page: OpenPage) -> None:
    page = open_page("/plan/cost/")
    page.get_by_label("I would pay").select_option("coinsurance")
    page.get_by_label("First day of the program").fill("2026-12-14")
    page.get_by_label("Deductible for a full year").fill("1500")
    fill_cost(page)
    expect(page.get_by_text("January 1, 2027: your plan year starts over.")).to_be_visible()
    assert "Weeks range from $156 to $780" in said(page)


def test_without_the_price_it_says_the_least_and_shows_examples_never_a_sum(open_page: OpenPage) -> None:
    page = open_page("/plan/cost/", width=390)
    page.get_by_label("I would pay").select_option("coinsurance")
    page.get_by_label("Your percentage").fill("20")
    page.get_by_label("Deductible that is left").fill("2,000")
    page.get_by_role("button", name="Work it out").click()
    assert said(page).startswith("You pay at least the first $2,000, or the whole price if that is less.")
    examples = page.get_by_role("table", name="Examples only: made-up prices of a day")
    assert examples.get_by_role("cell").all_inner_texts() == ["$2,560", "$3,040", "$3,520"]
    assert "$480" not in page.locator("[data-iop-result]").inner_text()
    expect(page.get_by_text("What price for one day have you agreed with this program?")).to_be_visible()
    assert not axe_findings(page)


def test_who_does_not_know_how_they_will_pay_is_told_what_to_ask(open_page: OpenPage) -> None:
    page = open_page("/plan/cost/", width=390)
    expect(page.get_by_label("I would pay")).to_have_value("unsure")
    expect(page.get_by_label("Copay", exact=True)).to_be_hidden()
    page.get_by_role("button", name="Work it out").click()
    assert said(page).startswith("There is no sum yet.")
    expect(page.get_by_role("table", name=re.compile("^Examples only"))).to_contain_text("A copay of $30 a day")
    expect(page.get_by_text("do I pay a copay or a percentage?")).to_be_visible()
    assert not axe_findings(page)


def test_the_price_of_a_whole_program_is_one_sum(open_page: OpenPage) -> None:
    page = open_page("/plan/cost/")
    page.get_by_label("I would pay").select_option("self-program")
    page.get_by_label("The price", exact=True).fill("4,000")
    page.get_by_role("button", name="Work it out").click()
    assert "You might pay about $4,000 for the program." in said(page)
    expect(page.get_by_text("May I have a good-faith estimate?")).to_be_visible()
    expect(page.get_by_role("table")).to_have_count(0)


def test_only_the_fields_of_a_way_to_pay_are_shown(open_page: OpenPage) -> None:
    page = open_page("/plan/cost/")
    page.get_by_label("I would pay").select_option("copay-day")
    expect(page.get_by_label("Deductible that is left")).to_be_hidden()
    page.get_by_label("Does a deductible come before the copay?").select_option("Yes")
    expect(page.get_by_label("Deductible that is left")).to_be_visible()
    page.get_by_label("I would pay").select_option("medicaid")
    expect(page.locator("[data-iop-field]:visible")).to_have_count(0)
    page.get_by_role("button", name="Work it out").click()
    assert "we make no guess" in said(page)
    page.get_by_role("button", name="Clear").click()
    expect(page.get_by_label("I would pay")).to_have_value("unsure")
    expect(page.get_by_label("Deductible that is left")).to_be_visible()
    assert said(page).startswith("Fill in your numbers.")


def test_my_week_is_filled_by_keyboard_and_leads_into_the_finder(open_page: OpenPage) -> None:
    page = open_page("/plan/week/")
    for day in ("Monday", "Wednesday", "Thursday"):
        page.get_by_label(f"{day} evening").focus()
        page.keyboard.press("Space")
    type_over(page, "Minutes of travel", "20")
    type_over(page, "Child care", "15")
    page.keyboard.press("Enter")
    assert "It can fit." in said(page)
    assert "3 days with 3 hours 40 minutes free in one piece: Monday, Wednesday and Thursday" in said(page)
    expect(page.get_by_text("Your time costs $165 a week. Over 8 weeks that is $1,320.")).to_be_visible()
    page.get_by_role("link", name="Find programs for the times I marked").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector('[data-module="iop-finder"][data-ready]')
    assert page.url.endswith("/find/#free=mon-evening,wed-evening,thu-evening&hours=9")
    expect(page.locator("[data-iop-notice]")).to_be_hidden()
    box = page.get_by_role("checkbox", name="Monday evening")
    box.uncheck()
    box.check()
    expect(page).to_have_url(re.compile(r"#free=mon-evening,wed-evening,thu-evening&hours=9$"))


def test_the_answer_follows_the_week(open_page: OpenPage) -> None:
    page = open_page("/plan/week/")
    fill(page, "week")
    assert "It can fit." in said(page)
    page.get_by_label("Every evening").uncheck()
    expect(page.locator("[data-iop-said]")).to_contain_text("Mark when you are free")
    page.get_by_role("button", name="Weekends only").click()
    expect(page.locator("[data-iop-said]")).to_contain_text("It does not fit yet.")
    page.get_by_role("button", name="Clear").click()
    expect(page.get_by_label("Saturday, all day")).not_to_be_checked()
    page.get_by_label("Monday evening").check()
    page.get_by_role("button", name="Work it out").click()
    assert "1 day with" in said(page)


def test_ticks_add_questions(open_page: OpenPage) -> None:
    page = open_page("/plan/first-call/", width=390)
    teen = page.get_by_label("What ages are in the group?")
    expect(teen).to_be_hidden()
    page.get_by_label("It is for a teen").focus()
    page.keyboard.press("Space")
    expect(teen).to_be_visible()
    shown = page.locator("[data-iop-question]:visible").count()
    assert said(page).startswith(f"Your list has {shown} questions of ")
    page.get_by_label("Every question").check()
    assert page.locator("[data-iop-question]:visible").count() > shown * 2
    expect(page.get_by_label("Can this program bill Medicare?")).to_be_hidden()


@EVERY_PLANNER
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_a_planner_in_use_has_no_barrier(open_page: OpenPage, name: str, width: int, *, dark: bool) -> None:
    page = open_page(f"/plan/{name}/", width=width, dark=dark)
    fill(page, name)
    assert not axe_findings(page)
    if name == "cost":
        page.get_by_label("Weeks").fill("none")
        page.get_by_role("button", name="Work it out").click()
        assert not axe_findings(page)


@EVERY_PLANNER
@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no script"])
def test_a_planner_does_not_scroll_sideways(open_page: OpenPage, name: str, *, javascript: bool) -> None:
    page = open_page(f"/plan/{name}/", width=320, javascript=javascript)
    if javascript:
        fill(page, name)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@EVERY_PLANNER
def test_what_was_filled_in_is_not_in_the_address_and_is_gone_on_reload(open_page: OpenPage, name: str) -> None:
    page = open_page(f"/plan/{name}/")
    held = "() => [...document.querySelectorAll('.iop-plan :is(input, select)')].map(e => `${e.value} ${e.checked}`)"
    empty = page.evaluate(held)
    fill(page, name)
    assert page.url.endswith(f"/plan/{name}/")
    assert page.evaluate(held) != empty
    page.reload()
    assert page.evaluate(held) == empty


@EVERY_PLANNER
def test_nothing_in_sight_moves_when_a_planner_starts(open_page: OpenPage, name: str) -> None:
    page = open_page(f"/plan/{name}/", width=1280)
    assert page.evaluate(SHIFT) < 0.05


@pytest.mark.parametrize("name", ["cost", "week"])
def test_without_a_script_a_form_to_fill_in_by_hand_stands_with_the_working(open_page: OpenPage, name: str) -> None:
    page = open_page(f"/plan/{name}/", width=390, javascript=False)
    expect(page.get_by_role("heading", name="The same on paper")).to_be_visible()
    expect(page.get_by_role("heading", name="How we count")).to_be_visible()
    assert page.locator(".iop-blank:visible").count() >= 10
    expect(page.get_by_role("button", name="Work it out")).to_have_count(0)


def test_without_a_script_the_whole_list_stands(open_page: OpenPage) -> None:
    page = open_page("/plan/first-call/", width=390, javascript=False)
    questions = page.locator("[data-iop-question]")
    assert page.locator("[data-iop-question]:visible").count() == questions.count() > 40
    expect(page.get_by_role("button", name="Print my questions")).to_have_count(0)
    assert page_count(page.pdf(format="Letter")) <= 6


def test_an_answer_is_printed_with_what_was_filled_in(open_page: OpenPage) -> None:
    page = open_page("/plan/cost/")
    fill_cost(page)
    page.emulate_media(media="print")
    for hidden in (".iop-plan__form", ".iop-plan__paper", ".iop-next", ".iop-header__bar"):
        expect(page.locator(hidden)).to_be_hidden()
    expect(page.get_by_text("What I filled in")).to_be_visible()
    expect(page.locator(".iop-plan__number").filter(has_text="price for one day")).to_contain_text("$260")
    assert page_count(page.pdf(format="Letter")) <= 2


@pytest.mark.parametrize("name", ["cost", "week"])
def test_an_empty_planner_is_printed_as_a_form(open_page: OpenPage, name: str) -> None:
    page = open_page(f"/plan/{name}/")
    page.emulate_media(media="print")
    expect(page.locator(".iop-plan__paper")).to_be_visible()
    expect(page.locator(".iop-plan__answer")).to_be_hidden()
    assert page_count(page.pdf(format="Letter")) <= 2


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_short_list_with_two_ticks_is_one_page_with_room_to_write(open_page: OpenPage, paper: str) -> None:
    page = open_page("/plan/first-call/")
    page.get_by_label("I take medicine").check()
    page.get_by_label("I have Medicaid").check()
    page.get_by_label("Program", exact=True).fill("Harbor Light Recovery")
    page.emulate_media(media="print")
    expect(page.get_by_text("I spoke with")).to_be_visible()
    room = "(line) => parseFloat(getComputedStyle(line).paddingBottom)"
    assert page.locator("[data-iop-question]:visible").first.evaluate(room) >= 6 / 25.4 * 96
    assert page_count(page.pdf(format=paper)) == 1
