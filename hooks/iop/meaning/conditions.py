"""The conditions of the finder, a row each: matching, index, controls, browse pages, chips and questions come from it.

To add a filter for a list: its field in the model, its row here, its words in the vocabulary. What a number or a list
means is derived from its row; `match` has the others.
"""

from collections.abc import Mapping

from iop.data.terms import Vocabulary
from iop.geo.zips import RADII_MILES, USUAL_MILES
from iop.meaning.condition import Condition
from iop.meaning.freshness import AGING_DAYS, FRESH_DAYS, OPENINGS_DAYS

CONDITIONS: tuple[Condition, ...] = (
    Condition(
        name="zip", level="track", kind="zip", about="place", section="Where",
        legend="ZIP code", chip="Near ZIP {}",
        explanation="Distance is from the middle of the ZIP. It stays on your device.",
        question="How far is it from {}?",
        meaning=(
            "The distance is to the door, or to the middle of the program's ZIP. "
            "With an address whose ZIP has no known middle, and no `point`, it is unknown. "
            "With neither address nor `point`, only where the program serves counts, as for `state`. "
            "A ZIP that is in no table is ignored, and the page says so. "
            "From a ZIP that is farther from all programs than can be chosen, a distance is only about right: "
            "it begins in the middle of all ZIPs with the same first three digits."
        ),
    ),
    Condition(
        name="within", level="track", kind="number", about="place", section="Where",
        legend="Within", chip="Within {} miles",
        explanation="How far from your ZIP or town, in a straight line.",
        question="How far is it?",
        choices=tuple((str(miles), f"{miles} miles") for miles in RADII_MILES),
        meaning=f"The distance that `zip` means: {USUAL_MILES} miles when it is not given. Without `zip` it means nothing.",
    ),
    Condition(
        name="state", level="track", kind="place", about="place", section="Where", collapsed=True,
        legend="State",
        explanation="Where the program is, or where a virtual program may treat people.",
        question="Do you take people in {}?",
        meaning=(
            "An address decides yes or no. A virtual group is also where the program serves, and that has three values. "
            "`serves` absent: unknown for every state. It names the state: yes. It does not: no for a checked entry, unknown for a draft. "
            "`serves: []`: no. A group whose format is not known might be virtual. Then only a state that `serves` names makes it unknown. "
            'If `serves` is absent or does not name it, only the address counts: else each bare draft would be "perhaps" everywhere. '
            "A hybrid or in-person group is never where the program serves. Somebody has to get there."
        ),
    ),
    Condition(
        name="county", level="track", kind="place", about="place",
        legend="County",
        explanation="The county where the program is.",
        question="Do you take people from {}?",
        meaning=(
            "A county that is absent is unknown within the state of the address, and a no in all others. "
            "A virtual group is in every county of a state that the program serves."
        ),
    ),
    Condition(
        name="city", level="track", kind="place", about="place",
        legend="Town",
        explanation="The town where the program is.",
        question="Do you take people from {}?",
        meaning="An address decides yes or no. A virtual group is in every town of a state that the program serves.",
    ),
    Condition(
        name="free", level="track", kind="free", about="wish", section="When",
        legend="When you are free", chip="I can come: {}",
        explanation="We show groups whose every session fits in the times you choose.",
        question="What days and times do the groups meet? I am free: {}.",
        meaning=(
            "It needs every minute of every session. "
            "Minutes before 05:00 and after 22:00 are free only on a whole free day, as `sat` or `weekend`. "
            "Morning, afternoon, and evening of a day together are not a whole day."
        ),
    ),
    Condition(
        name="hours", level="track", kind="number", about="wish", section="When", collapsed=True,
        legend="Hours a week", chip="At most {} hours a week",
        explanation="An intensive outpatient program for adults is about 9 to 19 hours a week.",
        question="How many hours a week is it?",
        number=lambda _, track: None if track.minutes_per_week is None else track.minutes_per_week / 60,
        choices=(("9", "9 or fewer"), ("12", "12 or fewer"), ("15", "15 or fewer")),
    ),
    Condition(
        name="weeks", level="track", kind="number", about="wish", section="When", collapsed=True,
        legend="Weeks", chip="At most {} weeks",
        explanation="How many weeks you can give. Your team may suggest more or fewer.",
        question="How many weeks does it usually take?",
        number=lambda _, track: track.weeks.min if track.weeks else None,
        choices=(("6", "6 or fewer"), ("8", "8 or fewer"), ("12", "12 or fewer")),
        meaning="It looks only at `weeks.min`. If that is absent it is unknown, also when `max` is known.",
    ),
    Condition(
        name="starts", level="track", kind="number", about="wish", section="When", collapsed=True,
        legend="Can begin", chip="Can begin within {} days",
        explanation="Some groups take new people every week. Some start on set dates.",
        question="When can I begin?",
        choices=(("7", "within a week"), ("14", "within 2 weeks"), ("30", "within a month")),
        meaning=(
            "When no date falls between today and the last day, it is a no for a checked entry and for an empty list, and unknown for a draft. "
            "Dates that are over count for nothing."
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
    Condition(
        name="ages", level="track", kind="any", about="person", section="Who for",
        legend="Age", explanation="The ages that a group takes.",
        question="Do you see {}?",
        lists={"ages": lambda _, track: track.ages},
        browse="By age", headings={"ages": "Programs for: {}"},
    ),
    Condition(
        name="for", level="track", kind="any", about="wish", section="Who for", collapsed=True,
        legend="Made for",
        explanation="Groups that were made for some people.",
        question="Do you have a group for {}?",
        lists={"for": lambda _, track: track.made_for}, omits="no when checked",
        meaning="A group of people that is not named, also when `for` is absent, is a no in a checked entry and unknown in a draft.",
    ),
    Condition(
        name="lang", level="track", kind="any", about="wish", section="Who for", collapsed=True,
        legend="Language",
        explanation="The languages that staff speak in the group.",
        question="Do you have groups in {}?",
        lists={"languages": lambda _, track: track.languages},
    ),
    Condition(
        name="pay", level="program", kind="any", about="wish", section="How it is paid",
        legend="How to pay",
        explanation="The kinds of insurance a program takes, and help with the cost.",
        question="Can I pay with {}?",
        lists={"accepts": lambda listing, _: listing.program.cost.accepts, "help": lambda listing, _: listing.program.cost.help},
        browse="By how you pay", headings={"accepts": "Programs that take: {}", "help": "Programs with {inside}"},
        meaning=(
            "Each value is looked up in the list to which it belongs: "
            "`sliding-fee` and `payment-assistance` in `cost.help`, all others in `cost.accepts`. "
            'Each list is known, not known, or empty for itself. `pay=medicaid,sliding-fee` is "any of" over both.'
        ),
    ),
    Condition(
        name="plan", level="program", kind="any", about="wish", section="How it is paid", collapsed=True,
        legend="Insurance plan",
        explanation="Named plans. Always ask the plan too.",
        question="Are you in the network of {}?",
        lists={"plans": lambda listing, _: listing.program.cost.plans},
    ),
    Condition(
        name="price", level="program", kind="number", about="wish", section="How it is paid", collapsed=True,
        legend="Price without insurance", chip="At most ${} a week",
        explanation="The most you could pay a week if you used no insurance.",
        question="What does a week cost without insurance?",
        number=lambda listing, _: listing.price,
        choices=(("250", "$250 a week or less"), ("500", "$500 a week or less"), ("1000", "$1,000 a week or less")),
        meaning=(
            "The least over all groups, also those that do not fit the rest. "
            "`day` is multiplied by distinct days, `session` by sessions, `program` is divided by `weeks.max`."
        ),
    ),
    Condition(
        name="focus", level="track", kind="any", about="person", section="What kind of care",
        legend="What it treats",
        explanation="What the care is for. You may choose several.",
        question="Do you treat {}?",
        lists={"focus": lambda _, track: track.focus}, omits="no",
        browse="By what is treated", headings={"focus": "Programs for: {}"},
        meaning="It is complete, the program's and a group's: what is not named is a no, in a draft too.",
    ),
    Condition(
        name="format", level="track", kind="any", about="wish", section="What kind of care",
        legend="Format",
        explanation="In a room with others, by video, or some of each.",
        question="Is the group {}?",
        lists={"format": lambda _, track: None if track.format is None else (track.format,)}, omits="no",
        browse="By format", headings={"format": "{} programs"},
    ),
    Condition(
        name="services", level="program", kind="all", about="wish", section="What kind of care", collapsed=True,
        legend="Services", explanation="The program has all that you choose.",
        question="Do you offer {}?",
        lists={"services": lambda listing, _: listing.program.services},
    ),
    Condition(
        name="therapies", level="program", kind="all", about="wish", section="What kind of care", collapsed=True,
        legend="Kinds of therapy", explanation="The program has all that you choose.",
        question="Do you offer {}?",
        lists={"therapies": lambda listing, _: listing.program.therapies},
    ),
    Condition(
        name="medications", level="program", kind="all", about="wish", section="What kind of care", collapsed=True,
        legend="Medicines",
        explanation="The program prescribes or gives all that you choose.",
        question="Can I get {} there?",
        lists={"medications": lambda listing, _: listing.program.medications},
    ),
    Condition(
        name="q", level="program", kind="text", about="wish", section="More",
        legend="Words",
        explanation="A name, a town, a service, a therapy, or a medicine.",
        question="Is this the program that I mean: {}?",
        meaning=(
            "It is never unknown. "
            "It looks at name, organization, town, county, and labels of services, therapies, and medicines, with their other names; each of its words must begin one of theirs."
        ),
    ),
    Condition(
        name="access", level="program", kind="all", about="wish", section="More", collapsed=True,
        legend="Getting there and taking part", explanation="The program has all that you choose.",
        question="Do you have {}?",
        lists={"access": lambda listing, _: listing.program.access},
    ),
    Condition(
        name="checked", level="program", kind="number", about="wish", section="More", collapsed=True,
        legend="Checked", chip="Checked in the last {} days", explanation="Somebody checked the facts with the program.",
        question="Are your times and prices still right?",
        choices=(*((str(days), f"in the last {days} days") for days in (FRESH_DAYS, AGING_DAYS)), ("365", "in the last year")),
        meaning="It is never unknown.",
    ),
)  # fmt: skip
"""In the order of an address, and of the controls in their sections."""

BY_NAME: Mapping[str, Condition] = {condition.name: condition for condition in CONDITIONS}
BY_LIST: Mapping[str, Condition] = {name: condition for condition in CONDITIONS for name in condition.lists}
"""A closed list to the condition that asks for its words."""
SORTS: Mapping[str, str] = {
    "distance": "Nearest first",
    "name": "By name",
    "hours": "Fewest hours a week first",
    "start": "Soonest start first",
    "price": "Lowest price first",
    "checked": "Most recently checked",
}
"""How results can be ordered, with what people read."""


def choices(vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return every choice of a word of a list, as it stands in an address: `focus=eating-disorder`."""
    return tuple(f"{each.name}={term.id}" for each in CONDITIONS for _, term in each.terms(vocabulary))
