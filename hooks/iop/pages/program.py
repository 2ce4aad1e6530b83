"""The directory to bodies of pages that come from data: programs, former addresses and browse pages."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from textwrap import shorten
from urllib.parse import quote, urlencode

from jinja2 import Environment
from markupsafe import Markup

from iop.data.folding import place_id
from iop.data.settings.guide import Guide
from iop.geo.states import STATES
from iop.meaning import urls
from iop.meaning.directions import MAPS_SEE
from iop.meaning.directory import Directory
from iop.meaning.listing import Listing
from iop.meaning.nearby import MILES as NEAR_MILES
from iop.meaning.nearby import Near, nearest
from iop.pages import qr
from iop.pages.browse import Shelf
from iop.pages.policy import POLICY
from iop.pages.render import macro, render
from iop.wording import facts
from iop.wording.card import card
from iop.wording.phrases import day_words, labels, miles_words
from iop.wording.status import age, call, checked, checked_on, elsewhere, not_known, place, status
from iop.wording.track import shared_rows, track_words

_DESCRIPTION = 155
"""The most characters of a description that search engines show."""
LISTED = 100
"""The most programs that one plain page lists surely, and again perhaps."""

PROGRAM_SCRIPT = "assets/javascripts/program.js"


@dataclass(frozen=True)
class Page:
    """A page that comes from data, before the shell is put around it."""

    address: str
    title: str
    description: str
    body: str


@dataclass(frozen=True)
class Pages:
    """Makes the pages of one directory."""

    directory: Directory
    guide: Guide
    env: Environment
    mark: str = ""
    """What changes with the finder's files, for their addresses."""

    def programs(self) -> Iterator[Page]:
        """Yield a page for each program."""
        for listing in self.directory.listings:
            yield self.program(listing)

    def program(self, listing: Listing) -> Page:
        """Return the page of one program."""
        program = listing.program
        address = urls.program(program.id)
        root = urls.root_from(address)
        body = self.render(
            "program/program.html",
            root=root,
            program=program,
            phone=program.contact.first,
            call=call(program),
            place=place(program),
            crumbs=_crumbs(listing, root),
            status=(now := status(program, self.directory.vocabulary)),
            successor=self._successor(listing, root),
            checked=checked(program),
            not_known=not_known(program),
            age=age(program, self.directory.today),
            checked_on=checked_on(program),
            built_on=day_words(self.directory.today),
            near=self._near(listing, root),
            near_miles=NEAR_MILES,
            code=self._codes.of(program.id + "/") if self.guide.url else None,
            url=self.guide.url + address,
            script=root + PROGRAM_SCRIPT,
            elsewhere=elsewhere(program, root),
            paper_elsewhere=elsewhere(program, self.guide.url).href if self.guide.url else "",
            index=f"{root}{urls.INDEX}?{self.mark}",
            zips=f"{root}{urls.ZIPS}?{self.mark}",
            build=self.mark,
            tracks=(tracks := tuple(track_words(track, listing) for track in listing.tracks) if program.tracks else ()),
            shared=shared_rows(tracks),
            maps_see=MAPS_SEE,
            contacts=facts.contacts(listing),
            sections=(sections := facts.sections(listing)),
            brief=facts.brief(sections),
            how_known=facts.how_known(listing),
            keep=f"{root}{urls.LIST}#ids={program.id}",
            correct=self.correct(listing),
        )
        title = f"{program.name}, {place(program)}" if program.address else program.name
        title += "" if program.is_open else f" ({self.directory.vocabulary.label('status', program.status).lower()})"
        summary = now or program.summary or f"Intensive outpatient program. {place(program)}."
        return Page(address, title, shorten(summary, _DESCRIPTION, placeholder="..."), body)

    @cached_property
    def _codes(self) -> qr.Codes:
        return qr.Codes(self.guide.url + urls.PROGRAMS)

    @cached_property
    def _nearest(self) -> Mapping[str, tuple[Near, ...]]:
        listings = self.directory.listings
        return nearest(listings, [each for each in listings if each.program.is_open])

    def _near(self, listing: Listing, root: str) -> list[Mapping[str, str]]:
        """Return what is near a program; its successor is named above already."""
        closed = listing.program.closed
        near = self._nearest.get(listing.program.id, ())
        named = closed.successor if closed else None
        return [self._near_words(each, root) for each in near if each.listing.program.id != named]

    def _near_words(self, near: Near, root: str) -> Mapping[str, str]:
        program = near.listing.program
        return {
            "name": program.name,
            "href": root + urls.program(program.id),
            "place": place(program),
            "miles": miles_words(near.miles),
            "care": labels(self.directory.vocabulary, "focus", program.focus) or "",
        }

    def alias(self, alias: str, listing: Listing) -> str:
        """Return the whole page that leads from a former address to the new one."""
        href = urls.root_from(urls.program(alias)) + urls.program(listing.program.id)
        return self.render(
            "program/alias.html",
            alias=alias,
            name=listing.program.name,
            href=href,
            policy=POLICY,
            sample=self.directory.has_samples,
        )

    def browse(self, shelves: Sequence[Shelf]) -> Iterator[Page]:
        """Yield every browse page and the index of them."""
        yield self._browse_index(shelves)
        for shelf in shelves:
            yield self._shelf(shelf, ())
            for town in shelf.inner:
                yield self._shelf(town, ((shelf.label, shelf.address),))

    def _browse_index(self, shelves: Sequence[Shelf]) -> Page:
        root = urls.root_from(urls.BROWSE)
        groups = [
            (name, [_link(shelf, root) for shelf in found]) for name, found in groupby(shelves, lambda each: each.group)
        ]
        body = self.render("browse/index.html", root=root, groups=groups, finder=root + urls.FINDER)
        return Page(
            urls.BROWSE, "Browse programs", "Every program by place, time of day, payment, format and age.", body
        )

    def _shelf(self, shelf: Shelf, above: Sequence[tuple[str, str]]) -> Page:
        root = urls.root_from(shelf.address)
        crumbs = [("Browse programs", root + urls.BROWSE), *((label, root + address) for label, address in above)]
        body = self.render(
            "browse/browse.html",
            crumbs=crumbs,
            heading=shelf.heading,
            by_video="city" in shelf.query,
            towns=[_link(town, root) for town in shelf.inner],
            lists=(self.listed(shelf.matches, root), self.listed(shelf.may_match, root)),
            counts=(len(shelf.matches), len(shelf.may_match)),
            finder=root + urls.finder(shelf.query),
            built_on=day_words(self.directory.today),
            script=root + PROGRAM_SCRIPT,
        )
        count = len(shelf.matches)
        description = (
            f"{shelf.heading}: {count} {'matches' if count == 1 else 'match'}, {len(shelf.may_match)} may match."
        )
        return Page(shelf.address, shelf.heading, description, body)

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
            self._cards[key] = self._card_macro(card(listing, root, self.directory.successor(listing.program)))
        return self._cards[key]

    @cached_property
    def _cards(self) -> dict[tuple[str, str], Markup]:
        return {}

    @cached_property
    def _card_macro(self) -> Callable[..., Markup]:
        return macro(self.env, "shared/card")

    def _successor(self, listing: Listing, root: str) -> Mapping[str, str] | None:
        successor = self.directory.successor(listing.program)
        return {"name": successor.name, "href": root + urls.program(successor.id)} if successor else None

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

    def render(self, template: str, **values: object) -> str:
        """Return the HTML of a template."""
        return render(self.env, template, values)


def _link(shelf: Shelf, root: str) -> Mapping[str, object]:
    return {
        "label": shelf.label,
        "href": root + shelf.address,
        "count": len(shelf.matches),
        "maybe": len(shelf.may_match),
    }


def _crumbs(listing: Listing, root: str) -> list[tuple[str, str]]:
    """Return the way down to a program, as (label, address)."""
    crumbs = [("Find a program", root + urls.FINDER)]
    address = listing.program.address
    if address:
        state = address.state.lower()
        word = place_id(address.city, state).removesuffix(f"-{state}")
        crumbs.append((STATES[address.state], root + urls.browse("state", state)))
        crumbs.append((address.city, root + urls.browse_city(state, word)))
    return crumbs
