"""Whose clock a time is on: that of a group, and that of the person who would join it (contributing/filters.md)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from iop.data.model import Program
from iop.data.track import Track
from iop.geo.zips import zip_areas
from iop.geo.zones import ZONES, offset, offsets, zones_of, zones_of_states

_PLACES = ("state", "county", "city")


def own_zones(program: Program, track: Track) -> tuple[str, ...]:
    """Return the zones in which a group's times may be: stated, else of the address, else of states served."""
    if track.timezone:
        return (track.timezone,)
    address = program.address
    return zones_of(address.zip, address.state) if address else zones_of_states(program.serves or ())


def zone(program: Program, track: Track, today: date) -> str | None:
    """Return the zone of a group's times; None when nobody says it, and when it may be several that differ today."""
    zones = own_zones(program, track)
    return zones[0] if len(offsets(zones, today)) == 1 else None


def clock_name(program: Program, track: Track) -> str | None:
    """Return what people call the time of a group, as "Eastern"; None when nobody says it, or it may be another."""
    names = {ZONES[each] for each in own_zones(program, track)}
    return names.pop() if len(names) == 1 else None


def home_zone(programs: Iterable[Program]) -> str | None:
    """Return the zone in which most addresses of a site lie, by name when two have as many."""
    counted: dict[str, int] = {}
    for program in programs:
        address = program.address
        zones = zones_of(address.zip, address.state) if address else ()
        if len(zones) == 1:
            counted[zones[0]] = counted.get(zones[0], 0) + 1
    return min(counted, key=lambda name: (-counted[name], name), default=None)


def reader_zones(query: Mapping[str, Sequence[str]], home: str | None) -> tuple[str, ...]:
    """Return the zones in which somebody may be who asks: of the ZIP, else of the states named, else the site's."""
    if "zip" in query:
        area = zip_areas()[query["zip"][0]]
        return zones_of(area.zip, area.state)
    states = {value[-2:].upper() for name in _PLACES for value in query.get(name, ())}
    return zones_of_states(sorted(states)) if states else (home,) if home else ()


def shifts(program: Program, track: Track, readers: Sequence[str], today: date) -> tuple[int, ...]:
    """Return by how many minutes readers' clocks may be ahead of a group's: 0 where they come to its door.

    None at all when it is not known.
    """
    if track.format != "virtual":
        return (0,)
    own = zone(program, track, today)
    return () if own is None else tuple(each - offset(own, today) for each in offsets(readers, today))
