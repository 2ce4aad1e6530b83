"""The page of each program, and what stands at its former addresses."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from textwrap import shorten

from iop.geo.folding import place_id
from iop.geo.states import STATES
from iop.meaning import urls
from iop.meaning.listing import Listing
from iop.meaning.nearby import MILES as NEAR_MILES
from iop.meaning.nearby import Near, nearest
from iop.meaning.organizations import by_organization, other_places
from iop.pages import qr
from iop.pages.page import PROGRAM_SCRIPT, Maker, Page
from iop.wording.cost_plan import cost_plans
from iop.wording.phrases import day_words, labels, miles_words
from iop.wording.sections import brief, contacts, how_known, sections
from iop.wording.sentences import say
from iop.wording.status import age, call, checked, checked_on, elsewhere, instead, not_known, place, status
from iop.wording.track import shared_rows, track_words
from iop.wording.who import only_for, only_words

_DESCRIPTION = 155
"""The most characters of a description that search engines show."""


@dataclass(frozen=True)
class ProgramPages:
    """Makes the pages of the programs."""

    maker: Maker

    def all(self) -> Iterator[Page]:
        """Yield a page for each program."""
        for listing in self.maker.directory.listings:
            yield self.page(listing)

    def page(self, listing: Listing) -> Page:
        """Return the page of one program."""
        program = listing.program
        successor = self.maker.directory.successor(program)
        address = urls.program(program.id)
        root = urls.root_from(address)
        now = status(program, self.maker.directory.vocabulary)
        others, all_others = self._others(listing, root)
        tracks = tuple(track_words(track, listing) for track in listing.tracks) if program.tracks else ()
        found = sections(listing)
        body = self.maker.render(
            "program/program.html",
            root=root,
            program=program,
            phone=program.contact.first,
            call=call(program),
            place=place(program),
            only_for=only_for(program),
            only=None if program.is_closed else only_words(listing),
            crumbs=_crumbs(listing, root),
            status=now,
            successor=successor and instead(program, successor, root),
            checked=checked(program),
            not_known=not_known(program),
            age=age(program, self.maker.directory.today),
            checked_on=checked_on(program),
            built_on=day_words(self.maker.directory.today),
            near=self._near(listing, root),
            others=others,
            all_others=all_others,
            near_miles=NEAR_MILES,
            cost_plans=cost_plans(listing, root),
            code=qr.code(self.maker.guide.url + address) if self.maker.guide.url else None,
            url=self.maker.guide.url + address,
            script=root + PROGRAM_SCRIPT,
            elsewhere=elsewhere(program, root),
            paper_elsewhere=elsewhere(program, self.maker.guide.url).href if self.maker.guide.url else "",
            index=f"{root}{urls.INDEX}?{self.maker.build}",
            zips=f"{root}{urls.ZIPS}?{self.maker.build}",
            build=self.maker.build,
            tracks=tracks,
            shared=shared_rows(tracks),
            contacts=contacts(listing),
            sections=found,
            brief=brief(found),
            how_known=how_known(listing),
            keep=f"{root}{urls.LIST}#ids={program.id}",
            correct=self.maker.correct(listing),
        )
        title = f"{program.name}, {place(program)}" if program.address else program.name
        title += (
            "" if program.is_open else f" ({self.maker.directory.vocabulary.label('status', program.status).lower()})"
        )
        summary = now or program.summary or f"{say('program.is')} {place(program)}."
        return Page(address, "program", title, shorten(summary, _DESCRIPTION, placeholder="..."), body)

    @cached_property
    def _nearest(self) -> Mapping[str, tuple[Near, ...]]:
        listings = self.maker.directory.listings
        return nearest(listings, [each for each in listings if each.program.is_open])

    def _near(self, listing: Listing, root: str) -> list[Mapping[str, str]]:
        """Return what is near a program; its successor is named above already."""
        closed = listing.program.closed
        near = self._nearest.get(listing.program.id, ())
        named = closed.successor if closed else None
        return [self._near_words(each, root) for each in near if each.listing.program.id != named]

    @cached_property
    def _organizations(self) -> Mapping[tuple[str, ...], Sequence[Listing]]:
        return by_organization(self.maker.directory.listings)

    def _others(self, listing: Listing, root: str) -> tuple[list[Mapping[str, str]], str]:
        """Return the other places of its organization, and where all are when there are more."""
        found, count = other_places(listing, self._organizations)
        every = root + urls.finder({"q": [listing.program.organization or ""]}) if count > len(found) else ""
        return [self._near_words(each, root) for each in found], every

    def _near_words(self, near: Near | Listing, root: str) -> Mapping[str, str]:
        program = near.listing.program if isinstance(near, Near) else near.program
        return {
            "name": program.name,
            "href": root + urls.program(program.id),
            "place": place(program),
            "miles": miles_words(near.miles) if isinstance(near, Near) else "",
            "care": labels(self.maker.directory.vocabulary, "focus", program.focus) or "",
        }

    def alias(self, alias: str, listing: Listing) -> str:
        """Return the whole page that leads from a former address to the new one."""
        return self.maker.moved(urls.program(alias), urls.program(listing.program.id), listing.program.name)


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
