"""A browser that Playwright brought, driven by Playwright: its Firefox and WebKit speak no WebDriver."""

from collections.abc import Iterator
from contextlib import contextmanager

from engine import Trouble
from playwright.sync_api import Browser, BrowserType, Error

CHROMIUM_ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
KEYS = {
    "\ue004": "Tab",
    "\ue006": "Enter",
    "\ue007": "Enter",
    "\ue00c": "Escape",
    "\ue00d": "Space",
    "\ue012": "ArrowLeft",
    "\ue013": "ArrowUp",
    "\ue014": "ArrowRight",
    "\ue015": "ArrowDown",
}
"""The keys of WebDriver by Playwright's names."""


class Playwrights:
    """A page of such a browser."""

    def __init__(self, browser: Browser) -> None:
        self.version = f"Playwright's {browser.browser_type.name} {browser.version}"
        self.page = browser.new_context().new_page()
        self.page.set_default_timeout(10_000)

    def open(self, url: str) -> None:
        self.page.goto(url)

    def back(self) -> None:
        self.page.go_back()

    def size(self, width: int, height: int) -> None:
        self.page.set_viewport_size({"width": width, "height": height})

    def run(self, script: str) -> object:
        try:
            return self.page.evaluate(f"() => {{ {script} }}")
        except Error as error:
            raise Trouble(str(error)) from error

    def act(self, sources: list[dict]) -> None:
        for source in sources:
            for action in source["actions"]:
                self._do(action)

    def _do(self, action: dict) -> None:
        match action["type"]:
            case "pointerMove":
                self.page.mouse.move(action["x"], action["y"])
            case "pointerDown":
                self.page.mouse.down()
            case "pointerUp":
                self.page.mouse.up()
            case "keyDown":
                self.page.keyboard.down(KEYS.get(action["value"], action["value"]))
            case "keyUp":
                self.page.keyboard.up(KEYS.get(action["value"], action["value"]))


@contextmanager
def by_playwright(kind: BrowserType, path: str, *args: str) -> Iterator[Playwrights]:
    """Start a browser of that kind."""
    browser = kind.launch(executable_path=path, args=args)
    try:
        yield Playwrights(browser)
    finally:
        browser.close()
