"""What the page of a hand-picked list is given about each program."""

import json
from dataclasses import asdict

import pytest

from iop.finder.list_facts import facts_files
from iop.meaning import urls
from iop.wording import handout
from iop.wording.open_questions import open_questions

FULL = {
    "ages": ["adult"],
    "format": "in-person",
    "languages": ["en"],
    "tracks": [{"sessions": [{"days": ["mon", "wed", "thu"], "from": "18:00", "to": "21:00"}], "weeks": {"min": 8}}],
    "medications": [],
    "access": [],
    "cost": {
        "accepts": ["medicaid"],
        "plans": [],
        "self_pay": {"amount": 100, "per": "day"},
        "first_visit": 0,
        "help": [],
    },
    "admission": {"referral": ["self"], "documents": ["photo ID"], "on_medication": [], "first_visit_days": 3},
    "quality": {"licence": {"body": "NC DHSR"}, "accreditation": []},
}


def record(listing, **changes):
    return handout.handout(listing(**changes))


def test_a_complete_entry_leaves_only_the_question_that_changes_every_day(listing):
    assert list(open_questions(listing(**FULL))) == ["Is there room now? When could I begin?"]


@pytest.mark.parametrize(
    ("key", "question"),
    [
        ("tracks", "Which days and times do the groups meet?"),
        ("ages", "Which ages do you take?"),
        ("format", "Is it in person or by video?"),
        ("languages", "Which languages do you speak in the groups?"),
        ("medications", "Do you prescribe medicines?"),
        ("cost", "Do you take my insurance?"),
        ("admission", "What should I bring?"),
        ("quality", "Does the state license you? Under which number?"),
    ],
)
def test_what_an_entry_does_not_say_is_a_question(listing, key, question):
    assert question in open_questions(listing(**{**FULL, key: None}))


TOLD = {"sessions": FULL["tracks"][0]["sessions"], "ages": ["adult"], "format": "virtual"}


@pytest.mark.parametrize(
    ("key", "question"),
    [
        ("sessions", "Which days and times do the groups meet?"),
        ("ages", "Which ages do you take?"),
        ("format", "Is it in person or by video?"),
    ],
)
def test_what_one_group_does_not_say_is_a_question_though_another_says_it(listing, key, question):
    half = [TOLD, {name: value for name, value in TOLD.items() if name != key}]

    asked = list(open_questions(listing(**{**FULL, "ages": None, "format": None, "tracks": half})))
    told = list(open_questions(listing(**{**FULL, "ages": None, "format": None, "tracks": [TOLD, TOLD]})))

    assert question in asked
    assert question not in told


@pytest.mark.parametrize(
    ("access", "address"),
    [
        (None, "12 Main St, Asheville, NC 28801"),
        (["step-free"], "12 Main St, Asheville, NC 28801"),
        (["ride-help", "public-transit"], "12 Main St, Asheville, NC 28801. Near public transit, help with rides"),
    ],
)
def test_paper_has_what_the_entry_says_of_the_way_beside_the_address(listing, access, address):
    (line,) = [each for each in record(listing, access=access).lines if each.term == "Address"]

    assert (line.text, line.on_paper) == (address, True)


VIDEO = {"format": "virtual", "address": None}
FIVE_DAYS = {"days": ["mon", "tue", "wed", "thu", "fri"], "from": "9:00", "to": "12:00"}

DRAFT = {"verified": None}
CHOICE = {"sessions": [FIVE_DAYS], "attend": {"min": 3}}


@pytest.mark.parametrize(
    ("question", "changes", "is_asked"),
    [
        ("In which time zone are the times?", {**VIDEO, "serves": ["TN"]}, True),
        ("In which time zone are the times?", {**VIDEO, "serves": ["NC"]}, False),
        ("In which time zone are the times?", {**VIDEO, "serves": ["TN"], "timezone": "America/Chicago"}, False),
        ("In which time zone are the times?", {**VIDEO, "serves": ["TN"], "tracks": [{"weeks": {"min": 8}}]}, False),
        ("In which time zone are the times?", {}, False),
        ("Do I have to come on all of these days?", {**DRAFT, "tracks": [{"sessions": [FIVE_DAYS]}]}, True),
        ("Do I have to come on all of these days?", {"tracks": [{"sessions": [FIVE_DAYS]}]}, False),
        ("Do I have to come on all of these days?", {**DRAFT, "tracks": [CHOICE]}, False),
        ("Do I have to come on all of these days?", DRAFT, False),
        ("What does the first visit cost?", {"cost": {"accepts": ["private"]}}, True),
        ("What does the first visit cost?", {"cost": {"accepts": ["private"], "first_visit": 150}}, False),
        ("What does the first visit cost?", {"cost": {"self_pay": {"amount": 9, "per": "day"}}}, False),
        ("What does the first visit cost?", {"cost": {"accepts": ["free"]}}, False),
        ("Which days and times do the groups meet?", {"tracks": [{"hours_a_week": {"min": 9}}]}, True),
        ("Which days and times do the groups meet?", {"tracks": [{"phases": [{"sessions": [FIVE_DAYS]}] * 2}]}, False),
        ("How many weeks does it take?", {"tracks": [{"phases": [{"sessions": [FIVE_DAYS], "weeks": 4}] * 2}]}, False),
    ],
)  # fmt: skip
def test_what_is_not_said_of_times_and_money_is_asked(listing, question, changes, is_asked):
    assert (question in open_questions(listing(**{**FULL, **changes}))) is is_asked


def test_who_may_come_stands_first_on_the_list(listing):
    made = record(listing, only_for="Residents of Buncombe County.", admits=["women"])

    assert made.firsts == ("Who may come: Residents of Buncombe County.", "Women only")


def test_what_a_group_has_of_its_own_stands_with_it(listing):
    (group,) = record(listing, tracks=[{"phone": "828 253 0108", "note": "No groups on holidays."}]).groups

    assert (group.group_phone, group.note) == ("828-253-0108", "No groups on holidays.")


def test_an_empty_list_is_an_answer(listing):
    assert "Do you take my insurance?" not in open_questions(listing(cost={"accepts": []}))


def test_a_closed_program_is_asked_nothing_and_says_who_takes_its_place(listing, make_program):
    gone = listing(status="closed", closed={"on": "2026-10-01", "successor": "other-one"})
    made = handout.handout(gone, make_program(id="other-one", name="The Other"))

    assert made.closed and made.status.startswith("Closed since Oct 1, 2026")
    assert made.asks == ()
    assert asdict(made.instead) == {"words": "Look at The Other instead", "href": "../programs/other-one/"}


ROOM = {"format": "virtual", "serves": ["NC"], "address": None}


@pytest.mark.parametrize(
    ("changes", "far"),
    [
        (ROOM, ("By video only", "")),
        ({**ROOM, "format": None, "tracks": [{"format": "virtual"}, {"format": "virtual"}]}, ("By video only", "")),
        ({**ROOM, "format": None, "tracks": [{"format": "virtual"}, {"name": "Day"}]}, ("Address: ask", "unknown")),
        ({**ROOM, "format": None}, ("Address: ask", "unknown")),
        ({**ROOM, "format": None, "status": "closed"}, ("Not known", "unknown")),
        ({}, ("Not known: ask", "unknown")),
    ],
    ids=[
        "by video",
        "each by video",
        "one of two by video",
        "nobody says how",
        "and it is closed",
        "it has an address",
    ],
)
def test_only_what_is_surely_by_video_is_said_to_be(listing, changes, far):
    assert record(listing, **changes).far == far


def test_the_address_leads_from_the_list_to_the_program(listing):
    assert record(listing).href == "../programs/harbor-light/"


def test_the_paper_has_where_who_pays_and_what_to_bring(listing):
    lines = record(listing, **FULL).lines

    assert {"Address", "Takes", "Price without insurance", "Bring"} <= {each.term for each in lines if each.on_paper}
    assert "Services" not in {each.term for each in lines if each.on_paper}


@pytest.mark.parametrize(
    ("price", "week", "whole"),
    [
        ({"amount": 480, "per": "week"}, "$480 a week", "about $3,840 to $5,760, for 8 to 12 weeks"),
        ({"amount": 3000, "per": "program"}, "about $250 a week", "$3,000"),
        ({"amount": 100, "per": "day"}, "about $300 a week, for 3 days", "about $2,400 to $3,600, for 8 to 12 weeks"),
    ],
)
def test_every_price_is_compared_by_the_week_and_in_all(listing, price, week, whole):
    track = {**FULL["tracks"][0], "weeks": {"min": 8, "max": 12}}
    lines = {line.term: line for line in record(listing, cost={"self_pay": price}, tracks=[track]).lines}

    assert (lines["That comes to"].text, lines["From start to finish"].text) == (week, whole)
    assert lines["That comes to"].on_paper == (price["per"] != "week")


def test_a_price_that_cannot_be_reckoned_is_asked_for(listing):
    lines = record(listing, cost={"self_pay": {"amount": 100, "per": "day"}}).lines

    assert {line.answer for line in lines if line.term in ("That comes to", "From start to finish")} == {"unknown"}


def test_where_nobody_pays_nobody_asks_what_to_pay(listing):
    free = listing(cost={"accepts": ["free"]})
    lines = {line.term: line.text for line in record(listing, cost={"accepts": ["free"]}).lines}

    assert lines["Price without insurance"] == "Nothing: free for everyone"
    assert not any(word in question for question in open_questions(free) for word in ("pay", "cost", "plan"))


@pytest.mark.parametrize(
    ("changes", "key", "said"),
    [
        ({"format": "in-person"}, "serves", ("None", "no")),
        ({"format": "hybrid"}, "serves", ("None", "no")),
        ({"format": "virtual"}, "serves", None),
        ({}, "serves", None),
        (ROOM, "address", ("By video only", "no")),
        ({"cost": {"self_pay": {"amount": 0, "per": "day"}}}, "in_all", ("Nothing", "")),
    ],
)
def test_what_is_surely_none_is_told_beside_programs_that_have_it(listing, changes, key, said):
    assert {each.key: (each.text, each.answer) for each in record(listing, **changes).lines}.get(key) == said


def test_each_term_stands_once(listing):
    terms = [line.term for line in record(listing, **FULL).lines]

    assert len(terms) == len(set(terms))


@pytest.mark.parametrize(
    ("accreditation", "verified", "said"),
    [
        (["carf", "coa"], True, ("CARF, Council on Accreditation (COA)", "yes")),
        (["carf"], False, ("CARF. There may be more: ask.", "yes")),
        ([], False, ("None", "no")),
        (None, True, ("Not known: ask", "unknown")),
    ],
)
def test_who_accredits_is_one_line(listing, accreditation, verified, said):
    changes = {} if verified else {"verified": None}
    lines = record(
        listing, quality={"accreditation": accreditation} if accreditation is not None else {}, **changes
    ).lines

    assert [(line.text, line.answer) for line in lines if line.term.startswith("Accredited")] == [said]


def test_openings_carry_their_day_for_as_long_as_they_count(listing):
    def groups(day: str):
        track = {**FULL["tracks"][0], "openings": {"state": "open", "as_of": day}}
        return record(listing, tracks=[track]).groups

    assert groups("2026-11-20")[0].openings_on == "2026-11-20"
    assert groups("2026-10-20")[0].openings is None
    assert groups("2026-10-20")[0].openings_on is None


def test_a_program_without_groups_has_none(listing):
    assert record(listing).groups == ()


def test_every_program_and_former_id_is_in_the_file_of_its_number(sample):
    files = facts_files(sample)
    found = {key for content in files for key in content}
    aliases = {alias for program in sample.programs for alias in program.aliases}

    assert found == {program.id for program in sample.programs} | aliases
    assert all(urls.facts_number(key, len(files)) == number for number, content in enumerate(files) for key in content)


def test_a_former_id_leads_to_the_new_one(sample):
    (content,) = facts_files(sample)

    assert content["harbor-light"] == {"moved": "harbor-light-asheville"}


@pytest.mark.parametrize(("programs", "files"), [(0, 1), (1, 1), (64, 1), (65, 2), (20_000, 313)])
def test_a_file_holds_about_sixty_four_programs(programs, files):
    assert urls.facts_count(programs) == files


def test_ids_spread_evenly():
    counts = [0] * 100
    for number in range(6400):
        counts[urls.facts_number(f"program-{number}-asheville", 100)] += 1

    assert min(counts) > 30 and max(counts) < 110


def test_the_file_of_an_id_is_the_same_number_as_in_the_browser():
    """tests/js/list.test.mjs has the same three."""
    assert [urls.facts_number(each, 1000) for each in ("harbor-light-asheville", "a-b", "zzz")] == [358, 691, 901]


def test_the_records_can_be_written(sample):
    (content,) = facts_files(sample)

    assert json.loads(json.dumps(content))["harbor-light-asheville"]["phone"][1].startswith("tel:")
    assert urls.facts(0) == "find/facts-0.json"
