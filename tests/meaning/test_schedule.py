"""Parts of the week, hours and prices."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iop.data.model import SelfPay
from iop.data.track import Session, Track
from iop.data.week import DAYS, PARTS
from iop.meaning.schedule import FREE, cell, free_cells, least_price_per_week, needed_cells, price_per_week


def session(days: str, start: str, end: str) -> Session:
    return Session.model_validate({"days": days.split(), "from": start, "to": end})


def free_minutes(values: set[str]) -> set[tuple[str, int]]:
    """Model: each minute of the week that the values make free, read from the words of the contract."""
    minutes = set()
    for value in values:
        first, _, second = value.partition("-")
        days = DAYS if first in PARTS else ("sat", "sun") if first == "weekend" else (first,)
        start, end = PARTS.get(second or first, (0, 24 * 60))
        minutes |= {(day, minute) for day in days for minute in range(start, end)}
    return minutes


EDGES = [0, *sorted({edge for part in PARTS.values() for edge in part}), 1439]
MINUTES = st.sampled_from(EDGES) | st.integers(0, 1439)


@st.composite
def sessions(draw) -> Session:
    start, end = sorted(draw(st.lists(MINUTES, min_size=2, max_size=2, unique=True)))
    days = draw(st.lists(st.sampled_from(DAYS), min_size=1, unique=True))
    return Session.model_validate({"days": days, "from": start, "to": end})


@given(st.lists(sessions(), min_size=1, max_size=3), st.sets(st.sampled_from(sorted(FREE)), max_size=9))
def test_a_track_fits_when_every_minute_of_it_is_free(meetings, values):
    minutes = {(day, at) for each in meetings for day in each.days for at in range(each.from_minute, each.to_minute)}
    free = free_minutes(values)

    assert (needed_cells(meetings) & ~free_cells(values) == 0) == (minutes <= free)


def test_a_session_across_five_o_clock_needs_afternoon_and_evening():
    assert needed_cells([session("mon", "16:30", "19:30")]) == cell("mon", "afternoon") | cell("mon", "evening")


@pytest.mark.parametrize(("part", "start", "end"), [("morning", "5:00", "12:00"), ("evening", "17:00", "22:00")])
def test_a_session_that_fills_a_part_needs_no_other(part, start, end):
    assert needed_cells([session("mon", start, end)]) == cell("mon", part)


def test_a_night_session_needs_the_whole_day():
    meeting = [session("sat", "20:00", "23:00")]

    assert needed_cells(meeting) & ~free_cells(["sat-morning", "sat-afternoon", "sat-evening"])
    assert not needed_cells(meeting) & ~free_cells(["sat"])


def test_a_weekend_is_saturday_and_sunday():
    assert FREE["weekend"] == FREE["sat"] | FREE["sun"]
    assert FREE["evening"] == free_cells(f"{day}-evening" for day in DAYS)


def test_minutes_a_week_are_the_length_times_the_days():
    track = Track(sessions=(session("mon wed thu", "18:00", "21:00"), session("sat", "9:00", "10:30")))

    assert track.minutes_per_week == 3 * 180 + 90
    assert Track().minutes_per_week is None


TWICE_ON_MONDAY = Track.model_validate(
    {
        "sessions": [
            {"days": ["mon", "wed"], "from": "9:00", "to": "12:00"},
            {"days": ["mon"], "from": "13:00", "to": "15:00"},
        ],
        "weeks": {"min": 8, "max": 10},
    }
)


@pytest.mark.parametrize(("per", "dollars"), [("session", 300), ("day", 200), ("week", 100), ("program", 10)])
def test_a_price_becomes_dollars_a_week(per, dollars):
    assert price_per_week(SelfPay(amount=100, per=per), TWICE_ON_MONDAY) == dollars


@pytest.mark.parametrize(("per", "dollars"), [("session", None), ("day", None), ("week", 100), ("program", None)])
def test_a_price_without_its_factor_is_not_known(per, dollars):
    assert price_per_week(SelfPay(amount=100, per=per), Track()) == dollars


def test_a_program_price_needs_the_most_weeks_not_the_least():
    track = Track.model_validate({"weeks": {"min": 8}})

    assert price_per_week(SelfPay(amount=100, per="program"), track) is None


def test_the_least_price_is_that_of_the_cheapest_track_with_a_known_factor():
    assert least_price_per_week(SelfPay(amount=100, per="session"), [Track(), TWICE_ON_MONDAY]) == 300
    assert least_price_per_week(SelfPay(amount=0, per="week"), [Track()]) == 0
    assert least_price_per_week(None, [TWICE_ON_MONDAY]) is None
