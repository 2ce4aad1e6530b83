"""How long `make site` takes, and how much memory, beside the theme doing the same page by page, in one run.

Peers: the theme alone (mkdocs-material, the same number of Markdown pages, not in the nav, no search), and writing
files of the same size. Prints a table; asserts nothing. `make bench` runs it; `--programs 500 12000` sets the sizes.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from directories import write

ROOT = Path(__file__).parent.parent
MKDOCS = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
_PEER = """\
site_name: peer
theme: {name: material, font: false}
plugins: []
docs_dir: docs
validation: {nav: {omitted_files: ignore}}
nav: [index.md]
"""


def main() -> None:
    """Print one line a size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--programs", type=int, nargs="+", default=[40, 500, 12_000])
    print("| programs | this site, s | peak MB | a page, ms | theme alone, s | a page, ms | writing alone, s |")
    print("|---|---|---|---|---|---|---|")
    for count in parser.parse_args().programs:
        with tempfile.TemporaryDirectory() as name:
            print(_line(Path(name), count), flush=True)


def _line(folder: Path, count: int) -> str:
    empty, full = folder / "empty", folder / "full"
    write(empty, 0)
    write(full, count)
    bare, _ = _timed([*MKDOCS, "-d", str(folder / "bare")], empty, ROOT)
    whole, peak = _timed([*MKDOCS, "-d", str(folder / "site")], full, ROOT)
    theme_bare, _ = _timed(MKDOCS, folder, _peer(folder / "peer0", 0))
    theme, _ = _timed(MKDOCS, folder, _peer(folder / "peer", count))
    files = list((folder / "site").rglob("index.html"))
    writing = _written_again([path.read_bytes() for path in files], folder / "again")
    ours, theirs = (whole - bare) / count * 1000, (theme - theme_bare) / count * 1000
    return f"| {count:,} | {whole:.1f} | {peak:.0f} | {ours:.2f} | {theme:.1f} | {theirs:.2f} | {writing:.1f} |"


def _timed(command: list[str], data: Path, where: Path) -> tuple[float, float]:
    """Return seconds and the peak of memory in MB."""
    environment = {**os.environ, "IOP_DATA": str(data), "NO_MKDOCS_2_WARNING": "1"}
    start = time.perf_counter()
    child = subprocess.Popen(command, cwd=where, env=environment)
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"expected {' '.join(command)} to succeed, got exit {child.returncode}")
    return seconds, usage.ru_maxrss / 1024


def _peer(folder: Path, count: int) -> Path:
    """Make a project in which the theme renders as many pages, with about as much on each."""
    docs = folder / "docs" / "programs"
    docs.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(_PEER)
    (folder / "docs" / "index.md").write_text("# Peer\n")
    facts = "\n".join(f"- Fact {number}: what the program says about it" for number in range(40))
    for number in range(count):
        (docs / f"program-{number:06}.md").write_text(f"# Program {number}\n\n{facts}\n")
    return folder


def _written_again(contents: list[bytes], folder: Path) -> float:
    start = time.perf_counter()
    for number, content in enumerate(contents):
        page = folder / str(number)
        page.mkdir(parents=True)
        (page / "index.html").write_bytes(content)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
