"""A page that the theme rendered once, cut open, to be filled for every page that comes from data.

The theme costs some 5 ms a page, filling the shell some 0.1 ms. The shell is rendered with marks
where the kind, title, description, address and body go; links to the root begin with the way back from its own address.
"""

import re
from dataclasses import dataclass
from html import escape

from iop.meaning import urls

MARK_KIND = "iop-mark-kind"
MARK_TITLE = "iop-mark-title"
MARK_DESCRIPTION = "iop-mark-description"
MARK_BODY = "iop-mark-body"
SOURCE = f"""\
---
title: {MARK_TITLE}
description: {MARK_DESCRIPTION}
layout: {MARK_KIND}
menu: Find a program
---

{MARK_BODY}
"""
"""What the theme renders as the shell."""
_MARKS = re.compile(
    f'({MARK_KIND}|{MARK_TITLE}|{MARK_DESCRIPTION}|{MARK_BODY}|{re.escape(urls.SHELL)}|\\.\\./\\.\\./|"\\.\\./\\.\\.")'
)


@dataclass(frozen=True)
class Shell:
    """The pieces of the page between its marks, and the marks."""

    pieces: tuple[str, ...]

    @classmethod
    def cut(cls, html: str) -> "Shell":
        """Cut a rendered page open.

        Raises: ValueError when a mark is missing, since every page would lack it.
        """
        pieces = tuple(_MARKS.split(html.replace(f"<p>{MARK_BODY}</p>", MARK_BODY)))
        for mark in (MARK_KIND, MARK_TITLE, MARK_DESCRIPTION, MARK_BODY):
            if mark not in pieces:
                raise ValueError(f"expected {mark!r} in the shell page, got a page without it; see hooks/overrides")
        return cls(pieces)

    def fill(self, *, address: str, kind: str, title: str, description: str, body: str) -> str:
        """Return the page at `address`; title and description are text, body is HTML."""
        root = urls.root_from(address)
        values = {
            MARK_KIND: kind,
            MARK_TITLE: escape(title),
            MARK_DESCRIPTION: escape(description),
            MARK_BODY: body,
            urls.SHELL: address,
            "../../": root,
            '"../.."': f'"{root.rstrip("/") or "."}"',
        }
        return "".join(values.get(piece, piece) for piece in self.pieces)
