"""How long a saved line takes to be in the browser while pages are served, beside the theme doing the same, in one run.

From the moment a file is saved until a page asked for again holds what was written, medians of five: an entry, a page
of text, a template and a style of this project, and a page with the theme alone on the same authored pages. In
each the server looks for changes twice a second and waits a quarter of a second more, 0.5 s in the middle. Prints a
table; asserts nothing. `make bench-serve` runs it.
"""

import argparse
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from peers import QUIET, RUNS, ours, theme

PAGE = ("docs/privacy.md", "\n\nSaved {}.\n", "privacy/")
SAVED = {
    "an entry": ("data/programs.yaml", "name: {} ", ""),
    "a page": PAGE,
    "a template": ("hooks/templates/program/program.html", "<!-- {} -->", ""),
    "a style": (
        "docs/assets/stylesheets/text.css",
        "\n.iop-saved-{} {{ color: red; }}\n",
        "assets/stylesheets/text.css",
    ),
}


def main() -> None:
    """Print one row for each kind of file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=RUNS)
    times = parser.parse_args().times
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with _serving(theme(folder / "theme")) as address:
            alone = _seen(folder / "theme", address, *PAGE, times)
        print("| saved | seconds | beside the theme |\n|---|---|---|")
        print(f"| a page, the theme alone | {alone:.2f} | 1.00 |", flush=True)
        project = ours(folder / "ours")
        with _serving(project) as address:
            for what, (path, line, seen_at) in SAVED.items():
                took = _seen(project, address, path, line, seen_at or _a_program(project), times)
                print(f"| {what} | {took:.2f} | {took / alone:.2f} |", flush=True)


def _a_program(project: Path) -> str:
    text = (project / "data/programs.yaml").read_text("utf-8")
    return f"programs/{text.partition('- id: ')[2].partition(chr(10))[0]}/"


@contextmanager
def _serving(project: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--livereload", "-a", host]
    with subprocess.Popen(command, cwd=project, env=QUIET, stderr=subprocess.DEVNULL) as server:
        try:
            while not _got(f"http://{host}/"):
                time.sleep(0.1)
            yield f"http://{host}/"
        finally:
            server.terminate()


def _seen(project: Path, address: str, path: str, line: str, seen_at: str, times: int) -> float:
    """Return the median of the seconds from saving a line to seeing it."""
    file = project / path
    before = file.read_text("utf-8")
    took = []
    for number in range(times):
        mark = f"bench-{number}"
        time.sleep(1.1 + number * 0.1)  # at another moment between two looks of the server
        file.write_text(_with(before, line.format(mark)), encoding="utf-8")
        start = time.perf_counter()
        while mark.encode() not in _got(address + seen_at):
            time.sleep(0.02)
        took.append(time.perf_counter() - start)
    file.write_text(before, encoding="utf-8")
    time.sleep(2)
    return statistics.median(took)


def _with(text: str, line: str) -> str:
    """Put a line where its kind of file holds it: a name in place, a comment in front, all else at the end."""
    if line.startswith("name: "):
        return text.replace("name: ", line, 1)
    return line + text if line.startswith("<!--") else text + line


def _got(address: str) -> bytes:
    try:
        with urlopen(address, timeout=60) as answer:
            return bytes(answer.read())
    except URLError:
        return b""


if __name__ == "__main__":
    main()
