"""Names as they are compared: in data, in addresses, in what people type, in searches (contributing/filters.md).

docs/assets/javascripts/shared/folding.mjs does the same in the browser, with the same tables, which `iop schema` writes
for it; tests/geo/folding.json holds both to it.
"""

import re
import unicodedata
from functools import lru_cache

LETTERS = {"ł": "l", "ø": "o", "ß": "ss", "æ": "ae"}
"""Letters that are no plain letter with a mark."""
_BARE = str.maketrans(LETTERS)
_GONE = re.compile("['`.\u00b4\u02b9-\u02bf\u2018-\u201b\u2032\uff07]")
"""Apostrophes of any kind, the okina, and periods: what stands on either side is one word."""
_PLAIN_WORD = re.compile("[a-z0-9]+")
SHORT = {
    "st": "saint", "ste": "sainte", "mt": "mount", "mtn": "mountain", "ft": "fort", "pt": "point", "spgs": "springs",
    "hts": "heights",
}  # fmt: skip
WINDS = {"n": "north", "s": "south", "e": "east", "w": "west"}
JOINED = ("o", "d", "l")
"""Alone, they belong to the word after them: O Fallon, Coeur d Alene."""
COUNTY_ENDS = (("county",), ("parish",), ("borough",), ("census", "area"), ("municipality",), ("municipio",))
"""What is dropped at the end of the name of a county."""


def folded(text: str) -> str:
    """Return text without case and accents, for ordering."""
    if text.isascii():  # most is, and a build folds every town and county of the country
        return text.lower()
    plain = "".join(each for each in unicodedata.normalize("NFKD", text) if unicodedata.category(each)[0] != "M")
    return plain.lower().translate(_BARE)


def words_of(text: str) -> list[str]:
    """Cut text into folded words of letters and digits: "St. Mary's" is saint, marys."""
    plain = folded(_GONE.sub("", text)).replace(".", "")
    words = _PLAIN_WORD.findall(plain) if plain.isascii() else _cut(plain)
    if len(words) > 1 and words[0] in WINDS:
        words[0] = WINDS[words[0]]
    for at in reversed(range(len(words) - 1)):
        if words[at] in JOINED:
            words[at : at + 2] = [words[at] + words[at + 1]]
    return [SHORT.get(word, word) for word in words]


def _cut(plain: str) -> list[str]:
    return "".join(each if each.isalnum() else " " for each in plain).split()


@lru_cache(maxsize=10_000)
def county_words(name: str) -> tuple[str, ...]:
    """Return the folded words of a county, without County, Parish and the like at its end."""
    words = tuple(words_of(name))
    return next(
        (words[: -len(end)] for end in COUNTY_ENDS if len(words) > len(end) and words[-len(end) :] == end), words
    )


def place_id(name: str, state: str) -> str:
    """Return the value of a town in an address, as `asheville-nc`."""
    return "-".join([*words_of(name), state.lower()])


def former_word(name: str) -> str:
    """Return a town's word in addresses that were published before 2026-11-27: `st-hickory` for St. Hickory."""
    plain = "".join(
        each for each in unicodedata.normalize("NFKD", name) if unicodedata.category(each)[0] != "M"
    ).lower()
    return "-".join("".join(each if each.isalnum() else " " for each in plain).split())


def county_id(name: str, state: str) -> str:
    """Return the value of a county in an address: `buncombe-nc`, also for Buncombe County."""
    return "-".join([*county_words(name), state.lower()])


def folded_value(name: str, value: str) -> str:
    """Return a value of `state`, `county` or `city` as it is compared, however it was written: St.-Louis-MO too."""
    place, _, state = value.rpartition("-")
    return (county_id if name == "county" else place_id)(place, state)


def begins(word: str, other: str) -> bool:
    """Say whether `word` begins `other`; with five letters or more it may have one slip.

    A slip is one letter wrong, missing or too many, or two neighbours swapped.
    """
    if other.startswith(word):
        return True
    return len(word) >= 5 and any(_one_slip(word, other[:length]) for length in range(len(word) - 1, len(word) + 2))


def _one_slip(one: str, other: str) -> bool:
    if len(one) > len(other):
        one, other = other, one
    at = next((i for i, letter in enumerate(one) if letter != other[i]), len(one))
    if len(one) < len(other):
        return len(other) - len(one) == 1 and one[at:] == other[at + 1 :]
    rest = one[at + 1 :] == other[at + 1 :]
    swapped = one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
    return rest or swapped
