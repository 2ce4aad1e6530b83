"""Where a ZIP or a state is. The middle points of ZIPs come from GeoNames (CC BY 4.0), by the package `zipcodes`."""

import json
import math
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from iop.geo.states import STATES
from iop.kept import kept

EARTH_RADIUS_MILES = 3958.8
RADII_MILES = (5, 10, 25, 50, 100)
"""From which somebody chooses how far they would go; farther nobody can go several times a week."""
USUAL_MILES = 25
"""How far, when somebody gives a ZIP and does not say."""


class Spot(NamedTuple):
    """A point on the Earth, in degrees (WGS 84)."""

    lat: float
    lng: float


class ZipArea(NamedTuple):
    """The middle of a ZIP, and where it is."""

    zip: str
    spot: Spot
    state: str
    city: str
    zone: str
    """Its time zone by the name of IANA, as America/New_York; "" when it is not known."""
    county: str = ""
    """What its county or the like is called, with its word, as "Buncombe County"."""
    other_towns: tuple[str, ...] = ()
    """Other towns and parts of towns that may stand before it in an address: Hollywood, for a ZIP of Los Angeles."""


@cache
def zip_areas() -> Mapping[str, ZipArea]:
    """Return every ZIP with a known middle, by ZIP, sorted; military post offices have none and are left out."""
    rows = json.loads(kept("zips.json", _rows))
    return {
        zip_: ZipArea(zip_, Spot(lat, lng), state, city, zone, county, tuple(others))
        for zip_, lat, lng, state, city, zone, county, others in rows
    }


def _rows() -> bytes:
    """Return the same as rows, which the package takes half a second to tell."""
    import zipcodes  # only here: it takes 0.2 s to unfold when it is first asked

    rows = sorted(
        (
            *(row["zip_code"], float(row["lat"]), float(row["long"]), row["state"], row["city"]),
            *(_zone(row["timezone"]), row["county"] or "", sorted(row["acceptable_cities"] or ())),
        )
        for digit in "0123456789"  # all at once take 130 MB
        for row in zipcodes.similar_to(digit)  # type: ignore[no-untyped-call]
        if row["state"] in STATES and float(row["lat"] or 0) and float(row["long"] or 0)
    )
    return json.dumps(rows).encode()


def _zone(name: str) -> str:
    """Return the name of a zone; a few rows of the package have another thing in its place."""
    return name if "/" in name else ""


@cache
def wide_middles() -> Mapping[str, Spot]:
    """Return the middle of the ZIPs that begin with the same three digits, to a tenth of a degree, by those digits."""
    spots: dict[str, list[Spot]] = {}
    for area in zip_areas().values():
        spots.setdefault(area.zip[:3], []).append(area.spot)
    middles = ((digits, _middle(tuple(each))) for digits, each in spots.items())
    return {digits: Spot(round(middle.lat, 1), round(middle.lng, 1)) for digits, middle in middles}


@cache
def _towns() -> Mapping[str, Mapping[str, tuple[Spot, ...]]]:
    """Return, by state and town, the middles of its ZIPs."""
    towns: dict[str, dict[str, list[Spot]]] = {}
    for area in zip_areas().values():
        towns.setdefault(area.state, {}).setdefault(area.city, []).append(area.spot)
    return {state: {town: tuple(spots) for town, spots in found.items()} for state, found in towns.items()}


def town_spots(state: str) -> tuple[tuple[str, Spot], ...]:
    """Return the towns of a state, those with the most ZIPs first, which are the largest, as (name, middle)."""
    towns = _towns().get(state, {})
    ordered = sorted(towns.items(), key=lambda each: (-len(each[1]), each[0]))
    return tuple((name, _middle(spots)) for name, spots in ordered)


def _middle(spots: tuple[Spot, ...]) -> Spot:
    """Return the middle by halves: one ZIP far out does not move it."""
    lats, lngs = sorted(spot.lat for spot in spots), sorted(spot.lng for spot in spots)
    return Spot(lats[len(lats) // 2], lngs[len(lngs) // 2])


def miles_between(one: Spot, other: Spot) -> float:
    """Return the great-circle distance in statute miles (haversine)."""
    lat1, lat2 = math.radians(one.lat), math.radians(other.lat)
    half_lat = (lat2 - lat1) / 2
    half_lng = math.radians(other.lng - one.lng) / 2
    chord = math.sin(half_lat) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin(half_lng) ** 2
    return 2 * EARTH_RADIUS_MILES * math.asin(math.sqrt(min(1.0, chord)))
