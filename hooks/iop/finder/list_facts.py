"""The files of programs that the hand-picked list loads.

The records lie in files by a number that comes from the id alone, so that a list of ten finds its programs without
loading an index; and a file holds so many programs that asking for one does not tell a host which is on the list.
"""

from collections.abc import Mapping
from dataclasses import asdict

from iop.meaning import urls
from iop.meaning.directory import Directory
from iop.wording.handout import handout


def facts_files(directory: Directory) -> tuple[Mapping[str, object], ...]:
    """Return the content of each file: id to handout, and former id to `{"moved": id}`."""
    listings = directory.listings
    count = urls.facts_count(len(listings))
    files: list[dict[str, object]] = [{} for _ in range(count)]
    for listing in sorted(listings, key=lambda each: each.program.id):
        program_id = listing.program.id
        files[urls.facts_number(program_id, count)][program_id] = asdict(
            handout(listing, directory.successor(listing.program))
        )
        for alias in listing.program.aliases:
            files[urls.facts_number(alias, count)][alias] = {"moved": program_id}
    return tuple(files)
