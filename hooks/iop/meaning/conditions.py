"""The conditions of the finder: their names in an address, what people read, and the question to ask when unknown.

Their meaning is in `match`. A name once published keeps its meaning for ever.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from iop.data.terms import Vocabulary, in_sentence
from iop.geo.zips import RADII_MILES, USUAL_MILES
from iop.meaning.freshness import AGING_DAYS, FRESH_DAYS, OPENINGS_DAYS

Level = Literal["track", "program"]
Kind = Literal["any", "all", "free", "number", "one", "place", "zip", "text"]
About = Literal["person", "wish"]


@dataclass(frozen=True)
class Condition:
    """One thing that one can ask for."""

    name: str
    """Its name in the fragment."""
    level: Level
    kind: Kind
    about: About
    """How old somebody is or what they need treatment for, which no way out of an empty answer takes away; or what can change."""
    legend: str
    """What stands above its control."""
    explanation: str
    """One plain sentence beside the control."""
    question: str
    """What to ask on the phone when the entry does not say; `{}` is the chosen values."""
    lists: tuple[str, ...] = ()
    """The closed lists from which its values come."""
    choices: tuple[tuple[str, str], ...] = ()
    """Values that are no words of a list, with their labels."""
    meaning: str = ""
    """Its fine print, where it could be read in two ways: Markdown for contributing/filters.md."""


CONDITIONS: tuple[Condition, ...] = (
    Condition("zip", "track", "zip", "wish", "ZIP code", "Distance is from the middle of the ZIP. It stays on your device.", "How far is it from {}?",
              meaning="The distance is to the door, or to the middle of the program's ZIP. "
                      "With an address whose ZIP has no known middle, and no `point`, it is unknown. "
                      "With neither address nor `point`, only where the program serves counts, as for `state`. "
                      "A ZIP that is in no table is ignored, and the page says so."),
    Condition("within", "track", "number", "wish", "Within", "How far from your ZIP or town, in a straight line.", "How far is it?",
              choices=tuple((str(miles), f"{miles} miles") for miles in RADII_MILES),
              meaning=f"The distance that `zip` means: {USUAL_MILES} miles when it is not given. Without `zip` it means nothing."),
    Condition("state", "track", "place", "wish", "State", "Where the program is, or where a virtual program may treat people.", "Do you take people in {}?",
              meaning="An address decides yes or no. A virtual group is also where the program serves, and that has three values. "
                      "`serves` absent: unknown for every state. It names the state: yes. It does not: no for a checked entry, unknown for a draft. "
                      "`serves: []`: no. A group whose format is not known might be virtual. Then only a state that `serves` names makes it unknown. "
                      'If `serves` is absent or does not name it, only the address counts: else each bare draft would be "perhaps" everywhere. '
                      "A hybrid or in-person group is never where the program serves. Somebody has to get there."),
    Condition("county", "track", "place", "wish", "County", "The county where the program is.", "Do you take people from {}?",
              meaning="A county that is absent is unknown within the state of the address, and a no in all others. "
                      "A virtual group is in every county of a state that the program serves."),
    Condition("city", "track", "place", "wish", "Town", "The town where the program is.", "Do you take people from {}?",
              meaning="An address decides yes or no. A virtual group is in every town of a state that the program serves."),
    Condition("free", "track", "free", "wish", "When you are free", "We show groups whose every session fits in the times you choose.", "What days and times do the groups meet? I am free: {}.",
              meaning="It needs every minute of every session. "
                      "Minutes before 05:00 and after 22:00 are free only on a whole free day, as `sat` or `weekend`. "
                      "Morning, afternoon, and evening of a day together are not a whole day."),
    Condition("hours", "track", "number", "wish", "Hours a week", "An intensive outpatient program for adults is about 9 to 19 hours a week.", "How many hours a week is it?",
              choices=(("9", "9 or fewer"), ("12", "12 or fewer"), ("15", "15 or fewer"))),
    Condition("weeks", "track", "number", "wish", "Weeks", "How many weeks you can give. Your team may suggest more or fewer.", "How many weeks does it usually take?",
              choices=(("6", "6 or fewer"), ("8", "8 or fewer"), ("12", "12 or fewer")),
              meaning="It looks only at `weeks.min`. If that is absent it is unknown, also when `max` is known."),
    Condition("starts", "track", "number", "wish", "Can begin", "Some groups take new people every week. Some start on set dates.", "When can I begin?",
              choices=(("7", "within a week"), ("14", "within 2 weeks"), ("30", "within a month")),
              meaning="When no date falls between today and the last day, it is a no for a checked entry and for an empty list, and unknown for a draft. "
                      "Dates that are over count for nothing."),
    Condition("openings", "track", "one", "wish", "Openings", f"The program reported an opening in the last {OPENINGS_DAYS} days.", "Do you have an opening now?",
              choices=(("now", "has an opening now"),),
              meaning=f"The last day that counts is {OPENINGS_DAYS} days after `as_of`. Later it is unknown, whatever was said. "
                      "`waitlist` and `full` are a no while they are fresh."),
    Condition("ages", "track", "any", "person", "Age", "The ages that a group takes.", "Do you see {}?", lists=("ages",)),
    Condition("for", "track", "any", "wish", "Made for", "Groups that were made for some people.", "Do you have a group for {}?", lists=("for",),
              meaning="A group of people that is not named, also when `for` is absent, is a no in a checked entry and unknown in a draft."),
    Condition("lang", "track", "any", "wish", "Language", "The languages that staff speak in the group.", "Do you have groups in {}?", lists=("languages",)),
    Condition("pay", "program", "any", "wish", "How to pay", "The kinds of insurance a program takes, and help with the cost.", "Can I pay with {}?", lists=("accepts", "help"),
              meaning="Each value is looked up in the list to which it belongs: "
                      "`sliding-fee` and `payment-assistance` in `cost.help`, all others in `cost.accepts`. "
                      'Each list is known, not known, or empty for itself. `pay=medicaid,sliding-fee` is "any of" over both.'),
    Condition("plan", "program", "any", "wish", "Insurance plan", "Named plans. Always ask the plan too.", "Are you in the network of {}?", lists=("plans",)),
    Condition("price", "program", "number", "wish", "Price without insurance", "The most you could pay a week if you used no insurance.", "What does a week cost without insurance?",
              choices=(("250", "$250 a week or less"), ("500", "$500 a week or less"), ("1000", "$1,000 a week or less")),
              meaning="The least over all groups, also those that do not fit the rest. "
                      "`day` is multiplied by distinct days, `session` by sessions, `program` is divided by `weeks.max`."),
    Condition("focus", "track", "any", "person", "What it treats", "What the care is for. You may choose several.", "Do you treat {}?", lists=("focus",),
              meaning="It is complete, the program's and a group's: what is not named is a no, in a draft too."),
    Condition("format", "track", "any", "wish", "Format", "In a room with others, by video, or some of each.", "Is the group {}?", lists=("format",)),
    Condition("services", "program", "all", "wish", "Services", "The program has all that you choose.", "Do you offer {}?", lists=("services",)),
    Condition("therapies", "program", "all", "wish", "Kinds of therapy", "The program has all that you choose.", "Do you offer {}?", lists=("therapies",)),
    Condition("medications", "program", "all", "wish", "Medicines", "The program prescribes or gives all that you choose.", "Can I get {} there?", lists=("medications",)),
    Condition("access", "program", "all", "wish", "Getting there and taking part", "The program has all that you choose.", "Do you have {}?", lists=("access",)),
    Condition("checked", "program", "number", "wish", "Checked", "Somebody checked the facts with the program.", "Are your times and prices still right?",
              choices=(*((str(days), f"in the last {days} days") for days in (FRESH_DAYS, AGING_DAYS)), ("365", "in the last year")),
              meaning="It is never unknown."),
    Condition("q", "program", "text", "wish", "Words", "A name, a town, a service, a therapy, or a medicine.", "Is this the program that I mean: {}?",
              meaning="It is never unknown. "
                      "It looks at name, organization, town, county, and labels of services, therapies, and medicines, with their other names; each of its words must begin one of theirs."),
)  # fmt: skip

BY_NAME: Mapping[str, Condition] = {condition.name: condition for condition in CONDITIONS}

SORTS: Mapping[str, str] = {
    "distance": "Nearest first",
    "name": "By name",
    "hours": "Fewest hours a week first",
    "start": "Soonest start first",
    "price": "Lowest price first",
    "checked": "Most recently checked",
}
"""How results can be ordered, with what people read."""


def values(condition: Condition, vocabulary: Vocabulary) -> tuple[tuple[str, str, str], ...]:
    """Return the values to choose from, as (value, label, explanation)."""
    terms = [term for name in condition.lists for term in vocabulary.terms(name)]
    return tuple((term.id, term.label, term.description) for term in terms) + tuple(
        (value, label, "") for value, label in condition.choices
    )


def choices(vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return every choice of a word of a list, as it stands in an address: `focus=eating-disorder`."""
    return tuple(
        f"{each.name}={term.id}" for each in CONDITIONS for name in each.lists for term in vocabulary.terms(name)
    )


def asked(condition: Condition, vocabulary: Vocabulary) -> Mapping[str, str]:
    """Return how values stand inside its question, where that is not their label."""
    terms = [(name, term) for name in condition.lists for term in vocabulary.terms(name)]
    inside = {term.id: (term.label, in_sentence(name, term.label)) for name, term in terms}
    return {value: words for value, (label, words) in inside.items() if words != label}
