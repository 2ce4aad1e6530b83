"""Characters that look like one of the keyboard and are another: Word, PDFs and phones put them in."""

import re

_KINDS = (
    ("a long dash", "-", "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"),
    ("a curly quote", '"', "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02"),
    ("a curly apostrophe", "'", "\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4\uff07"),
    ("a hard space", " ", "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000"),
    ("a bullet", "-", "\u2022\u2023\u25e6\u25aa\u25cf\u25cb\u2219\u2043\u27a2\u00b7\u25a0"),
    ("a wide colon", ":", "\uff1a\u2236\ua789\ufe55"),
    ("a wide comma", ",", "\uff0c\u3001"),
    ("three dots in one", "...", "\u2026"),
    ("a foreign letter", "aeopcyxis", "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0455"),
)  # fmt: skip
"""What people call them, the key to press, and the characters."""
_NAMES = {character: name for name, _, characters in _KINDS for character in characters}
_PLAIN = {
    character: plain[number] if len(plain) == len(characters) else plain
    for _, plain, characters in _KINDS
    for number, character in enumerate(characters)
}
_TABLE = str.maketrans(_PLAIN)
_ANY = re.compile("[" + "".join(_PLAIN) + "]")
UNSEEN = re.compile(
    "[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]"
)
"""What nobody sees, or what turns the direction of the text."""
BULLETS = "".join(character for name, plain, characters in _KINDS if plain == "-" for character in characters)
"""What stands at the start of a line in place of a dash."""


def straight(text: str) -> str:
    """Return the text with the characters of the keyboard."""
    return text.translate(_TABLE)


def found_in(text: str) -> str:
    """Return the first such character; "" when there is none."""
    found = _ANY.search(text)
    return found[0] if found else ""


def told(character: str, mended: str = "") -> str:
    """Name it, and say which key to press, or what to write."""
    name, plain = _NAMES[character], _PLAIN[character]
    is_space = plain == " "
    seems = (
        f"{name}, which only looks like a space" if is_space else f"{name} {character}, which only looks like {plain}"
    )
    todo = f"write {mended}" if mended else f"press {'the space bar' if is_space else plain}"
    return f"there is {seems}; {todo}"
