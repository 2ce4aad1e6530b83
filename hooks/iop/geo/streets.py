"""Streets as they are compared: "12 Main Street" and "12 N. Main St." differ in one word, not in three.

Source: the usual short forms of USPS Publication 28, appendices B and C1.
"""

from iop.geo.folding import words_of

_SHORT = {
    "alley": "aly", "avenue": "ave", "av": "ave", "boulevard": "blvd", "bypass": "byp", "center": "ctr",
    "circle": "cir", "court": "ct", "cove": "cv", "creek": "crk", "crossing": "xing", "drive": "dr",
    "expressway": "expy", "extension": "ext", "freeway": "fwy", "highway": "hwy", "lane": "ln", "parkway": "pkwy",
    "place": "pl", "plaza": "plz", "road": "rd", "route": "rte", "square": "sq", "street": "st", "saint": "st",
    "terrace": "ter", "trail": "trl", "turnpike": "tpke", "way": "way", "north": "n", "south": "s", "east": "e",
    "west": "w", "northeast": "ne", "northwest": "nw", "southeast": "se", "southwest": "sw", "mount": "mt",
    "fort": "ft", "point": "pt",
}  # fmt: skip


def street_words(street: str) -> tuple[str, ...]:
    """Return the words of a street, each in its short form."""
    return tuple(_SHORT.get(word, word) for word in words_of(street))
