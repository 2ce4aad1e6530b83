"""The conditions of the finder as people read them."""

from itertools import groupby

import pytest

from iop.meaning.conditions import BY_NAME, CONDITIONS


@pytest.mark.parametrize(
    ("name", "value", "question"),
    [
        ("ages", "teen", "Do you see teens (13 to 17)?"),
        ("pay", "va", "Can I pay with VA coverage?"),
        ("pay", "medicaid", "Can I pay with Medicaid?"),
        ("lang", "es", "Do you have groups in Spanish (Español)?"),
        ("for", "women", "Do you have a group for women?"),
        ("plan", "aetna", "Are you in the network of Aetna?"),
    ],
)
def test_a_question_reads_as_a_sentence(vocabulary, name, value, question):
    condition = BY_NAME[name]
    labels = {each: label for each, label, _ in condition.values(vocabulary)}

    assert condition.question.format(condition.asked(vocabulary).get(value, labels[value])) == question


@pytest.mark.parametrize("condition", CONDITIONS, ids=lambda condition: condition.name)
def test_only_what_reads_otherwise_inside_a_sentence_is_given(vocabulary, condition):
    labels = {each: label for each, label, _ in condition.values(vocabulary)}

    assert all(words != labels[value] for value, words in condition.asked(vocabulary).items())


def test_only_age_gender_and_what_is_treated_say_who_somebody_is():
    assert {each.name for each in CONDITIONS if each.about == "person"} == {"ages", "focus"} | (
        {"gender"} & set(BY_NAME)
    )


def test_the_rows_of_a_section_stand_together():
    """Each section has one heading: a row elsewhere would give it a second."""
    shown = [each for each in CONDITIONS if each.section]
    runs = [(section, [each.name for each in rows]) for section, rows in groupby(shown, lambda each: each.section)]
    seen: set[str] = set()
    astray = [f"{', '.join(names)}: {section}" for section, names in runs if section in seen or seen.add(section)]

    assert astray == [], "put these rows into the module of their section in hooks/iop/meaning/conditions/"
