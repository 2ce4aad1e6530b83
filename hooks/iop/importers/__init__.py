"""Other directories' files to draft entries, one module for each format.

A format has `NAME`, by which `iop import --from` calls it, and `read`. It says only what its file says. What the file
does not say stays unknown, what cannot be read is told in a note, and a draft has no `verified`, so that the finder
takes what its lists do not name as unknown.
"""

from collections.abc import Mapping
from datetime import date
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol

from iop.data.terms import Vocabulary
from iop.importers.drafts import Import


class Read(Protocol):
    """Reads a file of one format."""

    def __call__(
        self, content: bytes, vocabulary: Vocabulary, *, path: str, state: str | None, retrieved: date | None
    ) -> Import:
        """Make drafts; with `state`, two capitals, only of the places there. `path` names the file in notes.

        Raises: DataError when it is no such file.
        """


def formats() -> Mapping[str, Read]:
    """Return what reads each format, by its name; the other modules of this folder are what formats share."""
    modules = [import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__)]
    return {module.NAME: module.read for module in modules if hasattr(module, "NAME")}
