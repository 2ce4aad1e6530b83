"""The witness itself: a page that breaks every promise is caught at each."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from witness import axe_findings, visit

pytestmark = pytest.mark.browser

BAD_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Bad</title>
<link rel="icon" href="data:,">
<meta http-equiv="Content-Security-Policy" content="script-src 'self'">
<script>alert("inline")</script>
<script type="module" src="bad.mjs"></script>
<h1>Bad</h1><img src="http://127.0.0.1:9/pixel.gif">"""
BAD_SCRIPT = """document.cookie = "visited=1";
localStorage.setItem("place", "28801");
sessionStorage.setItem("query", "evening");
indexedDB.open("history");
await caches.open("pages");
console.warn("careful");
throw new Error("broken");"""


def test_each_broken_promise_is_told(browser: Browser, serve: Callable[[Path], str], tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(BAD_PAGE)
    (tmp_path / "bad.mjs").write_text(BAD_SCRIPT)
    witness = visit(browser, f"{serve(tmp_path)}/", width=390, dark=False, javascript=True)
    told = "\n".join(witness.broken_promises())
    findings = axe_findings(witness.page)
    witness.page.context.close()
    for promise in (
        "request to http://127.0.0.1:9/pixel.gif",
        "CSP: script-src",
        "console warning: careful",
        "page error: broken",
        "cookie visited",
        "localStorage place",
        "sessionStorage query",
        "indexedDB history",
        "cache pages",
    ):
        assert promise in told
    assert "image-alt" in findings
