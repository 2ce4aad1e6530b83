"""Time zones: which there are in the United States, what people call them, and how far apart their clocks are.

Zones are those of the IANA time zone database, by the package `tzdata`; which ZIP lies in which comes from GeoNames
(CC BY 4.0), by the package `zipcodes`.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from functools import cache
from zoneinfo import ZoneInfo

from iop.geo.zips import zip_areas

_NAMES = {
    "Eastern": (
        "America/New_York America/Detroit America/Indiana/Indianapolis America/Indiana/Marengo "
        "America/Indiana/Petersburg America/Indiana/Vevay America/Indiana/Vincennes America/Indiana/Winamac "
        "America/Kentucky/Louisville America/Kentucky/Monticello"
    ),
    "Central": (
        "America/Chicago America/Indiana/Knox America/Indiana/Tell_City America/Menominee "
        "America/North_Dakota/Beulah America/North_Dakota/Center America/North_Dakota/New_Salem"
    ),
    "Mountain": "America/Denver America/Boise",
    "Arizona": "America/Phoenix",
    "Pacific": "America/Los_Angeles",
    "Alaska": ("America/Anchorage America/Juneau America/Metlakatla America/Nome America/Sitka America/Yakutat"),
    "Hawaii-Aleutian": "America/Adak",
    "Hawaii": "Pacific/Honolulu",
    "Atlantic": "America/Puerto_Rico America/St_Thomas",
    "Chamorro": "Pacific/Guam Pacific/Saipan",
    "Samoa": "Pacific/Pago_Pago",
}
ZONES: Mapping[str, str] = {zone: name for name, zones in _NAMES.items() for zone in zones.split()}
"""Zone to what people call its time, as "Eastern"."""
CLOCKS: Mapping[str, str] = {name: zones.split()[0] for name, zones in _NAMES.items()}
"""Name of a time to one zone of it: today all of them go alike, and a browser need know no other."""
_NOON = time(12)


@cache
def offset(zone: str, day: date) -> int:
    """Return how many minutes a zone's clocks are ahead of UTC at noon of a day there."""
    ahead = datetime.combine(day, _NOON, ZoneInfo(zone)).utcoffset()
    assert ahead is not None, zone
    return int(ahead.total_seconds()) // 60


def offsets(zones: Iterable[str], day: date) -> tuple[int, ...]:
    """Return the different offsets of zones on a day, in order: zones whose clocks agree are one."""
    return tuple(sorted({offset(zone, day) for zone in zones}))


@cache
def state_zones() -> Mapping[str, tuple[str, ...]]:
    """Return the zones of each state, by its two letters: those of its ZIPs, in order."""
    found: dict[str, set[str]] = {}
    for area in zip_areas().values():
        if area.zone:
            found.setdefault(area.state, set()).add(area.zone)
    return {state: tuple(sorted(zones)) for state, zones in found.items()}


def zones_of_states(states: Iterable[str]) -> tuple[str, ...]:
    """Return the zones of all these states."""
    return tuple(zone for state in states for zone in state_zones().get(state, ()))


def zones_of(zip_: str, state: str) -> tuple[str, ...]:
    """Return the zone of a ZIP, or those of its state when nobody knows it."""
    area = zip_areas().get(zip_)
    return (area.zone,) if area and area.zone else state_zones().get(state, ())
