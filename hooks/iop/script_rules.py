"""What scripts count and say as Python does: it stands once, and `iop schema` writes it for scripts."""

import json
from collections.abc import Mapping

from iop.freshness import (
    AGING_DAYS,
    FRESH_DAYS,
    MAYBE_PAST,
    NO_START,
    OPENINGS_DAYS,
    SHORT_WORDS,
    STARTS_ON,
    STILL_RIGHT,
)
from iop.places import EARTH_RADIUS_MILES, RADII_MILES, USUAL_MILES
from iop.schedule import DAY_NAMES, DAYS, PARTS
from iop.words import FITS, MAY_FIT, PART_HOURS

_RULES: Mapping[str, tuple[str, Mapping[str, object]]] = {
    "rules.mjs": (
        "How long what somebody said counts, and the dates to begin, as hooks/iop/freshness.py has them",
        {
            "FRESH_DAYS": FRESH_DAYS,
            "AGING_DAYS": AGING_DAYS,
            "OPENINGS_DAYS": OPENINGS_DAYS,
            "STARTS_ON": STARTS_ON,
            "NO_START": NO_START,
        },
    ),
    "rule_words.mjs": (
        "What is said of old facts and of groups that fit, as hooks/iop/freshness.py and words.py have it",
        {
            "STILL_RIGHT": STILL_RIGHT,
            "MAYBE_PAST": MAYBE_PAST,
            "AGING_WORDS": SHORT_WORDS["aging"],
            "OLD_WORDS": SHORT_WORDS["old"],
            "FITS": FITS,
            "MAY_FIT": MAY_FIT,
        },
    ),
    "week_rules.mjs": (
        "Days and parts of the day, with the minutes from midnight, as hooks/iop/schedule.py has them",
        {
            "DAYS": DAYS,
            "DAY_NAMES": [*DAY_NAMES.values()],
            "PARTS": [*PARTS],
            "PART_SPANS": [*PARTS.values()],
            "PART_HOURS": [*PART_HOURS.values()],
        },
    ),
    "miles.mjs": (
        "Distances, as hooks/iop/places.py has them",
        {"EARTH_RADIUS_MILES": EARTH_RADIUS_MILES, "RADII_MILES": RADII_MILES, "USUAL_MILES": USUAL_MILES},
    ),
}
"""Module to what it is, and what it exports. They are several, so that a page loads only those that it needs."""


def rule_scripts() -> Mapping[str, str]:
    """Return the text of each module by its name in `shared/`."""
    return {name: _script(says, values) for name, (says, values) in _RULES.items()}


def _script(says: str, values: Mapping[str, object]) -> str:
    head = ("// @ts-check", f"/** {says}: `iop schema` writes it from there. */", "")
    lines = [f"export const {name} = {json.dumps(value, ensure_ascii=False)};" for name, value in values.items()]
    return "\n".join([*head, *lines, ""])
