"""From a data folder to a directory, and from a directory to everything generated in a site folder.

This package is what adapters import. It and they alone touch files, the environment and the clock; but `kept.py`
keeps what is slow to make, and `wording/sentences.py` and `geo/census.py` read what belongs to the code: the
sentences of a language, and the outlines of a package.
"""

import os
import re
from collections.abc import Sequence
from datetime import UTC, date, datetime

from iop.data.errors import DataError, Problem, quoted
from iop.data.report import annotations
from iop.data.report import report as listed
from iop.geo.states import STATES
from iop.guide.prose import read_pages
from iop.guide.structured import GuidePage, described
from iop.meaning import urls
from iop.pages.policy import UnknownScriptError, with_policy
from iop.pages.shell import SOURCE as SHELL_SOURCE
from iop.pages.shell import Shell
from iop.site.copy import check_settings, read_copy
from iop.site.failures import told
from iop.site.folder import load, refresh_schemas, stale_schemas
from iop.site.imports import formats, import_file
from iop.site.placeholders import UnknownPlaceholderError
from iop.site.preview import Notes, Preview, port_problem
from iop.site.publisher import Publisher
from iop.site.stage import Stage

__all__ = [
    "SHELL", "SHELL_SOURCE", "STATES", "DataError", "GuidePage", "Notes", "Preview", "Problem", "Publisher",
    "Shell", "Stage", "UnknownPlaceholderError", "UnknownScriptError",
    "check_settings", "described", "formats", "import_file", "load", "port_problem", "read_copy", "read_pages",
    "refresh_schemas", "report", "stale_schemas", "today", "told", "with_policy",
]  # fmt: skip

SHELL = urls.SHELL
_YEAR_3000 = 32_503_680_000
"""In seconds since 1970; dates count on from today, and year 9999 ends."""


def report(problems: Sequence[Problem], what: str = "", *, facts: bool = False) -> str:
    """List problems as a person reads them; on GitHub also so that it marks their lines in a proposed change."""
    text = listed(problems, what, facts=facts)
    marks = annotations(problems) if os.environ.get("GITHUB_ACTIONS") == "true" else []
    return "\n".join(["", *marks, text]) if marks else text  # GitHub reads only what begins a line


def today() -> date:
    """Return the day of this build: of SOURCE_DATE_EPOCH when it is set, else of the clock, in UTC.

    Raises: DataError when SOURCE_DATE_EPOCH is no number of seconds.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch and not (re.fullmatch(r"\d{1,11}", epoch, re.ASCII) and int(epoch) < _YEAR_3000):
        message = f"expected seconds since 1970 such as 1795392000, got {quoted(epoch)}; or do not set it"
        raise DataError([Problem("SOURCE_DATE_EPOCH", 1, 1, message)])
    return (datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)).date()
