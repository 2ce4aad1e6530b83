"""Web addresses as people copy them, to what a link needs."""

import re
import unicodedata
from urllib.parse import quote, urlsplit

from iop.data.errors import UnfitError
from iop.data.lookalikes import UNSEEN

_LONGEST = 500
_HOST = r"[a-zA-Z0-9-]+(\.[a-zA-Z0-9-]+)+(:\d{1,5})?"
_KEPT = "!#$%&'()*+,-./:;=?@[]_~"
_PLAIN = re.compile(r"[!#-;=?-Z\[\]_a-z~]")
"""What an address may have as it is (RFC 3986), of the characters of the keyboard."""


def read_web(value: str) -> str:
    """Return the address; letters that are not ASCII are encoded, as browsers do.

    Raises: UnfitError.
    """
    if len(value) > _LONGEST:
        raise UnfitError(f"at most {_LONGEST} characters")
    if unseen := UNSEEN.search(value):
        raise UnfitError(f"delete the invisible character U+{ord(unseen[0]):04X}")
    for character in value:
        if character.isascii() and not _PLAIN.fullmatch(character):
            name = (
                "a space"
                if character.isspace()
                else character
                if character.isprintable()
                else f"U+{ord(character):04X}"
            )
            raise UnfitError(f"no web address has {name} in it; copy the address from the browser again")
    try:
        parts = urlsplit(value)
        if parts.scheme not in ("http", "https"):
            raise UnfitError(_begin(value))
        host = _host(parts.netloc)
    except UnfitError:
        raise
    except ValueError as error:
        raise UnfitError("a name such as example.org follows https://") from error
    if not re.fullmatch(_HOST, host):
        raise UnfitError("a name such as example.org follows https://")
    if value.isascii():
        return value
    rest = unicodedata.normalize("NFC", value.partition(parts.netloc)[2])
    return f"{parts.scheme}://{host}{quote(rest, safe=_KEPT)}"


def _host(name: str) -> str:
    if name.isascii():
        return name
    if not all(each.isalnum() or unicodedata.combining(each) or each in "-.:" for each in name):
        raise UnfitError("a name such as example.org follows https://")
    return unicodedata.normalize("NFC", name).encode("idna").decode("ascii")


def _begin(value: str) -> str:
    bare = re.sub(r"^(?:https?[:/;.]*|/+)", "", value)
    likely = re.fullmatch(rf"{_HOST}([/?#].*)?", bare) and not re.match(r"[a-z]+:", value.removeprefix("http"))
    return f"begin with https://, as https://{bare}" if likely else "begin with https://"
