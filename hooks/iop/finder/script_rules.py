"""What scripts count and say as Python does: it stands once, and `iop schema` writes it for scripts."""

import json
from collections.abc import Mapping

from iop.data.terms import Vocabulary
from iop.data.week import DAYS, PARTS
from iop.finder.index_times import HAS_ROOM, ROLLING
from iop.geo import folding
from iop.geo.states import STATES
from iop.geo.zips import EARTH_RADIUS_MILES, RADII_MILES, USUAL_MILES
from iop.geo.zones import CLOCKS
from iop.meaning import urls
from iop.meaning.conditions import CONDITIONS
from iop.meaning.freshness import AGING_DAYS, FRESH_DAYS, OPENINGS_DAYS
from iop.meaning.seasons import AHEAD_DAYS
from iop.wording.card import TRACKS_ON_CARD
from iop.wording.handout import MOST_KEPT
from iop.wording.phrases import PART_HOURS
from iop.wording.sentences import below, say, unit
from iop.wording.topics import TOPICS

_OF_GROUPS = ("when", "load", "format", "season", "starts", "openings", "note", "group_phone")
_RULES: Mapping[str, object] = {
    "FRESH_DAYS": FRESH_DAYS,
    "AGING_DAYS": AGING_DAYS,
    "OPENINGS_DAYS": OPENINGS_DAYS,
    "STARTS_ON": say("group.starts_on", days="{}"),
    "NO_START": say("group.no_start"),
    "ANY_WEEK": say("group.rolling"),
    "ROLLING_FROM": say("group.rolling_from", day="{}"),
    "BEGINS_AGAIN": say("group.begins_again", day="{}"),
    "TIME_WORDS": {
        "span": say("phrase.span", first="{}", last="{}"),
        "am": say("phrase.am", time="{}"),
        "pm": say("phrase.pm", time="{}"),
        "noon": say("phrase.noon"),
        "midnight": say("phrase.midnight"),
        "yours": say("group.your_time", times="{}"),
    },
    "SHORT_DAYS": [say(f"day.{day}") for day in DAYS],
    "STILL_RIGHT": say("checked.still_right"),
    "MAYBE_PAST": say("checked.maybe_past"),
    "AGING_WORDS": say("checked.aging_short"),
    "OLD_WORDS": say("checked.old_short"),
    "MAY_MATCH": say("card.may_match"),
    "MAY_LACK": say("answer.more"),
    "FITS": say("card.fits"),
    "MAY_FIT": say("card.may_fit"),
    "CHECK_HOURS": say("card.check_hours"),
    "MORE_GROUPS": [say("card.more_groups", groups=f"{{}} {unit(count, 'more_group')}") for count in (1, 2)],
    "UNMARKED": say("card.unmarked"),
    "INVENTED": say("program.invented_call"),
    "CALL_FIRST": say("program.call_first"),
    "GROUP_TERMS": {key: say(f"fact.{key}") for key in _OF_GROUPS},
    "TOPICS": [(say(f"topic.{heading}"), keys) for heading, keys in TOPICS.items()],
    "FACTS_OF": {each.name: each.facts for each in CONDITIONS if each.facts != (each.name,)},
    "ASK_COST": below("ask_cost"),
    "TRACKS_ON_CARD": TRACKS_ON_CARD,
    "MOST_KEPT": MOST_KEPT,
    "AHEAD_DAYS": AHEAD_DAYS,
    "BARE_LETTERS": folding.LETTERS,
    "SHORT_WORDS": folding.SHORT,
    "WIND_WORDS": folding.WINDS,
    "JOINED_WORDS": folding.JOINED,
    "COUNTY_ENDS": [" ".join(words) for words in folding.COUNTY_ENDS],
    "CLOCKS": CLOCKS,
    "FINDER": urls.FINDER,
    "PROGRAMS": urls.PROGRAMS,
    "DAYS": DAYS,
    "PARTS": [*PARTS],
    "PART_SPANS": [*PARTS.values()],
    "PART_HOURS": [*PART_HOURS.values()],
    "ROLLING": ROLLING,
    "HAS_ROOM": HAS_ROOM,
    "NEARBY": say("phrase.nearby"),
    "EARTH_RADIUS_MILES": EARTH_RADIUS_MILES,
    "RADII_MILES": RADII_MILES,
    "USUAL_MILES": USUAL_MILES,
    "STATE_NAMES": {state.lower(): name for state, name in STATES.items()},
}
"""What `shared/rules.mjs` exports. A page's script has only those that it names (scripts.py)."""


def rules(vocabulary: Vocabulary) -> Mapping[str, object]:
    """Return what the scripts have, by name."""
    return {**_RULES, "DAY_NAMES": [vocabulary.label("days", day) for day in DAYS]}


def rule_scripts(vocabulary: Vocabulary) -> Mapping[str, str]:
    """Return the text of each module by its name in `shared/`."""
    head = (
        "// @ts-check",
        "/** Numbers and words that Python has too: `iop schema` writes them from hooks/iop/finder/script_rules.py. */",
        "",
    )
    lines = [
        f"export const {name} = {json.dumps(value, ensure_ascii=False)};" for name, value in rules(vocabulary).items()
    ]
    return {"rules.mjs": "\n".join([*head, *lines, ""])}
