"""Two weeks as examples, hour by hour, and what the three hours of one evening may hold."""

from collections.abc import Sequence
from dataclasses import dataclass

from iop.wording.sentences import below

_FIRST_HOUR, _LAST_HOUR = 8, 22
_TOP = 52
_HOUR = 10
_DAY_LEFT, _DAY = 63, 35
_EVENING_TOP = 44
_MINUTE = 1.2
_DAYS = tuple(below("day").values())


@dataclass(frozen=True)
class Week:
    """A week with one session on some of its days; hours on a 24-hour clock."""

    name: str
    days: tuple[str, ...]
    start: int
    end: int
    days_said: str
    time_said: str

    @property
    def hours_per_session(self) -> int:
        """Hours on one of its days."""
        return self.end - self.start

    @property
    def hours(self) -> int:
        """Hours in the whole week."""
        return len(self.days) * self.hours_per_session


@dataclass(frozen=True)
class Day:
    """A column of the week; `on` when there is a session."""

    name: str
    x: int
    on: bool


@dataclass(frozen=True)
class DrawnWeek:
    """A week and where it stands."""

    week: Week
    days: tuple[Day, ...]
    top: int
    height: int
    session_y: int
    session_height: int
    session_said: str
    ticks: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Part:
    """A part of an evening."""

    name: str
    minutes: int
    group: bool


@dataclass(frozen=True)
class DrawnPart:
    """A part of an evening, and where it stands."""

    part: Part
    begins: str
    y: float
    height: float
    middle: float


@dataclass(frozen=True)
class SampleWeek:
    """The whole drawing."""

    weeks: tuple[DrawnWeek, ...]
    evening_said: str
    evening: tuple[DrawnPart, ...]
    evening_ends: str
    evening_bottom: float


WEEKS = (
    Week("Evenings", ("Mon", "Wed", "Thu"), 18, 21, "Monday, Wednesday, and Thursday", "6 to 9 pm"),
    Week("Mornings", ("Mon", "Tue", "Wed", "Thu", "Fri"), 9, 12, "Monday to Friday", "9 am to noon"),
)
EVENING = (
    Part("Check-in", 30, group=False),
    Part("Skills group", 60, group=True),
    Part("Break", 15, group=False),
    Part("Process group", 75, group=True),
)


def sample_week() -> SampleWeek:
    """Return both weeks, and one evening of the first."""
    starts = [WEEKS[0].start * 60 + sum(part.minutes for part in EVENING[:at]) for at in range(len(EVENING) + 1)]
    return SampleWeek(
        weeks=tuple(map(_drawn, WEEKS)),
        evening_said=WEEKS[0].time_said,
        evening=tuple(map(_drawn_part, EVENING, starts)),
        evening_ends=_clock(starts[-1]),
        evening_bottom=_evening_y(starts[-1]),
    )


def _drawn(week: Week) -> DrawnWeek:
    return DrawnWeek(
        week=week,
        days=_columns(week.days),
        top=_TOP,
        height=_HOUR * (_LAST_HOUR - _FIRST_HOUR),
        session_y=_y(week.start),
        session_height=_HOUR * week.hours_per_session,
        session_said=f"{week.hours_per_session} h",
        ticks=tuple((said, _y(hour)) for hour, said in ((9, "9 am"), (12, "noon"), (18, "6 pm"), (21, "9 pm"))),
    )


def _columns(on: Sequence[str]) -> tuple[Day, ...]:
    return tuple(Day(name, _DAY_LEFT + at * _DAY, name in on) for at, name in enumerate(_DAYS))


def _y(hour: int) -> int:
    return _TOP + _HOUR * (hour - _FIRST_HOUR)


def _drawn_part(part: Part, start: int) -> DrawnPart:
    height = round(part.minutes * _MINUTE, 1)
    return DrawnPart(part, _clock(start), _evening_y(start), height, round(height / 2, 1))


def _evening_y(minute: int) -> float:
    return round(_EVENING_TOP + (minute - WEEKS[0].start * 60) * _MINUTE, 1)


def _clock(minute: int) -> str:
    return f"{minute // 60 % 12}:{minute % 60:02}"
