"""What the tests ask of any browser, and how one is found and started."""

import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol, TypeVar

import pytest
from built_site import ROOT
from playwright.sync_api import Playwright

T = TypeVar("T")


class Trouble(Exception):  # noqa: N818 (a browser's answer, such as that a page is going away)
    """What a browser answers instead of doing what it was asked."""


class Engine(Protocol):
    """One window of a browser. `act` takes the actions of W3C WebDriver, the same in its BiDi form."""

    version: str

    def open(self, url: str) -> None:
        """Go to an address; return when it is loaded."""

    def back(self) -> None:
        """Go a step back in the history."""

    def size(self, width: int, height: int) -> None:
        """Make the page so large, or as narrow as the window gets."""

    def run(self, script: str) -> object:
        """Run the body of a function in the page; return what it returns."""

    def act(self, sources: list[dict[str, object]]) -> None:
        """Do with pointer and keys what these sources of input say."""


def browser_path(name: str) -> str:
    """Return the path of the browser of that name, installed when need be; fail with what to install."""
    found = subprocess.run([ROOT / "tools/browser.sh", name], capture_output=True, text=True, check=False)
    if found.returncode:
        pytest.fail(found.stderr, pytrace=False)
    return found.stdout.strip()


def wait_for(ask: Callable[[], T | None], what: str, seconds: float = 10) -> T:
    """Ask until the answer is something; a page that goes away meanwhile is asked again."""
    end = time.monotonic() + seconds
    said: object = None
    while time.monotonic() < end:
        try:
            if answer := ask():
                return answer
        except (Trouble, OSError) as trouble:
            said = trouble
        time.sleep(0.05)
    raise AssertionError(f"waited {seconds} seconds for {what}" + (f"; last: {said}" if said else ""))


@contextmanager
def running(command: list[str], **options: object) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program beside the tests; end it with them."""
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options
    )
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def started(name: str, playwright: Playwright) -> AbstractContextManager[Engine]:
    """Start Firefox or WebKit: an installed one by its own protocol, Playwright's by Playwright."""
    from engine_firefox import firefox
    from engine_playwright import by_playwright
    from engine_webkit import webkit

    path = browser_path(name)
    if path == getattr(playwright, name).executable_path:
        return by_playwright(getattr(playwright, name), path)
    return {"firefox": firefox, "webkit": webkit}[name](path)
