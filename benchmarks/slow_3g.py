"""How long a ZIP search takes on slow 3G from an empty cache, beside the bare home page of the theme, in one run.

A phone 390 pixels wide, 50 KB/s, 400 ms for each answer, texts packed with gzip. Seconds from the start until the page
is ready and shows a match; for the theme, until its page has loaded. Medians, with the files that came until then and
their size. `--sites` measures other copies too, built before: each folder is a row. `--files` lists what came, and
when. Asserts nothing. `make bench-slow` runs it.
"""

import argparse
import statistics
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from paint import ROOT, bare_site, chromium
from playwright.sync_api import Browser, sync_playwright

sys.path.append(str(ROOT / "tests" / "e2e"))
from built_site import build_site  # type: ignore[import-not-found]
from web_server import served  # type: ignore[import-not-found]

SEARCH = "find/#zip=28801&within=25"
SLOW = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
READY = "document.querySelector('[data-module=iop-finder][data-ready] [data-match=yes]')"
LOADED = "document.readyState === 'complete'"
WATCH = """window.milliseconds = new Promise(resolve => {{
  const look = () => ({until}) ? resolve(performance.now()) : requestAnimationFrame(look);
  look();
}});"""


@dataclass
class File:
    """What came over the network, in seconds from the start and in bytes."""

    address: str
    start: float
    end: float
    size: int


def main() -> None:
    """Print one row for each site."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--sites", type=Path, nargs="*", default=[])
    parser.add_argument("--files", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        sites = [("the theme's home", bare_site(folder / "bare"), "", LOADED)]
        sites += [(f"a ZIP search in {site}", site, SEARCH, READY) for site in given.sites]
        sites += [("a ZIP search", build_site(folder / "site"), SEARCH, READY)]
        browser = chromium(playwright)
        print("| | seconds | files | KB |\n|---|---|---|---|")
        for said, site, path, until in sites:
            with served(site, packed=True) as origin:
                runs = [_loaded(browser, f"{origin}/{path}", until) for _ in range(given.times)]
            files = runs[-1][1]
            row = (said, f"{statistics.median(run[0] for run in runs):.1f}", len(files))
            print(f"| {' | '.join(map(str, row))} | {sum(file.size for file in files) / 1000:.0f} |", flush=True)
            for file in files if given.files else []:
                print(f"  {file.start:5.2f} to {file.end:5.2f} s, {file.size / 1000:5.1f} KB: {file.address}")
        browser.close()


def _loaded(browser: Browser, url: str, until: str) -> tuple[float, list[File]]:
    """Return after how many seconds it was so, and what had come by then, of a page that nobody has seen before."""
    page = browser.new_page(viewport={"width": 390, "height": 844})
    session = page.context.new_cdp_session(page)
    files: dict[str, File] = {}
    begun: list[float] = []

    def sent(event: dict[str, Any]) -> None:
        begun.append(event["timestamp"])
        start = event["timestamp"] - begun[0]
        files[event["requestId"]] = File(event["request"]["url"].rpartition("/")[2], start, 0, 0)

    def came(event: dict[str, Any]) -> None:
        file = files[event["requestId"]]
        file.end, file.size = event["timestamp"] - begun[0], int(event["encodedDataLength"])

    session.on("Network.requestWillBeSent", sent)
    session.on("Network.loadingFinished", came)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW)
    page.add_init_script(WATCH.format(until=until))
    page.goto(url, wait_until="commit")
    milliseconds = page.evaluate("milliseconds")
    page.close()
    return milliseconds / 1000, [file for file in files.values() if file.size]


if __name__ == "__main__":
    main()
