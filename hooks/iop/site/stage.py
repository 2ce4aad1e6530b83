"""A site folder that is written beside itself and takes its place at the end, so that a mistake costs nothing.

For `site` these stand beside it while a build runs: `.site.new`, which is written, `.site.lock`, and for a moment
`.site.old`. What a killed build leaves of them, the next one puts right.
"""

import ctypes
import errno
import fcntl
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

_HERE = -100
"""AT_FDCWD: paths begin where the process is."""
_EXCHANGE = 2
"""RENAME_EXCHANGE of Linux: two folders change names, and at no moment is one of them missing."""


class Stage:
    """What one build writes, while another build of the same site waits."""

    def __init__(self, site: Path) -> None:
        """Name the folders; nothing is touched. A site that is a link stays one: what it leads to is replaced."""
        self.site = Path(os.path.realpath(site))
        self.folder = self._beside("new")
        """Where to write."""
        self._old = self._beside("old")
        self._lock: int | None = None

    def begin(self, wait: Callable[[], None]) -> None:
        """Make an empty folder; `wait` is called when another build has to end first.

        Raises: OSError when the site could not be replaced.
        """
        self.site.parent.mkdir(parents=True, exist_ok=True)
        self._lock = _locked(self._beside("lock"), wait)
        if self._old.exists() and not self.site.exists():
            self._old.rename(self.site)
        if self.site.exists():
            _writable(self.site)
        for rest in (self.folder, self._old):
            if rest.exists():
                shutil.rmtree(rest)
        self.folder.mkdir()

    def take_place(self) -> None:
        """Put what was written in the place of the site, which is whole before and after.

        Raises: OSError; then the site is as it was.
        """
        if self.site.exists():
            _keep_hidden(self.site, self.folder)
            shutil.copymode(self.site, self.folder)
            self._exchange()
        else:
            self.folder.rename(self.site)
        self.leave()

    def leave(self) -> None:
        """Delete what is left beside the site, and let others build; a second call does nothing."""
        if self._lock is None:
            return
        for rest in (self.folder, self._old):
            shutil.rmtree(rest, ignore_errors=True)
        with suppress(OSError):
            self._beside("lock").unlink()
        os.close(self._lock)
        self._lock = None

    def _exchange(self) -> None:
        """Change the names of the two folders: at once where the system can, else one after the other."""
        if _exchanged(self.folder, self.site):
            return
        self.site.rename(self._old)  # killed between these two, the next build finds the old site and puts it back
        try:
            self.folder.rename(self.site)
        except OSError:
            self._old.rename(self.site)
            raise

    def _beside(self, ending: str) -> Path:
        return self.site.with_name(f".{self.site.name}.{ending}")


def _locked(path: Path, wait: Callable[[], None]) -> int:
    """Hold a file that one process alone can hold; the system lets go of it when the process ends, however it ends."""
    while True:
        lock = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            wait()
            fcntl.flock(lock, fcntl.LOCK_EX)
        with suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(lock), path.stat()):
                return lock
        os.close(lock)  # whoever held it has deleted it


def _writable(site: Path) -> None:
    """Hold that the folder may be changed: whoever made it read-only wants it as it is.

    Raises: OSError.
    """
    if not site.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(site))
    if not os.access(site, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(site))


def _keep_hidden(site: Path, folder: Path) -> None:
    """Take along what begins with a dot and was put there by others, such as `.git`; MkDocs spares it too."""
    for path in site.glob(".*"):
        copy = folder / path.name
        if copy.exists():
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.copytree(path, copy, symlinks=True)
        else:
            shutil.copy2(path, copy, follow_symlinks=False)


def _exchanged(one: Path, other: Path) -> bool:
    """Whether the two folders have changed names in one step."""
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    return rename is not None and rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0
