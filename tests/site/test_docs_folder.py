"""What may lie in docs/, where MkDocs publishes every file as it is."""

import os
from pathlib import Path

import pytest

from iop.site.docs_folder import docs_problems

ROOT = Path(__file__).parents[2]
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\0"
HOSTILE = {
    "evil.html": b"<script>alert(1)</script>",
    "evil.htm": b"<script>alert(1)</script>",
    "guide/evil.HTML": b"<script>alert(1)</script>",
    "evil.xhtml": b"<html/>",
    "evil.xml": b"<a/>",
    "assets/evil.svg": b"<svg onload='alert(1)'/>",
    "assets/images/evil.svgz": b"",
    "assets/javascripts/evil.js": b"alert(1)",
    "evil.mjs": b"alert(1)",
    "assets/evil.mjs": b"alert(1)",
    "assets/images/evil.css": b"*{display:none}",
    "evil.wasm": b"\0asm",
    "sw.js": b"",
    "evil.pdf": b"%PDF",
    "evil.swf": b"FWS",
    "evil.zip": b"PK",
    "evil.markdown": b"# a",
    "evil.MD": b"# a",
    "_headers": b"/*",
    "robots.txt": b"",
    "CNAME": b"evil.test",
    "assets/images/evil.png": b"<script>alert(1)</script>",
    "assets/images/evil.jpg": PNG,
}


@pytest.fixture
def docs(tmp_path) -> Path:
    for name, content in {
        "index.md": b"# A\n",
        "guide/cost.md": b"# B\n",
        "assets/images/a.png": PNG,
        "assets/stylesheets/blocks/a.css": b"",
        "assets/javascripts/finder/a.mjs": b"",
        ".DS_Store": b"",
        ".git/config": b"",
    }.items():
        write(tmp_path / "docs" / name, content)
    return tmp_path / "docs"


def write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def told(docs: Path) -> dict[str, str]:
    found = list(docs_problems(docs))
    assert all(problem.line == 1 for problem in found)
    return {problem.path.removeprefix(f"{docs}/"): problem.message for problem in found}


def test_pages_pictures_and_our_own_code_may_lie_there(docs):
    assert told(docs) == {}


def test_the_projects_own_folder_has_nothing_else():
    assert list(docs_problems(ROOT / "docs")) == []


@pytest.mark.parametrize("name", HOSTILE)
def test_another_kind_of_file_is_refused(docs, name):
    write(docs / name, HOSTILE[name])

    assert told(docs).keys() == {name}
    assert told(docs)[name].startswith("file: expected ")


@pytest.mark.parametrize("name", ["a.md", "assets/config.png", "guide/more", ".hidden"])
@pytest.mark.parametrize("target", ["secret.txt", "folder", "nowhere", "docs", "docs/index.md"])
def test_a_symbolic_link_is_refused_without_a_word_of_its_target(docs, name, target):
    (docs.parent / "secret.txt").write_text("token-abc123")
    write(docs.parent / "folder/a.html", b"token-abc123")
    (docs / name).symlink_to(docs.parent / target)

    assert told(docs).keys() == {name}
    assert "symbolic link" in told(docs)[name]
    assert not {"abc123", "secret", "nowhere"} & set(told(docs)[name].split())


def test_a_link_that_leads_to_itself_is_refused(docs):
    (docs / "loop").symlink_to(docs / "loop")

    assert told(docs).keys() == {"loop"}


def test_a_folder_that_is_a_link_itself_is_refused(docs):
    (docs.parent / "pages").symlink_to(docs)

    assert [problem.message for problem in docs_problems(docs.parent / "pages")]


def test_a_pipe_is_refused_and_not_waited_for(docs):
    os.mkfifo(docs / "a.md")

    assert "pipe" in told(docs)["a.md"]


def test_the_ending_of_a_camera_is_told(docs):
    write(docs / "assets/images/IMG_1.JPG", b"")

    assert told(docs)["assets/images/IMG_1.JPG"].endswith("got '.JPG'; write its ending in small letters")


def test_a_hint_says_what_to_do_instead(docs):
    write(docs / "evil.svg", b"")

    assert told(docs)["evil.svg"].endswith("got '.svg'; save the picture as PNG")
