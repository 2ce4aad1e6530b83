"""A script and the modules that it imports, made one small file: one request instead of twenty.

Our own modules only: they import by name, `import { a, b } from "./x.mjs";`, and export functions and constants
where they are made. Each becomes a function that is run once and returns what it exports, so that every name in it
can be shortened. Where the minifier has no package, its work is left undone and the file is larger.
"""

import posixpath
import re
from collections.abc import Callable, Iterable

try:
    import minify
except ImportError:
    minify = None

_IMPORT = re.compile(r'^import \{([^}]+)\} from "([^"]+)";$', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?function|const|class) (\w+)", re.MULTILINE)
_LATER = re.compile(r'\bimport\("([^"]+)"\)')
_TYPES = re.compile(r"/\*.*?\*/", re.DOTALL)
_OTHER = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


def bundle(entry: str, read: Callable[[str], str]) -> str:
    """Return one script that does what the entry does; `read` returns the text of a module by its path.

    Raises: ValueError for an import or export of another form.
    """
    order: list[str] = []
    _add(entry, read, order)
    text = "\n".join(_function(path, read(path), order) for path in order)
    if exported := _exported(read(entry)):
        text += f"\nexport const {{ {exported} }} = $_{len(order) - 1};"
    return minify.string("text/javascript", text) if minify else text


def later(path: str, text: str) -> Iterable[str]:
    """Return the paths of the modules that a script loads only when they are needed: entries of their own."""
    return [_beside(path, name) for name in _LATER.findall(_TYPES.sub("", text))]


def _add(path: str, read: Callable[[str], str], order: list[str]) -> None:
    """Add a module after those that it imports."""
    for other in (_beside(path, name) for _, name in _IMPORT.findall(read(path))):
        if other not in order:
            _add(other, read, order)
    order.append(path)


def _function(path: str, text: str, order: list[str]) -> str:
    body = _IMPORT.sub(lambda found: f"const {{{found[1]}}} = $_{order.index(_beside(path, found[2]))};", text)
    body = _EXPORT.sub(r"\1 \2", body)
    if path != order[-1] and _LATER.search(_TYPES.sub("", text)):
        raise ValueError(f"{path}: expected what is loaded later to be named in {order[-1]}, from where it is found")
    if other := _OTHER.search(body):
        raise ValueError(f"{path}: expected a line such as 'import {{ a }} from \"./b.mjs\";', got {other[0]!r}")
    return f"const $_{order.index(path)} = (() => {{\n{body}\nreturn {{ {_exported(text)} }};\n}})();"


def _exported(text: str) -> str:
    return ", ".join(name for _, name in _EXPORT.findall(text))


def _beside(path: str, name: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), name))
