"""The finder's modules and the browse pages' meaning against an independent reading of design section 4.

The same on thousands of questions: `.venv/bin/python tests/contract/fuzz.py --help`.
"""

from contract.fuzz import run


def test_the_finder_answers_as_the_contract_says() -> None:
    assert not list(run(range(1, 4), programs=40, questions=90, counts=4))


def test_small_directories_are_answered_too() -> None:
    assert not list(run(range(20, 26), programs=2, questions=40, counts=4))


def test_more_programs_than_fit_a_few_words_are_answered_too() -> None:
    assert not list(run(range(40, 41), programs=200, questions=30, counts=20))
