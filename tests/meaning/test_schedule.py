"""Parts of the week, hours and prices."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iop.data.track import Phase, SelfPay, Session, Track
from iop.data.week import DAYS, PARTS
from iop.meaning.schedule import (
    FREE,
    cell,
    fits,
    free_cells,
    least_price_per_week,
    met_cells,
    needed_by_day,
    price_per_week,
)


def session(days: str, start: str, end: str) -> Session:
    return Session.model_validate({"days": days.split(), "from": start, "to": end})


def phase(days: str, weeks: int | None) -> Phase:
    return Phase(weeks=weeks, sessions=(session(days, "9:00", "12:00"),))


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
    start, end = draw(st.lists(MINUTES, min_size=2, max_size=2, unique=True))
    days = draw(st.lists(st.sampled_from(DAYS), min_size=1, unique=True))
    return Session.model_validate({"days": days, "from": start, "to": end})


def minutes_of(meetings: list[Session], day: str, shift: int) -> set[tuple[str, int]]:
    """Model: the minutes of the week in which the sessions of a day lie, by a clock that is ahead by a shift."""
    here = [each for each in meetings if day in each.days]
    at = {DAYS.index(day) * 1440 + minute + shift for each in here for minute in range(each.from_minute, each.end)}
    return {(DAYS[minute // 1440 % 7], minute % 1440) for minute in at}


@given(
    st.lists(sessions(), min_size=1, max_size=3),
    st.sets(st.sampled_from(sorted(FREE)), max_size=9),
    st.integers(1, 7),
    st.sampled_from([0, 60, -60, -300, 900, -1140]),
)
def test_a_track_fits_when_enough_of_its_days_are_free_to_the_minute(meetings, values, least, shift):
    free = free_minutes(values)
    days = {day for each in meetings for day in each.days}
    good = sum(minutes_of(meetings, day, shift) <= free for day in days)
    track = Track(sessions=tuple(meetings), attend={"min": min(least, len(days))})

    assert fits(track, free_cells(values), shift) == (good >= min(least, len(days)))
    assert fits(Track(sessions=tuple(meetings)), free_cells(values), shift) == (good == len(days))


def test_each_phase_must_fit():
    three, two = [session("mon wed fri", "18:00", "21:00")], [session("mon tue", "18:00", "21:00")]
    track = Track(phases=(Phase(weeks=4, sessions=three), Phase(weeks=5, sessions=two)))

    assert not fits(track, free_cells(["mon", "wed", "fri"]))
    assert fits(track, free_cells(["mon", "tue", "wed", "fri"]))


def needed(*meetings: Session) -> int:
    return met_cells(Track(sessions=meetings)) or 0


def test_a_session_across_five_o_clock_needs_afternoon_and_evening():
    assert needed(session("mon", "16:30", "19:30")) == cell("mon", "afternoon") | cell("mon", "evening")


@pytest.mark.parametrize(("part", "start", "end"), [("morning", "5:00", "12:00"), ("evening", "17:00", "22:00")])
def test_a_session_that_fills_a_part_needs_no_other(part, start, end):
    assert needed(session("mon", start, end)) == cell("mon", part)


def test_a_night_session_needs_the_whole_day():
    meeting = needed(session("sat", "20:00", "23:00"))

    assert meeting & ~free_cells(["sat-morning", "sat-afternoon", "sat-evening"])
    assert not meeting & ~free_cells(["sat"])


def test_a_session_past_midnight_needs_the_next_day_and_belongs_to_the_first():
    night = Track(sessions=(session("mon wed fri", "22:00", "01:00"),))

    assert len(needed_by_day(night.schedule[0])) == 3
    assert fits(night, free_cells(["mon", "tue", "wed", "thu", "fri", "sat"]))
    assert not fits(night, free_cells(["evening"]))
    assert night.least_hours == night.most_hours == 9
    assert price_per_week(SelfPay(amount=250, per="day"), night) == 750


def test_a_sunday_night_goes_on_on_monday():
    assert needed(session("sun", "23:00", "06:00")) & free_cells(["mon"])


@pytest.mark.parametrize(("shift", "values"), [(-300, ["afternoon"]), (-360, ["afternoon"]), (0, ["evening"])])
def test_a_group_by_video_meets_by_the_clock_of_who_joins(shift, values):
    """In Hawaii, 18:00 of New York is 13:00 in winter and 12:00 in summer."""
    assert fits(Track(sessions=(session("mon", "18:00", "21:00"),)), free_cells(values), shift)


def test_a_weekend_is_saturday_and_sunday():
    assert FREE["weekend"] == FREE["sat"] | FREE["sun"]
    assert FREE["evening"] == free_cells(f"{day}-evening" for day in DAYS)


def test_hours_a_week_are_of_the_shortest_and_the_longest_days():
    meetings = (session("mon wed thu", "18:00", "21:00"), session("sat", "9:00", "10:30"))
    track = Track(sessions=meetings, attend={"min": 2, "max": 3})

    assert (track.least_hours, track.most_hours) == (4.5, 9)
    assert (Track().least_hours, Track().most_hours) == (None, None)
    assert Track(hours_a_week={"min": 9}).least_hours == 9


def test_hours_of_phases_are_those_of_the_phase_with_the_most():
    track = Track(phases=[phase("mon", 4), phase("mon wed", 5)])

    assert (track.least_hours, track.most_hours, track.least_weeks, track.most_weeks) == (6, 6, 9, 9)


def test_weeks_of_phases_are_known_when_each_is():
    assert Track(phases=[phase("mon", None), phase("mon", 5)]).least_weeks is None


TWICE_ON_MONDAY = Track.model_validate(
    {
        "sessions": [
            {"days": ["mon", "wed"], "from": "9:00", "to": "12:00"},
            {"days": ["mon"], "from": "13:00", "to": "15:00"},
        ],
        "weeks": {"min": 8, "max": 10},
    }
)


@pytest.mark.parametrize(
    ("per", "dollars"), [("session", 300), ("day", 200), ("hour", 800), ("week", 100), ("program", 10)]
)
def test_a_price_becomes_dollars_a_week(per, dollars):
    assert price_per_week(SelfPay(amount=100, per=per), TWICE_ON_MONDAY) == dollars


@pytest.mark.parametrize(
    ("per", "dollars"), [("session", None), ("day", None), ("hour", None), ("week", 100), ("program", None)]
)
def test_a_price_without_its_factor_is_not_known(per, dollars):
    assert price_per_week(SelfPay(amount=100, per=per), Track()) == dollars


def test_a_program_price_needs_the_most_weeks_not_the_least():
    track = Track.model_validate({"weeks": {"min": 8}})

    assert price_per_week(SelfPay(amount=100, per="program"), track) is None


def test_the_least_price_is_that_of_the_cheapest_track_with_a_known_factor():
    assert least_price_per_week(SelfPay(amount=100, per="session"), [Track(), TWICE_ON_MONDAY]) == 300
    assert least_price_per_week(SelfPay(amount=0, per="week"), [Track()]) == 0
    assert least_price_per_week(None, [TWICE_ON_MONDAY]) is None


def test_a_price_counts_the_days_that_one_has_to_come():
    some = Track(sessions=(session("mon tue wed thu fri", "9:00", "12:00"),), attend={"min": 3, "max": 5})

    assert price_per_week(SelfPay(amount=250, to=300, per="day"), some) == 750
    assert price_per_week(SelfPay(amount=50, per="session"), some) == 150
    assert price_per_week(SelfPay(amount=10, per="hour"), some) == 90
    assert price_per_week(SelfPay(amount=10, per="hour"), Track(hours_a_week={"min": 9})) == 90


def test_phases_cost_what_the_dearest_does_and_a_track_may_have_its_own_price():
    track = Track(phases=[phase("mon wed fri", 4), phase("mon", 4)])
    cheap = track.model_copy(update={"self_pay": SelfPay(amount=20, per="day")})

    assert price_per_week(SelfPay(amount=100, per="day"), track) == 300
    assert price_per_week(SelfPay(amount=800, per="program"), track) == 100
    assert least_price_per_week(SelfPay(amount=100, per="day"), [track, cheap]) == 60
