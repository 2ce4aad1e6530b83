"""The tree of vocabulary.yaml to a Vocabulary."""

from collections.abc import Iterator, Mapping, Sequence

from iop.data.closed_lists import closed_lists
from iop.data.errors import DataError, Problem, dotted, quoted
from iop.data.leaf import ending_mark
from iop.data.model import Program
from iop.data.reader.source import Source, Tree
from iop.data.records import read_record
from iop.data.terms import Term, Vocabulary
from iop.data.week import PARTS

LISTS: Mapping[str, tuple[str, ...]] = {**closed_lists(Program), "day_parts": tuple(PARTS)}
"""What the vocabulary holds, each list with its fixed words: what the fields of entries ask for, and parts of a day."""


def read_vocabulary(source: Source) -> Vocabulary:
    """Read every closed list.

    Raises: DataError with every problem in file order.
    """
    if not isinstance(source.tree, dict):
        raise DataError([source.problem((), f"file: expected lists such as 'focus:', got {quoted(source.tree)}")])
    problems = [
        source.problem(
            (name,), f"{dotted([name])}: expected a list that the directory uses such as focus, got {quoted(name)}"
        )
        for name in source.tree
        if name not in LISTS
    ]
    lists = {}
    for name in LISTS:
        before = len(problems)
        lists[name] = _words(source, name, source.tree.get(name), problems)
        if len(problems) == before:
            problems.extend(_changed(source, name, lists[name], LISTS[name]))
    if problems:
        raise DataError(problems)
    return Vocabulary(lists, tuple(name for name, fixed in LISTS.items() if fixed))


def _changed(source: Source, name: str, words: Mapping[str, Term], fixed: Sequence[str]) -> Iterator[Problem]:
    """Hold that a list on which code or links depend has its words and no other."""
    for number, word in enumerate(words):
        if fixed and word not in fixed:
            message = f"{name}: id: expected one of the fixed words such as {fixed[0]}, got {quoted(word)}; delete it"
            yield source.problem((name, number), message)
    for word in fixed:
        if word not in words:
            yield source.problem((name,), f"{name}: expected the word {word}, got a list without it; put it back")


def _ending_marks(source: Source, trail: tuple[str | int, ...], name: str, term: Term) -> Iterator[Problem]:
    """Hold that no text that people read ends as a value does elsewhere."""
    said: list[tuple[tuple[str | int, ...], str]]
    said = [(("label",), term.label), (("description",), term.description)]
    said += [(("also", number), text) for number, text in enumerate(term.also)]
    for way, text in said:
        if hint := ending_mark(text):
            example = term.id if way != ("description",) else "A thin needle is placed in your ear."
            message = f"{name}: {way[0]}: expected plain text such as {example!r}, got {quoted(text)}; {hint}"
            yield source.problem((*trail, *way), message)


def _words(source: Source, name: str, tree: Tree | None, problems: list[Problem]) -> dict[str, Term]:
    if name not in source.tree:
        message = f"file: expected the list {name} such as '{name}:', got none; add the list '{name}:' with its words"
        problems.append(source.problem((), message))
        return {}
    if not isinstance(tree, list):
        problems.append(source.problem((name,), f"{name}: expected a list of words, got {quoted(tree)}"))
        return {}
    words: dict[str, Term] = {}
    for number, item in enumerate(tree):
        trail = (name, number)
        term, faults = read_record(Term, source, trail, item, name)
        problems.extend(faults)
        problems.extend(_ending_marks(source, trail, name, term) if term else ())
        if term and term.id in words:
            problems.append(source.problem(trail, f"{name}: id: expected each word once, got {quoted(term.id)} again"))
        elif term:
            words[term.id] = term
    return words
