"""The counties and towns of a state, and the states of the country, as small SVG files for the finder to draw on.

Outlines are the cartographic boundary files of the Census Bureau of 2016 (public domain), by `census`; towns are those
of the ZIP table. Coordinates are degrees times PER_DEGREE, north up, and nothing else, so that maps of neighbours fit
together: the script scales longitude by the cosine of the latitude that it looks at (equirectangular projection).
Longitudes beyond 170 east are counted west, for the Aleutian Islands.
"""

import gzip
import itertools
import json
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape

from iop.geo import census
from iop.geo.lines import Line, joined, pieces, thinned
from iop.geo.states import STATES
from iop.geo.zips import Spot, miles_between, town_spots
from iop.kept import kept

PER_DEGREE = 1000
MOST_BYTES = 25_000
"""The most that a map may weigh, compressed."""
_FIRST_TOLERANCE = 2.0
"""How far, in units of the map, a line may stray; some 0.15 miles. A map that weighs too much is thinned more."""
_COUNTRY_TOLERANCE = 40.0
"""The same for the country, which is seen from farther away: some 2.8 miles."""
_TOWNS = 60
_TOWN_MILES = 9
"""Towns nearer to each other than this would be written over each other."""

_Town = tuple[str, tuple[int, int]]


@dataclass(frozen=True)
class CountyMap:
    """The map of a state."""

    svg: bytes
    bounds: tuple[float, float, float, float]
    """West, south, east and north, in degrees."""


@cache
def county_map(state: str) -> CountyMap:
    """Return the map of a state by its two letters."""
    return _kept(state, drawn_state)


@cache
def country_map() -> CountyMap:
    """Return the map of all states without counties and towns, for results from sea to sea."""
    return _kept("US", _drawn_country)


def _kept(area: str, draw: Callable[[str], CountyMap]) -> CountyMap:
    def made() -> bytes:
        drawn = draw(area)
        return json.dumps([drawn.svg.decode(), drawn.bounds]).encode()

    svg, (west, south, east, north) = json.loads(kept(f"map-{area.lower()}.json", made))
    return CountyMap(svg.encode(), (west, south, east, north))


def drawn_state(state: str) -> CountyMap:
    """Return a map that is drawn now."""
    return _drawn(STATES[state], _rings("county", "STATEFP", census.state_fips(state)), _towns(state), _FIRST_TOLERANCE)


def _drawn_country(_: str) -> CountyMap:
    rings = [ring for state in STATES for ring in _rings("state", "STUSPS", state)]
    return _drawn("United States", rings, [], _COUNTRY_TOLERANCE)


def _drawn(title: str, rings: Sequence[Line], towns: Sequence[_Town], tolerance: float) -> CountyMap:
    inner, outer = pieces(rings)
    squeeze = math.cos(math.radians(sum(lat for ring in rings for _, lat in ring) / sum(map(len, rings))))
    while True:
        drawn = _svg(title, towns, _thinned(inner, tolerance, squeeze), _thinned(outer, tolerance, squeeze))
        if len(gzip.compress(drawn, 9)) <= MOST_BYTES:
            return CountyMap(drawn, _bounds(rings))
        tolerance *= 1.4


def _bounds(rings: Iterable[Line]) -> tuple[float, float, float, float]:
    lngs, lats = zip(*(point for ring in rings for point in ring), strict=True)
    return round(min(lngs), 2), round(min(lats), 2), round(max(lngs), 2), round(max(lats), 2)


def _svg(title: str, towns: Sequence[_Town], inner: Sequence[Line], outer: Sequence[Line]) -> bytes:
    written = "".join(f'<text x="{x}" y="{y}">{escape(name)}</text>' for name, (x, y) in towns)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" data-per-degree="{PER_DEGREE}"><title>{escape(title)}</title>'
        f'<path data-part="land" d="{_path(joined(outer))}"/><path data-part="counties" d="{_path(inner)}"/>'
        f'<g data-part="towns">{written}</g></svg>\n'
    ).encode()


def _rings(of: str, column: str, wanted: str | None) -> list[Line]:
    """Return the rings of the counties or states wanted, in degrees (lng, lat); the last point is the first."""
    rings: list[Line] = []
    for number, row in enumerate(census.rows(of)):
        if row[column] == wanted:
            shape = census.table(of).shape(number)
            points = tuple((_west(lng), lat) for lng, lat in shape.points)
            rings += [points[start:end] for start, end in itertools.pairwise([*shape.parts, len(points)])]
    return rings


# drawing


def _thinned(lines: Iterable[Line], tolerance: float, squeeze: float) -> list[Line]:
    """Return lines in units of the map without the points that do not matter; islets fall away."""
    drawn = (
        thinned([(lng * PER_DEGREE, -lat * PER_DEGREE) for lng, lat in line], tolerance, squeeze) for line in lines
    )
    return [line for line in drawn if len(line) > 3 or line[0] != line[-1]]


def _path(lines: Iterable[Line]) -> str:
    return "".join(map(_line, lines))


def _line(line: Line) -> str:
    steps = [f"M{line[0][0]:.0f} {line[0][1]:.0f}l"]
    for (x1, y1), (x2, y2) in itertools.pairwise(line):
        if (x1, y1) != (x2, y2):
            steps.append(f"{x2 - x1:.0f} {y2 - y1:.0f} ")
    return "".join(steps).replace(" -", "-").rstrip(" l")


# towns


def _towns(state: str) -> list[_Town]:
    """Return the towns that are written, the largest first."""
    taken: list[tuple[str, Spot]] = []
    for name, spot in town_spots(state):
        if all(miles_between(spot, other) >= _TOWN_MILES for _, other in taken):
            taken.append((name, spot))
        if len(taken) == _TOWNS:
            break
    return [(name, (round(_west(spot.lng) * PER_DEGREE), round(-spot.lat * PER_DEGREE))) for name, spot in taken]


def _west(lng: float) -> float:
    return lng - 360 if lng > 170 else lng
