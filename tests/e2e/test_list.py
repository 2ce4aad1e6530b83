"""The hand-picked list: kept in the finder, compared, printed on one page, sent; and nowhere but in an address."""

import re
from urllib.parse import urlsplit

import pytest
from paper import page_count
from playwright.sync_api import Browser, Locator, Page, expect
from witness import OpenPage, axe_findings

pytestmark = pytest.mark.browser

THREE = "bearwallow-bend-hendersonville,harbor-light-asheville,juniper-bench-online"
FULLEST = "chestnut-bend-asheville,harbor-light-asheville,larkspur-table-asheville,wild-plum-simpsonville"
DRAFTS = "cold-kettle-franklin,galax-house-spruce-pine,ginger-moon-robbinsville,moss-step-online"
ELEVEN = ",".join(
    [*FULLEST.split(","), *DRAFTS.split(","), "copper-fox-greer", "noon-bell-asheville", "yonder-light-cullowhee"]
)
PAPER = {"width": 726, "height": 980}
"""Letter without its margins, in CSS pixels."""
SMALL_TEXT = """() => [...document.querySelectorAll(".iop-crisis, .iop-crisis *, .iop-list *")]
  .filter(each => each.checkVisibility() && [...each.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
  .filter(each => parseFloat(getComputedStyle(each).fontSize) < 13.3).map(each => each.className || each.textContent)"""
ROOM_TO_WRITE = """(lines) => lines.filter(line => line.checkVisibility()).map(line => {
  const text = document.createRange();
  text.selectNodeContents(line);
  const [list, lower] = [line.parentElement.getBoundingClientRect(), line.getBoundingClientRect().bottom];
  return lower > list.bottom + 1 ? 0 : lower - text.getBoundingClientRect().bottom;
})"""


def programs(page: Page) -> list[str | None]:
    return [each.get_attribute("data-program-id") for each in page.locator(".iop-pick").all()]


def keep(page: Page, number: int) -> Locator:
    return page.get_by_role("button", name=re.compile("^(Keep|Kept) ")).nth(number)


@pytest.mark.parametrize("width", [390, 1280])
def test_three_are_kept_in_the_finder_and_opened_as_a_list(open_page: OpenPage, width: int) -> None:
    page = open_page("/find/#pay=medicaid", width=width)
    kept = [page.locator("[data-match]").nth(n).get_attribute("data-program-id") for n in range(3)]
    for number in range(3):
        keep(page, number).focus()
        page.keyboard.press("Enter")
    expect(keep(page, 2)).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("status").filter(has_text="Kept. 3 in your list.")).to_have_count(1)
    assert page.url.endswith(f"/find/#pay=medicaid&list={','.join(map(str, kept))}")
    page.get_by_role("link", name="Open your list").click()
    expect(page.locator(".iop-pick")).to_have_count(3)
    assert page.url.endswith(f"/list/#pay=medicaid&ids={','.join(map(str, kept))}")
    assert programs(page) == kept


def test_a_kept_program_says_kept_and_that_it_is_pressed(open_page: OpenPage) -> None:
    page = open_page("/find/", width=390)
    button = keep(page, 0)
    expect(button).to_have_text(re.compile("Keep"), use_inner_text=True)
    button.click()
    expect(page.get_by_role("button", name=re.compile("^Kept "), pressed=True)).to_have_count(1)
    expect(keep(page, 0)).not_to_have_text(re.compile("Keep"), use_inner_text=True)


def test_the_list_is_reached_right_after_the_count(open_page: OpenPage) -> None:
    page = open_page("/find/#list=harbor-light-asheville")
    page.locator("[data-iop-count]").focus()
    for _ in ("to the first program", "list"):
        page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Open your list")).to_be_focused()
    bar = page.locator("[data-iop-keepbar]").bounding_box()
    assert bar and 840 <= bar["y"] + bar["height"] <= 845, "the bar is at the lower edge"


def test_the_finder_says_what_keeping_is_for(open_page: OpenPage) -> None:
    expect(open_page("/find/").get_by_text("Keep up to 10. Then compare them side by side")).to_be_visible()
    expect(open_page("/find/", javascript=False).get_by_text("Keep up to 10.")).to_be_hidden()


def test_a_usual_card_fits_on_a_phone_with_room_to_spare(open_page: OpenPage) -> None:
    page = open_page("/find/", width=390)
    heights = page.locator(".iop-card").evaluate_all(
        "cards => cards.map(card => card.offsetHeight).sort((a, b) => a - b)"
    )
    assert heights[len(heights) // 2] <= 580, "the sample directory says more than most"
    week = page.locator(".iop-card__week:visible").first.bounding_box()
    assert week and week["width"] <= 390 / 4


def test_the_list_is_no_condition(open_page: OpenPage) -> None:
    counts = [
        open_page(f"/find/#pay=medicaid{more}").locator("[data-iop-count]").get_attribute("data-yes")
        for more in ("", f"&list={THREE}")
    ]
    assert counts[0] == counts[1]
    page = open_page(f"/find/#pay=medicaid&list={THREE}")
    expect(page.locator("[data-iop-notice]")).to_be_hidden()
    expect(page.locator("[data-iop-chips] li")).to_have_count(1)


def test_back_and_reload_keep_the_list(open_page: OpenPage) -> None:
    page = open_page("/find/#list=harbor-light-asheville")
    page.locator('[data-iop-value="pay=medicaid"]').check()
    page.wait_for_url("**/find/#pay=medicaid&list=harbor-light-asheville")
    keep(page, 0).click()
    expect(page.locator("[data-iop-kept]")).to_have_text("Your list: 2 programs")
    page.go_back()
    expect(page.locator("[data-iop-chips]")).to_be_hidden()
    expect(page.locator("[data-iop-kept]")).to_have_text("Your list: 2 programs")
    page.reload()
    expect(page.locator("[data-iop-kept]")).to_have_text("Your list: 2 programs")


def test_the_eleventh_is_not_kept_and_it_is_said(open_page: OpenPage) -> None:
    page = open_page("/find/")
    for number in range(11):
        keep(page, number).click()
    expect(keep(page, 10)).to_have_attribute("aria-pressed", "false")
    expect(page.locator("[data-iop-kept]")).to_have_text("Your list is full: 10 programs. Take one off first.")


def test_a_strange_id_in_the_finders_list_is_said(open_page: OpenPage) -> None:
    page = open_page("/find/#list=harbor-light,nobody-knows")
    expect(page.locator("[data-iop-notice]")).to_contain_text("list=nobody-knows")
    assert str(page.locator("[data-iop-list]").get_attribute("href")).endswith("/list/#ids=harbor-light-asheville")


def test_a_program_page_adds_to_the_list_that_came_along(open_page: OpenPage) -> None:
    page = open_page("/find/#list=harbor-light-asheville")
    page.get_by_role("link", name="Bearwallow Bend Evening Program").click()
    page.get_by_text("Your list has 1 now.").wait_for()
    page.get_by_role("link", name="Keep").click()
    expect(page.locator(".iop-pick")).to_have_count(2)
    assert programs(page) == ["harbor-light-asheville", "bearwallow-bend-hendersonville"]


def test_without_a_list_a_program_page_begins_one_even_without_javascript(open_page: OpenPage) -> None:
    page = open_page("/programs/harbor-light-asheville/", javascript=False)
    page.get_by_role("link", name="Keep").click()
    assert page.url.endswith("/list/#ids=harbor-light-asheville")
    expect(page.locator(".iop-list noscript .iop-notice")).to_be_visible()


def test_what_differs_is_marked_and_can_stand_alone(open_page: OpenPage) -> None:
    page = open_page(f"/list/#ids={THREE}")
    table = page.get_by_role("table", name="Programs side by side")
    expect(table.get_by_role("columnheader")).to_have_count(3)
    takes = table.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Takes differs", exact=True))
    shared = [set(cell.split(", ")) for cell in takes.get_by_role("cell").all_inner_texts()]
    assert set.intersection(*shared), "what all take stands in each column too"
    expect(takes.locator("strong").first).to_be_visible()
    every = table.get_by_role("rowheader").count()
    page.get_by_label("Show only what differs").check()
    expect(table.get_by_role("rowheader", name=re.compile("^Telephone|^Checked"))).to_have_count(0)
    assert 0 < table.get_by_role("rowheader").count() < every


def test_no_more_than_four_stand_side_by_side(open_page: OpenPage) -> None:
    page = open_page(f"/list/#ids={ELEVEN}")
    boxes = page.locator("[data-iop-choices] input")
    expect(page.get_by_role("columnheader")).to_have_count(4)
    why = page.get_by_text("Untick one to compare another.")
    expect(boxes.nth(4)).to_be_disabled()
    expect(why).to_be_visible()
    boxes.nth(0).uncheck()
    expect(why).to_be_hidden()
    boxes.nth(4).check()
    expect(page.get_by_role("columnheader").nth(3)).to_contain_text("Cold Kettle")


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize(
    "ids", [THREE, FULLEST, DRAFTS, "harbor-light-asheville", "harbor-light-asheville,wagon-gate-brevard"]
)
def test_up_to_four_programs_are_printed_on_one_page(open_page: OpenPage, ids: str, paper: str) -> None:
    page = open_page(f"/list/#ids={ids}")
    assert page_count(page.pdf(format=paper)) == 1


MANY_TIMES = (
    "free=mon,tue-morning,wed-afternoon,thu-evening,fri-morning,fri-afternoon,sat-morning,sat-evening,"
    "sun-afternoon,sun-evening"
)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("ids", [FULLEST, DRAFTS])
def test_the_times_that_were_chosen_take_no_page_of_their_own(open_page: OpenPage, ids: str, paper: str) -> None:
    page = open_page(f"/list/#{MANY_TIMES}&ids={ids}")
    expect(page.get_by_text("Times you chose: ")).to_be_visible()
    assert page_count(page.pdf(format=paper)) == 1


@pytest.mark.parametrize("width", [390, 1280])
def test_the_list_and_the_comparison_lead_to_each_door(open_page: OpenPage, width: int) -> None:
    """`open_page` holds that no request leaves the site before a tap."""
    page = open_page("/list/#ids=harbor-light-asheville,level-stone-online,noon-bell-asheville", width=width)
    for place, doors in ((".iop-pick", 2), (".iop-list__compare", 2)):
        links = page.locator(f"{place} .iop-directions__link")
        expect(links).to_have_count(3 * doors)
        assert set(links.evaluate_all("all => all.map(each => each.rel)")) == {"noreferrer noopener"}
        assert {urlsplit(str(each.get_attribute("href"))).netloc for each in links.all()} == {
            "www.openstreetmap.org",
            "maps.apple.com",
            "www.google.com",
        }
    expect(page.locator(".iop-list__compare .iop-directions__warning")).to_have_count(1)


def test_ten_programs_are_printed_four_to_a_page(open_page: OpenPage) -> None:
    page = open_page(f"/list/#ids={ELEVEN}")
    expect(page.get_by_role("button", name="Print 3 pages")).to_be_visible()
    assert page_count(page.pdf(format="A4")) == 3


def test_the_paper_has_code_address_questions_and_lines(open_page: OpenPage) -> None:
    page = open_page(f"/list/#ids={DRAFTS}")
    page.emulate_media(media="print")
    code = page.get_by_role("img", name=re.compile("^QR code"))
    box = code.bounding_box()
    assert box and box["width"] >= 25 / 25.4 * 96 - 1
    expect(page.locator("[data-iop-paperaddress]")).to_have_text(page.url)
    expect(page.get_by_text("Which days and times do the groups meet?").first).to_be_visible()
    for hidden in (".iop-header__bar", ".iop-foot", ".iop-list__compare", ".iop-take__ways", ".iop-pick__off"):
        expect(page.locator(hidden).first).to_be_hidden()
    expect(page.locator('a[href="tel:988"]').first).to_be_visible()


def on_paper(open_page: OpenPage, ids: str) -> Page:
    """Show a list as it is printed."""
    page = open_page(f"/list/#ids={ids}")
    page.set_viewport_size(PAPER)  # type: ignore[arg-type]
    page.emulate_media(media="print")
    return page


@pytest.mark.parametrize("ids", [DRAFTS, FULLEST, THREE, "harbor-light-asheville", "cold-kettle-franklin"])
def test_paper_is_filled_with_text_of_ten_points_and_lines_of_seven_millimetres(open_page: OpenPage, ids: str) -> None:
    page = on_paper(open_page, ids)
    assert page.evaluate(SMALL_TEXT) == []
    room = page.locator(".iop-pick__question").evaluate_all(ROOM_TO_WRITE)
    assert min(room) >= 7 / 25.4 * 96 - 0.1
    sheet = page.locator(".iop-sheet").bounding_box()
    spoke = [each.bounding_box() for each in page.locator(".iop-pick__spoke").all()]
    assert sheet and sheet["y"] + sheet["height"] > 0.96 * PAPER["height"]
    assert max(box["y"] + box["height"] for box in spoke if box) > 0.94 * PAPER["height"]


@pytest.mark.parametrize(
    ("ids", "least"), [("cold-kettle-franklin", 12), ("cold-kettle-franklin,moss-step-online", 24), (DRAFTS, 16)]
)
def test_what_is_not_known_has_a_line_for_each_question_while_there_is_room(
    open_page: OpenPage, ids: str, least: int
) -> None:
    page = on_paper(open_page, ids)
    assert len(page.locator(".iop-pick__question").evaluate_all(ROOM_TO_WRITE)) >= least
    expect(page.get_by_text(re.compile(r"^\d+ more questions at the address above\.$")).first).to_be_visible()


def test_paper_says_what_is_treated_for_whom_and_what_is_open(open_page: OpenPage) -> None:
    page = on_paper(open_page, THREE)
    pick = page.locator(".iop-pick").nth(1)
    for words in ("Treats", "Alcohol or drug use", "Ages", "18 to 25, 26 to 64", "Has openings, as of Nov 20"):
        expect(pick.get_by_text(words).first).to_be_visible()


def test_no_number_breaks(open_page: OpenPage) -> None:
    page = on_paper(open_page, THREE)
    numbers = page.locator(".iop-pick__facts .iop-tel")
    assert numbers.count() >= 9
    assert set(numbers.evaluate_all("all => all.map(each => each.getClientRects().length)")) == {1}


def test_an_unknown_id_is_said_and_a_former_one_leads_on(open_page: OpenPage) -> None:
    page = open_page("/list/#ids=harbor-light,no-such-thing,../evil,harbor-light-asheville")
    notice = page.locator("[data-iop-notice]")
    expect(notice).to_contain_text("2 programs of this link are none that we know: “no-such-thing” and more.")
    expect(notice).to_contain_text("Harbor Light Recovery has a new address")
    assert programs(page) == ["harbor-light-asheville"]


def test_the_eleventh_of_a_link_is_left_out_and_it_is_said(open_page: OpenPage) -> None:
    page = open_page(f"/list/#ids={ELEVEN}")
    expect(page.locator("[data-iop-notice]")).to_contain_text("A list holds 10 programs.")
    assert len(programs(page)) == 10


def test_a_closed_program_says_so_first_and_is_not_called(open_page: OpenPage) -> None:
    page = open_page("/list/#ids=long-shadow-hickory,wagon-gate-brevard")
    closed, paused = page.locator(".iop-pick").all()
    expect(closed.locator(".iop-pick__status")).to_contain_text("Closed since")
    expect(closed.get_by_role("link", name=re.compile("^Call"))).to_have_count(0)
    expect(paused.locator(".iop-pick__status")).to_contain_text("Paused")


def test_an_empty_list_says_how_to_fill_it(open_page: OpenPage) -> None:
    page = open_page("/list/")
    expect(page.get_by_text("Nothing is on your list yet.")).to_be_visible()
    page.get_by_role("link", name="Find programs").click()
    assert page.url.endswith("/find/")


def test_taking_off_moves_the_focus_on_and_back_brings_it_back(open_page: OpenPage) -> None:
    page = open_page(f"/list/#ids={THREE}")
    page.get_by_role("button", name="Take off the list: Harbor Light Recovery").click()
    expect(page.get_by_role("heading", name="Juniper Bench Online").get_by_role("link")).to_be_focused()
    expect(page.get_by_role("status").filter(has_text="Taken off. 2 in your list.")).to_have_count(1)
    assert page.url.endswith("/list/#ids=bearwallow-bend-hendersonville,juniper-bench-online")
    page.go_back()
    expect(page.locator(".iop-pick")).to_have_count(3)


def test_the_line_for_new_people_is_the_one_to_call(open_page: OpenPage) -> None:
    page = open_page("/list/#ids=harbor-light-asheville")
    expect(page.locator(".iop-pick__actions")).to_have_text("New patients: call 828-555-0117")
    expect(page.locator(".iop-pick__fact").first).to_contain_text("Main number: 828-555-0116")


def test_more_can_be_added_from_the_list(open_page: OpenPage) -> None:
    page = open_page(f"/list/#ids={THREE}")
    page.get_by_role("link", name="Add more programs").click()
    expect(page.locator("[data-iop-kept]")).to_have_text("Your list: 3 programs")


def test_the_link_is_copied_or_selected(open_page: OpenPage) -> None:
    page = open_page(f"/list/#ids={THREE}")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy link").click()
    expect(page.locator("[data-iop-done]")).to_contain_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_label("Link to this list")).to_be_focused()
    assert page.evaluate("getSelection().toString()") == page.url


def test_mail_and_message_carry_names_numbers_and_link(open_page: OpenPage) -> None:
    page = open_page(f"/list/#ids={THREE}")
    for name, scheme in (("E-mail", "mailto:?subject="), ("Text message", "sms:?&body=")):
        href = page.get_by_role("link", name=name).get_attribute("href") or ""
        assert href.startswith(scheme)
        for word in ("Harbor%20Light%20Recovery", "828-555-0117", "%2Flist%2F%23ids%3D"):
            assert word in href, name


def test_the_share_sheet_is_offered_where_there_is_one(open_page: OpenPage) -> None:
    page = open_page("/list/")
    page.add_init_script("navigator.share = (what) => { window.shared = what; return Promise.resolve(); }")
    page.goto(f"{page.url}#ids={THREE}")
    page.reload()
    page.get_by_role("button", name="Share", exact=True).click()
    assert page.evaluate("window.shared.url") == page.url


def test_a_list_that_does_not_load_links_to_each_program_and_can_be_tried_again(open_page: OpenPage) -> None:
    page = open_page("/list/")
    page.evaluate("() => { window.realFetch = fetch; window.fetch = () => Promise.reject(new Error('offline')); }")
    page.evaluate("location.hash = 'ids=harbor-light-asheville'")
    notice = page.locator("[data-iop-notice]")
    expect(notice.get_by_role("link", name="harbor-light-asheville")).to_be_visible()
    page.evaluate("() => { window.fetch = window.realFetch; }")
    notice.get_by_role("button", name="Try again").click()
    expect(page.locator(".iop-pick")).to_have_count(1)
    expect(notice).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize(
    "path", [f"/list/#ids={FULLEST}", "/list/#ids=long-shadow-hickory,cold-kettle-franklin,nobody"]
)
def test_axe_finds_nothing(open_page: OpenPage, path: str, width: int, scheme: str) -> None:
    assert not axe_findings(open_page(path, width=width, dark=scheme == "dark"))


@pytest.mark.parametrize("width", [320, 768, 960])
def test_the_list_does_not_scroll_sideways(open_page: OpenPage, width: int) -> None:
    page = open_page(f"/list/#ids={FULLEST}", width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


SCREEN = 844
CHOSEN = "free=evening&pay=medicaid&zip=28801"
BROKEN_WORDS = """(parts) => parts.flatMap(part => {
  const found = [];
  const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    for (const { 0: word, index } of texts.currentNode.data.matchAll(/[^\\s-]+/g)) {
      const range = document.createRange();
      range.setStart(texts.currentNode, index);
      range.setEnd(texts.currentNode, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) found.push(word);
    }
  }
  return found;
})"""


@pytest.mark.parametrize("ids", [THREE, ",".join(FULLEST.split(",")[:3])], ids=["three", "full"])
@pytest.mark.parametrize("choices", ["", f"{CHOSEN}&"], ids=["nothing", "choices"])
def test_three_programs_are_at_most_six_screens_on_a_phone(open_page: OpenPage, ids: str, choices: str) -> None:
    page = open_page(f"/list/#{choices}ids={ids}", width=390)
    expect(page.locator(".iop-versus")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollHeight") <= 6 * SCREEN


@pytest.mark.parametrize("width", [320, 390])
def test_a_comparison_on_a_phone_breaks_no_word(open_page: OpenPage, width: int) -> None:
    page = open_page(f"/list/#ids={','.join(FULLEST.split(',')[:3])}", width=width)
    page.get_by_label("Show only what differs").uncheck()
    page.locator("details.iop-versus__topic").evaluate_all("all => all.forEach(each => { each.open = true; })")
    assert page.locator(".iop-versus__row").count() > 25
    assert page.locator(".iop-versus__row").evaluate_all(BROKEN_WORDS) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert not axe_findings(page)


def test_on_a_phone_what_was_asked_for_stands_first_and_the_rest_is_folded(open_page: OpenPage) -> None:
    page = open_page(f"/list/#{CHOSEN}&ids={THREE}", width=390)
    topics = page.locator("details.iop-versus__topic")
    expect(topics.first.locator("summary")).to_contain_text("What you asked for")
    shown = [text for text in page.locator(".iop-versus__term").all_inner_texts() if text]
    assert {"Days and times", "Takes"} <= set(shown) <= {"Days and times", "Takes", "Help with the cost", "How far"}
    folded = topics.nth(1)
    expect(folded.locator(".iop-versus__terms")).to_contain_text("Format")
    folded.locator("summary").click()
    expect(folded.get_by_role("heading", name="Format")).to_be_visible()


def test_on_a_phone_the_facts_of_each_program_are_folded_and_on_paper_they_stand(open_page: OpenPage) -> None:
    page = open_page(f"/list/#ids={THREE}", width=390)
    pick = page.locator(".iop-pick").first
    more = pick.get_by_role("button", name=re.compile("^Facts"))
    expect(pick.locator(".iop-pick__facts")).to_be_hidden()
    expect(pick.get_by_role("link", name=re.compile("828-555"))).to_be_visible()
    more.click()
    expect(more).to_have_attribute("aria-expanded", "true")
    expect(pick.locator(".iop-pick__facts")).to_be_visible()
    assert not axe_findings(page)
    page.emulate_media(media="print")
    for other in page.locator(".iop-pick__facts").all():
        expect(other).to_be_visible()
    expect(more).to_be_hidden()


def test_everything_in_the_comparison_that_takes_the_focus_can_be_seen(open_page: OpenPage) -> None:
    page = open_page(f"/list/#ids={THREE}", width=390)
    page.get_by_label("Show only what differs").focus()
    for _ in range(page.locator(".iop-versus__title").count()):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        expect(focused).to_have_class("iop-versus__title")
        box = focused.bounding_box()
        assert box and box["width"] > 60 and box["height"] >= 44
        assert focused.evaluate(
            "head => head.contains(document.elementFromPoint(head.getBoundingClientRect().x + 9, "
            "head.getBoundingClientRect().y + 9))"
        )


def test_side_by_side_goes_to_the_top_of_the_screen(open_page: OpenPage) -> None:
    page = open_page(f"/list/#ids={THREE}", width=390)
    page.get_by_role("button", name="Side by side").click()
    heading = page.get_by_role("heading", name="Side by side")
    expect(heading).to_be_focused()
    box = heading.bounding_box()
    assert box and 0 <= box["y"] < 60


def first_in_the_evening(page: Page, origin: str) -> str:
    """The id of the first program with a group in the evening."""
    page.goto(f"{origin}/find/#free=evening")
    page.wait_for_selector('[data-module="iop-finder"][data-ready]')
    return page.locator("[data-match=yes]").first.get_attribute("data-program-id") or ""


@pytest.mark.parametrize("path", ["programs/{}/#free=evening", "list/#free=evening&ids={}"], ids=["its page", "a list"])
def test_the_groups_that_fit_what_was_chosen_stand_first_and_say_so(browser: Browser, origin: str, path: str) -> None:
    page = browser.new_page()
    fitting = first_in_the_evening(page, origin)
    page.goto(f"{origin}/{path.format(fitting)}")
    groups = page.locator(".iop-tracks > *, .iop-pick__fact:has(.iop-fits) dd")
    expect(page.locator(".iop-fits").first).to_have_text("Fits what you chose")
    expect(groups.first.locator(".iop-fits")).to_have_count(1)
    times = page.get_by_text("Times you chose: evenings (5 to 10 pm).")
    expect(times).to_have_count(1)
    expect(times).to_be_visible()
    page.emulate_media(media="print")
    expect(times).to_be_visible()
    page.close()


@pytest.mark.parametrize("path", ["programs/{}/#free=evening", "list/#free=evening&ids={}"], ids=["its page", "a list"])
def test_when_what_fits_does_not_load_a_program_is_shown_without_it(browser: Browser, origin: str, path: str) -> None:
    page = browser.new_page()
    fitting = first_in_the_evening(page, origin)
    page.route("**/finder/fitting.js*", lambda route: route.abort())
    with page.expect_request("**/finder/fitting.js*"):
        page.goto(f"{origin}/{path.format(fitting)}")
    expect(page.locator(".iop-tracks > *, .iop-pick").first).to_be_visible()
    expect(page.locator(".iop-fits")).to_have_count(0)
    page.close()
