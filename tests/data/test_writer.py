"""Programs as YAML text: readable, in house style, and the same when read back."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from iop.data.entries import read_entries
from iop.data.errors import DataError
from iop.data.fields import EndMinute, Minute, MonthDay, ShortTelephone, Telephone, Zip
from iop.data.model import Program
from iop.data.reader.source import read as read_source
from iop.data.record import Record
from iop.data.values import Digits, values_of
from iop.data.vocabulary import read_vocabulary
from iop.data.writer import HEADER, appended, written

ROOT = Path(__file__).resolve().parents[2]
VOCABULARY = read_vocabulary(read_source("vocabulary.yaml", (ROOT / "data" / "vocabulary.yaml").read_bytes()))
SMALL = {"id": "harbor-light", "name": "Harbor Light", "focus": ["substance-use"], "contact": {"phone": "828 555 0100"}}
FULL = """\
# yaml-language-server: $schema=schema/programs.schema.json
programs:
  - id: harbor-light-asheville
    name: Harbor Light Recovery
    organization: Harbor Light Recovery, Inc.
    status: closed
    closed: {on: 2026-09-30, note: "Merged: see below", successor: other-id}
    aliases: [harbor-light]
    sample: true
    summary: One or two plain sentences.
    focus: [substance-use, co-occurring]
    address: {street: 12 Main St, unit: Suite 2, city: Asheville, state: NC, zip: "28801", county: Buncombe}
    point: {lat: 35.5951, lng: -82.5515}
    serves: [NC, SC]
    contact:
      phone: "+1 828 555 0100 x12"
      intake: "+1 828 555 0101"
      text: "988"
      tty: "711"
      email: intake@example.org
      website: https://example.org/iop?a=1
      hours: Mon to Fri, 9 am to 5 pm
    ages: [adult]
    format: in-person
    languages: [en, es, asl]
    for: [veterans, lgbtq]
    tracks:
      - name: Evening group
        format: hybrid
        for: []
        sessions:
          - {days: [mon, wed, thu], from: "18:00", to: "21:00"}
        weeks: {min: 8, max: 12}
        starts: rolling
        openings: {state: open, as_of: 2026-11-20, wait_days: 0}
      - {}
      - starts: [2026-12-01]
    services: []
    cost:
      accepts: [medicaid]
      self_pay: {amount: 250.5, per: day}
    admission: {documents: [photo ID, "card, if any"], first_visit_days: 3}
    quality: {licence: {number: MHL-011-000}, ownership: nonprofit}
    verified: {on: 2026-11-01, how: phone, by: county-desk}
    source: {name: SAMHSA FindTreatment.gov, url: "https://findtreatment.gov/", retrieved: 2025-08-19}
"""


def program(**fields: object) -> Program:
    return Program.model_validate({**SMALL, **fields})


def read_back(text: str) -> tuple[Program, ...]:
    reading = read_entries(read_source("programs.yaml", text.encode()), VOCABULARY)
    entries, problems = reading.entries, reading.problems
    assert not problems
    return tuple(entry.program for entry in entries)


def test_a_file_in_house_style_is_written_as_it_was_read():
    assert written(read_back(FULL)) == FULL


def test_what_is_not_known_is_not_written():
    assert written([program()]).splitlines()[2:] == [
        "  - id: harbor-light",
        "    name: Harbor Light",
        "    focus: [substance-use]",
        '    contact: {phone: "+1 828 555 0100"}',
    ]


class Door(Record):
    """A record of this test, with a field of each kind that stands in quotes."""

    opens: Minute
    shuts: EndMinute | None = None
    breaks: tuple[Minute, ...] = ()
    since: MonthDay
    postal: Zip
    bell: Telephone
    relay: ShortTelephone | None = None
    steps: float = 0


def test_a_kind_of_value_is_written_alike_whatever_its_key():
    written_door = {
        "opens": "09:00",
        "shuts": "24:00",
        "breaks": ["12:30", "15:05"],
        "since": "08-05",
        "postal": "02134",
        "bell": "+1 828 555 0100 x12",
        "relay": "711",
        "steps": 3,
    }

    values = values_of(Door.model_validate(written_door))

    assert values == written_door
    assert {key for key, value in values.items() if isinstance(value, Digits)} == {*written_door} - {"breaks", "steps"}
    assert all(isinstance(each, Digits) for each in values["breaks"])


def test_entries_are_sorted_by_id():
    text = written([program(id="b-b"), program(id="a-a")])
    assert [each.id for each in read_back(text)] == ["a-a", "b-b"]


def test_no_entries_are_an_empty_list():
    assert read_back(written([])) == ()


def test_a_list_too_long_for_a_line_gets_a_line_for_each():
    services = [*VOCABULARY.lists["services"]][:14]
    text = written([program(services=services)])
    assert f"    services:\n      - {services[0]}\n      - {services[1]}\n" in text
    assert max(map(len, text.splitlines())) <= 120


@pytest.mark.parametrize(
    "text",
    [
        "No",
        "null",
        "1e5",
        "0o17",
        "+1",
        "y",
        "0x1F",
        "12:30",
        "2026-11-01",
        "- a",
        "a: b",
        "a #b",
        "{a}",
        "[a",
        "*a",
        "&a",
        "!a",
        "'a'",
        '"',
        "a\\b",
        "%a",
        "@a",
        "`a",
        "| a",
        "> a",
        "?",
        "a:",
        "~",
        "Café",
        "東京",
        "😀",
        "1_000",
        ".5",
        "07102",
        "12 Main St",
    ],
)
def test_any_reader_of_yaml_takes_text_for_the_text_it_is(text):
    one = program(name=text, address={"street": text, "city": text, "state": "NC", "zip": "07102"})
    entry = yaml.safe_load(written([one]))["programs"][0]
    assert (entry["name"], entry["address"]["street"], entry["address"]["zip"]) == (text, text, "07102")


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60))
def test_text_reads_back_the_same(text):
    try:
        one = program(name=text, summary=text, organization=f"Inc {text}", admission={"documents": [text]})
    except ValidationError:
        return
    assert read_back(written([one])) == (one,)


@given(st.floats(-90, 90), st.floats(0, 200_000))
def test_numbers_read_back_to_twelve_decimals(lat, amount):
    one = program(point={"lat": lat, "lng": lat}, cost={"self_pay": {"amount": amount, "per": "day"}})
    (back,) = read_back(written([one]))
    assert back.point
    assert back.cost.self_pay
    assert (back.point.lat, back.cost.self_pay.amount) == pytest.approx((lat, amount), abs=1e-12)


def test_new_entries_go_to_the_end_and_every_byte_before_stays():
    text = FULL + "  # the last one\n"
    result = appended(text, [program()])
    assert result.startswith(text)
    assert [each.id for each in read_back(result)] == ["harbor-light-asheville", "harbor-light"]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_new_entries_follow_the_indentation_and_line_ends_of_the_file(end):
    lines = ["programs:", "# first", "- id: a-a", "  name: A", "  focus: [mental-health]", '  contact: {phone: "988"}']
    text = end.join(lines).replace('"988"', '"828 555 0100"')
    result = appended(text, [program()])
    assert result.startswith(text + end + "- id: harbor-light" + end + "  name: ")
    assert len(read_back(result)) == 2
    assert result.count("\n") == result.count(end)


@pytest.mark.parametrize("text", ["", "\n", "# mine\n", "programs:\n", "programs: []\n", HEADER + "programs: []\n"])
def test_a_file_without_entries_is_written_anew_with_its_comments(text):
    result = appended(text, [program()])
    assert result.count(HEADER) == 1
    assert ("# mine" in result) == ("# mine" in text)
    assert read_back(result) == (program(),)


def test_nothing_to_add_leaves_the_file_alone():
    assert appended(FULL, []) == FULL


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("programs: [{id: a-a}]\n", id="entries on one line"),
        pytest.param("other: []\n", id="another file"),
        pytest.param("programs:\n  - id: a-a\n...\n", id="something after the list"),
        pytest.param("programs:\n\t- id: a-a\n", id="not YAML"),
    ],
)
def test_a_file_that_cannot_be_added_to_is_refused(text):
    with pytest.raises(DataError):
        appended(text, [program()])
