"""What people type who are no programmers: each mistake is one message, on its line, about the mistake.

UPDATE_GOLDEN=1 writes what the check says anew: read the difference as the person who typed it.
"""

import os
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from typed_mistakes import FILE, MISTAKES, Mistake

GOLDEN = Path(__file__).parents[1] / "golden" / "typed_mistakes.txt"


def test_what_was_right_before_the_slip_is_right(all_problems_of):
    assert all_problems_of(FILE) == []


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda each: each.name.replace(" ", "-"))
def test_a_mistake_is_one_message_about_it_on_its_line(all_problems_of, mistake: Mistake):
    (problem,) = all_problems_of(mistake.text)

    assert problem.line == mistake.line
    assert problem.warning is mistake.warning
    assert [words for words in mistake.said if words not in problem.message] == []
    assert len(problem.message) < 450
    assert str(problem).isprintable()


def test_the_messages_are_those_that_somebody_read(all_problems_of):
    told = "".join(
        f"{mistake.name}\n    {problem}\n" for mistake in MISTAKES for problem in all_problems_of(mistake.text)
    )
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.write_text(told, encoding="utf-8")

    assert told == GOLDEN.read_text("utf-8"), "UPDATE_GOLDEN=1 writes it anew"


def test_the_mistakes_are_many_and_each_has_a_name_of_its_own():
    assert len({mistake.name for mistake in MISTAKES}) == len(MISTAKES) >= 80


ODD = "\u2013\u2022\u00a0\u201c\u2019\u2028\x85\u200b\ufeff\U0001f600\x1b\x7f"
SIGNS = " \t\n-:,[]{}\"'#&*!|>%@`?=;.~\\\r"
PIECES = st.sampled_from([*SIGNS, *ODD, "programs:", "- ", "---", "...", "<<<<<<<", " #x", "0"])
PLACES = st.integers(0, len(FILE))
SLIPS = st.tuples(PLACES, st.integers(0, 20), PIECES | st.just(""))


@settings(max_examples=500)
@example(slips=[(len(FILE), 0, "?")])
@given(slips=st.lists(SLIPS, min_size=1, max_size=3))
def test_whatever_is_typed_where_is_told_on_a_line_of_the_file_in_plain_characters(all_problems_of, slips):
    text = FILE
    for place, lost, typed in slips:
        text = text[:place] + typed + text[place + lost :]
    last = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1

    for problem in all_problems_of(text):
        assert 1 <= problem.line <= last
        assert str(problem).isprintable()
