"""What the planner of the cost takes over."""

from urllib.parse import parse_qs

import pytest

from iop.wording.cost_plan import cost_plans

FIVE = {"days": ["mon", "tue", "wed", "thu", "fri"], "from": "9:00", "to": "12:00"}


def handed(listing, **changes) -> list[tuple[str, dict[str, str]]]:
    found = []
    for words, href in cost_plans(listing(**changes), "../../"):
        address, _, fragment = href.partition("#")
        assert address == "../../plan/cost/"
        found.append((words, {name.removeprefix("cost-"): value for name, (value,) in parse_qs(fragment).items()}))
    return found


def test_price_days_weeks_range_and_first_visit_go_along(listing):
    [(words, values)] = handed(
        listing,
        cost={"self_pay": {"amount": "250", "to": "300", "per": "day"}, "first_visit": "150"},
        tracks=[{"sessions": [FIVE], "attend": {"min": "3", "max": "5"}, "weeks": {"min": "8", "max": "12"}}],
    )

    assert words == "Work out what it may cost in all"
    assert values == {
        "per": "day", "price": "250", "to": "300", "days": "3", "weeks": "12", "first": "150",
        "program": "harbor-light",
    }  # fmt: skip


@pytest.mark.parametrize(("per", "price", "to"), [("session", "150", "180"), ("hour", "450", "540")])
def test_a_price_by_the_session_or_the_hour_is_that_of_a_week(listing, per, price, to):
    tracks = [{"sessions": [FIVE], "attend": {"min": "3"}}]
    [(_, values)] = handed(listing, cost={"self_pay": {"amount": "50", "to": "60", "per": per}}, tracks=tracks)

    assert (values["per"], values["price"], values["to"]) == ("week", price, to)


def test_a_schedule_that_changes_is_handed_over_as_its_sum(listing):
    """As the page says: three weeks of five days, then five of two."""
    two = {**FIVE, "days": ["mon", "wed"]}
    tracks = [{"phases": [{"weeks": "3", "sessions": [FIVE]}, {"weeks": "5", "sessions": [two]}]}]
    [(_, values)] = handed(listing, cost={"self_pay": {"amount": "100", "per": "day"}}, tracks=tracks)

    assert (values["per"], values["price"]) == ("program", "2500")


def test_without_the_weeks_of_a_phase_its_days_are_those_of_the_most(listing):
    long, short = {**FIVE, "days": ["mon", "tue"], "to": "17:00"}, {**FIVE, "days": ["mon", "tue", "wed"]}
    tracks = [{"phases": [{"sessions": [long]}, {"weeks": "6", "sessions": [short]}]}]
    [(_, values)] = handed(listing, cost={"self_pay": {"amount": "12345.67", "per": "day"}}, tracks=tracks)

    assert (values["per"], values["days"], values["price"]) == ("day", "3", "12345.67")


def test_groups_that_cost_something_else_have_a_link_each(listing):
    tracks = [
        {"name": "Day group", "sessions": [FIVE]},
        {"name": "Evenings", "self_pay": {"amount": "90", "per": "week"}},
    ]
    found = handed(listing, cost={"self_pay": {"amount": "250", "per": "day"}}, tracks=tracks)

    assert [words for words, _ in found] == [
        "Work out what Day group may cost in all",
        "Work out what Evenings may cost in all",
    ]
    assert [values["price"] for _, values in found] == ["250", "90"]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"cost": {"self_pay": {"amount": "9", "per": "hour"}}},
        {"cost": {"self_pay": {"amount": "90", "per": "day"}}, "tracks": [{"weeks": {"max": "8"}}]},
        {"status": "paused", "cost": {"self_pay": {"amount": "9", "per": "day"}}},
    ],
    ids=["no price", "no hours", "no days", "paused"],
)
def test_without_a_price_or_its_times_there_is_no_link(listing, changes):
    assert not handed(listing, **changes)
