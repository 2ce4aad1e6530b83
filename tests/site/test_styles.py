"""Style sheets made small files, and what holds them together."""

import re
from math import ceil

import pytest

from iop.site.styles import bundles

PARTS = {
    "a.css": "a {\n  margin: 0 calc(1px + 2px);\n}\n",
    "blocks/b.css": "/* Why. */\nb {\n  color: red;\n}\n",
    "frame.css": '@import "a.css";\n',
}


def test_parts_stand_where_they_are_imported_also_those_of_parts():
    sheets = {**PARTS, "home.css": '/* All */\n@import "blocks/b.css";\n@import "frame.css";\n', "print.css": "p {}\n"}

    assert bundles(sheets) == {"home.css": "b{color:red}a{margin:0 calc(1px + 2px)}", "print.css": "p{}"}


@pytest.mark.parametrize("line", ["@import url(a.css);", '@import "a.css" print;', "@import 'a.css';"])
def test_another_form_of_import_is_refused(line):
    with pytest.raises(ValueError, match=r"home\.css: expected a line such as"):
        bundles({**PARTS, "home.css": f"{line}\n"})


def test_a_part_that_is_not_there_is_named():
    with pytest.raises(ValueError, match=r"got 'blocks/c\.css'"):
        bundles({**PARTS, "home.css": '@import "blocks/c.css";\n'})


def test_widths_where_things_change_are_those_of_the_table(root):
    """A style sheet cannot name a width, so the top of tokens.css does."""
    folder = root / "docs/assets/stylesheets"
    table = re.findall(r"\b(\d+em)\b", (folder / "tokens.css").read_text("utf-8").partition("*/")[0])
    used = {
        f"{ceil(float(width))}em"
        for sheet in folder.rglob("*.css")
        for width in re.findall(r"-width: ([\d.]+)em", sheet.read_text("utf-8"))
    }

    assert used == set(table)
