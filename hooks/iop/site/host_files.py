"""What a host says beside the pages: `_headers` for hosts that read it, and `security.txt`.

`_headers` is read by Netlify and Cloudflare Pages; GitHub Pages sends none of it.
Sources: W3C Permissions Policy; WHATWG HTML and Fetch (COOP, CORP); RFC 9116 (security.txt).
"""

from datetime import date, timedelta

from iop.data.settings.guide import Guide
from iop.pages.policy import POLICY

SECURITY_TXT = ".well-known/security.txt"

_DENIED = (
    "accelerometer",
    "autoplay",
    "bluetooth",
    "browsing-topics",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "gyroscope",
    "hid",
    "identity-credentials-get",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "otp-credentials",
    "payment",
    "picture-in-picture",
    "publickey-credentials-create",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "storage-access",
    "usb",
    "window-management",
    "xr-spatial-tracking",
)
"""What browsers would grant a page that asks. `web-share` and `clipboard-write` are not named: a list is shared and
copied by a tap, and without a word from us they are for this site alone."""
_VALID_DAYS = 300
"""RFC 9116 (2.5.5) asks for less than a year; a site that nobody builds any more then stops promising an answer."""


def headers() -> bytes:
    """Return the file `_headers`: one policy for every page, and nothing but geolocation for ourselves."""
    features = ", ".join(["geolocation=(self)", *(f"{feature}=()" for feature in _DENIED)])
    lines = (
        "/*",
        f"Content-Security-Policy: {POLICY}; frame-ancestors 'self'",
        "Cross-Origin-Opener-Policy: same-origin",
        "Cross-Origin-Resource-Policy: same-origin",
        f"Permissions-Policy: {features}",
        "Referrer-Policy: no-referrer",
        "X-Content-Type-Options: nosniff",
    )
    return "\n  ".join(lines).encode() + b"\n"


def security_txt(guide: Guide, today: date) -> bytes | None:
    """Return whom to tell of a hole in this copy of the site (RFC 9116); None when it names nobody."""
    contacts = [
        *([f"mailto:{guide.email}"] if guide.email else []),
        *([guide.telephone.href] if guide.telephone else []),
    ]
    if not contacts and guide.repository:
        contacts = [f"{guide.repository}/issues"]  # read by everybody: only when there is no other way
    if not contacts:
        return None
    lines = [f"Contact: {each}" for each in contacts]
    lines.append(f"Expires: {(today + timedelta(days=_VALID_DAYS)).isoformat()}T00:00:00Z")
    lines.append("Preferred-Languages: en")
    if guide.url.startswith("https:"):
        lines.append(f"Canonical: {guide.url}{SECURITY_TXT}")
    return "\n".join([*lines, ""]).encode()
