"""The Jinja environment of the core: everything is escaped, and nothing undefined is printed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from iop.data.phones import Phone
from iop.geo.zips import USUAL_MILES
from iop.meaning.freshness import AGING_DAYS, FRESH_DAYS
from iop.pages.week_drawing import week_drawing
from iop.wording.handout import MOST_KEPT
from iop.wording.phrases import PART_HOURS
from iop.wording.sentences import say
from iop.wording.status import ask_paused

TEMPLATES = Path(__file__).parents[2] / "templates"
Templates = tuple[tuple[str, str], ...]
"""The names of all templates and what they hold."""


@dataclass(frozen=True)
class _Helpline:
    """Whom to call who finds no program here."""

    name: str
    phone: Phone

    @property
    def shown(self) -> str:
        """Its number as it is known, with the 1 that a free number begins with."""
        return f"1-{self.phone.shown}"


_HELPLINE = _Helpline(say("helpline.name"), Phone("8006624357"))


@lru_cache(maxsize=1)
def environment(templates: Templates) -> Environment:
    """Return the environment that renders templates; `week`, drawn alike over and over, is drawn once."""
    texts = dict(templates)
    env = Environment(
        loader=FunctionLoader(lambda name: (texts[name], str(TEMPLATES / name), None) if name in texts else None),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.globals.update(
        say=say,
        ask_paused=ask_paused(),
        part_hours=PART_HOURS,
        usual_miles=USUAL_MILES,
        most_kept=MOST_KEPT,
        helpline=_HELPLINE,
    )
    env.globals["all_ages"] = {
        age: say(f"checked.{age}", days=days)
        for age, days in (("fresh", FRESH_DAYS), ("aging", FRESH_DAYS), ("old", AGING_DAYS))
    }
    drawn = macro(env, "shared/week")
    env.globals["week"] = cache(lambda cells, label: drawn(week_drawing(cells), label))
    return env


def macro(env: Environment, name: str) -> Callable[..., Markup]:
    """Return the macro of a file that is named like it, `week` of shared/week.html."""
    made: Callable[..., Markup] = getattr(env.get_template(f"{name}.html").module, name.rpartition("/")[2])
    return made


def render(env: Environment, template: str, values: Mapping[str, object]) -> str:
    """Return a template filled with values."""
    return env.get_template(template).render(values)
