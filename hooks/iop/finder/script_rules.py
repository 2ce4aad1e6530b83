"""What scripts count and say as Python does: it stands once, and `iop schema` writes it for scripts."""

import json
from collections.abc import Mapping

from iop.geo.zips import EARTH_RADIUS_MILES, RADII_MILES, USUAL_MILES
from iop.meaning.freshness import (
    AGING_DAYS,
    FRESH_DAYS,
    MAYBE_PAST,
    NO_START,
    OPENINGS_DAYS,
    SHORT_WORDS,
    STARTS_ON,
    STILL_RIGHT,
)
from iop.meaning.schedule import DAY_NAMES, DAYS, PARTS
from iop.wording.card import FITS, MAY_FIT, PART_HOURS

RULES: Mapping[str, object] = {
    "FRESH_DAYS": FRESH_DAYS,
    "AGING_DAYS": AGING_DAYS,
    "OPENINGS_DAYS": OPENINGS_DAYS,
    "STARTS_ON": STARTS_ON,
    "NO_START": NO_START,
    "STILL_RIGHT": STILL_RIGHT,
    "MAYBE_PAST": MAYBE_PAST,
    "AGING_WORDS": SHORT_WORDS["aging"],
    "OLD_WORDS": SHORT_WORDS["old"],
    "FITS": FITS,
    "MAY_FIT": MAY_FIT,
    "DAYS": DAYS,
    "DAY_NAMES": [*DAY_NAMES.values()],
    "PARTS": [*PARTS],
    "PART_SPANS": [*PARTS.values()],
    "PART_HOURS": [*PART_HOURS.values()],
    "EARTH_RADIUS_MILES": EARTH_RADIUS_MILES,
    "RADII_MILES": RADII_MILES,
    "USUAL_MILES": USUAL_MILES,
}
"""What `shared/rules.mjs` exports. A page's script has only those that it names (scripts.py)."""


def rule_scripts() -> Mapping[str, str]:
    """Return the text of each module by its name in `shared/`."""
    head = (
        "// @ts-check",
        "/** Numbers and words that Python has too: `iop schema` writes them from hooks/iop/finder/script_rules.py. */",
        "",
    )
    lines = [f"export const {name} = {json.dumps(value, ensure_ascii=False)};" for name, value in RULES.items()]
    return {"rules.mjs": "\n".join([*head, *lines, ""])}
