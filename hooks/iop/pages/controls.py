"""The finder's controls as its template draws them: groups of conditions in the order in which people think."""

from collections.abc import Mapping
from itertools import groupby

from iop.geo.states import STATES
from iop.meaning.condition import Condition
from iop.meaning.conditions import CONDITIONS
from iop.meaning.directory import Directory


def filter_groups(directory: Directory) -> list[Mapping[str, object]]:
    """Return each section with its heading and its controls."""
    shown = [condition for condition in CONDITIONS if condition.section]
    return [
        {"heading": heading, "filters": [control(directory, condition) for condition in found]}
        for heading, found in groupby(shown, lambda condition: condition.section)
    ]


def control(directory: Directory, condition: Condition) -> Mapping[str, object]:
    """Return one control: its words, its values, and whether it waits behind its name."""
    values = condition.values(directory.vocabulary)
    if condition.name == "state":
        values = tuple(
            (code.lower(), STATES[code], "") for code in sorted(_states(directory), key=lambda code: STATES[code])
        )
    return {
        "name": condition.name,
        "kind": condition.kind,
        "legend": condition.legend,
        "explanation": condition.explanation,
        "values": values,
        "collapsed": condition.collapsed,
    }


def _states(directory: Directory) -> set[str]:
    """Return the states in which some program is, or that some serves."""
    programs = directory.programs
    return {program.address.state for program in programs if program.address} | {
        state for program in programs for state in program.serves or ()
    }
