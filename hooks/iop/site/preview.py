"""What a browser is told while pages are served: what is wrong now, on the pages as they last were.

The message lies at the foot of every page until it is mended. Nothing of it is ever in a built site.
"""

import logging
import re
import socket
from collections.abc import Callable, Iterable
from html import escape
from typing import TYPE_CHECKING, Any

from iop.pages.policy import POLICY, digest

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

_KEPT = "The pages stay as they were. Fix this, and the new ones come by themselves."
_DOUBTED = "The pages are new, but `make site` will not take them like this."
_SHEET = "/.iop-message.css"
_STYLE = b"""\
.iop-message {
  position: fixed; inset: auto 0 0; z-index: 100; box-sizing: border-box; max-height: 60vh; overflow: auto;
  padding: 1rem; border-top: 0.25rem solid var(--iop-alert, currentcolor);
  background: var(--iop-alert-soft, canvas); color: var(--iop-ink, canvastext);
  font: 1rem/1.5 var(--iop-font, sans-serif);
}
.iop-message p { margin: 0 0 0.5rem; font-weight: 700; }
.iop-message pre {
  margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: 0.9375rem/1.5 var(--iop-font-code, monospace);
}
@media print { .iop-message { display: none; } }
"""
"""It needs no style sheet of the site, for that may be what is wrong."""
_LINK = f'<link rel="stylesheet" href="{_SHEET}">'
_BODY = re.compile(r"<body\b[^>]*>", re.IGNORECASE)
_RELOAD = re.compile(r"<script>(\s*var livereload = .*?)</script>", re.DOTALL)
"""The script that MkDocs puts into a page that it serves."""


class Notes(logging.Handler):
    """Collects what MkDocs warns of while it builds; what browsers ask for in the meantime is no part of it."""

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message."""
        if not record.name.startswith("mkdocs.livereload"):
            self.lines.append(record.getMessage())


class Preview:
    """Says the same on every page that is served; nothing as long as all is well."""

    def __init__(self, notes: Notes, why: Callable[[BaseException], str], log: Callable[[str], None]) -> None:
        """Begin with what the first build warned of; `why` says what stopped a build, `log` tells the terminal."""
        self._notes, self._why, self._log = notes, why, log
        self._say(_DOUBTED, notes.lines)

    def told(self, build: Callable[[], None]) -> Callable[[], None]:
        """Return a build that says on the pages what is wrong; MkDocs would answer no request until it is mended."""

        def run() -> None:
            self._notes.lines.clear()
            try:
                build()
            except (Exception, SystemExit) as error:  # whatever stops a build, the pages stay up and say so
                why = self._why(error)
                self._log(f"{why}\n{_KEPT}")
                self._say(_KEPT, [*(line for line in self._notes.lines if why not in line), why])
            else:
                self._say(_DOUBTED, self._notes.lines)

        return run

    def _say(self, heading: str, lines: Iterable[str]) -> None:
        """Say this from now on, a line once; no lines clear it."""
        text = "\n".join(dict.fromkeys(lines))
        said = f"<p>{escape(heading)}</p><pre>{escape(text)}</pre>"
        self._said = f'{_LINK}<div class="iop-message" role="alert" tabindex="0">{said}</div>' if text else ""

    def around(self, pages: "WSGIApplication") -> "WSGIApplication":
        """Return what serves the pages with the message on them."""

        def serve(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
            if environ.get("PATH_INFO") == _SHEET:
                start_response("200 OK", [("Content-Type", "text/css"), ("Content-Length", str(len(_STYLE)))])
                return [_STYLE]
            started: list[Any] = []
            answer = pages(environ, lambda *head: started.extend(head))  # type: ignore[arg-type]
            status, headers = started[:2]
            kept = [(name, value) for name, value in headers if name.lower() != "content-length"]
            if dict(headers).get("Content-Type") != "text/html":
                start_response(status, headers)
                return answer
            page = self.shown(b"".join(answer).decode(errors="surrogateescape")).encode(errors="surrogateescape")
            start_response(status, [*kept, ("Content-Length", str(len(page)))])
            return [page]

        return serve

    def shown(self, html: str) -> str:
        """Return a page as it is served: with the message, and allowed to reload itself."""
        if found := _RELOAD.search(html):
            allowed = POLICY.replace("script-src 'self'", f"script-src 'self' '{digest(found[1])}'")
            html = html.replace(POLICY, allowed, 1)
        if not self._said:
            return html
        at = found.end() if (found := _BODY.search(html)) else 0
        return f"{html[:at]}{self._said}{html[at:]}"


def port_problem(host: str, port: int) -> str:
    """Return why nothing can be served there; "" when it can. A build before would be for nothing."""
    try:
        socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET).close()
    except OSError as error:
        hint = f"stop what runs there, or take another: make serve PORT={port + 1}"
        why = str(error.strerror).partition(" (")[0]  # Python adds what it tried, in its own words
        return f"port {port}: {why}; {hint}"
    return ""
