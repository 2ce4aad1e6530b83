"""The planners: what it might cost, whether it fits in a week, what to ask on the first call."""

from iop.meaning import urls
from iop.meaning.conditions import BY_NAME
from iop.pages.finder import control, week
from iop.pages.page import Maker
from iop.wording import first_call

_SCRIPT = "assets/javascripts/planner.js"


def plan_cost(maker: Maker, root: str) -> str:
    """Return the planner of the cost."""
    return maker.render("plan/cost.html", script=root + _SCRIPT, program=root + urls.program("{}"))


def plan_week(maker: Maker, root: str) -> str:
    """Return the planner of the week, with the finder's own grid."""
    free = dict(control(maker.directory, BY_NAME["free"]))
    free["explanation"] = "Mark each part of a day when you could go. The way there must fit in too."
    return maker.render(
        "plan/week.html",
        script=root + _SCRIPT,
        free=free,
        **week(maker),
        finder=root + urls.FINDER,
    )


def plan_first_call(maker: Maker, root: str) -> str:
    """Return the questions for the first call."""
    return maker.render("plan/first_call.html", script=root + _SCRIPT, about=first_call.ABOUT, topics=first_call.TOPICS)
