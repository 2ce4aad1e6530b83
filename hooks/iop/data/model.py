"""The typed records of the directory: programs, where they are, what they cost, how we know."""

from typing import Annotated

from pydantic import Field

from iop.data.closed_lists import VocabularyWord
from iop.data.fields import Date, Email, ShortTelephone, Slug, State, Telephone, Truth, Web, Zip, Zone, street_text
from iop.data.leaf import number, plain, whole
from iop.data.phones import Phone
from iop.data.record import Record
from iop.data.track import Admits, AgeLimits, Ages, Focus, Format, Languages, MadeFor, SelfPay, Track


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
    """Its name, without the word County; of a city beside a county of its name, "Baltimore City"."""


class Point(Record):
    """The door on the map, in degrees (WGS 84)."""

    lat: Annotated[float, number("degrees north", "35.5951", -90, 90)]
    lng: Annotated[float, number("degrees east, negative in America", "-82.5515", -180, 180)]


class Line(Record):
    """One more telephone, for some of the people."""

    number: Telephone
    for_whom: Annotated[str, plain(60, "Spanish")] = Field(alias="for")


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
    lines: tuple[Line, ...] = ()
    """Other numbers, each for somebody: a language, families, referrers."""
    referral_form: Web | None = None
    """The form that a referrer fills in."""
    walk_in: Annotated[str, plain(200, "Mon to Fri, 8 to 10 am")] | None = None
    """When one may come without a call."""
    menu: Annotated[str, plain(120, "press 2 for new patients")] | None = None
    """What to press when a machine answers."""

    @property
    def first(self) -> Phone:
        """The number to call first: the line for new people, where there is one."""
        return self.intake or self.phone


INSURANCE = ("medicaid", "medicare", "private", "tricare", "va", "state-plan", "ihs")
"""Payers with a plan that decides what is left to pay."""


class Cost(Record):
    """Who pays, and what help there is with paying."""

    accepts: (
        tuple[Annotated[str, VocabularyWord("accepts", fixed=" ".join([*INSURANCE, "self-pay", "free"]))], ...] | None
    ) = None
    plans: tuple[Annotated[str, VocabularyWord("plans")], ...] | None = None
    self_pay: SelfPay | None = None
    first_visit: Annotated[float, number("US dollars", "150", 0, 200_000)] | None = None
    """What the first visit costs, once, without insurance."""
    help: tuple[Annotated[str, VocabularyWord("help", fixed="sliding-fee payment-assistance")], ...] | None = None


class Admission(Record):
    """What a referrer needs to know before sending somebody."""

    referral: tuple[Annotated[str, VocabularyWord("referral")], ...] | None = None
    documents: tuple[Annotated[str, plain(80, "photo ID")], ...] | None = None
    """What to bring."""
    cannot_take: Annotated[str, plain(400, "People who need medical detox first")] | None = None
    on_medication: tuple[Annotated[str, VocabularyWord("on_medication")], ...] | None = None
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
    accreditation: tuple[Annotated[str, VocabularyWord("accreditation")], ...] | None = None
    ownership: Annotated[str, VocabularyWord("ownership")] | None = None


class Verified(Record):
    """That somebody asked, when and how."""

    on: Date
    how: Annotated[str, VocabularyWord("how", fixed="phone website visit program")]
    by: Annotated[str, plain(80, "county-desk")] | None = None


class Origin(Record):
    """Where the entry came from."""

    name: Annotated[str, plain(120, "SAMHSA FindTreatment.gov")]
    url: Web | None = None
    retrieved: Date | None = None
    record: Annotated[str, plain(120, "NC100275")] | None = None
    """What the source calls it, for the next import."""


class Program(Record):
    """One intensive outpatient program at one place; keys in the order in which entries are written."""

    id: Slug
    name: Annotated[str, plain(120, "Harbor Light Recovery")]
    organization: Annotated[str, plain(120, "Harbor Light Recovery, Inc.")] | None = None
    status: Annotated[str, VocabularyWord("status", fixed="open paused closed")] = "open"
    closed: Closed | None = None
    aliases: tuple[Slug, ...] = ()
    sample: Truth = False
    summary: Annotated[str, plain(600, "Evening groups for adults in Asheville.")] | None = None
    focus: Focus = Field(min_length=1)
    address: Address | None = None
    point: Point | None = None
    serves: tuple[State, ...] | None = None
    timezone: Zone | None = None
    """Of every time in the entry; when it is absent, that of the address, else that of the states served."""
    only_for: Annotated[str, plain(200, "Residents of Buncombe County.")] | None = None
    """Who may come at all, when not everybody may."""
    contact: Contact
    admits: Admits | None = None
    """Who is let in, by gender."""
    ages: Ages | None = None
    age_limits: AgeLimits | None = None
    format: Format | None = None
    languages: Languages | None = None
    made_for: MadeFor | None = Field(None, alias="for")
    tracks: tuple[Track, ...] = ()
    services: tuple[Annotated[str, VocabularyWord("services")], ...] | None = None
    therapies: tuple[Annotated[str, VocabularyWord("therapies")], ...] | None = None
    medications: tuple[Annotated[str, VocabularyWord("medications")], ...] | None = None
    access: tuple[Annotated[str, VocabularyWord("access")], ...] | None = None
    also_offers: tuple[Annotated[str, VocabularyWord("also_offers")], ...] | None = None
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
