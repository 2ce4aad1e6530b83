"""The facts of a program's page."""

import pytest

from iop.wording.fact import Fact
from iop.wording.phrases import dollars
from iop.wording.sections import contacts, how_known, sections
from iop.wording.sentences import below

DAYS = {"sessions": [{"days": ["mon", "wed", "thu"], "from": "18:00", "to": "21:00"}]}

KEYS = {term: key for key, term in below("fact").items()}


def fact(listing, term: str) -> Fact | None:
    return next((each for section in sections(listing) for each in section.facts if each.term == term), None)


def text(listing, term: str) -> str | None:
    found = fact(listing, term)
    return found.text if found else None


@pytest.mark.parametrize(
    "term",
    [
        *("Takes", "Named plans", "Price without insurance", "Help with the cost", "Ages", "Languages", "Services"),
        *("Kinds of therapy", "Medicines", "Getting there and taking part", "Who may refer", "First visit", "Bring"),
        *("Takes people who use", "Licensed by the state", "Accredited by CARF"),
    ],
)
def test_what_nobody_said_is_not_known(listing, term):
    found = fact(listing(), term)

    assert (found.text, found.answer) == ("Not known: ask", "unknown")


@pytest.mark.parametrize(
    ("changes", "term"),
    [
        ({"services": []}, "Services"),
        ({"cost": {"accepts": []}}, "Takes"),
        ({"ages": []}, "Ages"),
        ({"services": [], "verified": None}, "Services"),
        ({"for": []}, "Has groups made for"),
        ({"for": [], "verified": None}, "Has groups made for"),
        ({}, "Has groups made for"),
    ],
)
def test_an_empty_list_says_none(listing, changes, term):
    assert fact(listing(**changes), term) == Fact(KEYS[term], "None", "no")


def test_a_draft_without_for_may_have_groups_for_somebody(listing):
    assert fact(listing(verified=None), "Has groups made for") is None


@pytest.mark.parametrize(
    ("verified", "said"),
    [({"on": "2026-11-01", "how": "phone"}, "Group therapy"), (None, "Group therapy. There may be more: ask.")],
)
def test_a_list_of_a_draft_says_that_there_may_be_more(listing, verified, said):
    assert text(listing(services=["group-therapy"], verified=verified), "Services") == said


def test_the_focus_of_a_draft_is_complete(listing):
    assert text(listing(verified=None), "Treats") == "Alcohol or drug use"


@pytest.mark.parametrize(
    ("changes", "answer"),
    [
        ({"quality": {"accreditation": ["carf"]}}, "yes"),
        ({"quality": {"accreditation": ["coa"]}}, "no"),
        ({"quality": {"accreditation": ["coa"]}, "verified": None}, "unknown"),
        ({"quality": {"accreditation": []}, "verified": None}, "no"),
        ({}, "unknown"),
    ],
)
def test_a_sign_of_quality_is_yes_no_or_not_known(listing, changes, answer):
    found = fact(listing(**changes), "Accredited by CARF")

    assert found and found.answer == answer


@pytest.mark.parametrize(
    ("licence", "said"),
    [
        ({}, "Yes"),
        ({"body": "NC DHSR"}, "Yes: NC DHSR"),
        ({"body": "NC DHSR", "number": "M-1"}, "Yes: NC DHSR, number M-1"),
    ],
)
def test_a_licence_says_by_whom(listing, licence, said):
    found = fact(listing(quality={"licence": licence}), "Licensed by the state")

    assert found == Fact("licence", said, "yes", source="By phone, Nov 1, 2026")


SOURCE = {"name": "A list", "retrieved": "2025-08-19"}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "By phone, Nov 1, 2026"),
        ({"verified": None, "source": SOURCE}, "A list, Aug 19, 2025"),
        ({"verified": None, "source": {"name": "A list"}}, "A list"),
        ({"verified": None}, ""),
    ],
)
def test_a_sign_of_quality_says_who_says_so(listing, changes, said):
    found = fact(listing(quality={"accreditation": ["carf"]}, **changes), "Accredited by CARF")

    assert found and found.source == said


def test_a_sign_that_is_not_known_has_no_source(listing):
    assert [each.source for each in sections(listing())[-1].facts if each.answer == "unknown"].count("") == 7


@pytest.mark.parametrize(
    ("per", "price", "week"),
    [
        ("day", "$150 a day", "about $450 a week, for 3 days"),
        ("session", "$150 a session", "about $450 a week"),
        ("week", "$150 a week", None),
        ("program", "$150 the whole program", "about $12.50 a week"),
    ],
)
def test_a_price_also_says_what_it_comes_to_a_week(listing, per, price, week):
    made = listing(cost={"self_pay": {"amount": "150", "per": per}}, tracks=[{**DAYS, "weeks": {"max": "12"}}])

    assert text(made, "Price without insurance") == price
    assert text(made, "That comes to") == week


EVENINGS = {**DAYS, "weeks": {"min": "8", "max": "12"}}
SATURDAYS = {"sessions": [{"days": ["sat"], "from": "09:00", "to": "15:00"}], "weeks": {"min": "6", "max": "6"}}


@pytest.mark.parametrize(
    ("tracks", "week", "whole"),
    [
        ([EVENINGS], "about $450 a week, for 3 days", "about $3,600 to $5,400, for 8 to 12 weeks"),
        ([SATURDAYS], "about $150 a week, for 1 day", "about $900, for 6 weeks"),
        (
            [EVENINGS, SATURDAYS],
            "about $150 to $450 a week, for 1 or 3 days",
            "about $900 to $5,400, for 6 to 12 weeks",
        ),
        ([DAYS], "about $450 a week, for 3 days", None),
        ([{"weeks": {"min": "8", "max": "12"}}], None, None),
    ],
    ids=["one group", "one day", "two groups", "weeks not known", "days not known"],
)
def test_a_price_a_day_says_what_a_week_and_all_weeks_come_to(listing, tracks, week, whole):
    made = listing(cost={"self_pay": {"amount": "150", "per": "day"}}, tracks=tracks)

    assert (text(made, "That comes to"), text(made, "From start to finish")) == (week, whole)


def test_a_price_a_week_says_what_all_weeks_come_to(listing):
    made = listing(cost={"self_pay": {"amount": "400", "per": "week"}}, tracks=[EVENINGS])

    assert text(made, "From start to finish") == "about $3,200 to $4,800, for 8 to 12 weeks"


@pytest.mark.parametrize("amount", ["0", None])
def test_no_price_comes_to_nothing(listing, amount):
    cost = {"self_pay": {"amount": amount, "per": "day"}} if amount else {}

    assert text(listing(cost=cost, tracks=[EVENINGS]), "That comes to") is None


@pytest.mark.parametrize(
    ("cost", "said"),
    [({"accepts": ["medicaid"]}, "check your plan"), ({"accepts": ["self-pay"]}, "what will I pay"), ({}, "my plan")],
)
def test_the_cost_says_what_to_ask_first(listing, cost, said):
    assert said in sections(listing(cost=cost))[0].note


def test_a_price_a_day_without_days_says_no_week(listing):
    assert text(listing(cost={"self_pay": {"amount": "150", "per": "day"}}), "That comes to") is None


@pytest.mark.parametrize(("amount", "said"), [(0, "$0"), (250, "$250"), (1250.5, "$1,250.50"), (33.333, "$33.33")])
def test_dollars_have_cents_only_where_there_are_some(amount, said):
    assert dollars(amount) == said


@pytest.mark.parametrize(("days", "said"), [(0, "The same day"), (1, "Within 1 day"), (4, "Within 4 days")])
def test_the_first_visit_is_said_in_days(listing, days, said):
    assert text(listing(admission={"first_visit_days": days}), "First visit") == said


@pytest.mark.parametrize(
    ("documents", "said"), [([], "Nothing"), (["photo ID", "Social Security card"], "photo ID, Social Security card")]
)
def test_what_to_bring_stays_as_it_was_written(listing, documents, said):
    assert text(listing(admission={"documents": documents}), "Bring") == said


def test_a_place_without_a_point_says_how_distances_are_counted(listing):
    point = {"lat": "35.59", "lng": "-82.55"}

    assert "middle of ZIP 28801" in (text(listing(), "Distances") or "")
    assert text(listing(point=point), "Distances") is None


def test_what_the_groups_say_is_joined(listing):
    made = listing(tracks=[{"ages": ["adult"]}, {"ages": ["teen"]}, {}])

    assert text(made, "Ages") == "Teens (13 to 17), adults (26 to 64)"


def test_every_way_to_reach_a_program_is_a_link_where_it_can_be(listing):
    contact = {
        "phone": "828 253 0100 x12",
        "intake": "828 253 0101",
        "text": "988",
        "fax": "828 253 0102",
        "email": "a@example.org",
        "website": "https://example.org/",
        "hours": "Mon to Fri",
    }

    assert [each.href for each in contacts(listing(contact=contact))] == [
        "tel:+18282530101",
        "tel:+18282530100;ext=12",
        "sms:988",
        "",
        "mailto:a@example.org",
        "https://example.org/",
        "",
    ]


def test_the_last_check_says_how_and_by_whom(listing):
    made = listing(verified={"on": "2026-11-01", "how": "phone", "by": "county-desk"})

    assert how_known(made) == (Fact("verified", "Nov 1, 2026. By phone, by county-desk"),)


def test_a_draft_says_that_nobody_checked_and_where_it_is_from(listing):
    source = {"name": "A list", "url": "https://example.org/list", "retrieved": "2025-08-19"}
    last, first = how_known(listing(verified=None, source=source))

    assert last.answer == "unknown"
    assert first == Fact("source", "A list, Aug 19, 2025", href="https://example.org/list")
