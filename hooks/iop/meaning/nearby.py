"""The open programs nearest to each program: where else to look when it is full, closed or too far."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest

from iop.geo.zips import EARTH_RADIUS_MILES, Spot, miles_between
from iop.meaning.listing import Listing

MILES = 50
"""How far is still near."""
MOST = 4
_FIRST_MILES = 10
"""Where so many are as near as this, nobody farther is measured: in a city that spares nine of ten."""
_CELLS_A_DEGREE = 4
_AROUND = 360 * _CELLS_A_DEGREE
_Cell = tuple[int, int]


@dataclass(frozen=True)
class Near:
    """A program, and how far it is from another."""

    listing: Listing
    miles: float


def nearest(listings: Iterable[Listing], found: Iterable[Listing]) -> Mapping[str, tuple[Near, ...]]:
    """Return, for each listing by id, up to MOST of the `found` within MILES that share a focus, nearest first."""
    cells: dict[_Cell, list[Listing]] = defaultdict(list)
    for each in found:
        if each.spot:
            row, column = math.floor(each.spot.lat * _CELLS_A_DEGREE), math.floor(each.spot.lng * _CELLS_A_DEGREE)
            cells[row, column % _AROUND].append(each)
    return {each.program.id: _around(each, each.spot, cells) for each in listings if each.spot}


def _around(me: Listing, spot: Spot, cells: Mapping[_Cell, Sequence[Listing]]) -> tuple[Near, ...]:
    near = _within(_FIRST_MILES, me, spot, cells)
    if len(near) < MOST:
        near = _within(MILES, me, spot, cells)
    return tuple(nsmallest(MOST, near, key=lambda each: (each.miles, each.listing.program.id)))


def _within(miles: float, me: Listing, spot: Spot, cells: Mapping[_Cell, Sequence[Listing]]) -> list[Near]:
    focus = set(me.program.focus)
    near = [
        Near(other, miles_between(spot, other.spot))
        for cell in _cells(spot, miles)
        for other in cells.get(cell, ())
        if other.spot and not focus.isdisjoint(other.program.focus) and other.program.id != me.program.id
    ]
    return [each for each in near if each.miles <= miles]


def _cells(spot: Spot, miles: float) -> Iterator[_Cell]:
    """Yield every cell with a point so near; toward the poles, more meridians are."""
    angle = miles / EARTH_RADIUS_MILES
    high = math.degrees(angle)
    wide = math.degrees(math.asin(min(1, math.sin(angle) / math.cos(math.radians(spot.lat)))))
    for row in _span(spot.lat, high):
        yield from ((row, column % _AROUND) for column in _span(spot.lng, wide))


def _span(middle: float, reach: float) -> range:
    return range(math.floor((middle - reach) * _CELLS_A_DEGREE), math.floor((middle + reach) * _CELLS_A_DEGREE) + 1)
