"""How long finding takes in a real browser, beside ItemsJS, MiniSearch, FlexSearch, Orama and Pagefind, in one run.

Each question is answered with a count beside every value. This finder also knows groups and what is not known, and
gives two lists; peers look at whole programs and give one list, which is less work. "-" is what a peer cannot do.
Milliseconds: median / 95th percentile at no throttling; means over 600 ms at 6 and 12 times slower, because the
throttle works in slices. `a choice, painted` is a tap on a filter of the real page until the frame with the answer is
done: how many match, and every card and count that the window shows. A phone's filters are in a sheet, which covers the
results; the row "behind no sheet" is a choice with results in sight, as a chip taken away is. `all of it` is until a
frame with the rest, all 20 cards and 150 counts, is done. Asserts nothing. `make bench-find` runs it;
`--programs 500 20000 100000`, `--slower 1 6 12` and `--finders` choose.
"""

import argparse
import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from directories import programs, write
from entropy import column_bytes
from playwright.sync_api import Page, sync_playwright

from iop import site
from iop.data.knowledge import Knowledge
from iop.data.settings.guide import Guide
from iop.meaning.directory import Directory
from iop.meaning.listing import Listing
from iop.meaning.schedule import met_cells
from iop.site.folder import vocabulary_of

ROOT = Path(__file__).parent.parent
sys.path.append(str(ROOT / "tests" / "e2e"))
from web_server import served  # type: ignore[import-not-found]  # noqa: E402 the tests' own server

HERE = Path(__file__).parent / "find"
PEERS = ROOT / ".cache" / "find-peers"
SCRIPTS = ROOT / "docs" / "assets" / "javascripts"
FINDERS = ("ours", "itemsjs", "minisearch", "flexsearch", "orama", "pagefind")
PAGEFIND_MOST = 20_000
"""More take Pagefind minutes to index and ten seconds to search."""
QUESTIONS = ("everything", "one filter", "three filters", "schedule", "text", "distance")
TAPS = (("ages=adult",), ("ages=adult", "pay=medicaid", "focus=substance-use"))
SCREENS = ((390, "in the sheet"), (390, "behind no sheet"), (1280, "beside the results"))


def main() -> None:
    """Print the tables of each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--programs", type=int, nargs="+", default=[500, 20_000])
    parser.add_argument("--slower", type=int, nargs="+", default=[1, 6, 12])
    parser.add_argument("--finders", nargs="+", default=FINDERS, choices=FINDERS)
    given = parser.parse_args()
    _install()
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        base = Path(name) / "base"
        _build(base)
        print(f"the finder's JavaScript: {_script_bytes(base):,} bytes, brotli")
        chromium = subprocess.run(
            [ROOT / "tools/browser.sh", "chromium"], capture_output=True, text=True, check=True
        ).stdout.strip()
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for count in given.programs:
            folder = Path(name) / str(count)
            _folder(folder, base, count, pagefind="pagefind" in given.finders and count <= PAGEFIND_MOST)
            with served(folder) as origin:
                for slower in given.slower:
                    _finders(browser.new_page(), origin, count, slower, given.finders)
                    _choices(browser.new_page(viewport={"width": 390, "height": 844}), origin, count, slower)
        browser.close()


def _script_bytes(site_folder: Path) -> int:
    """Return what our scripts weigh that the finder's page loads at once."""
    return _brotli((site_folder / "assets/javascripts/finder.js").read_bytes())


def _install() -> None:
    """Install the peers, as their lock file says; `npm ci` would want the builds for other systems in it too."""
    PEERS.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, PEERS)
    if not (PEERS / "node_modules").exists():
        subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--silent"], cwd=PEERS, check=True)


def _build(folder: Path) -> None:
    """Build the site of a small directory: its finder is then given the files of a large one."""
    data = folder.parent / "data"
    write(data, 500)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, env={**_environment(), "IOP_DATA": str(data)}, check=True)


def _environment() -> Mapping[str, str]:
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1795392000"}


def _folder(folder: Path, base: Path, count: int, *, pagefind: bool) -> None:
    """Write everything that the browser is served, and print what the index weighs."""
    vocabulary = vocabulary_of(ROOT / "data")
    directory = Directory(programs(count, vocabulary), vocabulary, Knowledge(), site.today(), {})
    shutil.copytree(base / "assets", folder / "assets")
    (folder / "find").mkdir()
    shutil.copy(base / "find" / "index.html", folder / "find")
    start = time.perf_counter()
    for name, content in site.Publisher(directory, Guide(name="", url="")).finder.files.items():
        (folder / name).write_bytes(content)
    seconds = time.perf_counter() - start
    bench = folder / "bench"
    shutil.copytree(HERE, bench)
    shutil.copytree(SCRIPTS, bench / "javascripts")
    (bench / "peers").symlink_to(PEERS / "node_modules")
    for name in ("index.bin", "zips.bin"):
        shutil.copy(folder / "find" / name, bench)
    records = [_record(listing) for listing in directory.listings]
    (bench / "records.json").write_text(json.dumps(records))
    if pagefind:
        node = subprocess.run([ROOT / "tools/node.sh"], capture_output=True, text=True, check=True).stdout.strip()
        script = [HERE / "pagefind-index.mjs", bench / "records.json", PEERS, bench / "pagefind"]
        subprocess.run([node, *map(str, script)], check=True, stdout=subprocess.DEVNULL)
    _weigh((folder / "find" / "index.bin").read_bytes(), directory, seconds)


def _weigh(packed: bytes, directory: Directory, seconds: float) -> None:
    least = column_bytes(directory)
    sizes = {"gzip": len(packed), "brotli": _brotli(gzip.decompress(packed))}
    said = ", ".join(f"{name} {size:,} bytes ({size / least:.2f} times)" for name, size in sizes.items())
    print(f"\n## {len(directory.programs):,} programs\n\nindex and cards written in {seconds:.1f} s")
    print(f"entropy of the columns {least:,.0f} bytes; index {said}\n")


def _brotli(content: bytes) -> int:
    node = subprocess.run([ROOT / "tools/node.sh"], capture_output=True, text=True, check=True).stdout.strip()
    script = "process.stdout.write(String(require('zlib').brotliCompressSync(require('fs').readFileSync(0)).length))"
    return int(subprocess.run([node, "-e", script], input=content, capture_output=True, check=True).stdout)


def _record(listing: Listing) -> Mapping[str, object]:
    """Return a program as peers index it: its groups taken together."""
    program, tracks, spot = listing.program, listing.tracks, listing.spot

    def of_tracks(key: str) -> Sequence[str]:
        said = (getattr(track, key) for track in tracks)
        return sorted({word for each in said for word in ((each,) if isinstance(each, str) else each or ())})

    return {
        "id": program.id,
        "name": program.name,
        "city": program.address.city if program.address else "",
        "at": [spot.lat, spot.lng] if spot else [0, 0],
        "cells": [met_cells(track) for track in tracks],
        "focus": of_tracks("focus"),
        "ages": of_tracks("ages"),
        "format": of_tracks("format"),
        "lang": of_tracks("languages"),
        "for": of_tracks("made_for"),
        "pay": [*(program.cost.accepts or ()), *(program.cost.help or ())],
        "state": [program.address.state.lower()] if program.address else [],
        **{name: list(getattr(program, name) or ()) for name in ("services", "therapies", "medications", "access")},
    }


@contextmanager
def _slowed(page: Page, slower: int) -> Iterator[None]:
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    yield
    session.send("Emulation.setCPUThrottlingRate", {"rate": 1})


def _finders(page: Page, origin: str, count: int, slower: int, finders: Sequence[str]) -> None:
    page.set_default_timeout(300_000)
    print(f"### {count:,} programs, {slower} times slower\n")
    print(f"| | load and first answer | {' | '.join(QUESTIONS)} |\n|---|---|{'---|' * len(QUESTIONS)}")
    for name in finders:
        if name == "pagefind" and count > PAGEFIND_MOST:
            continue
        page.goto(f"{origin}/bench/page.html")
        page.wait_for_function("() => 'time' in window")
        with _slowed(page, slower):
            load = page.evaluate("name => window.load(name)", name)
            times = [page.evaluate("name => window.time(name)", question) for question in QUESTIONS]
        print(f"| {name} | {load:,.0f} | {' | '.join(_cell(each, slower) for each in times)} |", flush=True)
    page.close()


def _cell(timed: Mapping[str, float] | None, slower: int) -> str:
    if timed is None:
        return "-"
    if slower > 1:
        return f"{timed['mean']:,.2f}"
    return f"{timed['median']:,.2f} / {timed['high']:,.2f}"


_CHOICE = (HERE / "choice.js").read_text()


def _choices(page: Page, origin: str, count: int, slower: int) -> None:
    """Print the time from a tap on a filter to the painted page, on a phone and on a desk."""
    print(f"\n| the page, {count:,}, {slower} times slower | a choice, painted | all of it |\n|---|---|---|")
    page.set_default_timeout(300_000)
    for width, where in SCREENS:
        page.set_viewport_size({"width": width, "height": 844})
        page.goto("about:blank")
        page.goto(f"{origin}/find/")
        page.wait_for_selector("[data-ready]")
        if where == "in the sheet":
            page.click("[data-iop-open]")
        for values in TAPS:
            page.evaluate(_CHOICE, [list(values), 2])  # once before: the cards that it shows are then loaded
            with _slowed(page, slower):
                painted, whole = page.evaluate(_CHOICE, [list(values), 12])
            said = " | ".join(f"{each['median']:.1f} / {each['high']:.1f}" for each in (painted, whole))
            print(
                f"| {width} px {where}, {'one filter' if len(values) == 1 else 'three filters'} | {said} |", flush=True
            )
    print()
    page.close()


if __name__ == "__main__":
    main()
