"""How people search the site: search.yaml to the words that it drops, takes as the same, or takes for danger."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from iop.errors import DataError, Problem, quoted
from iop.source import Source, Tree

_KEYS = ("stop", "weak", "dull", "same", "danger", "harmless")


@dataclass(frozen=True)
class Asking:
    """What the search knows of how people write; all in small letters, without apostrophes."""

    stop: tuple[str, ...] = ()
    """Words that say nothing of what is wanted."""
    weak: tuple[str, ...] = ()
    """Words that turn a question, such as "not"."""
    dull: tuple[str, ...] = ()
    """Words that every page is about."""
    same: tuple[tuple[str, ...], ...] = ()
    """Groups of words that mean the same to somebody who searches."""
    danger: tuple[str, ...] = ()
    """Words and word groups that put Get help now first."""
    harmless: tuple[str, ...] = ()
    """What looks like danger and is none."""


def read_asking(source: Source) -> Asking:
    """Read how people search.

    Raises: DataError with every problem.
    """
    tree = source.tree
    if not isinstance(tree, dict):
        raise DataError([source.problem((), f"file: expected lists such as 'stop:', got {quoted(tree)}")])
    problems = list(_problems(source, tree))
    if problems:
        raise DataError(problems)
    same = tuple(tuple(map(str, group)) for group in tree["same"])
    return Asking(same=same, **{key: tuple(map(str, tree[key])) for key in _KEYS if key != "same"})


def _problems(source: Source, tree: Mapping[str, Tree]) -> Iterator[Problem]:
    for key in tree:
        if key not in _KEYS:
            yield source.problem((key,), f"{key}: expected one of {', '.join(_KEYS)}, got {quoted(key)}")
    for key in _KEYS:
        listed = tree.get(key)
        if not isinstance(listed, list):
            yield source.problem((key,), f"{key}: expected a list of words, got {quoted(listed)}")
            continue
        for number, each in enumerate(listed):
            words = each if key == "same" and isinstance(each, list) else [each]
            if len(words) < (2 if key == "same" else 1) or not all(map(_is_plain, words)):
                example = "[mom, mother]" if key == "same" else "overdose"
                message = f"{key}: expected small letters, digits and spaces such as {example}, got {quoted(each)}"
                yield source.problem((key, number), message)


def _is_plain(word: Tree) -> bool:
    return isinstance(word, str) and word == word.lower() and word.replace(" ", "").isalnum() and word == word.strip()
