"""What a person and a plan pay week by week, in one made-up example: deductible, then a share, until the maximum."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from iop.guide.drawings.paper import RIGHT, weeks_words
from iop.wording.phrases import dollars

_BAR_LEFT = 42
_BAR = RIGHT - _BAR_LEFT
_TOP = 60
_HEADING = 30
_ROW = 20
_GAP = 8


@dataclass(frozen=True)
class Example:
    """What is made up. All sums are dollars; the deductible counts toward the maximum."""

    price_per_day: int
    days_per_week: int
    weeks: int
    deductible: int
    share_percent: int
    """The coinsurance."""
    most: int
    """The out-of-pocket maximum."""

    @property
    def price_per_week(self) -> int:
        """What the program costs in a week, whoever pays."""
        return self.price_per_day * self.days_per_week


@dataclass(frozen=True)
class Paid:
    """What is paid for one week, in dollars."""

    week: int
    you: int
    plan: int


@dataclass(frozen=True)
class Bar:
    """A bar in two parts, which say what they are; a part of no width says nothing."""

    label: str
    y: int
    you: str
    you_width: float
    plan: str
    plan_x: float
    plan_width: float


@dataclass(frozen=True)
class Group:
    """Weeks in which the same is paid."""

    y: int
    heading: str
    reason: str
    weeks: str
    you: str
    plan: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class WhoPays:
    """The whole drawing, and the example in words."""

    groups: tuple[Group, ...]
    total: Bar
    total_y: int
    height: int
    price: str
    price_per_day: str
    price_per_week: str
    days_per_week: int
    weeks: int
    deductible: str
    share_percent: int
    share_per_day: str
    most: str


EXAMPLE = Example(price_per_day=200, days_per_week=3, weeks=12, deductible=1200, share_percent=20, most=1800)


def who_pays() -> WhoPays:
    """Return the example as a bar for each week, and one for all."""
    paid = list(weekly(EXAMPLE))
    groups = tuple(_groups(paid, EXAMPLE))
    total_y = groups[-1].bars[-1].y + _ROW + _GAP
    you, plan = sum(each.you for each in paid), sum(each.plan for each in paid)
    return WhoPays(
        groups=groups,
        total=_bar("", total_y + _HEADING, you, plan),
        total_y=total_y,
        height=total_y + _HEADING + _ROW + _GAP,
        price=dollars(you + plan),
        price_per_day=dollars(EXAMPLE.price_per_day),
        price_per_week=dollars(EXAMPLE.price_per_week),
        days_per_week=EXAMPLE.days_per_week,
        weeks=EXAMPLE.weeks,
        deductible=dollars(EXAMPLE.deductible),
        share_percent=EXAMPLE.share_percent,
        share_per_day=dollars(EXAMPLE.price_per_day * EXAMPLE.share_percent // 100),
        most=dollars(EXAMPLE.most),
    )


def weekly(example: Example) -> Iterator[Paid]:
    """Yield what is paid for each week."""
    for week in range(1, example.weeks + 1):
        before, after = (_your_part(example, example.price_per_week * weeks) for weeks in (week - 1, week))
        yield Paid(week, after - before, example.price_per_week - (after - before))


def _your_part(example: Example, price: int) -> int:
    """Return what a person has paid once the program has cost `price`, in whole dollars, rounded down."""
    over = max(0, price - example.deductible)
    return min(example.most, min(price, example.deductible) + over * example.share_percent // 100)


def _groups(paid: list[Paid], example: Example) -> Iterator[Group]:
    y = _TOP
    for (you, plan), found in groupby(paid, lambda each: (each.you, each.plan)):
        weeks = list(found)
        bars = tuple(_bar(str(each.week), y + _HEADING + at * _ROW, you, plan) for at, each in enumerate(weeks))
        said = weeks_words(weeks[0].week, weeks[-1].week)
        short, reason = _why(you, plan, example)
        yield Group(y, f"{said}: {short}", reason, said, dollars(you), dollars(plan), bars)
        y += _HEADING + len(weeks) * _ROW + _GAP


def _why(you: int, plan: int, example: Example) -> tuple[str, str]:
    """Return why the weeks are paid so, for the drawing and for the list."""
    if plan == 0:
        return "your deductible", "That goes to your deductible."
    if you == 0:
        return "the plan pays all", "You have paid the most that you pay in a year."
    return f"your share, {example.share_percent}%", f"Your share is {example.share_percent}%."


def _bar(label: str, y: int, you: int, plan: int) -> Bar:
    width = round(_BAR * you / (you + plan), 1)
    said_you, said_plan = (dollars(amount) if amount else "" for amount in (you, plan))
    return Bar(label, y, said_you, width, said_plan, _BAR_LEFT + width, round(_BAR - width, 1))
