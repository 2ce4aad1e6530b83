"""GitHub marks a proposed change at the lines of its problems."""

import re

import pytest

from iop import site
from iop.data.errors import Problem
from iop.data.report import annotations

COMMAND = re.compile(r"::(error|warning) file=([^:,]+),line=(\d+)::(.+)")


def test_each_problem_is_marked_at_its_line_errors_first():
    found = annotations(
        [Problem("data/programs.yaml", 4, 1, "one", warning=True), Problem("data/programs.yaml", 23, 1, "two")]
    )

    assert [COMMAND.fullmatch(line).groups() for line in found] == [
        ("error", "data/programs.yaml", "23", "two"),
        ("warning", "data/programs.yaml", "4", "one"),
    ]


def test_no_text_of_a_file_begins_a_command_of_its_own():
    (line,) = annotations([Problem("a:b,c\n::error::x.yaml", 1, 1, "got 'a\r\n::set-output name=x::50%'")])

    assert "\n" not in line
    assert "\r" not in line
    assert COMMAND.fullmatch(line)[2] == "a%3Ab%2Cc%0A%3A%3Aerror%3A%3Ax.yaml"
    assert line.endswith("got 'a%0D%0A::set-output name=x::50%25'")


def test_what_github_would_not_show_is_not_said():
    problems = [Problem("a.yaml", line, 1, "x", warning=line > 50) for line in range(100)]

    assert len(annotations(problems)) == 20


def test_facts_that_grow_old_mark_nobodys_change():
    assert annotations([Problem("data/facts.yaml", 1, 1, "x", warning=True)]) == []


@pytest.mark.parametrize("value", ["true", "", "false"])
def test_only_github_is_told(monkeypatch, value):
    monkeypatch.setenv("GITHUB_ACTIONS", value)
    text = site.report([Problem("a.yaml", 1, 1, "x")])

    assert text.splitlines()[-2:] == ["a.yaml:1: x", "1 error, 0 warnings in the data"]
    assert ("\n::error file=a.yaml,line=1::x\n" in text) == (value == "true")
