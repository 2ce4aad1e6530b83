"""Real records, from the file that SAMHSA publishes to a whole site of them."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from built_site import ROOT, build_site, built_pages, page_path, read_entries
from witness import OpenPage, axe_findings

pytestmark = pytest.mark.browser

PROGRAMS = 80


@pytest.fixture(scope="module")
def data(massachusetts_export: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder whose programs are those of the Massachusetts export, and nothing else."""
    folder = tmp_path_factory.mktemp("massachusetts")
    for name in ("vocabulary.yaml", "sources.yaml"):
        shutil.copy(ROOT / "data" / name, folder)
    iop = Path(sys.executable).with_name("iop")
    result = subprocess.run(
        [iop, "import", massachusetts_export, "--into", folder / "programs.yaml"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return folder


@pytest.fixture(scope="module")
def massachusetts(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the Massachusetts programs, strictly built."""
    return build_site(tmp_path_factory.mktemp("built") / "massachusetts", IOP_DATA=str(data))


def test_the_export_gives_eighty_drafts_that_nobody_has_verified(data: Path) -> None:
    entries = read_entries(data)
    assert len({entry["id"] for entry in entries}) == len(entries) == PROGRAMS
    assert all("source" in entry and "verified" not in entry for entry in entries)


def test_each_draft_has_its_page(data: Path, massachusetts: Path) -> None:
    pages = {path.parent.name for path in massachusetts.glob("programs/*/index.html")}
    assert pages == {entry["id"] for entry in read_entries(data)}


def test_real_programs_carry_no_sample_banner(massachusetts: Path) -> None:
    pages = built_pages(massachusetts)
    assert len(pages) > PROGRAMS
    assert not [path for path, page in pages.items() if page.select_one(".iop-banner")]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("pattern", ["/", "/find/", "/programs/*/", "/browse/state/*/"])
def test_the_browser_finds_nothing_wrong(
    open_page: OpenPage,
    serve: Callable[[Path], str],
    massachusetts: Path,
    pattern: str,
    width: int,
    scheme: str,
) -> None:
    page = open_page(serve(massachusetts) + page_path(massachusetts, pattern), width=width, dark=scheme == "dark")
    assert not axe_findings(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
