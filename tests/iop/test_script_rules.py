"""What scripts know as Python does, and that neither writes it a second time."""

import re
from pathlib import Path

import pytest

from iop.schedule import PARTS
from iop.script_rules import rule_scripts
from iop.words import PART_HOURS


def test_scripts_have_the_same_numbers_and_words(root: Path):
    shared = root / "docs/assets/javascripts/shared"

    assert {name: (shared / name).read_text("utf-8") for name in rule_scripts()} == rule_scripts(), "run 'iop schema'"


AGAIN = r"_DAYS = |\b3958|\bMonday\b.*Tuesday|\[300, 720\]|to noon|5 to 10 pm|\[5, 10, 25|= \"?25\"?;|Fits what you"


@pytest.mark.parametrize("folder", ["docs/assets/javascripts", "hooks/templates"])
def test_none_of_it_is_written_again(root: Path, folder: str):
    files = [path for path in (root / folder).rglob("*.*") if path.name not in rule_scripts()]

    assert not [path.name for path in files if re.search(AGAIN, path.read_text("utf-8"))]


def test_what_is_looked_for_would_be_found():
    assert re.findall(AGAIN, "".join(rule_scripts().values()))


def test_the_hours_of_a_part_of_the_day_are_said_as_people_say_them():
    assert PART_HOURS == {"morning": "5 am to noon", "afternoon": "noon to 5 pm", "evening": "5 to 10 pm"}


def test_the_vocabulary_says_the_same_hours(root: Path):
    text = (root / "data/vocabulary.yaml").read_text("utf-8")

    for start, end in PARTS.values():
        assert f"({start // 60:02}:00 to {end // 60:02}:00)" in text
