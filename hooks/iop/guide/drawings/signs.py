"""Good signs and red flags of a program.

Sources: NIAAA's guide to alcohol treatment, step 3, for the good signs; the red flags are the guide's own judgment.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Signs:
    """Both lists, in the order in which people can check them."""

    good: tuple[str, ...]
    flags: tuple[str, ...]


def signs() -> Signs:
    """Return what to look for when choosing a program."""
    return Signs(
        good=(
            "It has a current state license.",
            "It is accredited: an outside group has checked it against set standards.",
            "Its staff have advanced degrees and are certified in the field.",
            "A doctor is on staff or advises the team.",
            "It makes a full assessment of you.",
        ),
        flags=(
            "It promises a cure or a success rate.",
            "It offers you travel, rent, gifts, or cash to join.",
            "It wants you to sign today.",
            "It will not name its license or its prices.",
            "It refuses all medicines.",
            "It wants to buy insurance for you.",
            "It asks for a lab test every day.",
            "It answers the phone without saying which program it is.",
            "It pushes a place far away before one near you.",
        ),
    )
