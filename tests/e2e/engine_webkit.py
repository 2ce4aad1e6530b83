"""A real WebKit, driven by W3C WebDriver (https://www.w3.org/TR/webdriver2/), on a screen that nobody sees."""

import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection

from engine import Trouble, running, wait_for

SCREEN = (1500, 1100)
QUIET = {"NO_AT_BRIDGE": "1", "GTK_A11Y": "none", "LIBGL_ALWAYS_SOFTWARE": "1", "WEBKIT_DISABLE_DMABUF_RENDERER": "1"}


class WebKit:
    """A window of WebKit. It never gets narrower than its own bar of buttons, about 450 pixels."""

    def __init__(self, port: int) -> None:
        self.http = HTTPConnection("127.0.0.1", port, timeout=60)
        self.session = ""
        answer = self._ask("POST", "", {"capabilities": {}})
        self.session = f"/{answer['sessionId']}"
        self.version = f"WebKit ({answer['capabilities']['browserName']} {answer['capabilities']['browserVersion']})"

    def open(self, url: str) -> None:
        self._ask("POST", "/url", {"url": url})

    def back(self) -> None:
        self._ask("POST", "/back", {})

    def size(self, width: int, height: int) -> None:
        """Its frame takes some of what it is given. It has the focus where the pointer rests: mid-screen."""
        across, down, least = self.run("return [outerWidth - innerWidth, outerHeight - innerHeight, innerWidth]")
        rect = {"x": (SCREEN[0] - width) // 2, "y": 0, "width": width + across, "height": height + down}
        if least != width:
            self._ask("POST", "/window/rect", rect)
            wait_for(lambda: self.run("return innerWidth") != least or width < least, "WebKit's window to change")

    def run(self, script: str) -> object:
        return self._ask("POST", "/execute/sync", {"script": script, "args": []})

    def act(self, sources: list[dict[str, object]]) -> None:
        self._ask("POST", "/actions", {"actions": sources})

    def close(self) -> None:
        """End the browser: the driver does not, when it is ended itself."""
        self._ask("DELETE", "", None)
        self.http.close()

    def _ask(self, method: str, path: str, body: object) -> dict:
        text = None if body is None else json.dumps(body)
        self.http.request(method, f"/session{self.session}{path}", text)
        answer = json.loads(self.http.getresponse().read())["value"]
        if isinstance(answer, dict) and "error" in answer:
            raise Trouble(f"webkit: {path}: {answer['error']}: {answer.get('message')}")
        return answer


@contextmanager
def webkit(path: str) -> Iterator[WebKit]:
    """Start its driver, which starts it."""
    port = _free_port()
    with _screen() as display, running([path, f"--port={port}"], env={**os.environ, **QUIET, "DISPLAY": display}):
        window = wait_for(lambda: WebKit(port), "WebKit to start", 30)
        try:
            yield window
        finally:
            window.close()


@contextmanager
def _screen() -> Iterator[str]:
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "{}x{}x24".format(*SCREEN), "-nolisten", "tcp"]
    with running(command, pass_fds=[writer]):
        os.close(writer)
        with os.fdopen(reader) as told:
            yield f":{told.readline().strip()}"


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]
