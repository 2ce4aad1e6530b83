"""The way from a plan's no to a decision that the plan must accept.

Source: HealthCare.gov on internal appeals and external review, for private plans. Its limits for how soon the plan
answers an internal appeal were not read, so they are not drawn.
"""

from dataclasses import dataclass

_TOP = 12
_TITLE = 26
_LINE = 19
_GAP = 22


@dataclass(frozen=True)
class Step:
    """A step of the way."""

    kind: str
    """`no` and `end`, between which `you` act and others `decide`."""
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class DrawnStep:
    """A step and where it stands."""

    step: Step
    y: int
    lines: tuple[tuple[str, int], ...]
    """Each line, and how far below `y` it stands."""


@dataclass(frozen=True)
class AppealPath:
    """The whole drawing."""

    steps: tuple[DrawnStep, ...]
    first_y: int
    """Where the path begins."""
    last_y: int
    urgent: str
    """The path that joins your two steps when both may be taken at once."""
    height: int


STEPS = (
    Step(
        kind="no",
        title="The plan says no",
        lines=(
            "It must explain in writing:",
            "in 15 days, before care",
            "in 30 days, after care",
            "in 72 hours, if urgent",
        ),
    ),
    Step(kind="you", title="You appeal to the plan", lines=("Internal appeal: file it", "within 180 days of the no")),
    Step(kind="decide", title="The plan decides again", lines=("If yes, you are done.", "If no, go on.")),
    Step(
        kind="you",
        title="You ask for a review",
        lines=("External review: ask in writing", "within 4 months of the last no.", "Urgent? Do both steps at once."),
    ),
    Step(kind="decide", title="An outside expert decides", lines=("in 45 days, or", "in 72 hours if urgent")),
    Step(kind="end", title="The plan must accept it", lines=()),
)


def appeal_path() -> AppealPath:
    """Return the steps one under the other."""
    drawn, y = [], _TOP
    for step in STEPS:
        drawn.append(DrawnStep(step, y, tuple((line, _TITLE + 13 + at * _LINE) for at, line in enumerate(step.lines))))
        y += _TITLE + len(step.lines) * _LINE + _GAP
    first, second = (each.y for each in drawn if each.step.kind == "you")
    middle = 13
    return AppealPath(
        steps=tuple(drawn),
        first_y=drawn[0].y + middle,
        last_y=drawn[-1].y + middle,
        urgent=f"M18 {first + middle}H6V{second + middle}H18",
        height=y - _GAP + 8,
    )
