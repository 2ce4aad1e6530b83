"""The files of programs that the hand-picked list loads.

The records lie in files by a number that comes from the id alone, so that a list of ten finds its programs without
loading an index; and a file holds so many programs that asking for one does not tell a host which is on the list.
"""

from collections.abc import Mapping
from dataclasses import asdict

from iop.meaning.directory import Directory
from iop.wording.handout import handout

PROGRAMS_A_FILE = 64


def facts_files(directory: Directory) -> tuple[Mapping[str, object], ...]:
    """Return the content of each file: id to handout, and former id to `{"moved": id}`."""
    listings = directory.listings
    count = file_count(len(listings))
    files: list[dict[str, object]] = [{} for _ in range(count)]
    for listing in sorted(listings, key=lambda each: each.program.id):
        program_id = listing.program.id
        files[file_of(program_id, count)][program_id] = asdict(handout(listing, directory.successor(listing.program)))
        for alias in listing.program.aliases:
            files[file_of(alias, count)][alias] = {"moved": program_id}
    return tuple(files)


def file_count(programs: int) -> int:
    """Return how many files hold so many programs; never none."""
    return max(1, -(-programs // PROGRAMS_A_FILE))


def file_of(program_id: str, count: int) -> int:
    """Return the number of the file that speaks of an id: FNV-1a of 32 bits, as in list/facts.mjs."""
    number = 0x811C9DC5
    for byte in program_id.encode():
        number = (number ^ byte) * 0x01000193 & 0xFFFFFFFF
    return number % count
