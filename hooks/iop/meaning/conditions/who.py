"""Whom a group is for. The rows of these conditions (`condition`)."""

from iop.meaning.condition import Condition, Words


def admitted(admits: Words) -> Words:
    """Return who is let in by gender, each by a word of its own."""
    return ("women", "men", "nonbinary") if admits and "all" in admits else admits


WHO: tuple[Condition, ...] = (
    Condition(
        name="ages", level="track", kind="any", about="person", section="Who for",
        told=("ages", "age_limits"),
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
        name="gender", level="track", kind="any", about="person", section="Who for", collapsed=True,
        legend="Gender",
        explanation="Some programs let in only women or only men. Most do not say.",
        question="Do you take {}?",
        lists={"admits": lambda _, track: admitted(track.admits)}, unasked=frozenset({"all"}),
        meaning="It is who is let in, and nothing else: `for: [women]` says that there is a group for women, and no more. `admits: [all]` names every gender.",
    ),
    Condition(
        name="lang", level="track", kind="any", about="wish", section="Who for", collapsed=True,
        legend="Language",
        explanation="The languages that staff speak in the group.",
        question="Do you have groups in {}?",
        lists={"languages": lambda _, track: track.languages},
    ),
)  # fmt: skip
