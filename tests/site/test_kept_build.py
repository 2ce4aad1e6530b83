"""What a build takes over from the last one: nothing that is made of anything else, whatever changed between them."""

import re
import shutil
from pathlib import Path

import pytest

from small_project import ABOUT, TEMPLATE, build, contents, make

STYLE = "docs/assets/stylesheets/tokens.css"
SCRIPT = "docs/assets/javascripts/shell.mjs"


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Path:
    """A project with a site and all that a build keeps."""
    folder = make(tmp_path_factory.mktemp("kept"))
    built(folder)
    return folder


def built(project: Path) -> dict[str, bytes]:
    code, said = build(project)
    assert code == 0, said
    return contents(project / "site")


def built_anew(project: Path) -> dict[str, bytes]:
    """Return the site as a build makes it that finds nothing."""
    for rest in ("site", ".cache"):
        shutil.rmtree(project / rest)
    return built(project)


def test_with_nothing_changed_the_generated_files_are_the_same_files(project):
    before = {path: path.stat().st_ino for path in (project / "site/programs").rglob("*.*")}
    built(project)

    assert before == {path: path.stat().st_ino for path in (project / "site/programs").rglob("*.*")}
    assert {path.stat().st_nlink for path in before} == {1}


@pytest.mark.parametrize(
    ("name", "old", "new", "seen_in"),
    [
        ("data/programs.yaml", b"name: ", b"name: New ", "programs/"),
        ("data/vocabulary.yaml", b"label: Medicaid", b"label: Medicaid plans", "browse/"),
        (ABOUT, b"As it was.", b"As it is.", "about/"),
        (TEMPLATE, b"<article", b"<!-- new --><article", "programs/"),
        ("hooks/iop/pages/program.py", b'"Find a program"', b'"Find one"', "programs/"),
        ("mkdocs.yml", b"site_name: IOP Guide", b"site_name: Guide to IOPs", "programs/"),
        (STYLE, b"", b"\n.iop-new { color: red; }\n", "assets/"),
        (SCRIPT, b"", b"\nwindow.iopNew = 1;\n", "assets/"),
    ],
    ids=["entry", "word", "page", "template", "code", "settings", "style", "script"],
)
def test_what_changes_is_in_the_next_site_as_in_one_made_anew(project, name, old, new, seen_in):
    before, path = contents(project / "site"), project / name
    path.write_bytes(path.read_bytes().replace(old, new, 1) if old else path.read_bytes() + new)
    after = built(project)

    assert any(after.get(file) != before[file] for file in before if file.startswith(seen_in))
    assert after == built_anew(project)


def test_another_day_makes_every_page_anew(project, monkeypatch):
    before = contents(project / "site")
    monkeypatch.setitem(build.__globals__["ENVIRONMENT"], "SOURCE_DATE_EPOCH", "1795824000")
    after = built(project)

    assert after != before
    assert after == built_anew(project)
    monkeypatch.undo()
    built(project)


@pytest.mark.parametrize(
    "spoil", [lambda path: path.unlink(), lambda path: path.write_text("x")], ids=["gone", "other"]
)
def test_a_file_that_somebody_changed_in_the_site_is_written_again(project, spoil):
    before = contents(project / "site")
    spoil(next((project / "site/programs").rglob("index.html")))

    assert built(project) == before


def test_what_was_kept_and_spoiled_is_made_anew(project):
    before = contents(project / "site")
    for path in (project / ".cache/iop").iterdir():
        path.write_bytes(path.read_bytes()[:-1] + b"?")

    assert built(project) == before
    assert re.fullmatch(r"[\w.-]+", path.name)
