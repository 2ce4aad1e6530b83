"""Ways to a program's door."""

from urllib.parse import parse_qs, urlsplit

import pytest

from iop.meaning.directions import directions
from iop.meaning.listing import Listing

DOOR = "12 Main St, Asheville, NC 28801"


def of(made: Listing) -> dict[str, dict[str, list[str]]]:
    """Return what each map is asked, by its host."""
    return {
        urlsplit(each.href).netloc: parse_qs(urlsplit(each.href).query)
        for each in directions(made.program, made.tracks)
    }


def test_each_map_is_asked_the_way_to_the_door(listing):
    assert of(listing()) == {
        "www.openstreetmap.org": {"to": [DOOR]},
        "maps.apple.com": {"daddr": [DOOR]},
        "www.google.com": {"api": ["1"], "destination": [DOOR]},
    }


def test_a_point_finds_the_door_where_a_map_does_not_know_the_street(listing):
    assert of(listing(point={"lat": "35.5951", "lng": "-82.5515"}))["www.openstreetmap.org"] == {
        "to": ["35.5951,-82.5515"]
    }


def test_a_map_is_not_asked_for_a_unit(listing):
    address = {"street": "12 Main St", "unit": "Suite 2", "city": "Asheville", "state": "NC", "zip": "28801"}

    assert of(listing(address=address))["maps.apple.com"] == {"daddr": [DOOR]}


@pytest.mark.parametrize(
    "changes",
    [
        {"format": "virtual", "serves": ["NC"]},
        {"address": {"city": "Asheville", "state": "NC", "zip": "28801"}},
        {"address": None, "format": "virtual", "serves": ["NC"]},
        {"status": "closed", "closed": {"on": "2026-09-30"}},
        {"status": "paused"},
    ],
    ids=["nobody comes", "its street is kept secret", "it has no door", "it is closed", "it is paused"],
)
def test_no_way_is_shown_to_a_door_that_is_not_there(listing, changes):
    assert of(listing(**changes)) == {}


def test_one_group_that_meets_in_person_is_enough(listing):
    made = listing(format="virtual", serves=["NC"], tracks=[{"name": "A"}, {"name": "B", "format": "hybrid"}])

    assert len(of(made)) == 3
