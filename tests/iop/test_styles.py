"""Style sheets made one."""

import pytest

from iop.styles import bundle

PARTS = {"a.css": "a {\n}\n", "b.css": "b {\n}\n"}


def test_parts_stand_where_they_are_imported():
    assert bundle('/* All */\n@import "b.css";\n@import "a.css";\n', PARTS.__getitem__) == "/* All */\nb {\n}\na {\n}\n"


@pytest.mark.parametrize("line", ["@import url(a.css);", '@import "a.css" print;', "@import 'a.css';"])
def test_another_form_of_import_is_refused(line):
    with pytest.raises(ValueError, match="expected a line such as"):
        bundle(f"{line}\n", PARTS.__getitem__)
