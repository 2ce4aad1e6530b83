"""When groups meet, in plain words."""

import pytest

from iop.wording.times import hours_words, load_words, phases_words, times, when_words

MORNINGS = {"days": ["mon", "tue", "wed", "thu", "fri"], "from": "9:00", "to": "12:00"}
AFTERNOONS = {"days": ["mon", "wed"], "from": "13:00", "to": "16:00"}
THURSDAY = {"days": ["thu"], "from": "14:00", "to": "17:00"}


def words(listing, track, **program):
    made = listing(tracks=[track], **program)
    return when_words(made.program, made.tracks[0])


def phase(session, weeks=None, **rest):
    return {"sessions": [session], **({"weeks": weeks} if weeks else {}), **rest}


@pytest.mark.parametrize(
    ("days", "start", "end", "said"),
    [
        (["mon", "wed", "fri"], "22:00", "1:00", "Mon, Wed, Fri 10 pm to 1 am"),
        (["sun"], "23:00", "6:00", "Sun 11 pm to 6 am"),
        (["sat", "sun"], "21:00", "24:00", "Sat, Sun 9 pm to midnight"),
    ],
)
def test_a_session_may_end_on_the_next_day(listing, days, start, end, said):
    assert words(listing, {"sessions": [{"days": days, "from": start, "to": end}]}) == said


@pytest.mark.parametrize(
    ("attend", "said"),
    [
        (None, "Mon to Fri 9 am to noon"),
        ({"min": 3, "max": 5}, "any 3 to 5 of these days: Mon to Fri 9 am to noon"),
        ({"min": 3}, "any 3 to 5 of these days: Mon to Fri 9 am to noon"),
        ({"min": 3, "max": 3}, "any 3 of these days: Mon to Fri 9 am to noon"),
        ({"min": 4}, "any 4 or 5 of these days: Mon to Fri 9 am to noon"),
        ({"min": 1, "max": 1}, "any 1 of these days: Mon to Fri 9 am to noon"),
        ({"min": 5, "max": 5}, "Mon to Fri 9 am to noon"),
        ({"max": 3}, "any 3 of these days: Mon to Fri 9 am to noon"),
    ],
)
def test_some_of_the_days_are_said_to_be_enough(listing, attend, said):
    track = {"sessions": [MORNINGS], **({"attend": attend} if attend else {})}

    assert words(listing, track) == said


@pytest.mark.parametrize(
    ("phases", "said"),
    [
        (
            [phase(MORNINGS, 3, attend={"min": 4}), phase(AFTERNOONS, 5)],
            "Weeks 1 to 3: any 4 or 5 of Mon to Fri 9 am to noon; weeks 4 to 8: Mon, Wed 1 to 4 pm",
        ),
        ([phase(MORNINGS, 1), phase(AFTERNOONS, 1)], "Week 1: Mon to Fri 9 am to noon; week 2: Mon, Wed 1 to 4 pm"),
        ([phase(MORNINGS), phase(AFTERNOONS)], "First: Mon to Fri 9 am to noon; then: Mon, Wed 1 to 4 pm"),
        ([phase(THURSDAY, 3), phase(AFTERNOONS)], "Weeks 1 to 3: Thu 2 to 5 pm; from week 4: Mon, Wed 1 to 4 pm"),
        ([phase(THURSDAY), phase(AFTERNOONS, 5)], "First: Thu 2 to 5 pm; then, for 5 weeks: Mon, Wed 1 to 4 pm"),
        (
            [{"sessions": [AFTERNOONS, THURSDAY], "attend": {"min": 2}}, phase(THURSDAY)],
            "First: any 2 or 3 of these days: Mon, Wed 1 to 4 pm and Thu 2 to 5 pm; then: Thu 2 to 5 pm",
        ),
        (
            [{"sessions": [AFTERNOONS, THURSDAY], "attend": {"min": 1, "max": 1}}, phase(THURSDAY)],
            "First: any 1 of these days: Mon, Wed 1 to 4 pm or Thu 2 to 5 pm; then: Thu 2 to 5 pm",
        ),
    ],
    ids=["weeks", "single weeks", "no weeks", "the first only", "the last only", "several sessions", "one of several"],
)  # fmt: skip
def test_each_phase_has_its_weeks_as_far_as_they_are_known(listing, phases, said):
    assert words(listing, {"phases": phases}) == said


def test_each_phase_has_its_hours_and_its_week(listing):
    made = listing(tracks=[{"phases": [phase(MORNINGS, 3), phase(AFTERNOONS, 5)]}])
    first, second = phases_words(made.program, made.tracks[0])

    assert (first.label, first.when, first.load) == ("Weeks 1 to 3", "Mon to Fri 9 am to noon", "15 hours a week")
    assert (second.label, second.load) == ("Weeks 4 to 8", "6 hours a week")
    assert first.cells != second.cells
    assert load_words(made.tracks[0]) == "15 hours a week in the fullest weeks · 8 weeks"


def test_a_schedule_that_stays_the_same_has_no_phases(listing):
    made = listing(tracks=[{"sessions": [MORNINGS]}])

    assert phases_words(made.program, made.tracks[0]) == ()


VIDEO = {"format": "virtual", "address": None}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({**VIDEO, "serves": ["NC"]}, "Mon, Wed 1 to 4 pm Eastern"),
        ({**VIDEO, "serves": ["TN"]}, "Mon, Wed 1 to 4 pm; time zone: ask"),
        ({**VIDEO, "serves": ["TN"], "status": "closed"}, "Mon, Wed 1 to 4 pm; time zone not known"),
        ({**VIDEO, "serves": ["TN"], "timezone": "America/Chicago"}, "Mon, Wed 1 to 4 pm Central"),
        ({**VIDEO, "serves": ["HI"]}, "Mon, Wed 1 to 4 pm Hawaii"),
        ({"format": "virtual"}, "Mon, Wed 1 to 4 pm Eastern"),
        ({"format": "in-person"}, "Mon, Wed 1 to 4 pm"),
        ({"format": "hybrid"}, "Mon, Wed 1 to 4 pm"),
        ({}, "Mon, Wed 1 to 4 pm"),
    ],
)
def test_only_a_group_by_video_has_a_zone(listing, changes, said):
    assert words(listing, {"sessions": [AFTERNOONS]}, **changes) == said


def test_a_browser_is_told_each_session_of_a_group_by_video(listing):
    made = listing(tracks=[{"sessions": [AFTERNOONS, THURSDAY]}], format="virtual")
    told = times(made.program, made.tracks[0])

    assert told.clock == 0
    assert [(each.days, each.begin, each.minutes) for each in told.parts if not isinstance(each, str)] == [
        (0b0000101, 780, 180),
        (0b0001000, 840, 180),
    ]


def test_a_browser_is_told_nothing_of_a_door_or_of_a_zone_that_is_not_known(listing):
    for changes in ({}, {**VIDEO, "serves": ["TN"]}):
        made = listing(tracks=[{"sessions": [AFTERNOONS]}], **changes)
        assert times(made.program, made.tracks[0]) is None


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        ({"min": 9, "max": 12}, "9 to 12 hours a week"),
        ({"min": 9}, "at least 9 hours a week"),
        ({"max": 10.5}, "at most 10½ hours a week"),
    ],
)
def test_hours_are_said_without_days(listing, hours, said):
    made = listing(tracks=[{"hours_a_week": hours}])

    assert hours_words(made.tracks[0]) == said
    assert when_words(made.program, made.tracks[0]) is None


def test_hours_of_the_most_days_alone_are_the_most(listing):
    made = listing(tracks=[{"sessions": [MORNINGS], "attend": {"max": 3}}])

    assert hours_words(made.tracks[0]) == "at most 9 hours a week"
