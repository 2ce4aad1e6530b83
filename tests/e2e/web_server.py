"""A plain web server for a built site, on this machine only."""

import functools
import gzip
import http.server
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

FIRST_SCRIPT = "/test-first.js"


class _SiteHandler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder as a plain web server would."""

    extensions_map = {  # noqa: RUF012 (the base class defines it so)
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".mjs": "text/javascript",
        ".bin": "application/octet-stream",
    }

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer what is missing with the site's own 404 page."""
        page = Path(self.directory) / "404.html"
        if code != http.HTTPStatus.NOT_FOUND or not page.exists():
            return super().send_error(code, message, explain)
        self.send_text(page.read_bytes(), code=code)
        return None

    def send_text(self, body: bytes, *, code: int = 200, kind: str = "text/html") -> None:
        """Answer with a text."""
        self.send_response(code)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class names it so)
        """Say nothing; the browser tells what went wrong."""


class _HandlerWithScript(_SiteHandler):
    """Serves a script of the tests too, first on every page: the policy allows one from the site's own origin."""

    script = b""

    def do_GET(self) -> None:
        """Answer with a page, the script put in, or as ever."""
        path = Path(self.translate_path(self.path))
        if urlsplit(self.path).path == FIRST_SCRIPT:
            self.send_text(self.script, kind="text/javascript")
        elif self.path.endswith("/") and (page := path / "index.html").exists():
            self.send_text(page.read_bytes())
        else:
            super().do_GET()

    def send_text(self, body: bytes, *, code: int = 200, kind: str = "text/html") -> None:
        """Put the script into a page."""
        if kind == "text/html":
            body = body.replace(b"<head>", f'<head><script src="{FIRST_SCRIPT}"></script>'.encode(), 1)
        super().send_text(body, code=code, kind=kind)


class _PackingHandler(_SiteHandler):
    """Serves texts packed, as most hosts do."""

    def do_GET(self) -> None:
        """Answer with a text, packed, or as ever."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in (".css", ".html", ".js", ".json", ".svg") or not path.exists():
            super().do_GET()
            return
        body = gzip.compress(path.read_bytes(), 6)
        self.send_response(http.HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Let a browser hang up in the middle of an answer, as it does when its page is closed."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def served(folder: Path, first_script: Path | None = None, *, packed: bool = False) -> Iterator[str]:
    """Serve a folder on a free port of this machine, a script of the tests first on each page; yield its origin."""
    handler = _PackingHandler if packed else _SiteHandler
    if first_script:
        handler = type("Handler", (_HandlerWithScript,), {"script": first_script.read_bytes()})
    with _Server(("127.0.0.1", 0), functools.partial(handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()
