"""A tree to a record: every fault that pydantic finds, in a maintainer's words and with its line."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from iop.data import keys, meant
from iop.data.closed_lists import known_words
from iop.data.errors import Problem, dotted, quoted
from iop.data.examples import EXAMPLES, example_of
from iop.data.reader.source import Source, Trail, Tree
from iop.data.record import Record
from iop.data.terms import Vocabulary

R = TypeVar("R", bound=Record)


def read_record(
    kind: type[R], source: Source, trail: Trail, tree: Tree, who: str, vocabulary: Vocabulary | None = None
) -> tuple[R | None, list[Problem]]:
    """Return the record, or None and every problem with it."""
    try:
        return kind.model_validate(tree, context=vocabulary, by_alias=True, by_name=False), []
    except ValidationError as error:
        return None, list(_problems(error, kind, source, trail, tree, who, vocabulary))


def fault_count(kind: type[Record], tree: Tree, vocabulary: Vocabulary | None = None) -> int:
    """Return how many faults the tree has, in a fraction of the time that telling them takes."""
    try:
        kind.model_validate(tree, context=vocabulary, by_alias=True, by_name=False)
    except ValidationError as error:
        return error.error_count()
    return 0


def _problems(
    error: ValidationError,
    kind: type[Record],
    source: Source,
    trail: Trail,
    tree: Tree,
    who: str,
    vocabulary: Vocabulary | None,
) -> Iterator[Problem]:
    faults = error.errors(include_url=False, include_input=True)
    unknown = [fault for fault in faults if fault["type"] == "extra_forbidden"]
    explained = {_meant(fault, kind) for fault in unknown} | {_before_comma(fault, tree) for fault in unknown}
    flat = {_above(fault["loc"]): fault["loc"] for fault in reversed(unknown)}
    hollow = {fault["loc"] for fault in faults if fault["input"] == "" and fault["loc"] in flat}
    for fault in faults:
        if fault["type"] == "extra_forbidden" and _above(fault["loc"]) in hollow:
            continue  # it stands beside the key that it belongs under, which has nothing else: told there
        if fault["type"] == "too_short" and fault["input"]:
            continue  # a list whose items are faulty counts as empty: the items have their own problems
        if fault["type"] != "extra_forbidden" and fault["loc"] in explained:
            continue  # it is there, under a name that has its own problem, or cut in two by a comma
        steps = _written(fault["loc"], tree, missing=fault["type"] == "missing")
        if fault["type"] == "missing" and _is_span(tree, steps):
            continue  # both times stand in one key, which has its own problem
        where = dotted(steps)
        is_hollow = fault["loc"] in hollow
        said = _flat(fault["loc"], flat) if is_hollow else _said(fault, kind, steps, tree, vocabulary)
        yield source.problem((*trail, *steps), f"{who}: {where}: {said}" if where else f"{who}: {said}")


def _meant(fault: ErrorDetails, kind: type[Record]) -> Trail:
    """Return the way to the key that an unknown one was probably meant to be."""
    steps, name = fault["loc"][:-1], str(fault["loc"][-1])
    return (*steps, keys.near(name, _keys(_record_at(kind, steps))))


def _before_comma(fault: ErrorDetails, tree: Tree) -> Trail:
    """Return the way to the value whose end became a key of its own, for it stood behind a comma."""
    *steps, name = fault["loc"]
    above = _at(tree, steps)
    names = list(above) if isinstance(above, dict) else []
    at = names.index(str(name)) if fault["input"] == "" and str(name) in names else 0
    return (*steps, names[at - 1]) if at else ("",)


def _is_span(tree: Tree, steps: Trail) -> bool:
    """Tell whether the end of a session is missing because its beginning holds both times."""
    begin = _at(tree, (*steps[:-1], "from")) if steps[-1:] == ("to",) else None
    return isinstance(begin, str) and meant.clocks(begin) is not None


def _at(tree: Tree, steps: Sequence[int | str]) -> Any:
    here: Any = tree
    for step in steps:
        try:
            here = here[step]
        except (KeyError, IndexError, TypeError):
            return None
    return here


def _written(loc: tuple[int | str, ...], tree: Tree, *, missing: bool) -> Trail:
    """Leave out the steps that pydantic adds for the branch of a choice, which nobody wrote."""
    steps: list[int | str] = []
    here: Any = tree
    for number, step in enumerate(loc):
        last = missing and number == len(loc) - 1
        if isinstance(here, dict) and isinstance(step, str) and (step in here or last):
            here = here.get(step)
        elif isinstance(here, list) and isinstance(step, int) and step < len(here):
            here = here[step]
        else:
            continue
        steps.append(step)
    return tuple(steps)


def _above(loc: Trail) -> Trail:
    """Return the way to the key that an unknown one belongs under."""
    return (*loc[:-1], keys.above(str(loc[-1])))


def _flat(loc: Trail, flat: Mapping[Trail, Trail]) -> str:
    name, below = loc[-1], quoted(flat[loc][-1])
    return (
        f"expected the keys of {name} further right than {name}, got {below} in the same column; "
        f"put two more spaces before each key that belongs to {name}"
    )


def _said(fault: ErrorDetails, kind: type[Record], steps: Trail, tree: Tree, vocabulary: Vocabulary | None) -> str:
    name, above = [*(step for step in reversed(steps) if isinstance(step, str)), "", ""][:2]
    example = example_of(name, vocabulary, above)
    got = quoted(fault["input"])
    if fault["input"] == "" and not steps:
        return "expected keys such as 'id: harbor-light' behind the dash, got nothing; delete a dash without an entry"
    if fault["input"] == "" and fault["type"] in ("tuple_type", "model_type", "model_attributes_type"):
        return f"expected something such as {example} after it, got nothing; leave the key out when it is not known"
    match fault["type"]:
        case "expected":
            return fault["msg"]
        case "missing":
            return f"expected this key such as {name}: {example}, got an entry without it"
        case "extra_forbidden":
            before = _before_comma(fault, tree)
            cut = (str(before[-1]), _at(tree, before)) if before[-1] else None
            return keys.unknown(name, _keys(_record_at(kind, steps[:-1])), EXAMPLES, cut)
        case "too_short":
            return f"expected at least one such as {example}, got an empty list; leave the key out when it is not known"
        case "tuple_type":
            return f"expected a list such as {example}, got {got}" + _list_hint(name, fault["input"], vocabulary)
        case "model_type" | "model_attributes_type" | "dict_type":
            parts = _hint(keys.as_parts(name, fault["input"]))
            return f"expected keys and values such as {example or '{name: Harbor Light}'}, got {got}{parts}"
        case "string_pattern_mismatch" | "string_too_short" | "string_too_long":
            return f"expected text such as {example}, got {got}; {fault['msg'][0].lower()}{fault['msg'][1:]}"
    return f"expected a value such as {example}, got {got}"


def _list_hint(name: str, given: object, vocabulary: Vocabulary | None) -> str:
    """Offer the list that was meant, or else the words that it may hold."""
    if EXAMPLES.get(name, "").startswith("[{"):
        return ""
    words = vocabulary.names.get(name) if vocabulary else None
    written = _hint(keys.as_list(given, words))
    if written or vocabulary is None or words is None:
        return written
    return f"; use one or more of: {known_words(vocabulary, name)}"


def _hint(written: str) -> str:
    return f"; write {written}" if written else ""


def _keys(kind: type[Record] | None) -> list[str]:
    return [field.alias or key for key, field in kind.model_fields.items()] if kind else []


def _record_at(kind: type[Record] | None, steps: Trail) -> type[Record] | None:
    """Return the record type that stands at the steps below `kind`."""
    for step in steps:
        if kind is None or isinstance(step, int):
            continue
        fields = {field.alias or key: field.annotation for key, field in kind.model_fields.items()}
        kind = _inner(fields.get(step))
    return kind


def _inner(annotation: object) -> type[Record] | None:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next((found for part in get_args(annotation) if (found := _inner(part))), None)
