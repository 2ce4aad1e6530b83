"""The table of ZIPs that the finder loads when somebody types one: where the middle of each is, and in which state."""

import gzip
import struct
from collections.abc import Sequence

from iop.geo.states import STATES
from iop.geo.zips import zip_areas

MAGIC = b"IOPZ"


def zip_table() -> bytes:
    """Return every ZIP's middle and state: gzip of the word `IOPZ`, three numbers of 4 bytes, and what they count.

    The numbers are of ZIPs, of states, and of the bytes that follow: the two letters of each state, then four columns
    of differences. Columns: ZIP, latitude and longitude in 1/10,000 degree, state's place among the letters. Each
    difference from the row before is a zigzag varint (Protocol Buffers encoding, "Signed Integers"). The table needs
    no other file to be read: it is right beside an index of any build.
    """
    states = [*STATES]
    areas = zip_areas().values()
    columns = (
        [int(area.zip) for area in areas],
        [round(area.spot.lat * 10_000) for area in areas],
        [round(area.spot.lng * 10_000) for area in areas],
        [states.index(area.state) for area in areas],
    )
    body = "".join(states).lower().encode() + b"".join(_differences(column) for column in columns)
    return gzip.compress(MAGIC + struct.pack("<III", len(areas), len(states), len(body)) + body, 9, mtime=0)


def _differences(column: Sequence[int]) -> bytes:
    out = bytearray()
    last = 0
    for value in column:
        step = value - last
        last = value
        left = step << 1 if step >= 0 else (-step << 1) - 1
        while left > 0x7F:
            out.append(left & 0x7F | 0x80)
            left >>= 7
        out.append(left)
    return bytes(out)
