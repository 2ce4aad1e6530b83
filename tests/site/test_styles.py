"""Style sheets made one small file."""

import pytest

from iop.site.styles import bundle

PARTS = {"a.css": "a {\n  margin: 0 calc(1px + 2px);\n}\n", "b.css": "/* Why. */\nb {\n  color: red;\n}\n"}


def test_parts_stand_where_they_are_imported():
    whole = bundle('/* All */\n@import "b.css";\n@import "a.css";\n', PARTS.__getitem__)

    assert whole == "b{color:red}a{margin:0 calc(1px + 2px)}"


@pytest.mark.parametrize("line", ["@import url(a.css);", '@import "a.css" print;', "@import 'a.css';"])
def test_another_form_of_import_is_refused(line):
    with pytest.raises(ValueError, match="expected a line such as"):
        bundle(f"{line}\n", PARTS.__getitem__)
