"""When a page has painted, and how much moves on it, beside the bare home page of the theme, in one run.

A phone: 412 pixels wide, a processor 4 times slower, and a slow 4G network (1.6 Mbit/s, 150 ms). Files are sent as they
are, not packed. Milliseconds: medians of the first and the largest paint; the largest sum of layout shifts. Asserts
nothing. `make bench-paint` runs it.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from directories import write
from playwright.sync_api import Browser, Playwright, sync_playwright

ROOT = Path(__file__).parent.parent
sys.path.append(str(ROOT / "tests" / "e2e"))
from built_site import build_site  # type: ignore[import-not-found]  # noqa: E402 as the tests do
from web_server import served  # type: ignore[import-not-found]  # noqa: E402

PROGRAMS = 40
PAGES = ("find/", "", "guide/", "programs/program-000001/")
BARE = {
    "mkdocs.yml": "site_name: Bare\ntheme:\n  name: material\n  font: false\n",
    "docs/index.md": "# Home\n\nA page.\n",
}
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
WATCH = """window.seen = { largest: 0, shift: 0 };
for (const [type, take] of [
  ["largest-contentful-paint", ({ startTime }) => (seen.largest = startTime)],
  ["layout-shift", ({ value }) => (seen.shift += value)],
]) new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });"""
FIRST = "performance.getEntriesByName('first-contentful-paint')[0].startTime"


def main() -> None:
    """Print one row for each page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=5)
    times = parser.parse_args().times
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        write(folder / "data", PROGRAMS)
        site = build_site(folder / "site", IOP_DATA=str(folder / "data"))
        browser = chromium(playwright)
        print("| | first paint | largest paint | shift |\n|---|---|---|---|")
        with served(bare_site(folder / "bare")) as bare, served(site) as ours:
            for said, url in (("the theme's home", f"{bare}/"), *((f"/{page}", f"{ours}/{page}") for page in PAGES)):
                first, largest, shift = zip(*(_painted(browser, url) for _ in range(times)), strict=True)
                medians = f"{statistics.median(first):,.0f} | {statistics.median(largest):,.0f}"
                print(f"| {said} | {medians} | {max(shift):.3f} |", flush=True)
        browser.close()


def bare_site(folder: Path) -> Path:
    """Build the theme with one page of its own into a folder, and return where the site is."""
    for path, text in BARE.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=folder, env=quiet, check=True)
    return folder / "site"


def chromium(playwright: Playwright) -> Browser:
    """Start this machine's Chromium."""
    path = subprocess.run([ROOT / "tools/browser.sh", "chromium"], capture_output=True, text=True, check=True)
    return playwright.chromium.launch(executable_path=path.stdout.strip(), args=["--no-sandbox"])


def _painted(browser: Browser, url: str) -> tuple[float, float, float]:
    """Return the first and the largest paint in milliseconds, and the sum of shifts, of a page not seen before."""
    page = browser.new_page(viewport={"width": 412, "height": 823})
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.add_init_script(WATCH)
    page.goto(url)
    page.wait_for_load_state("networkidle")
    first, seen = page.evaluate(f"[{FIRST}, window.seen]")
    page.close()
    return first, seen["largest"], seen["shift"]


if __name__ == "__main__":
    main()
