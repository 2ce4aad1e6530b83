"""A comparison on a phone has a heading for every row, and rows for every condition."""

from iop.meaning.conditions import CONDITIONS
from iop.wording.handout import handout
from iop.wording.sentences import below
from iop.wording.topics import TOPICS

ROWS = {key for keys in TOPICS.values() for key in keys}
OF_TRACKS = {"now", "when", "load", "format", "season", "starts", "openings", "note", "group_phone"}
OF_THE_LIST = {"distance", "phone", "checked"}


def test_every_fact_has_a_heading(sample):
    said = {line.key for listing in sample.listings for line in handout(listing).lines}

    assert sorted(said - ROWS) == [], "under which heading are these facts? add them in hooks/iop/wording/topics.py"
    assert sorted(ROWS - said - OF_TRACKS - OF_THE_LIST) == [], (
        "no program of tests/sample has these facts: add one, or take them out of hooks/iop/wording/topics.py"
    )


def test_every_condition_has_a_row_that_speaks_of_it():
    """Without one, what somebody asked for stays folded."""
    silent = {each.name: each.facts for each in CONDITIONS if each.name != "q" and not {*each.facts} <= ROWS}

    assert silent == {}, (
        "which facts speak of these conditions? say it by `told` of their rows in hooks/iop/meaning/conditions/,"
        " or add their facts in hooks/iop/wording/topics.py"
    )


def test_every_heading_has_words():
    assert {*below("topic")} == {*TOPICS}, "add the heading below `topic` in hooks/iop/wording/en.yaml"
