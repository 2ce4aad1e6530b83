"""The finder: its controls, in sections in the order in which people think, and the list without a script."""

from collections.abc import Mapping
from itertools import groupby

from iop.geo.outlines import county_map
from iop.geo.states import STATES
from iop.meaning import urls
from iop.meaning.condition import Condition
from iop.meaning.conditions import CONDITIONS, SORTS
from iop.meaning.directory import Directory
from iop.pages.page import Maker
from iop.wording.card import CardWords


def finder(maker: Maker, root: str) -> str:
    """Return the finder with all programs that can be found."""
    found = [each for each in maker.directory.listings if each.program.is_open]
    return maker.render(
        "finder/finder.html",
        root=root,
        groups=filter_groups(maker.directory),
        **week(maker),
        sorts=SORTS,
        listed=maker.listed(found, root),
        blank=CardWords(),
        count=len(found),
        browse=root + urls.BROWSE,
        list=root + urls.LIST,
        build=maker.build,
        files={name: f"{root}{address}?{maker.build}" for name, address in _FILES.items()},
        first_cards=f"{root}{urls.cards(0)}?{maker.build}",
        program=root + urls.program("{}"),
        map_states={state.lower(): county_map(state).bounds for state in maker.directory.states_with_doors},
        region=maker.guide.region,
    )


_FILES: Mapping[str, str] = {
    "index": urls.INDEX,
    "zips": urls.ZIPS,
    "towns": urls.TOWNS,
    "far": urls.FAR_TOWNS,
    "cards": urls.cards("{}"),
    "maps": urls.county_map("{}"),
}
"""What the script loads, by the name by which it asks for it."""


def week(maker: Maker) -> Mapping[str, object]:
    """Return the days and the parts of a day, each as (value, label)."""
    lists = (("days", "days"), ("parts", "day_parts"))
    return {name: [(term.id, term.label) for term in maker.directory.vocabulary.terms(of)] for name, of in lists}


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
