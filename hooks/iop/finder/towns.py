"""The places that people name where they are asked for a ZIP, a town, a county or a state.

Two files, both JSON, of one shape: `towns` and `counties` by state, each as columns, and `states`, those in which one
can go to a program, with how many. Columns of towns, in the order of their lowest ZIPs: their names, how much higher
each ZIP is than the one before, a digit for how large each is, and how many programs. Columns of counties: their
labels, a ZIP in the middle or 0, programs, and 1 where a town of the same name lies in it. Names are joined by `|`;
programs and marks are {place in the column: number}. A digit is that of how many ZIPs a town has, in binary.

`towns.json` has the states with programs, and from elsewhere what has a name that is found there too, or that of a
state: a name that stands for several places is never decided in silence. `towns-far.json` has the rest, and is asked
for only when a name does not stand in the first: that tells that somebody named another place, not which.
"""

import json
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from iop.data.model import Address
from iop.geo.counties import counties, county_named
from iop.geo.folding import begins, county_words, words_of
from iop.geo.states import STATES
from iop.geo.zips import Spot, ZipArea, miles_between, zip_areas
from iop.meaning.directory import Directory


@dataclass
class _Place:
    """A town or a county."""

    label: str
    zips: list[str] = field(default_factory=list)
    """In order."""


_LONG = 10
_Names = tuple[str, ...]
"""Folded words: by them, two spellings are one place."""


def towns(directory: Directory) -> bytes:
    """Return the places of the states in which programs are, and the namesakes of their towns elsewhere."""
    doors = _doors(directory)
    near = {address.state for address in doors}
    in_state = {state: {**_towns(state)} for state in STATES}
    for address in doors:
        name, found = tuple(words_of(address.city)), in_state[address.state]
        known = found.get(name)
        found[name] = _Place(address.city, known.zips if known else [address.zip])
    of_counties = {name for state in near for name in _counties(state)}
    of_states = {tuple(words_of(name)) for name in STATES.values()}
    of_towns = {name for state in near for name in in_state[state]} | of_counties | of_states
    return _file(
        {state: found if state in near else _only(of_towns, found) for state, found in in_state.items()},
        {state: _counties(state) if state in near else _only(of_counties, _counties(state)) for state in STATES},
        doors,
    )


def far_towns(directory: Directory) -> bytes:
    """Return the places of all other states."""
    near = {address.state for address in _doors(directory)}
    far = [state for state in STATES if state not in near]
    return _file({state: _towns(state) for state in far}, {state: _counties(state) for state in far}, ())


def _doors(directory: Directory) -> Sequence[Address]:
    """Return the addresses of the programs that can be found."""
    return [each.address for each in directory.programs if each.address and each.is_open]


def _only(names: Container[_Names], found: Mapping[_Names, _Place]) -> Mapping[_Names, _Place]:
    return {name: place for name, place in found.items() if name in names}


def _file(
    towns_of: Mapping[str, Mapping[_Names, _Place]],
    counties_of: Mapping[str, Mapping[_Names, _Place]],
    doors: Sequence[Address],
) -> bytes:
    in_town = Counter((each.state, tuple(words_of(each.city))) for each in doors)
    in_county = Counter((each.state, county_words(each.county)) for each in doors if each.county)
    content = {
        "states": dict(sorted(Counter(each.state.lower() for each in doors).items())),
        "towns": {
            state.lower(): _town_columns(found, _of(state, in_town)) for state, found in towns_of.items() if found
        },
        "counties": {
            state.lower(): _county_columns(state, found, _of(state, in_county))
            for state, found in counties_of.items()
            if found
        },
    }
    return json.dumps(content, separators=(",", ":"), ensure_ascii=False).encode()


def _of(state: str, counted: Mapping[tuple[str, _Names], int]) -> Mapping[_Names, int]:
    return {name: programs for (where, name), programs in counted.items() if where == state}


def _town_columns(found: Mapping[_Names, _Place], programs: Mapping[_Names, int]) -> list[object]:
    ordered = sorted(found.items(), key=lambda each: (each[1].zips[0], each[1].label))
    zips = [int(place.zips[0]) for _, place in ordered]
    return [
        "|".join(place.label for _, place in ordered),
        [after - before for before, after in pairwise([0, *zips])],
        "".join(str(min(9, len(place.zips).bit_length())) for _, place in ordered),
        _sparse(programs.get(name, 0) for name, _ in ordered),
    ]


def _county_columns(state: str, there: Mapping[_Names, _Place], programs: Mapping[_Names, int]) -> list[object]:
    own = _towns(state)
    ordered = [(name, county) for name, county in counties(state).items() if name in there or name in programs]

    def has_its_town(name: _Names) -> bool:
        return name in there and name in own and not {*own[name].zips}.isdisjoint(there[name].zips)

    return [
        "|".join(county.label for _, county in ordered),
        [int(there[name].zips[0]) if name in there else 0 for name, _ in ordered],
        _sparse(programs.get(name, 0) for name, _ in ordered),
        _sparse(int(has_its_town(name)) for name, _ in ordered),
    ]


def _sparse(numbers: Iterable[int]) -> dict[int, int]:
    return {at: number for at, number in enumerate(numbers) if number}


@cache
def _areas(state: str) -> Sequence[ZipArea]:
    return [area for area in zip_areas().values() if area.state == state]


@cache
def _towns(state: str) -> Mapping[_Names, _Place]:
    """Return the towns of a state with their ZIPs; where a town has ZIPs of its own, those alone.

    A few of the other names are slips of a town near there, as "Hendersonvlle", and are left out.
    """
    around: dict[str, set[str]] = {}
    for area in _areas(state):
        around.setdefault(area.zip[:3], set()).add("".join(words_of(area.city)))
    found: dict[_Names, _Place] = {}
    for area in _areas(state):
        found.setdefault(tuple(words_of(area.city)), _Place(area.city)).zips.append(area.zip)
    parts: dict[_Names, _Place] = {}
    for area in _areas(state):
        for other in area.other_towns:
            name = tuple(words_of(other))
            if name and name not in found and not _is_slip("".join(name), around[area.zip[:3]]):
                parts.setdefault(name, _Place(other)).zips.append(area.zip)
    return {**found, **parts}


def _is_slip(name: str, towns: Iterable[str]) -> bool:
    """Say whether a long name is but a letter away from another; short names often are."""
    return len(name) >= _LONG and any(begins(name, town) and begins(town, name) for town in towns if town[0] == name[0])


@cache
def _counties(state: str) -> Mapping[_Names, _Place]:
    """Return the counties of a state in which ZIPs are, each with the ZIP in its middle first."""
    found: dict[_Names, list[ZipArea]] = {}
    for area in _areas(state):
        if county := county_named(area.county, state):
            found.setdefault(county_words(county.name), []).append(area)
    return {name: _Place("", _from_the_middle(areas)) for name, areas in found.items()}


def _from_the_middle(areas: Sequence[ZipArea]) -> list[str]:
    lats, lngs = sorted(area.spot.lat for area in areas), sorted(area.spot.lng for area in areas)
    middle = Spot(lats[len(lats) // 2], lngs[len(lngs) // 2])
    return [area.zip for area in sorted(areas, key=lambda area: (miles_between(area.spot, middle), area.zip))]
