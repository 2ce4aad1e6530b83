"""A real Firefox, driven by WebDriver BiDi (https://www.w3.org/TR/webdriver-bidi/), which it speaks by itself."""

import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from engine import Trouble, running, wait_for
from websockets.sync.client import ClientConnection, connect

PREFERENCES = {"dom.w3c_touch_events.enabled": 1, "focusmanager.testmode": True}
PORT_FILE = "WebDriverBiDiServer.json"


class Firefox:
    """A window of Firefox."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket
        self.asked = 0
        session = self._ask("session.new", capabilities={})["capabilities"]
        self.version = f"{session['browserName']} {session['browserVersion']}"
        # In a tab of our own: that which it starts with keeps the focus in its bar of addresses.
        self.window = self._ask("browsingContext.create", type="tab", background=False)["context"]

    def open(self, url: str) -> None:
        self._ask("browsingContext.navigate", context=self.window, url=url, wait="complete")

    def back(self) -> None:
        self._ask("browsingContext.traverseHistory", context=self.window, delta=-1)

    def size(self, width: int, height: int) -> None:
        self._ask("browsingContext.setViewport", context=self.window, viewport={"width": width, "height": height})

    def run(self, script: str) -> object:
        answer = self._ask(
            "script.callFunction",
            functionDeclaration=f"() => JSON.stringify((() => {{ {script} }})() ?? null)",
            target={"context": self.window},
            awaitPromise=False,
            userActivation=False,
        )
        if answer["type"] == "exception":
            raise Trouble(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"]["value"])

    def act(self, sources: list[dict[str, object]]) -> None:
        self._ask("input.performActions", context=self.window, actions=sources)

    def _ask(self, method: str, **params: object) -> dict:
        self.asked += 1
        self.socket.send(json.dumps({"id": self.asked, "method": method, "params": params}))
        while (answer := json.loads(self.socket.recv(60))).get("id") != self.asked:
            pass
        if answer["type"] == "error":
            raise Trouble(f"firefox: {method}: {answer['error']}: {answer['message']}")
        return answer["result"]


@contextmanager
def firefox(path: str) -> Iterator[Firefox]:
    """Start it without a screen, with a profile of its own."""
    with tempfile.TemporaryDirectory(prefix="firefox-", ignore_cleanup_errors=True) as folder:
        profile = Path(folder)
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in PREFERENCES.items()]
        (profile / "user.js").write_text("".join(lines))
        command = [path, "--headless", "--no-remote", "--profile", folder, "--remote-debugging-port", "0"]
        with running(command, env={**os.environ, "HOME": folder}):
            port = wait_for(lambda: _port(profile), "Firefox to start", 60)
            with connect(f"ws://127.0.0.1:{port}/session", max_size=None) as socket:
                yield Firefox(socket)


def _port(profile: Path) -> int | None:
    text = (profile / PORT_FILE).read_text() if (profile / PORT_FILE).exists() else ""
    return json.loads(text)["ws_port"] if text.endswith("}") else None
