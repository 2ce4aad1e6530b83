"""A group that one can join: when it meets, for how long, when one can begin, and for whom it is."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag

from iop.data.closed_lists import VocabularyWord
from iop.data.fields import Date, EndMinute, Minute, MonthDay, Telephone, Zone
from iop.data.leaf import expectation, number, plain, whole
from iop.data.record import Record
from iop.data.week import DAYS

OPENINGS = ("open", "waitlist", "full")
"""What is said of openings; the finder's index names each by its place."""
Focus = tuple[
    Annotated[str, VocabularyWord("focus", fixed="substance-use mental-health co-occurring eating-disorder")], ...
]
Ages = tuple[Annotated[str, VocabularyWord("ages", fixed="child teen young-adult adult older-adult")], ...]
AGE_YEARS: Mapping[str, tuple[int, int]] = {
    "child": (0, 12), "teen": (13, 17), "young-adult": (18, 25), "adult": (18, 64), "older-adult": (65, 120),
}  # fmt: skip
"""Group of ages to its first and last year; many call everybody from 18 on an adult."""
Format = Annotated[str, VocabularyWord("format", fixed="in-person virtual hybrid")]
Languages = tuple[Annotated[str, VocabularyWord("languages")], ...]
MadeFor = tuple[Annotated[str, VocabularyWord("for")], ...]


Admits = tuple[Annotated[str, VocabularyWord("admits", fixed="women men nonbinary all")], ...]


class AgeLimits(Record):
    """The exact ages, where they are known; the groups of `ages` are what is searched."""

    min: Annotated[int, whole("an age in years", "13", 0, 120)] | None = None
    max: Annotated[int, whole("an age in years", "17", 0, 120)] | None = None
    note: Annotated[str, plain(200, "18 if still in high school")] | None = None


class Session(Record):
    """One meeting time, on one or more days of each week; it belongs to the day on which it begins."""

    days: tuple[Annotated[str, VocabularyWord("days", fixed=" ".join(DAYS))], ...] = Field(min_length=1)
    from_minute: Minute = Field(alias="from")
    """Minutes after midnight."""
    to_minute: EndMinute = Field(alias="to")
    """Minutes after midnight, up to 1440; not after `from_minute`, it is on the next day."""

    @property
    def end(self) -> int:
        """Minutes after the midnight before it begins."""
        return self.to_minute if self.to_minute > self.from_minute else self.to_minute + 1440

    @property
    def minutes(self) -> int:
        """How long it is, each time."""
        return self.end - self.from_minute


class Attend(Record):
    """On how many of its days one comes each week."""

    min: Annotated[int, whole("a number of days", "3", 1, 7)] | None = None
    """All of them when it is absent, as for `max`."""
    max: Annotated[int, whole("a number of days", "5", 1, 7)] | None = None


class Phase(Record):
    """What a schedule is for several weeks, before it changes."""

    weeks: Annotated[int, whole("a number of weeks", "4", 1, 104)] | None = None
    sessions: tuple[Session, ...] = Field(min_length=1)
    attend: Attend | None = None

    @property
    def days(self) -> Mapping[str, tuple[Session, ...]]:
        """Day to the sessions that begin on it."""
        found = {day: tuple(each for each in self.sessions if day in each.days) for day in DAYS}
        return {day: sessions for day, sessions in found.items() if sessions}

    @property
    def least_days(self) -> int:
        """On how many days one comes at least."""
        return len(self.days) if self.attend is None or self.attend.min is None else self.attend.min

    @property
    def most_days(self) -> int:
        """On how many days one may come."""
        return len(self.days) if self.attend is None or self.attend.max is None else self.attend.max

    @property
    def least_minutes(self) -> int:
        """Minutes a week, on the shortest days."""
        return sum(self._minutes[: self.least_days])

    @property
    def most_minutes(self) -> int:
        """Minutes a week, on the longest days."""
        return sum(self._minutes[::-1][: self.most_days])

    @property
    def least_sessions(self) -> int:
        """Sessions a week, on the days with the fewest."""
        return sum(sorted(map(len, self.days.values()))[: self.least_days])

    @property
    def _minutes(self) -> list[int]:
        return sorted(sum(each.minutes for each in sessions) for sessions in self.days.values())


class Weeks(Record):
    """How many weeks the program usually takes."""

    min: Annotated[int, whole("a number of weeks", "8", 1, 104)] | None = None
    max: Annotated[int, whole("a number of weeks", "12", 1, 104)] | None = None


class HoursAWeek(Record):
    """How many hours a week it is, when the days are not known."""

    min: Annotated[float, number("a number of hours", "9", 0.5, 100)] | None = None
    max: Annotated[float, number("a number of hours", "12", 0.5, 100)] | None = None


class Season(Record):
    """The part of each year in which a group meets, both days included; it may run over New Year."""

    from_day: MonthDay = Field(alias="from")
    to_day: MonthDay = Field(alias="to")


class SelfPay(Record):
    """What somebody pays who uses no insurance."""

    amount: Annotated[float, number("US dollars", "250", 0, 200_000)]
    to: Annotated[float, number("US dollars", "300", 0, 200_000)] | None = None
    """The upper end, when the price is a range."""
    per: Annotated[str, VocabularyWord("per", fixed="session hour day week program")]


class Openings(Record):
    """Whether one can begin now; ignored more than 14 days after `as_of`."""

    state: Annotated[str, VocabularyWord("openings", fixed=" ".join(OPENINGS))]
    as_of: Date
    wait_days: Annotated[int, whole("a number of days", "7", 0, 730)] | None = None


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
    """A group that one can join. What it does not state of INHERITED is the program's."""

    name: Annotated[str, plain(80, "Evening group")] | None = None
    focus: Focus | None = Field(None, min_length=1)
    admits: Admits | None = None
    ages: Ages | None = None
    age_limits: AgeLimits | None = None
    format: Format | None = None
    languages: Languages | None = None
    made_for: MadeFor | None = Field(None, alias="for")
    timezone: Zone | None = None
    """Of every time in it."""
    sessions: tuple[Session, ...] | None = Field(None, min_length=1)
    attend: Attend | None = None
    weeks: Weeks | None = None
    phases: tuple[Phase, ...] | None = Field(None, min_length=1)
    """In place of sessions, attend and weeks: a schedule that changes."""
    hours_a_week: HoursAWeek | None = None
    season: Season | None = None
    starts: Starts | None = None
    openings: Openings | None = None
    phone: Telephone | None = None
    """A line of its own."""
    self_pay: SelfPay | None = None
    """In place of the program's."""
    note: Annotated[str, plain(200, "No groups on federal holidays.")] | None = None

    @property
    def schedule(self) -> tuple[Phase, ...]:
        """Its phases; one for sessions that stay the same; none when it is not known when it meets."""
        if self.phases is not None:
            return self.phases
        return () if self.sessions is None else (Phase(sessions=self.sessions, attend=self.attend),)

    @property
    def fullest(self) -> Phase | None:
        """The phase with the most hours a week."""
        return max(self.schedule, key=lambda phase: (phase.most_minutes, phase.least_minutes), default=None)

    @property
    def least_days(self) -> int | None:
        """On how many days a week one has to come, in the phase with the most of them."""
        return max((phase.least_days for phase in self.schedule), default=None)

    @property
    def least_hours(self) -> float | None:
        """Hours a week that one comes at least."""
        if self.fullest:
            return self.fullest.least_minutes / 60
        return self.hours_a_week.min if self.hours_a_week else None

    @property
    def most_hours(self) -> float | None:
        """Hours a week that one may come."""
        if self.fullest:
            return self.fullest.most_minutes / 60
        return self.hours_a_week.max if self.hours_a_week else None

    @property
    def least_weeks(self) -> int | None:
        """How many weeks it takes at least; of phases, their sum."""
        if self.phases is not None:
            return _sum([phase.weeks for phase in self.phases])
        return self.weeks.min if self.weeks else None

    @property
    def most_weeks(self) -> int | None:
        """How many weeks it may take."""
        if self.phases is not None:
            return _sum([phase.weeks for phase in self.phases])
        return self.weeks.max if self.weeks else None


INHERITED = ("focus", "admits", "ages", "age_limits", "format", "languages", "made_for", "timezone")
"""What a track takes from its program when it does not state it."""


def _sum(weeks: Sequence[int | None]) -> int | None:
    known = [each for each in weeks if each is not None]
    return sum(known) if len(known) == len(weeks) else None
