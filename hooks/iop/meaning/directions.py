"""Ways to a program's door: links to the maps of other companies, which nothing asks for before somebody taps.

Sources: OpenStreetMap's page "directions", Apple's Map Links, and Google's Maps URLs. None needs a key.
"""

from dataclasses import dataclass
from urllib.parse import urlencode

from iop.data.inherited import by_video_only
from iop.data.model import Program
from iop.data.track import Track


@dataclass(frozen=True)
class MapLink:
    """A way to a door on somebody's map."""

    name: str
    href: str


def directions(program: Program, tracks: tuple[Track, ...]) -> tuple[MapLink, ...]:
    """Return a link for each map; none when the door is not told, or when nobody comes to it now."""
    address = program.address
    is_visited = program.is_open and not by_video_only(tracks)
    if not is_visited or address is None or address.street is None:
        return ()
    # Without the unit, which a map takes for a part of the street.
    door = f"{address.street}, {address.city}, {address.state} {address.zip}"
    point = f"{program.point.lat},{program.point.lng}" if program.point else door
    return (
        MapLink("OpenStreetMap", f"https://www.openstreetmap.org/directions?{urlencode({'to': point})}"),
        MapLink("Apple Maps", f"https://maps.apple.com/?{urlencode({'daddr': door})}"),
        MapLink("Google Maps", f"https://www.google.com/maps/dir/?{urlencode({'api': 1, 'destination': door})}"),
    )
