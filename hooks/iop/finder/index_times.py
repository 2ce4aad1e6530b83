"""When groups meet, in the index (`index`): schedules, clocks, seasons, starts and openings of all tracks."""

from collections.abc import Sequence
from datetime import date

from iop.data.model import Program
from iop.data.track import OPENINGS, Session, Track
from iop.data.week import DAYS
from iop.finder.packing import Writer
from iop.geo.zones import CLOCKS, ZONES, state_zones
from iop.meaning.clocks import home_zone, own_zones
from iop.meaning.condition import may_lack
from iop.meaning.listing import Listing

ROLLING = 2
"""What stands for dates to begin where one can begin in any week."""
HAS_ROOM = OPENINGS.index("open")


def clocks(programs: Sequence[Program]) -> dict[str, object]:
    """Return where people are who do not come to a door: the clocks of each state, and that of the site."""
    home = home_zone(programs)
    return {"clocks_by_state": _clocks_by_state(), "home_clock": [*CLOCKS].index(ZONES[home]) if home else None}


def _clocks_by_state() -> dict[str, list[int]]:
    """Return the places of a state's clocks in CLOCKS, as {"tn": [0, 1]}."""
    clocks = [*CLOCKS]
    return {
        state.lower(): sorted({clocks.index(ZONES[zone]) for zone in zones}) for state, zones in state_zones().items()
    }


def write_times(writer: Writer, rows: Sequence[tuple[Listing, Track]]) -> None:
    """Write when groups meet, how long, when they begin and whether they have room."""
    tracks = [track for _, track in rows]
    writer.answers("schedule", (_schedule(each) for each in tracks))
    writer.answers("clock", (_clock(*row) for row in rows))
    writer.answers("season", ((*each.season.from_day, *each.season.to_day) if each.season else None for each in tracks))
    writer.answers("starts", (_starts(each, track) for each, track in rows))
    openings = (each.openings for each in tracks)
    writer.answers("openings", ((OPENINGS.index(each.state), day(each.as_of)) if each else None for each in openings))


def _schedule(track: Track) -> tuple[object, ...] | None:
    """Return, for each phase, how many days one has to come, and its sessions: set of days, begin and length."""
    return tuple((phase.least_days, tuple(map(_session, phase.sessions))) for phase in track.schedule) or None


def _session(session: Session) -> tuple[int, int, int]:
    return sum(1 << DAYS.index(day) for day in session.days), session.from_minute, session.minutes


def _clock(listing: Listing, track: Track) -> tuple[int, ...]:
    """Return the places in CLOCKS of those that a virtual group may go by; (-1,) for one that meets at its own door."""
    if track.format != "virtual":
        return (-1,)
    return tuple(sorted({[*CLOCKS].index(ZONES[zone]) for zone in own_zones(listing.program, track)}))


def _starts(listing: Listing, track: Track) -> tuple[int, ...] | None:
    """Return a track's dates: 1 first when others may be missing, then days since 1970; (ROLLING,) is any week."""
    if track.starts is None or track.starts == "rolling":
        return None if track.starts is None else (ROLLING,)
    has_more = int(may_lack(track.starts, complete=listing.complete))
    return (has_more, *sorted(map(day, track.starts)))


def day(day: date) -> int:
    """Return days since 1970-01-01."""
    return (day - date(1970, 1, 1)).days
