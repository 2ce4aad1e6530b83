"""What every page of the guide keeps to."""

import pytest

from iop.data.knowledge import Avoided, Citation, Claim, Explained, Glossary, Knowledge
from iop.guide.prose import Prose
from iop.guide.prose_rules import problems


def source(name: str, extent: str = "whole") -> Citation:
    tree = {"id": name, "title": "T", "publisher": "P", "year": 2021, "checked": "2026-11-23", "extent": extent}
    return Citation.model_validate(tree)


KNOWN = Knowledge(
    (source("read-it"), source("seen-it", "none")),
    (Claim(id="told", says="S", sources=("seen-it",), mark="secondary", confirm="C"),),
    Glossary(
        (
            Explained(
                id="part-2", term="42 CFR Part 2", also=("Part 2",), short="extra privacy", says="Extra privacy."
            ),
            Explained(id="copay", term="copay", also=("copays",), short="a set amount", says="A set amount."),
            Explained(id="fmla", term="FMLA", short="a law", says="A law."),
        ),
        (Avoided(word="alcoholic", also=("alcoholics",), say="person", official=("Alcoholics Anonymous",)),),
    ),
)
FIGURE = "figure: expected a source behind it such as [@medicare-iop], got"
PAGE = """\
---
title: How long does it take?
description: How many weeks people come, what decides it, and what comes after it.
reviewed: none
asks: ["how many weeks"]
---

# How long does it take?

<div class="iop-answer" markdown>

It takes 8 weeks or more.[@read-it] Your team decides.

</div>

## What decides?

You pay a [?copay] for each day.
TEXT

<div class="iop-example" markdown>

An example with made-up numbers: $30 a day.

</div>

<nav class="iop-next" aria-label="What to do next" markdown>

- [Find programs that end within 8 weeks](../find.md#weeks=8)

</nav>
"""


def said(text: str = "", *, path: str = "docs/guide/x.md", **changes: str) -> list[str]:
    page = PAGE.replace("TEXT", text)
    for old, new in changes.items():
        assert old.replace("_", " ") in page
        page = page.replace(old.replace("_", " "), new)
    return [f"{problem.line}: {problem.message}" for problem in problems(Prose(path, page), KNOWN)]


def test_a_page_that_keeps_to_all_has_no_problem():
    assert said() == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is 50 days.", "18: FIGURE '50'"),
        ("It is $30.50 each.", "18: FIGURE '$30.50'"),
        ("\n- 3 days.[@read-it]\n- 4 days.", "21: FIGURE '4'"),
        ("\n| a | b |\n|---|---|\n| x | 5 |", "22: FIGURE '5'"),
        ("[@nobody]", "19: citation: expected an id of data/sources.yaml or data/facts.yaml such as medicare-iop"),
        ("[@seen-it]", "19: citation: expected a fact of data/facts.yaml that says what a reviewer must confirm"),
        ("The FMLA helps.", "18: word: expected its meaning where it first stands, as [?fmla], got 'FMLA'"),
        ("A [?nothing].", "19: word: expected one of data/words.yaml such as deductible, got 'nothing'"),
        ("An Alcoholic said so.", "19: word: expected words such as 'person', got 'Alcoholic'"),
        ("\n### No question", "20: heading: expected a question such as 'What does it cost?', got 'No question'"),
        ("\n# Twice?", "1: heading: expected one heading with a single #, got 2"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_line(text, expected):
    (found,) = said(text)

    assert found.startswith(expected.replace("FIGURE", FIGURE))


@pytest.mark.parametrize(
    "text",
    [
        "Call 911 or 988.",
        "Call [1-800-662-4357](tel:+18006624357).",
        "Ask for the code H0015.",
        "[?part-2|Part 2] says so, and Part 2 holds.",
        "Later copays are plain.",
        "Meetings of Alcoholics Anonymous.",
        "It is 50 days.[@told]",
        "See [the page](cost.md#after-90-days).",
        "\n1. Call.\n2. Ask.",
        "\n<!-- iop:weeks-path -->",
    ],
)
def test_what_needs_no_source_and_no_explanation_is_left_alone(text):
    assert said(text) == []


def test_a_word_is_explained_before_it_stands_bare():
    (found,) = said(**{"You_pay_a_[?copay]": "The copay is a [?copay]"})

    assert found == "18: word: expected its meaning where it first stands, as [?copay], got 'copay'"


@pytest.mark.parametrize("defined", ["[copay]", "all"])
def test_a_page_may_be_about_a_word_itself(defined):
    assert said(**{"reviewed:_none": f"reviewed: none\ndefines: {defined}", "[?copay]": "copay"}) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Your_team_decides.", "", "answer: expected 2 or 3 sentences, got 1"),
        ('<div_class="iop-answer"_markdown>', "<div markdown>", 'answer: expected <div class="iop-answer"'),
        ("../find.md#weeks=8", "cost.md", "next: expected a link into the finder such as"),
        ('<nav_class="iop-next"', '<nav class="x"', 'next: expected <nav class="iop-next" ...> last'),
        ("reviewed:_none\n", "", "reviewed: expected this key such as reviewed: none"),
        ("reviewed:_none", "reviewed: {by: X}", "reviewed: expected none or {by: Jo Doe LCSW"),
        ("reviewed:_none", "reviewed: none\ndefines: copay", "defines: expected a list such as"),
        ("reviewed:_none", "reviewed: none\nshort_path: first", "short_path: expected a place such as 1, got 'first'"),
        ("It_takes_8_weeks_or_more.[@read-it]", "It takes 8 weeks or more.[@read-it;\n@no-one]", "got 'no-one'"),
        ("title:_How_long_does_it_take?\n", "", "title: expected 1 to 70 characters"),
        ("what_decides_it,_and_what_comes_after_it.", "", "description: expected one sentence of 50 to 160 characters"),
    ],
)  # fmt: skip
def test_a_page_without_a_part_is_told(old, new, expected):
    assert any(expected in each for each in said(**{old: new}))


@pytest.mark.parametrize("top", ["title: a: b", "[", "just words"])
def test_front_matter_that_cannot_be_read_is_told(top):
    page = Prose("docs/x.md", f"---\n{top}\n---\n\n# X\n")

    (found,) = problems(page, KNOWN)
    assert str(found).startswith("docs/x.md:1: file: expected lines such as 'title: What does it cost?'")


@pytest.mark.parametrize("asks", ["how much", "{a: b}", "[1]", '["<b>"]', "null"])
def test_what_people_ask_is_a_list_of_plain_words(asks):
    assert any(": asks: expected a list" in each for each in said(**{'["how_many_weeks"]': asks}))


def test_a_page_outside_the_guide_may_have_any_shape_but_no_word_that_hurts():
    assert said("It is 50 days.", path="docs/refer.md") == []
    assert len(said("An alcoholic. [@nobody]", path="docs/refer.md")) == 2
