"""Programs of one organization are each other's other places."""

from iop.meaning.nearby import Near
from iop.meaning.organizations import MOST, by_organization, other_places


def places(listing, *of: dict[str, object]):
    return [listing(id=f"place-{number}", **each) for number, each in enumerate(of)]


def test_the_nearest_place_of_the_same_organization_comes_first_and_one_nobody_can_place_last(listing):
    here, far, near, nowhere, other, shut = places(
        listing,
        {"organization": "Cedar, Inc."},
        {"organization": "Cedar Inc", "address": {"city": "Boone", "state": "NC", "zip": "28607"}},
        {"organization": "CEDAR, Inc.", "address": {"city": "Asheville", "state": "NC", "zip": "28803"}},
        {"organization": "Cedar, Inc.", "address": None, "serves": ["NC"]},
        {"organization": "Birch, Inc."},
        {"organization": "Cedar, Inc.", "status": "paused"},
    )
    organizations = by_organization([here, far, near, nowhere, other, shut])
    found, count = other_places(here, organizations)

    assert [each.listing if isinstance(each, Near) else each for each in found] == [near, far, nowhere]
    assert count == 3
    assert other_places(other, organizations) == ((), 0)


def test_a_page_names_some_and_knows_how_many_there_are(listing):
    many = places(listing, *[{"organization": "Cedar, Inc."}] * (MOST + 3))
    found, count = other_places(many[0], by_organization(many))

    assert (len(found), count) == (MOST, MOST + 2)


def test_a_program_without_an_organization_has_no_other_places(listing):
    alone, another = places(listing, {}, {})

    assert other_places(alone, by_organization([alone, another])) == ((), 0)
