"""What the finder's page weighs, and how much moves when the finder or the list starts: neither depends on speed."""

import gzip
import re
import sys
from collections.abc import Callable
from pathlib import Path
from time import sleep
from urllib.parse import urlsplit

import pytest
from built_site import ROOT, build_site
from playwright.sync_api import Browser, Page

sys.path.append(str(ROOT / "benchmarks"))
from directories import write

pytestmark = pytest.mark.browser

MOST_BYTES = 90_000
"""All that the finder's page loads; 66,000 on 2026-11-27."""
MOST_SCRIPT_BYTES = 27_000
"""The finder's own script: 26,200 on 2026-11-27, 3,900 of it for clocks, seasons, nights and names of places. Its names
are as they are written, and with it is what five scripts of 1 to 2 KB had that were loaded later: search, order,
distances, the words on the region, and the list. Short names saved 3,700 of 16,900, and took half of every build; the
style sheet without its comments and spaces, 4 KB less on every page, pays for them."""
PROGRAMS = 40
STILL = 0.001
"""Less is no shift that anybody sees: a fraction of a pixel, on a busy machine."""
HEADER = 0.005
"""The header alone: once, on a busy machine, it moved by 0.0012 when nothing of it was late."""
GOOD = 0.1
"""What the Core Web Vitals call good (https://web.dev/articles/cls)."""
SHIFTS = """() => {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) {
      window.shifts.push([value, ...sources.map(({ node }) => node?.className ?? "")]);
    }
  }).observe({ type: "layout-shift", buffered: true });
}"""
RULES = """(text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return [...sheet.cssRules].map(({ cssText }) => cssText.replace(/\\s*([,:/])\\s*/g, "$1"));
}"""
"""In the value of a token, browsers keep spaces as they are written, so some are taken away on both sides."""


@pytest.fixture(scope="module")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of an invented directory."""
    folder = tmp_path_factory.mktemp("weight")
    write(folder / "data", PROGRAMS)
    return build_site(folder / "site", IOP_DATA=str(folder / "data"))


def test_the_finder_and_all_that_it_loads_weigh_little(
    browser: Browser, serve: Callable[[Path], str], small_site: Path
) -> None:
    """Everything that the first view asks for, packed with gzip."""
    page = browser.new_page(viewport={"width": 390, "height": 844})
    loaded: set[str] = set()
    page.on("request", lambda request: loaded.add(urlsplit(request.url).path))
    page.goto(f"{serve(small_site)}/find/")
    page.wait_for_selector("[data-ready]")
    page.wait_for_load_state("networkidle")
    page.close()
    weights = {path: _packed(_file(small_site, path)) for path in sorted(loaded)}

    assert any(path.endswith("index.bin") for path in weights)
    assert sum(weights.values()) <= MOST_BYTES, weights


def test_the_finders_own_script_is_small(browser: Browser, serve: Callable[[Path], str], small_site: Path) -> None:
    """All that finds and shows programs is one script, packed with gzip; the rest comes when it is needed."""
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.goto(f"{serve(small_site)}/find/")
    page.wait_for_selector("[data-ready]")
    page.close()
    script = small_site / "assets/javascripts/finder.js"
    assert [path for path in asked if "/javascripts/finder" in path] == ["/assets/javascripts/finder.js"]

    assert _packed(script) <= MOST_SCRIPT_BYTES


def test_small_style_sheets_say_what_their_parts_say(
    browser: Browser, serve: Callable[[Path], str], small_site: Path
) -> None:
    """As a browser reads both: no rule is lost, moved or changed with the spaces."""
    folder = ROOT / "docs/assets/stylesheets"
    page = browser.new_page()
    page.goto(f"{serve(small_site)}/404.html")
    for sheet in sorted((small_site / "assets/stylesheets").iterdir()):
        small = page.evaluate(RULES, sheet.read_text("utf-8"))
        whole = page.evaluate(RULES, _whole(folder / sheet.name))

        assert len(small) > 100
        assert [(was, now) for was, now in zip(whole, small, strict=True) if was != now] == [], sheet.name
    page.close()


@pytest.mark.parametrize("late", ["finder.js", "index.bin", "cards-0.json"])
def test_nothing_moves_when_a_part_of_the_finder_comes_late(
    browser: Browser, serve: Callable[[Path], str], small_site: Path, late: str
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 844})
    page.route(f"**/{late}*", lambda route: (sleep(0.4), route.continue_()))
    shifts = _shifts(page, f"{serve(small_site)}/find/")

    assert _is_still(shifts), shifts


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize(
    ("fragment", "most"), [("", STILL), ("#free=evening&pay=medicaid", GOOD)], ids=["plain", "chosen"]
)
def test_nothing_moves_when_the_finder_starts(
    browser: Browser, serve: Callable[[Path], str], small_site: Path, width: int, fragment: str, most: float
) -> None:
    """With choices in the address, their chips come in above the list: how many, no style sheet can know."""
    page = browser.new_page(viewport={"width": width, "height": 844})
    shifts = _shifts(page, f"{serve(small_site)}/find/{fragment}")

    assert _is_still(shifts, most), shifts


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("kept", [0, 2])
def test_nothing_moves_when_the_list_comes_in(
    browser: Browser, serve: Callable[[Path], str], small_site: Path, width: int, kept: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 844})
    page.route("**/list.js*", lambda route: (sleep(0.2), route.continue_()))
    ids = sorted(folder.name for folder in (small_site / "programs").iterdir() if folder.is_dir())[:kept]
    shifts = _shifts(page, f"{serve(small_site)}/list/#ids={','.join(ids)}")

    assert _is_still(shifts), shifts


def _is_still(shifts: list[list[float | str]], most: float = STILL) -> bool:
    """Return whether no more moved than may, the header apart from the rest."""
    moved = {True: 0.0, False: 0.0}
    for value, *classes in shifts:
        moved[bool(classes) and all(str(each).startswith("iop-header") for each in classes)] += float(value)
    return moved[False] <= most and moved[True] <= HEADER


def _shifts(page: Page, url: str) -> list[list[float | str]]:
    """Return what moved until the finder or the list was ready: how much, and the classes of what did."""
    page.add_init_script(f"({SHIFTS})()")
    page.goto(url)
    page.wait_for_selector("[data-ready]")
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    shifts: list[list[float | str]] = page.evaluate("window.shifts")
    page.close()
    return shifts


def _whole(sheet: Path) -> str:
    """Return a style sheet as it is written, with what it imports."""
    folder = ROOT / "docs/assets/stylesheets"
    return re.sub(r'@import "(.+)";', lambda found: _whole(folder / found[1]), sheet.read_text("utf-8"))


def _packed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9, mtime=0))


def _file(site: Path, path: str) -> Path:
    return site / path.lstrip("/") / "index.html" if path.endswith("/") else site / path.lstrip("/")
