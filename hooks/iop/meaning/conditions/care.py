"""What a program treats and offers, and what else one may ask of it. The rows of these conditions (`condition`)."""

from iop.meaning.condition import Condition
from iop.meaning.freshness import AGING_DAYS, FRESH_DAYS

CARE: tuple[Condition, ...] = (
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
