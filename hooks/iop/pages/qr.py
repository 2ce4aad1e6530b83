"""An address as a QR code (ISO/IEC 18004), as the path of a drawing.

The codes of one version, level and mask are sums of each other (over GF(2)): the check codewords, the places and the
mask all add up. So segno draws the beginning that all addresses share, and once what each bit of the rest turns over,
and a further code is a few exclusive ors: 0.15 ms in place of 1 ms, and of 5 ms with the mask weighed each time
(measured on 2,000 pages; a page took 0.4 ms without). Any mask may be read; the weighing only chooses the handsomest.
"""

import re
from dataclasses import dataclass, field

import segno

_QUIET = 4
"""Modules of white that must stand around it."""
_RUN = re.compile("1+")


@dataclass(frozen=True)
class Code:
    """A QR code as an SVG path of horizontal lines, one unit wide, the middle of the first row at y = 0."""

    size: int
    """Modules from edge to edge, the quiet zone included."""
    path: str


@dataclass(frozen=True)
class Codes:
    """Makes the codes of addresses that begin alike."""

    beginning: str
    _bases: dict[int, tuple[int, int]] = field(default_factory=dict)
    """Length of the rest to the modules along an edge, and the code of the beginning with a rest of zeros."""
    _turned: dict[tuple[int, int], int] = field(default_factory=dict)
    """Modules along an edge and the place of a bit in the rest, to the modules that this bit turns over."""

    def of(self, rest: str) -> Code:
        """Return the code of the beginning with this rest."""
        content = rest.encode()
        if len(content) not in self._bases:
            self._bases[len(content)] = self._drawn(bytes(len(content)))
        size, modules = self._bases[len(content)]
        for at, byte in enumerate(content):
            for bit in range(8):
                if byte >> bit & 1:
                    modules ^= self._turned_by(at * 8 + bit, size, len(content))
        return Code(size + 2 * _QUIET, _path(modules, size))

    def _turned_by(self, bit: int, size: int, length: int) -> int:
        if (size, bit) not in self._turned:
            rest = bytearray(length)
            rest[bit // 8] = 1 << bit % 8
            self._turned[size, bit] = self._drawn(bytes(rest))[1] ^ self._bases[length][1]
        return self._turned[size, bit]

    def _drawn(self, rest: bytes) -> tuple[int, int]:
        """Return modules along an edge, and all modules row by row as the bits of a number, the first the highest.

        Level L without boost has the largest modules for their place on paper.
        """
        content = self.beginning.encode() + rest
        matrix = segno.make(content, error="l", mode="byte", micro=False, boost_error=False, mask=3).matrix
        return len(matrix), int("".join(str(module) for row in matrix for module in row), 2)


def _path(modules: int, size: int) -> str:
    drawn = f"{modules:0{size * size}b}"
    return "".join(
        f"M{run.start() + _QUIET} {y + _QUIET}h{run.end() - run.start()}"
        for y in range(size)
        for run in _RUN.finditer(drawn[y * size : (y + 1) * size])
    )
