"""What stands at placeholders in authored pages: `<!-- iop:NAME -->` to HTML, and what is added at a page's end."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from iop.data.knowledge import Citation
from iop.finder import list_facts
from iop.geo.outlines import county_map
from iop.guide import drawings
from iop.guide.cites import citation_view, sources_of
from iop.guide.drawings.levels_of_care import levels_of_care
from iop.guide.prose import Prose
from iop.guide.review import sheets
from iop.meaning import conditions, urls
from iop.meaning.schedule import DAY_NAMES, PARTS
from iop.pages.controls import control, filter_groups
from iop.pages.program import Pages
from iop.pages.render import macro
from iop.wording import first_call

_PLANNER_SCRIPT = "assets/javascripts/planner.js"


class UnknownPlaceholderError(ValueError):
    """A page has a placeholder that nothing fills."""


@dataclass(frozen=True)
class Placeholders:
    """Fills the placeholders of one site."""

    pages: Pages
    mark: str
    """A word that changes when the finder's files do."""
    authored: tuple[Prose, ...] = ()
    """All authored pages, in the order of their paths."""

    def filled(self, name: str, root: str) -> str:
        """Return the HTML for `<!-- iop:NAME -->` on a page from which `root` leads to the site's root.

        Raises: UnknownPlaceholderError naming those that exist.
        """
        made: Mapping[str, Callable[[str], str]] = {
            "home-find": self._home_find,
            "home-more": self._home_more,
            "finder": self._finder,
            "list": self._hand_picked,
            **{drawing: partial(self._drawing, drawing) for drawing in drawings.VIEWS},
            "plan-cost": lambda root: self._planner("plan/cost.html", root),
            "plan-week": self._plan_week,
            "plan-first-call": self._plan_first_call,
            "correct": lambda _: self.pages.render("shared/correct.html", correct=self.pages.correct(None)),
            "all-sources": lambda _: self.sources(self._cited(), heading=False),
            "all-words": lambda _: self._all_words(),
            "words-to-say": lambda _: self._words_to_say(),
            "review": self._review,
        }
        if name not in made:
            raise UnknownPlaceholderError(
                f"expected a placeholder such as <!-- iop:finder -->, got {name!r}; known: {', '.join(made)}"
            )
        return made[name](root)

    def _drawing(self, name: str, _: str) -> str:
        word = name.replace("-", "_")
        return macro(self.pages.env, f"guide/drawings/{word}")(drawings.VIEWS[name]())

    def _cited(self) -> list[Citation]:
        knowledge = self.pages.directory.knowledge
        found = frozenset[str]().union(*(sources_of(page.text, knowledge) for page in self.authored))
        return [citation for citation in knowledge.citations if citation.id in found]

    def sources(self, citations: Sequence[Citation], *, heading: bool) -> str:
        """Return a numbered list of sources."""
        return self.pages.render(
            "guide/sources.html", sources=[citation_view(each) for each in citations], heading=heading
        )

    def _all_words(self) -> str:
        words = self.pages.directory.knowledge.words.explained
        views = [{"id": word.id, "term": word.term, "also": ", ".join(word.also), "says": word.says} for word in words]
        return self.pages.render("guide/all_words.html", words=views)

    def _words_to_say(self) -> str:
        return self.pages.render("guide/words_to_say.html", words=self.pages.directory.knowledge.words.avoid)

    def _review(self, root: str) -> str:
        """Return the review sheets, each with the way from a page to the one it is about."""
        found = sheets(self.authored, self.pages.directory.knowledge, self.pages.directory.today)
        return self.pages.render(
            "guide/review.html", sheets=[(sheet, root + urls.authored(sheet.path)) for sheet in found]
        )

    def _home_find(self, root: str) -> str:
        return self.pages.render(
            "home/find.html",
            region=self.pages.guide.region,
            program_count=self.pages.directory.open_count,
            find_url=root + urls.FINDER,
            guide_url=root + urls.GUIDE,
            cost_url=f"{root}{urls.GUIDE}cost/",
            browse_url=root + urls.BROWSE,
            fit_url=f"{root}{urls.FINDER}?week",
            refer_url=f"{root}{urls.REFER}#how-do-i-print-one-page-to-hand-over",
        )

    def _home_more(self, root: str) -> str:
        return self.pages.render("home/more.html", levels=levels_of_care(), guide_url=root + urls.GUIDE)

    def _finder(self, root: str) -> str:
        found = [each for each in self.pages.directory.listings if each.program.is_open]
        return self.pages.render(
            "finder/finder.html",
            root=root,
            groups=filter_groups(self.pages.directory),
            days=list(DAY_NAMES.items()),
            parts=list(PARTS),
            sorts=conditions.SORTS,
            listed=self.pages.listed(found, root),
            count=len(found),
            browse=root + urls.BROWSE,
            list=root + urls.LIST,
            mark=self.mark,
            map_states={state.lower(): county_map(state).bounds for state in self.pages.directory.states_with_doors},
            region=self.pages.guide.region,
        )

    def _hand_picked(self, root: str) -> str:
        return self.pages.render(
            "list/list.html",
            root=root,
            finder=root + urls.FINDER,
            browse=root + urls.BROWSE,
            mark=self.mark,
            files=list_facts.file_count(len(self.pages.directory.programs)),
            guide=self.pages.guide.name,
        )

    def _plan_week(self, root: str) -> str:
        free = dict(control(self.pages.directory, conditions.BY_NAME["free"]))
        free["explanation"] = "Mark each part of a day when you could go. The way there must fit in too."
        days = list(DAY_NAMES.items())
        return self._planner("plan/week.html", root, free=free, days=days, parts=list(PARTS), finder=root + urls.FINDER)

    def _plan_first_call(self, root: str) -> str:
        return self._planner("plan/first_call.html", root, about=first_call.ABOUT, groups=first_call.GROUPS)

    def _planner(self, template: str, root: str, **values: object) -> str:
        return self.pages.render(template, script=root + _PLANNER_SCRIPT, **values)
