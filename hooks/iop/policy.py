"""The Content-Security-Policy: what a page may load and run, by the hashes of the scripts that stand in it.

Source: W3C Content Security Policy Level 3. Scripts that a browser does not run (JSON) need no hash.
"""

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256

_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
_HEAD = re.compile(r"<head[^>]*>\s*(<meta charset=[^>]*>)?")


def policy(scripts: Iterable[str]) -> str:
    """Return the policy that allows the scripts (their hashes) and this site's own files, and nothing else."""
    hashes = " ".join(sorted(set(scripts)))
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' {hashes}".strip(),
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
        )
    )


def with_policy(html: str) -> tuple[str, frozenset[str]]:
    """Return a page with the policy as its first meta element, and the hashes of its scripts."""
    hashes = frozenset(
        _hash(found["code"])
        for found in _SCRIPT.finditer(html)
        if "src=" not in found["attributes"] and "json" not in found["attributes"]
    )
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(hashes)}">'
    return _HEAD.sub(lambda found: f"{found[0]}{meta}", html, count=1), hashes


def _hash(code: str) -> str:
    return f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'"
