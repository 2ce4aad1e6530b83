"""What an import adds to a directory that exists: new places only, no entry changes."""

from collections.abc import Sequence
from dataclasses import dataclass

from iop.data.model import Program
from iop.geo.folding import words_of
from iop.geo.streets import street_words


@dataclass(frozen=True)
class Merge:
    """What an import adds to a directory that exists."""

    added: tuple[Program, ...]
    """New places, sorted by id."""
    kept: tuple[str, ...]
    """Ids of the entries that were there already and stay as they are, sorted."""
    notes: tuple[str, ...]
    """One for each imported place that was there already."""


def merged(existing: Sequence[Program], imported: Sequence[Program]) -> Merge:
    """Find which imported places are new: of another id, and of another name, street and ZIP; no entry changes."""
    ids = {each: program.id for program in existing for each in (program.id, *program.aliases)}
    places = {_place(program): program.id for program in existing}
    added, kept, notes = [], set(), []
    for program in sorted(imported, key=lambda each: each.id):
        place = _place(program)
        there = ids.get(program.id) or (places.get(place) if program.address else None)
        if there is None:
            added.append(program)
            continue
        kept.add(there)
        same = "" if there == program.id else f", the same place as {program.id} of the import"
        moved = "" if place in places else "; name, street or ZIP differ, so see whether the place moved"
        notes.append(f"{there}: kept as it is{same}{moved}")
    return Merge(tuple(added), tuple(sorted(kept)), tuple(notes))


def _place(program: Program) -> tuple[object, ...]:
    address = program.address
    street = street_words((address and address.street) or "")
    return tuple(words_of(program.name)), street, address.zip if address else ""
