"""Bytes in, bytes out: how a data folder and a site folder are read and written, and what a missing file says."""

import errno
import os
import shutil
import stat
from pathlib import Path

from iop.data.errors import DataError, Problem
from iop.data.reader.source import Source, read
from iop.pages.render import TEMPLATES, Templates

_HOME = Path(__file__).parents[3] / "data"
"""Where vocabulary.yaml and its like are when a data folder has none of its own."""


def own(data: Path, name: str) -> Path:
    """Return the file of a data folder, or the project's own when it has none of that name."""
    return data / name if os.path.lexists(data / name) else _HOME / name


def source_of(path: Path) -> Source:
    """Read a YAML file.

    Raises: DataError.
    """
    return read(shown(path), bytes_of(path))


def read_templates() -> Templates:
    """Return every template as it is now."""
    paths = sorted(TEMPLATES.rglob("*.html"))
    return tuple((path.relative_to(TEMPLATES).as_posix(), path.read_text("utf-8")) for path in paths)


def bytes_of(path: Path, *, linked: bool = False) -> bytes:
    """Return what a file holds; `linked` allows it to be a symbolic link.

    A link could lead to any file of this computer, and messages quote what they read.

    Raises: DataError when it is not there, no plain file, or cannot be read.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        if not linked and path.is_symlink():
            raise refused(path, "expected a file, got a symbolic link; put the file itself here")
        with open(path, "rb", opener=lambda name, _: os.open(name, flags)) as file:  # a pipe would wait for ever
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise refused(path, "expected a file, got a pipe or a device; put a file here")
            return file.read()
    except FileNotFoundError as error:
        raise refused(path, "expected a file, got none; see that its name is right") from error
    except IsADirectoryError as error:
        raise refused(path, "expected a file, got a folder of that name") from error
    except (OSError, ValueError) as error:
        raise refused(path, f"expected a readable file, got {_reason(error)}") from error


def refused(path: Path, message: str) -> DataError:
    """Say that something is wrong with a file or folder as a whole."""
    return DataError([Problem(shown(path), 1, 1, f"file: {message}")])


def shown(path: Path) -> str:
    """Name a file from where the reader stands, when it is below; a link by its own name."""
    whole = Path(os.path.abspath(path))  # noqa: PTH100  # resolve() would follow links
    try:
        return whole.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def rewrite(path: Path, content: bytes) -> None:
    """Put a whole new file in the place of an old one: whatever happens, one of them is there.

    Raises: DataError when it cannot be written.
    """
    beside = path.with_name(f".{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "a folder of that name")
        try:
            beside.write_bytes(content)
            if path.exists():
                shutil.copymode(path, beside)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise refused(path, f"expected a file that can be written, got {_reason(error)}") from error


def _reason(error: Exception) -> str:
    return (isinstance(error, OSError) and error.strerror) or "a name that no file can have"


def write(path: Path, content: bytes) -> None:
    """Write a file, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
