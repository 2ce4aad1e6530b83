"""What stopped a build, in one plain message that names the file."""

import errno
import traceback
from collections.abc import Iterator
from pathlib import Path

from jinja2 import TemplateNotFound, TemplateSyntaxError

from iop.data.errors import DataError
from iop.data.report import report
from iop.site.files import shown

_CORE = Path(__file__).parents[2]


def told(error: BaseException) -> str:
    """Say as `path:line: what` that a disk is full, a file cannot be written, a template is wrong, or we are."""
    if isinstance(error, DataError):
        return report(error.problems)
    if isinstance(error, OSError) and not isinstance(error, TemplateNotFound):  # which is one too
        return _of_the_system(error)
    if isinstance(error, TemplateSyntaxError):
        return f"{_named(error.filename or error.name)}:{error.lineno}: template: {error.message}"
    for path, line in _places(error):
        if path.suffix != ".py":
            return f"{shown(path)}:{line}: template: {_of_a_template(error)}"
        if path.is_relative_to(_CORE):
            return (
                f"{shown(path)}:{line}: {type(error).__name__}: {error}\n"
                "This may be a fault of the program, not of your files. `mkdocs build --verbose` tells more."
            )
    return f"{type(error).__name__}: {error}"


def _of_the_system(error: OSError) -> str:
    if error.errno == errno.ENOSPC:
        return "The disk is full: make room, and build again."
    if error.errno in (errno.EBUSY, errno.EXDEV):
        hint = "a mount cannot be replaced: build into another folder with --site-dir, and copy what is in it"
        return f"{_named(error.filename)}: {error.strerror}; {hint}"
    where = " and ".join(_named(name) for name in (error.filename, error.filename2) if name)
    return f"{where or 'a file'}: {error.strerror or error}"


def _of_a_template(error: BaseException) -> str:
    if isinstance(error, TemplateNotFound):
        return f"expected a template that is there, got {error.name!r}"
    return str(error)


def _named(name: object) -> str:
    return shown(Path(str(name))) if name else "a template"


def _places(error: BaseException) -> Iterator[tuple[Path, int]]:
    """Yield where it happened, the innermost first."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        yield Path(frame.filename), frame.lineno or 1
