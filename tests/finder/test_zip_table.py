"""The table of ZIPs, decoded as its description says."""

import gzip
import struct
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from iop.finder.zip_table import zip_table
from iop.geo.states import STATES
from iop.geo.zips import Spot, miles_between, wide_middles, zip_areas
from iop.geo.zones import CLOCKS, ZONES

ASHEVILLE, ANCHORAGE = Spot(35.5951, -82.5515), Spot(61.2181, -149.9003)


class Row(NamedTuple):
    zip: str
    spot: Spot
    state: str
    is_about: bool
    clock: str


def varints(body: bytes) -> Iterator[int]:
    """Yield signed integers (Protocol Buffers encoding, zigzag)."""
    value = shift = 0
    for byte in body:
        value |= (byte & 0x7F) << shift
        shift += 7
        if not byte & 0x80:
            yield (value >> 1) ^ -(value & 1)
            value = shift = 0
    assert shift == 0, "the table ends within a number"


def read(table: bytes) -> list[Row]:
    body = gzip.decompress(table)
    rows, states, size = struct.unpack_from("<III", body, 4)
    assert body[:4] == b"IOPZ"
    assert len(body) == 16 + size
    assert body[16 : 16 + 2 * states].decode() == "".join(STATES).lower()
    steps = [*varints(body[16 + 2 * states :])]
    assert len(steps) == 6 * rows
    columns = []
    for column in range(6):
        value, values = 0, []
        for step in steps[column * rows : (column + 1) * rows]:
            value += step
            values.append(value)
        columns.append(values)
    names, clocks = [*STATES], ["", *CLOCKS]
    return [
        Row(f"{code:05}", Spot(lat / 10_000, lng / 10_000), names[state], bool(about), clocks[clock])
        for code, lat, lng, state, about, clock in zip(*columns, strict=True)
    ]


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return read(zip_table([ASHEVILLE, ANCHORAGE]))


def way(spot: Spot) -> float:
    return min(miles_between(spot, program) for program in (ASHEVILLE, ANCHORAGE))


def test_the_table_has_every_zip_with_its_state(rows):
    assert [(row.zip, row.state) for row in rows] == [(area.zip, area.state) for area in zip_areas().values()]


def test_the_table_has_every_zip_with_its_clock(rows):
    assert [row.clock for row in rows] == [ZONES.get(area.zone, "") for area in zip_areas().values()]
    assert sum(not row.clock for row in rows) == 1, "the package has no zone for one ZIP of Alaska"


def test_zips_rise_so_that_they_can_be_looked_up(rows):
    zips = [row.zip for row in rows]
    assert zips == sorted(set(zips))
    assert len(zips) > 40_000


def test_a_zip_that_is_near_a_program_has_its_own_middle(rows):
    near = [row for row in rows if way(zip_areas()[row.zip].spot) <= 150]
    assert len(near) > 1000
    assert not [row for row in near if row.is_about]
    assert not [row for row in rows if not row.is_about and row.spot != zip_areas()[row.zip].spot]


def test_a_far_zip_stands_in_the_middle_of_its_first_three_digits(rows):
    far = [row for row in rows if row.is_about]
    assert len(far) > 35_000
    assert not [row for row in far if row.spot != wide_middles()[row.zip[:3]]]


def test_from_where_a_far_zip_stands_each_program_is_as_far_and_each_distance_about_right(rows):
    """The distances that one can choose end at 100 miles."""
    for row in (row for row in rows if row.is_about):
        own = zip_areas()[row.zip].spot
        for program in (ASHEVILLE, ANCHORAGE):
            exact, about = miles_between(own, program), miles_between(row.spot, program)
            assert min(exact, about) > 150, row
            assert abs(about - exact) <= exact / 4, row


def test_a_directory_of_a_region_needs_a_fifth_of_the_bytes():
    country = [area.spot for area in zip_areas().values()]

    assert not [row for row in read(zip_table(country)) if row.is_about]
    assert len(zip_table([ASHEVILLE])) * 5 < len(zip_table(country))


def test_without_programs_every_zip_is_far():
    assert all(row.is_about for row in read(zip_table([])))


def test_the_table_is_the_same_bytes_twice():
    assert zip_table([ASHEVILLE, ANCHORAGE]) == zip_table([ANCHORAGE, ASHEVILLE])
