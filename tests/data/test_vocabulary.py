"""The closed lists."""

from typing import Annotated

import pytest

from iop.data.closed_lists import VocabularyWord, closed_lists
from iop.data.errors import DataError, Problem
from iop.data.reader.source import read
from iop.data.record import Record
from iop.data.vocabulary import LISTS, read_vocabulary
from iop.data.week import DAYS, PARTS


def refused(reader, text: str) -> tuple[Problem, ...]:
    with pytest.raises(DataError) as caught:
        reader(read("a.yaml", text.encode()))
    return caught.value.problems


def written(**lists: str) -> str:
    """Write a vocabulary of the fixed words, or one word a list, each on a line, but for the lists that are given."""
    return "".join(f"{name}:{lists.get(name, words(' '.join(fixed) or 'one'))}\n" for name, fixed in LISTS.items())


def words(ids: str) -> str:
    return "".join(f"\n  - {{id: {word}, label: One, description: One.}}" for word in ids.split())


def test_the_real_vocabulary_has_every_list_and_its_words_in_order(vocabulary):
    assert [*vocabulary.lists] == [*LISTS]
    assert [term.id for term in vocabulary.terms("days")] == list(DAYS)
    assert [term.id for term in vocabulary.terms("day_parts")] == list(PARTS)


class Bus(Record):
    line: Annotated[str, VocabularyWord("lines", fixed="red blue")] | None = None


class Way(Record):
    by: tuple[Annotated[str, VocabularyWord("vehicles")], ...] = ()
    buses: tuple[Bus, ...] = ()


def test_a_field_makes_its_list_one_of_the_vocabulary():
    assert closed_lists(Way) == {"vehicles": (), "lines": ("red", "blue")}


def test_labels_and_codes_are_found_by_word(vocabulary):
    assert vocabulary.label("format", "in-person") == "In person"
    assert ("focus", "substance-use") in vocabulary.by_samhsa_code["SA"]


def test_help_and_accepts_share_no_word_for_pay_means_either(vocabulary):
    assert not vocabulary.lists["help"].keys() & vocabulary.lists["accepts"].keys()


@pytest.mark.parametrize(
    ("lists", "line", "said"),
    [
        ({"status": " open"}, 1, "status: expected a list of words, got 'open'"),
        ({"status": ""}, 1, "status: expected a list of words, got ''"),
        ({"status": "\n  - open"}, 2, "expected keys and values"),
        ({"status": "\n  - {id: a, label: A}"}, 2, "description: expected this key"),
        ({"status": "\n  - {id: a b, label: A, description: A.}"}, 2, "id: expected text"),
        ({"status": "\n  - {id: a, label: A, description: A., code: x}"}, 2, "did you mean 'codes'?"),
        ({"status": "\n  - {id: a, label: 'A,', description: A.}"}, 2, "label: expected plain text"),
        ({"status": "\n  - {id: a, label: A, description: A.;}"}, 2, "delete the semicolon at its end"),
        ({"status": "\n  - {id: a, label: A, description: A., also: ['B,']}"}, 2, "delete the comma at its end"),
        (
            {"status": "\n  - {id: a, label: A, description: A.}\n  - {id: a, label: B, description: B.}"},
            3,
            "'a' again",
        ),
    ],
)
def test_a_faulty_list_is_reported_with_its_line(lists, line, said):
    (problem,) = refused(read_vocabulary, written(**lists))

    assert problem.line == line
    assert said in problem.message


def test_a_fixed_list_keeps_its_words():
    added, missing = refused(read_vocabulary, written(how=words("phone website visit letter")))

    assert "the word program" in added.message or "the word program" in missing.message
    assert any("got 'letter'; delete it" in problem.message for problem in (added, missing))


def test_an_unknown_list_and_a_missing_list_are_both_reported():
    text = written().replace("focus:", "focuses:")

    missing, unknown = refused(read_vocabulary, text)

    assert (missing.line, missing.message) == (
        1,
        "file: expected the list focus such as 'focus:', got none; add the list 'focus:' with its words",
    )
    assert unknown.line == 5
    assert "got 'focuses'" in unknown.message


def test_a_vocabulary_that_is_a_list_is_refused():
    assert "expected lists such as" in refused(read_vocabulary, "- a\n")[0].message
