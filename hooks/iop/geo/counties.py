"""The counties of each state, and what stands for a county where there is none: parishes, boroughs, cities, municipios.

Source: the Census Bureau's list of 2016 (`census`), with its code for the kind of each (LSAD), and what has changed
since: the planning regions of Connecticut (2022) and the two parts of Valdez-Cordova in Alaska (2019). The old ones
stay known, for people go on writing them.
"""

import json
import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from iop.geo import census
from iop.geo.folding import county_words
from iop.geo.states import STATES
from iop.kept import kept

_WORDS = {
    "03": "City and Borough", "04": "Borough", "05": "Census Area", "06": "County", "07": "District", "10": "Island",
    "12": "Municipality", "13": "Municipio", "15": "Parish",
}  # fmt: skip
"""Kind to the word behind the name; an independent city (25) and a place of its own kind (00) have none."""
_SINCE = {
    ("CT", "Planning Region"): (
        "Capitol", "Greater Bridgeport", "Lower Connecticut River Valley", "Naugatuck Valley",
        "Northeastern Connecticut", "Northwest Hills", "South Central Connecticut", "Southeastern Connecticut",
        "Western Connecticut",
    ),
    ("AK", "Census Area"): ("Chugach", "Copper River"),
}  # fmt: skip
_CITY = "25"


class County(NamedTuple):
    """A county, or what stands for one."""

    name: str
    """As an entry says it: "Buncombe", "Orleans"; of a city beside a county of its name, "Baltimore City"."""
    word: str
    """What stands behind the name: "County", "Parish"; "" for a city and for a place of its own kind."""

    @property
    def label(self) -> str:
        """What people read."""
        return f"{self.name} {self.word}".strip()


def counties(state: str) -> Mapping[tuple[str, ...], County]:
    """Return the counties of a state by their folded words."""
    return _counties().get(state, {})


def county_named(written: str, state: str) -> County | None:
    """Return the county that is meant by "Buncombe County", "Juneau City and Borough" or "Alexandria City"."""
    known = counties(state)
    words = county_words(re.sub(" city (and|&) borough$", "", written, flags=re.IGNORECASE))
    return known.get(words) or (known.get(words[:-1]) if words[-1:] == ("city",) else None)


def county_label(name: str, state: str) -> str:
    """Return what people read for a county of an entry: "Orleans Parish"; the name itself when nobody knows it."""
    found = county_named(name, state)
    return found.label if found else name


@cache
def _counties() -> Mapping[str, Mapping[tuple[str, ...], County]]:
    found: dict[str, dict[tuple[str, ...], County]] = {state: {} for state in STATES}
    for state, name, word in json.loads(kept("counties.json", _rows)):
        found[state][county_words(name)] = County(name, word)
    return found


def _rows() -> bytes:
    states = {row["STATEFP"]: row["STUSPS"] for row in census.rows("state")}
    listed = [(states.get(row["STATEFP"], ""), row["NAME"], row["LSAD"]) for row in census.rows("county")]
    others = {(state, name) for state, name, kind in listed if kind != _CITY}
    named = [
        (state, f"{name} City" if kind == _CITY and (state, name) in others else name, _WORDS.get(kind, ""))
        for state, name, kind in listed
        if state in STATES
    ]
    named += [(state, name, word) for (state, word), names in _SINCE.items() for name in names]
    return json.dumps(sorted(named), ensure_ascii=False).encode()
