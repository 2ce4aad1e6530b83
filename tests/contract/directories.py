"""Random directories with every field in every state, and random questions to them; the same seed gives the same."""

import re
from datetime import date, timedelta
from pathlib import Path
from random import Random
from urllib.parse import quote

import yaml

TODAY = date(2026, 11, 23)
DAYS_OF_BUILD = (TODAY, date(2027, 7, 1), date(2026, 10, 30), date(2027, 3, 10), date(2027, 12, 28))
"""In winter and in summer; some readers come days later, when the clocks have changed, or the year."""
Pairs = list[tuple[str, list[str]]]

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
PARTS = ("morning", "afternoon", "evening")
# ZIP, city, county, state, and the middle of the ZIP for a point that is not too far
PLACES = (
    ("28801", "Asheville", "Buncombe", "NC", (35.5971, -82.5565)),
    ("28801", "ASHEVILLE", "Buncombe", "NC", (35.5971, -82.5565)),
    ("28803", "Asheville", "Buncombe", "NC", (35.5393, -82.518)),
    ("28711", "Black Mountain", "Buncombe", "NC", (35.5986, -82.2902)),
    ("28792", "Hendersonville", "Henderson", "NC", (35.3613, -82.4264)),
    ("29601", "Greenville", "Greenville", "SC", (34.8472, -82.406)),
    ("37604", "Johnson City", "Washington", "TN", (36.3107, -82.381)),
    ("24201", "Bristol", "Bristol", "VA", (36.6181, -82.1823)),
    ("07102", "Newark", "Essex", "NJ", (40.732, -74.1765)),
    ("02139", "Cambridge", "Middlesex", "MA", (42.3647, -71.1042)),
    ("00901", "San Juan", "San Juan", "PR", (18.4654, -66.1044)),
    ("99501", "Anchorage", "Anchorage", "AK", (61.2225, -149.8677)),
    ("81212", "Cañon City", "Fremont", "CO", (38.4451, -105.2178)),
    ("63101", "St. Louis", "St. Louis City", "MO", (38.6316, -90.1921)),
    ("63101", "Saint Louis", "St. Louis City", "MO", (38.6316, -90.1921)),
    ("63366", "O'Fallon", "St. Charles", "MO", (38.8106, -90.6998)),
    ("63366", "O Fallon", "Saint Charles County", "MO", None),
    ("83814", "Coeur d\u2019Alene", "Kootenai", "ID", (47.6928, -116.7791)),
    ("29405", "N. Charleston", "Charleston County", "SC", (32.853, -79.9913)),
    ("38103", "Memphis", "Shelby", "TN", (35.144, -90.048)),
    ("32501", "Pensacola", "Escambia", "FL", (30.4223, -87.2248)),
    ("85001", "Phoenix", "Maricopa", "AZ", (33.4484, -112.074)),
    ("86515", "Window Rock", "Apache", "AZ", (35.6553, -109.1029)),
    ("96762", "L\u0101\u02bbie", "Honolulu", "HI", (21.6477, -157.9253)),
    ("96913", "Barrigada", "Guam", "GU", (13.4688, 144.7978)),
    ("70112", "New Orleans", "Orleans Parish", "LA", (29.9569, -90.0773)),
    ("00001", "Knoxville", "Knox", "TN", None),
    ("00001", "Asheville", "Buncombe", "NC", None),  # a ZIP whose middle nobody knows
)
OTHER_ZIPS = (
    "28806", "28701", "29602", "30303", "10001", "90210", "96910", "20001",
    "96813", "37902", "38103", "85001", "46601", "47708", "99546", "99634",
    "28401", "37044", "79901", "99723", "99801",  # farther from most programs than anybody would go
)  # fmt: skip
NAMES = (
    "Harbor Light Recovery", "harbor light recovery", "Hárbor Light Recovery", "Élan Center", "Elan Center",
    "ELAN CENTER", "Zoë House", "Zoe House", "Zoé-House", "Ängel & Friends", "180 Degrees", "St. Mary\u2019s",
    "O'Brien Center", "Recovery", "Bluebird", "Blue Bird", "Straße Haus", "Niño Program", "A", "Mountain Center",
)  # fmt: skip
ORGANIZATIONS = ("Blue Ridge Health, Inc.", "Señora Méndez Foundation", "Recovery Partners", "County of Buncombe")
WORDS = (
    "recovery", "recov", "harbor", "light", "center", "elan", "élan", "zoe", "house", "angel", "group", "family",
    "counseling", "mountain", "buncombe", "asheville", "greenville", "foundation", "blue", "bird", "bluebird",
    "180", "st", "mary", "brien", "nino", "a", "couns", "therapy", "peer", "canon", "mendez", "strasse", "health",
    "suboxone", "subutex", "vivitrol", "sublocade", "campral", "narcan", "cbt", "12", "step", "art", "dual", "smart",
)  # fmt: skip
TIMES = ("00:00", "4:30", "05:00", "06:15", "9:00", "11:59", "12:00", "12:01", "16:30", "17:00", "18:00", "19:30",
         "21:00", "22:00", "22:01", "23:00", "23:59", "24:00", "02:00")  # fmt: skip
ZONES = ("America/New_York", "America/Chicago", "America/Phoenix", "America/Denver", "Pacific/Honolulu", "Pacific/Guam")
OVERNIGHT = (("22:00", "01:00"), ("20:00", "24:00"), ("21:30", "00:00"), ("23:30", "06:00"))
SEASONS = (("08-25", "06-10"), ("06-11", "08-24"), ("12-15", "01-15"), ("02-29", "03-01"), ("01-01", "12-31"))
LISTS = ("services", "therapies", "medications", "access")
LIST_OF = {"lang": "languages", "plan": "plans"}


class Directory:
    """A random directory: its entries, and the few words of each list that they mostly use."""

    def __init__(self, seed: int, lists: dict[str, list[str]], programs: int = 60, today: date = TODAY) -> None:
        self.random = Random(seed)
        self.today = today
        self.lists = lists
        self.pool = {name: self.random.sample(words, min(4, len(words))) for name, words in lists.items()}
        self.pool["services"] = [*self.pool["services"], "group-therapy", "family-counseling"]
        self.states = self.random.sample(["NC", "SC", "TN", "VA", "NJ", "PR", "AK", "AZ", "CO", "HI", "GU", "IN"], 4)
        self.programs = [self._program(number) for number in range(programs)]
        for program in self.programs:
            if program["status"] == "closed" and self.random.random() < 0.5:
                others = [other["id"] for other in self.programs if other is not program]
                program["closed"] = {"on": self._day(-400, 0)}
                if others:
                    program["closed"]["successor"] = self.random.choice(others)
            if program["status"] == "open" and self.random.random() < 0.5:
                del program["status"]

    def write(self, folder: Path) -> Path:
        """Write programs.yaml into a folder; vocabulary and sources are the site's own."""
        folder.mkdir(parents=True, exist_ok=True)
        text = yaml.safe_dump({"programs": self.programs}, allow_unicode=True, sort_keys=False)
        (folder / "programs.yaml").write_text(text, "utf-8")
        return folder

    def _program(self, number: int) -> dict[str, object]:
        random = self.random
        program: dict[str, object] = {
            "id": f"{random.choice(('p', 'q', 'r'))}-{number:03}",
            "name": random.choice(NAMES),
            "status": random.choices(("open", "paused", "closed"), (12, 1, 1))[0],
            "sample": random.choice(("true", "false")),
            "focus": self._some("focus", least=1),
            "contact": {"phone": f"+1 828 555 01{number % 100:02}"},
        }
        if self._maybe(0.6):
            program["organization"] = random.choice(ORGANIZATIONS)
        if self._maybe(0.2):
            program["aliases"] = [f"old-{number}", f"older-{number}"][: random.randint(1, 2)]
        if self._maybe(0.6):
            exact = random.choice((-30, -90, -180, -365))
            on = self._day(exact, exact) if self._maybe(0.3) else self._day(-400, 0)
            program["verified"] = {"on": on, "how": "phone"}
        at_home = self._maybe(0.85)
        if at_home:
            self._address(program)
        if not at_home or self._maybe(0.4):
            program["serves"] = random.sample(self.states, random.randint(0 if at_home else 1, 3))
        if self._maybe(0.3):
            program["timezone"] = random.choice(ZONES)
        for key in ("ages", "languages", "for", "admits", *LISTS):
            self._list(program, key, 0.75)
        if self._maybe(0.6):
            program["format"] = self._format(at_home)
        if self._maybe(0.85):
            program["tracks"] = [self._track(at_home) for _ in range(random.choice((0, 1, 1, 2, 2, 3)))]
        self._cost(program)
        return program

    def _address(self, program: dict[str, object]) -> None:
        zip_code, city, county, state, middle = self.random.choice(PLACES)
        address = {"city": city, "state": state, "zip": zip_code}
        if self._maybe(0.7):
            address["county"] = county
        program["address"] = address
        if self._maybe(0.5) and (middle or state == "NC"):
            lat, lng = middle or (35.5, -82.5)
            moved = [lat + self.random.uniform(-0.6, 0.6), lng + self.random.uniform(-0.6, 0.6)]
            digits = self.random.choice((1, 4, 6))
            program["point"] = {"lat": f"{moved[0]:.{digits}f}", "lng": f"{moved[1]:.{digits}f}"}

    def _track(self, at_home: bool) -> dict[str, object]:  # noqa: FBT001
        random = self.random
        track: dict[str, object] = {}
        if self._maybe(0.5):
            track["name"] = random.choice(("Evening group", "Teens", "Recovery"))
        if self._maybe(0.3):
            track["focus"] = self._some("focus", least=1)
        if self._maybe(0.2):
            track["timezone"] = random.choice(ZONES)
        for key in ("ages", "languages", "for", "admits"):
            self._list(track, key, 0.3)
        if self._maybe(0.4):
            track["format"] = self._format(at_home)
        if self._maybe(0.15):
            track["phases"] = [self._phase() for _ in range(random.randint(2, 3))]
        else:
            self._schedule(track)
            if self._maybe(0.6):
                track["weeks"] = self._span(1, 16, 8)
        if self._maybe(0.2):
            begin, end = random.choice(SEASONS)
            track["season"] = {"from": begin, "to": end}
        if self._maybe(0.15):
            track["self_pay"] = self._price()
        if self._maybe(0.7):
            days = [self._day(-60, 90) for _ in range(random.randint(0, 3))]
            track["starts"] = "rolling" if self._maybe(0.35) else days
        if self._maybe(0.7):
            track["openings"] = {
                "state": random.choice(("open", "open", "waitlist", "full")),
                "as_of": self._day(*random.choice(((-12, 0), (-15, -13), (-15, -13), (-60, -15)))),
            }
        return track

    def _schedule(self, track: dict[str, object]) -> None:
        if self._maybe(0.8):
            track["sessions"] = self._sessions()
            self._attend(track)
        elif self._maybe(0.5):
            track["hours_a_week"] = self._span(6, 15, 6)

    def _phase(self) -> dict[str, object]:
        phase: dict[str, object] = {"sessions": self._sessions()}
        if self._maybe(0.8):
            phase["weeks"] = str(self.random.randint(1, 8))
        self._attend(phase)
        return phase

    def _attend(self, phase: dict) -> None:
        days = len({day for session in phase["sessions"] for day in session["days"]})
        if self._maybe(0.4):
            low = self.random.randint(1, days)
            phase["attend"] = {"min": str(low)}
            if self._maybe(0.6):
                phase["attend"]["max"] = str(self.random.randint(low, days))

    def _span(self, least: int, most: int, wide: int) -> dict[str, str]:
        low = self.random.randint(least, most)
        bounds = {"min": str(low), "max": str(low + self.random.randint(0, wide))}
        return {key: value for key, value in bounds.items() if self._maybe(0.8)}

    def _price(self) -> dict[str, str]:
        amount = self.random.choice(("0", "50", "99.99", "33.3", "0.1", "150", "1000", "2400", "150.10"))
        price = {"amount": amount, "per": self.random.choice(("session", "hour", "day", "week", "program"))}
        if self._maybe(0.2):
            price["to"] = "5000"
        return price

    def _sessions(self) -> list[dict[str, object]]:
        sessions: list[dict[str, object]] = []
        usual = self._maybe(0.5)
        for _ in range(self.random.choice((1, 1, 1, 2, 3))):
            if usual:
                times = self.random.choice((("18:00", "21:00"), ("09:00", "12:00"), ("16:30", "19:30")))
            elif self._maybe(0.2):
                times = self.random.choice(
                    (("22:00", "01:00"), ("20:00", "24:00"), ("21:30", "00:00"), ("23:30", "06:00"))
                )
            else:
                times = tuple(sorted(self.random.sample(TIMES, 2), key=_minute))
                times = ("23:00", "24:00") if times[0] == "24:00" else times
            days = self.random.sample(DAYS, self.random.randint(1, 4))
            session = {"days": days, "from": times[0], "to": times[1]}
            if not any(_overlap(session, other) for other in sessions):
                sessions.append(session)
        return sessions

    def _cost(self, program: dict[str, object]) -> None:
        cost: dict[str, object] = {}
        for key in ("accepts", "plans", "help"):
            self._list(cost, key, 0.7)
        if self._maybe(0.7):
            cost["self_pay"] = self._price()
        if self._maybe(0.2):
            cost["first_visit"] = "150"
        if cost or self._maybe(0.3):
            program["cost"] = cost

    def _format(self, at_home: bool) -> str:  # noqa: FBT001
        return self.random.choice(("in-person", "virtual", "hybrid", "virtual")) if at_home else "virtual"

    def _list(self, tree: dict[str, object], key: str, chance: float) -> None:
        if self._maybe(chance):
            tree[key] = self._some(key, least=0)

    def _some(self, key: str, *, least: int) -> list[str]:
        words = self.pool[key] if self._maybe(0.9) else self.lists[key]
        return self.random.sample(words, self.random.randint(least, min(4, len(words))))

    def _maybe(self, chance: float) -> bool:
        return self.random.random() < chance

    def _day(self, first: int, last: int) -> str:
        return str(self.today + timedelta(days=self.random.randint(first, last)))


class Questions:
    """Random questions to a directory."""

    def __init__(self, seed: int, directory: Directory) -> None:
        self.random = Random(seed)
        self.directory = directory

    def one(self) -> Pairs:
        """Return names with their values; a name may come twice, and names and values may be unknown."""
        random = self.random
        names = random.sample(NAMES_ASKED, random.choices((0, 1, 2, 3, 4, 6), (1, 6, 8, 6, 3, 1))[0])
        pairs = [(name, self._values(name)) for name in names]
        if random.random() < 0.5:
            pairs.append(("sort", [random.choice(("distance", "name", "hours", "start", "price", "checked"))]))
        if "within" in names and "zip" not in names and random.random() < 0.8:
            pairs.append(("zip", self._values("zip")))
        if random.random() < 0.08:
            pairs.append(("ids", self._ids()))
        if random.random() < 0.1:
            pairs.append(random.choice(UNKNOWN_PAIRS))
        if pairs and random.random() < 0.1:
            again = random.choice(pairs)[0]
            pairs.append(
                (again, self._ids() if again == "ids" else self._values(again) if again in NAMES_ASKED else ["name"])
            )
        random.shuffle(pairs)
        return pairs

    def _values(self, name: str) -> list[str]:
        random = self.random
        match name:
            case "hours":
                return [random.choice(("0", "3", "6", "9", "9.5", "12", "15", "20", "40"))]
            case "weeks":
                return [random.choice(("1", "4", "6", "8", "12", "52"))]
            case "starts":
                return [random.choice(("0", "1", "7", "14", "30", "60", "365"))]
            case "within":
                return [random.choice(("0", "1", "5", "10", "25", "50", "100", "250", "5000"))]
            case "price":
                return [random.choice(("0", "33.3", "99.9", "100", "150", "300", "450.3", "500", "1000", "5000"))]
            case "checked":
                return [random.choice(("0", "7", "30", "90", "180", "365"))]
            case "openings":
                return ["now"]
            case "zip":
                return [random.choice([place[0] for place in PLACES[:-1]] + [*OTHER_ZIPS])]
            case "q":
                return [" ".join(self._word() for _ in range(random.choice((1, 1, 2))))]
            case "free":
                return self._several(FREE_VALUES, 5)
            case "state":
                return self._several(
                    [state.lower() for state in (*self.directory.states, "NC", "SC", "MA", "GA", "TN", "FL")], 2
                )
            case "county" | "city":
                return self._several(self._places(name), 2)
            case "gender":
                return self._several(["women", "men", "nonbinary"], 2)
            case "pay":
                return self._several([*self.directory.pool["accepts"], *self.directory.pool["help"]], 3)
        words = self.directory.pool[LIST_OF.get(name, name)]
        return self._several(words, 2 if name in LISTS else 3)

    def _several(self, words, most: int) -> list[str]:
        words = sorted(set(words))
        chosen = self.random.sample(words, self.random.randint(1, min(most, len(words))))
        if self.random.random() < 0.05:
            chosen.insert(self.random.randint(0, len(chosen)), "no-such-thing")
        return chosen

    def _places(self, key: str) -> list[str]:
        """Return towns or counties of the directory, as people may have them in a link, and some that it has not."""
        there = [program["address"] for program in self.directory.programs if key in program.get("address", {})]
        values = [re.sub("[ ]", "-", f"{address[key]}-{address['state']}".lower()) for address in there]
        bare = [re.sub("[^a-z0-9-]", "", value) for value in values if value.isascii()]
        full = [value.replace("st.-", "saint-").replace("o-f", "of").replace("n.-", "north-") for value in values]
        return [*sorted({*values, *bare, *full}), "nowhere-nc", "nowhere-sc"]

    def _word(self) -> str:
        word = self.random.choice(WORDS)
        word = word[: self.random.randint(1, len(word))] if self.random.random() < 0.3 else word
        for _ in range(self.random.choice((0, 0, 1, 1, 2))):
            word = self._slip(word)
        return word.upper() if self.random.random() < 0.1 else word

    def _slip(self, word: str) -> str:
        at = self.random.randrange(len(word))
        letter = self.random.choice("aeiourstn")
        slips = (
            word[:at] + letter + word[at + 1 :], word[:at] + letter + word[at:], word[:at] + word[at + 1 :],
            word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
        )  # fmt: skip
        return self.random.choice(slips) or word

    def _ids(self) -> list[str]:
        if not self.directory.programs:
            return ["no-such-program"]
        most = min(8, len(self.directory.programs))
        programs = self.random.sample(self.directory.programs, self.random.randint(1, most))
        ids = [self.random.choice([program["id"], *program.get("aliases", [])]) for program in programs]
        if self.random.random() < 0.3:
            ids.insert(self.random.randint(0, len(ids)), "no-such-program")
        if self.random.random() < 0.3:
            ids.append(self.random.choice([programs[0]["id"], ids[0]]))
        return ids


NAMES_ASKED = (
    "focus", "ages", "gender", "format", "free", "free", "hours", "weeks", "starts", "openings", "lang", "for",
    "state", "county", "city",
    "zip", "within", "pay", "plan", "price", "services", "therapies", "medications", "access", "checked", "q",
    "free", "zip", "state", "q", "q", "q", "starts", "openings", "checked",
)  # fmt: skip
FREE_VALUES = (*DAYS, *PARTS, "weekend", *(f"{day}-{part}" for day in DAYS for part in PARTS), "evening", "weekend")
UNKNOWN_PAIRS = (
    ("color", ["blue"]), ("zip", ["00000"]), ("hours", ["many"]), ("state", ["zz"]), ("free", ["mon-night"]),
    ("openings", ["later"]), ("sort", ["rating"]), ("focus", [""]), ("__proto__", ["x"]), ("constructor", ["name"]),
    ("services", ["constructor"]), ("gender", ["all"]), ("within", [""]), ("q", [""]), ("price", ["$100"]),
)  # fmt: skip


def fragment(pairs: Pairs) -> str:
    """Write a question as the fragment of an address."""
    return "&".join(f"{quote(name)}={','.join(quote(value, safe='') for value in values)}" for name, values in pairs)


def _minute(text: str) -> int:
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)


def _overlap(one: dict, other: dict) -> bool:
    return not _minutes(one).isdisjoint(_minutes(other))


def _minutes(session: dict) -> set[int]:
    """Return the minutes of the week."""
    start, end = _minute(session["from"]), _minute(session["to"])
    end += 0 if end > start else 1440
    return {(DAYS.index(day) * 1440 + minute) % 10080 for day in session["days"] for minute in range(start, end)}
