"""While a site is being renewed, a browser gets files of two builds: what does not belong together is not shown.

The other build lacks the first program, so that each program after it has another place in every file.
"""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from built_site import SAMPLE, build_site
from playwright.sync_api import Browser, Page, Route, expect

pytestmark = pytest.mark.browser

READY = '[data-module="iop-finder"][data-ready]'
EVENINGS = "free=evening&pay=medicaid&ages=adult"
DATA = ("index.bin", "cards-", "facts-", "zips.bin", "towns")


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the same data without its first program."""
    folder = tmp_path_factory.mktemp("fewer") / "data"
    shutil.copytree(SAMPLE, folder)
    programs = folder / "programs.yaml"
    before, _, *rest = re.split(r"(?m)^(?=  - id: )", programs.read_text("utf-8"))
    programs.write_text(before + "".join(rest), "utf-8")
    return build_site(tmp_path_factory.mktemp("built") / "fewer", IOP_DATA=str(folder))


@pytest.fixture
def mixed(browser: Browser, origin: str, site: Path, other: Path) -> Iterator[Callable[..., Page]]:
    """Open `path` of one build, with the files whose names begin so from the other: `mixed(path, "cards-")`."""
    pages: list[Page] = []

    def open_one(path: str, *names: str, page_from_other: bool = False) -> Page:
        page_of, data_of = (other, site) if page_from_other else (site, other)

        def answer(route: Route) -> None:
            where = route.request.url.removeprefix(origin).split("?")[0].split("#")[0].lstrip("/")
            file = (data_of if Path(where).name.startswith(names) else page_of) / where
            file = file / "index.html" if file.is_dir() else file
            kinds = {".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css"}
            route.fulfill(body=file.read_bytes(), content_type=kinds.get(file.suffix, "application/octet-stream"))

        page = browser.new_page()
        pages.append(page)
        page.route(f"{origin}/**", answer)
        page.goto(f"{origin}/{path}")
        return page

    yield open_one
    for page in pages:
        page.close()


def shown(page: Page) -> dict[str, str]:
    """Return which programs the finder shows, by id, with the name that stands there."""
    items = page.locator("[data-iop-results] [data-match]").all()
    return {str(each.get_attribute("data-program-id")): str(each.locator("a").first.text_content()) for each in items}


@pytest.fixture(scope="module")
def right(browser: Browser, origin: str) -> set[str]:
    """The programs that match EVENINGS, or may."""
    page = browser.new_page()
    page.goto(f"{origin}/find/#{EVENINGS}")
    page.wait_for_selector(READY)
    found = {*shown(page)}
    page.close()
    assert len(found) > 2
    return found


@pytest.mark.parametrize("page_from_other", [False, True], ids=["an old page", "a new page"])
@pytest.mark.parametrize(
    "names", [("cards-",), ("index.bin",), ("index.bin", "cards-"), ("zips.bin",), DATA], ids=" ".join
)
def test_the_finder_shows_no_program_for_another(
    mixed: Callable[..., Page],
    right: set[str],
    entries: list[dict[str, object]],
    names: tuple[str, ...],
    *,
    page_from_other: bool,
) -> None:
    page = mixed(f"find/#zip=28801&{EVENINGS}", *names, page_from_other=page_from_other)
    page.wait_for_selector(READY)

    found = shown(page)
    assert found
    assert found.keys() <= right
    name_of = {str(entry["id"]): str(entry["name"]) for entry in entries}
    is_whole = names != ("cards-",) and names != ("index.bin",)
    in_address = {each: each.replace("-", " ").title() for each in found}
    assert found == ({each: name_of[each] for each in found} if is_whole else in_address)
    expect(page.locator("[data-iop-notice]")).to_be_visible(visible=names != ("zips.bin",))
    assert page.evaluate("location.hash") == f"#zip=28801&{EVENINGS}"


def test_the_page_asks_once_more_by_itself(browser: Browser, origin: str, other: Path) -> None:
    page = browser.new_page()
    stale = iter([other / "find/cards-0.json"])

    def answer(route: Route) -> None:
        file = next(stale, None)
        route.fulfill(path=file) if file else route.continue_()

    page.route("**/find/cards-0.json*", answer)
    page.goto(f"{origin}/find/#{EVENINGS}")
    page.wait_for_selector(READY)
    expect(page.locator("[data-iop-notice]")).to_be_hidden()
    assert page.locator(".iop-card").count() > 2
    page.close()


@pytest.mark.parametrize("page_from_other", [False, True], ids=["an old page", "a new page"])
@pytest.mark.parametrize("names", [("facts-",), ("index.bin",), DATA], ids=" ".join)
def test_the_list_shows_each_program_by_its_own_facts(
    mixed: Callable[..., Page], right: set[str], names: tuple[str, ...], *, page_from_other: bool
) -> None:
    ids = sorted(right)[-2:]  # both builds have them
    page = mixed(f"list/#{EVENINGS}&ids={','.join(ids)}", *names, page_from_other=page_from_other)
    page.wait_for_selector("[data-module=iop-list][data-ready]")
    assert [each.get_attribute("data-program-id") for each in page.locator(".iop-pick").all()] == ids
    is_marked = names == DATA
    expect(page.locator(".iop-pick .iop-fits").first).to_be_visible(visible=is_marked)
    if not is_marked:
        expect(page.locator("[data-iop-notice]")).to_contain_text("Which groups fit what you chose is not known now.")


@pytest.mark.parametrize("page_from_other", [False, True], ids=["an old page", "a new page"])
def test_a_program_page_marks_no_group_by_the_index_of_another_build(
    mixed: Callable[..., Page], *, page_from_other: bool
) -> None:
    page = mixed(f"programs/harbor-light-asheville/#{EVENINGS}", "index.bin", page_from_other=page_from_other)
    expect(page.get_by_text("Which groups fit what you chose is not known now.")).to_be_visible()
    expect(page.locator(".iop-fits")).to_have_count(0)


@pytest.mark.parametrize("page_from_other", [False, True], ids=["an old page", "a new page"])
def test_the_search_leads_to_the_program_that_it_names(
    mixed: Callable[..., Page], right: set[str], entries: list[dict[str, object]], *, page_from_other: bool
) -> None:
    """Its one file says all that it shows: names and addresses cannot be of two builds."""
    last = max(right)
    name = next(str(entry["name"]) for entry in entries if entry["id"] == last)
    page = mixed("guide/cost/", "index.json", page_from_other=page_from_other)
    page.get_by_role("button", name="Search", exact=True).click()
    page.get_by_role("textbox", name="Search this site").press_sequentially(name)
    found = page.locator("[data-iop-search-results] a", has_text=name).first
    expect(found).to_have_attribute("href", re.compile(f"/programs/{last}/$"))
