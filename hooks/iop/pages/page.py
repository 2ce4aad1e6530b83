"""What every page from data is made with: the directory, this copy's name, and how templates and cards are filled."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote, urlencode

from jinja2 import Environment
from markupsafe import Markup

from iop.data.settings.guide import Guide
from iop.meaning import urls
from iop.meaning.directory import Directory
from iop.meaning.listing import Listing
from iop.pages.policy import POLICY
from iop.pages.render import macro, render
from iop.wording.card import card
from iop.wording.status import age

LISTED = 100
"""The most programs that one plain page lists surely, and again perhaps."""

PROGRAM_SCRIPT = "assets/javascripts/program.js"


@dataclass(frozen=True)
class Page:
    """A page that comes from data, before the shell is put around it."""

    address: str
    kind: str
    """Its layout, which names its style sheet."""
    title: str
    description: str
    body: str


@dataclass(frozen=True)
class Maker:
    """Fills templates for the pages of one directory."""

    directory: Directory
    guide: Guide
    env: Environment
    build: str = ""
    """Of which build the finder's files are, for their addresses."""

    def render(self, template: str, **values: object) -> str:
        """Return the HTML of a template."""
        return render(self.env, template, values)

    def moved(self, address: str, to: str, name: str) -> str:
        """Return the whole page that leads from a former address to where something is now."""
        return self.render(
            "shared/moved.html",
            former=address.rstrip("/").rpartition("/")[2],
            name=name,
            href=urls.root_from(address) + to,
            policy=POLICY,
            sample=self.directory.has_samples,
        )

    def listed(self, listings: Sequence[Listing], root: str) -> Mapping[str, object]:
        """Return the cards of the first programs, and how many more there are."""
        return {
            "cards": [(each.program.id, self._card(each, root)) for each in listings[:LISTED]],
            "more": max(0, len(listings) - LISTED),
        }

    def _card(self, listing: Listing, root: str) -> Markup:
        """Return a program's card; it stands on many pages of one depth, and is rendered once for them."""
        key = (listing.program.id, root)
        if key not in self._cards:
            program = listing.program
            made = card(listing, root, self.directory.successor(program))
            self._cards[key] = self._card_macro(made, age(program, self.directory.today))
        return self._cards[key]

    @cached_property
    def _cards(self) -> dict[tuple[str, str], Markup]:
        return {}

    @cached_property
    def _card_macro(self) -> Callable[..., Markup]:
        return macro(self.env, "shared/card")

    def correct(self, listing: Listing | None) -> Mapping[str, str]:
        """Say whom to tell that something is wrong; each way is empty when this copy of the site has none."""
        subject = f"Correction: {listing.program.id}" if listing else "Correction"
        asks = "What is wrong:\n\nWhat is right:\n\nHow I know:\n"
        where = self.directory.file_of.get(listing.program.id) if listing else None
        repository, telephone = self.guide.repository.rstrip("/"), self.guide.telephone
        is_ours = where is not None and not where[0].startswith(("/", ".."))
        return {
            "email": self.guide.email,
            "mailto": f"mailto:{self.guide.email}?subject={quote(subject)}&body={quote(asks)}"
            if self.guide.email
            else "",
            "telephone": telephone.shown if telephone else "",
            "telephone_href": telephone.href if telephone else "",
            "issue": f"{repository}/issues/new?{urlencode({'title': subject, 'body': asks})}" if repository else "",
            "edit": f"{repository}/blob/main/{quote(where[0])}#L{where[1]}" if repository and where and is_ours else "",
        }
