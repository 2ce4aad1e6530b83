"""A visitor with a hand and a keyboard, in any browser: only what can be seen and reached is touched."""

import json
from pathlib import Path

from engine import Engine, wait_for

HANDS = (Path(__file__).parent / "scripts/hands.js").read_text("utf-8")
KEYS = {
    "Shift": "\ue008",
    "Tab": "\ue004",
    "Enter": "\ue007",
    "Escape": "\ue00c",
    "Space": " ",
    "Left": "\ue012",
    "Up": "\ue013",
    "Right": "\ue014",
    "Down": "\ue015",
}
COMPLAINTS = """
  const complaints = JSON.parse(sessionStorage.getItem("test-complaints") ?? "[]");
  sessionStorage.removeItem("test-complaints");
  const kept = [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(document.cookie ? ["a cookie"] : [])];
  return [...complaints, ...kept.map((what) => `kept: ${what}`)];"""
SETTLED = """return document.readyState === "complete" && document.hasFocus() &&
  ![...document.querySelectorAll("[data-module=iop-finder]")].some(($finder) => !("ready" in $finder.dataset))"""

LISTEN = """
  window.testIsPressed = false;
  addEventListener("pointerdown", () => window.testIsPressed = true, { capture: true, once: true });"""
HEARD = "return window.testIsPressed ?? true"
"""A page that came since knows nothing of the press that led to it."""


class Visitor:
    """One person at one window, who looks at the site of an origin."""

    def __init__(self, engine: Engine, origin: str) -> None:
        self.engine = engine
        self.origin = origin

    def open(self, path: str, width: int) -> None:
        """Come to a page of the site as for the first time, and wait until it is at rest."""
        self.engine.open("about:blank")  # else a new fragment alone would load nothing
        self.engine.size(width, 844)
        self.engine.open(self.origin + path)
        self.settle()

    def settle(self) -> None:
        """Wait until the page, and a finder on it, is ready."""
        wait_for(lambda: self.engine.run(SETTLED), "the page to be ready")

    def ask(self, expression: str) -> object:
        """Return what an expression is in the page; `all(css)` are the elements that can be seen."""
        return self.engine.run(f"{HANDS}\nreturn {expression};")

    def until(self, expression: str) -> None:
        """Wait until an expression is true in the page."""
        wait_for(lambda: self.ask(expression), expression)

    def text(self, css: str) -> str:
        """Return what the first such element says."""
        return str(self.ask(f"all({json.dumps(css)})[0]?.innerText.trim() ?? ''"))

    def count(self, css: str) -> int:
        """Return how many such elements can be seen."""
        return int(str(self.ask(f"all({json.dumps(css)}).length")))

    def click(self, css: str, nth: int = 0) -> None:
        """Click with the mouse on the middle of it."""
        self._point("mouse", f"find({json.dumps(css)}, {nth})")

    def tap(self, css: str, nth: int = 0) -> None:
        """Tap it with a finger; WebKit's driver makes a mouse of it."""
        self._point("touch", f"find({json.dumps(css)}, {nth})")

    def drag(self, start: str, end: str) -> None:
        """Press on the one, go over to the other in steps, and let go there."""
        self._point("mouse", f"span({json.dumps(start)}, {json.dumps(end)})")

    def press(self, *keys: str) -> None:
        """Press keys one after the other, such as `Tab`, `a` or `Shift+Tab`."""
        actions: list[dict[str, object]] = []
        for key in keys:
            held = [KEYS.get(each, each) for each in key.split("+")]
            actions += [{"type": "keyDown", "value": each} for each in held]
            actions += [{"type": "keyUp", "value": each} for each in reversed(held)]
        self.engine.act([{"type": "key", "id": "keys", "actions": actions}])

    def type(self, css: str, text: str) -> None:
        """Click into a field, and write; see that it stands there."""
        self.click(css)
        self.press(*text)
        self.until(f"all({json.dumps(css)})[0].value === {json.dumps(text)}")

    def complaints(self) -> list[str]:
        """Return what the browser complained of since the last time, and what the site keeps in it."""
        return list(self.engine.run(COMPLAINTS))  # type: ignore[call-overload]

    def _point(self, kind: str, where: str) -> None:
        """Press at the first of the points that an expression brings into sight, and let go at the last.

        On a busy machine a browser may lose a press; what the page never heard of is done again.
        """
        for _ in range(3):
            points = wait_for(lambda: self._rests_at(where), f"the page to rest at {where}")
            (left, top), (right, bottom) = points[0], points[-1]
            path = [(left + (right - left) * n // 10, top + (bottom - top) * n // 10) for n in range(11)]
            moves = [{"type": "pointerMove", "x": x, "y": y, "duration": 10, "origin": "viewport"} for x, y in path]
            rest = moves[1:] if len(points) > 1 else []
            self.engine.run(LISTEN)
            self._act(kind, [moves[0], {"type": "pointerDown", "button": 0}, *rest, {"type": "pointerUp", "button": 0}])
            if self.engine.run(HEARD):
                return
        raise AssertionError(f"the page heard nothing of three presses on {where}")

    def _rests_at(self, where: str) -> list[list[int]] | None:
        """Move the mouse there: a page may still scroll, and Firefox shows it late. Else it is tried again."""
        answer = self.ask(where)
        assert isinstance(answer, dict)
        assert "wrong" not in answer, answer["wrong"]
        x, y = answer["points"][0]
        self._act("mouse", [{"type": "pointerMove", "x": x + by, "y": y, "origin": "viewport"} for by in (1, 0)])
        is_there = self.ask(f"document.elementFromPoint({x}, {y}).matches(':hover')") and self.ask(where) == answer
        return answer["points"] if is_there else None

    def _act(self, kind: str, actions: list[dict[str, object]]) -> None:
        self.engine.act([{"type": "pointer", "id": kind, "parameters": {"pointerType": kind}, "actions": actions}])
