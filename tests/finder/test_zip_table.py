"""The table of ZIPs, decoded as its description says."""

import gzip
import struct
from collections.abc import Iterator

import pytest

from iop.finder.zip_table import zip_table
from iop.geo.states import STATES
from iop.geo.zips import zip_areas


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


@pytest.fixture(scope="module")
def columns() -> list[list[int]]:
    body = gzip.decompress(zip_table())
    rows, states, size = struct.unpack_from("<III", body, 4)
    assert body[:4] == b"IOPZ"
    assert len(body) == 16 + size
    assert body[16 : 16 + 2 * states].decode() == "".join(STATES).lower()
    steps = [*varints(body[16 + 2 * states :])]
    assert len(steps) == 4 * rows
    made = []
    for column in range(4):
        value, values = 0, []
        for step in steps[column * rows : (column + 1) * rows]:
            value += step
            values.append(value)
        made.append(values)
    return made


def test_the_table_has_every_zip_with_its_middle_and_state(columns):
    states = [*STATES]
    read = [(f"{code:05}", lat, lng, states[state]) for code, lat, lng, state in zip(*columns, strict=True)]

    assert read == [
        (area.zip, round(area.spot.lat * 10_000), round(area.spot.lng * 10_000), area.state)
        for area in zip_areas().values()
    ]


def test_zips_rise_so_that_they_can_be_looked_up(columns):
    assert columns[0] == sorted(set(columns[0]))
    assert len(columns[0]) > 40_000


def test_the_table_is_the_same_bytes_twice():
    assert zip_table() == zip_table()
