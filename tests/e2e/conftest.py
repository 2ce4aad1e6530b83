"""The real site, built once, and a real Chromium that lets no request, cookie or complaint pass unseen."""

import functools
import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from built_site import ROOT, build_site, read_entries
from playwright.sync_api import Browser, Page, sync_playwright
from web_server import served
from witness import OpenPage, Witness, visit

CHROMIUM_ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def data_folder() -> Path:
    """Where the site's data is: `IOP_DATA` when it is set."""
    return ROOT / os.environ.get("IOP_DATA", "data")


@pytest.fixture(scope="session")
def entries(data_folder: Path) -> list[dict[str, object]]:
    """The directory's entries, as they are written."""
    return read_entries(data_folder)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, strictly built."""
    return build_site(tmp_path_factory.mktemp("built") / "site")


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serve a folder until the tests end: `origin = serve(folder)`."""
    with ExitStack() as servers:
        yield functools.cache(lambda folder: servers.enter_context(served(folder)))


@pytest.fixture(scope="session")
def origin(site: Path, serve: Callable[[Path], str]) -> str:
    """The origin of the real site."""
    return serve(site)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium: the one of `CHROMIUM`, or what tools/browser.sh finds or installs."""
    found = subprocess.run([ROOT / "tools/browser.sh"], capture_output=True, text=True, check=False)
    if found.returncode:
        pytest.fail(found.stderr, pytrace=False)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found.stdout.strip(), args=CHROMIUM_ARGS)
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[OpenPage]:
    """Open `path` of the real site, or a whole address, and hold each page so opened to the site's promises.

    `open_page(path, width=1280, dark=False, javascript=True)`. When the test ends: no request left the origin, the
    console has no error, warning or violation of the Content-Security-Policy, and nothing is stored.
    """
    witnesses: list[Witness] = []

    def open_one(path: str, *, width: int = 1280, dark: bool = False, javascript: bool = True) -> Page:
        url = path if "://" in path else request.getfixturevalue("origin") + path
        witnesses.append(visit(browser, url, width=width, dark=dark, javascript=javascript))
        return witnesses[-1].page

    yield open_one
    broken = [line for witness in witnesses for line in witness.broken_promises()]
    for witness in witnesses:
        witness.page.context.close()
    assert not broken
