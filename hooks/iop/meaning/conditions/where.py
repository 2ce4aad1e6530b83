"""Where a program is, and how far. The rows of these conditions (`condition`)."""

from iop.geo.zips import RADII_MILES, USUAL_MILES
from iop.meaning.condition import Condition

WHERE: tuple[Condition, ...] = (
    Condition(
        name="zip", level="track", kind="zip", about="place", section="Where",
        told=("distance",),
        legend="ZIP, town, county or state", chip="Near ZIP {}",
        explanation="Distance is from the middle of the ZIP. What you type stays on your device.",
        question="How far is it from {}?",
        meaning=(
            "The distance is to the door, or to the middle of the program's ZIP. "
            "With an address whose ZIP has no known middle, and no `point`, it is unknown. "
            "Without an address, only where the program serves counts, as for `state`. "
            "A ZIP that is in no table is ignored, and the page says so. "
            "From a ZIP that is farther from all programs than can be chosen, a distance is only about right: "
            "it begins in the middle of all ZIPs with the same first three digits."
        ),
    ),
    Condition(
        name="within", level="track", kind="number", about="place", section="Where",
        told=("distance",),
        legend="Within", chip="Within {} miles",
        explanation="How far from your ZIP or town, in a straight line.",
        question="How far is it?",
        choices=tuple((str(miles), f"{miles} miles") for miles in RADII_MILES),
        meaning=f"The distance that `zip` means: {USUAL_MILES} miles when it is not given. Without `zip` it means nothing.",
    ),
    Condition(
        name="state", level="track", kind="place", about="place", section="Where", collapsed=True,
        told=("serves",),
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
        told=("address",),
        legend="Town",
        explanation="The town where the program is.",
        question="Do you take people from {}?",
        meaning="An address decides yes or no. A virtual group is in every town of a state that the program serves.",
    ),
)  # fmt: skip
