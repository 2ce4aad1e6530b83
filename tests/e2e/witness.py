"""A page in a real browser, and a witness to what it did: the requests, the complaints, and what it kept."""

from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from built_site import NOW
from playwright.sync_api import Browser, ConsoleMessage, Page

OpenPage = Callable[..., Page]
"""The fixture `open_page`."""

STORED = """async () => [
  ...Object.keys(localStorage).map(key => `localStorage ${key}`),
  ...Object.keys(sessionStorage).map(key => `sessionStorage ${key}`),
  ...(await indexedDB.databases()).map(({name}) => `indexedDB ${name}`),
  ...(await caches.keys()).map(key => `cache ${key}`),
]"""
TELL_VIOLATIONS = """addEventListener("securitypolicyviolation", event =>
  console.error(`CSP: ${event.violatedDirective} refused ${event.blockedURI} ${event.sample}`))"""


@dataclass
class Witness:
    """What a page did and said since it was opened."""

    page: Page
    url: str
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def watch(self) -> None:
        """Listen to all that happens in the page and in what it opens."""
        context = self.page.context
        context.on("request", lambda request: self.requests.append(request.url))
        context.on("console", self._hear)
        context.on("weberror", lambda error: self.complaints.append(f"page error: {error.error}"))
        context.add_init_script(TELL_VIOLATIONS)

    def broken_promises(self) -> list[str]:
        """Return a line for each request to another origin, complaint of the browser, and thing kept in it."""
        foreign = [f"request to {url}" for url in self.requests if not self._is_own(url)]
        cookies = [f"cookie {cookie['name']}" for cookie in self.page.context.cookies()]
        return foreign + self.complaints + cookies + self.page.evaluate(STORED)

    def _hear(self, message: ConsoleMessage) -> None:
        """Note errors and warnings, but not that the page itself is missing: the 404 page is opened so."""
        url = message.location["url"]
        is_missing_page = "status of 404" in message.text and url == self.url
        if message.type in {"error", "warning"} and not is_missing_page:
            self.complaints.append(f"console {message.type}: {message.text} ({url})")

    def _is_own(self, url: str) -> bool:
        return urlsplit(url)[:2] == urlsplit(self.url)[:2] or urlsplit(url).scheme in {"data", "blob"}


def visit(browser: Browser, url: str, *, width: int, dark: bool, javascript: bool) -> Witness:
    """Open an address in a browser that knows nothing yet; return when the network is quiet and a finder ready."""
    context = browser.new_context(
        viewport={"width": width, "height": 844},
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
        java_script_enabled=javascript,
        timezone_id="America/New_York",
    )
    page = context.new_page()
    page.set_default_timeout(10_000)
    witness = Witness(page, url)
    witness.watch()
    if javascript:
        # Time starts at NOW and runs: what waits for somebody to stop typing must end.
        page.clock.install(time=NOW)
    page.goto(url, wait_until="networkidle")
    if javascript and page.locator('[data-module="iop-finder"]').count():
        page.wait_for_selector('[data-module="iop-finder"][data-ready]', state="attached")
    return witness


def axe_findings(page: Page) -> str:
    """Return what axe finds wrong with a page, readable; empty when nothing."""
    results = Axe().run(page)
    return results.generate_report() if results.violations_count else ""
