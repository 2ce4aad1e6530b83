"""What scripts know as Python does, and that neither writes it a second time."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
import yaml

from iop.data.week import PARTS
from iop.finder.script_rules import rule_scripts, rules
from iop.site.folder import vocabulary_of
from iop.wording.phrases import PART_HOURS

ROOT = Path(__file__).parents[2]
VOCABULARY = vocabulary_of(ROOT / "data")
SCRIPTS = rule_scripts(VOCABULARY)
_WORDS = 4
"""A sentence of fewer words may well be said of something else."""
_ALLOWED = {
    ("What should I bring?", "first_call.py"),  # a part of another question
    ("may be out of date", "knowledge.py"),  # what the build says to whoever keeps the guide
    ("may be out of date", "cites.py"),  # a docstring
    ("What does it cost?", "prose_rules.py"),  # the example of a heading
    ("Getting there and taking part", "care.py"),  # below the wording
}


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
    "addresses of the finder and of programs": r"""["'`](?:\.\./)*(?:find|programs)/""",
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


SENTENCES = sorted(
    text
    for group, texts in yaml.safe_load((ROOT / "hooks/iop/wording/en.yaml").read_text("utf-8")).items()
    if group != "number"
    for text in map(str, texts.values())
    if len(text.split()) >= _WORDS and "{" not in text
)


@pytest.mark.parametrize("folder", ["docs/assets/javascripts", "hooks/templates", "hooks/overrides", "hooks/iop"])
def test_a_sentence_that_has_a_key_is_written_nowhere_else(folder: str):
    paths = [path for path in (ROOT / folder).rglob("*.*") if path.suffix in (".mjs", ".html", ".py")]
    texts = {path.name: path.read_text("utf-8") for path in paths if path.name not in SCRIPTS}
    again = [(sentence, name) for sentence in SENTENCES for name, text in texts.items() if sentence in text]

    assert [each for each in again if each not in _ALLOWED] == []


def test_the_hours_of_a_part_of_the_day_are_said_as_people_say_them():
    assert PART_HOURS == {"morning": "5 am to noon", "afternoon": "noon to 5 pm", "evening": "5 to 10 pm"}


def test_the_vocabulary_says_the_same_hours(root: Path):
    text = (root / "data/vocabulary.yaml").read_text("utf-8")

    for start, end in PARTS.values():
        assert f"({start // 60:02}:00 to {end // 60:02}:00)" in text
