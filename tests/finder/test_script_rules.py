"""What scripts know as Python does, and that neither writes it a second time."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from iop.data.week import PARTS
from iop.finder.script_rules import rule_scripts, rules
from iop.site.folder import vocabulary_of
from iop.wording.phrases import PART_HOURS

VOCABULARY = vocabulary_of(Path(__file__).parents[2] / "data")
SCRIPTS = rule_scripts(VOCABULARY)


def texts_in(value: object) -> list[str]:
    """Return a text, or the texts of a list or of what has names."""
    values = [*value.values()] if isinstance(value, Mapping) else value
    many = values if isinstance(values, Sequence) and not isinstance(values, str) else [values]
    return [each for each in many if isinstance(each, str)]


def test_scripts_have_the_same_numbers_and_words(root: Path):
    shared = root / "docs/assets/javascripts/shared"

    assert {name: (shared / name).read_text("utf-8") for name in SCRIPTS} == SCRIPTS, "run 'iop schema'"


AGAIN = {
    "days that count": r"_DAYS = \d",
    "radius of the earth": r"\b3958",
    "programs of a list": r"\b(?:MOST_KEPT|MOST) = 10|up to 10",
    "groups of a card": r"TRACKS\w* = \d",
    "distances": r"\[5, 10, 25|= \"?25\"?;",
    "names of days": r"\bMonday\b.*Tuesday",
    "minutes of a part of the day": r"\[300, 720\]",
    **{
        words: re.escape(words)
        for value in rules(VOCABULARY).values()
        for words in texts_in(value)
        if " " in words.strip()
    },
}
"""What is looked for; of the texts, all that are more than a word."""


@pytest.mark.parametrize("pattern", AGAIN.values(), ids=AGAIN)
@pytest.mark.parametrize("folder", ["docs/assets/javascripts", "hooks/templates", "hooks/iop/pages"])
def test_none_of_it_is_written_again(root: Path, folder: str, pattern: str):
    endings = (".mjs", ".html", ".py")
    files = [path for path in (root / folder).rglob("*.*") if path.suffix in endings and path.name not in SCRIPTS]

    assert not [path.name for path in files if re.search(pattern, path.read_text("utf-8"))]


@pytest.mark.parametrize("pattern", AGAIN.values(), ids=AGAIN)
def test_what_is_looked_for_would_be_found(pattern: str):
    assert re.search(pattern, "".join(SCRIPTS.values()))


def test_the_hours_of_a_part_of_the_day_are_said_as_people_say_them():
    assert PART_HOURS == {"morning": "5 am to noon", "afternoon": "noon to 5 pm", "evening": "5 to 10 pm"}


def test_the_vocabulary_says_the_same_hours(root: Path):
    text = (root / "data/vocabulary.yaml").read_text("utf-8")

    for start, end in PARTS.values():
        assert f"({start // 60:02}:00 to {end // 60:02}:00)" in text
