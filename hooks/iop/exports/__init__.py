"""Open data: the directory in the forms that other programs read, one module each.

A module has `NAME`, its file below `data/` of the site, and `export(directory) -> bytes`: same directory, same bytes.
"""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from iop.meaning.directory import Directory

FOLDER = "data/"


def exported(directory: Directory) -> Iterator[tuple[str, bytes]]:
    """Yield the address of each file below the site's root, and what it holds; each module of this folder makes one."""
    for found in iter_modules(__path__):
        module = import_module(f"{__name__}.{found.name}")
        yield FOLDER + module.NAME, module.export(directory)
