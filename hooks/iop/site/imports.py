"""Another directory's file to new entries of a data folder."""

import os
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from iop import importers
from iop.data import writer
from iop.data.entries import Reading, read_entries
from iop.data.errors import DataError
from iop.data.reader.source import read
from iop.importers.merge import merged
from iop.site.files import bytes_of, rewrite, shown
from iop.site.folder import vocabulary_of


@dataclass(frozen=True)
class ImportResult:
    """What an import did."""

    text: str
    """The file with the new entries, or the entries alone."""
    added: tuple[str, ...]
    """Ids of new entries."""
    kept: int
    """How many places were there already; their entries stay as they are."""
    notes: tuple[str, ...]
    """What was left out or could not be read."""


def formats() -> tuple[str, ...]:
    """Return the names of the formats that can be imported."""
    return tuple(importers.formats())


def import_file(
    file: Path, data: Path, into: Path | None, *, format_name: str, state: str | None, retrieved: date | None
) -> ImportResult:
    """Read another directory's file and add its programs to `into`, when it is given.

    Raises: DataError when a file cannot be read; then nothing is written.
    """
    day = retrieved or retrieved_in(file.name)
    vocabulary = vocabulary_of(into.parent if into else data)
    content = bytes_of(file, linked=True)
    found = importers.formats()[format_name](content, vocabulary, path=shown(file), state=state, retrieved=day)
    if into is None:
        text = writer.written(found.programs)
        return ImportResult(text, tuple(program.id for program in found.programs), 0, found.notes)
    old = bytes_of(into) if os.path.lexists(into) else b""
    known = read_entries(read(shown(into), old), vocabulary) if old.strip() else Reading()
    if known.problems:
        raise DataError(known.problems)
    merge = merged([entry.program for entry in known.entries], found.programs)
    text = writer.appended(old.decode(), merge.added, path=shown(into))
    rewrite(into, text.encode())
    return ImportResult(
        text, tuple(program.id for program in merge.added), len(merge.kept), (*found.notes, *merge.notes)
    )


def retrieved_in(name: str) -> date | None:
    """Return the day written in a file name, as in `findtreatment-ma-2025-08-19.csv`."""
    for found in re.findall(r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)", name):
        try:
            return date.fromisoformat(found)
        except ValueError:
            continue
    return None
