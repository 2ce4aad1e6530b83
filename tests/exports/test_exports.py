"""Open data: every export is found, and says what the directory does."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from iop.data.model import Program
from iop.data.schema import programs_schema
from iop.exports import exported, programs_json


@pytest.fixture(scope="module")
def told(sample) -> dict:
    return json.loads(programs_json.export(sample))


def test_each_module_of_the_folder_is_a_file_of_its_own(sample, root: Path):
    modules = {path.stem for path in (root / "hooks/iop/exports").glob("*.py")} - {"__init__"}
    files = dict(exported(sample))

    assert len(files) == len(modules)
    assert files["data/programs.json"] == programs_json.export(sample)


def test_the_programs_follow_the_schema_that_editors_use(told, vocabulary):
    checker = Draft202012Validator(json.loads(programs_schema(vocabulary)), format_checker=FormatChecker())

    assert [error.message for error in checker.iter_errors({"programs": told["programs"]})] == []


def test_the_programs_are_those_of_the_directory_in_the_order_of_their_ids(told, sample, vocabulary):
    assert [entry["id"] for entry in told["programs"]] == sorted(entry["id"] for entry in told["programs"])
    read = [Program.model_validate(entry, context=vocabulary) for entry in told["programs"]]
    assert tuple(read) == sample.programs


def test_a_sample_says_so_and_the_day_of_the_data_stands_above(told, sample):
    assert all(entry["sample"] is True for entry in told["programs"])
    assert told["data_date"] == str(sample.data_date)


def test_numbers_are_numbers_and_times_and_zips_are_text(make_program, make_directory):
    track = {"sessions": [{"days": ["mon"], "from": "9:00", "to": "12:00"}], "weeks": {"min": "8"}}
    cost = {"self_pay": {"amount": "250", "per": "day"}}
    program = make_program(id="one-one", tracks=[track], cost=cost, point={"lat": "35.5", "lng": "-82.5"})

    (entry,) = json.loads(programs_json.export(make_directory(program)))["programs"]

    assert entry["tracks"] == [{"sessions": [{"days": ["mon"], "from": "09:00", "to": "12:00"}], "weeks": {"min": 8}}]
    assert (entry["cost"], entry["point"]) == ({"self_pay": {"amount": 250, "per": "day"}}, {"lat": 35.5, "lng": -82.5})
    assert entry["address"]["zip"] == "28801"


def test_an_empty_directory_is_an_empty_list(make_directory):
    assert json.loads(programs_json.export(make_directory())) == {"data_date": None, "programs": []}
