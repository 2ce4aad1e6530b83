"""Whom programs and groups let in, in plain words."""

import pytest

from iop.data.track import AgeLimits
from iop.wording.card import card
from iop.wording.sections import sections
from iop.wording.track import track_words
from iop.wording.who import admits_words, age_words, ages_line, excludes, only_words


def facts(made):
    return {fact.key: fact.text for section in sections(made) for fact in section.facts}


@pytest.mark.parametrize(
    ("admits", "said", "leaves_out"),
    [
        (["women"], "Women only", True),
        (["men"], "Men only", True),
        (["nonbinary", "women"], "Women and nonbinary people only", True),
        (["nonbinary"], "Nonbinary people only", True),
        (["women", "men"], "Women and men only", True),
        (["all"], "All genders", False),
        (["women", "all"], "All genders", False),
        (["women", "men", "nonbinary"], "All genders", False),
        (None, None, False),
        ([], None, False),
    ],
)
def test_who_is_let_in_is_said_plainly(vocabulary, admits, said, leaves_out):
    assert admits_words(vocabulary, admits, complete=True) == said
    assert excludes(vocabulary, admits) is leaves_out


def test_a_draft_does_not_say_that_it_lets_in_nobody_else(vocabulary, listing):
    """The finder asks for men there: "only" would be more than anybody knows."""
    assert admits_words(vocabulary, ["women"], complete=False) == "Women: ask who else"
    assert admits_words(vocabulary, ["all"], complete=False) == "All genders"
    assert only_words(listing(admits=["women"], verified=None)) == "Women: ask who else"
    assert only_words(listing(admits=["women"])) == "Women only"


@pytest.mark.parametrize(
    ("limits", "said", "line"),
    [
        (
            {"min": 13, "max": 18, "note": "18 if in high school"},
            "13 to 18 (18 if in high school)",
            "Ages 13 to 18 (18 if in high school)",
        ),
        ({"min": 18}, "18 and over", "Ages 18 and over"),
        ({"max": 17}, "17 and under", "Ages 17 and under"),
        ({"min": 0, "max": 5}, "0 to 5", "Ages 0 to 5"),
        ({"note": "Ask."}, "Ask.", "Ask."),
        ({}, None, None),
    ],
)  # fmt: skip
def test_exact_ages_are_said_as_far_as_they_are_known(limits, said, line):
    assert age_words(AgeLimits(**limits)) == said
    assert ages_line(AgeLimits(**limits)) == line


def test_a_card_says_first_whom_all_groups_let_in(listing):
    made = card(listing(admits=["women"], tracks=[{"name": "A"}, {"name": "B"}]), "")

    assert made.only == "Women only"
    assert [track.only for track in made.tracks] == [None, None]


def test_a_card_says_beside_a_group_whom_it_alone_lets_in(listing):
    limits = {"min": 13, "max": 18}
    made = card(listing(tracks=[{"name": "A", "admits": ["men"], "age_limits": limits}, {"name": "B"}]), "")

    assert made.only is None
    assert [track.only for track in made.tracks] == ["Men only · Ages 13 to 18", None]


def test_a_card_has_exact_ages_beside_the_groups_of_ages(listing):
    made = card(listing(ages=["teen"], age_limits={"min": 13, "max": 17}, tracks=[{}, {}]), "")

    assert made.who == "Teens (13 to 17). Ages 13 to 17"


@pytest.mark.parametrize(("status", "said"), [("open", True), ("paused", True), ("closed", False)])
def test_who_may_come_is_said_in_the_words_of_the_entry(listing, status, said):
    made = card(listing(only_for="Residents of McDowell County.", status=status), "")

    assert made.only_for == ("Who may come: Residents of McDowell County." if said else None)


@pytest.mark.parametrize(
    ("tracks", "said"),
    [
        ([{"admits": ["men"]}, {"admits": ["men"]}], "Men only"),
        ([{"name": "A", "admits": ["men"]}, {"name": "B", "admits": ["all"]}, {}], "A: Men only; B: All genders"),
        ([{"name": "A", "admits": ["men"]}, {"name": "B", "admits": ["men"]}, {}], "A, B: Men only"),
        ([{}, {}], None),
    ],
)
def test_a_page_says_of_each_group_whom_it_lets_in(listing, tracks, said):
    assert facts(listing(tracks=tracks)).get("admits") == said


def test_a_group_of_the_page_has_its_own_people_price_line_and_note(listing):
    track = {"admits": ["men"], "age_limits": {"min": 18}, "phone": "828 253 0108", "note": "No groups on holidays.",
             "self_pay": {"amount": 60, "per": "week"}}  # fmt: skip
    made = listing(tracks=[track], cost={"self_pay": {"amount": 80, "per": "week"}})
    said = track_words(made.tracks[0], made)

    assert (said.admits, said.age_limits, said.price) == ("Men only", "18 and over", "$60 a week")
    assert (said.phone.shown, said.note) == ("828-253-0108", "No groups on holidays.")
