"""The directory of the tests: invented, and with an example of everything."""

import re
from collections import defaultdict
from pathlib import Path
from typing import get_args

import pytest
import yaml
from pydantic import BaseModel

from iop.data.model import Program
from iop.data.phones import Phone
from iop.data.vocabulary import LISTS
from iop.site import load

TESTS = Path(__file__).parent
ROOT = TESTS.parent
SAMPLE = TESTS / "sample"
TEXT = (SAMPLE / "programs.yaml").read_text("utf-8")
ENTRIES = yaml.load(TEXT, yaml.BaseLoader)["programs"]
PHONES = ("phone", "intake", "text", "tty", "fax")


def keys_of(record: type[BaseModel], path: str = "") -> set[str]:
    """Return every key that an entry may have, as `address.city`."""
    found = set()
    for name, field in record.model_fields.items():
        key = f"{path}{field.alias or name}"
        found.add(key)
        for inner in records_in(field.annotation):
            found |= keys_of(inner, f"{key}.")
    return found


def records_in(kind: object) -> list[type[BaseModel]]:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return [kind]
    return [each for part in get_args(kind) for each in records_in(part)]


def written_keys(tree: object, path: str = "") -> set[str]:
    if isinstance(tree, list):
        return {key for item in tree for key in written_keys(item, path)}
    if not isinstance(tree, dict):
        return set()
    return {key for name, value in tree.items() for key in (f"{path}{name}", *written_keys(value, f"{path}{name}."))}


def written_words(tree: object, words: dict[str, set[str]]) -> dict[str, set[str]]:
    """Collect the words by the key under which they stand."""
    items = tree.items() if isinstance(tree, dict) else [("", each) for each in tree] if isinstance(tree, list) else []
    for key, value in items:
        values = value if isinstance(value, list) else [value]
        words[key] |= {each for each in values if isinstance(each, str)}
        if key == "openings":
            words[key].add(value["state"])
        written_words(value, words)
    return words


def test_there_are_40_programs_and_more_and_all_are_invented():
    assert len(ENTRIES) >= 40
    assert {entry.get("sample") for entry in ENTRIES} == {"true"}


def test_entries_are_sorted_by_id_and_each_has_its_place():
    ids = [entry["id"] for entry in ENTRIES]

    assert ids == sorted(set(ids))


def test_keys_stand_in_the_order_of_the_model():
    keys = [field.alias or name for name, field in Program.model_fields.items()]

    for entry in ENTRIES:
        assert [*entry] == sorted(entry, key=keys.index), entry["id"]


def test_every_key_is_used_somewhere():
    assert sorted(keys_of(Program) - written_keys(ENTRIES)) == [], "use these keys in tests/sample/programs.yaml"


@pytest.mark.parametrize("name", [name for name in LISTS if name not in ("status", "day_parts")])
def test_every_word_is_used_somewhere(vocabulary, name):
    unused = set(vocabulary.lists[name]) - written_words(ENTRIES, defaultdict(set))[name]
    if unused and "sample: true" not in (ROOT / "data/programs.yaml").read_text("utf-8"):
        pytest.skip(f"words that this copy added: {', '.join(sorted(unused))}")

    assert sorted(unused) == [], f"use these words of {name} in tests/sample/programs.yaml"


def test_one_is_paused_one_is_closed_with_a_successor_and_some_have_former_ids():
    by_status = defaultdict(list)
    for entry in ENTRIES:
        by_status[entry.get("status", "open")].append(entry)

    assert set(by_status) == {"open", "paused", "closed"}
    assert any("successor" in entry["closed"] for entry in by_status["closed"])
    assert any(entry.get("aliases") for entry in ENTRIES)


def test_telephones_are_those_set_aside_for_fiction(sample):
    phones = [getattr(program.contact, key) for program in sample.programs for key in PHONES]
    long = [phone for phone in phones if isinstance(phone, Phone) and len(phone.digits) == 10]

    assert len(long) >= len(ENTRIES)
    assert all(phone.is_fictional for phone in long)


def test_addresses_on_the_web_are_those_set_aside_for_examples():
    hosts = re.findall(r"https?://([^/\s\"'},]+)|[\w.+-]+@([\w.-]+)", TEXT)
    allowed = {"example.org"}

    assert {host for pair in hosts for host in pair if host} - allowed <= {"findtreatment.gov"}


def test_every_kind_of_knowing_is_there(sample):
    programs = sample.programs

    assert {program.verified is None for program in programs} == {True, False}
    assert any(program.address is None for program in programs), "a program that has no door"
    assert any(program.point is None and program.address for program in programs), "a door that is not on the map"
    assert any(not program.tracks for program in programs), "groups that nobody told"
    assert any(program.medications == () for program in programs), "a list that says none"


def test_the_sample_has_no_warning(sample, today):
    assert not [warning for warning in load(SAMPLE, today)[1] if "programs" in warning.path]
    assert sample.has_samples


def test_no_other_test_reads_the_programs_of_this_copy():
    """A county replaces them, and `make test` still passes."""
    live = re.compile(r"""load\((root|ROOT) / "data"|(root|ROOT) / "data/programs|"data" / "programs""")
    files = [path for path in TESTS.rglob("*.py") if path != Path(__file__)]

    assert len(files) > 100
    assert [path.name for path in files if live.search(path.read_text("utf-8"))] == []
