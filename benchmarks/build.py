"""How long `make site` takes, and how much memory, beside the theme doing the same page by page, in one run.

Peers: the theme alone (mkdocs-material rendering pages with the same bodies, not in the nav, no search), and writing
the same files and nothing else. `a page` is what one program page costs: for us rendering, filling the shell and
writing, for the theme the whole build less that of an empty site. Prints a table; asserts nothing. `make bench` runs
it; `--programs 500 12000` sets the sizes.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from directories import write

from iop import site

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
    print(
        "| programs | make site, s | peak MB | a page, ms | theme alone, s | peak MB | a page, ms | writing alone, s |"
    )
    print("|---|---|---|---|---|---|---|---|")
    for count in parser.parse_args().programs:
        with tempfile.TemporaryDirectory() as name:
            print(_line(Path(name), count), flush=True)


def _line(folder: Path, count: int) -> str:
    data, built = folder / "data", folder / "site"
    write(data, count)
    whole, peak = _timed([*MKDOCS, "-d", str(built)], data, ROOT)
    files = sorted((built / "programs").glob("*/index.html"))
    bodies = [_ARTICLE.search(path.read_text("utf-8"))[0] for path in files]  # type: ignore[index]
    ours = _pages(data, files[0].read_text("utf-8"), folder / "pages")
    bare, _ = _timed(MKDOCS, data, _peer(folder / "empty", ()))
    theme, theme_peak = _timed(MKDOCS, data, _peer(folder / "peer", bodies))
    everything = [path.read_bytes() for path in built.rglob("index.html")]
    writing = _written_again(everything, folder / "again")
    each, theirs = ours / count * 1000, (theme - bare) / count * 1000
    return (
        f"| {count:,} | {whole:.1f} | {peak:.0f} | {each:.2f} "
        f"| {theme:.1f} | {theme_peak:.0f} | {theirs:.2f} | {writing:.1f} |"
    )


_ARTICLE = re.compile(r'<article class="iop-program">.*?</article>\s', re.DOTALL)


def _pages(data: Path, page: str, folder: Path) -> float:
    """Return the seconds that the program pages take, of everything that `make site` does."""
    html = re.sub(
        r"<title>.*?</title>", f"<title>{site.MARK_TITLE}</title>", _ARTICLE.sub(site.MARK_BODY, page), count=1
    )
    html = re.sub(r'(<meta name="description" content=")[^"]*', rf"\g<1>{site.MARK_DESCRIPTION}", html, count=1)
    shell = site.Shell.cut(html.replace("iop-page--program", f"iop-page--{site.MARK_KIND}"))
    directory, _ = site.load(data, site.today())
    pages = site.Publisher(directory, site.Guide(name="IOP Guide", url="https://iop-guide.example.org/")).programs
    start = time.perf_counter()
    for program in pages.all():
        made = shell.fill(
            address=program.address,
            kind=program.kind,
            title=program.title,
            description=program.description,
            body=program.body,
        )
        path = folder / program.address / "index.html"
        path.parent.mkdir(parents=True)
        path.write_text(made, encoding="utf-8")
    return time.perf_counter() - start


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


def _peer(folder: Path, bodies: Sequence[str]) -> Path:
    """Make a project in which the theme renders pages with these bodies."""
    docs = folder / "docs" / "programs"
    docs.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(_PEER)
    (folder / "docs" / "index.md").write_text("# Peer\n")
    for number, body in enumerate(bodies):
        (docs / f"program-{number:06}.md").write_text(body, encoding="utf-8")
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
