"""What must be true of programs and between them; what is plainly bad input is in test_bad_input."""

import pytest

from iop.data.entries import Entry
from iop.data.errors import Problem
from iop.data.reader.source import read
from iop.data.rules import check


@pytest.fixture(scope="module")
def found(today):
    """Return what the rules say of programs, each written in a file of its own."""

    def problems(*programs) -> list[Problem]:
        files = [read(f"{number}.yaml", b"programs: []") for number in range(len(programs))]
        entries = [Entry(program, file, ()) for program, file in zip(programs, files, strict=True)]
        return check(entries, {program.id for program in programs}, today)

    return problems


def group(hours: float, **changes: object) -> dict[str, object]:
    """Write a track that meets for so many hours a week, on three days."""
    minutes = round(hours * 20)
    start, end = 9 * 60, 9 * 60 + minutes
    return {"sessions": [{"days": ["mon", "wed", "fri"], "from": start, "to": end}], **changes}


@pytest.mark.parametrize(
    ("hours", "focus", "ages", "said"),
    [
        (9, "substance-use", ["adult"], None),
        (8, "substance-use", ["adult"], "at least 9 hours"),
        (8, "substance-use", None, "at least 9 hours"),
        (6, "substance-use", ["teen"], None),
        (6, "substance-use", ["child", "teen"], None),
        (5, "substance-use", ["teen"], "at least 6 hours"),
        (8, "substance-use", ["teen", "adult"], "at least 9 hours"),
        (8, "mental-health", ["teen"], "at least 9 hours"),
        (19.5, "mental-health", ["adult"], None),
        (20, "mental-health", ["adult"], "partial hospitalization"),
    ],
)
def test_hours_a_week_are_those_of_an_intensive_outpatient_program(found, make_program, hours, focus, ages, said):
    problems = found(make_program(focus=[focus], ages=ages, tracks=[group(hours)]))

    assert [(problem.warning, said in problem.message) for problem in problems] == ([(True, True)] if said else [])


def test_a_track_with_its_own_ages_is_judged_by_them(found, make_program):
    assert not found(make_program(ages=["adult"], tracks=[group(6, ages=["teen"])]))


def test_a_track_without_sessions_is_not_judged_by_its_hours(found, make_program):
    assert not found(make_program(tracks=[{"name": "Evening group"}]))


def test_sessions_may_touch_and_may_share_hours_on_other_days_or_in_other_tracks(found, make_program):
    morning = {"days": ["mon", "wed", "fri"], "from": "9:00", "to": "12:00"}
    after = {"days": ["mon"], "from": "12:00", "to": "13:00"}
    other_day = {"days": ["tue"], "from": "9:00", "to": "12:00"}

    assert not found(make_program(tracks=[{"sessions": [morning, after, other_day]}, {"sessions": [morning]}]))


@pytest.mark.parametrize(
    ("lat", "warnings"),
    [(36.17, []), (36.18, [True]), (37.76, [True]), (37.78, [False])],
    ids=["40", "41", "149", "151"],
)
def test_a_point_over_40_miles_off_is_doubtful_and_over_150_wrong(found, make_program, lat, warnings):
    problems = found(make_program(point={"lat": lat, "lng": -82.5565}))

    assert [problem.warning for problem in problems] == warnings


def test_a_virtual_program_needs_no_address(found, make_program):
    assert not found(make_program(address=None, serves=["NC"], format="virtual"))
    assert not found(make_program(address=None, serves=["NC"]))


def test_an_empty_serves_is_not_a_place(found, make_program):
    (problem,) = found(make_program(address=None, serves=[], format="virtual"))

    assert "got neither" in problem.message


@pytest.mark.parametrize("key", ["phone", "intake", "text", "tty", "fax"])
def test_every_number_of_a_sample_is_set_aside_for_fiction(found, make_program, key):
    fictional, real = "828 555 0100", "828 253 0100"

    assert not found(make_program(sample=True, contact={"phone": fictional, key: fictional}))
    assert [problem.warning for problem in found(make_program(contact={"phone": real, key: fictional}))] == [True]
    assert [p.warning for p in found(make_program(sample=True, contact={"phone": fictional, key: real}))] == [False]


def test_a_sample_may_show_a_short_code(found, make_program):
    assert not found(make_program(sample=True, contact={"phone": "828 555 0100", "text": "988", "tty": "711"}))


def test_a_program_may_be_verified_today(found, make_program):
    assert not found(make_program(verified={"on": "2026-11-23", "how": "phone"}))


def test_a_source_is_not_retrieved_tomorrow(found, make_program):
    (problem,) = found(make_program(source={"name": "SAMHSA", "retrieved": "2026-11-25"}))

    assert "source.retrieved: expected a day not after today" in problem.message


def test_an_id_is_unique_across_files(found, make_program):
    (problem,) = found(make_program(), make_program(address=None, serves=["NC"]))

    assert problem.path == "1.yaml"
    assert "the entry at 0.yaml:1" in problem.message


def test_an_alias_is_unique_whatever_the_order(found, make_program):
    (problem,) = found(make_program(aliases=["other-one"]), make_program(id="other-one", address=None, serves=["NC"]))

    assert problem.path == "0.yaml"


def test_a_successor_may_stand_in_another_file(found, make_program):
    closed = make_program(status="closed", closed={"on": "2026-09-30", "successor": "other-one"})

    assert not found(closed, make_program(id="other-one", address=None, serves=["NC"]))


def test_a_program_may_be_closed_without_a_word(found, make_program):
    assert not found(make_program(status="closed"))


def test_one_phone_or_one_street_may_be_shared(found, make_program):
    street = {"street": "9 Oak St", "city": "Asheville", "state": "NC", "zip": "28801"}

    assert not found(make_program(), make_program(id="same-phone", address=street))
    assert not found(make_program(), make_program(id="same-street", contact={"phone": "828 253 0101"}))


def at(street: str, unit: str | None = None) -> dict[str, str]:
    found = {"street": street, "city": "Asheville", "state": "NC", "zip": "28801"}
    return found if unit is None else {**found, "unit": unit}


@pytest.mark.parametrize(
    ("one", "other", "is_doubt"),
    [
        ({}, {}, True),
        ({}, {"address": at("12 MAIN STREET")}, True),
        ({"address": at("12 N. Main St.")}, {"address": at("12 North Main Street")}, True),
        ({}, {"address": at("14 Main St")}, False),
        ({"organization": "Cedar, Inc."}, {"organization": "Birch, Inc."}, False),
        ({"organization": "Cedar, Inc."}, {"organization": "CEDAR Inc"}, True),
        ({"organization": "Cedar, Inc."}, {}, True),
        ({"address": at("12 Main St", "1")}, {"address": at("12 Main St", "2")}, False),
        ({"address": at("12 Main St", "1")}, {}, True),
    ],
)
def test_one_telephone_and_one_door_are_a_doubt_unless_they_are_told_apart(found, make_program, one, other, is_doubt):
    problems = found(make_program(**one), make_program(id="other-one", name="Cedar Teen", **other))

    assert [problem.warning for problem in problems] == [True] * is_doubt
    assert all("got the phone and street of harbor-light" in problem.message for problem in problems)


def test_a_third_entry_is_held_against_each_of_the_others(found, make_program):
    three = [make_program(id=f"at-{name}", organization=name) for name in ("cedar", "birch")] + [
        make_program(id="at-again", organization="Cedar")
    ]

    assert [problem.message.partition(" again")[0].rpartition(" ")[2] for problem in found(*three)] == ["at-cedar"]


def test_a_fault_in_an_entry_does_not_make_its_id_unknown(problems_of):
    text = """\
programs:
  - {id: one-one, name: A, focus: [mental-health], serves: [NC], contact: {phone: 828 253 0100}, status: closed,
     closed: {on: 2026-09-30, successor: two-two}}
  - {id: two-two, name: B, focus: [mental-health], serves: [XX], contact: {phone: 828 253 0101}}
"""
    assert [problem.line for problem in problems_of(text)] == [4]
