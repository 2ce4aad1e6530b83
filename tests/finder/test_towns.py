"""The places that people name, decoded as the description of their files says."""

import gzip
import json
from itertools import accumulate
from typing import NamedTuple

import pytest

from iop.finder.towns import far_towns, towns


class Row(NamedTuple):
    zip: str
    programs: int
    size: int = 0
    has_town: bool = False


def zip_(number: int) -> str:
    return f"{number:05}" if number else ""


def read(file: bytes) -> dict[str, dict[str, Row]]:
    """Return towns by "name, st", and counties by their labels."""
    content = json.loads(file)
    found: dict[str, dict[str, Row]] = {"towns": {}, "counties": {}}
    for state, (names, steps, sizes, programs) in content["towns"].items():
        rows = zip(names.split("|"), accumulate(steps), sizes, strict=True)
        found["towns"] |= {
            f"{name}, {state}": Row(zip_(number), programs.get(str(at), 0), int(size))
            for at, (name, number, size) in enumerate(rows)
        }
    for state, (labels, zips, programs, own) in content["counties"].items():
        found["counties"] |= {
            f"{label}, {state}": Row(zip_(number), programs.get(str(at), 0), has_town=str(at) in own)
            for at, (label, number) in enumerate(zip(labels.split("|"), zips, strict=True))
        }
    return found


@pytest.fixture
def listed(make_program, make_directory):
    def place(at: int, city: str, state: str, zip_code: str, **more: str):
        return make_program(
            id=f"place-{at}", address={"street": f"{at} Main St", "city": city, "state": state, "zip": zip_code, **more}
        )

    return make_directory(
        place(1, "Asheville", "NC", "28801", county="Buncombe"),
        place(2, "Asheville", "NC", "28803", county="Buncombe County"),
        place(3, "Saint Pauls", "NC", "28384"),
        place(4, "Our Corner", "NC", "28801"),
        place(5, "Greenville", "SC", "29601", county="Greenville"),
    )


def test_a_town_has_its_lowest_zip_and_its_programs(listed):
    found = read(towns(listed))["towns"]

    assert found["Asheville, nc"][:2] == ("28801", 2)
    assert found["Columbia, sc"][:2] == ("29201", 0)
    assert found["Columbia, sc"].size > found["Columbia, nc"].size


def test_a_town_of_the_directory_is_there_as_it_is_written_there(listed):
    found = read(towns(listed))["towns"]

    assert found["Our Corner, nc"][:2] == ("28801", 1)
    assert found["Saint Pauls, nc"].programs == 1


def test_of_other_states_only_what_shares_a_name_is_near(listed):
    near, far = read(towns(listed))["towns"], read(far_towns(listed))["towns"]

    assert {"Greenville, ms", "Washington, dc", "New York, ny"} <= {*near}
    assert "Chicago, il" not in near
    assert {"Chicago, il", "Hollywood, ca", "Coeur D Alene, id"} <= {*far}
    assert not [name for name in far if name.endswith((", nc", ", sc"))]


def test_counties_have_their_word_and_a_zip_in_the_middle(listed):
    near, far = read(towns(listed))["counties"], read(far_towns(listed))["counties"]

    assert near["Buncombe County, nc"].programs == 2
    assert near["Pitt County, nc"].zip
    assert near["Greenville County, sc"].has_town
    assert not near["Jackson County, nc"].has_town
    assert {"Orleans Parish, la", "Baltimore City, md", "Juneau City and Borough, ak", "Alexandria, va"} <= {*far}


def test_the_states_are_those_in_which_one_can_go_to_a_program(listed):
    assert json.loads(towns(listed))["states"] == {"nc": 4, "sc": 1}
    assert json.loads(far_towns(listed))["states"] == {}


def test_a_name_that_is_a_slip_of_its_town_is_no_place(listed):
    assert "Hendersonvlle, nc" not in read(towns(listed))["towns"]


def test_the_files_are_small(listed):
    assert len(gzip.compress(towns(listed), 9)) < 40_000
    assert len(gzip.compress(far_towns(listed), 9)) < 230_000
