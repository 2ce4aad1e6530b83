"""The conditions as plain pages: which programs meet one of them, surely or perhaps."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from iop.data.terms import in_sentence
from iop.geo.folding import former_word, place_id
from iop.geo.states import STATES
from iop.meaning import urls
from iop.meaning.conditions import CONDITIONS
from iop.meaning.directory import Directory
from iop.meaning.listing import Listing, name_order
from iop.meaning.match import Answer, Query, match
from iop.meaning.schedule import FREE_NAMES
from iop.pages.page import PROGRAM_SCRIPT, Maker, Page
from iop.wording.phrases import day_words

_TIMES = ("morning", "afternoon", "evening", "weekend")
"""The times of day that have a page."""


@dataclass(frozen=True)
class BrowsePage:
    """One browse page: the programs that meet a condition."""

    address: str
    group: str
    """The heading under which the index of browse pages lists it."""
    label: str
    """As it stands in that list."""
    heading: str
    query: Query
    """The same condition in the finder."""
    matches: tuple[Listing, ...]
    may_match: tuple[Listing, ...]
    inner: tuple["BrowsePage", ...] = ()
    """The towns of a state."""


def browsed(directory: Directory) -> tuple[BrowsePage, ...]:
    """Return every browse page, states with their towns first."""
    return (*_states(directory), *_words(directory))


def _words(directory: Directory) -> Iterator[BrowsePage]:
    for value in _TIMES:
        heading = f"Programs that meet only {'on weekends' if value == 'weekend' else f'in the {value}'}"
        yield _page_of(directory, "By time of day", FREE_NAMES[value], heading, ("free", value))
    for condition in CONDITIONS:
        for list_name, term in condition.terms(directory.vocabulary):
            if condition.browse:
                heading = condition.headings[list_name].format(term.label, inside=in_sentence(list_name, term.label))
                yield _page_of(directory, condition.browse, term.label, heading, (condition.name, term.id))


def _page_of(directory: Directory, group: str, label: str, heading: str, chosen: tuple[str, str]) -> BrowsePage:
    name, value = chosen
    query = {name: (value,)}
    matches, may_match = _found(directory.listings, query)
    return BrowsePage(urls.browse(name, value), group, label, heading, query, matches, may_match)


def _found(listings: Sequence[Listing], query: Query) -> tuple[tuple[Listing, ...], tuple[Listing, ...]]:
    answers = [(match(listing, query)[0], listing) for listing in listings]
    return (
        tuple(listing for answer, listing in answers if answer is Answer.YES),
        tuple(listing for answer, listing in answers if answer is Answer.UNKNOWN),
    )


def _states(directory: Directory) -> Iterator[BrowsePage]:
    """Yield states by name. Only programs that could be in a state are asked: those there, and those by video."""
    there: dict[str, list[Listing]] = {}
    by_video: list[Listing] = []
    codes: set[str] = set()
    for listing in directory.listings:
        program = listing.program
        codes.update(program.serves or ())
        if program.address:
            codes.add(program.address.state)
            there.setdefault(program.address.state, []).append(listing)
        if any(track.format in ("virtual", None) for track in listing.tracks) and _may_roam(listing):
            by_video.append(listing)
    for state in sorted(codes, key=lambda code: STATES[code]):
        asked = _together(there.get(state, ()), by_video)
        query = {"state": (state.lower(),)}
        towns = tuple(_towns(state, there.get(state, ()), by_video))
        address, name = urls.browse("state", state.lower()), STATES[state]
        yield BrowsePage(address, "By place", name, f"Programs in {name}", query, *_found(asked, query), towns)


def _may_roam(listing: Listing) -> bool:
    """Say whether a program may treat people where it has no door."""
    virtual = any(track.format == "virtual" for track in listing.tracks)
    return bool(listing.program.serves) or (virtual and listing.program.serves is None)


def _together(some: Sequence[Listing], others: Sequence[Listing]) -> list[Listing]:
    """Return both, each once, by name."""
    found = {listing.program.id: listing for listing in (*some, *others)}
    return sorted(found.values(), key=lambda listing: name_order(listing.program))


def _first(some: Sequence[Listing], listings: Sequence[Listing]) -> tuple[Listing, ...]:
    """Return the listings, those that are among `some` first."""
    return tuple(sorted(listings, key=lambda listing: listing not in some))


def _towns(state: str, there: Sequence[Listing], by_video: Sequence[Listing]) -> Iterator[BrowsePage]:
    in_town: dict[str, list[Listing]] = {}
    for listing in there:
        address = listing.program.address
        if address:
            in_town.setdefault(place_id(address.city, state), []).append(listing)
    for city, found in sorted(in_town.items()):
        query = {"city": (city,)}
        first = found[0].program.address
        name = first.city if first else city
        matches, may_match = _found(_together(found, by_video), query)
        address_word = city.removesuffix(f"-{state.lower()}")
        yield BrowsePage(
            urls.browse_city(state.lower(), address_word),
            "By place",
            name,
            f"Programs in {name}, {STATES[state]}",
            query,
            _first(found, matches),
            _first(found, may_match),
        )


def browse_pages(maker: Maker) -> Iterator[Page]:
    """Yield every browse page and the index of them."""
    everything = browsed(maker.directory)
    yield _index(maker, everything)
    for each in everything:
        yield _html(maker, each, ())
        for town in each.inner:
            yield _html(maker, town, ((each.label, each.address),))


def former_pages(maker: Maker) -> Iterator[tuple[str, str]]:
    """Yield addresses that towns had before names were folded as now, each with the page that leads on."""
    addresses = [listing.program.address for listing in maker.directory.listings if listing.program.address]
    towns = [(each, each.state.lower(), place_id(each.city, each.state)) for each in addresses]
    taken = {urls.browse_city(state, town.removesuffix(f"-{state}")) for _, state, town in towns}
    for each, state, town in towns:
        former = urls.browse_city(state, former_word(each.city))
        if former not in taken:
            taken.add(former)
            now = urls.browse_city(state, town.removesuffix(f"-{state}"))
            yield former, maker.moved(former, now, f"Programs in {each.city}, {STATES[each.state]}")


def _index(maker: Maker, everything: Sequence[BrowsePage]) -> Page:
    root = urls.root_from(urls.BROWSE)
    groups = [
        (name, [_link(each, root) for each in group]) for name, group in groupby(everything, lambda each: each.group)
    ]
    body = maker.render("browse/index.html", root=root, groups=groups, finder=root + urls.FINDER)
    return Page(
        urls.BROWSE, "browse", "Browse programs", "Every program by place, time of day, payment, format and age.", body
    )


def _html(maker: Maker, found: BrowsePage, above: Sequence[tuple[str, str]]) -> Page:
    root = urls.root_from(found.address)
    crumbs = [("Browse programs", root + urls.BROWSE), *((label, root + address) for label, address in above)]
    body = maker.render(
        "browse/browse.html",
        crumbs=crumbs,
        heading=found.heading,
        by_video="city" in found.query,
        towns=[_link(town, root) for town in found.inner],
        lists=(maker.listed(found.matches, root), maker.listed(found.may_match, root)),
        counts=(len(found.matches), len(found.may_match)),
        finder=root + urls.finder(found.query),
        built_on=day_words(maker.directory.today),
        script=root + PROGRAM_SCRIPT,
    )
    count = len(found.matches)
    description = f"{found.heading}: {count} {'matches' if count == 1 else 'match'}, {len(found.may_match)} may match."
    return Page(found.address, "browse", found.heading, description, body)


def _link(found: BrowsePage, root: str) -> Mapping[str, object]:
    return {
        "label": found.label,
        "href": root + found.address,
        "count": len(found.matches),
        "maybe": len(found.may_match),
    }
