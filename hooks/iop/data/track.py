"""A group that one can join: when it meets, for how long, when one can begin, and for whom it is."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag

from iop.data.closed_lists import VocabularyWord
from iop.data.fields import Date, Minute
from iop.data.leaf import expectation, plain, whole
from iop.data.terms import Record
from iop.data.week import DAYS

OPENINGS = ("open", "waitlist", "full")
"""What is said of openings; the finder's index names each by its place."""
Focus = tuple[
    Annotated[str, VocabularyWord("focus", fixed="substance-use mental-health co-occurring eating-disorder")], ...
]
Ages = tuple[Annotated[str, VocabularyWord("ages", fixed="child teen young-adult adult older-adult")], ...]
Format = Annotated[str, VocabularyWord("format", fixed="in-person virtual hybrid")]
Languages = tuple[Annotated[str, VocabularyWord("languages")], ...]
Groups = tuple[Annotated[str, VocabularyWord("for")], ...]


class Session(Record):
    """One meeting time, on one or more days of each week."""

    days: tuple[Annotated[str, VocabularyWord("days", fixed=" ".join(DAYS))], ...] = Field(min_length=1)
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
    """A group that one can join. Focus, ages, format, languages and groups default to the program's."""

    name: Annotated[str, plain(80, "Evening group")] | None = None
    focus: Focus | None = Field(None, min_length=1)
    ages: Ages | None = None
    format: Format | None = None
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
