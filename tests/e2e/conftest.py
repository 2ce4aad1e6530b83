"""The real site, built once, and a real Chromium that lets no request, cookie or complaint pass unseen."""

import functools
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from built_site import SAMPLE, build_site, read_entries
from engine import Engine, browser_path, started
from engine_playwright import CHROMIUM_ARGS
from playwright.sync_api import Browser, Page, Playwright, sync_playwright
from web_server import served
from witness import OpenPage, Witness, visit

RAN: dict[str, str] = {}
"""The browsers that were used, with their versions."""


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand on which browsers were used, when the tests run side by side."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["browsers"] = RAN


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take what the tests beside hand on."""
    RAN.update(getattr(node, "workeroutput", {}).get("browsers", {}))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say which browsers the tests ran in."""
    if RAN:
        terminalreporter.write_line(f"browsers: {', '.join(RAN.values())}")


@pytest.fixture(scope="session")
def entries() -> list[dict[str, object]]:
    """The directory's entries, as they are written."""
    return read_entries(SAMPLE)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the tests' directory, strictly built."""
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
def playwright() -> Iterator[Playwright]:
    """What drives Chromium, and the browsers that it brought itself."""
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """A real Chromium: the one of `CHROMIUM`, or what tools/browser.sh finds or installs."""
    chromium = playwright.chromium.launch(executable_path=browser_path("chromium"), args=CHROMIUM_ARGS)
    RAN["chromium"] = f"Chromium {chromium.version}"
    yield chromium
    chromium.close()


@pytest.fixture(scope="session", params=["firefox", "webkit"])
def engine(request: pytest.FixtureRequest, playwright: Playwright) -> Iterator[Engine]:
    """Firefox, then WebKit: an installed one, or what tools/browser.sh installs."""
    with started(request.param, playwright) as window:
        RAN[request.param] = window.version
        yield window


@pytest.fixture(scope="session")
def watched_origin(site: Path) -> Iterator[str]:
    """The origin of the real site, where each page notes what its browser complains of."""
    with served(site, Path(__file__).parent / "scripts/complaints.js") as origin:
        yield origin


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
