"""The visitor itself: in each browser it tells what a page does wrong, and what on it cannot be reached."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from engine import Engine, browser_path
from engine_playwright import CHROMIUM_ARGS, by_playwright
from playwright.sync_api import Browser, Playwright
from visitor import Visitor
from web_server import served

pytestmark = pytest.mark.browser

COMPLAINTS = Path(__file__).parent / "scripts/complaints.js"
BAD_PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="script-src 'self'; style-src 'unsafe-inline'">
<link rel="icon" href="data:,"><title>Bad</title>
<style>section { min-block-size: 0; overflow: clip } section p { margin-block-start: 300px }</style>
<script>alert("inline")</script>
<script src="throws.js"></script>
<script src="missing.js"></script></head>
<h1>Bad</h1>
<button id="free">Free</button>
<div style="position: relative"><button id="covered">Covered</button>
<p style="position: absolute; inset: 0; margin: 0; background: white">Over it</p></div>
<div id="sheet" style="display: grid; block-size: 120px; overflow-y: auto">
<section>Here<p><button>Far down</button></section>
<section>Below<p><button>Farther</button></section>
</div>
<p style="block-size: 1em; overflow: hidden">One<br>two<br>three</p>"""
THROWS = """localStorage.setItem("place", "28801");
console.warn("careful");
Promise.reject(new Error("nobody heard"));
throw new Error("broken");"""


@pytest.fixture
def bad_origin(tmp_path: Path) -> Iterator[str]:
    (tmp_path / "index.html").write_text(BAD_PAGE)
    (tmp_path / "throws.js").write_text(THROWS)
    with served(tmp_path, COMPLAINTS) as origin:
        yield origin


def hold(visitor: Visitor) -> None:
    """Open the bad page; each of its faults must be told. Its sheet is what cost every iPhone the finder's."""
    visitor.open("/", 1280)
    visitor.click("#free")
    with pytest.raises(AssertionError, match="is covered by"):
        visitor.click("#covered")
    cut_off = str(visitor.ask("cutOff()"))
    unreachable = list(visitor.ask("unreachable('body').map((each) => each.split(' is covered')[0])"))  # type: ignore[call-overload]
    told = "\n".join(visitor.complaints())
    visitor.ask("localStorage.clear()")
    for fault in (
        "policy: script-src",
        "broken (",
        "did not load:",
        "rejected: Error: nobody heard",
        "console.warn: careful",
        "kept: place",
    ):
        assert fault in told
    assert visitor.complaints() == []
    assert [name for name in ("Covered", "Far down", "Farther", "Free") if name in str(unreachable)] == [
        "Covered",
        "Far down",
        "Farther",
    ]
    assert cut_off.count("<section") == 2 and "One" in cut_off


def test_each_fault_is_told(engine: Engine, bad_origin: str) -> None:
    hold(Visitor(engine, bad_origin))


def test_a_browser_of_playwright_is_driven_likewise(playwright: Playwright, browser: Browser, bad_origin: str) -> None:
    assert browser.is_connected(), "so that there is a Chromium"
    with by_playwright(playwright.chromium, browser_path("chromium"), *CHROMIUM_ARGS) as engine:
        hold(Visitor(engine, bad_origin))
