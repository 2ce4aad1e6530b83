"""The Jinja environment of the core: everything is escaped, and nothing undefined is printed."""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from iop.geo.zips import USUAL_MILES
from iop.meaning import freshness
from iop.wording.card import ASK_PAUSED, CHECK_HOURS, FITS, MAY_FIT, PART_HOURS

TEMPLATES = Path(__file__).parents[2] / "templates"


def environment() -> Environment:
    """Return the environment that renders `hooks/templates`; `week`, drawn alike over and over, is drawn once."""
    env = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.globals["freshness"] = freshness  # its words, which cards and pages have in common
    env.globals.update(
        fits=FITS,
        may_fit=MAY_FIT,
        check_hours=CHECK_HOURS,
        ask_paused=ASK_PAUSED,
        part_hours=PART_HOURS,
        usual_miles=USUAL_MILES,
    )
    env.globals["week"] = cache(macro(env, "shared/week"))
    return env


def macro(env: Environment, name: str) -> Callable[..., Markup]:
    """Return the macro of a file that is named like it, `week` of shared/week.html."""
    made: Callable[..., Markup] = getattr(env.get_template(f"{name}.html").module, name.rpartition("/")[2])
    return made


def render(env: Environment, template: str, values: Mapping[str, object]) -> str:
    """Return a template filled with values."""
    return env.get_template(template).render(values)
