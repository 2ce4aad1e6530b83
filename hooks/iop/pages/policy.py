"""The Content-Security-Policy: what every page may load and run, and the one inline script allowed.

The list is fixed. A page cannot bring a script of its own: what is not listed here is refused by browsers and stops
the build. Source: W3C Content Security Policy Level 3. Scripts that a browser does not run (JSON) need no hash.
"""

import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256

from iop.data.errors import quoted

ALLOWED: Mapping[str, str] = {
    "our hooks/overrides/partials/inline.html": "sha256-BZKumJzEiAgYQW6OHcDxXUkxOlpvU+wt4LqLSWw545U=",
}
"""Inline scripts, by where they stand. Each was read by somebody before its hash was written here.

The theme's stay away: empty partials of ours take their place (hooks/overrides/partials/javascripts).
"""

POLICY = "; ".join(
    (
        "default-src 'none'",
        " ".join(("script-src 'self'", *(f"'{each}'" for each in sorted(ALLOWED.values())))),
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
    )
)
"""The same for every page and for `_headers`."""

_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL | re.IGNORECASE)
_HEAD = re.compile(r"<head[^>]*>\s*(<meta charset=[^>]*>)?")


class UnknownScriptError(ValueError):
    """A page has an inline script that nobody has allowed."""


def with_policy(html: str) -> str:
    """Return a page with the policy as its first meta element.

    Raises: UnknownScriptError for an inline script that is not in ALLOWED.
    """
    for found in _SCRIPT.finditer(html):
        if "src=" in found["attributes"] or "json" in found["attributes"]:
            continue
        own = digest(found["code"])
        if own not in ALLOWED.values():
            raise UnknownScriptError(
                f"script: expected an inline script listed in hooks/iop/pages/policy.py, "
                f"got {quoted(found['code'].strip())}; when the theme or hooks/overrides changed, read the script, "
                f"then write '{own}' into ALLOWED there"
            )
    meta = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    return _HEAD.sub(lambda found: f"{found[0]}{meta}", html, count=1)


def digest(code: str) -> str:
    """Return what the policy calls an inline script."""
    return f"sha256-{b64encode(sha256(code.encode()).digest()).decode()}"
