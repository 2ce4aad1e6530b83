"""A facility as SAMHSA's surveys describe it, to the draft of a program: what every importer of them shares.

Source: N-SUMHSS, and the key sheets of the National Directory (SAMHSA, 2023). OIT, intensive outpatient treatment, is
a code of the substance use survey; the mental health survey has none. No survey says when groups meet, hours, price,
plans, format or openings, and so neither does a draft.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from pydantic import TypeAdapter, ValidationError

from iop.data.closed_lists import Place, places_of_lists
from iop.data.errors import quoted
from iop.data.fields import Telephone
from iop.data.model import Program
from iop.data.phones import Phone
from iop.data.rules import ELSEWHERE_MILES
from iop.data.terms import Vocabulary
from iop.geo.counties import county_named
from iop.geo.zips import Spot, miles_between, zip_areas
from iop.importers.drafts import Draft, Notes, fold, words

INTENSIVE_OUTPATIENT = "OIT"
FOCUS_CODES = frozenset({"SA", "SUMH", "CO"})
"""What an intensive outpatient row can say about focus; MH and PED belong to the mental health survey."""
OF_OWN_ROWS = frozenset({"admits", "ages", "for"})
"""Lists of people. Said of intensive outpatient care only by its own row: whom the mental health care there takes is
another thing."""
PLACES = places_of_lists(Program)
"""Where words go: a list with SAMHSA codes that has no place here is never read."""
_TELEPHONE: TypeAdapter[Phone] = TypeAdapter(Telephone)


@dataclass(frozen=True)
class Row:
    """One answer to one survey."""

    line: int
    """Where it begins in its file, from 1."""
    texts: Mapping[str, str]
    """Columns of text, by name in small letters and digits: name1, street1, typefacility."""
    codes: frozenset[str]
    """What it says yes to, in capitals."""

    @property
    def offers(self) -> bool:
        """Whether it has intensive outpatient treatment."""
        return INTENSIVE_OUTPATIENT in self.codes

    def text(self, column: str) -> str:
        """Return what the column says; "" when it says nothing."""
        return self.texts.get(column, "")


@dataclass(frozen=True)
class Site:
    """The rows of one place: those with intensive outpatient treatment first, then its others, in file order."""

    rows: tuple[Row, ...]

    @property
    def own_rows(self) -> tuple[Row, ...]:
        """Those with intensive outpatient treatment."""
        return tuple(row for row in self.rows if row.offers)

    @cached_property
    def codes(self) -> frozenset[str]:
        """What any row says yes to."""
        return frozenset[str]().union(*(row.codes for row in self.rows))

    def said(self, column: str) -> list[tuple[Row, str]]:
        """Return row and text wherever the column has any."""
        return [(row, row.text(column)) for row in self.rows if row.text(column)]

    def first(self, column: str) -> str:
        """Return the first text of the column; "" when it has none."""
        return next((text for _, text in self.said(column)), "")


def sites(rows: Iterable[Row]) -> list[Site]:
    """Put rows of one name, street and ZIP together: a place often answers both surveys, and sometimes one twice."""
    places: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in rows:
        key = fold(row.text("name1"), row.text("name2"), row.text("street1"), zip_of(row.text("zip")))
        places[key].append(row)
    return [Site(tuple(sorted(places[key], key=lambda row: not row.offers))) for key in sorted(places)]


def draft(site: Site, vocabulary: Vocabulary, notes: Notes) -> Draft:
    """Return the entry but for id and source; lists are what any row says, focus only what its own rows say."""
    row = site.rows[0]
    name, organization = named(row.text("name1"), row.text("name2"))
    found = words(site.codes - {INTENSIVE_OUTPATIENT}, vocabulary)
    own = words(frozenset[str]().union(*(each.codes for each in site.own_rows)), vocabulary)
    if len(own.get("admits", ())) > 1:
        del own["admits"]  # who takes women and men says nothing of who is turned away
    address = _address(site, name, notes)
    entry: Draft = {
        "name": name,
        "organization": organization,
        "focus": focus(site, vocabulary),
        "address": address,
        "point": _point(site, name, address["zip"], notes),
        "contact": _contact(site, name, notes),
    }
    _put_words(entry, found | {key: own.get(key, []) for key in OF_OWN_ROWS}, row.line, notes)
    return {key: value for key, value in entry.items() if value or key in ("name", "focus", "contact")}


def _put_words(entry: Draft, found: Mapping[str, list[str]], line: int, notes: Notes) -> None:
    """Write the words of each list at its place, but for the focus, which has rules of its own."""
    for name, place in PLACES.items():
        chosen = found.get(name, [])
        if name == "focus" or not chosen:
            continue
        if place.takes_several:
            _put(entry, place, chosen)
        elif len(chosen) == 1:
            _put(entry, place, chosen[0])
        else:
            said = ", ".join(chosen)
            notes.add(line, str(entry["name"]), f"{'.'.join(place.keys)}: expected one, got {said}; left out")


def _put(entry: Draft, place: Place, said: object) -> None:
    """Write what is said at its place, below the mappings around it."""
    below: dict[str, object] = {place.keys[-1]: said}
    for key in reversed(place.keys[:-1]):
        below = {key: below}
    for key, value in below.items():
        before = entry.get(key)
        entry[key] = {**before, **value} if isinstance(before, dict) and isinstance(value, dict) else value


def named(name1: str, name2: str) -> tuple[str, str]:
    """Return what people call the place, and its organization, or "" when that is the same.

    The second name is the site or unit ("Plymouth", "Outpatient"), a trade name ("DBA Blue Hill"), or the end
    of a first name that was too long for its column ("Center"): alone it seldom tells a patient whom to call.
    """
    if not name2 or fold(name2) == fold(name1):
        return name1, ""
    if trade := re.fullmatch(r"(?:dba|d/b/a)[:\s]+(.+)", name2, re.IGNORECASE):
        return trade[1], name1
    if re.fullmatch(r"(?:centers?|clinic|program|services|inc|llc)\.?", name2, re.IGNORECASE):
        return f"{name1} {name2}", ""
    return f"{name1}, {name2}", name1


def zip_of(text: str) -> str:
    """Return five digits: a spreadsheet takes the leading zero, and some files add the four of ZIP+4."""
    shape = re.fullmatch(r"(\d{3,5})(?:\.0|-?\d{4})?", text)
    return shape[1].zfill(5) if shape else text


def focus(site: Site, vocabulary: Vocabulary) -> list[str]:
    """Return what the intensive outpatient rows say: the mental health survey's row is about other care there."""
    own = site.own_rows
    codes = frozenset[str]().union(*(row.codes for row in own)) & FOCUS_CODES
    surveyed = {"SA"} if any(row.text("typefacility").upper() in ("SU", "SA") for row in own) else set[str]()
    return words(codes | surveyed, vocabulary).get("focus", [])


def _address(site: Site, name: str, notes: Notes) -> dict[str, str]:
    row = site.rows[0]
    street = row.text("street1")
    if street and not re.search(r"\w", street):
        notes.add(
            row.line, name, f"address.street: expected a street such as 12 Main St, got {quoted(street)}; left out"
        )
        street = ""
    said = {
        "street": street,
        "unit": site.first("street2"),
        "city": row.text("city"),
        "state": row.text("state").upper(),
        "zip": zip_of(row.text("zip")),
        "county": _county(site, name, notes),
    }
    return {key: text for key, text in said.items() if text or key in ("city", "state", "zip")}


def _county(site: Site, name: str, notes: Notes) -> str:
    """Return the name that the Census gives the county; "" for one that is not in its list of the state."""
    written, state = site.first("county"), site.rows[0].text("state").upper()
    found = county_named(written, state)
    if written and not found:
        message = f"address.county: expected a county of {state}, got {quoted(written)}; left out"
        notes.add(site.rows[0].line, name, message)
    return found.name if found else ""


def _point(site: Site, name: str, zip_code: str, notes: Notes) -> dict[str, str] | None:
    """Return latitude and longitude to seven decimals, unless they are in another part of the country than the ZIP."""
    row = next((row for row in site.rows if row.text("latitude") or row.text("longitude")), site.rows[0])
    degrees = [row.text("latitude"), row.text("longitude")]
    if not any(degrees):
        return None
    if not all(re.fullmatch(r"-?\d{1,3}(\.\d+)?", each) for each in degrees):
        message = f"point: expected degrees such as 35.5951 and -82.5515, got {quoted(', '.join(degrees))}; left out"
        notes.add(row.line, name, message)
        return None
    area = zip_areas().get(zip_code)
    miles = miles_between(area.spot, Spot(*map(float, degrees))) if area else 0
    if miles > ELSEWHERE_MILES:
        notes.add(row.line, name, f"point: expected one near ZIP {zip_code}, got one {miles:,.0f} miles away; left out")
        return None
    return {
        key: f"{float(each):.7f}".rstrip("0").rstrip(".") for key, each in zip(("lat", "lng"), degrees, strict=True)
    }


def _contact(site: Site, name: str, notes: Notes) -> dict[str, str]:
    """Return telephone, intake and website. An intake number stands in for a telephone that cannot be used."""
    found: dict[Phone, str] = {}
    intakes: list[Phone] = []
    for row, column, text in _numbers(site):
        try:
            number = _TELEPHONE.validate_python(text)
        except ValidationError as error:
            notes.add(row.line, name, f"{column}: {error.errors()[0]['msg']}; left out")
            continue
        found.setdefault(number, text)
        intakes += [number] if column.startswith("intake") else []
    phone = next(iter(found), None)
    intake = next((number for number in intakes if number != phone), None)
    for number in found:
        if number not in (phone, intake):
            notes.count(site.rows[0].line, name, "contact: a further number, left out")
    said = {"phone": phone and found[phone], "intake": intake and found[intake], "website": _website(site, name, notes)}
    return {key: text for key, text in said.items() if text}


def _numbers(site: Site) -> list[tuple[Row, str, str]]:
    columns = ("phone", "intake1", "intake2")
    return [(row, column, row.text(column)) for row in site.rows for column in columns if row.text(column)]


def _website(site: Site, name: str, notes: Notes) -> str:
    """Return the first address, with https:// where it lacks a scheme; the model refuses what is none."""
    first, *others = dict.fromkeys(text for _, text in site.said("website")) or [""]
    for _ in others:
        notes.count(site.rows[0].line, name, "contact.website: a further address, left out")
    has_scheme = re.match(r"[a-z][a-z+]*:(?!\d)|https?\b[:/]", first, re.IGNORECASE)
    return first if not first or has_scheme else f"https://{first}"
