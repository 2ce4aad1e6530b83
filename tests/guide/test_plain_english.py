"""Words that a tired American reader trips on, and what we say instead: everywhere that people read us."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
READ = sorted(
    path
    for folder in ("docs", "hooks", "data")
    for path in (ROOT / folder).rglob("*")
    if path.suffix in {".md", ".html", ".yaml", ".py", ".mjs"}
)

INSTEAD = {
    "day and night": "24 hours a day",
    "as the crow flies": "in a straight line",
    "new people call": "New patients: call",
    "last checked first": "Most recently checked",
    "nearest, or by name": "Best order for your search",
    "rather on paper": "Prefer paper?",
    "only the program can say": "Only the program can confirm",
    "surely match": "match for certain",
    "stand among": "compare",
    "who looks after": "Who takes care of",
    "looks after your": "takes care of your",
    "in your calendar": "on your calendar",
    "hand in work": "turn in work",
    "child is ill": "child is sick",
    "in percent": "as a percentage",
    "for some weeks": "for several weeks",
    "whom this holds for": "Who this is true for",
    "what comes of it": "what happens",
    "that stands alone": "that is not part of a hospital or clinic",
    "it stands around": "say who does what",
    "comes on top": "add to that",
    "the enter key takes you": "Press Enter to",
    "for we do not": "because we do not",
    "is not a no": "does not mean no",
    "as a yes": "as yes",
    "said in the last": "reported in the last",
    "do you take this age": "Do you see",
    "do you take:": "Can I pay with",
    "took for granted": "assumed",
    "take away: ": "Remove: ",
    "what not all": "not every program",
    "some years ago": "several years ago",
}


def test_the_files_that_people_read_are_found():
    assert len(READ) > 200


@pytest.mark.parametrize("phrase", INSTEAD, ids=lambda phrase: phrase.replace(" ", "-"))
def test_no_page_has_words_that_readers_trip_on(phrase):
    found = [path.relative_to(ROOT).as_posix() for path in READ if phrase in path.read_text("utf-8").lower()]

    assert not found, f"say {INSTEAD[phrase]!r} instead of {phrase!r}"
