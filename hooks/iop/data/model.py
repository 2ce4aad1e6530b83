"""The typed records of the directory: programs, the groups in them, when they meet, what they cost, how we know."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag

from iop.data.fields import (
    Date,
    Email,
    Minute,
    ShortTelephone,
    Slug,
    State,
    Telephone,
    Truth,
    Web,
    Word,
    Zip,
    expectation,
    number,
    plain,
    street_text,
    whole,
)
from iop.data.phones import Phone
from iop.data.terms import Record


class Closed(Record):
    """When and why a program ended, and where its people go now."""

    on: Date
    note: Annotated[str, plain(600, "Merged with Blue Ridge Recovery.")] | None = None
    successor: Slug | None = None
    """The id of the program that takes its place."""


class Address(Record):
    """Where people go (HSDS 3.1 address)."""

    street: Annotated[str, street_text()] | None = None
    unit: Annotated[str, plain(60, "Suite 2")] | None = None
    city: Annotated[str, plain(60, "Asheville")]
    state: State
    zip: Zip
    county: Annotated[str, plain(60, "Buncombe")] | None = None
    """Without the word County."""


class Point(Record):
    """The door on the map, in degrees (WGS 84)."""

    lat: Annotated[float, number("degrees north", "35.5951", -90, 90)]
    lng: Annotated[float, number("degrees east, negative in America", "-82.5515", -180, 180)]


class Contact(Record):
    """How to reach the program itself, never a call center."""

    phone: Telephone
    intake: Telephone | None = None
    text: ShortTelephone | None = None
    tty: ShortTelephone | None = None
    fax: Telephone | None = None
    email: Email | None = None
    website: Web | None = None
    hours: Annotated[str, plain(200, "Mon to Fri, 9 am to 5 pm")] | None = None

    @property
    def first(self) -> Phone:
        """The number to call first: the line for new people, where there is one."""
        return self.intake or self.phone


class Session(Record):
    """One meeting time, on one or more days of each week."""

    days: tuple[Annotated[str, Word("days")], ...] = Field(min_length=1)
    from_minute: Minute = Field(alias="from")
    """Minutes after midnight."""
    to_minute: Minute = Field(alias="to")
    """Minutes after midnight, later than `from_minute`."""

    @property
    def minutes_per_week(self) -> int:
        """Length times number of days."""
        return (self.to_minute - self.from_minute) * len(self.days)


class Weeks(Record):
    """How many weeks the program usually takes."""

    min: Annotated[int, whole("a number of weeks", "8", 1, 104)] | None = None
    max: Annotated[int, whole("a number of weeks", "12", 1, 104)] | None = None


class Openings(Record):
    """Whether one can begin now; ignored more than 14 days after `as_of`."""

    state: Annotated[str, Word("openings")]
    as_of: Date
    wait_days: Annotated[int, whole("a number of days", "7", 0, 730)] | None = None


Focus = tuple[Annotated[str, Word("focus")], ...]
Ages = tuple[Annotated[str, Word("ages")], ...]
Languages = tuple[Annotated[str, Word("languages")], ...]
Groups = tuple[Annotated[str, Word("for")], ...]


def _rolling(value: object) -> object:
    if value != "rolling":
        hint = "write rolling when people can begin in any week"
        raise expectation("'rolling' or a list of dates", "[2026-12-01]", value, hint)
    return value


def _rolling_or_dates(value: object) -> str:
    return "dates" if isinstance(value, list | tuple) else "rolling"


Starts = Annotated[
    Annotated[Literal["rolling"], BeforeValidator(_rolling), Tag("rolling")]
    | Annotated[tuple[Date, ...], Tag("dates")],
    Discriminator(_rolling_or_dates),
]
"""Any week, or the days on which one can begin."""


class Track(Record):
    """A group that one can join. Focus, ages, format, languages and groups default to the program's."""

    name: Annotated[str, plain(80, "Evening group")] | None = None
    focus: Focus | None = Field(None, min_length=1)
    ages: Ages | None = None
    format: Annotated[str, Word("format")] | None = None
    languages: Languages | None = None
    made_for: Groups | None = Field(None, alias="for")
    sessions: tuple[Session, ...] | None = Field(None, min_length=1)
    weeks: Weeks | None = None
    starts: Starts | None = None
    openings: Openings | None = None

    @property
    def minutes_per_week(self) -> int | None:
        """Sum over sessions; None when the sessions are not known."""
        return None if self.sessions is None else sum(session.minutes_per_week for session in self.sessions)


class SelfPay(Record):
    """What somebody pays who uses no insurance."""

    amount: Annotated[float, number("US dollars", "250", 0, 200_000)]
    per: Annotated[str, Word("per")]


class Cost(Record):
    """Who pays, and what help there is with paying."""

    accepts: tuple[Annotated[str, Word("accepts")], ...] | None = None
    plans: tuple[Annotated[str, Word("plans")], ...] | None = None
    self_pay: SelfPay | None = None
    help: tuple[Annotated[str, Word("help")], ...] | None = None


class Admission(Record):
    """What a referrer needs to know before sending somebody."""

    referral: tuple[Annotated[str, Word("referral")], ...] | None = None
    documents: tuple[Annotated[str, plain(80, "photo ID")], ...] | None = None
    """What to bring."""
    cannot_take: Annotated[str, plain(400, "People who need medical detox first")] | None = None
    on_medication: tuple[Annotated[str, Word("on_medication")], ...] | None = None
    """Medicines on which a person may be and still be taken."""
    first_visit_days: Annotated[int, whole("a number of days", "3", 0, 365)] | None = None
    """From first call to first visit."""


class Licence(Record):
    """The permission of a state to treat people."""

    body: Annotated[str, plain(120, "NC Division of Health Service Regulation")] | None = None
    number: Annotated[str, plain(60, "MHL-011-000")] | None = None
    url: Web | None = None


class Quality(Record):
    """Signs of quality that anybody can check."""

    licence: Licence | None = None
    accreditation: tuple[Annotated[str, Word("accreditation")], ...] | None = None
    ownership: Annotated[str, Word("ownership")] | None = None


class Verified(Record):
    """That somebody asked, when and how."""

    on: Date
    how: Annotated[str, Word("how")]
    by: Annotated[str, plain(80, "county-desk")] | None = None


class Origin(Record):
    """Where the entry came from."""

    name: Annotated[str, plain(120, "SAMHSA FindTreatment.gov")]
    url: Web | None = None
    retrieved: Date | None = None


class Program(Record):
    """One intensive outpatient program at one place; keys in the order in which entries are written."""

    id: Slug
    name: Annotated[str, plain(120, "Harbor Light Recovery")]
    organization: Annotated[str, plain(120, "Harbor Light Recovery, Inc.")] | None = None
    status: Annotated[str, Word("status")] = "open"
    closed: Closed | None = None
    aliases: tuple[Slug, ...] = ()
    sample: Truth = False
    summary: Annotated[str, plain(600, "Evening groups for adults in Asheville.")] | None = None
    focus: Focus = Field(min_length=1)
    address: Address | None = None
    point: Point | None = None
    serves: tuple[State, ...] | None = None
    contact: Contact
    ages: Ages | None = None
    format: Annotated[str, Word("format")] | None = None
    languages: Languages | None = None
    made_for: Groups | None = Field(None, alias="for")
    tracks: tuple[Track, ...] = ()
    services: tuple[Annotated[str, Word("services")], ...] | None = None
    therapies: tuple[Annotated[str, Word("therapies")], ...] | None = None
    medications: tuple[Annotated[str, Word("medications")], ...] | None = None
    access: tuple[Annotated[str, Word("access")], ...] | None = None
    also_offers: tuple[Annotated[str, Word("also_offers")], ...] | None = None
    cost: Cost = Cost()
    admission: Admission = Admission()
    quality: Quality = Quality()
    verified: Verified | None = None
    source: Origin | None = None

    @property
    def is_open(self) -> bool:
        """Whether it takes people: neither paused nor closed."""
        return self.status == "open"

    @property
    def is_closed(self) -> bool:
        """Whether it has ended, so that nobody answers any more."""
        return self.status == "closed"
