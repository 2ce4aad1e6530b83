"""A link of an authored page says where it goes: the number that it calls, the site that it shows."""

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from iop.data.errors import quoted

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_SCHEMES = ("https", "http", "mailto", "tel", "sms")
_UNFIT = re.compile(r"[\x00-\x20\x7f-\xa0\\\u2028\u2029]|^//")
_HOST = re.compile(r"(?!.*\bxn--)[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_DIALED = re.compile(r"\+?[0-9][0-9.()-]{1,19}")
_LETTERED = re.compile(r"[0-9]+(?:-[0-9A-Z]+)+")
"""A number that is partly written in letters, as 1-800-662-HELP."""
_KEYPAD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
_ONLY_A_NUMBER = re.compile(r"(?:(?:call|text|phone|dial)\s+)?\+?[0-9][0-9().\s-]{1,18}", re.IGNORECASE)
_SHOWN_HOST = re.compile(r"(?<![\w@.-])((?:[\w-]+\.)+(?:gov|org|com|net|edu|us|mil|info|io))(?![\w-])", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def is_picture_of_ours(address: str) -> bool:
    """Whether a picture is a file of this site, beside the page that shows it."""
    return not (_SCHEME.match(address) or _UNFIT.search(address) or address.startswith("/"))


def unfit_address(address: str) -> str | None:
    """Say what is wrong with the address of a link."""
    scheme, rest = _parts(address)
    if _UNFIT.search(address) or scheme not in ("", *_SCHEMES):
        return f"link: expected an address such as https://example.org or cost.md, got {quoted(address)}"
    if scheme in ("https", "http") and not _HOST.fullmatch(_host(address)):
        return f"link: expected an address such as https://example.org, got {quoted(address)}"
    if scheme == "mailto" and not _MAIL.fullmatch(rest):
        return f"link: expected an address such as mailto:desk@example.org, got {quoted(address)}"
    if scheme in ("tel", "sms") and not _DIALED.fullmatch(rest):
        return f"link: expected a number such as tel:+18006624357, got {quoted(address)}"
    return None


def misleading(attributes: Mapping[str, str], words: str) -> str | None:
    """Say what is wrong when a link says another number, site or address than the one that it leads to."""
    address = attributes.get("href", "")
    scheme, rest = _parts(address)
    if unfit_address(address):
        return None  # told already
    if scheme in ("tel", "sms"):
        return _misleading_number(
            scheme, rest, words, has_other_words=bool({"aria-label", "title"} & attributes.keys())
        )
    if _ONLY_A_NUMBER.fullmatch(words) and len(_dialed(words)) not in (1, 2, 4) and not address.startswith("#"):
        called = "expected a number that it calls, such as tel:+18006624357"
        return f"link: {called}, got {quoted(address)} behind {quoted(words)}"
    if any(each.lower() != rest.lower() for each in _MAIL.findall(words)):
        return f"link: expected the address that it writes to, {quoted(rest)}, got {quoted(words)}"
    host = _host(address).lower() if scheme in ("https", "http") else ""
    for shown in _SHOWN_HOST.findall(words):
        if scheme != "mailto" and not f".{host}".endswith(f".{shown.lower().removeprefix('www.')}"):
            return f"link: expected the site that it leads to, {quoted(host or address)}, got {quoted(words)}"
    return None


def _misleading_number(scheme: str, number: str, words: str, *, has_other_words: bool) -> str | None:
    if has_other_words:
        return f"link: expected a number that everybody sees and hears alike, got other words for {quoted(words)}"
    spelled = _LETTERED.sub(lambda found: found[0].translate(_KEYPAD), words)
    strange = any(each.isnumeric() and not each.isascii() for each in words)
    if strange or _dialed(spelled) != _dialed(number):
        verb = "calls" if scheme == "tel" else "texts"
        return f"link: expected words with the number that it {verb}, {quoted(number)}, got {quoted(words)}"
    return None


def _dialed(text: str) -> str:
    """Return every digit, without the 1 of the country."""
    digits = re.sub(r"[^0-9]", "", text)
    return digits[1:] if len(digits) == 11 and digits[0] == "1" else digits


def _parts(address: str) -> tuple[str, str]:
    found = _SCHEME.match(address)
    return (found[1].lower(), address[found.end() :]) if found else ("", address)


def _host(address: str) -> str:
    """Return the host; what no host can be when there is none, or a name stands before it."""
    try:
        parts = urlsplit(address)
        return "" if "@" in parts.netloc else parts.hostname or ""
    except ValueError:
        return ""
