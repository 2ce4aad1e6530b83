"""The ZIPs that the finder loads when somebody types one: where each is, its state and its clock.

It is the same file for everybody, so that asking for it says nothing of who asks, and it is small: a ZIP that is far
from all programs stands where the middle of all ZIPs with its first three digits is. From there each program is more
than 150 miles away, as it is from the ZIP itself, and each distance is right to a quarter of itself.
"""

import gzip
import math
import struct
from collections.abc import Iterable, Sequence

from iop.geo.states import STATES
from iop.geo.zips import Spot, ZipArea, miles_between, wide_middles, zip_areas
from iop.geo.zones import CLOCKS, ZONES

MAGIC = b"IOPZ"
NEAR_MILES = 150
"""What is nearer to a program has its own middle: half as far again as anybody can choose to go."""
_WAY_TO_OFF = 4
"""A middle may be off by so small a part of the way to the nearest program."""


def zip_table(programs: Iterable[Spot]) -> bytes:
    """Return every ZIP's middle and state: gzip of the word `IOPZ`, three numbers of 4 bytes, and what they count.

    The numbers are of ZIPs, of states, and of the bytes that follow: the two letters of each state, then six
    columns of differences. Columns: ZIP, latitude and longitude in 1/10,000 degree, state's place among the
    letters, 1 for a ZIP that stands in the middle of its three digits, and the place of its clock in CLOCKS, from
    1; 0 is unknown. Each difference from the row before is a zigzag varint (Protocol Buffers encoding, "Signed
    Integers"). The table needs no other file to be read: it is right beside an index of any build.
    """
    states, clocks = [*STATES], [*CLOCKS]
    areas = zip_areas().values()
    far = far_zips(programs)
    spots = [far.get(area.zip, area.spot) for area in areas]
    columns = (
        [int(area.zip) for area in areas],
        [round(spot.lat * 10_000) for spot in spots],
        [round(spot.lng * 10_000) for spot in spots],
        [states.index(area.state) for area in areas],
        [int(area.zip in far) for area in areas],
        [1 + clocks.index(ZONES[area.zone]) if area.zone else 0 for area in areas],
    )
    body = "".join(states).lower().encode() + b"".join(_differences(column) for column in columns)
    return gzip.compress(MAGIC + struct.pack("<III", len(areas), len(states), len(body)) + body, 9, mtime=0)


def far_zips(programs: Iterable[Spot]) -> dict[str, Spot]:
    """Return the ZIPs that are far from all programs, each with the middle of its three digits."""
    programs = {*programs}
    middles = wide_middles()
    ways = {digits: _way(middle, programs) for digits, middle in middles.items()}

    def is_far(area: ZipArea) -> bool:
        off = miles_between(area.spot, middles[area.zip[:3]])
        least = ways[area.zip[:3]] - off  # to the nearest program, wherever around the middle the ZIP is
        return least > max(NEAR_MILES, _WAY_TO_OFF * off)

    return {area.zip: middles[area.zip[:3]] for area in zip_areas().values() if is_far(area)}


def _way(middle: Spot, programs: Iterable[Spot]) -> float:
    """Return the miles to the nearest program, or to any that is near."""
    least = math.inf
    for spot in programs:
        least = min(least, miles_between(middle, spot))
        if least <= NEAR_MILES:
            break
    return least


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
