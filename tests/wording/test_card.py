"""Programs in plain words."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from iop.data.track import Track, Weeks
from iop.meaning.schedule import free_cells
from iop.wording.card import card
from iop.wording.phrases import day_words, days_words, labels, times_words
from iop.wording.status import age, checked, place, status
from iop.wording.times import hours_words, session_words, weeks_words
from iop.wording.track import shared_rows, track_words

EVENINGS = {"sessions": [{"days": ["wed", "mon", "thu"], "from": "18:00", "to": "21:00"}]}


def minute(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def track_of(listing, **track: object):
    made = listing(tracks=[track])
    return track_words(made.tracks[0], made)


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("18:00", "21:00", "6 to 9 pm"),
        ("9:00", "11:45", "9 to 11:45 am"),
        ("11:30", "13:00", "11:30 am to 1 pm"),
        ("9:00", "12:00", "9 am to noon"),
        ("12:00", "15:00", "noon to 3 pm"),
        ("12:30", "15:05", "12:30 to 3:05 pm"),
        ("0:00", "0:30", "midnight to 12:30 am"),
        ("0:15", "0:30", "12:15 to 12:30 am"),
        ("22:00", "23:59", "10 to 11:59 pm"),
        ("22:00", "24:00", "10 pm to midnight"),
        ("22:00", "0:00", "10 pm to midnight"),
        ("22:00", "1:00", "10 pm to 1 am"),
        ("10:00", "9:00", "10 am to 9 am"),
    ],
)
def test_a_time_names_its_half_of_the_day_once_when_it_can(start, end, said):
    assert times_words(minute(start), minute(end)) == said


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ("mon", "Mon"),
        ("mon tue", "Mon, Tue"),
        ("mon tue wed", "Mon to Wed"),
        ("fri wed thu", "Wed to Fri"),
        ("mon wed thu", "Mon, Wed, Thu"),
        ("sun mon sat", "Mon, Sat, Sun"),
        ("mon tue wed thu fri sat sun", "Mon to Sun"),
    ],
)
def test_three_days_in_a_row_and_more_are_a_span(days, said):
    assert days_words(days.split()) == said


def test_a_session_is_its_days_and_times():
    assert session_words(Track.model_validate(EVENINGS).sessions[0]) == "Mon, Wed, Thu 6 to 9 pm"


@pytest.mark.parametrize(
    ("end", "said"),
    [
        ("12:00", "3 hours a week"),
        ("12:15", "3¼ hours a week"),
        ("12:30", "3½ hours a week"),
        ("12:45", "3¾ hours a week"),
        ("12:20", "3 hours 20 minutes a week"),
        ("10:00", "1 hour a week"),
        ("10:20", "1 hour 20 minutes a week"),
        ("10:30", "1½ hours a week"),
        ("9:45", "¾ hour a week"),
        ("9:10", "10 minutes a week"),
    ],
)
def test_hours_a_week_are_said_as_people_say_them(end, said):
    track = Track.model_validate({"sessions": [{"days": ["mon"], "from": "9:00", "to": end}]})

    assert hours_words(track) == said


def test_hours_that_are_not_known_are_not_said():
    assert hours_words(Track()) is None


@pytest.mark.parametrize(
    ("least", "most", "said"),
    [
        (8, 12, "8 to 12 weeks"),
        (8, 8, "8 weeks"),
        (1, 1, "1 week"),
        (8, None, "at least 8 weeks"),
        (1, None, "at least 1 week"),
        (None, 12, "at most 12 weeks"),
        (None, 1, "at most 1 week"),
        (None, None, None),
    ],
)
def test_weeks_are_said_as_far_as_they_are_known(least, most, said):
    assert weeks_words(Track(weeks=Weeks(min=least, max=most))) == said


def test_weeks_that_are_not_known_are_not_said():
    assert weeks_words(Track()) is None


def test_a_day_has_its_year():
    assert day_words(date(2026, 11, 3)) == "Nov 3, 2026"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, ""),
        ({"status": "paused"}, "Paused: it takes nobody now."),
        ({"status": "closed"}, "Closed: it takes nobody now."),
        ({"status": "closed", "closed": {"on": "2026-09-30"}}, "Closed since Sep 30, 2026."),
        (
            {"status": "closed", "closed": {"on": "2026-09-30", "note": "It merged."}},
            "Closed since Sep 30, 2026. It merged.",
        ),
    ],
)
def test_a_program_that_is_not_open_says_so_first(make_program, vocabulary, changes, said):
    assert status(make_program(**changes), vocabulary) == said


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"verified": {"on": "2026-11-03", "how": "phone"}}, "Checked Nov 3, 2026 by phone"),
        ({"verified": {"on": "2026-11-03", "how": "website"}}, "Checked Nov 3, 2026 on its website"),
        ({"verified": None}, "Not checked yet"),
        ({"verified": None, "source": {"name": "A list"}}, "Not checked yet. From A list"),
        (
            {"verified": None, "source": {"name": "A list", "retrieved": "2025-08-19"}},
            "Not checked yet. From A list, Aug 19, 2025",
        ),
    ],
)
def test_facts_say_who_checked_them_and_else_where_they_come_from(make_program, changes, said):
    assert checked(make_program(**changes)) == said


def test_every_way_of_checking_can_be_said(make_program, vocabulary):
    for how in vocabulary.lists["how"]:
        assert checked(make_program(verified={"on": "2026-11-03", "how": how}))


@pytest.mark.parametrize(
    ("days", "said"), [(0, "fresh"), (90, "fresh"), (91, "aging"), (180, "aging"), (181, "old"), (4000, "old")]
)
def test_facts_age_after_90_days_and_are_old_after_180(make_program, today, days, said):
    day = today - timedelta(days=days)

    assert age(make_program(verified={"on": day, "how": "phone"}), today) == said


def test_facts_that_nobody_checked_have_no_age(make_program, today):
    assert age(make_program(verified=None), today) == "never"


@pytest.mark.parametrize(
    ("serves", "said"),
    [
        (["NC"], "By video in North Carolina"),
        (["NC", "SC"], "By video in North Carolina and South Carolina"),
        (["NC", "SC", "TN"], "By video in North Carolina, South Carolina and Tennessee"),
    ],
)
def test_a_program_without_a_door_is_where_it_serves(make_program, serves, said):
    assert place(make_program(address=None, serves=serves, format="virtual")) == said


def test_a_program_with_a_door_is_in_its_town(make_program):
    assert place(make_program(serves=["SC"])) == "Asheville, NC"


@pytest.mark.parametrize(
    ("name", "words", "said"),
    [
        ("focus", ["mental-health", "substance-use"], "Alcohol or drug use, mental health"),
        (
            "accepts",
            ["private", "medicaid", "va", "ihs"],
            "Medicaid, private insurance, VA coverage, Indian Health Service or tribal funds",
        ),
        ("for", ["women", "native-american"], "Women, Native American people"),
        ("languages", ["es", "en"], "English, Spanish (Español)"),
        ("plans", ["aetna", "wellcare"], "Aetna, Wellcare"),
        ("focus", [], None),
        ("focus", None, None),
    ],
)
def test_labels_after_the_first_are_lowered_but_names_keep_their_capitals(vocabulary, name, words, said):
    assert labels(vocabulary, name, words) == said


@pytest.mark.parametrize("name", ["languages", "plans"])
def test_names_of_languages_and_plans_are_never_lowered(vocabulary, name):
    shown = labels(vocabulary, name, [*vocabulary.lists[name]])

    assert shown == ", ".join(term.label for term in vocabulary.terms(name))


def test_a_group_says_when_how_much_and_how_long(listing):
    said = track_of(listing, **EVENINGS, weeks={"min": 8, "max": 12}, starts="rolling", format="hybrid")

    assert (said.when, said.load) == ("Mon, Wed, Thu 6 to 9 pm", "9 hours a week · 8 to 12 weeks")
    assert (said.starts, said.format) == ("Any week", "Part in person, part online")
    assert said.cells == free_cells(["mon-evening", "wed-evening", "thu-evening"])


def test_a_group_says_nothing_of_what_is_not_known(listing):
    said = track_of(listing)

    assert {said.when, said.load, said.format, said.who, said.starts, said.openings, said.cells} == {None}


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (["2026-11-22"], "No new date yet: ask"),
        (["2026-11-23"], "On Nov 23, 2026"),
        (["2027-01-05", "2026-11-01", "2026-12-01"], "On Dec 1, 2026 and Jan 5, 2027"),
        ([], "No new date yet: ask"),
    ],
)
def test_only_dates_from_today_on_are_said(listing, days, said):
    assert track_of(listing, starts=days).starts == said


def test_openings_that_count_only_where_it_is_still_yesterday_are_marked(listing):
    days = {day: track_of(listing, openings={"state": "full", "as_of": day}) for day in ("2026-11-09", "2026-11-08")}

    assert [each.openings_count for each in days.values()] == [True, False]


@pytest.mark.parametrize(
    ("openings", "said"),
    [
        ({"state": "open", "as_of": "2026-11-20"}, "Has openings, as of Nov 20, 2026"),
        ({"state": "open", "as_of": "2026-11-20", "wait_days": 0}, "Has openings, as of Nov 20, 2026"),
        (
            {"state": "waitlist", "as_of": "2026-11-20", "wait_days": 1},
            "Has a waitlist, about 1 day to wait, as of Nov 20, 2026",
        ),
        ({"state": "full", "as_of": "2026-11-09", "wait_days": 7}, "Full, about 7 days to wait, as of Nov 9, 2026"),
        ({"state": "full", "as_of": "2026-11-07"}, None),
    ],
)
def test_openings_are_said_for_as_long_as_they_may_count(listing, openings, said):
    assert track_of(listing, openings=openings).openings == said


def test_a_card_shows_three_groups_and_counts_the_others(listing):
    made = card(listing(tracks=[{"name": f"Group {n}"} for n in range(5)]), "../")

    assert [track.name for track in made.tracks] == [f"Group {n}" for n in range(5)]
    assert made.shown_tracks == made.tracks[:3]
    assert made.more == "And 2 more groups"


@pytest.mark.parametrize(("groups", "more"), [(0, ""), (3, ""), (4, "And 1 more group")])
def test_a_card_counts_no_groups_that_it_shows(listing, groups, more):
    assert card(listing(tracks=[{"name": f"Group {n}"} for n in range(groups)] or None), "../").more == more


def test_a_card_says_what_is_not_known(listing):
    assert card(listing(), "").unknown == "Not known yet: days and times, ages, in person or by video, insurance."
    known = listing(ages=["adult"], format="virtual", cost={"accepts": []}, tracks=[EVENINGS])
    assert card(known, "").unknown is None


def test_a_card_joins_what_its_groups_say_in_the_order_of_the_vocabulary(listing):
    made = card(listing(tracks=[{"ages": ["older-adult"]}, {"ages": ["teen"]}]), "../../")

    assert made.who == "Teens (13 to 17), older adults (65 and over)"
    assert made.href == "../../programs/harbor-light/"
    assert (made.call, made.phone_shown, made.phone_href) == ("Call", "828-253-0100", "tel:+18282530100")


def test_a_card_calls_the_line_for_new_people(listing):
    made = card(listing(contact={"phone": "828 253 0100", "intake": "828 253 0101"}), "")

    assert (made.call, made.phone_shown, made.phone_href) == ("New patients: call", "828-253-0101", "tel:+18282530101")


def test_what_every_group_says_alike_is_said_once(listing):
    made = listing(
        ages=["teen"], languages=["en"], tracks=[{"format": "virtual"}, {"format": "hybrid", "starts": "rolling"}]
    )

    assert shared_rows([track_words(track, made) for track in made.tracks]) == {"care", "who", "languages"}


def test_one_group_alone_shares_nothing(listing):
    made = listing(ages=["teen"], tracks=[{"format": "virtual"}])

    assert shared_rows([track_words(track, made) for track in made.tracks]) == frozenset()


@pytest.mark.parametrize("said", [r'Not known["<:{]|Not known\.<', "[Tt]akes? people again", "on this page are as of"])
def test_a_sentence_of_several_pages_stands_once(said):
    hooks = Path(__file__).parents[2] / "hooks"
    files = [path for path in hooks.rglob("*") if path.suffix in {".py", ".html", ".yaml"}]

    assert len([path for path in files if re.search(said, path.read_text("utf-8"))]) == 1
