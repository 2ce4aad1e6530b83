"""Hard words: `[?word-id]` or `[?word-id|as written]` in Markdown to the word with its meaning behind it."""

import re
from html import escape

from iop.data.knowledge import Glossary

MARK = re.compile(r"\[\?([a-z0-9-]+)(?:\|([^\]|]+))?\]")
_MARKDOWN = re.compile(r"[\\`*_!|\[\]]")


class UnknownWordError(ValueError):
    """A page marks a word that data/words.yaml does not explain."""


def explained(markdown: str, words: Glossary, page: str) -> str:
    """Return the text with the meaning in brackets behind each marked word, and a link to `page`, where all stand.

    Raises: UnknownWordError.
    """

    def meaning(found: re.Match[str]) -> str:
        word = words.by_id.get(found[1])
        if word is None:
            raise UnknownWordError(f"expected a word of data/words.yaml such as [?deductible], got {found[0]!r}")
        link = f'<a class="iop-word__link" href="{escape(page)}#{word.id}">{_literal(found[2] or word.term)}</a>'
        return f'<dfn class="iop-word">{link}</dfn> <span class="iop-word__short">({_literal(word.short)})</span>'

    return MARK.sub(meaning, markdown)


def _literal(text: str) -> str:
    """Escape a text for HTML, and what Markdown would read in it, so that it stands as it is."""
    return _MARKDOWN.sub(lambda found: f"&#{ord(found[0])};", escape(text))


def plain(markdown: str, words: Glossary) -> str:
    """Return the text as a reader sees it: each marked word with its meaning, without links."""

    def meaning(found: re.Match[str]) -> str:
        word = words.by_id.get(found[1])
        return f"{found[2] or word.term} ({word.short})" if word else found[0]

    return MARK.sub(meaning, markdown)
