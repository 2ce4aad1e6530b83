"""Drafts from FindTreatment.gov's wide CSV: what a row says, and nothing else."""

import csv
import io
from datetime import date
from pathlib import Path

import pytest

from iop.data.entries import read_entries
from iop.data.errors import DataError
from iop.data.reader.source import read as read_source
from iop.data.terms import Codes, Vocabulary
from iop.data.vocabulary import read_vocabulary
from iop.data.writer import written
from iop.importers import formats, samhsa_csv
from iop.importers.drafts import Import
from iop.importers.facility import PLACES, named, zip_of
from iop.importers.merge import merged
from iop.site.imports import retrieved_in

ROOT = Path(__file__).resolve().parents[2]
VOCABULARY = read_vocabulary(read_source("vocabulary.yaml", (ROOT / "data" / "vocabulary.yaml").read_bytes()))
TEXTS = [
    *("name1", "name2", "street1", "street2", "city", "state", "zip", "zip4", "county", "phone", "intake_prompt"),
    *("intake1", "intake2", "website", "latitude", "longitude", "type_facility"),
]
PLACE = {
    "name1": "Harbor Light",
    "street1": "12 Main St",
    "city": "Boston",
    "state": "MA",
    "zip": "02128",
    "phone": "617-555-0100",
    "type_facility": "SU",
    "sa": "1",
    "oit": "1",
}


def csv_bytes(*rows: dict[str, str], header: list[str] | None = None, end: str = "\r\n") -> bytes:
    columns = list(dict.fromkeys([*TEXTS, "sa", "oit", *(key for row in rows for key in row)]))
    shown = header or [f"    {columns[0]}", *columns[1:-1], f"{columns[-1]} "]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator=end)
    writer.writerows([shown, *([row.get(column, "") for column in columns] for row in rows)])
    return out.getvalue().encode()


def imported(*rows: dict[str, str], **options: object) -> Import:
    return samhsa_csv.read(csv_bytes(*({**PLACE, **row} for row in rows)), VOCABULARY, path="a.csv", **options)  # type: ignore[arg-type]


def only(*rows: dict[str, str]):
    found = imported(*rows)
    assert len(found.programs) == 1, found.notes
    return found.programs[0]


def noted(found: Import, *parts: str) -> bool:
    return any(all(part in note for part in parts) for note in found.notes)


def test_the_format_has_a_name():
    assert formats()["samhsa-csv"] is samhsa_csv.read


def test_the_massachusetts_export_makes_80_programs(massachusetts_export):
    found = samhsa_csv.read(massachusetts_export.read_bytes(), VOCABULARY, path=massachusetts_export.name, state=None)
    assert len(found.programs) == 80
    assert all("substance-use" in program.focus and program.verified is None for program in found.programs)
    assert {program.tracks for program in found.programs} == {()}
    reading = read_entries(read_source("p.yaml", written(found.programs).encode()), VOCABULARY)
    entries, problems = reading.entries, reading.problems
    assert not problems
    assert tuple(entry.program for entry in entries) == found.programs


def test_a_draft_says_what_the_row_says_and_nothing_else():
    found = imported({"co": "1", "gt": "1", "md": "1", "ss": "1", "pvtn": "1"}, retrieved=date(2025, 8, 19))
    assert found.programs[0].model_dump(mode="json", by_alias=True, exclude_defaults=True) == {
        "id": "harbor-light-boston",
        "name": "Harbor Light",
        "focus": ["substance-use", "co-occurring"],
        "address": {"street": "12 Main St", "city": "Boston", "state": "MA", "zip": "02128"},
        "contact": {"phone": {"digits": "6175550100"}},
        "services": ["group-therapy"],
        "cost": {"accepts": ["medicaid"], "help": ["sliding-fee"]},
        "quality": {"ownership": "nonprofit"},
        "source": {"name": "SAMHSA FindTreatment.gov", "url": "https://findtreatment.gov/", "retrieved": "2025-08-19"},
    }


def test_a_place_without_intensive_outpatient_treatment_is_left_out_and_counted():
    found = imported({}, {"name1": "Other", "oit": ""})
    assert [program.name for program in found.programs] == ["Harbor Light"]
    assert noted(found, "2 places; 1 offer", "the other 1 are left out")


def test_a_mark_that_only_ends_a_cell_does_not_cost_the_place():
    program = only({"name1": "Harbor Light,", "street1": "12 Main St ;", "city": "Boston,"})
    assert (program.name, program.address.street, program.address.city) == ("Harbor Light", "12 Main St", "Boston")


def test_two_surveys_of_one_place_become_one_program_and_their_lists_are_joined():
    twin = {"name1": "HARBOR  light", "street1": "12 main st", "type_facility": "MH", "sa": "", "oit": "", "dbt": "1"}
    program = only(twin, {"cbt": "1"})
    assert program.name == "Harbor Light"
    assert program.therapies == ("cbt", "dbt")


def test_the_mental_health_survey_does_not_say_what_the_intensive_program_treats():
    twin = {"type_facility": "MH", "sa": "", "oit": "", "mh": "1", "sumh": "1", "ped": "1"}
    assert only({}, twin).focus == ("substance-use",)
    assert noted(imported({}, twin), "focus", "at 1 places")


@pytest.mark.parametrize("code", ["sumh", "co"])
def test_both_together_comes_from_the_intensive_outpatient_row(code):
    assert only({code: "1"}).focus == ("substance-use", "co-occurring")


def test_facility_type_sa_is_the_substance_use_survey():
    assert only({"type_facility": "SA", "sa": ""}).focus == ("substance-use",)


def test_a_row_that_tells_no_focus_is_left_out_with_a_note():
    found = imported({"type_facility": "MH", "sa": ""})
    assert not found.programs
    assert noted(found, "a.csv:2", "focus", "the place is left out")


def test_codes_that_look_like_others_follow_the_key():
    program = only({"mi": "1", "np": "1", "ah": "1", "moti": "1"})
    assert program.cost.accepts == ("tricare", "free")
    assert (program.languages, program.therapies) == (("asl",), ("motivational-interviewing",))


def test_lists_are_in_the_order_of_the_vocabulary():
    assert only({"snr": "1", "adlt": "1", "yad": "1"}).ages == ("young-adult", "adult", "older-adult")


def test_an_absent_code_or_a_zero_is_unknown():
    program = only({"snr": "0"})
    assert program.ages is None
    assert program.cost.accepts is None


def test_headers_may_be_in_capitals_and_begin_with_a_byte_order_mark():
    header = [name.upper() for name in [*TEXTS, "sa", "oit"]]
    content = b"\xef\xbb\xbf" + csv_bytes(PLACE, header=header, end="\n")
    assert len(samhsa_csv.read(content, VOCABULARY).programs) == 1


def test_a_file_in_windows_1252_is_read_and_said_so():
    content = csv_bytes({**PLACE, "name1": "Café"}).decode().encode("cp1252")
    found = samhsa_csv.read(content, VOCABULARY, path="a.csv")
    assert found.programs[0].name == "Café"
    assert noted(found, "a.csv:2", "Windows-1252")


@pytest.mark.parametrize(
    ("content", "line", "said"),
    [
        pytest.param(b"", 1, "got an empty file", id="empty"),
        pytest.param(b"a,b\r\n1,2\r\n", 1, "without name1", id="another table"),
        pytest.param(b"PK\x03\x04xl", 1, "got a workbook", id="workbook"),
        pytest.param(b'[\n  {"name1": "Harbor Light"}\n]', 1, "got JSON; at FindTreatment.gov", id="json"),
        pytest.param(b"<!DOCTYPE html><html>", 1, "got a web page", id="web page"),
        pytest.param(
            b"name1,name2,street1,city,state,zip,phone,type_facility,mh\n",
            1,
            "got one of mental health facilities",
            id="mental health alone",
        ),
        pytest.param("name1".encode("utf-16"), 1, "got UTF-16", id="utf-16"),
        pytest.param(b"name1\r\n\x81", 2, "got the byte 0x81", id="no known encoding"),
        pytest.param(csv_bytes(PLACE) + b'"Harbor', 3, "expected CSV", id="open quote"),
    ],
)
def test_a_file_of_another_kind_is_refused_with_its_line(content, line, said):
    with pytest.raises(DataError) as caught:
        samhsa_csv.read(content, VOCABULARY, path="a.csv")
    (problem,) = caught.value.problems
    assert (problem.path, problem.line) == ("a.csv", line)
    assert said in problem.message


def test_a_header_without_rows_is_an_empty_import():
    assert samhsa_csv.read(csv_bytes(), VOCABULARY).programs == ()


def test_a_telephone_keeps_its_extension():
    phone = only({"phone": "800-555-0123 x1234"}).contact.phone
    assert (phone.digits, phone.extension) == ("8005550123", "1234")


def test_a_telephone_that_cannot_be_used_gives_way_to_the_intake_number():
    found = imported({"phone": "12", "intake1": "617-555-0101"})
    assert found.programs[0].contact.phone.digits == "6175550101"
    assert found.programs[0].contact.intake is None
    assert noted(found, "a.csv:2", "phone", "'12'")


def test_the_intake_number_of_the_row_comes_before_the_telephone_of_its_twin():
    twin = {"type_facility": "MH", "sa": "", "oit": "", "phone": "617-555-0109"}
    program = only({"phone": "", "intake1": "617-555-0101"}, twin)
    assert program.contact.phone.digits == "6175550101"


def test_a_place_without_a_telephone_is_left_out_with_a_note():
    found = imported({"phone": ""})
    assert not found.programs
    assert noted(found, "contact.phone", "the place is left out")


def test_notes_say_what_was_lost_then_what_to_look_at_then_count_the_harmless():
    """Three lost places once stood between 551 lines of second numbers."""
    numbers = {"intake1": "617-555-0101", "intake2": "617-555-0102"}
    found = imported(
        {"name1": "One", **numbers},
        {"name1": "Two", "street1": "- - -", **numbers},
        {"name1": "Three", "phone": "", **dict.fromkeys(numbers, "")},
        {"name1": "Four", **numbers},
    )
    kinds = [
        "lost" if "place is left out" in note else "look" if "a street" in note else "count" for note in found.notes
    ]

    assert kinds == ["count", "lost", "look", "count"], "the first is the summary"
    assert found.notes[-1].endswith("contact: a further number, left out: 3 times, the first on line 2: 'One'")


@pytest.mark.parametrize(
    ("codes", "admits"),
    [({"fem": "1"}, ("women",)), ({"male": "1"}, ("men",)), ({"fem": "1", "male": "1"}, None), ({}, None)],
)
def test_who_is_let_in_is_taken_over_from_a_place_of_one_gender(codes, admits):
    assert only(codes).admits == admits


def test_an_intake_number_is_kept_and_a_third_is_counted():
    found = imported({"intake1": "617-555-0101", "intake2": "617-555-0102"})
    intake = found.programs[0].contact.intake
    assert intake
    assert intake.digits == "6175550101"
    assert noted(found, "a further number, left out: 1 time")


@pytest.mark.parametrize(
    ("said", "website"),
    [
        ("www.example.org", "https://www.example.org"),
        ("http://example.org", "http://example.org"),
        ("HTTPS://example.org/a?b=1", "HTTPS://example.org/a?b=1"),
        ("example.org:8080/a", "https://example.org:8080/a"),
    ],
)
def test_a_web_address_gets_a_scheme_only_when_it_has_none(said, website):
    assert only({"website": said}).contact.website == website


@pytest.mark.parametrize("said", ["javascript:alert(1)", "none", "http:/example.org", "http//example.org", "a b.org"])
def test_a_web_address_that_is_none_is_left_out_with_a_note(said):
    found = imported({"website": said})
    assert found.programs[0].contact.website is None
    assert noted(found, "a.csv:2", "contact.website", "left out")


@pytest.mark.parametrize(
    ("said", "code"), [("2128", "02128"), ("02128-1234", "02128"), ("2128.0", "02128"), ("501", "00501"), ("x", "x")]
)
def test_a_zip_gets_back_the_zeros_that_a_spreadsheet_took(said, code):
    assert zip_of(said) == code


def test_a_zip_that_is_none_leaves_the_place_out_with_a_note():
    assert noted(imported({"zip": "unknown"}), "address.zip", "the place is left out")


def test_a_street_that_is_kept_secret_is_left_out_with_a_note():
    found = imported({"street1": "- - -"})
    address = found.programs[0].address
    assert address
    assert address.street is None
    assert noted(found, "address.street")


def test_the_county_is_named_without_the_word():
    address = only({"county": "Suffolk County"}).address
    assert address
    assert address.county == "Suffolk"


@pytest.mark.parametrize(
    ("row", "county"),
    [
        ({"state": "LA", "county": "Orleans Parish"}, "Orleans"),
        ({"state": "AK", "county": "JUNEAU CITY AND BOROUGH"}, "Juneau"),
        ({"state": "MD", "county": "Baltimore City"}, "Baltimore City"),
        ({"state": "VA", "county": "Alexandria City"}, "Alexandria"),
        ({"county": "SUFFOLK"}, "Suffolk"),
    ],
)
def test_a_county_has_the_name_that_the_census_gives_it(row, county):
    address = only(row).address
    assert address
    assert address.county == county


def test_a_county_of_another_state_is_left_out_with_a_note():
    found = imported({"county": "Buncombe"})
    address = found.programs[0].address
    assert address
    assert address.county is None
    assert noted(found, "a.csv:2", "address.county: expected a county of MA", "left out")


def test_a_point_keeps_seven_decimals():
    point = only({"latitude": "42.38001234567", "longitude": "-71.0390"}).point
    assert point
    assert (point.lat, point.lng) == (42.3800123, -71.039)


@pytest.mark.parametrize(
    ("lat", "lng"), [("0", "0"), ("42.38", "71.03"), ("42.38", ""), ("42.38", "west"), ("nan", "nan"), ("420", "-71")]
)
def test_a_point_that_cannot_be_right_is_left_out_with_a_note(lat, lng):
    found = imported({"latitude": lat, "longitude": lng})
    assert found.programs[0].point is None
    assert noted(found, "a.csv:2", "point", "left out")


@pytest.mark.parametrize(
    ("name1", "name2", "expected"),
    [
        ("Harbor Light", "", ("Harbor Light", "")),
        ("Harbor Light", "harbor light", ("Harbor Light", "")),
        ("Harbor Light", "Outpatient", ("Harbor Light, Outpatient", "Harbor Light")),
        ("Harbor LLC", "DBA Blue Hill", ("Blue Hill", "Harbor LLC")),
        ("Harbor Comprehensive Treatment", "Center", ("Harbor Comprehensive Treatment Center", "")),
    ],
)
def test_a_place_has_the_name_that_a_patient_would_know(name1, name2, expected):
    assert named(name1, name2) == expected


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", "Har\u202ebor", "Har\x00bor", "x" * 200])
def test_a_name_that_the_model_refuses_is_noted_with_its_row(name):
    found = imported({"name1": name}, {"name1": "Second"})
    assert [program.name for program in found.programs] == ["Second"]
    assert noted(found, "a.csv:2", "name", "the place is left out")


def test_a_county_that_the_model_refuses_is_left_out_alone():
    found = imported({"county": "<b>Suffolk</b>"})
    address = found.programs[0].address
    assert address
    assert address.county is None
    assert noted(found, "a.csv:2", "address.county", "left out")


def test_places_of_one_name_in_one_city_are_told_apart_by_street_whatever_their_order():
    rows = {"street1": "12 Main St"}, {"street1": "9 Elm St"}
    ids = ["harbor-light-boston-12-main-st", "harbor-light-boston-9-elm-st"]
    assert [program.id for program in imported(*rows).programs] == ids
    assert [program.id for program in imported(*rows[::-1]).programs] == ids


def test_an_id_is_short_enough_and_ends_between_words():
    program = only({"name1": "Saint Mary's Comprehensive Center " * 3, "city": "Truth or Consequences"})
    assert len(program.id) <= 80
    assert program.id.startswith("saint-marys-comprehensive-center-")
    assert program.id.endswith("-truth-or-consequences")


def test_a_city_that_the_name_says_is_not_said_twice():
    assert only({"name1": "Harbor Light of Boston"}).id == "harbor-light-of-boston"


def test_columns_without_a_word_are_named_once():
    found = imported({"smon": "1", "zzz": "1"})
    assert noted(found, "columns", "smon, zzz")


def test_a_column_that_is_neither_1_nor_nothing_is_noted_with_its_row():
    found = imported({"cbt": "yes"})
    assert found.programs[0].therapies is None
    assert noted(found, "a.csv:2", "cbt", "'yes'")


def test_other_states_are_left_out_and_counted():
    found = imported({}, {"state": "NH", "zip": "03060", "name1": "North"}, state="MA")
    assert [program.name for program in found.programs] == ["Harbor Light"]
    assert noted(found, "1 of other states")


def test_a_row_with_too_many_cells_is_left_out_with_a_note():
    found = samhsa_csv.read(csv_bytes(PLACE) + b"a," * 40 + b"\r\n", VOCABULARY, path="a.csv")
    assert len(found.programs) == 1
    assert noted(found, "a.csv:3", "cells")


def test_owners_that_differ_are_left_out_with_a_note():
    found = imported({"pvtn": "1", "stg": "1"})
    assert found.programs[0].quality.ownership is None
    assert noted(found, "quality.ownership")


def test_a_code_on_a_list_that_had_none_is_read():
    coded = {"referral": "self", "on_medication": "methadone", "format": "virtual"}
    lists = {
        name: {
            word: term.model_copy(update={"codes": Codes(samhsa=(f"X{chosen.upper()}",))}) if word == chosen else term
            for word, term in VOCABULARY.lists[name].items()
        }
        for name, chosen in coded.items()
    }
    vocabulary = Vocabulary({**VOCABULARY.lists, **lists}, VOCABULARY.fixed)
    row = {**PLACE, **{f"x{chosen}": "1" for chosen in coded.values()}}

    (program,) = samhsa_csv.read(csv_bytes(row), vocabulary, path="a.csv").programs

    assert (program.admission.referral, program.admission.on_medication) == (("self",), ("methadone",))
    assert program.format == "virtual"


def test_every_list_with_codes_has_a_place_in_a_draft():
    lists = {name for pairs in VOCABULARY.by_samhsa_code.values() for name, _ in pairs}

    assert lists <= PLACES.keys(), "no import reads these lists: delete their codes in data/vocabulary.yaml"


@pytest.mark.parametrize(
    ("name", "day"),
    [("findtreatment-ma-2025-08-19.csv", date(2025, 8, 19)), ("x-2025-13-40.csv", None), ("export.csv", None)],
)
def test_the_day_may_stand_in_the_file_name(name, day):
    assert retrieved_in(name) == day


@pytest.mark.parametrize(
    "spelled",
    [{"street1": "12 MAIN STREET"}, {"name1": "Harbor-Light"}, {"street1": "12 Main St."}, {"name1": "HARBOR LIGHT"}],
)
def test_a_place_that_is_spelled_another_way_is_there_already(spelled):
    old = only({}).model_copy(update={"id": "my-own-id"})

    assert merged([old], imported(spelled).programs).added == ()


def test_merging_adds_new_places_and_keeps_every_entry():
    old = only({})
    renamed = old.model_copy(update={"id": "my-own-id"})
    new = imported({}, {"name1": "Second"}).programs
    result = merged([renamed], new)
    assert [program.name for program in result.added] == ["Second"]
    assert result.kept == ("my-own-id",)
    assert "the same place as harbor-light-boston" in result.notes[0]


def test_merging_knows_a_place_by_a_former_id():
    renamed = only({}).model_copy(update={"id": "my-own-id", "name": "New name", "aliases": ("harbor-light-boston",)})
    result = merged([renamed], imported({}).programs)
    assert (result.added, result.kept) == ((), ("my-own-id",))
    assert "see whether the place moved" in result.notes[0]
