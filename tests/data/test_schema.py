"""The JSON Schemas for editors: current, and in agreement with the data files as an editor reads them."""

import json
import re
from pathlib import Path
from typing import ClassVar

import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker

from iop.data.schema import programs_schema, vocabulary_schema
from iop.data.vocabulary import LISTS
from iop.site import stale_schemas

ENTRY = """
programs:
  - id: harbor-light
    name: Harbor Light
    focus: [substance-use]
    contact: {phone: "+1 828 253 0100"}
"""


class Editor(yaml.SafeLoader):
    """Reads YAML 1.2 as editors do (core schema): a date is text, and so are `on`, `no` and `9:30`."""

    yaml_implicit_resolvers: ClassVar = {}


for tag, shape, first in (
    ("bool", r"true|false", "tf"),
    ("null", r"null|~|", "n~\0"),
    ("int", r"[-+]?\d+", "-+0123456789"),
    ("float", r"[-+]?(\.\d+|\d+(\.\d*)?)(e[-+]?\d+)?", "-+.0123456789"),
):
    Editor.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(rf"^(?:{shape})$"), [*first, ""])


def faults(schema: str, text: str) -> list[str]:
    checker = Draft202012Validator(json.loads(schema), format_checker=FormatChecker())
    return [error.message for error in checker.iter_errors(yaml.load(text, Editor))]


@pytest.fixture(scope="module")
def programs(vocabulary) -> str:
    return programs_schema(vocabulary)


def test_the_committed_schemas_are_current(root: Path):
    assert stale_schemas(root / "data") == {}, "run 'iop schema'"


def test_a_schema_that_is_missing_or_older_is_told_with_what_it_should_hold(tmp_path, vocabulary):
    (tmp_path / "schema").mkdir()
    (tmp_path / "schema" / "vocabulary.schema.json").write_text("{}")
    (tmp_path / "schema" / "programs.schema.json").write_text(programs_schema(vocabulary), encoding="utf-8")

    assert stale_schemas(tmp_path) == {tmp_path / "schema" / "vocabulary.schema.json": vocabulary_schema()}


def test_the_schemas_are_schemas(programs):
    for schema in (programs, vocabulary_schema()):
        Draft202012Validator.check_schema(json.loads(schema))


@pytest.mark.parametrize("path", ["tests/sample/programs.yaml", "data/vocabulary.yaml"])
def test_the_data_files_name_their_schema_and_follow_it(root: Path, programs, path):
    text = (root / path).read_text("utf-8")
    named = re.match(r"# yaml-language-server: \$schema=(.+)", text)
    schema = (root / path).parent / named[1]

    assert schema.resolve() == root / f"data/schema/{Path(path).stem}.schema.json"
    made = {"programs": programs, "vocabulary": vocabulary_schema()}
    assert faults(made[Path(path).stem], text) == []


def test_the_smallest_entry_is_good(programs):
    assert faults(programs, ENTRY) == []
    assert faults(programs, "programs:\n") == []


@pytest.mark.parametrize(
    "also",
    [
        "ages: [adlut]",
        "langages: [en]",
        "tracks: [{nam: Evening}]",
        "cost: {accepts: [medicaidd]}",
        "cost: {self_pay: {amount: -5, per: day}}",
        "address: {city: Asheville, state: ZZ, zip: '28801'}",
        "address: {city: Asheville, state: NC, zip: 28801}",
        "tracks: [{sessions: [{days: [mon], from: '25:00', to: '21:00'}]}]",
        "tracks: [{sessions: []}]",
        "verified: {on: soon, how: phone}",
        "made_for: [veterans]",
        "aliases: [A B]",
    ],
)
def test_an_editor_marks_what_a_build_would_refuse(programs, also):
    assert faults(programs, f"{ENTRY}    {also}\n")


@pytest.mark.parametrize("missing", ["    name: Harbor Light\n", "    focus: [substance-use]\n"])
def test_an_editor_asks_for_what_every_entry_needs(programs, missing):
    assert faults(programs, ENTRY.replace(missing, ""))


def test_an_editor_knows_every_word_with_its_label(programs, vocabulary):
    schema = json.loads(programs)
    for name in LISTS:
        offered = {each["const"]: each["title"] for each in schema["$defs"][f"word-{name}"]["oneOf"]}
        assert offered == {term.id: term.label for term in vocabulary.terms(name)}
    assert '"vocabulary":' not in programs


@pytest.mark.parametrize(
    "text",
    [
        "- {id: a, label: A}",
        "- {id: a, label: A, description: A., code: x}",
        "- {id: a b, label: A, description: A.}",
    ],
)
def test_an_editor_marks_a_faulty_word_of_the_vocabulary(root: Path, text):
    whole = (root / "data/vocabulary.yaml").read_text("utf-8").replace("\nhelp:\n", f"\nhelp:\n  {text}\n")

    assert faults(vocabulary_schema(), whole)
