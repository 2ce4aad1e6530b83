"""The maps of states."""

import gzip
import hashlib
import re
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from iop.geo.outlines import MOST_BYTES, PER_DEGREE, country_map, county_map, drawn_state
from iop.geo.states import STATES
from iop.geo.zips import town_spots

SVG = "{http://www.w3.org/2000/svg}"


def part(state: str, name: str) -> ElementTree.Element:
    root = ElementTree.fromstring((country_map() if state == "US" else county_map(state)).svg)
    return next(element for element in root if element.get("data-part") == name)


def lines(path: str) -> list[list[tuple[int, int]]]:
    """Return the points of each line of a path, in units of the map."""
    made = []
    for piece in path.split("M")[1:]:
        start, _, steps = piece.partition("l")
        x, y = map(int, re.findall(r"-?\d+", start))
        points = [(x, y)]
        numbers = list(map(int, re.findall(r"-?\d+", steps)))
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            points.append((x, y))
        made.append(points)
    return made


@pytest.mark.parametrize("state", ["NC", "TX", "AK", "VA", "RI", "DC", "HI", "PR"])
def test_a_map_weighs_at_most_what_a_phone_can_bear(state):
    assert len(gzip.compress(county_map(state).svg, 9)) <= MOST_BYTES


def test_every_state_has_a_map():
    assert all(lines(part(state, "land").get("d") or "") for state in STATES)


@pytest.mark.parametrize(
    ("state", "wanted"),
    [("NC", (-84.32, 33.84, -75.46, 36.59)), ("CO", (-109.06, 36.99, -102.04, 41.0))],
)
def test_a_map_lies_where_the_state_does(state, wanted):
    assert county_map(state).bounds == pytest.approx(wanted, abs=0.03)


def test_the_map_of_the_country_has_every_state_and_is_light():
    spots = [spot for name in ("land", "counties") for line in lines(part("US", name).get("d") or "") for spot in line]

    assert len(gzip.compress(country_map().svg, 9)) <= MOST_BYTES
    for state in STATES:
        west, south, east, north = (PER_DEGREE * bound for bound in county_map(state).bounds)
        assert any(west <= x <= east and south <= -y <= north for x, y in spots), state


def test_the_map_of_the_country_names_no_town():
    assert not list(part("US", "towns"))


def test_alaska_is_not_torn_apart():
    west, _, east, _ = county_map("AK").bounds

    assert -188 < west < -186
    assert -131 < east < -129


@pytest.mark.parametrize("state", ["NC", "CO", "MI", "HI", "VA"])
def test_the_edge_of_the_land_is_closed_rings(state):
    assert all(line[0] == line[-1] for line in lines(part(state, "land").get("d") or ""))


def test_a_border_between_two_counties_is_drawn_once():
    drawn = lines(part("NC", "counties").get("d") or "")
    edges = [frozenset(edge) for line in drawn for edge in pairwise(line)]
    land = lines(part("NC", "land").get("d") or "")
    outside = {frozenset(edge) for line in land for edge in pairwise(line)}

    assert len(edges) == len(set(edges))
    assert not outside & set(edges)


def test_the_land_is_as_large_as_the_state():
    """Colorado, a rectangle on the sphere, has 104,094 square miles (Census Bureau, 2010)."""
    (ring,) = lines(part("CO", "land").get("d") or "")
    area = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring)) / 2 / PER_DEGREE**2

    assert abs(area) * 69.09**2 * 0.7771 == pytest.approx(104_094, rel=0.01)


def test_a_map_is_only_drawing_and_names():
    text = county_map("NC").svg.decode()

    assert set(re.findall(r"<([a-z]+)", text)) == {"svg", "title", "path", "g", "text"}
    assert not re.search(r"style=|on[a-z]+=|href", text)


def test_the_largest_towns_come_first_and_stand_in_their_state():
    names = [element.text for element in part("NC", "towns")]

    assert names[:3] == ["Charlotte", "Raleigh", "Greensboro"]
    assert "Asheville" in names[:10]
    assert dict(town_spots("NC"))["Asheville"].lat == pytest.approx(35.59, abs=0.05)


@pytest.mark.parametrize(
    ("state", "wanted"),
    [("NC", "298b7973901e0b92"), ("AK", "7e9257d80bbbb284"), ("PR", "3d320e05a206c2fb"), ("US", "714cddf41be5d7ee")],
)
def test_the_outlines_stay_the_same_to_the_byte(state, wanted):
    drawn = "".join(part(state, name).get("d") or "" for name in ("land", "counties"))

    assert hashlib.sha256(drawn.encode()).hexdigest()[:16] == wanted


def test_the_same_data_give_the_same_bytes():
    assert drawn_state("RI") == drawn_state("RI") == county_map("RI")
