"""The site on web servers as they come."""

from pathlib import Path

import pytest

pytestmark = pytest.mark.browser

KNOWN = {".html", ".css", ".js", ".json", ".svg", ".png", ".xml", ".txt"}
"""Endings that every server knows the type of."""
UNTYPED = {
    "": "_headers, which a host reads and no browser",
    ".bin": "read by a script that asks for no type",
    ".map": "for the tools of developers",
    ".vcf": "saved as contact.vcf whatever its type; phones go by the ending",
}
"""Endings that may come as application/octet-stream, and why that does no harm."""


def test_every_ending_is_one_that_servers_know_or_needs_no_type(site: Path) -> None:
    endings = {path.suffix for path in site.rglob("*") if path.is_file()}

    assert endings <= KNOWN | UNTYPED.keys()
    assert ".mjs" not in endings
