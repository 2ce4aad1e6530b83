"""A tree to a record: every fault in a maintainer's words, with its line."""

from collections.abc import Iterator
from typing import get_args

import pytest

from iop.data.examples import EXAMPLES, example_of
from iop.data.knowledge import Avoided, Citation, Claim, Explained
from iop.data.model import Program
from iop.data.reader.source import read
from iop.data.record import Record
from iop.data.records import read_record
from iop.data.terms import Term


def faults(vocabulary, text: str) -> list[tuple[int, str]]:
    """Return line and message of what is wrong with one program."""
    source = read("a.yaml", text.encode())
    _, problems = read_record(Program, source, (), source.tree, "x", vocabulary)
    return [(problem.line, problem.message) for problem in problems]


VALID = "id: abc\nname: A\nfocus: [substance-use]\ncontact:\n  phone: 828 253 0100\n"


def test_a_valid_tree_is_a_record_without_problems(vocabulary):
    source = read("a.yaml", VALID.encode())

    program, problems = read_record(Program, source, (), source.tree, "x", vocabulary)

    assert program and program.name == "A"
    assert problems == []


def test_every_fault_of_an_entry_is_reported(vocabulary):
    text = VALID.replace("name: A", "name: [A]").replace("828 253 0100", "1") + "agees: [adult]\n"

    assert [line for line, _ in faults(vocabulary, text)] == [2, 5, 6]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (
            "tracks:\n  - sessions:\n      - {days: [mun], from: '9:00', to: '12:00'}\n",
            8,
            "x: tracks.sessions.days: exp",
        ),
        ("tracks:\n  - {}\n  - weeks:\n      min: x\n", 9, "x: tracks.weeks.min: expected a number of weeks such as 8"),
        ("cost:\n  self_pay: {per: day}\n", 7, "x: cost.self_pay.amount: expected this key such as amount: 250"),
        (
            "cost:\n  self_pai: 1\n",
            7,
            "x: cost.self_pai: expected a known key such as self_pay, got 'self_pai'; did you",
        ),
        ("tracks:\n  - starts: soon\n", 7, "x: tracks.starts: expected 'rolling' or a list of dates such as"),
        (
            "tracks:\n  - starts: {on: 2026-12-01}\n",
            7,
            "x: tracks.starts: expected 'rolling' or a list of dates such as",
        ),
        ("tracks:\n  - starts:\n      - 2026-12-01\n      - soon\n", 9, "x: tracks.starts: expected a date such as"),
    ],
)
def test_a_fault_is_named_by_the_keys_that_somebody_wrote(vocabulary, text, line, message):
    ((found_line, found),) = faults(vocabulary, VALID + text)

    assert found_line == line
    assert found.startswith(message)


def test_a_list_whose_only_word_is_unknown_is_not_also_called_empty(vocabulary):
    (_, message), *others = faults(vocabulary, VALID.replace("substance-use", "substance-abuse"))

    assert "did you mean 'substance-use'?" in message
    assert others == []


@pytest.mark.parametrize("key", ["made_for: [veterans]", "tracks: [{made_for: [veterans]}]"])
def test_a_name_used_only_in_python_is_not_a_key(vocabulary, key):
    ((_, message),) = faults(vocabulary, VALID + key)

    assert "made_for: expected a known key" in message


def test_a_key_that_cannot_be_printed_is_shown_by_its_codes(vocabulary):
    ((_, message),) = faults(vocabulary, VALID + '"na\\u202eme\\e[31m": x\n')

    assert message.isprintable()
    assert r"\u202e" in message


def keys_that_take_more_than_text(kind: type[Record]) -> Iterator[str]:
    """Yield the keys whose fault is explained by an example from the table."""
    for name, field in kind.model_fields.items():
        inner = [part for part in (field.annotation, *get_args(field.annotation)) if part is not None]
        records = [part for part in _flat(inner) if isinstance(part, type) and issubclass(part, Record)]
        if field.is_required() or records or any("tuple" in str(part) for part in inner):
            yield field.alias or name
        for record in records:
            yield from keys_that_take_more_than_text(record)


def _flat(parts: list[object]) -> Iterator[object]:
    for part in parts:
        yield part
        yield from _flat(list(get_args(part)))


def test_every_key_that_is_required_or_takes_a_list_or_mapping_has_an_example(vocabulary):
    keys = {
        key
        for kind in (Program, Term, Citation, Claim, Explained, Avoided)
        for key in keys_that_take_more_than_text(kind)
    }

    assert {key for key in keys if not example_of(key, vocabulary)} == set()
    assert {key for key in EXAMPLES if key.rpartition(".")[2] not in keys} == set()


def test_the_examples_are_right(vocabulary):
    takes_more = [*dict.fromkeys(keys_that_take_more_than_text(Program))]
    given = {key: example_of(key, vocabulary) for key in takes_more if key in Program.model_fields}
    text = VALID + "".join(f"{key}: {example}\n" for key, example in given.items() if f"{key}:" not in VALID)

    assert faults(vocabulary, text) == []


def test_a_misspelt_required_key_is_one_problem(problems_of):
    text = "programs:\n  - {id: one-one, nam: A, focus: [mental-health], serves: [NC], contact: {phon: 828 253 0100}}\n"
    assert [problem.message.split(" got ")[1][:8] for problem in problems_of(text)] == ["'nam'; d", "'phon'; "]
