"""How long what somebody said counts, and what a page says of it."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from iop.meaning.freshness import AGING_DAYS, FRESH_DAYS, OPENINGS_DAYS, age, coming, may_count, openings_count

DAY = date(2026, 11, 1)


@pytest.mark.parametrize(
    ("days", "said"),
    [(-1, "fresh"), (0, "fresh"), (90, "fresh"), (91, "aging"), (180, "aging"), (181, "old")],
)
def test_facts_grow_old(days, said):
    assert age(DAY, DAY + timedelta(days=days)) == said


def test_what_nobody_checked_has_no_age():
    assert age(None, DAY) == "never"


@pytest.mark.parametrize(("days", "here", "somewhere"), [(14, True, True), (15, False, True), (16, False, False)])
def test_openings_count_for_14_days_of_the_reader(days, here, somewhere):
    today = DAY + timedelta(days=days)

    assert (openings_count(DAY, today), may_count(DAY, today)) == (here, somewhere)


def test_a_date_to_begin_is_told_until_it_is_past():
    assert coming([date(2026, 12, 1), DAY, date(2026, 10, 31)], DAY) == (DAY, date(2026, 12, 1))


def test_the_page_about_the_site_says_the_same_numbers(root: Path):
    text = (root / "docs/about/index.md").read_text("utf-8")

    for words in (
        f"Checked in the last {FRESH_DAYS} days counts as fresh.",
        f"After {FRESH_DAYS} days it is getting old. After {AGING_DAYS} days it is out of date",
        f"Openings are shown for {OPENINGS_DAYS} days",
    ):
        assert words in text
