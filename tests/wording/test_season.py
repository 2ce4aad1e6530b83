"""Seasons in plain words, and when one can begin. Today is November 23, 2026."""

import pytest

from iop.wording.track import track_line, track_words

SCHOOL = {"from": "08-25", "to": "06-10"}
SUMMER = {"from": "06-14", "to": "08-06"}


def track_of(listing, track, **program):
    made = listing(tracks=[track], **program)
    return track_words(made.tracks[0], made)


@pytest.mark.parametrize(
    ("season", "words", "begins"),
    [
        (SCHOOL, "Aug 25 to Jun 10 each year", ""),
        (SUMMER, "Jun 14 to Aug 6 each year", "Begins again Jun 14, 2027"),
        ({"from": "12-01", "to": "02-28"}, "Dec 1 to Feb 28 each year", "Begins again Dec 1, 2026"),
        ({"from": "02-29", "to": "04-01"}, "Feb 29 to Apr 1 each year", "Begins again Mar 1, 2027"),
        ({"from": "11-23", "to": "11-23"}, "Nov 23 to Nov 23 each year", ""),
    ],
    ids=["over New Year", "summer", "soon, over New Year", "leap day", "one day"],
)
def test_a_season_says_its_days_and_when_it_begins_again(listing, season, words, begins):
    said = track_of(listing, {"season": season}).season

    assert (said.words, said.begins) == (words, begins)


def test_a_group_without_a_season_meets_all_year(listing):
    made = listing(tracks=[{}])

    assert track_line(made.tracks[0], made).season is None


@pytest.mark.parametrize("status", ["paused", "closed"])
def test_nothing_begins_again_where_nobody_is_taken(listing, status):
    said = track_of(listing, {"season": SUMMER}, status=status).season

    assert (said.words, said.days, said.begins) == ("Jun 14 to Aug 6 each year", None, "")


@pytest.mark.parametrize(
    ("track", "said", "days"),
    [
        ({"starts": "rolling"}, "Any week", ()),
        ({"starts": "rolling", "season": SCHOOL}, "Any week", ("rolling",)),
        ({"starts": "rolling", "season": SUMMER}, "Any week from Jun 14, 2027", ("rolling",)),
        ({"starts": ["2026-12-01", "2027-06-14"], "season": SUMMER}, "On Jun 14, 2027", ("2026-12-01", "2027-06-14")),
        ({"starts": ["2026-12-01"], "season": SUMMER}, "No new date yet: ask", ("2026-12-01",)),
        ({"season": SUMMER}, None, ()),
    ],
)
def test_nobody_begins_before_the_season(listing, track, said, days):
    made = track_of(listing, track)

    assert (made.starts, made.starts_on) == (said, days)
