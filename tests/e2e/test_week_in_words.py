"""My week: one grid in the finder and the planner, and "Or write it", which says what it took and what it did not."""

import re

import pytest
from playwright.sync_api import Page, expect
from witness import OpenPage, axe_findings

pytestmark = pytest.mark.browser

READY = '[data-module="iop-finder"][data-ready]'
TEXT = "[data-iop-week-text]"
SAID = "[data-iop-week-said]"


def sheet(open_page: OpenPage, fragment: str = "") -> Page:
    page = open_page(f"/find/#{fragment}", width=390)
    page.wait_for_selector(READY)
    page.get_by_role("button", name="Choose what you need").click()
    return page


def test_what_is_understood_is_said_back_and_enter_leads_to_the_results(open_page: OpenPage) -> None:
    page = sheet(open_page)
    page.locator(TEXT).fill("mon eve")
    page.locator(TEXT).press("Enter")
    expect(page.locator("[data-iop-count]")).to_be_focused()
    expect(page).to_have_url(re.compile("#free=mon-evening$"))
    page.get_by_role("button", name="Choose what you need").click()
    expect(page.locator(SAID)).to_have_text("Understood: Monday evenings (5 to 10 pm).")


@pytest.mark.parametrize("leave", ["Enter", "Show", "Close", "Escape"])
def test_whoever_leaves_with_words_not_understood_is_told_first_and_goes_then(open_page: OpenPage, leave: str) -> None:
    page = sheet(open_page, "free=sat")
    text, dialog = page.locator(TEXT), page.get_by_role("dialog", name="What you need")

    def go() -> None:
        if leave in ("Enter", "Escape"):
            text.press(leave)
        else:
            dialog.get_by_role("button", name=re.compile(f"^{leave}")).click()

    text.fill("tursday evenings")
    go()
    expect(dialog).to_be_visible()
    expect(text).to_be_focused()
    expect(text).to_have_value("tursday evenings")
    expect(page.locator(SAID)).to_be_in_viewport()
    expect(text).to_have_accessible_description(re.compile("“tursday” can be Tuesday or Thursday"))
    assert not axe_findings(page)
    go()
    expect(dialog).to_be_hidden()
    expect(page).to_have_url(re.compile("#free=sat$"))


def test_a_box_takes_the_words_of_the_line_away_and_lets_go(open_page: OpenPage) -> None:
    page = sheet(open_page)
    page.locator(TEXT).fill("some day")
    page.locator(TEXT).press("Tab")
    expect(page.locator(SAID)).to_contain_text("only what is sure")
    page.get_by_label("Monday evening", exact=True).check()
    expect(page.locator(SAID)).to_be_empty()
    page.get_by_role("button", name=re.compile("^Show ")).click()
    expect(page.get_by_role("dialog", name="What you need")).to_be_hidden()


def test_clearing_the_week_clears_its_line(open_page: OpenPage) -> None:
    page = sheet(open_page)
    page.locator(TEXT).fill("weekends")
    page.locator(TEXT).press("Tab")
    expect(page.locator(SAID)).to_have_text("Understood: weekends.")
    page.locator("[data-iop-clear=free]").click()
    expect(page.locator(TEXT)).to_have_value("")
    expect(page.locator(SAID)).to_be_empty()


WRITTEN = "[data-iop-written]"
MARKS = ".iop-card__fits:visible"


def marks(page: Page) -> set[str]:
    """Return what the cards say of the groups that fit, each once; a card far out of sight has no words yet."""
    page.locator(MARKS).first.wait_for()
    return {text.strip() for text in page.locator(MARKS).all_inner_texts() if text}


def test_no_group_is_said_to_fit_what_was_written_more_narrowly(open_page: OpenPage) -> None:
    page = sheet(open_page)
    page.locator(TEXT).fill("weekdays 9-3")
    page.locator(TEXT).press("Enter")
    expect(page.locator("[data-iop-count]")).to_be_focused()
    expect(page.locator(WRITTEN)).to_have_text(re.compile("^You wrote “9-3”. .* check the hours of each group.$"))
    expect(page.locator(WRITTEN)).to_be_in_viewport()
    assert marks(page) == {"May fit: check its hours"}
    hours = re.compile(r"I can come: weekday mornings \(5 am to noon\) and afternoons \(noon to 5 pm\)")
    expect(page.locator("[data-iop-chips]")).to_contain_text(hours)
    assert not axe_findings(page)

    page.reload(wait_until="networkidle")
    page.wait_for_selector(READY)
    expect(page.locator("[data-iop-chips]")).to_contain_text(hours)
    expect(page.locator(WRITTEN)).to_be_hidden()
    assert "Fits what you chose" in marks(page)


def test_a_doubt_about_what_was_written_comes_though_the_boxes_were_marked_and_goes_with_the_text(
    open_page: OpenPage,
) -> None:
    page = sheet(open_page, "free=evening")
    page.locator(TEXT).fill("after 6")
    page.locator(TEXT).press("Tab")
    expect(page.locator(WRITTEN)).to_contain_text("You wrote “after 6”.")
    page.get_by_label("Saturday, all day").check()
    expect(page.locator(WRITTEN)).to_contain_text("You wrote “after 6”.")
    page.locator(TEXT).fill("evenings")
    page.locator(TEXT).press("Tab")
    expect(page.locator(WRITTEN)).to_have_text("")


def test_the_planner_says_what_was_written_more_narrowly_beside_its_answer(open_page: OpenPage) -> None:
    page = open_page("/plan/week/", width=390)
    page.locator(TEXT).fill("mon, wed, thu 6-9pm")
    page.locator(TEXT).press("Enter")
    expect(page.locator(".iop-plan__side > [data-iop-written]")).to_contain_text("You wrote “6-9pm”.")
    expect(page.locator(".iop-plan__marked")).to_contain_text("evenings (5 to 10 pm)")


def test_the_planner_holds_its_answer_for_words_that_are_not_understood(open_page: OpenPage) -> None:
    page = open_page("/plan/week/", width=390)
    text = page.locator(TEXT)
    text.fill("6-9")
    text.press("Enter")
    expect(text).to_be_focused()
    expect(page.locator(SAID)).to_contain_text("write 6 am or 6 pm")
    text.fill("mon, wed, thu 6-9pm")
    text.press("Enter")
    expect(page.get_by_role("heading", name="My week", exact=True)).to_be_focused()
    expect(page.locator("[data-iop-said]")).to_contain_text("It may fit.")
    expect(page.get_by_label("Wednesday evening")).to_be_checked()


PLACES = ["/find/", "/plan/week/"]


@pytest.mark.parametrize("path", PLACES)
def test_a_drag_and_the_arrow_keys_work_wherever_the_grid_is(open_page: OpenPage, path: str) -> None:
    page = open_page(path)
    first, last = page.get_by_label("Monday morning"), page.get_by_label("Wednesday morning")
    first.scroll_into_view_if_needed()
    start, end = first.bounding_box(), last.bounding_box()
    assert start and end
    page.mouse.move(start["x"] + 8, start["y"] + 8)
    page.mouse.down()
    page.mouse.move(end["x"] + 8, end["y"] + 8, steps=12)
    page.mouse.up()
    for day in ("Monday", "Tuesday", "Wednesday"):
        expect(page.get_by_label(f"{day} morning", exact=True)).to_be_checked()
    expect(page.locator('.iop-free input[tabindex="0"]')).to_have_count(1)
    page.get_by_label("Wednesday morning", exact=True).focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_label("Wednesday afternoon", exact=True)).to_be_focused()


@pytest.mark.parametrize("path", PLACES)
def test_a_finger_paints_wherever_the_grid_is(browser, origin: str, path: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(origin + path, wait_until="networkidle")
    if path == "/find/":
        page.get_by_role("button", name="Choose what you need").click()
    cells = [page.get_by_label(f"Tuesday {part}", exact=True) for part in ("morning", "afternoon", "evening")]
    cells[0].scroll_into_view_if_needed()
    points = [{"x": box["x"] + 9, "y": box["y"] + 9} for box in (cell.bounding_box() for cell in cells)]
    finger = context.new_cdp_session(page)
    finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": points[:1]})
    for point in points[1:]:
        finger.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [point]})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    for cell in cells:
        expect(cell).to_be_checked()
    context.close()


@pytest.mark.parametrize("path", PLACES)
def test_the_words_below_the_grid_promise_numbers_only_where_they_are(open_page: OpenPage, path: str) -> None:
    page = open_page(path)
    promised = page.get_by_text("The number shows how many programs").count() > 0
    numbers = page.locator(".iop-free [data-slot=count]").all_inner_texts()
    assert promised == bool(numbers) == all(number.isdigit() for number in numbers or [""])
