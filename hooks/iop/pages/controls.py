"""The finder's controls as its template draws them: groups of conditions in the order in which people think."""

from collections.abc import Mapping

from iop.geo.states import STATES
from iop.meaning import conditions
from iop.meaning.directory import Directory

_GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Where", ("zip", "within", "state")),
    ("When", ("free", "hours", "weeks", "starts", "openings")),
    ("Who for", ("ages", "for", "lang")),
    ("How it is paid", ("pay", "plan", "price")),
    ("What kind of care", ("focus", "format", "services", "therapies", "medications")),
    ("More", ("q", "access", "checked")),
)
"""The controls in the order in which people think."""

_SHUT = frozenset(
    (
        *("state", "hours", "weeks", "starts", "openings", "for", "lang", "plan", "price"),
        *("services", "therapies", "medications", "access", "checked"),
    )
)
"""Conditions that wait behind their name until somebody opens them."""


def filter_groups(directory: Directory) -> list[Mapping[str, object]]:
    """Return each group with its heading and its controls."""
    return [
        {"heading": heading, "filters": [control(directory, conditions.BY_NAME[name]) for name in names]}
        for heading, names in _GROUPS
    ]


def control(directory: Directory, condition: conditions.Condition) -> Mapping[str, object]:
    """Return one control: its words, its values, and whether it waits behind its name."""
    values = conditions.values(condition, directory.vocabulary)
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
        "shut": condition.name in _SHUT,
    }


def _states(directory: Directory) -> set[str]:
    """Return the states in which some program is, or that some serves."""
    programs = directory.programs
    return {program.address.state for program in programs if program.address} | {
        state for program in programs for state in program.serves or ()
    }
