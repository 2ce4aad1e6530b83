"""What a county says about its copy in mkdocs.yml, each line held to what it must be.

Empty quotes, null, or a line that is not there are "left out". Who shows real programs says who they are: with those,
the names and addresses that the project came with are refused.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from iop.data.errors import DataError, Problem, UnfitError, quoted
from iop.data.leaf import Leaf
from iop.data.phones import Phone
from iop.data.settings.guide import Guide
from iop.data.settings.lines import FOLDER, GUIDE, LABEL, NAME, OWN, SCOPE, SITE, WORDS
from iop.data.settings.tree import Node

_PLACEHOLDER = re.compile(
    r"(?:^|[/.@])example\.(?:org|com|net|edu)(?![\w-])|(?:^|[/.@])github\.com/example/|\.(?:example|invalid|test)/?$",
    re.IGNORECASE,
)
"""The names that came with the project, and those set aside for documents (RFC 2606)."""
_MENUS = ("menu", "foot")
_BLOCK = "the block that README shows under 'Say who you are'"


@dataclass(frozen=True)
class MenuItem:
    """One place to go, in the header or at the foot of each page."""

    label: str
    page: str
    """Below docs/, as guide/index.md."""


@dataclass(frozen=True)
class Settings:
    """What this copy says about itself."""

    guide: Guide
    maker: str
    data: str
    """The data folder."""
    menus: Mapping[str, tuple[MenuItem, ...]]
    """`menu` and `foot`."""

    def frame(self) -> Mapping[str, object]:
        """Return what the frame of every page says about this copy; empty text is left out there."""
        guide = self.guide
        return {
            "region": guide.region,
            "maker": self.maker,
            "email": guide.email,
            "telephone": guide.telephone.shown if guide.telephone else "",
            "telephone_href": guide.telephone.href if guide.telephone else "",
            "repository": guide.repository,
            **{key: [{"label": item.label, "page": item.page} for item in items] for key, items in self.menus.items()},
        }


def checked(tree: Node, pages: Collection[str], *, has_real_programs: bool) -> Settings:
    """Read the settings of a copy whose docs folder has these pages.

    Raises: DataError with every problem.
    """
    reading = _Reading(tree, pages)
    settings = reading.settings()
    if has_real_programs:
        reading.problems += _placeholders(reading.written)
    if reading.problems:
        raise DataError(reading.problems)
    return settings


class _Reading:
    def __init__(self, tree: Node, pages: Collection[str]) -> None:
        self._tree = tree
        self._pages = pages
        self.problems: list[Problem] = []
        self.written: dict[str, Node] = {}
        """The lines that were read as they should be, by their key."""

    def settings(self) -> Settings:
        self._once(self._tree, "")
        extra = self._block(self._tree, "extra", "guide, iop_data and scope")
        guide = self._block(extra, "extra.guide", "region, maker, email") if extra else None
        if guide:
            self._known(guide, "extra.guide", (*GUIDE, *_MENUS))
        name = self._line(self._tree, "site_name", NAME, needed=True)
        url = self._line(self._tree, "site_url", SITE)
        lines = {key: self._line(guide, f"extra.guide.{key}", leaf) for key, leaf in GUIDE.items()}
        data = self._line(extra, "extra.iop_data", FOLDER, needed=True) if extra else None
        if extra:
            self._line(extra, "extra.scope", SCOPE, needed=True)
        phone = lines["telephone"]
        return Settings(
            guide=Guide(
                name=str(name or ""),
                url=str(url or ""),
                region=str(lines["region"] or ""),
                email=str(lines["email"] or ""),
                telephone=phone if isinstance(phone, Phone) else None,
                repository=str(lines["repository"] or ""),
            ),
            maker=str(lines["maker"] or ""),
            data=str(data or ""),
            menus={key: tuple(self._menu(guide, f"extra.guide.{key}")) for key in _MENUS},
        )

    def _block(self, above: Node, who: str, holds: str) -> Node | None:
        """Return a block of lines; say so when it is not there."""
        node = above.get(_last(who))
        if node is None or node.is_left_out:
            where = node or above
            self.problems.append(where.problem(f"{who}: expected {_BLOCK}, with {holds} in it, got none"))
            return None
        if not isinstance(node.value, dict):
            said = f"{who}: expected lines such as 'region: Western North Carolina' below it, got {quoted(node.value)}"
            self.problems.append(node.problem(said))
            return None
        self._once(node, who)
        return node

    def _once(self, node: Node, who: str) -> None:
        for key, line in node.repeats:
            said = f"{_joined(who, key)}: expected each key once, got it again; delete one of the two lines"
            self.problems.append(Problem(node.path, line, 1, said))

    def _known(self, node: Node, who: str, keys: Collection[str]) -> None:
        assert isinstance(node.value, dict)
        for key, found in node.value.items():
            if key not in keys:
                near = get_close_matches(key[:80].lower(), keys, n=1, cutoff=0.5)
                hint = f"did you mean {near[0]!r}? " if near else ""
                said = f"expected a known key such as {near[0] if near else next(iter(keys))}, got {quoted(key)}"
                self.problems.append(found.problem(f"{who}: {said}; {hint}use one of: {', '.join(keys)}"))

    def _line(self, above: Node | None, who: str, leaf: Leaf, *, needed: bool = False) -> object:
        """Return the value of a line; None when it is left out or wrong."""
        node = above.get(_last(who)) if above else None
        if node is None or node.is_left_out:
            if needed and above is not None:
                where = node or above
                self.problems.append(where.problem(_said(who, leaf, "nothing")))
            return None
        try:
            value = _read(node, leaf)
        except UnfitError as error:
            self.problems.append(node.problem(_said(who, leaf, quoted(node.value), str(error))))
            return None
        self.written[who] = node
        return value

    def _menu(self, guide: Node | None, who: str) -> Iterator[MenuItem]:
        node = guide.get(_last(who)) if guide else None
        if node is None or node.is_left_out:
            return
        example = "- {label: Cost, page: guide/cost.md}"
        if not isinstance(node.value, list):
            self.problems.append(node.problem(f"{who}: expected a list such as '{example}', got {quoted(node.value)}"))
            return
        for item in node.value:
            if not isinstance(item.value, dict):
                said = f"{who}: expected an entry such as '{example}', got {quoted(item.value)}"
                self.problems.append(item.problem(said))
                continue
            self._once(item, who)
            self._known(item, who, ("label", "page"))
            label = self._line(item, f"{who}.label", LABEL, needed=True)
            page = self._line(item, f"{who}.page", self._page(), needed=True)
            yield MenuItem(str(label or ""), str(page or ""))

    def _page(self) -> Leaf:
        def read(value: str) -> str:
            if value in self._pages:
                return value
            near = get_close_matches(value[:80], self._pages, n=1, cutoff=0.5)
            raise UnfitError(f"did you mean {near[0]!r}?" if near else "there is no such page")

        return Leaf("a page of docs/", "guide/cost.md", read, {})


def _read(node: Node, leaf: Leaf) -> object:
    """Return the value of a line.

    Raises: UnfitError.
    """
    if not isinstance(node.value, str):
        raise UnfitError
    if node.kind != "text" and leaf.expected == WORDS:
        raise UnfitError("put it in quotes if these are your words")
    return leaf.value(node.value)


def _placeholders(written: Mapping[str, Node]) -> Iterator[Problem]:
    """Yield a problem for each line that still says what came with the project."""
    for key, (what, example) in OWN.items():
        node = written.get(key)
        if node is None or not isinstance(node.value, str):
            continue
        is_fictional = key.endswith("telephone") and _is_fictional(node.value.strip())
        if is_fictional or _PLACEHOLDER.search(node.value):
            said = (
                f"expected {what} such as {example}, got {quoted(node.value)}, a placeholder; data/ has real programs,"
            )
            yield node.problem(f'{key}: {said} so change this line, or set it to ""')


def _is_fictional(value: str) -> bool:
    phone = GUIDE["telephone"].read(value)
    return isinstance(phone, Phone) and phone.is_fictional


def _said(who: str, leaf: Leaf, got: str, hint: str = "") -> str:
    return f"{who}: expected {leaf.expected} such as {leaf.example}, got {got}" + (f"; {hint}" if hint else "")


def _last(who: str) -> str:
    return who.rsplit(".", 1)[-1]


def _joined(who: str, key: str) -> str:
    return f"{who}.{key}" if who else key
