"""Whose clock a time is on."""

from datetime import date

import pytest

from iop.geo.zones import CLOCKS, ZONES, offset, state_zones
from iop.meaning.clocks import home_zone, reader_zones, shifts, zone

WINTER, SUMMER = date(2026, 11, 26), date(2026, 7, 1)


@pytest.mark.parametrize(
    ("changes", "wanted"),
    [
        ({}, "America/New_York"),
        ({"timezone": "America/Denver"}, "America/Denver"),
        ({"timezone": "America/Denver", "tracks": [{"timezone": "Pacific/Guam"}]}, "Pacific/Guam"),
        ({"address": {"city": "Memphis", "state": "TN", "zip": "38103"}}, "America/Chicago"),
        ({"address": {"city": "Raleigh", "state": "NC", "zip": "00001"}}, "America/New_York"),
        ({"address": {"city": "Nashville", "state": "TN", "zip": "00001"}}, None),
        ({"address": None, "serves": ["NC", "SC"]}, "America/New_York"),
        ({"address": None, "serves": ["NC", "CA"]}, None),
        ({"address": None, "serves": []}, None),
        ({"address": None}, None),
    ],
)
def test_a_group_goes_by_its_own_zone_that_of_its_door_or_that_of_the_states_served(listing, changes, wanted):
    found = listing(**changes)

    assert zone(found.program, found.tracks[0], WINTER) == wanted


def test_states_that_share_a_clock_today_share_one(listing):
    both = listing(address=None, serves=["AZ", "NM"], format="virtual")

    assert zone(both.program, both.tracks[0], SUMMER) is None
    assert zone(both.program, both.tracks[0], WINTER)


@pytest.mark.parametrize(
    ("query", "zones"),
    [
        ({"zip": ["96813"], "state": ["nc"]}, ("Pacific/Honolulu",)),
        ({"state": ["tn"]}, ("America/Chicago", "America/New_York")),
        ({"county": ["buncombe-nc"], "city": ["mobile-al"]}, ("America/Chicago", "America/New_York")),
        ({}, ("America/Denver",)),
    ],
)
def test_a_reader_is_where_the_question_says_else_where_most_programs_are(query, zones):
    assert reader_zones(query, "America/Denver") == zones
    assert reader_zones({}, None) == ()


def test_a_group_by_video_is_moved_and_another_is_not(listing):
    online = listing(format="virtual", address=None, serves=["NC"])
    for day, minutes in ((WINTER, -300), (SUMMER, -360)):
        assert shifts(online.program, online.tracks[0], ["Pacific/Honolulu"], day) == (minutes,)
    door = listing(format="in-person")
    assert shifts(door.program, door.tracks[0], ["Pacific/Honolulu"], WINTER) == (0,)


def test_home_is_where_most_addresses_are_by_name_when_two_are_even(make_program):
    places = (("Asheville", "NC", "28801"), ("Memphis", "TN", "38103"))
    two = [
        make_program(id=f"at-{state.lower()}", address={"city": city, "state": state, "zip": zip_})
        for city, state, zip_ in places
    ]

    assert home_zone(two) == "America/Chicago"
    assert home_zone([*two, make_program()]) == "America/New_York"
    assert home_zone([]) is None


def test_zones_of_one_name_go_alike_today():
    """A browser is told only one zone for each name."""
    days = [date(year, month, 15) for year in (2026, 2027, 2028) for month in range(1, 13)]

    assert not [(name, day) for name in ZONES for day in days if offset(name, day) != offset(CLOCKS[ZONES[name]], day)]


def test_every_zone_of_a_state_has_a_name():
    assert {name for zones in state_zones().values() for name in zones} <= {*ZONES}
