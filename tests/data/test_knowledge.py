"""What the guide cites, says and explains."""

from datetime import date

import pytest

from iop.data.errors import DataError, Problem
from iop.data.knowledge import read_claims, read_sources, read_words
from iop.data.reader.source import read

SOURCE = "  - {id: %s, title: T, publisher: P, year: 2021, checked: 2026-11-01, extent: %s}\n"
FACT = "  - {id: %s, says: S, sources: [%s], mark: secondary, confirm: C.%s}\n"
TODAY = date(2026, 11, 23)


def problems_of(reader, text: str, *more: object) -> tuple[Problem, ...]:
    with pytest.raises(DataError) as caught:
        reader(read("f.yaml", text.encode()), *more)
    return caught.value.problems


@pytest.fixture
def citations():
    return read_sources(read("sources.yaml", ("sources:\n" + SOURCE % ("aaa", "whole")).encode()))


def test_sources_are_sorted_by_id():
    text = "sources:\n" + SOURCE % ("bbb", "whole") + SOURCE % ("aaa", "none")

    first, second = read_sources(read("sources.yaml", text.encode()))

    assert (first.id, first.extent, second.id, second.extent) == ("aaa", "none", "bbb", "whole")
    assert first.checked == date(2026, 11, 1)


def test_every_problem_of_sources_is_reported():
    text = "sources:\n" + SOURCE % ("aaa", "whole") + SOURCE % ("aaa", "whole") + SOURCE % ("bbb", "maybe")

    again, maybe = problems_of(read_sources, text)

    assert (again.line, maybe.line) == (3, 4)


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (FACT % ("one", "bbb", ""), "one: sources: expected an id of sources.yaml such as medicare-iop, got 'bbb'"),
        (FACT % ("aaa", "aaa", ""), "aaa: id: expected an id that no source has"),
        (
            FACT % ("one", "aaa", ", valid_until: soon"),
            "one: valid_until: expected a date such as 2026-11-01, got 'soon'",
        ),
    ],
    ids=["unknown source", "id of a source", "no date"],
)
def test_a_faulty_fact_is_told_with_its_line(citations, fact, said):
    (problem,) = problems_of(read_claims, f"facts:\n{fact}", citations, TODAY)

    assert problem.line == 2
    assert said in problem.message


@pytest.mark.parametrize(
    ("last", "said"),
    [
        ("2027-01-23", None),
        ("2027-01-22", "may be out of date after 2027-01-22"),
        ("2026-11-23", "may be out of date after 2026-11-23"),
        ("2026-11-22", "has been out of date since 2026-11-22"),
    ],
)
def test_a_fact_is_named_60_days_before_its_last_day(citations, last, said):
    text = "facts:\n" + FACT % ("one", "aaa", f", valid_until: {last}")
    (fact,), warnings = read_claims(read("f.yaml", text.encode()), citations, TODAY)

    assert fact.valid_until == date.fromisoformat(last)
    assert [warning.message.startswith(f"one: valid_until: {said}") for warning in warnings] == ([True] if said else [])
    assert all(warning.warning for warning in warnings)


WORDS = """\
explained:
  - {id: two, term: premium, short: what it costs, says: What it costs.}
  - {id: one, term: copay, also: [copays], short: a set amount, says: A set amount.}
avoid:
  - {word: addict, say: person, except: [The Addict]}
names: [Medicaid]
"""


def test_words_are_sorted_as_they_are_read():
    words = read_words(read("w.yaml", WORDS.encode()))

    assert [word.term for word in words.explained] == ["copay", "premium"]
    assert words.by_id["one"].forms == ("copay", "copays")
    assert words.avoid[0].official == ("The Addict",)
    assert words.names == ("Medicaid",)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("names: [Medicaid]", "names: Medicaid", "names: expected a list such as [Medicaid], got 'Medicaid'"),
        ("id: two", "id: one", "one: id: expected each id once"),
        ("explained:", "explain:", "file: expected 'explained:' and a list, got nothing"),
        ("say: person, ", "", "addict: say: expected this key"),
    ],
)
def test_a_fault_in_the_words_is_told(old, new, said):
    problems = problems_of(read_words, WORDS.replace(old, new))

    assert any(said in problem.message for problem in problems)


def test_the_real_files_can_be_read(root):
    def real(name):
        return read(name, (root / "data" / name).read_bytes())

    citations = read_sources(real("sources.yaml"))
    facts, _ = read_claims(real("facts.yaml"), citations, TODAY)

    assert citations and facts and read_words(real("words.yaml")).explained
