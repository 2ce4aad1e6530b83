"""What is slow to make and seldom changes, kept from build to build as bytes in `.cache/iop`, one file a name.

A file begins with the hash of its bytes and of all that they come from: what its maker was given, the code of the core
and every package that is installed. What does not fit, is cut short or was put there by others is made anew.
"""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path

_FOLDER = Path(__file__).parents[2] / ".cache" / "iop"
_HASH = sha256().digest_size


def kept(name: str, make: Callable[[], bytes], *of: str) -> bytes:
    """Return what `make` makes, or made before of the same; `of` is all that it depends on beside code and packages."""
    found = look(name, *of)
    if found is None:
        found = make()
        keep(name, found, *of)
    return found


def look(name: str, *of: str) -> bytes | None:
    """Return what was kept under a name, when it comes from the same."""
    try:
        content = (_FOLDER / name).read_bytes()
    except OSError:
        return None
    found = content[_HASH:]
    return found if content[:_HASH] == _hash(name, of, found) else None


def keep(name: str, content: bytes, *of: str) -> None:
    """Put a whole file in its place; a folder that cannot be written only costs time."""
    path = _FOLDER / name
    beside = path.with_name(f".{name}.{os.getpid()}")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            beside.write_bytes(_hash(name, of, content) + content)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)


def _hash(name: str, of: tuple[str, ...], content: bytes) -> bytes:
    return sha256(repr((name, of, _code(), _packages())).encode() + content).digest()


@cache
def _code() -> str:
    """Return the hash of the core and its sentences, which a process loads once."""
    core = Path(__file__).parent
    parts = sorted(path for ending in ("*.py", "*.yaml") for path in core.rglob(ending))
    return sha256(b"".join(str(path.relative_to(core)).encode() + path.read_bytes() for path in parts)).hexdigest()


@cache
def _packages() -> tuple[str, ...]:
    """Return every package that can be imported, by the folder that carries its version, and Python."""
    folders = [Path(name) for name in sys.path if name and Path(name).is_dir()]
    return (sys.version, *sorted(path.name for folder in folders for path in folder.glob("*.dist-info")))
