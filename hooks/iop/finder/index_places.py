"""Where programs are, in the index (`index`): each place once, and its town and county by their numbers."""

from collections.abc import Iterable, Mapping, Sequence

from iop.data.model import Address, Program
from iop.finder.packing import Writer
from iop.geo.counties import counties as counties_of
from iop.geo.folding import county_id, county_words, place_id
from iop.geo.states import STATES
from iop.meaning.listing import spot_of

_DEGREE = 10_000_000
_DEGREE_REST = 1000
_NO_DEGREES = 91 * _DEGREE

_Place = tuple[int, str, str, int, int]
"""State, county and town as ids, and ten-millionths of a degree north and east."""


def places(writer: Writer, programs: Sequence[Program]) -> dict[str, object]:
    """Write where each program is, by the number of its place, one more for none; and once for each, the places.

    A county is 0 when it is not known. Degrees are ten-thousandths, as the middles of ZIPs, and what lies beyond.
    """
    addressed = [(program, program.address) for program in programs if program.address]
    place_of = {program.id: _place(program, address) for program, address in addressed}
    places = sorted(set(place_of.values()))
    number = {place: at for at, place in enumerate(places)}
    counties = _numbered(each[1] for each in places if each[1])
    towns = _numbered(each[2] for each in places)
    writer.numbers("place", (number[place_of[each.id]] if each.address else len(places) for each in programs))
    writer.numbers("place_state", (each[0] for each in places), steps=True)
    writer.numbers("place_county", (counties.get(each[1], -1) + 1 for each in places), steps=True)
    writer.numbers("place_city", (towns[each[2]] for each in places), steps=True)
    for axis, at in (("lat", 3), ("lng", 4)):
        degrees = [divmod(int(each[at]), _DEGREE_REST) for each in places]
        writer.numbers(axis, (whole for whole, _ in degrees), steps=True)
        writer.numbers(f"{axis}_rest", (rest for _, rest in degrees))
    addresses = [address for _, address in addressed]
    of_county = (
        (county_id(each.county, each.state), _county(each.county, each.state), each.state)
        for each in addresses
        if each.county
    )
    of_town = ((place_id(each.city, each.state), each.city, each.state) for each in addresses)
    return {"counties_by_state": _by_state(counties, of_county), "cities_by_state": _by_state(towns, of_town)}


def _county(name: str, state: str) -> str:
    """Return a county and what stands behind it, as "Orleans|Parish"."""
    found = counties_of(state).get(county_words(name))
    return f"{found.name}|{found.word}" if found else f"{name}|"


def _place(program: Program, address: Address) -> _Place:
    county = county_id(address.county, address.state) if address.county else ""
    spot = spot_of(program)
    lat, lng = (round(spot.lat * _DEGREE), round(spot.lng * _DEGREE)) if spot else (_NO_DEGREES, 0)
    return [*STATES].index(address.state), county, place_id(address.city, address.state), lat, lng


def _numbered(ids: Iterable[str]) -> dict[str, int]:
    return {each: number for number, each in enumerate(dict.fromkeys(ids))}


def _by_state(numbers: Mapping[str, int], written: Iterable[tuple[str, str, str]]) -> dict[str, list[str]]:
    """Return the names in the order of their numbers, as {"nc": ["Asheville", ...]}; the first spelling counts.

    What is written is the id of each, its name, and its state.
    """
    names: dict[str, tuple[str, str]] = {}
    for place, name, state in written:
        names.setdefault(place, (name, state.lower()))
    found: dict[str, list[str]] = {}
    for name, state in map(names.__getitem__, numbers):
        found.setdefault(state, []).append(name)
    return found
