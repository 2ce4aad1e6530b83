"""The counties of the Census, and what people call them."""

import pytest

from iop.geo.counties import counties, county_label
from iop.geo.states import STATES


@pytest.mark.parametrize(
    ("name", "state", "label"),
    [
        ("Buncombe", "NC", "Buncombe County"),
        ("buncombe county", "NC", "Buncombe County"),
        ("Orleans", "LA", "Orleans Parish"),
        ("St. John the Baptist", "LA", "St. John the Baptist Parish"),
        ("Anchorage", "AK", "Anchorage Municipality"),
        ("Juneau", "AK", "Juneau City and Borough"),
        ("Nome", "AK", "Nome Census Area"),
        ("Fairbanks North Star", "AK", "Fairbanks North Star Borough"),
        ("Copper River", "AK", "Copper River Census Area"),
        ("Mayaguez", "PR", "Mayagüez Municipio"),
        ("District of Columbia", "DC", "District of Columbia"),
        ("Alexandria", "VA", "Alexandria"),
        ("Richmond", "VA", "Richmond County"),
        ("Richmond City", "VA", "Richmond City"),
        ("Baltimore City", "MD", "Baltimore City"),
        ("Saint Louis", "MO", "St. Louis County"),
        ("St Louis City", "MO", "St. Louis City"),
        ("Carson City", "NV", "Carson City"),
        ("Capitol", "CT", "Capitol Planning Region"),
        ("Hartford", "CT", "Hartford County"),
        ("Doña Ana", "NM", "Doña Ana County"),
        ("Guam", "GU", "Guam"),
        ("St. Croix", "VI", "St. Croix Island"),
        ("Nowhere", "NC", "Nowhere"),
    ],
)
def test_a_county_has_its_usual_word(name, state, label):
    assert county_label(name, state) == label


def test_every_state_has_counties_and_no_two_have_one_name():
    assert all(counties(state) for state in STATES)
    assert sum(len(counties(state)) for state in STATES) == 3233 + 9 + 2, "none took the place of another"
