"""The whole directory as pages and exports see it, and what this copy of the site is called."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import sha256

from iop.data.knowledge import Knowledge
from iop.data.model import Program
from iop.data.terms import Vocabulary
from iop.meaning.clocks import home_zone
from iop.meaning.listing import Listing, name_order


@dataclass(frozen=True)
class Directory:
    """Everything that was read from a data folder."""

    programs: tuple[Program, ...]
    """Sorted by id."""
    vocabulary: Vocabulary
    knowledge: Knowledge
    today: date
    file_of: Mapping[str, tuple[str, int]]
    """Program id to the file and line where its entry begins."""

    @cached_property
    def fingerprint(self) -> str:
        """A hash of all that the directory holds, a program at a time: one text of 12,000 takes 100 MB."""
        found = sha256()
        rest = (self.vocabulary, self.knowledge, self.today, self.file_of)
        for part in (*self.programs, *rest):
            found.update(repr(part).encode() + b"\n")
        return found.hexdigest()

    @cached_property
    def listings(self) -> tuple[Listing, ...]:
        """The programs as conditions see them, by name."""
        ordered = sorted(self.programs, key=name_order)
        return tuple(Listing(program, self.today, self.vocabulary, self.home_zone) for program in ordered)

    @cached_property
    def home_zone(self) -> str | None:
        """The zone in which most programs are."""
        return home_zone(self.programs)

    @cached_property
    def by_id(self) -> Mapping[str, Program]:
        """Id to program."""
        return {program.id: program for program in self.programs}

    def successor(self, program: Program) -> Program | None:
        """Return where the people of a closed program go now, where its entry says so."""
        named = program.closed.successor if program.closed else None
        return self.by_id[named] if named else None

    @property
    def states_with_doors(self) -> tuple[str, ...]:
        """The states in which some program has its door, by their two letters."""
        return tuple(sorted({program.address.state for program in self.programs if program.address}))

    @property
    def has_samples(self) -> bool:
        """Whether any program is invented."""
        return any(program.sample for program in self.programs)

    @property
    def open_count(self) -> int:
        """How many programs can be found."""
        return sum(program.is_open for program in self.programs)

    @property
    def data_date(self) -> date | None:
        """The latest day on which a fact was checked or an entry was taken over."""
        days = [program.verified.on for program in self.programs if program.verified]
        days += [each.source.retrieved for each in self.programs if each.source and each.source.retrieved]
        return max(days, default=None)
