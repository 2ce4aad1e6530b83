"""The open programs nearest to each program: where else to look when it is full, closed or too far.

A grid of quarter degrees, searched ring by ring until no cell that is left can hold a nearer one: a program costs
a few dozen comparisons wherever it is, not one with each other program. What is compared is the straight line through
the Earth, which orders points as the great circle does and costs no sine.
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from iop.geo.zips import EARTH_RADIUS_MILES, Spot, miles_between
from iop.meaning.listing import Listing

MILES = 50
"""How far is still near."""
MOST = 4
_CELLS_A_DEGREE = 4
_AROUND = 360 * _CELLS_A_DEGREE
_Cell = tuple[int, int]


@dataclass(frozen=True)
class Near:
    """A program, and how far it is from another."""

    listing: Listing
    miles: float


@dataclass(frozen=True, slots=True)
class _Pin:
    """A program on a ball of radius 1."""

    listing: Listing
    spot: Spot
    id: str
    focus: frozenset[str]
    cell: _Cell
    x: float
    y: float
    z: float


def nearest(listings: Iterable[Listing], found: Iterable[Listing]) -> Mapping[str, tuple[Near, ...]]:
    """Return, for each listing by id, up to MOST of the `found` within MILES that share a focus, nearest first."""
    grid: dict[_Cell, list[_Pin]] = {}
    for pin in _pins(found):
        grid.setdefault(pin.cell, []).append(pin)
    return {pin.id: _around(pin, grid) for pin in _pins(listings)}


def _pins(listings: Iterable[Listing]) -> Iterator[_Pin]:
    for each in listings:
        spot = each.spot
        if spot:
            lat, lng = math.radians(spot.lat), math.radians(spot.lng)
            x, y, z = math.cos(lat) * math.cos(lng), math.cos(lat) * math.sin(lng), math.sin(lat)
            yield _Pin(each, spot, each.program.id, frozenset(each.program.focus), _cell(spot), x, y, z)


def _around(me: _Pin, grid: Mapping[_Cell, list[_Pin]]) -> tuple[Near, ...]:
    near: list[tuple[float, str, _Pin]] = []
    farthest = _line(MILES)
    ring = 0
    while True:
        for other in _ring(me.cell, ring, grid):
            line = (me.x - other.x) ** 2 + (me.y - other.y) ** 2 + (me.z - other.z) ** 2
            if line <= farthest and other.id != me.id and not me.focus.isdisjoint(other.focus):
                near.append((line, other.id, other))
        near.sort()
        del near[MOST:]
        if len(near) == MOST:
            farthest = near[-1][0]
        if _line(_miles_seen(me.spot, ring)) >= farthest:
            return tuple(Near(pin.listing, miles_between(me.spot, pin.spot)) for _, _, pin in near)
        ring += 1


def _line(miles: float) -> float:
    """Return the square of the straight line, on a ball of radius 1, between two points so many miles apart."""
    return 4 * math.sin(min(miles / EARTH_RADIUS_MILES, math.pi) / 2) ** 2


def _cell(spot: Spot) -> _Cell:
    return math.floor(spot.lat * _CELLS_A_DEGREE), math.floor(spot.lng * _CELLS_A_DEGREE) % _AROUND


def _ring(middle: _Cell, ring: int, grid: Mapping[_Cell, list[_Pin]]) -> Iterator[_Pin]:
    """Yield what lies in the cells that are `ring` cells away; longitude goes round."""
    row, column = middle
    for down in range(-ring, ring + 1):
        step = 1 if abs(down) == ring else 2 * ring
        for right in range(-ring, ring + 1, step):
            cell = (row + down, (column + right) % _AROUND)
            if cell in grid:
                yield from grid[cell]


def _miles_seen(spot: Spot, ring: int) -> float:
    """Return a distance within which every point lies in the rings up to `ring`.

    The next parallel is `ring` cells away at least; so is the next meridian, to which the great circle is shorter.
    """
    angle = math.radians(ring / _CELLS_A_DEGREE)
    if angle >= math.pi / 2:
        return math.inf
    return EARTH_RADIUS_MILES * math.asin(math.cos(math.radians(spot.lat)) * math.sin(angle))
