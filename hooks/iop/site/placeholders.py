"""What stands at placeholders in authored pages: `<!-- iop:NAME -->` to HTML."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from iop.guide.blocks import Blocks
from iop.pages.finder import finder
from iop.pages.home import home_find
from iop.pages.list import hand_picked
from iop.pages.page import Maker
from iop.pages.plan import plan_cost, plan_first_call, plan_week

_FROM_DATA: Mapping[str, Callable[[Maker, str], str]] = {
    "home-find": home_find,
    "finder": finder,
    "list": hand_picked,
    "plan-cost": plan_cost,
    "plan-week": plan_week,
    "plan-first-call": plan_first_call,
    "correct": lambda maker, _: maker.render("shared/correct.html", correct=maker.correct(None)),
}


class UnknownPlaceholderError(ValueError):
    """A page has a placeholder that nothing fills."""


@dataclass(frozen=True)
class Placeholders:
    """Fills the placeholders of one site."""

    maker: Maker
    blocks: Blocks

    def filled(self, name: str, root: str) -> str:
        """Return the HTML for `<!-- iop:NAME -->` on a page from which `root` leads to the site's root.

        Raises: UnknownPlaceholderError naming those that exist.
        """
        made: dict[str, Callable[[str], str]] = {each: partial(make, self.maker) for each, make in _FROM_DATA.items()}
        made.update(self.blocks.by_name())
        if name not in made:
            raise UnknownPlaceholderError(
                f"expected a placeholder such as <!-- iop:finder -->, got {name!r}; known: {', '.join(made)}"
            )
        return made[name](root)
