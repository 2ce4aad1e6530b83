"""Text as it is compared: without case and accents, cut into words, with a slip forgiven."""

import unicodedata


def folded(text: str) -> str:
    """Return text without case and accents, for ordering and searching."""
    return "".join(each for each in unicodedata.normalize("NFKD", text) if unicodedata.category(each)[0] != "M").lower()


def words_of(text: str) -> list[str]:
    """Cut text into folded words of letters and digits."""
    return "".join(each if each.isalnum() else " " for each in folded(text)).split()


def place_id(name: str, state: str) -> str:
    """Return the address word of a city or county, as `asheville-nc`."""
    return "-".join([*words_of(name), state.lower()])


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
