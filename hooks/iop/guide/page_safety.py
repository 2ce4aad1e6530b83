"""What the HTML of an authored page may hold: words, their structure, our pictures, links that say where they go.

A list of what is allowed, over a grammar so narrow that no browser can read it otherwise: each `<` begins a comment, an
end tag, or a start tag whose values stand in double quotes. All else stops the build, with the line in the page.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from itertools import islice

from iop.data.errors import Problem, quoted
from iop.data.lookalikes import UNSEEN
from iop.guide.link_safety import is_picture_of_ours, misleading, unfit_address
from iop.guide.prose import Prose

_TOKEN = re.compile(
    r"<!--[^<>]*?-->"
    r"|</(?P<end>[A-Za-z][A-Za-z0-9]*)\s*>"
    r'|<(?P<start>[A-Za-z][A-Za-z0-9]*)(?P<attributes>(?:\s+[A-Za-z][A-Za-z0-9-]*(?:="[^"<>]*")?)*)\s*/?>'
)
_ATTRIBUTE = re.compile(r'([A-Za-z][A-Za-z0-9-]*)(?:="([^"]*)")?')
_VOID = frozenset(("br", "hr", "img"))
_EVERYWHERE = frozenset(("class", "id", "lang", "aria-label", "aria-labelledby", "aria-describedby"))
_PLAIN = (
    "p h1 h2 h3 h4 h5 h6 ul dl dt dd blockquote pre code table thead tbody tr caption div section nav figure figcaption"
    " summary em strong b i s small sub sup mark q cite kbd dfn address br hr"
)
_ELEMENTS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(_PLAIN.split(), frozenset[str]()),
    "a": frozenset(("href", "title", "rel")),
    "abbr": frozenset(("title",)),
    "details": frozenset(("open",)),
    "img": frozenset(("src", "alt", "title", "width", "height")),
    "li": frozenset(("value",)),
    "ol": frozenset(("start",)),
    "span": frozenset(("data-until",)),  # ours, with a fact that grows old
    "td": frozenset(("colspan", "rowspan")),
    "th": frozenset(("colspan", "rowspan", "scope")),
    "time": frozenset(("datetime",)),
}
"""Elements, with the attributes that each may have beside those of `_EVERYWHERE`."""
_CLASSES = frozenset(
    (
        *("iop-answer", "iop-example", "iop-home", "iop-lead", "iop-next", "iop-notice", "iop-notice--alert"),
        *(
            "iop-questions",
            "iop-button",
            "iop-button--quiet",
            "iop-cite",
            "iop-dated",
            "iop-word",
            "iop-word__link",
            "iop-word__short",
        ),
    )
)
"""The blocks that pages are made of; another class could hide words, or make them look like ours."""
_ID = re.compile(r"(?!iop-)[A-Za-z0-9][A-Za-z0-9_-]*|_[0-9]+")
"""The theme's own begin with `__`, and those of our scripts with `iop-`."""
_MOST = 200
"""Problems of one page; nobody reads more."""
_NEAR = 1_000
"""Characters behind a place in the HTML that are looked at for its words."""
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")

FRONT_KEYS: Mapping[str, tuple[type, ...]] = {
    "title": (str,),
    "description": (str,),
    "layout": (str,),
    "menu": (str,),
    "search": (dict,),
    "asks": (list,),
    "reviewed": (str, dict),
    "short_path": (int,),
    "defines": (str, list),
}
"""What may stand at the top of a page, and its kinds; the frame and the theme obey other keys, as `template`."""
LAYOUTS = ("text", "guide", "home", "finder", "list", "plan")


@dataclass
class _Open:
    """An element that has begun."""

    name: str
    attributes: Mapping[str, str]
    words_from: int
    """Where its content begins."""


def problems(page: Prose, html: str) -> Iterator[Problem]:
    """Yield everything in the HTML of a page, before it is filled, that no authored page may have."""
    lines = _Lines(page)
    for at, needle, message in islice(_told(html), _MOST):
        words = _TOKEN.sub("", html[at : at + _NEAR]).strip().split("\n")[0][:40]
        yield page.problem(lines.of(needle, words), f"html: {message}")


def front_problems(page: Prose, meta: Mapping[str, object]) -> Iterator[Problem]:
    """Yield what may not stand at the top of a page; `meta` is what the engine took from there."""
    lines = _Lines(page)
    for key, value in meta.items():
        kinds = FRONT_KEYS.get(key)
        if kinds is None:
            said = f"expected a known key such as description, got {quoted(key)}; use one of: {', '.join(FRONT_KEYS)}"
        elif not isinstance(value, kinds) or isinstance(value, bool):
            names = " or ".join(
                {str: "text", dict: "keys and values", list: "a list", int: "a number"}[k] for k in kinds
            )
            said = f"{key}: expected {names}, got {quoted(value)}"
        elif key == "layout" and value not in LAYOUTS:
            said = f"layout: expected one of {', '.join(LAYOUTS)}, got {quoted(value)}"
        else:
            continue
        yield page.problem(lines.of(f"{key}:"), f"top of the page: {said}" if kinds is None else said)


def _told(html: str) -> Iterator[tuple[int, str, str]]:
    """Yield where in the HTML something is wrong, what to look for in the page, and what is wrong."""
    text = unescape(html)
    for unseen in UNSEEN.findall(text):
        said = f"U+{ord(unseen):04X}"
        yield 0, unseen, f"expected text that everybody sees alike, got the invisible character {said}; delete it"
    opened: list[_Open] = []
    at = html.find("<")
    while at >= 0:
        found = _TOKEN.match(html, at)
        if found is None:
            got = html[at : at + 60].split("\n")[0]
            hint = 'write a plain <div class="..." markdown>, with every value in double quotes'
            yield at, got, f"expected HTML that every browser reads alike, got {quoted(got)}; {hint}"
            at = html.find("<", at + 1)
            continue
        if found["start"]:
            name = found["start"].lower()
            pairs = [(each[1].lower(), unescape(each[2] or "")) for each in _ATTRIBUTE.finditer(found["attributes"])]
            yield from ((at, *told) for told in _element(name, pairs))
            if name not in _VOID:
                opened.append(_Open(name, dict(pairs), found.end()))
        elif found["end"]:
            yield from ((at, *told) for told in _closed(found["end"].lower(), opened, html, at))
        at = html.find("<", found.end())
    for left in opened:
        if left.name in _ELEMENTS:
            yield left.words_from, f"<{left.name}", f"expected </{left.name}> behind <{left.name}>, got none"


def _element(name: str, pairs: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    if name not in _ELEMENTS:
        yield f"<{name}", f"expected an element for words or pictures such as <p>, got <{name}>"
        return
    allowed = _ELEMENTS[name] | _EVERYWHERE
    for at, (key, value) in enumerate(pairs):
        if key not in allowed:
            some = ", ".join(sorted(allowed))
            hint = (
                "; leave out the colons below the head of the table" if key == "style" and name in ("th", "td") else ""
            )
            yield key, f"expected an attribute of <{name}> such as {some}, got {quoted(key)}{hint}"
        elif key in {other for other, _ in pairs[:at]}:
            yield key, f"expected each attribute once, got {quoted(key)} again in <{name}>"
        elif key == "class" and (strange := [each for each in value.split() if each not in _CLASSES]):
            known = "one of: " + ", ".join(sorted(_CLASSES))
            yield (
                strange[0],
                f"class: expected a block of the pages such as iop-notice, got {quoted(strange[0])}; {known}",
            )
        elif key == "id" and not _ID.fullmatch(value):
            yield value, f"id: expected a name such as what-it-costs, got {quoted(value)}"
        elif key == "src" and not is_picture_of_ours(value):
            yield value, f"src: expected a picture of this site such as ../assets/images/a.png, got {quoted(value)}"
        elif key == "href" and (message := unfit_address(value)):
            yield value, message
    if name == "img" and not dict(pairs).get("alt"):
        yield dict(pairs).get("src", "<img"), "alt: expected words that say what the picture shows, got none"


def _closed(name: str, opened: list[_Open], html: str, at: int) -> Iterator[tuple[str, str]]:
    if name not in _ELEMENTS:
        return  # where it began is told
    if not opened or opened[-1].name != name:
        waiting = f"</{opened[-1].name}>" if opened else "no end"
        yield f"</{name}", f"expected {waiting}, got </{name}>; each element ends before the one around it does"
        if name not in [each.name for each in opened]:
            return
        while opened[-1].name != name:
            opened.pop()
    element = opened.pop()
    if name == "a":
        words = unescape(_TOKEN.sub("", html[element.words_from : at]))
        if message := misleading(element.attributes, " ".join(words.split())):
            yield element.attributes["href"], message


class _Lines:
    """Finds the lines in the Markdown of what is wrong in the HTML, each time the next one."""

    def __init__(self, page: Prose) -> None:
        self._lines = [(number, _folded(_CODE.sub("", line))) for number, line in enumerate(page.text.split("\n"), 1)]
        self._seen: dict[str, int] = {}

    def of(self, needle: str, words: str = "") -> int:
        """Return the next line that holds the text, however it is written, or the words behind it.

        When there are no more, the last again; the first when none holds it.
        """
        wanted = _folded(needle)
        for tried in (wanted, wanted.rsplit("/", 1)[-1], wanted[:12], _folded(words)):
            found = [number for number, line in self._lines if tried and tried in line]
            if found:
                self._seen[wanted] = self._seen.get(wanted, 0) + 1
                return found[min(self._seen[wanted], len(found)) - 1]
        return 1


def _folded(text: str) -> str:
    return re.sub(r"[\s\x00-\x1f\\]", "", unescape(text)).lower()
