"""A copy with what somebody merged: the build stops, names file and line, and leaves the site as it was."""

import re
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "guide"))
from test_docs_folder import HOSTILE as FILES
from test_page_safety import HOSTILE as PAGES

from small_project import build, copied

TOP = "---\ntitle: A\ndescription: d\n---\n\n# A page\n\nWords.\n\n"
TOPS = {
    "docs/evil.md": "---\ntemplate: redirect.html\nlocation: https://evil.test/\n---\n",
    "docs/bare.md": "template: redirect.html\nlocation: https://evil.test/\n\n",
}
"""Front matter, and lines without dashes, which the engine takes too."""
FIRST = TOP.count("\n") + 1


@pytest.fixture
def copy(tmp_path) -> Path:
    """A copy of the project with a site that was built before."""
    copied(tmp_path)
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("as it was")
    return tmp_path


def stopped(copy: Path) -> str:
    """Build, and return what was said; the build must have stopped."""
    code, said = build(copy)
    assert code == 1, said
    assert "Traceback" not in said
    assert [(path.name, path.read_text()) for path in (copy / "site").rglob("*")] == [("index.html", "as it was")]
    return said


def test_each_hostile_page_is_named_with_its_line(copy):
    names = {name: f"docs/zz{number:03}.md" for number, name in enumerate(PAGES)}
    for name, path in names.items():
        (copy / path).write_text(TOP + PAGES[name], encoding="utf-8")
    for path, top in TOPS.items():
        (copy / path).write_text(f"{top}# A page\n\nWords.\n")
    said = stopped(copy)
    told = {path: int(line) for path, line in re.findall(r"^(docs/zz\d+\.md):(\d+): html: ", said, re.MULTILINE)}

    assert [name for name, path in names.items() if path not in told] == []
    assert all(FIRST <= line <= FIRST + 5 for line in told.values())
    assert re.search(r"^docs/evil\.md:2: top of the page: expected a known key .* got 'template'", said, re.MULTILINE)
    assert re.search(r"^docs/bare\.md:1: top of the page: expected a known key .* got 'template'", said, re.MULTILINE)


def test_what_is_hostile_is_named_before_what_only_breaks_a_rule(copy):
    cost = copy / "docs/guide/cost.md"
    text = cost.read_text("utf-8").rstrip("\n") + "\n\n<script>x</script>\n"
    cost.write_text(text.replace("# ", "[@no-such] [?no-such] # ", 1), encoding="utf-8")
    said = stopped(copy)
    told = re.findall(r"^docs/guide/cost\.md:(\d+): (\w+): ", said, re.MULTILINE)

    assert told[0] == (str(text.count("\n")), "html")
    assert {"next", "citation", "word"} <= {kind for _, kind in told[1:]}


def test_each_hostile_file_is_named(copy):
    for name, content in FILES.items():
        (copy / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (copy / "docs" / name).write_bytes(content)
    (copy / "docs/assets/config.txt").symlink_to("/etc/passwd")
    (copy / "docs/loop").symlink_to(copy / "docs")
    said = stopped(copy)

    assert [name for name in (*FILES, "assets/config.txt", "loop") if f"docs/{name}:1: file: " not in said] == []
    assert "root:" not in said


def test_settings_of_a_wrong_kind_are_told_with_their_lines(copy):
    text = (copy / "mkdocs.yml").read_text()
    (copy / "mkdocs.yml").write_text(
        text.replace("email: corrections@test-county.us", "email: [a]").replace(" find.md", " fnd.md", 1)
    )
    said = stopped(copy)

    assert "mkdocs.yml:8: extra.guide.email: expected an e-mail address" in said
    assert "extra.guide.menu.page: expected a page of docs/" in said
    assert "2 errors" in said
