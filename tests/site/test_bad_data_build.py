"""A build with bad data stops before it touches anything, and says where the fault is."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BAD = """\
programs:
  - id: harbor-light
    name: Harbor Light
    focus: [substance-use]
    address: {street: 12 Main St, city: Asheville, state: NC, zip: 2880}
    contact: {phone: "+1 828 253 0100"}
    ages: [adlut]
"""


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (BAD, ["{}:5: harbor-light: address.zip: expected a ZIP", "{}:7: harbor-light: ages: expected a known word"]),
        ("programs:\n\t- id: one\n", ["{}:2: file: expected spaces before the key, got a tab"]),
        (None, ["{}:1: file: expected a file such as data/programs.yaml, got none"]),
    ],
    ids=["two faults", "no YAML", "no file"],
)
def test_a_build_with_bad_data_says_where_and_leaves_the_site_as_it_was(tmp_path, text, said):
    data, built = tmp_path / "data", tmp_path / "site"
    data.mkdir()
    if text is not None:
        (data / "programs.yaml").write_text(text)
    (built / "programs" / "old").mkdir(parents=True)
    (built / "programs" / "old" / "index.html").write_text("<p>as it was</p>")
    (built / "sitemap.xml").write_bytes(b"\0 as it was")
    before = contents(built)

    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(built)],
        cwd=ROOT,
        env={**os.environ, "IOP_DATA": str(data), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )

    out = result.stdout + result.stderr
    assert result.returncode != 0
    for line in said:
        assert line.format(data / "programs.yaml") in out
    assert "Traceback" not in out
    assert contents(built) == before
