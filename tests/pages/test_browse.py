"""The conditions as plain pages."""

import pytest

from iop.data.settings.guide import Guide
from iop.pages.browse import BrowsePage, browsed, former_pages
from iop.pages.page import Maker
from iop.pages.render import environment
from iop.site.files import read_templates


@pytest.fixture(scope="module")
def shelf(make_program, make_directory):
    """Return the shelf of an address, of programs given as changes."""

    def find(address: str, *programs: dict[str, object]) -> BrowsePage | None:
        made = [make_program(**{"id": f"program-{n}", **each}) for n, each in enumerate(programs)]
        found = browsed(make_directory(*made))
        every = [*found, *(town for each in found for town in each.inner)]
        return next((each for each in every if each.address == address), None)

    return find


def ids(shelf: BrowsePage | None) -> tuple[list[str], list[str]]:
    assert shelf
    return [each.program.id for each in shelf.matches], [each.program.id for each in shelf.may_match]


VIRTUAL = {"address": None, "format": "virtual"}


def test_a_state_has_its_programs_and_its_towns(shelf):
    hickory = {"address": {"city": "St. Hickory", "state": "NC", "zip": "28601"}}
    state = shelf("browse/state/nc/", {}, hickory)

    assert ids(state) == (["program-0", "program-1"], [])
    assert [(town.address, town.label) for town in state.inner] == [
        ("browse/state/nc/asheville/", "Asheville"),
        ("browse/state/nc/saint-hickory/", "St. Hickory"),
    ]
    assert [ids(town) for town in state.inner] == [(["program-0"], []), (["program-1"], [])]


def test_a_town_that_is_written_in_two_ways_is_one_page(shelf):
    towns = [
        {"address": {"city": city, "state": "NC", "zip": "28801"}} for city in ("Black Mountain", "black mountain")
    ]
    state = shelf("browse/state/nc/", *towns)

    assert [ids(town) for town in state.inner] == [(["program-0", "program-1"], [])]


def test_the_former_address_of_a_town_leads_to_its_page(make_program, make_directory):
    cities = ("St. Hickory", "Hickory", "saint hickory", "O'Fallon")
    programs = [
        make_program(id=f"program-{n}", address={"city": city, "state": "NC", "zip": "28601"})
        for n, city in enumerate(cities)
    ]
    maker = Maker(make_directory(*programs), Guide("Guide", ""), environment(read_templates()))
    found = dict(former_pages(maker))

    assert {*found} == {"browse/state/nc/st-hickory/", "browse/state/nc/o-fallon/"}
    assert 'href="../../../../browse/state/nc/saint-hickory/"' in found["browse/state/nc/st-hickory/"]


def test_a_virtual_program_is_in_every_state_and_town_that_it_serves(shelf):
    programs = ({}, {**VIRTUAL, "serves": ["NC", "SC"]})

    assert ids(shelf("browse/state/nc/", *programs)) == (["program-0", "program-1"], [])
    assert ids(shelf("browse/state/nc/asheville/", *programs)) == (["program-0", "program-1"], [])
    assert ids(shelf("browse/state/sc/", *programs)) == (["program-1"], [])
    assert shelf("browse/state/tn/", *programs) is None


def test_a_program_that_meets_in_person_is_only_where_its_door_is(shelf):
    programs = ({"serves": ["SC"], "format": "in-person"},)

    assert ids(shelf("browse/state/sc/", *programs)) == ([], [])


@pytest.mark.parametrize(
    "draft",
    [
        {**VIRTUAL, "serves": ["SC"], "verified": None},
        {"format": "virtual", "verified": None, "address": {"city": "Greer", "state": "SC", "zip": "29650"}},
        {"serves": ["NC"], "address": {"city": "Greer", "state": "SC", "zip": "29650"}},
    ],
    ids=["a draft may serve more states", "a draft that does not say whom it serves", "a format that is not known"],
)
def test_a_program_may_match_a_state(shelf, draft):
    assert ids(shelf("browse/state/nc/", {}, draft)) == (["program-0"], ["program-1"])


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"cost": {"accepts": ["medicaid"]}}, (["program-0"], [])),
        ({"cost": {"accepts": ["private"]}}, ([], [])),
        ({"cost": {"accepts": ["private"]}, "verified": None}, ([], ["program-0"])),
        ({}, ([], ["program-0"])),
        ({"cost": {"accepts": ["medicaid"]}, "status": "paused"}, ([], [])),
        ({"cost": {"accepts": ["medicaid"]}, "status": "closed"}, ([], [])),
    ],
    ids=["says so", "says no", "a draft may match", "not known", "paused", "closed"],
)
def test_a_way_of_paying_has_those_that_match_and_those_that_may(shelf, changes, found):
    assert ids(shelf("browse/pay/medicaid/", changes)) == found


@pytest.mark.parametrize(("value", "found"), [("evening", ["program-0"]), ("morning", []), ("weekend", [])])
def test_a_time_of_day_has_programs_that_meet_only_then(shelf, value, found):
    evenings = {"tracks": [{"sessions": [{"days": ["mon", "wed"], "from": "17:30", "to": "20:30"}]}]}

    assert ids(shelf(f"browse/free/{value}/", evenings)) == (found, [])


def test_programs_stand_by_name(shelf):
    found = ids(shelf("browse/state/nc/", {"name": "b"}, {"name": "Ávila"}, {"name": "C"}))

    assert found[0] == ["program-1", "program-0", "program-2"]


def test_every_word_of_the_browsed_lists_has_a_page_even_when_nothing_matches(make_directory, vocabulary):
    found = {each.address for each in browsed(make_directory())}

    wanted = {"pay": ("accepts", "help"), "format": ("format",), "focus": ("focus",), "ages": ("ages",)}
    assert found == {
        *(
            f"browse/{name}/{word}/"
            for name, lists in wanted.items()
            for each in lists
            for word in vocabulary.lists[each]
        ),
        *(f"browse/free/{value}/" for value in ("morning", "afternoon", "evening", "weekend")),
    }


def test_no_two_pages_of_the_sample_have_one_address(sample):
    found = browsed(sample)
    addresses = [each.address for shelf in found for each in (shelf, *shelf.inner)]

    assert len(addresses) == len(set(addresses))
