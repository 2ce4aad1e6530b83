"""What authored pages have from what the guide knows: sources, hard words, words to say, review sheet, drawings."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from jinja2 import Environment

from iop.data.knowledge import Citation, Knowledge
from iop.guide import drawings
from iop.guide.cites import citation_view, sources_of
from iop.guide.drawings.levels_of_care import levels_of_care
from iop.guide.prose import Prose
from iop.guide.review import sheets
from iop.meaning import urls


@dataclass(frozen=True)
class Blocks:
    """Makes the blocks of one guide."""

    knowledge: Knowledge
    today: date
    env: Environment
    authored: tuple[Prose, ...] = ()
    """All authored pages, in the order of their paths."""

    def by_name(self) -> Mapping[str, Callable[[str], str]]:
        """Return each block by the name of its placeholder; it takes the way from a page to the site's root."""
        return {
            "home-more": self._home_more,
            **{name: partial(self._drawing, name) for name in drawings.VIEWS},
            "all-sources": lambda _: self.sources(self._cited(), heading=False),
            "all-words": lambda _: self._all_words(),
            "words-to-say": lambda _: self._render("guide/words_to_say.html", words=self.knowledge.words.avoid),
            "review": self._review,
        }

    def sources(self, citations: Sequence[Citation], *, heading: bool) -> str:
        """Return a numbered list of sources."""
        return self._render("guide/sources.html", sources=list(map(citation_view, citations)), heading=heading)

    def _home_more(self, root: str) -> str:
        return self._render("home/more.html", levels=levels_of_care(), guide_url=root + urls.GUIDE)

    def _drawing(self, name: str, _: str) -> str:
        word = name.replace("-", "_")
        module = self.env.get_template(f"guide/drawings/{word}.html").module
        return str(getattr(module, word)(drawings.VIEWS[name]()))

    def _cited(self) -> list[Citation]:
        found = frozenset[str]().union(*(sources_of(page.text, self.knowledge) for page in self.authored))
        return [citation for citation in self.knowledge.citations if citation.id in found]

    def _all_words(self) -> str:
        words = self.knowledge.words.explained
        views = [{"id": word.id, "term": word.term, "also": ", ".join(word.also), "says": word.says} for word in words]
        return self._render("guide/all_words.html", words=views)

    def _review(self, root: str) -> str:
        """Return the review sheets, each with the way from a page to the one it is about."""
        found = sheets(self.authored, self.knowledge, self.today)
        return self._render("guide/review.html", sheets=[(each, root + urls.authored(each.path)) for each in found])

    def _render(self, template: str, **values: object) -> str:
        return self.env.get_template(template).render(values)
