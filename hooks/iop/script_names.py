"""The names of a script: what is declared and never used is left out, and the rest is renamed, to be short.

Each declaration gets the first name that nothing else has in its scope: no other declaration there, and nothing from
around it that is used in it. What is used but nowhere declared comes from outside: it keeps its name, as properties do.
Declarations that follow each other become one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import chain, product
from string import ascii_letters
from typing import NamedTuple

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

_JAVASCRIPT = Language(tree_sitter_javascript.language())
_IN_OBJECT = {"shorthand_property_identifier", "shorthand_property_identifier_pattern"}
_NAMES = {"identifier", *_IN_OBJECT}
_AROUND_BLOCK = {"arrow_function", "function_declaration", "function_expression", "method_definition", "catch_clause"}
"""Scopes whose names must not be declared again in their block."""
_SCOPES = _AROUND_BLOCK | {"program", "statement_block", "switch_body", "for_statement", "for_in_statement"}
_PATTERNS = {
    "variable_declarator": "name",
    "function_declaration": "name",
    "function_expression": "name",
    "arrow_function": "parameter",
    "catch_clause": "parameter",
    "for_in_statement": "left",
}
"""What declares names, and its field with the pattern; parameters in brackets are a pattern of their own."""
_GENERATORS = {"generator_function", "generator_function_declaration"}
_REFUSED = _GENERATORS | {"var", "class", "with", "import_statement", "export_statement", "ERROR"}
_INERT = {"arrow_function", "function_expression", "number", "regex", "string"}
"""Values that do nothing while they are made, so that they may go when nothing uses them."""
_ENDED = {"expression_statement", "lexical_declaration", "return_statement", "throw_statement"}
"""Statements that end with `;`, or where a line does."""
_RESERVED = {"as", "do", "if", "in", "is", "of"}
"""Words of two letters that are no names, or not everywhere."""


_Edit = tuple[int, int, str]
"""The bytes from one to another, and what comes in their place."""


class _Declared(NamedTuple):
    """A name where it holds."""

    scope: Node
    name: str


class _Use(NamedTuple):
    """A name as it is written at one place, also where it is declared."""

    node: Node
    declared: _Declared | None
    """None for a name from outside."""
    between: tuple[Node, ...]
    """The scopes around it that are in that of the declaration."""


def shorten(path: str, script: str) -> str:
    """Return a script that does the same; `path` is for the message.

    Raises: ValueError for what this does not follow, such as `var`, `class`, `import` or `eval`, and for mistakes.
    """
    text = script.encode()
    nodes, declared, uses = _parsed(text)
    _refuse(path, (node for node, _ in nodes))
    while unused := [*_unused((node for node, _ in nodes), uses)]:
        text = _edited(text, ((node.start_byte, node.end_byte, _in_place_of(node)) for node in unused))
        nodes, declared, uses = _parsed(text)
    renamed = _renamed(uses, _short(declared, uses))
    return _edited(text, chain(renamed, _joined(node for node, _ in nodes))).decode()


def _parsed(text: bytes) -> tuple[list[tuple[Node, tuple[Node, ...]]], Mapping[_Declared, None], list[_Use]]:
    """Return the nodes with the scopes around each, what they declare, in order, and where they use it."""
    nodes = [*_scoped(Parser(_JAVASCRIPT).parse(text).root_node, ())]
    declared = {found: None for node, scopes in nodes for found in _declared(node, scopes)}
    return nodes, declared, [_use(node, scopes, declared.keys()) for node, scopes in nodes if node.type in _NAMES]


def _unused(nodes: Iterable[Node], uses: Iterable[_Use]) -> Iterator[Node]:
    """Yield the functions and plain constants that only they themselves name."""
    used: dict[_Declared | None, list[int]] = defaultdict(list)
    own: dict[int, _Declared | None] = {}
    for use in uses:
        used[use.declared].append(use.node.start_byte)
        own[use.node.start_byte] = use.declared
    for node in nodes:
        name = _name_of(node)
        if name and all(node.start_byte <= at < node.end_byte for at in used[own[name.start_byte]]):
            yield node


def _in_place_of(node: Node) -> str:
    """Return what parts the statements around one that is cut: one without `;` would go on in the next."""
    before = node.prev_named_sibling
    while before is not None and before.type == "comment":
        before = before.prev_named_sibling
    is_open = before is not None and before.type in _ENDED and not (before.text or b"").endswith(b";")
    return ";" if is_open else ""


def _name_of(node: Node) -> Node | None:
    """Return the name that a function's declaration gives, or that of one inert constant, or None for all else."""
    if node.type == "function_declaration":
        return node.child_by_field_name("name")
    in_loop = node.parent is not None and node.parent.type == "for_statement"
    if node.type != "lexical_declaration" or node.named_child_count != 1 or in_loop:
        return None
    name, value = (node.named_children[0].child_by_field_name(field) for field in ("name", "value"))
    return name if name and name.type == "identifier" and value and value.type in _INERT else None


def _joined(nodes: Iterable[Node]) -> Iterator[_Edit]:
    """Yield the edits that make every `const` a `let`, and one `let` of those that follow each other.

    That differs only where a script assigns to a constant, which is a mistake that the unbundled one shows.
    """
    for node in nodes:
        kind = next((child for child in node.children if child.type in {"const", "let"}), None)
        if not kind:
            continue
        before = _before(node)
        follows = before is not None and before.type == node.type == "lexical_declaration"
        yield kind.start_byte, kind.end_byte, "," if follows else "let"
        if before and follows and before.children[-1].type == ";":
            yield before.end_byte - 1, before.end_byte, ""


def _before(node: Node) -> Node | None:
    """Return the statement before a node, whatever comments stand between."""
    before = node.prev_named_sibling
    while before and before.type == "comment":
        before = before.prev_named_sibling
    return before


def _edited(text: bytes, edits: Iterable[_Edit]) -> bytes:
    parts, end = [], 0
    for start, stop, new in sorted(edits):
        if start >= end:  # one in another goes with it
            parts += [text[end:start], new.encode()]
            end = stop
    return b"".join([*parts, text[end:]])


def _scoped(node: Node, around: tuple[Node, ...]) -> Iterator[tuple[Node, tuple[Node, ...]]]:
    """Yield each node with the scopes around it, the innermost first; a scope is in itself, but for its own name."""
    scopes = (node, *around) if node.type in _SCOPES else around
    yield node, scopes
    own_name = node.child_by_field_name("name") if node.type == "function_declaration" else None
    for child in node.children:
        yield from _scoped(child, around if child == own_name else scopes)


def _refuse(path: str, nodes: Iterable[Node]) -> None:
    for node in nodes:
        if node.type in _REFUSED or node.is_missing or (node.type in _NAMES and _text(node) == "eval"):
            raise ValueError(f"{path}: expected a script whose names can be followed, got {_text(node)[:40]!r}")


def _declared(node: Node, scopes: tuple[Node, ...]) -> Iterator[_Declared]:
    if node.type == "for_in_statement" and not node.child_by_field_name("kind"):
        return  # its variable is declared elsewhere
    field = _PATTERNS.get(node.type)
    pattern = node.child_by_field_name(field) if field else node if node.type == "formal_parameters" else None
    scope = scopes[1 if node.type == "function_declaration" else 0]
    for name in _bound(pattern) if pattern else ():
        yield _Declared(scope, name)


def _bound(pattern: Node) -> Iterator[str]:
    """Yield the names in a pattern, but not what stands in its keys and defaults."""
    if pattern.type in _NAMES:
        yield _text(pattern)
    inner = pattern.child_by_field_name("left") or pattern.child_by_field_name("value")
    for each in [inner] if inner else pattern.named_children:
        yield from _bound(each)


def _use(node: Node, scopes: tuple[Node, ...], declared: Set[_Declared]) -> _Use:
    for at, scope in enumerate(scopes):
        if (found := _Declared(scope, _text(node))) in declared:
            return _Use(node, found, scopes[:at])
    return _Use(node, None, ())


def _short(declared: Iterable[_Declared], uses: Iterable[_Use]) -> Mapping[_Declared, str]:
    """Return the new names; those of a scope after those of the scopes around it."""
    outside = {_text(use.node) for use in uses if not use.declared}
    seen: dict[Node, set[_Declared]] = defaultdict(set)
    for use in uses:
        for scope in use.between:
            seen[scope] |= {use.declared} if use.declared else set()
    own: dict[Node, list[_Declared]] = defaultdict(list)
    for each in declared:
        own[each.scope].append(each)
    short: dict[_Declared, str] = {}
    for scope in sorted(own, key=lambda scope: (scope.start_byte, -scope.end_byte)):
        around = own.get(scope.parent, []) if scope.parent and scope.parent.type in _AROUND_BLOCK else []
        taken = _RESERVED | outside | {short[each] for each in (*seen[scope], *around)}
        short |= zip(own[scope], _names_but(taken), strict=False)
    return short


def _names_but(taken: Set[str]) -> Iterator[str]:
    """Yield the names of one and two letters that are not taken."""
    every = chain(ascii_letters, map("".join, product(ascii_letters, repeat=2)))
    return (name for name in every if name not in taken)


def _renamed(uses: Iterable[_Use], short: Mapping[_Declared, str]) -> Iterator[_Edit]:
    for node, declared, _ in uses:
        if declared:
            in_object = f"{_text(node)}: " if node.type in _IN_OBJECT else ""
            yield node.start_byte, node.end_byte, f"{in_object}{short[declared]}"


def _text(node: Node) -> str:
    return node.text.decode() if node.text else ""
