"""Whatever goes wrong in a build, every byte of the last good site stands, and one message says what it was.

IOP_KILLS=100 kills that many builds; a few are killed without it.
"""

import os
import random
import re
import subprocess
import time
from pathlib import Path

import pytest

from iop.site import Stage
from small_project import ABOUT, COMMAND, ENVIRONMENT, TEMPLATE, TEMPLATE_AT, build, changed, contents, make

KILLS = int(os.environ.get("IOP_KILLS", "6"))
HIDDEN = {".site.new", ".site.old", ".site.lock"}


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Path:
    """A project with a good site."""
    folder = make(tmp_path_factory.mktemp("small"))
    code, said = build(folder)
    assert code == 0, said
    return folder


@pytest.fixture(scope="module")
def good(project) -> dict[str, bytes]:
    """Every byte of the good site."""
    return contents(project / "site")


def beside(project: Path) -> set[str]:
    return HIDDEN & {path.name for path in project.iterdir()}


PAGE = f"{ABOUT}:"
MISTAKES = {
    "a source that is not there, a word that hurts, front matter of a wrong kind": (
        ABOUT,
        (b"---\n\n#", b"asks: 5\n---\n\nAn addict [@nope].\n\n#"),
        [
            f"{PAGE}1: asks: expected a list",
            f"{PAGE}7: citation: expected an id",
            f"{PAGE}7: word: expected words such as",
        ],
    ),
    "front matter that is no YAML": (ABOUT, (b"title:", b"title: ["), [f"{PAGE}1: file: expected lines such as"]),
    "a page that is not UTF-8": (ABOUT, (b"As it", b"Caf\xe9"), [f"{PAGE}8: file: expected text in UTF-8"]),
    "a placeholder that is not there": (ABOUT, (b"As it", b"<!-- iop:nope -->"), [f"{PAGE} placeholder: expected"]),
    "a broken link": (ABOUT, (b"As it", b"[x](nope.md)"), ["'about/index.md' contains a link 'nope.md'"]),
    "a broken template": (
        TEMPLATE,
        (b"{%", b"{% if %}{%"),
        [f"{TEMPLATE_AT}: template: "],
    ),
    "an unknown name in a template": (
        TEMPLATE,
        (b"{%", b"{{ nope }}{%"),
        [f"{TEMPLATE_AT}: template: 'nope' is undefined"],
    ),
    "a broken frame": (
        "hooks/overrides/main.html",
        (b"{%", b"{% if %}{%"),
        ["hooks/overrides/main.html:7: template: "],
    ),
    "a script that cannot be put together": (
        "docs/assets/javascripts/shell.mjs",
        (b"\nimport", b'\nimport { x } from "./nope.mjs";\nimport'),
        ["docs/assets: shell.mjs: expected to import a script that is there, got 'nope.mjs'"],
    ),
    "settings that are no YAML": ("mkdocs.yml", (b"region: W", b"region W"), ['mkdocs.yml", line ']),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_costs_nothing_and_is_told_with_its_file(project, good, mistake):
    name, (old, new), told = MISTAKES[mistake]
    with changed(project / name, old, new):
        code, said = build(project)

    assert code == 1
    for line in told:
        assert line in said
    assert "Traceback" not in said
    assert contents(project / "site") == good
    assert not beside(project)


def test_a_full_disk_costs_nothing(project, good):
    """A disk of its own, 1 MB too small for two sites; where none may be mounted, no file may grow large."""
    size = sum(map(len, good.values())) // 1024 + 1024
    script = f"""
        mount -t tmpfs -o size={size}k tmpfs disk && cp -r site disk/site || exit 77
        "$@" --site-dir disk/site; code=$?
        echo "there: $(ls -A disk)"; diff -r site disk/site && exit $code
    """
    (project / "disk").mkdir()
    code, said = run(project, ["unshare", "--map-root-user", "--mount", "sh", "-c", script, "sh"])
    if "INFO" not in said:
        code, said = run(project, ["sh", "-c", 'ulimit -f 100; exec "$@"', "sh"])
        assert "File too large" in said
    else:
        assert "The disk is full: make room, and build again." in said
        assert "there: site\n" in said

    assert code == 1, said
    assert "Traceback" not in said
    assert contents(project / "site") == good
    assert not beside(project)


@pytest.mark.parametrize(
    ("mount", "told"),
    [
        ("mount --bind site site && mount -o remount,bind,ro site", "site: Permission denied"),
        ("mount --bind site site", "site: Device or resource busy; a mount cannot be replaced: build into another"),
    ],
    ids=["read-only", "a mount"],
)
def test_a_site_that_may_not_be_replaced_stays_and_is_named(project, good, mount, told):
    code, said = run(project, ["unshare", "--map-root-user", "--mount", "sh", "-c", f'{mount} && exec "$@"', "sh"])
    if "INFO" not in said:
        pytest.skip(f"nothing may be mounted here: {said}")

    assert code == 1
    assert told in said
    assert "Traceback" not in said
    assert contents(project / "site") == good
    assert not beside(project)


def run(project: Path, before: list[str]) -> tuple[int, str]:
    """Build by way of another command."""
    command = [*before, *COMMAND, "build", "--strict"]
    result = subprocess.run(command, cwd=project, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    return result.returncode, result.stdout + result.stderr


def test_a_place_that_cannot_be_written_is_named(project):
    code, said = build(project, "--site-dir", "mkdocs.yml/site")

    assert code == 1
    assert re.search("^mkdocs.yml(/site)?: (Not a directory|File exists)", said, re.MULTILINE)
    assert "Traceback" not in said


def test_a_second_build_waits_until_the_first_has_ended(project, good):
    first = Stage(project / "site")
    first.begin(lambda: pytest.fail("nobody else builds"))
    with subprocess.Popen(
        [*COMMAND, "build"], cwd=project, env=ENVIRONMENT, stderr=subprocess.PIPE, text=True
    ) as second:
        waiting = next(line for line in second.stderr if "Another build is writing" in line)
        assert contents(project / "site") == good
        assert beside(project) == {".site.new", ".site.lock"}
        first.leave()
        second.communicate()

    assert str(project / "site") in waiting
    assert second.returncode == 0
    assert contents(project / "site") == good
    assert not beside(project)


def test_a_build_killed_at_any_moment_leaves_a_whole_site(project, good):
    """The page is written anew for each build, so that what stands is known to be the old site or the new one."""
    editions = [good, {}]
    page = (project / ABOUT).read_bytes()
    texts = [page, page.replace(b"As it was.", b"As it is now.")]
    (project / ABOUT).write_bytes(texts[1])
    began = time.monotonic()
    assert build(project)[0] == 0
    took = time.monotonic() - began
    editions[1] = contents(project / "site")
    assert editions[0] != editions[1]

    now, ends = 1, [0, 0]
    for _ in range(KILLS):
        (project / ABOUT).write_bytes(texts[1 - now])
        with subprocess.Popen([*COMMAND, "build"], cwd=project, env=ENVIRONMENT, stderr=subprocess.DEVNULL) as building:
            time.sleep(random.uniform(0, took * 1.1))
            building.kill()
        found = contents(project / "site")
        assert found in editions
        ends[found == editions[1 - now]] += 1
        now = editions.index(found)
    print(f"{KILLS} kills: {ends[0]} left the old site whole, {ends[1]} the new one")

    (project / ABOUT).write_bytes(page)
    assert build(project)[0] == 0
    assert contents(project / "site") == good
    assert not beside(project)
