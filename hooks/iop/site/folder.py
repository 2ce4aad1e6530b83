"""A data folder to a directory with its warnings, and what is written from its vocabulary."""

import os
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from iop.data import schema
from iop.data.asking import read_asking
from iop.data.entries import Reading, read_entries
from iop.data.errors import DataError, Problem
from iop.data.knowledge import Knowledge, read_claims, read_sources, read_words
from iop.data.rules import check
from iop.data.terms import Vocabulary
from iop.data.vocabulary import read_vocabulary
from iop.finder import script_rules
from iop.meaning.conditions import word_choices
from iop.meaning.directory import Directory
from iop.meaning.fine_print import filters_page
from iop.site.files import bytes_of, own, refused, rewrite, shown, source_of


def load(data: Path, day: date) -> tuple[Directory, tuple[Problem, ...]]:
    """Read a data folder; return the directory and the warnings, in file order.

    Raises: DataError with every problem and every warning in all files.
    """
    problems: list[Problem] = []
    vocabulary = _vocabulary(data, problems)
    knowledge = _knowledge(data, day, word_choices(vocabulary) if vocabulary else None, problems)
    readings = _readings(data, vocabulary, problems) if vocabulary else []
    entries = [entry for reading in readings for entry in reading.entries]
    problems += check(entries, frozenset[str]().union(*(reading.ids for reading in readings)), day)
    if vocabulary is None or any(not problem.warning for problem in problems):
        raise DataError(problems)
    programs = tuple(sorted((entry.program for entry in entries), key=lambda program: program.id))
    file_of = {entry.program.id: (entry.source.path, entry.source.place(entry.trail)[0]) for entry in entries}
    return Directory(programs, vocabulary, knowledge, day, file_of), tuple(sorted(problems))


def _vocabulary(data: Path, problems: list[Problem]) -> Vocabulary | None:
    try:
        return vocabulary_of(data)
    except DataError as error:
        problems += error.problems
        return None


def _knowledge(data: Path, day: date, known_choices: Sequence[str] | None, problems: list[Problem]) -> Knowledge:
    """Read what the guide cites and says; whoever has no facts of their own cannot mend those that grow old."""
    try:
        citations = read_sources(source_of(own(data, "sources.yaml")))
        path = own(data, "facts.yaml")
        claims, warnings = read_claims(source_of(path), citations, day)
        words = read_words(source_of(own(data, "words.yaml")))
        asking = read_asking(source_of(own(data, "search.yaml")), known_choices)
    except DataError as error:
        problems += error.problems
        return Knowledge()
    problems += warnings if path.parent == data else []
    return Knowledge(citations, claims, words, asking)


def _readings(data: Path, vocabulary: Vocabulary, problems: list[Problem]) -> list[Reading]:
    readings = []
    for path in _program_files(data, problems):
        try:
            source = source_of(path)
            reading = read_entries(source, vocabulary)
            problems += source.warnings
        except DataError as error:
            reading = Reading(problems=error.problems)
        readings.append(reading)
        problems += reading.problems
    return readings


def _program_files(data: Path, problems: list[Problem]) -> list[Path]:
    """Return programs.yaml and, beside it, programs/*.yaml; one of them must be there."""
    if not data.is_dir():
        problems += refused(data, "expected the folder with the data, got none; see --data and IOP_DATA").problems
        return []
    if (data / "programs").is_symlink():
        problems += refused(data / "programs", "expected a folder, got a symbolic link; put the files here").problems
        return []
    found = sorted(path for path in (data / "programs").glob("*") if not path.name.startswith("."))
    more = [path for path in found if path.suffix == ".yaml"]
    for path in found:
        if path not in more:
            message = "file: expected a name that ends in .yaml such as nc.yaml, got another; nothing in it is read"
            problems.append(Problem(shown(path), 1, 1, message, warning=True))
    first = data / "programs.yaml"
    if not os.path.lexists(first) and not more:
        message = "expected a file such as data/programs.yaml, got none; see 'make it yours' in README.md"
        problems += refused(first, message).problems
        return []
    return [*([first] if os.path.lexists(first) else []), *more]


def vocabulary_of(data: Path) -> Vocabulary:
    """Return the words of a data folder, or the project's own when it has none.

    Raises: DataError.
    """
    return read_vocabulary(source_of(own(data, "vocabulary.yaml")))


_PROJECT = Path(__file__).parents[3]
"""Whatever the data folder."""


def stale_schemas(data: Path) -> Mapping[Path, str]:
    """Return what is made from the model and is not as the model is now, with what it should hold."""
    if not data.is_dir():
        raise refused(data, "expected the folder with the data, got none; see --data and IOP_DATA")
    vocabulary = vocabulary_of(data)
    wanted = {
        data / "schema" / "programs.schema.json": schema.programs_schema(vocabulary),
        data / "schema" / "vocabulary.schema.json": schema.vocabulary_schema(),
        **{
            _PROJECT / "docs/assets/javascripts/shared" / name: text
            for name, text in script_rules.rule_scripts(vocabulary_of(_PROJECT / "data")).items()
        },
        _PROJECT / "contributing/filters.md": filters_page(),
    }
    return {path: text for path, text in wanted.items() if not _holds(path, text)}


def _holds(path: Path, text: str) -> bool:
    return os.path.lexists(path) and bytes_of(path) == text.encode()


def refresh_schemas(data: Path) -> tuple[Path, ...]:
    """Write the schema files that are not current, and return them.

    Raises: DataError when one cannot be written.
    """
    stale = stale_schemas(data)
    for path, text in stale.items():
        rewrite(path, text.encode())
    return tuple(stale)
