"""The site as files: how it is built, what it was built from, and its pages, parsed."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests/sample"
"""The directory of the tests, and the settings with which they build: whatever this copy's own are."""
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
"""The moment that the build and the browser both take for now."""


def build_site(folder: Path, **environment: str) -> Path:
    """Build the site of the tests' directory strictly into the folder, on the day NOW, and return the folder."""
    settings = SAMPLE / "mkdocs.yml"
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(settings), "--site-dir", str(folder)],
        cwd=ROOT,
        env={
            **os.environ,
            "SOURCE_DATE_EPOCH": str(int(NOW.timestamp())),
            "NO_MKDOCS_2_WARNING": "1",
            "IOP_DATA": str(SAMPLE),
            **environment,
        },
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode:
        pytest.fail(f"the strict build failed\n{result.stdout}{result.stderr}", pytrace=False)
    return folder


def read_entries(data: Path) -> list[dict[str, object]]:
    """Read the entries of a data folder as plain text values, in file order."""
    files = [path for path in (data / "programs.yaml", *sorted(data.glob("programs/*.yaml"))) if path.exists()]
    trees = [yaml.load(path.read_text("utf-8"), yaml.BaseLoader) for path in files]
    return [entry for tree in trees for entry in tree["programs"]]


def page_path(site: Path, pattern: str) -> str:
    """Return the address of the first page like `/programs/*/`; pages that only lead on do not count."""
    if "*" not in pattern:
        return pattern
    pages = sorted(site.glob(f"{pattern.strip('/')}/index.html"))
    found = next((page for page in pages if not leads_on(soup(page))), None)
    assert found, f"the site has no page {pattern}"
    return f"/{found.parent.relative_to(site).as_posix()}/"


@cache
def soup(path: Path) -> BeautifulSoup:
    """Parse one built page."""
    return BeautifulSoup(path.read_text("utf-8"), "html.parser")


def leads_on(page: BeautifulSoup) -> bool:
    """Whether a page only leads to another address, as a former id does."""
    return page.select_one('meta[http-equiv="refresh" i]') is not None


def built_pages(site: Path) -> dict[str, BeautifulSoup]:
    """Return each HTML page of a built site by its address, pages that only lead on left out."""
    pages = {f"/{path.relative_to(site).as_posix()}": soup(path) for path in sorted(site.rglob("*.html"))}
    return {path.removesuffix("index.html"): page for path, page in pages.items() if not leads_on(page)}
