"""What each line of mkdocs.yml that a county edits must be."""

import re
from collections.abc import Mapping

from iop.data.errors import UnfitError
from iop.data.fields import Email, ShortTelephone, Web
from iop.data.leaf import Leaf, plain

_REPOSITORY = re.compile(r"(https://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/[\w.-]+/[\w.-]+?)(?:\.git)?/?", re.ASCII)


def _words(longest: int, example: str) -> Leaf:
    """Expect words in one line."""
    leaf = plain(longest, example)

    def read(value: str) -> object:
        if not any(character.isalpha() for character in value):
            raise UnfitError("write words")
        return leaf.read(value)

    return Leaf(WORDS, leaf.example, read, leaf.schema)


def _read_site(value: str) -> str:
    if "?" in value or "#" in value:
        raise UnfitError("it ends with a /")
    url = str(_leaf(Web).read(value))
    return url if url.endswith("/") else f"{url}/"


def _read_repository(value: str) -> str:
    found = _REPOSITORY.fullmatch(value)
    if not found:
        raise UnfitError("copy the address of its page from the browser; it begins with https://")
    return found[1]


def _read_scope(value: str) -> str:
    if value != "/":
        raise UnfitError("write it as it came with the project")
    return value


def _leaf(kind: object) -> Leaf:
    leaf = kind.__metadata__[0]  # type: ignore[attr-defined]
    assert isinstance(leaf, Leaf)
    return leaf


WORDS = "plain text"
NAME = _words(80, "Buncombe IOP Guide")
LABEL = _words(40, "Find a program")
SITE = Leaf("the web address of the site", "https://name.github.io/iop-guide/", _read_site, {})
_REPO = Leaf("the address of the repository", "https://github.com/name/iop-guide", _read_repository, {})
FOLDER = Leaf("a folder", "data", str, {})
SCOPE = Leaf("a slash", "'/'", _read_scope, {})
GUIDE: Mapping[str, Leaf] = {
    "region": _words(60, "Western North Carolina"),
    "maker": _words(120, "volunteers"),
    "email": _leaf(Email),
    "telephone": _leaf(ShortTelephone),
    "repository": _REPO,
}
OWN: Mapping[str, tuple[str, str]] = {
    "site_url": (SITE.expected, SITE.example),
    "extra.guide.email": ("your own address", "programs@buncombecounty.gov"),
    "extra.guide.telephone": ("your own number", '"+1 828 250 4100"'),
    "extra.guide.repository": ("your own repository", _REPO.example),
}
"""What must not stay as it came, with what it should be."""
