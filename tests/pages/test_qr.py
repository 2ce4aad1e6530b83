"""Addresses as QR codes."""

import re

import pytest
import segno

from iop.pages import qr

BEGINNING = "https://iop-guide.example.org/programs/"


def modules(code: qr.Code) -> list[list[int]]:
    """Return the modules that a path draws, quiet zone and all."""
    drawn = [[0] * code.size for _ in range(code.size)]
    for x, y, length in (map(int, run) for run in re.findall(r"M(\d+) (\d+)h(\d+)", code.path)):
        for column in range(x, x + length):
            drawn[y][column] = 1
    return drawn


def by_segno(url: str) -> list[list[int]]:
    made = segno.make(url, error="l", mode="byte", micro=False, boost_error=False, mask=3)
    return [list(map(int, row)) for row in made.matrix_iter(border=4)]


@pytest.mark.parametrize(
    "rest",
    ["abc/", "harbor-light-asheville/", "a0-9z/", "x" * 80 + "/"],
    ids=["short", "usual", "all kinds", "longest"],
)
def test_a_code_is_the_one_that_segno_draws(rest):
    assert modules(qr.code(BEGINNING + rest)) == by_segno(BEGINNING + rest)


def test_a_code_has_white_around_it():
    drawn = modules(qr.code(f"{BEGINNING}harbor-light/"))

    assert not any(any(row) for row in (*drawn[:4], *drawn[-4:]))
    assert not any(any((*row[:4], *row[-4:])) for row in drawn)
