"""What the finder's cards say of a program beside its name: what to ask, which groups fit, how old the facts are."""

import pytest
from playwright.sync_api import expect
from witness import OpenPage

pytestmark = pytest.mark.browser

READY = '[data-module="iop-finder"][data-ready]'


def test_what_may_match_says_what_to_ask_and_what_matches_does_not(open_page: OpenPage) -> None:
    page = open_page("/find/#free=evening&pay=medicaid")
    maybe = page.locator('[data-match="maybe"]').all()
    assert maybe
    for card in maybe:
        card.scroll_into_view_if_needed()
        expect(card.get_by_text("May match: call and ask")).to_be_visible()
        expect(card.locator("[data-slot=ask] li").first).to_be_visible()
    asked = page.locator('[data-match="maybe"] [data-slot=ask] li')
    questions = [text for text in asked.all_inner_texts() if text]
    assert questions
    assert all("evenings" in text or "Medicaid" in text for text in questions)
    expect(page.locator('[data-match="yes"] .iop-card__ask').locator("visible=true")).to_have_count(0)


def test_no_group_is_said_to_fit_where_the_program_only_may(open_page: OpenPage) -> None:
    page = open_page("/find/#free=evening&pay=medicaid")
    for match, words in (("yes", "Fits what you chose"), ("maybe", "May fit what you chose: ask")):
        mark = page.locator(f'[data-match="{match}"] .iop-card__fits:not([hidden])').first
        mark.scroll_into_view_if_needed()
        expect(mark).to_have_text(words, use_inner_text=True)


def test_old_facts_say_so_on_the_finders_cards(open_page: OpenPage) -> None:
    page = open_page("/find/#ids=harbor-light-asheville")
    checked = page.locator(".iop-card__checked")
    expect(checked).not_to_contain_text("ask.", use_inner_text=True)
    for date, words in (("2027-02-15", "Getting old: ask."), ("2027-12-01", "Out of date: ask.")):
        page.clock.install(time=f"{date}T12:00:00-05:00")
        page.reload(wait_until="networkidle")
        page.wait_for_selector(READY)
        expect(checked).to_contain_text(words, use_inner_text=True)


def test_without_a_place_no_distance_says_how_many_programs(open_page: OpenPage) -> None:
    page = open_page("/find/")
    options = page.locator("[data-iop-select=within] option")
    assert not [text for text in options.all_text_contents() if "(" in text]
    measured = open_page("/find/#zip=28801").locator("[data-iop-select=within] option[data-count]")
    assert measured.count()
    assert all("(" in text for text in measured.all_text_contents())


def test_programs_of_a_link_are_not_said_to_match(open_page: OpenPage) -> None:
    page = open_page("/find/#ids=long-shadow-hickory,harbor-light-asheville")
    expect(page.locator("[data-iop-count]")).to_have_text("2 programs chosen by this link. 1 of them takes nobody now.")
    expect(page.get_by_role("button", name="Remove: Chosen: 2 programs")).to_be_visible()
    page = open_page("/list/#ids=long-shadow-hickory,harbor-light-asheville")
    expect(page.locator("#take")).to_contain_text("1 program to take with you, and 1 that is closed")


def test_with_no_program_nothing_is_offered_to_be_kept(open_page: OpenPage) -> None:
    page = open_page("/find/#zip=10001")
    expect(page.locator("[data-iop-count]")).to_contain_text("0 programs match")
    expect(page.get_by_text("Keep up to 10.")).to_be_hidden()


def test_two_former_ids_of_one_program_are_told_once(open_page: OpenPage) -> None:
    page = open_page("/list/#ids=harbor-light,harbor-light-downtown")
    expect(page.get_by_text("has a new address on this site")).to_have_count(1)
