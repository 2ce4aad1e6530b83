"""Streets as they are compared."""

import pytest

from iop.geo.streets import street_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12 Main Street", "12 Main St."),
        ("12 N. Main St", "12 North Main Street"),
        ("N Main St", "North Main Street"),
        ("1 Saint Mary's Road", "1 St. Marys Rd"),
        ("40 Mount Airy Boulevard", "40 Mt. Airy Blvd"),
        ("7 Blue Ridge Parkway", "7 BLUE RIDGE PKWY"),
    ],
)
def test_one_street_is_one_however_it_is_written(one, other):
    assert street_words(one) == street_words(other)


@pytest.mark.parametrize(("one", "other"), [("12 Main St", "12 Main Ave"), ("12 Main St", "14 Main St")])
def test_two_streets_are_two(one, other):
    assert street_words(one) != street_words(other)
