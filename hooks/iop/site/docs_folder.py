"""What may lie in the folder of authored pages: MkDocs publishes every file there, as it is.

No symbolic links, whose target could be any file of the machine; no HTML, no SVG (opened by itself it runs scripts).
"""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from iop.data.errors import Problem
from iop.site.files import shown

_PICTURES = {
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".gif": (b"GIF87a", b"GIF89a"),
    ".webp": (b"RIFF",),
}
"""Kinds of pictures, with how their bytes begin."""
_CODE = {".css": "assets/stylesheets/", ".mjs": "assets/javascripts/"}
"""Kinds of code, with where they lie."""
_HINTS = {
    ".html": "write the page in Markdown, as name.md",
    ".htm": "write the page in Markdown, as name.md",
    ".svg": "save the picture as PNG",
    ".js": "a script of the site is a .mjs file in docs/assets/javascripts/",
    ".heic": "save the picture as JPG",
}
_KINDS = ", ".join((".md", *_PICTURES, *_CODE))


def docs_problems(docs: Path) -> Iterator[Problem]:
    """Yield what may not lie in the folder, in the order of the paths; no link is followed, nothing outside is read."""
    if docs.is_symlink():
        yield _problem(docs, "expected a folder, got a symbolic link; put the pages themselves there")
        return
    for folder, folders, files in os.walk(docs):
        folders.sort()
        for name in sorted([*folders, *files]):
            path = Path(folder) / name
            if message := _message(path, path.relative_to(docs).as_posix()):
                yield _problem(path, message)


def _message(path: Path, name: str) -> str | None:
    mode = path.lstat().st_mode
    if stat.S_ISLNK(mode):
        return "expected a file of its own, got a symbolic link; copy the file itself there"
    if stat.S_ISDIR(mode):
        return None
    if not stat.S_ISREG(mode):
        return "expected a plain file, got a pipe, a socket or a device; delete it"
    if any(part.startswith(".") for part in name.split("/")):
        return None  # MkDocs leaves it out
    kind = path.suffix
    if kind in _PICTURES:
        with path.open("rb") as file:
            begins = file.read(16)
        return None if begins.startswith(_PICTURES[kind]) else f"expected a {kind[1:].upper()} picture, got other bytes"
    if kind in _CODE and not name.startswith(_CODE[kind]):
        return f"expected a {kind} file in docs/{_CODE[kind]}, got one elsewhere"
    if kind == ".md" or kind in _CODE:
        return None
    is_capital = kind != kind.lower() and kind.lower() in (".md", *_PICTURES, *_CODE)
    hint = "write its ending in small letters" if is_capital else _HINTS.get(kind.lower())
    return f"expected one of {_KINDS}, got {(kind or path.name)!r}" + (f"; {hint}" if hint else "")


def _problem(path: Path, message: str) -> Problem:
    where = shown(path.parent)
    return Problem(f"{where}/{path.name}" if where != "." else path.name, 1, 1, f"file: {message}")
