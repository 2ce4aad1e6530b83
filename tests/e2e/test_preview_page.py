"""While pages are served, a browser that shows one gets each change and each message by itself."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from small_project import ABOUT, PATIENCE, changed, make, previewed


def test_an_open_page_shows_each_change_and_each_mistake_by_itself(browser: Browser, tmp_path: Path) -> None:
    """Not `open_page`: that waits until nothing is asked for, and a page that reloads itself asks all the time."""
    project, late, complaints = make(tmp_path), PATIENCE * 1000, list[str]()
    with previewed(project) as address, browser.new_page() as page:
        page.on("console", lambda line: complaints.append(line.text) if line.type in {"error", "warning"} else None)
        page.goto(address)
        message, text = page.locator(".iop-message"), page.locator("main")
        with changed(project / ABOUT, b"As it was.", b"As it is now."):
            expect(text).to_contain_text("As it is now.", timeout=late)
        expect(text).to_contain_text("As it was.", timeout=late)
        with changed(project / ABOUT, b"As it was.", b"New [@<nope>]."):
            expect(message).to_contain_text("citation: expected an id", timeout=late)
            expect(message).to_contain_text("got '<nope>'")
            expect(text).to_contain_text("As it was.")
            assert message.evaluate("element => getComputedStyle(element).position") == "fixed"
        expect(message).to_have_count(0, timeout=late)

    assert not complaints
