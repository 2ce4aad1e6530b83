"""How people search the site: search.yaml to the words that it drops, takes as the same, or takes for danger."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from iop.errors import DataError, Problem, quoted
from iop.source import Source, Tree

_LISTS = ("stop", "weak", "dull", "danger", "together", "harmless")
_LINES = ("danger", "together", "harmless")
"""Where a word in capitals stands for those of its kind."""
_MAPS = ("choices", "beside", "kinds")
_KEYS = ("stop", "weak", "dull", "same", "choices", "beside", "danger", "together", "kinds", "harmless")


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
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """How people ask for a choice of the finder, such as `focus=eating-disorder`."""
    beside: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Words that bring a part of a page along, by its address."""
    danger: tuple[str, ...] = ()
    """Lines of words that put Get help now first; how they are written stands at the top of the file."""
    together: tuple[str, ...] = ()
    """Lines of words that do so wherever they stand."""
    kinds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What a word in capitals stands for in these lines."""
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
    lists = {key: tuple(map(str, tree[key])) for key in _LISTS}
    same = tuple(tuple(map(str, group)) for group in tree["same"])
    choices, beside, kinds = (_named(tree[key]) for key in _MAPS)
    return Asking(same=same, choices=choices, beside=beside, kinds=kinds, **lists)


def _named(tree: Tree) -> Mapping[str, tuple[str, ...]]:
    assert isinstance(tree, dict)  # since no problem was found
    return {name: tuple(map(str, words)) for name, words in tree.items() if isinstance(words, list)}


def _problems(source: Source, tree: Mapping[str, Tree]) -> Iterator[Problem]:
    for key in tree:
        if key not in _KEYS:
            yield source.problem((key,), f"{key}: expected one of {', '.join(_KEYS)}, got {quoted(key)}")
    for key in _MAPS:
        listed = tree.get(key)
        if isinstance(listed, dict):
            for name, words in listed.items():
                yield from _of_list(source, (key, name), words, set())
        else:
            yield source.problem((key,), f"{key}: expected lists of words, each with its name, got {quoted(listed)}")
    kinds = tree.get("kinds")
    names = {"NUMBER", *(kinds if isinstance(kinds, dict) else ())}
    for key in (*_LISTS, "same"):
        capitals = names if key in _LINES else set()
        yield from _of_list(source, (key,), tree.get(key), capitals)


def _of_list(source: Source, path: tuple[str, ...], listed: Tree | None, capitals: set[str]) -> Iterator[Problem]:
    key = ".".join(path)
    if not isinstance(listed, list):
        yield source.problem(path, f"{key}: expected a list of words, got {quoted(listed)}")
        return
    for number, each in enumerate(listed):
        lines = each if key == "same" and isinstance(each, list) else [each]
        if len(lines) < (2 if key == "same" else 1) or not all(_is_plain(line, capitals) for line in lines):
            example = "[mom, mother]" if key == "same" else "overdose"
            message = f"{key}: expected small letters, digits and spaces such as {example}, got {quoted(each)}"
            if isinstance(each, str) and (
                strange := [word for word in each.split() if word.isupper() and word not in capitals]
            ):
                message += f"; {strange[0]} is none of kinds" if capitals else ""
            yield source.problem((*path, number), message)


def _is_plain(line: Tree, capitals: set[str]) -> bool:
    if not isinstance(line, str) or not line.strip() or line != line.strip():
        return False
    return all(
        word in capitals or (word == word.lower() and word.replace("_", "").isalnum()) for word in line.split(" ")
    )
