"""The files that the finder and the list load: the index, ZIPs, towns, maps, cards, and facts of programs."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict

from iop import index, urls
from iop.county_map import country_map, county_map
from iop.directory import Directory
from iop.handout import facts_files
from iop.places import zip_areas
from iop.words import card
from iop.zip_table import zip_table


def finder_files(directory: Directory) -> Mapping[str, bytes]:
    """Return the content of each file by its path."""
    found = index.finder_index(directory.programs, directory.vocabulary, directory.today)
    return {
        urls.INDEX: found,
        urls.ZIPS: zip_table(),
        urls.TOWNS: _towns(directory),
        **_maps(directory),
        **_cards(directory),
        **_facts(directory),
    }


def _towns(directory: Directory) -> bytes:
    """Return the towns of the states in which programs are, each with its lowest ZIP, for suggestions."""
    states = {program.address.state for program in directory.programs if program.address}
    towns: dict[tuple[str, str], str] = {}
    for area in zip_areas().values():
        if area.state in states:
            towns.setdefault((area.city, area.state), area.zip)
    rows = [[city, state, zip_] for (city, state), zip_ in sorted(towns.items())]
    return json.dumps(rows, separators=(",", ":"), ensure_ascii=False).encode()


def _maps(directory: Directory) -> dict[str, bytes]:
    maps = {urls.county_map(state): county_map(state).svg for state in directory.states_with_doors}
    return {**maps, urls.country_map(): country_map().svg} if len(maps) > 1 else maps


def _cards(directory: Directory) -> dict[str, bytes]:
    by_id = {candidate.program.id: candidate for candidate in directory.candidates}
    ordered = [by_id[program.id] for program in index.order(directory.programs)]
    root = urls.root_from(urls.FINDER)
    chunks: Sequence[Sequence[object]] = [
        [asdict(card(candidate, root)) for candidate in ordered[start : start + index.CARDS_A_CHUNK]]
        for start in range(0, len(ordered), index.CARDS_A_CHUNK)
    ]
    return {
        urls.cards(number): json.dumps(chunk, separators=(",", ":"), ensure_ascii=False).encode()
        for number, chunk in enumerate(chunks)
    }


def _facts(directory: Directory) -> dict[str, bytes]:
    """Return what the page of a hand-picked list loads."""
    return {
        urls.facts(number): json.dumps(content, separators=(",", ":"), ensure_ascii=False).encode()
        for number, content in enumerate(facts_files(directory.candidates))
    }
