"""A settings file and its data folder to one checked copy of the guide."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from iop.data.errors import DataError, Problem
from iop.data.reader.text_file import text_of
from iop.data.settings.checks import Settings, checked
from iop.data.settings.tree import Node, laid_over, read
from iop.meaning.directory import Directory
from iop.site.docs_folder import docs_problems
from iop.site.files import bytes_of, shown
from iop.site.folder import load

_MOST_PARENTS = 10


@dataclass(frozen=True)
class Copy:
    """What this copy of the guide is called, and what it knows."""

    settings: Settings
    directory: Directory
    warnings: tuple[Problem, ...]


def read_copy(settings_file: Path, day: date) -> Copy:
    """Read mkdocs.yml and the data folder that it names.

    Raises: DataError with every problem of both.
    """
    tree = _tree(settings_file)
    problems: list[Problem] = []
    directory, warnings = None, tuple[Problem, ...]()
    folder = _folder(tree)
    if folder:
        try:
            directory, warnings = load(folder, day)
        except DataError as error:
            problems += error.problems
    docs = _docs(settings_file, tree)
    problems += docs_problems(docs)
    is_real = directory is not None and any(not program.sample for program in directory.programs)
    try:
        settings = checked(tree, frozenset(_pages(docs)), has_real_programs=is_real)
    except DataError as error:
        raise DataError([*problems, *warnings, *error.problems]) from None
    if directory is None or problems:
        raise DataError([*problems, *warnings])
    return Copy(settings, directory, warnings)


def check_settings(settings_file: Path) -> None:
    """Check mkdocs.yml and what lies in docs/, without the data.

    Raises: DataError with every problem.
    """
    tree = _tree(settings_file)
    docs = _docs(settings_file, tree)
    problems = [*docs_problems(docs)]
    try:
        checked(tree, frozenset(_pages(docs)), has_real_programs=False)
    except DataError as error:
        problems += error.problems
    if problems:
        raise DataError(problems)


def _tree(path: Path, steps: int = 0) -> Node:
    """Read a settings file laid over those that it inherits from."""
    tree = read(shown(path), text_of(shown(path), bytes_of(path)), os.environ)
    above = tree.get("INHERIT")
    if above is None or not isinstance(above.value, str):
        return tree
    try:
        if steps == _MOST_PARENTS:
            raise DataError([])
        return laid_over(_tree(path.parent / above.value, steps + 1), tree)
    except DataError:  # said without a word of that file: it may be any file
        message = f"INHERIT: expected a settings file such as ../mkdocs.yml, got {above.value!r}, which cannot be read"
        raise DataError([above.problem(message)]) from None


def _folder(tree: Node) -> Path | None:
    extra = tree.get("extra")
    node = extra.get("iop_data") if extra else None
    return Path(node.value) if node and isinstance(node.value, str) and node.value.strip() else None


def _docs(settings_file: Path, tree: Node) -> Path:
    node = tree.get("docs_dir")
    return settings_file.parent / (node.value if node and isinstance(node.value, str) else "docs")


def _pages(docs: Path) -> Iterator[str]:
    """Yield the pages that a menu may lead to, as guide/index.md."""
    for path in docs.rglob("*.md"):
        yield path.relative_to(docs).as_posix()
