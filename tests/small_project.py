"""A project of two pages and one program that tests may break, built by the real command; a copy of the real one."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from small_data import DAY, ENTRY

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "tests/sample"
"""The directory of the tests, and the settings with which they build."""
COMMAND = [sys.executable, "-m", "mkdocs"]
ENVIRONMENT = {**os.environ, "IOP_DATA": "data", "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": DAY}
PATIENCE = 90
"""Seconds for a build on a busy machine."""
ABOUT = "docs/about/index.md"
TEMPLATE = "hooks/templates/program/program.html"
TEMPLATE_AT = f"{TEMPLATE}:{(ROOT / TEMPLATE).read_text('utf-8').partition('{%')[0].count(chr(10)) + 1}"
"""Where its first `{%` is, as a message says it."""

_PAGE = """\
---
title: A small page
description: What a small site says about itself, in one sentence of some length.
---

# A small page

As it was.
"""


def settings() -> str:
    """Return mkdocs.yml with the name and the addresses of the tests, whatever those of this copy are."""
    ours, real = ((folder / "mkdocs.yml").read_text("utf-8").splitlines(keepends=True) for folder in (SAMPLE, ROOT))
    top = real.index("    menu:\n")
    return "".join([*ours[:top], *real[top:]])


def copied(folder: Path) -> Path:
    """Copy the pages and the settings into a folder, with all code and the programs of the tests."""
    shutil.copytree(ROOT / "docs", folder / "docs")
    (folder / "hooks").symlink_to(ROOT / "hooks")
    _write_data(folder / "data", (SAMPLE / "programs.yaml").read_text("utf-8"))
    (folder / "mkdocs.yml").write_text(settings())
    return folder


def _write_data(folder: Path, programs: str) -> None:
    shutil.copytree(ROOT / "data", folder, ignore=lambda _, names: {"programs", "programs.yaml"} & {*names})
    (folder / "programs.yaml").write_text(programs)


def make(folder: Path) -> Path:
    """Make the project in a folder, with all code, templates, styles and scripts of the real one."""
    shutil.copytree(ROOT / "hooks", folder / "hooks", dirs_exist_ok=True)
    shutil.copytree(ROOT / "docs/assets", folder / "docs/assets")
    _write_data(folder / "data", ENTRY)
    search = folder / "data/search.yaml"  # the pages that it leads to are not here
    search.write_text(re.sub(r"^beside:\n(?:  .*\n)+", "beside: {}\n", search.read_text("utf-8"), flags=re.MULTILINE))
    for page in ("docs/index.md", ABOUT):
        (folder / page).parent.mkdir(exist_ok=True)
        (folder / page).write_text(_PAGE)
    text = re.sub(r"^    (menu|foot):\n(?:      .*\n)+", r"    \1: []\n", settings(), flags=re.MULTILINE)
    text = re.sub(r"^nav:\n(?:  .*\n)+", "nav: [index.md, about/index.md]\n", text, flags=re.MULTILINE)
    (folder / "mkdocs.yml").write_text(re.sub(r"^not_in_nav:.*\n", "", text, flags=re.MULTILINE))
    return folder


def build(project: Path, *options: str) -> tuple[int, str]:
    """Build the site strictly; return the exit code and everything that was said."""
    command = [*COMMAND, "build", "--strict", *options]
    result = subprocess.run(command, cwd=project, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    return result.returncode, result.stdout + result.stderr


@contextmanager
def previewed(project: Path) -> Iterator[str]:
    """Serve the project as `make serve` does; yield the address of its page."""
    host = f"127.0.0.1:{free_port()}"
    command = [*COMMAND, "serve", "--livereload", "-a", host]
    with subprocess.Popen(command, cwd=project, env=ENVIRONMENT, stderr=subprocess.DEVNULL) as serving:
        try:
            until(lambda: fetched(f"http://{host}/about/"))
            yield f"http://{host}/about/"
        finally:
            serving.terminate()


def free_port() -> int:
    """Return a port where nothing answers."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


def fetched(address: str) -> str:
    """Return what a browser gets, or nothing as long as nobody answers."""
    try:
        with urlopen(address, timeout=PATIENCE) as answer:
            return str(answer.read().decode())
    except URLError as error:
        if isinstance(error.reason, ConnectionRefusedError):
            return ""
        raise


def until(found: Callable[[], object]) -> None:
    """Wait until there is something."""
    end = time.monotonic() + PATIENCE
    while not found():
        assert time.monotonic() < end, "it did not come in time"
        time.sleep(0.2)


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@contextmanager
def changed(path: Path, old: bytes, new: bytes) -> Iterator[None]:
    """Write `new` for `old` in a file, or at its end when `old` is empty, and mend it afterwards."""
    before = path.read_bytes()
    assert old in before
    path.write_bytes(before.replace(old, new, 1) if old else before + new)
    yield
    path.write_bytes(before)
