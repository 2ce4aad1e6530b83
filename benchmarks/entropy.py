"""The least that a directory's facts could weigh: the entropy of each column, as if it stood alone (Shannon, 1948).

A column is what one fact is for each program or group: yes or no for each word of a list, else one of the values that
occur. Texts (ids, names of towns and counties, words) count as what xz makes of them sorted, and ids besides as the
order in which they stand: nobody knows their entropy, and this is little more.
"""

import lzma
import math
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence

from iop.meaning.directory import Directory
from iop.meaning.listing import Listing, name_words, spot_of
from iop.meaning.schedule import met_cells


def column_bytes(directory: Directory) -> float:
    """Return the entropy of all columns, in bytes."""
    listings = directory.listings
    programs = [each.program for each in listings]
    places = [program.address for program in programs]
    columns: list[Iterable[Hashable]] = [
        (program.status == "open" for program in programs),
        (program.verified and program.verified.on for program in programs),
        (listing.price for listing in listings),
        (program.serves for program in programs),
        (len(listing.tracks) for listing in listings),
        (each and each.state for each in places),
        (each and each.county for each in places),
        (each and each.city for each in places),
        (found and found.lat for found in map(spot_of, programs)),
        (found and found.lng for found in map(spot_of, programs)),
        *_words_of_names(listings),
    ]
    tracks = [track for listing in listings for track in listing.tracks]
    columns += [
        map(met_cells, tracks),
        (track.least_hours for track in tracks),
        (track.least_weeks for track in tracks),
        (track.starts for track in tracks),
        (track.openings and (track.openings.state, track.openings.as_of) for track in tracks),
        (track.format for track in tracks),
    ]
    for key in ("focus", "ages", "languages", "made_for"):
        columns += _listed([getattr(track, key) for track in tracks])
    for key in ("services", "therapies", "medications", "access"):
        columns += _listed([getattr(program, key) for program in programs])
    for key in ("accepts", "help", "plans"):
        columns += _listed([getattr(program.cost, key) for program in programs])
    return sum(map(_entropy, columns)) / 8 + _texts(directory)


def _listed(column: Sequence[Sequence[str] | None]) -> list[Iterable[Hashable]]:
    """Return a column for each word of a list, and one for whether there is a list."""
    words = sorted({word for listed in column for word in listed or ()})
    named = [[word in (listed or ()) for listed in column] for word in words]
    return [*named, [listed is None for listed in column]]


def _words_of_names(listings: Sequence[Listing]) -> list[Iterable[Hashable]]:
    return list(_listed([name_words(listing.program) for listing in listings]))


def _entropy(column: Iterable[Hashable]) -> float:
    """Return the bits of a column."""
    counts = Counter(column)
    total = counts.total()
    return sum(count * math.log2(total / count) for count in counts.values())


def _texts(directory: Directory) -> float:
    programs = directory.programs
    ids = sorted(program.id for program in programs)
    order = math.lgamma(len(ids) + 1) / math.log(2) / 8
    addresses = [program.address for program in programs if program.address]
    names = {each.city for each in addresses} | {each.county for each in addresses if each.county}
    words = {word for listing in directory.listings for word in name_words(listing.program)}
    return order + sum(len(lzma.compress("\n".join(sorted(texts)).encode())) for texts in (ids, names, words))
