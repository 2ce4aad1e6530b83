"""The generated files of the last build, taken over as they are when this one would write the same.

They are linked, not copied: a page that nobody changed costs no new bytes, and the site that it comes from stays whole.
"""

import json
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from iop.kept import keep, look

_NAME = "written.json"


def take_over(site: Path, folder: Path, *of: str) -> list[str] | None:
    """Link what the last build of a site wrote from the same; return the addresses of its pages, or None.

    A file that is gone, or has another size or time than it was left with, makes all of them be written again.
    """
    record = look(_NAME, str(site), *of)
    if record is None:
        return None
    addresses, files = json.loads(record)
    try:
        if any(_stamp(site / name) != stamp for name, stamp in files.items()):
            return None
    except OSError:
        return None
    for parent in sorted({(folder / name).parent for name in files}):
        parent.mkdir(parents=True, exist_ok=True)
    for name in files:
        _link(site / name, folder / name)
    return list(addresses)


def note(site: Path, folder: Path, names: Iterable[str], addresses: list[str], *of: str) -> None:
    """Note what was written for a site in the folder that takes its place."""
    files = {name: _stamp(folder / name) for name in names}
    keep(_NAME, json.dumps([addresses, files]).encode(), str(site), *of)


def _stamp(path: Path) -> list[int]:
    found = path.stat()
    return [found.st_size, found.st_mtime_ns]


def _link(path: Path, new: Path) -> None:
    try:
        os.link(path, new)
    except OSError:  # a disk that has no links
        shutil.copy2(path, new)
