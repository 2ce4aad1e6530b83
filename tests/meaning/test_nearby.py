"""What is near a program."""

import random

import pytest

from iop.geo.zips import miles_between
from iop.meaning.nearby import nearest

ASHEVILLE = (35.6, -82.55)


@pytest.fixture
def at(listing):
    """Make a program at a place."""

    def make(name: str, lat: float, lng: float, **changes: object):
        return listing(id=name, point={"lat": f"{lat:.5f}", "lng": f"{lng:.5f}"}, **changes)

    return make


def ids(found, name: str = "mine") -> list[str]:
    return [near.listing.program.id for near in found.get(name, ())]


def test_the_four_nearest_stand_nearest_first(at):
    others = [at(f"other-{n}", 35.6 + n / 20, -82.55) for n in (5, 3, 1, 4, 2)]

    assert ids(nearest([at("mine", *ASHEVILLE)], others)) == ["other-1", "other-2", "other-3", "other-4"]


def test_what_is_farther_than_fifty_miles_is_not_near(at):
    others = [at("inside", 35.6, -83.43), at("outside", 35.6, -83.45)]

    assert ids(nearest([at("mine", *ASHEVILLE)], others)) == ["inside"]


def test_only_what_shares_a_focus_is_near(at):
    others = [at("other", *ASHEVILLE, focus=["eating-disorder"]), at("both", *ASHEVILLE, focus=["mental-health"])]
    me = at("mine", *ASHEVILLE, focus=["substance-use", "mental-health"])

    assert ids(nearest([me], others)) == ["both"]


def test_a_program_is_not_near_itself(at):
    me = at("mine", *ASHEVILLE)

    assert ids(nearest([me], [me])) == []


def test_a_program_without_a_place_has_nothing_near_and_is_near_to_nothing(at, listing):
    virtual = listing(id="virtual", address=None, format="virtual", serves=["NC"])
    me = at("mine", *ASHEVILLE)
    found = nearest([me, virtual], [me, virtual])

    assert (ids(found), ids(found, "virtual")) == ([], [])


def test_longitude_goes_round(at):
    others = [at("west", 52.0, 179.9)]

    assert ids(nearest([at("mine", 52.0, -179.9)], others)) == ["west"]


@pytest.mark.parametrize("seed", range(3))
def test_the_grid_finds_what_looking_at_each_finds(at, seed):
    pick = random.Random(seed)
    made = [at(f"p-{n}", pick.uniform(24, 66), pick.uniform(-100, -90)) for n in range(250)]
    made += [at(f"q-{n}", pick.gauss(41, 0.3), pick.gauss(-95, 0.3)) for n in range(250)]
    found = nearest(made, made)

    for me in made[::7]:
        others = sorted((miles_between(me.spot, other.spot), other.program.id) for other in made if other is not me)
        assert ids(found, me.program.id) == [name for miles, name in others if miles <= 50][:4]
