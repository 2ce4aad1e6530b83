"""When in the year a group is on offer, and when one can begin."""

from datetime import date

import pytest

from iop.data.track import Season, Track
from iop.meaning.seasons import earliest_start, first_day, on_offer


def season(begin: str, end: str) -> Season:
    return Season.model_validate({"from": begin, "to": end})


SCHOOL, SUMMER, LEAP = season("08-25", "06-10"), season("06-11", "08-24"), season("02-29", "02-29")


@pytest.mark.parametrize(
    ("season", "today", "first"),
    [
        (SCHOOL, date(2026, 11, 26), date(2026, 11, 26)),
        (SCHOOL, date(2027, 6, 10), date(2027, 6, 10)),
        (SCHOOL, date(2027, 6, 11), date(2027, 8, 25)),
        (SUMMER, date(2026, 11, 26), date(2027, 6, 11)),
        (SUMMER, date(2027, 8, 24), date(2027, 8, 24)),
        (LEAP, date(2028, 1, 1), date(2028, 2, 29)),
    ],
)
def test_a_season_begins_each_year(season, today, first):
    assert first_day(season, today) == first


def test_a_group_is_on_offer_in_its_season_and_shortly_before():
    summer = Track(season=SUMMER)

    days = [date(2027, 5, 11), date(2027, 5, 12), date(2027, 7, 1)]
    assert [on_offer(summer, day) for day in days] == [False, True, True]
    assert on_offer(summer, date(2027, 4, 1), 71)
    assert on_offer(Track(), date(2027, 1, 1), 0)


def test_one_can_begin_on_the_first_day_of_a_season_ahead():
    today, dates = date(2027, 5, 20), (date(2027, 6, 1), date(2027, 6, 14))

    assert earliest_start(Track(season=SUMMER, starts="rolling"), today) == date(2027, 6, 11)
    assert earliest_start(Track(season=SUMMER, starts=dates), today) == date(2027, 6, 14)
    assert earliest_start(Track(starts="rolling"), today) == today
    assert earliest_start(Track(season=SUMMER), today) is None
