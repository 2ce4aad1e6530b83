"""Bytes in, bytes out: how a data folder and a site folder are read and written, and what a missing file says."""

from pathlib import Path

from iop.errors import DataError, Problem
from iop.source import Source, read

_HOME = Path(__file__).parents[3] / "data"
"""Where vocabulary.yaml and its like are when a data folder has none of its own."""


def own(data: Path, name: str) -> Path:
    """Return the file of a data folder, or the project's own when it has none of that name."""
    return data / name if (data / name).exists() else _HOME / name


def source_of(path: Path) -> Source:
    """Read a YAML file.

    Raises: DataError.
    """
    return read(shown(path), bytes_of(path))


def bytes_of(path: Path) -> bytes:
    """Return what a file holds.

    Raises: DataError when it is not there or cannot be read.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        message = "file: expected a file such as data/programs.yaml, got none; see 'make it yours' in README.md"
        raise DataError([Problem(shown(path), 1, 1, message)]) from error
    except OSError as error:
        raise DataError(
            [Problem(shown(path), 1, 1, f"file: expected a readable file, got {error.strerror}")]
        ) from error


def shown(path: Path) -> str:
    """Name a file from where the reader stands, when it is below."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def write(path: Path, content: bytes) -> None:
    """Write a file, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
