"""The page contributing/filters.md: what each condition means where it could be read in two ways, from its own row."""

from collections.abc import Mapping

from iop.meaning.condition import About, Condition, Kind
from iop.meaning.conditions import CONDITIONS

_HEAD = """\
# What a filter means, where it could be read in two ways

<!-- `iop schema` writes this page from hooks/iop/meaning/conditions and hooks/iop/meaning/fine_print.py. -->

`hooks/iop/meaning/match.py` is the meaning in full. This is how it decides what is easily read otherwise.

## All together

- A program matches when its own conditions are all yes and **one** group has all yes. It may match when it does not match, none of its own conditions is a no, and one group has no no. A sort by hours or start looks only at those groups.
- A program without `tracks` is one group that says nothing but what the program says.
- A group that states a list states all of it. It does not add to the program's list. An empty list of its own is "none".
- Counts are of programs that match, not of those that may.
- `paused` and `closed` programs are found only by `ids`. There a former id leads to its program, and a program named twice stands once.
- A name given twice counts once, the last, also when the last holds no known value. A name that takes one value takes its last. `+` is a space. What is not understood is ignored and told.
- Today is the reader's day wherever a script runs, and the day of the build in which programs a browse page lists. The numbers of days and the words for what is past stand in `hooks/iop/meaning/freshness.py`. Scripts have them, the hours of the parts of the day, and the distances from `iop schema`; `hooks/iop/finder/script_rules.py` lists what it writes for them.
- A way out of an empty answer keeps a person's age, gender, and what they need treatment for: each condition below says whether it is about the person, about the place, or a wish. A wish and a place can change. A place is the same for all groups of a program, so it does not make one of them fit. Who a program is made for and its languages are wishes. A way out is listed only when it leads to a match, and prints no words of the address. Where there is none, the panel says so.
- Names of places are compared without case, accents, apostrophes, and periods, with the usual short words in full: St. is saint, Mt. mount, N. north. `hooks/iop/geo/folding.py` has all of it, and the search for words does the same. So `city=st-louis-mo` and `city=saint-louis-mo` are one.
- The nearest program is one that a person can go to, and that fits or may fit who they are. A program all by video is no place to go to.
- Each file that speaks of programs names its build. Scripts hold no file against one of another build, and show no card that is not about its program.
"""  # noqa: E501 a paragraph of Markdown is one line

_ABOUT: Mapping[About, str] = {"person": "About the person", "wish": "A wish", "place": "About the place"}
_TAKES: Mapping[Kind, str] = {
    "any": "any of the values chosen",
    "all": "all of the values chosen",
    "place": "any of the places chosen",
    "number": "one number",
    "one": "one value",
    "free": "the times chosen",
    "zip": "one ZIP",
    "text": "the words typed",
}


def filters_page() -> str:
    """Return the page, with a section for each condition."""
    return "\n".join([_HEAD, *(_section(condition) for condition in CONDITIONS)])


def _section(condition: Condition) -> str:
    whose = "each group" if condition.level == "track" else "the program"
    asked = f"{_ABOUT[condition.about]}, asked of {whose}: {_TAKES[condition.kind]}."
    return "\n".join(
        [f"## `{condition.name}`: {condition.legend}", "", " ".join([asked, condition.meaning]).strip(), ""]
    )
