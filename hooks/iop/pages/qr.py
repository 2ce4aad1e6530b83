"""An address as a QR code (ISO/IEC 18004), as the path of a drawing."""

import re
from dataclasses import dataclass

import segno

_QUIET = 4
"""Modules of white that must stand around it."""
_RUN = re.compile("1+")
_MASK = 3
"""Any may be read; weighing them, to choose the one that looks best, takes five times as long: 4 ms a page."""


@dataclass(frozen=True)
class Code:
    """A QR code as an SVG path of horizontal lines, one unit wide, the middle of the first row at y = 0."""

    size: int
    """Modules from edge to edge, the quiet zone included."""
    path: str


def code(address: str) -> Code:
    """Return the code of an address; level L without boost has the largest modules for their place on paper."""
    made = segno.make(address.encode(), error="l", mode="byte", micro=False, boost_error=False, mask=_MASK)
    rows = ["".join(map(str, row)) for row in made.matrix]
    path = "".join(
        f"M{run.start() + _QUIET} {y + _QUIET}h{run.end() - run.start()}"
        for y, row in enumerate(rows)
        for run in _RUN.finditer(row)
    )
    return Code(len(rows) + 2 * _QUIET, path)
