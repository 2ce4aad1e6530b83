"""The guide as a reader meets it: found by everyday words, read in order, each note and each hard word leading on."""

import json
import re
from pathlib import Path

import pytest
from built_site import built_pages
from playwright.sync_api import expect
from witness import OpenPage

pytestmark = pytest.mark.browser


def test_each_question_of_the_home_page_is_two_taps_from_its_answer(open_page: OpenPage) -> None:
    page = open_page("/", width=390)
    links = page.locator(".iop-questions a")
    assert links.count() == 10
    for number in range(10):
        name = links.nth(number).inner_text()
        links.nth(number).click()
        expect(page.get_by_role("heading", name=name, exact=True)).to_be_in_viewport()
        page.go_back()


def test_the_short_path_leads_through_four_pages(open_page: OpenPage) -> None:
    page = open_page("/guide/", width=390)
    seen = [page.url]
    for _ in range(3):
        page.locator(".iop-turn__part--short a").click()
        seen.append(page.url)

    assert len(set(seen)) == 4
    expect(page.locator(".iop-turn__part--short")).to_have_count(0)


def test_next_leads_through_the_whole_guide_and_back(open_page: OpenPage, site: Path) -> None:
    page = open_page("/guide/")
    seen = {page.url}
    while page.locator("a[rel=next]").count():
        page.locator("a[rel=next]").click()
        seen.add(page.url)

    assert len(seen) == len([path for path in built_pages(site) if path.startswith("/guide/")])
    assert page.locator("a[rel=prev]").count() == 1


def test_a_hard_word_leads_to_its_meaning(open_page: OpenPage) -> None:
    page = open_page("/guide/cost/", width=390)
    word = page.locator(".iop-word__link").first
    name = word.inner_text()
    word.click()

    expect(page).to_have_url(re.compile(r"/guide/words/#"))
    expect(page.locator(".iop-words__item:target")).to_contain_text(re.compile(re.escape(name.rstrip("s")), re.I))


def test_every_page_of_the_guide_says_what_machines_read(site: Path) -> None:
    for path, page in built_pages(site).items():
        if not path.startswith("/guide/"):
            continue
        (script,) = page.select('script[type="application/ld+json"]')
        web_page, crumbs = json.loads(str(script.string))["@graph"]
        assert "MedicalWebPage" in web_page["@type"], path
        assert web_page["url"].endswith(path), path
        assert crumbs["itemListElement"][-1]["item"] == web_page["url"], path
        assert page.select_one('meta[property="og:image"]'), path


def test_how_people_ask_is_printed_nowhere(site: Path) -> None:
    """Issue 16, section 5: on Get help now it was a list of suicidal phrases without an answer."""
    for path, page in built_pages(site).items():
        assert "people also ask" not in page.get_text().lower(), path
        assert "i want to die" not in str(page).lower(), path


def test_the_share_picture_is_there(site: Path) -> None:
    assert (site / "assets/images/share.png").read_bytes().startswith(b"\x89PNG")


def test_every_page_of_the_guide_ends_with_sources_and_who_reviewed_it(site: Path) -> None:
    for path, page in built_pages(site).items():
        if path.startswith("/guide/") and not path.startswith("/guide/words/"):
            assert page.select(".iop-sources__item"), path
            assert page.select_one(".iop-reviewed"), path
            notes = {str(link["href"]) for link in page.select(".iop-cite a")}
            assert notes == {f"#{item['id']}" for item in page.select(".iop-sources__item")}, path
