"""Style sheets, each made one small file with what it imports: a request for each part kept slow phones waiting."""

import re
from collections.abc import Mapping

from rcssmin import cssmin

_IMPORT = re.compile(r'^@import "([^"]+)";\n', re.MULTILINE)


def bundles(sheets: Mapping[str, str]) -> dict[str, str]:
    """Return by name the sheets that no other imports, each with its parts in place, without comments and spaces.

    Raises: ValueError for an import of another form, or of what is not there.
    """
    parts = {part for text in sheets.values() for part in _IMPORT.findall(text)}
    if missing := sorted(parts - sheets.keys()):
        raise ValueError(f"expected to import a style sheet that is there, got {missing[0]!r}")
    return {name: str(cssmin(_joined(name, sheets))) for name in sheets if name not in parts}


def _joined(name: str, sheets: Mapping[str, str]) -> str:
    whole = _IMPORT.sub(lambda found: _joined(found[1], sheets), sheets[name])
    if "@import" in whole:
        raise ValueError(
            f"{name}: expected a line such as '@import \"a.css\";', got {whole[whole.index('@import') :][:60]!r}"
        )
    return whole
