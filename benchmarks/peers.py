"""Projects to build in a folder of their own: this site, the theme alone on its pages, and Hugo with ready bodies."""

import json
import re
import shutil
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from os import environ, wait4, waitstatus_to_exitcode
from pathlib import Path

ROOT = Path(__file__).parent.parent
RUNS = 5
QUIET = {name: text for name, text in environ.items() if name not in ("IOP_DATA", "PYTHONDONTWRITEBYTECODE")} | {
    "NO_MKDOCS_2_WARNING": "1"
}
"""As on a maintainer's machine: what Python compiles is kept."""
_OURS_ALONE = re.compile(r"^(hooks|watch):\n(?:  .*\n)+|^  custom_dir: .*\n", re.MULTILINE)
_BODY = re.compile(r'(?<=data-md-component="content">).*(?=</main>)', re.DOTALL)
_HUGO = """\
baseURL = "https://iop-guide.example.org/"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404", "home", "section"]
[security]
allowContent = ["^text/html$"]
"""


@dataclass(frozen=True)
class Cost:
    """What a command took."""

    seconds: float
    processor: float
    """Seconds of all its processes."""
    megabytes: float
    """The most that one of its processes held."""


def ours(folder: Path) -> Path:
    """Make a copy of this project."""
    for name in ("data", "docs", "hooks"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def theme(folder: Path) -> Path:
    """Make a project in which the theme alone renders the authored pages, with the same menu and extensions."""
    shutil.copytree(ROOT / "docs", folder / "docs")
    settings, count = _OURS_ALONE.subn("", (ROOT / "mkdocs.yml").read_text("utf-8"))
    assert count == 3, "mkdocs.yml: expected hooks, watch and custom_dir"
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return folder


def hugo(folder: Path, site: Path) -> Path:
    """Make a project in which Hugo writes the generated pages of a site, the same bytes, from their ready bodies."""
    pages = [path for name in ("programs", "browse") for path in sorted((site / name).rglob("index.html"))]
    (folder / "content").mkdir(parents=True)
    (folder / "layouts").mkdir()
    (folder / "hugo.toml").write_text(_HUGO)
    for number, path in enumerate(pages):
        html = path.read_text("utf-8")
        address = f"{path.parent.relative_to(site).as_posix()}/"
        frame, words = _cut(html, address)
        kind = address.split("/")[0]  # each has a style sheet of its own
        layout = folder / "layouts" / f"{kind}.html"
        if not layout.exists():
            layout.write_text(frame, encoding="utf-8")
        content = f"{json.dumps({'url': f'/{address}', 'layout': kind, **words})}\n{_body(html)}"
        (folder / "content" / f"page-{number}.html").write_text(content, encoding="utf-8")
    return folder


def _cut(html: str, address: str) -> tuple[str, Mapping[str, str]]:
    """Return the page as a template of Hugo, and what it puts in for this page."""
    root = "../" * address.count("/")
    title = re.search(r"<title>(.*?) - ", html)[1]  # type: ignore[index]
    description = re.search(r'<meta name="description" content="(.*?)"', html)[1]  # type: ignore[index]
    words = {"address": address, "bare": root.rstrip("/"), "root": root, "subject": title, "about": description}
    frame = _BODY.sub("{{ .RawContent | safeHTML }}", html)
    for before, after, name in (
        ("<title>", " -", "subject"),
        ('content="', '"', "subject"),
        ('content="', '"', "about"),
    ):
        frame = frame.replace(f"{before}{words[name]}{after}", f"{before}{{{{ .Params.{name} | safeHTML }}}}{after}")
    bare = re.escape(words["bare"])
    frame = re.sub(rf'([\w-]+)="{bare}"', r'{{ printf "\1=%q" .Params.bare | safeHTMLAttr }}', frame)
    for name in ("address", "root"):
        frame = frame.replace(words[name], f"{{{{ .Params.{name} | safeHTML }}}}")
    return frame, words


def _body(html: str) -> str:
    return _BODY.search(html)[0]  # type: ignore[index]


def timed(command: Sequence[str], where: Path, **environment: str) -> Cost:
    """Run a command and return what it took.

    Raises: SystemExit when it fails.
    """
    start = time.perf_counter()
    child = subprocess.Popen(command, cwd=where, env={**QUIET, **environment}, stdout=subprocess.DEVNULL)
    _, status, usage = wait4(child.pid, 0)
    child.returncode = waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"expected {' '.join(command)} to succeed, got exit {child.returncode}")
    return Cost(time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def medians(runs: Mapping[str, Callable[[], Cost]], times: int = RUNS) -> Mapping[str, Cost]:
    """Return the median of each, run in turns so that a busy minute meets all of them."""
    found: dict[str, list[Cost]] = {name: [] for name in runs}
    for _ in range(times):
        for name, run in runs.items():
            found[name].append(run())
    return {name: _median(costs) for name, costs in found.items()}


def _median(costs: Sequence[Cost]) -> Cost:
    return Cost(
        statistics.median(cost.seconds for cost in costs),
        statistics.median(cost.processor for cost in costs),
        max(cost.megabytes for cost in costs),
    )
