"""When groups meet, for how long, and when one can begin. The rows of these conditions (`condition`)."""

from iop.meaning.condition import Condition
from iop.meaning.freshness import OPENINGS_DAYS
from iop.meaning.seasons import AHEAD_DAYS

WHEN: tuple[Condition, ...] = (
    Condition(
        name="free", level="track", kind="free", about="wish", section="When",
        told=("when",),
        legend="When you are free", chip="I can come: {}",
        explanation="We show groups that you can come to, as often as you have to, in the times you choose.",
        question="What days and times do the groups meet? I am free: {}.",
        meaning=(
            "It needs every minute of every session, on as many days as one has to come (`attend.min`; without it, all), in every phase. "
            "A session past midnight belongs to the day on which it begins, and needs its minutes on the next. "
            "Minutes before 05:00 and after 22:00 are free only on a whole free day, as `sat` or `weekend`. "
            "Morning, afternoon, and evening of a day together are not a whole day. "
            "A virtual group is moved to the clock of the person: the zone of `zip`, else those of the states named by `state`, `county`, and `city`, "
            "else the zone in which most addresses of the site lie. With several zones it is yes or no when all agree, else unknown; "
            "and unknown when the group's own zone is."
        ),
    ),
    Condition(
        name="hours", level="track", kind="number", about="wish", section="When", collapsed=True,
        told=("load",),
        legend="Hours a week", chip="At most {} hours a week",
        explanation="An intensive outpatient program for adults is about 9 to 19 hours a week.",
        question="How many hours a week is it?",
        number=lambda _, track: track.least_hours,
        choices=(("9", "9 or fewer"), ("12", "12 or fewer"), ("15", "15 or fewer")),
        meaning="It looks at the least: the shortest `attend.min` days, of the phase with the most hours; without sessions, `hours_a_week.min`.",
    ),
    Condition(
        name="weeks", level="track", kind="number", about="wish", section="When", collapsed=True,
        told=("load",),
        legend="Weeks", chip="At most {} weeks",
        explanation="How many weeks you can give. Your team may suggest more or fewer.",
        question="How many weeks does it usually take?",
        number=lambda _, track: track.least_weeks,
        choices=(("6", "6 or fewer"), ("8", "8 or fewer"), ("12", "12 or fewer")),
        meaning="It looks only at `weeks.min`, or at the sum of all phases. If that is absent it is unknown, also when `max` is known.",
    ),
    Condition(
        name="starts", level="track", kind="number", about="wish", section="When", collapsed=True,
        told=("starts", "season"),
        legend="Can begin", chip="Can begin within {} days",
        explanation="Some groups take new people every week. Some start on set dates.",
        question="When can I begin?",
        choices=(("7", "within a week"), ("14", "within 2 weeks"), ("30", "within a month")),
        meaning=(
            "When no date falls between today and the last day, it is a no for a checked entry and for an empty list, and unknown for a draft. "
            "Dates that are over count for nothing, and dates before the season begins. Rolling is today, or the first day of a season ahead. "
            f"A group out of season is a no to everything that is asked of a group, unless its season begins within these days, or {AHEAD_DAYS} when they are not given."
        ),
    ),
    Condition(
        name="openings", level="track", kind="one", about="wish", section="When", collapsed=True,
        legend="Openings",
        explanation=f"The program reported an opening in the last {OPENINGS_DAYS} days.",
        question="Do you have an opening now?",
        choices=(("now", "has an opening now"),),
        meaning=(
            f"The last day that counts is {OPENINGS_DAYS} days after `as_of`. Later it is unknown, whatever was said. "
            "`waitlist` and `full` are a no while they are fresh."
        ),
    ),
)  # fmt: skip
