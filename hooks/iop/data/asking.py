"""How people search the site: search.yaml to the words that it drops, takes as the same, or takes for danger."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from iop.data import meant
from iop.data.errors import DataError, Problem, quoted
from iop.data.reader.source import Source, Tree

_LISTS = ("stop", "weak", "dull", "danger", "together", "harmless")
_LINES = ("danger", "together", "harmless")
"""Where a word in capitals stands for those of its kind."""
_SINGLE = ("stop", "weak", "dull", "same", "beside")
"""Where each is one word."""
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
    beside_at: Mapping[str, tuple[str, int, int]] = field(default_factory=dict, compare=False)
    """Where each of these addresses stands, as (path, line, column)."""
    danger: tuple[str, ...] = ()
    """Lines of words that put Get help now first; how they are written stands at the top of the file."""
    together: tuple[str, ...] = ()
    """Lines of words that do so wherever they stand."""
    kinds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What a word in capitals stands for in these lines."""
    harmless: tuple[str, ...] = ()
    """What looks like danger and is none."""


def read_asking(source: Source, known_choices: Sequence[str] | None) -> Asking:
    """Read how people search; `known_choices` are those of the finder, or None when nobody knows them.

    Raises: DataError with every problem.
    """
    tree = source.tree
    if not isinstance(tree, dict):
        raise DataError([source.problem((), f"file: expected lists such as 'stop:', got {quoted(tree)}")])
    problems = list(_problems(source, tree))
    if known_choices is not None:
        problems += _unknown_choices(source, tree.get("choices"), known_choices)
    if problems:
        raise DataError(problems)
    lists = {key: tuple(map(str, tree[key])) for key in _LISTS}
    same = tuple(tuple(map(str, group)) for group in tree["same"])
    choices, beside, kinds = (_named(tree[key]) for key in _MAPS)
    kinds = {name: tuple(_spelled(kinds, words)) for name, words in kinds.items()}
    beside_at = {address: (source.path, *source.place(("beside", address))) for address in beside}
    return Asking(same=same, choices=choices, beside=beside, beside_at=beside_at, kinds=kinds, **lists)


def misled(asking: Asking, addresses: Sequence[str]) -> Iterator[Problem]:
    """Yield a problem for each address of `beside` that no page has."""
    for address, at in asking.beside_at.items():
        if address not in addresses:
            near = meant.near(address, tuple(addresses))
            hint = f"; did you mean {near!r}?" if near else ""
            example = "guide/cost/#what-is-a-copay"
            yield Problem(
                *at, f"beside: expected a page, or a part of one, such as {example}, got {quoted(address)}{hint}"
            )


def _spelled(kinds: Mapping[str, tuple[str, ...]], words: Sequence[str]) -> Iterator[str]:
    """Yield the words, and for the name of a kind its own."""
    for word in words:
        yield from kinds.get(word, (word,))


def _named(tree: Tree) -> Mapping[str, tuple[str, ...]]:
    assert isinstance(tree, dict)  # since no problem was found
    return {name: tuple(map(str, words)) for name, words in tree.items() if isinstance(words, list)}


def _unknown_choices(source: Source, listed: Tree | None, known: Sequence[str]) -> Iterator[Problem]:
    for choice in listed if isinstance(listed, dict) else ():
        if choice not in known:
            near = meant.near(choice, tuple(known))
            hint = f"; did you mean {near!r}?" if near else ""
            example = "focus=eating-disorder"
            message = f"choices: expected a choice of the finder such as {example}, got {quoted(choice)}{hint}"
            yield source.problem(("choices", choice), message)


def _problems(source: Source, tree: Mapping[str, Tree]) -> Iterator[Problem]:
    for key in tree:
        if key not in _KEYS:
            yield source.problem((key,), f"{key}: expected one of {', '.join(_KEYS)}, got {quoted(key)}")
    listed = tree.get("kinds")
    kinds = listed if isinstance(listed, dict) else {}
    # A kind may name others, which name none.
    simple = {name for name, words in kinds.items() if isinstance(words, list) and not {*kinds} & {*map(str, words)}}
    for key in _KEYS:
        listed = tree.get(key)
        if key not in tree:
            copied = f"copy it from the project's data/search.yaml, or add '{key}: {'{}' if key in _MAPS else '[]'}'"
            yield source.problem((), f"{key}: expected {key}, got nothing; {copied}")
        elif key not in _MAPS:
            yield from _of_list(source, (key,), listed, {"NUMBER", *kinds} if key in _LINES else set())
        elif isinstance(listed, dict):
            for name, words in listed.items():
                yield from _of_list(source, (key, name), words, simple - {name} if key == "kinds" else set())
        else:
            yield source.problem((key,), f"{key}: expected lists of words, each with its name, got {quoted(listed)}")


def _of_list(source: Source, path: tuple[str, ...], listed: Tree | None, capitals: set[str]) -> Iterator[Problem]:
    key = ".".join(path)
    if not isinstance(listed, list):
        yield source.problem(path, f"{key}: expected a list of words, got {quoted(listed)}")
        return
    for number, each in enumerate(listed):
        lines = each if key == "same" and isinstance(each, list) else [each]
        if path[0] in _SINGLE and any(isinstance(line, str) and " " in line.strip() for line in lines):
            message = f"{key}: expected single words such as heroin, got {quoted(each)}; write each as one of the list"
            yield source.problem((*path, number), message)
        elif len(lines) < (2 if key == "same" else 1) or not all(_is_plain(line, capitals) for line in lines):
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
