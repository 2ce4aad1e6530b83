"""The files that the finder and the list load: the index, ZIPs, towns, maps, cards, and facts of programs."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256

from iop.finder import index
from iop.finder.list_facts import facts_files
from iop.finder.towns import far_towns, towns
from iop.finder.zip_table import zip_table
from iop.geo.outlines import country_map, county_map
from iop.kept import kept
from iop.meaning import urls
from iop.meaning.directory import Directory
from iop.wording.card import card


@dataclass(frozen=True)
class FinderFiles:
    """All of one build. Each that speaks of programs names the build, and each program by its id."""

    build: str
    """Changes whenever the content of one of them does: scripts hold no file of one build against one of another."""
    files: Mapping[str, bytes]
    """Their content, by path."""


def finder_files(directory: Directory) -> FinderFiles:
    """Return the files, and the build that they are of."""
    found = index.finder_index(directory.programs, directory.vocabulary, directory.today)
    cards, facts = _cards(directory), facts_files(directory)
    spots = sorted({each.spot for each in directory.listings if each.spot})
    zips = kept("zips.bin", lambda: zip_table(spots), repr(spots))
    apart = {urls.ZIPS: zips, urls.TOWNS: towns(directory), urls.FAR_TOWNS: far_towns(directory), **_maps(directory)}
    build = _build(found.plain(""), _json([cards, facts]), *apart.values())
    return FinderFiles(
        build,
        {
            urls.INDEX: found.file(build),
            **apart,
            **{urls.cards(n): _json({"build": build, "cards": each}) for n, each in enumerate(cards)},
            **{
                urls.facts(n): _json({"build": build, "files": len(facts), "programs": each})
                for n, each in enumerate(facts)
            },
        },
    )


def _build(*contents: bytes) -> str:
    return sha256(b"".join(contents)).hexdigest()[:12]


def _json(content: object) -> bytes:
    return json.dumps(content, separators=(",", ":"), ensure_ascii=False).encode()


def _maps(directory: Directory) -> dict[str, bytes]:
    maps = {urls.county_map(state): county_map(state).svg for state in directory.states_with_doors}
    return {**maps, urls.country_map(): country_map().svg} if len(maps) > 1 else maps


def _cards(directory: Directory) -> list[list[object]]:
    by_id = {listing.program.id: listing for listing in directory.listings}
    ordered = [by_id[program.id] for program in index.order(directory.programs)]
    root = urls.root_from(urls.FINDER)
    return [
        [
            asdict(card(listing, root, directory.successor(listing.program)))
            for listing in ordered[start : start + index.CARDS_A_CHUNK]
        ]
        for start in range(0, len(ordered), index.CARDS_A_CHUNK)
    ]
