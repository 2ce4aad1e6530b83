"""What section 4 of the design says, read literally: the oracle that the finder is compared with.

It shares no code with hooks/iop and works on raw entries, as `yaml.BaseLoader` reads them. Slow and simple on purpose.
"""

import math
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from fractions import Fraction
from functools import cache
from zoneinfo import ZoneInfo

import zipcodes

Raw = dict[str, object]
Pairs = Sequence[tuple[str, Sequence[str]]]
YES, UNKNOWN, NO = "yes", "unknown", "no"

TRACK_NAMES = (
    "focus", "ages", "gender", "format", "free", "hours", "weeks", "starts", "openings", "lang", "for",
    "state", "county", "city", "zip",
)  # fmt: skip
PROGRAM_NAMES = ("pay", "plan", "price", "services", "therapies", "medications", "access", "checked", "q")
PERSON_NAMES = ("focus", "ages", "gender")
ALL_OF = ("services", "therapies", "medications", "access")
NUMBERS = ("hours", "weeks", "starts", "within", "price", "checked")
ONE_VALUE = (*NUMBERS, "openings", "zip", "sort")
SORTS = ("distance", "name", "hours", "start", "price", "checked")
INHERITED = ("focus", "admits", "ages", "format", "languages", "for", "timezone")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
PARTS = {"morning": (5 * 60, 12 * 60), "afternoon": (12 * 60, 17 * 60), "evening": (17 * 60, 22 * 60)}
EARTH_MILES = 3958.8
MOST_MILES = 100
"""The farthest that can be chosen."""


@dataclass(frozen=True)
class Found:
    """The two lists, in order, by id."""

    yes: list[str]
    maybe: list[str]


@dataclass
class Oracle:
    """A directory, the labels of its words and their other names (list to word to them), the states, and today."""

    programs: list[Raw]
    labels: Mapping[str, Mapping[str, str]]
    also: Mapping[str, Mapping[str, Sequence[str]]]
    states: frozenset[str]
    today: date
    _values: dict[str, set[str]] = field(default_factory=dict)
    _begins: dict[str, tuple[float, float]] = field(default_factory=dict)
    _tracks: dict[int, list[Raw]] = field(default_factory=dict)
    _answers: dict[tuple[object, ...], str] = field(default_factory=dict)

    # --- what is asked -------------------------------------------------------------------------------------------

    def read(self, pairs: Pairs) -> dict[str, list[str]]:
        """Return the query: a name given twice counts once, the last; unknown names and values are ignored."""
        query = {}
        for name, values in dict(pairs).items():
            compared = [folded_value(name, value) for value in values]
            known = list(dict.fromkeys(value for value in compared if self.knows(name, value)))
            if known:
                query[name] = known
        return query

    def knows(self, name: str, value: str) -> bool:
        if name in NUMBERS:
            return re.fullmatch(r"\d+(\.\d+)?", value) is not None
        if name == "zip":
            return value in zip_middles()
        if name == "q":
            return bool(words(value))
        if name == "free":
            return bool(free_time(value))
        if name in ("county", "city"):
            name_there, _, state = value.rpartition("-")
            return bool(name_there) and state in self.values("state")
        if name == "ids":
            return any(value in (program["id"], *program.get("aliases", [])) for program in self.programs)
        return value in self.values(name)

    def values(self, name: str) -> set[str]:
        """Return the values that a name of a closed list may have."""
        if name not in self._values:
            self._values[name] = set(self._closed(name))
        return self._values[name]

    def _closed(self, name: str) -> list[str]:
        match name:
            case "focus" | "ages" | "format" | "for" | "services" | "therapies" | "medications" | "access":
                return [*self.labels[name]]
            case "lang":
                return [*self.labels["languages"]]
            case "gender":
                return ["women", "men", "nonbinary"]
            case "pay":
                return [*self.labels["accepts"], *self.labels["help"]]
            case "plan":
                return [*self.labels["plans"]]
            case "openings":
                return ["now"]
            case "sort":
                return [*SORTS]
            case "state":
                return [state.lower() for state in self.states]
        return []

    # --- what is found -------------------------------------------------------------------------------------------

    def find(self, query: Mapping[str, list[str]]) -> Found:
        if "ids" in query:
            return Found(self._picked(query["ids"]), [])
        yes, maybe = [], []
        for program in self.programs:
            answer, tracks = self.match(program, query)
            if answer == YES:
                yes.append((program, tracks))
            elif answer == UNKNOWN:
                maybe.append((program, tracks))
        return Found(self._sorted(yes, query), self._sorted(maybe, query))

    def count(self, query: Mapping[str, list[str]], name: str, value: str) -> int:
        """Return how many match if the value alone were chosen in its name; for "all of", if it were added.

        With `ids`, all other conditions are ignored, so a count would say nothing: it is that of the search without.
        """
        query = {key: values for key, values in query.items() if key != "ids"}
        chosen = [*query.get(name, []), value] if name in ALL_OF else [value]
        return self._number({**query, name: list(dict.fromkeys(chosen))})

    def ways_out(self, query: Mapping[str, list[str]]) -> dict[str, int]:
        """Return how many match without each condition, but for those that say who somebody is: these are kept."""
        return {
            name: self._number({key: values for key, values in query.items() if key != name})
            for name in query
            if name in (*TRACK_NAMES, *PROGRAM_NAMES) and name not in PERSON_NAMES
        }

    def _number(self, query: Mapping[str, list[str]]) -> int:
        """Return how many programs match: their own conditions are all yes and one track has all yes."""
        return sum(
            program.get("status", "open") == "open"
            and all(self._own(program, name, query) == YES for name in PROGRAM_NAMES if name in query)
            and any(
                all(self._of(program, track, name, query) == YES for name in TRACK_NAMES if name in query)
                for track in self._tracks_of(program)
            )
            for program in self.programs
        )

    def _picked(self, ids: list[str]) -> list[str]:
        found = []
        for wanted in ids:
            for program in self.programs:
                if wanted in (program["id"], *program.get("aliases", [])) and program["id"] not in found:
                    found.append(program["id"])
        return found

    def match(self, program: Raw, query: Mapping[str, list[str]]) -> tuple[str, list[Raw]]:
        """Return the answer, and the tracks that give it."""
        if program.get("status", "open") != "open":
            return NO, []
        own = [self._own(program, name, query) for name in PROGRAM_NAMES if name in query]
        tracks = self._tracks_of(program)
        answers = [[self._of(program, track, name, query) for name in TRACK_NAMES if name in query] for track in tracks]
        all_yes = [track for track, given in zip(tracks, answers, strict=True) if all(one == YES for one in given)]
        no_no = [track for track, given in zip(tracks, answers, strict=True) if NO not in given]
        if all(one == YES for one in own) and all_yes:
            return YES, all_yes
        if NO not in own and no_no:
            return UNKNOWN, no_no
        return NO, []

    # answers are kept, or counting would take minutes

    def _tracks_of(self, program: Raw) -> list[Raw]:
        if id(program) not in self._tracks:
            self._tracks[id(program)] = tracks_of(program)
        return self._tracks[id(program)]

    def _of(self, program: Raw, track: Raw, name: str, query: Mapping[str, list[str]]) -> str:
        rest = {
            "zip": ("within",),
            "free": ("zip", "state", "county", "city"),
        }.get(name, ())
        key = (id(track), name, *query[name], *(str(query.get(each)) for each in (*rest, "starts")))
        if key not in self._answers:
            self._answers[key] = self.of_track(program, track, name, query)
        return self._answers[key]

    def _own(self, program: Raw, name: str, query: Mapping[str, list[str]]) -> str:
        key = (id(program), name, *query[name])
        if key not in self._answers:
            self._answers[key] = self.of_program(program, name, query)
        return self._answers[key]

    # --- conditions on a track -----------------------------------------------------------------------------------

    def of_track(self, program: Raw, track: Raw, name: str, query: Mapping[str, list[str]]) -> str:
        values = query[name]
        if self._season_begins(track) > Fraction(query["starts"][-1] if "starts" in query else 30):
            return NO
        match name:
            case "gender":
                return any_of(self._lets_in(program, track, value) for value in values)
            case "focus":
                return any_of(YES if value in track["focus"] else NO for value in values)
            case "ages":
                return any_of(named(program, track.get("ages"), value) for value in values)
            case "lang":
                return any_of(named(program, track.get("languages"), value) for value in values)
            case "for":
                return any_of(self._made_for(program, track, value) for value in values)
            case "format":
                if "format" not in track:
                    return UNKNOWN
                return YES if track["format"] in values else NO
            case "free":
                return self._free(program, track, values, query)
            case "hours":
                return at_most(hours_a_week(track), Fraction(values[-1]))
            case "weeks":
                return at_most(weeks_of(track, "min"), Fraction(values[-1]))
            case "starts":
                return self._starts(program, track, Fraction(values[-1]))
            case "openings":
                return self._openings(track)
            case "state" | "county" | "city":
                return any_of(self._place(program, track, name, value) for value in values)
            case "zip":
                return self._near(program, track, values[-1], Fraction(query.get("within", ["25"])[-1]))
        raise AssertionError(name)

    def _made_for(self, program: Raw, track: Raw, value: str) -> str:
        if value in track.get("for", []):
            return YES
        return NO if "verified" in program else UNKNOWN

    def _lets_in(self, program: Raw, track: Raw, value: str) -> str:
        admits = track.get("admits")
        if admits is not None and "all" in admits:
            return YES
        return named(program, admits, value)

    # time: a group's clock, the reader's, and the season

    def _free(self, program: Raw, track: Raw, values: list[str], query: Mapping[str, list[str]]) -> str:
        phases = phases_of(track)
        if not phases:
            return UNKNOWN
        free = set().union(*(free_time(value) for value in values))
        if track.get("format") != "virtual":
            return YES if self._fits(phases, free, 0) else NO
        mine, theirs = self._own_offsets(program, track), self._reader_offsets(query)
        if len(mine) != 1 or not theirs:
            return UNKNOWN
        [own] = mine
        found = {self._fits(phases, free, offset - own) for offset in theirs}
        return UNKNOWN if len(found) > 1 else YES if found == {True} else NO

    def _fits(self, phases: list[Raw], free: set[int], shift: int) -> bool:
        for phase in phases:
            good = 0
            days = days_of(phase)
            for day, sessions in days.items():
                good += all(
                    (DAYS.index(day) * 1440 + minute + shift) % 10080 in free
                    for start, end in sessions
                    for minute in range(start, end)
                )
            if good < int(phase.get("attend", {}).get("min", len(days))):
                return False
        return True

    def _own_offsets(self, program: Raw, track: Raw) -> set[int]:
        if "timezone" in track:
            zones = [track["timezone"]]
        elif "address" in program:
            zones = zones_at(program["address"]["zip"], program["address"]["state"])
        else:
            zones = [zone for state in program.get("serves", []) for zone in zones_in(state)]
        return {ahead(zone, self.today) for zone in zones}

    def _reader_offsets(self, query: Mapping[str, list[str]]) -> set[int]:
        states = [value[-2:].upper() for name in ("state", "county", "city") for value in query.get(name, [])]
        if "zip" in query:
            zones = zones_at(query["zip"][-1], zip_middles()[query["zip"][-1]][2])
        elif states:
            zones = [zone for state in states for zone in zones_in(state)]
        else:
            zones = self._home()
        return {ahead(zone, self.today) for zone in zones}

    def _home(self) -> list[str]:
        there = [program["address"] for program in self.programs if "address" in program]
        zones = [found[0] for each in there if len(found := zones_at(each["zip"], each["state"])) == 1]
        return sorted(set(zones), key=lambda zone: (-zones.count(zone), zone))[:1]

    def _season_begins(self, track: Raw) -> int:
        """Return in how many days the track's season begins: 0 when it lasts, or when there is none."""
        season = track.get("season")
        if season is None:
            return 0
        for days in range(367):
            day = f"{self.today + timedelta(days=days):%m-%d}"
            begin, end = season["from"], season["to"]
            if begin <= day <= end if begin <= end else day >= begin or day <= end:
                return days
        raise AssertionError(season)

    def _starts(self, program: Raw, track: Raw, days: float) -> str:
        if "starts" not in track:
            return UNKNOWN
        first = self._start(track)
        if first is not None and first <= days:
            return YES
        return UNKNOWN if track["starts"] and "verified" not in program else NO

    def _openings(self, track: Raw) -> str:
        openings = track.get("openings")
        if openings is None or (self.today - date.fromisoformat(openings["as_of"])).days > 14:
            return UNKNOWN
        return YES if openings["state"] == "open" else NO

    def _place(self, program: Raw, track: Raw, name: str, value: str) -> str:
        state = value[-2:].upper()
        address = program.get("address")
        by_address = NO
        if address is not None and name == "state":
            by_address = YES if address["state"] == state else NO
        elif address is not None and address["state"] == state:
            if name not in address:
                by_address = UNKNOWN
            else:
                there = folded_value(name, f"{address[name]}-{address['state']}")
                by_address = YES if there == value else NO
        return any_of([by_address, self._served(program, track, state)])

    def _served(self, program: Raw, track: Raw, state: str) -> str:
        if "format" not in track:
            return UNKNOWN if state in program.get("serves", []) else NO
        return named(program, program.get("serves"), state) if track["format"] == "virtual" else NO

    def _near(self, program: Raw, track: Raw, zip_code: str, within: float) -> str:
        by_address = NO
        if "address" in program:
            begin = zip_middles()[zip_code][:2] if within <= MOST_MILES else self.begin(zip_code)
            miles = miles_from(begin, program)
            by_address = UNKNOWN if miles is None else YES if miles <= within else NO
        return any_of([by_address, self._served(program, track, zip_middles()[zip_code][2])])

    # --- conditions on a program ---------------------------------------------------------------------------------

    def of_program(self, program: Raw, name: str, query: Mapping[str, list[str]]) -> str:
        values = query[name]
        cost = program.get("cost", {})
        match name:
            case "pay":
                return any_of(
                    named(program, cost.get("accepts" if value in self.labels["accepts"] else "help"), value)
                    for value in values
                )
            case "plan":
                return any_of(named(program, cost.get("plans"), value) for value in values)
            case "price":
                return at_most(price_a_week(program), Fraction(values[-1]))
            case "services" | "therapies" | "medications" | "access":
                return all_of(named(program, program.get(name), value) for value in values)
            case "checked":
                if "verified" not in program:
                    return NO
                days = (self.today - date.fromisoformat(program["verified"]["on"])).days
                return YES if days <= Fraction(values[-1]) else NO
            case "q":
                there = self._searched(program)
                asked = [word for value in values for word in words(value)]
                return YES if all(any(begins(word, other) for other in there) for word in asked) else NO
        raise AssertionError(name)

    def _searched(self, program: Raw) -> list[str]:
        address = program.get("address", {})
        texts = [program["name"], program.get("organization", ""), address.get("city", "")]
        texts.append(" ".join(without_kind(words(address.get("county", "")))))
        for name in ("services", "therapies", "medications"):
            for word in program.get(name, []):
                texts += [self.labels[name][word], *self.also[name].get(word, [])]
        return [word for text in texts for word in words(text)]

    # --- order ---------------------------------------------------------------------------------------------------

    def _sorted(self, found: list[tuple[Raw, list[Raw]]], query: Mapping[str, list[str]]) -> list[str]:
        sort = query["sort"][-1] if "sort" in query else "distance" if "zip" in query else "name"
        value = self._sort_value(sort, query)

        def place(item: tuple[Raw, list[Raw]]) -> tuple[float, str, str]:
            program, tracks = item
            found = value(program, tracks)
            return (math.inf if found is None else found, folded(program["name"]), program["id"])

        return [program["id"] for program, _ in sorted(found, key=place)]

    def _sort_value(
        self, sort: str, query: Mapping[str, list[str]]
    ) -> Callable[[Raw, list[Raw]], Fraction | float | None]:
        match sort:
            case "distance" if "zip" in query:
                begin = self.begin(query["zip"][-1])
                return lambda program, _: miles_from(begin, program)
            case "hours":
                return lambda _, tracks: least(hours_a_week(track) for track in tracks)
            case "start":
                return lambda _, tracks: least(self._start(track) for track in tracks)
            case "price":
                return lambda program, _: price_a_week(program)
            case "checked":
                return lambda program, _: (
                    -date.fromisoformat(program["verified"]["on"]).toordinal() if "verified" in program else None
                )
        return lambda _, __: None

    def _start(self, track: Raw) -> Fraction | float | None:
        starts, begins = track.get("starts"), self._season_begins(track)
        if starts == "rolling":
            return begins
        days = [(date.fromisoformat(day) - self.today).days for day in starts or []]
        return least(day for day in days if day >= begins)

    def begin(self, zip_code: str) -> tuple[float, float]:
        """Return where distances from a ZIP begin: in its middle, or in that of the ZIPs with its first three digits.

        A reading of the contract, which says that distances begin in the middle of the ZIP. For each distance that can
        be chosen, up to MOST_MILES, they do. Beyond them, that is for the order of programs that are far from the ZIP,
        and for a `within` that somebody wrote by hand, they are "about": from a ZIP that is more than 150 miles from
        all programs, they begin in the wider middle, when it is off by less than a quarter of the way.
        """
        if zip_code not in self._begins:
            own, wide = zip_middles()[zip_code][:2], wide_middles()[zip_code[:3]]
            off = miles_between(own, wide)
            ways = [miles for program in self.programs if (miles := miles_from(wide, program)) is not None]
            least = min(ways, default=math.inf) - off
            self._begins[zip_code] = wide if least > 150 and least > 4 * off else own
        return self._begins[zip_code]


# --- three values ------------------------------------------------------------------------------------------------


def any_of(answers) -> str:
    answers = list(answers)
    return YES if YES in answers else UNKNOWN if UNKNOWN in answers else NO


def all_of(answers) -> str:
    answers = list(answers)
    return NO if NO in answers else UNKNOWN if UNKNOWN in answers else YES


def named(program: Raw, listed: list[str] | None, value: str) -> str:
    """Absent is unknown; present is complete when verified; an empty list is a no for all."""
    if listed is None:
        return UNKNOWN
    if value in listed:
        return YES
    if not listed or "verified" in program:
        return NO
    return UNKNOWN


def at_most(value: Fraction | float | None, most: float) -> str:
    return UNKNOWN if value is None else YES if value <= most else NO


def least(values) -> Fraction | float | None:
    return min((value for value in values if value is not None), default=None)


# --- tracks, time and money --------------------------------------------------------------------------------------


def tracks_of(program: Raw) -> list[Raw]:
    """What a track does not state is taken from the program; no tracks is one track that states nothing."""
    inherited = {key: program[key] for key in INHERITED if key in program}
    return [{**inherited, **track} for track in program.get("tracks") or [{}]]


def clock(text: str) -> int:
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)


@cache
def free_time(value: str) -> frozenset[int]:
    """Return the minutes of the week, from Monday 00:00, in which somebody is free; none for an unknown value."""
    if value == "weekend":
        return free_time("sat") | free_time("sun")
    if value in DAYS:
        return frozenset(range(DAYS.index(value) * 1440, DAYS.index(value) * 1440 + 1440))
    if value in PARTS:
        return frozenset().union(*(free_time(f"{day}-{value}") for day in DAYS))
    day, _, part = value.partition("-")
    if day not in DAYS or part not in PARTS:
        return frozenset()
    start, end = PARTS[part]
    return frozenset(range(DAYS.index(day) * 1440 + start, DAYS.index(day) * 1440 + end))


def phases_of(track: Raw) -> list[Raw]:
    """Return what the schedule is, phase by phase; one when it does not change, none when it is not known."""
    if "phases" in track:
        return track["phases"]
    return [track] if "sessions" in track else []


def days_of(phase: Raw) -> dict[str, list[tuple[int, int]]]:
    """Return, for each day, the sessions that begin on it, as minutes after its midnight."""
    days: dict[str, list[tuple[int, int]]] = {}
    for session in phase["sessions"]:
        start, end = clock(session["from"]), clock(session["to"])
        for day in session["days"]:
            days.setdefault(day, []).append((start, end if end > start else end + 1440))
    return days


def hours_a_week(track: Raw) -> Fraction | float | None:
    """Return the least hours: of the phase with the most."""
    phases = phases_of(track)
    if not phases:
        least_hours = track.get("hours_a_week", {}).get("min")
        return None if least_hours is None else Fraction(least_hours)
    spans = [hours_of(phase) for phase in phases]
    return max(spans, key=lambda span: (span[1], span[0]))[0]


def hours_of(phase: Raw) -> tuple[Fraction, Fraction]:
    """Return the least and the most hours a week of a phase."""
    lengths = sorted(Fraction(sum(end - start for start, end in day), 60) for day in days_of(phase).values())
    attend = phase.get("attend", {})
    fewest, most = int(attend.get("min", len(lengths))), int(attend.get("max", len(lengths)))
    return Fraction(sum(lengths[:fewest])), Fraction(sum(lengths[len(lengths) - most :]))


def weeks_of(track: Raw, end: str) -> int | None:
    if "phases" in track:
        weeks = [phase.get("weeks") for phase in track["phases"]]
        return None if None in weeks else sum(map(int, weeks))
    found = track.get("weeks", {}).get(end)
    return None if found is None else int(found)


def price_a_week(program: Raw) -> Fraction | float | None:
    prices = []
    for track in tracks_of(program):
        self_pay = track.get("self_pay", program.get("cost", {}).get("self_pay"))
        if self_pay is None:
            continue
        amount = Fraction(self_pay["amount"])
        most = weeks_of(track, "max")
        match self_pay["per"]:
            case "week":
                prices.append(amount)
            case "program":
                prices.append(amount / most if most else None)
            case per:
                found = [times for phase in phases_of(track) if (times := times_a_week(phase, per)) is not None]
                if per == "hour" and not found and hours_a_week(track) is not None:
                    found = [hours_a_week(track)]
                prices.append(amount * max(found) if found else None)
    return least(prices)


def times_a_week(phase: Raw, per: str) -> Fraction | float:
    """Return how many days, sessions or hours one pays a week at least."""
    days = days_of(phase)
    fewest = int(phase.get("attend", {}).get("min", len(days)))
    match per:
        case "day":
            return fewest
        case "session":
            return sum(sorted(len(sessions) for sessions in days.values())[:fewest])
    return hours_of(phase)[0]


# --- places and words --------------------------------------------------------------------------------------------


@cache
def zip_middles() -> dict[str, tuple[float, float, str]]:
    """Return the middle and the state of each ZIP that has them."""
    rows = zipcodes.list_all()
    return {
        row["zip_code"]: (float(row["lat"]), float(row["long"]), row["state"])
        for row in rows
        if float(row["lat"] or 0) or float(row["long"] or 0)
    }


@cache
def zip_zones() -> dict[str, str]:
    """Return the time zone of each ZIP that has one."""
    return {row["zip_code"]: row["timezone"] for row in zipcodes.list_all() if "/" in row["timezone"]}


@cache
def zones_in(state: str) -> tuple[str, ...]:
    return tuple(
        sorted(
            {zip_zones()[row["zip_code"]] for row in zipcodes.filter_by(state=state) if row["zip_code"] in zip_zones()}
        )
    )


def zones_at(zip_code: str, state: str) -> tuple[str, ...]:
    """Return the zone of a ZIP, or those of its state when nobody knows it."""
    return (zip_zones()[zip_code],) if zip_code in zip_zones() else zones_in(state)


@cache
def ahead(zone: str, day: date) -> int:
    """Return the minutes that clocks are ahead of UTC at noon."""
    return int(datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo(zone)).utcoffset().total_seconds()) // 60


@cache
def wide_middles() -> dict[str, tuple[float, float]]:
    """Return the middle, by halves, of the ZIPs with the same first three digits, to a tenth of a degree."""
    spots: dict[str, list[tuple[float, float]]] = {}
    for zip_code, (lat, lng, _) in zip_middles().items():
        spots.setdefault(zip_code[:3], []).append((lat, lng))
    return {
        digits: tuple(round(sorted(axis)[len(axis) // 2], 1) for axis in zip(*each, strict=True))
        for digits, each in spots.items()
    }


def miles_from(begin: tuple[float, float], program: Raw) -> float | None:
    """Return how far it is to the program's point, or to the middle of its ZIP; None when neither is known."""
    there = program.get("point")
    if there is not None:
        return miles_between(begin, (float(there["lat"]), float(there["lng"])))
    middle = zip_middles().get(program.get("address", {}).get("zip"))
    return None if middle is None else miles_between(begin, middle[:2])


def miles_between(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the great circle (haversine)."""
    (lat1, lng1), (lat2, lng2) = [tuple(map(math.radians, spot)) for spot in (one, other)]
    chord = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lng2 - lng1) / 2) ** 2
    return 2 * EARTH_MILES * math.asin(math.sqrt(chord))


@cache
def folded(text: str) -> str:
    """Return the text without case and accents."""
    apart = unicodedata.normalize("NFKD", text)
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter)).lower()
    return plain.replace("ł", "l").replace("ø", "o").replace("ß", "ss").replace("æ", "ae")


@cache
def words(text: str) -> tuple[str, ...]:
    bare = re.sub("['\u2018\u2019\u201b\u02b9\u02ba\u02bb\u02bc\u02bd\u02be\u02bf\u2032\u00b4`\uff07.]", "", text)
    found = re.findall(r"[^\W_]+", folded(bare).replace(".", ""))
    if len(found) >= 2:
        found[0] = {"n": "north", "s": "south", "e": "east", "w": "west"}.get(found[0], found[0])
    joined: list[str] = []
    waiting = ""
    for place, word in enumerate(found):
        if word in ("o", "d", "l") and place + 1 < len(found):
            waiting += word
        else:
            joined.append(waiting + word)
            waiting = ""
    long = {
        "st": "saint", "ste": "sainte", "mt": "mount", "mtn": "mountain", "ft": "fort", "pt": "point",
        "spgs": "springs", "hts": "heights",
    }  # fmt: skip
    return tuple(long.get(word, word) for word in joined)


def without_kind(found: Sequence[str]) -> Sequence[str]:
    """Drop County, Parish and the like at the end of a county."""
    text = " ".join(found)
    for kind in ("county", "parish", "borough", "census area", "municipality", "municipio"):
        if text.endswith(f" {kind}"):
            return text.removesuffix(f" {kind}").split()
    return found


def folded_value(name: str, value: str) -> str:
    """Return a value of a fragment as it is compared."""
    if name not in ("state", "county", "city"):
        return value
    place, _, state = value.rpartition("-")
    found = without_kind(words(place)) if name == "county" else words(place)
    return "-".join([*found, state.lower()])


@cache
def begins(word: str, other: str) -> bool:
    """Whether a word begins another, with one slip when it has five letters or more."""
    if other.startswith(word):
        return True
    return len(word) >= 5 and any(one_slip(word, other[:end]) for end in range(len(other) + 1))


def one_slip(one: str, other: str) -> bool:
    """Whether one letter is wrong, missing or too many, or two neighbours are swapped."""
    if len(one) == len(other):
        differ = [place for place in range(len(one)) if one[place] != other[place]]
        if len(differ) == 2 and differ[1] == differ[0] + 1:
            return one[differ[0]] == other[differ[1]] and one[differ[1]] == other[differ[0]]
        return len(differ) == 1
    shorter, longer = sorted((one, other), key=len)
    if len(longer) != len(shorter) + 1:
        return False
    return any(longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer)))
