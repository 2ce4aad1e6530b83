"""A script and the modules that it imports, made one small file: one request instead of twenty.

Our own modules only: they import by name, `import { a, b } from "./x.mjs";`, and export functions and constants
where they are made. They are put one after another into one function, so no two may make the same name; then comments,
spaces, and plain values that none of them uses go. The names stay: to make them short took half of every build and
saves 4 KB of the finder's page.

A source ends in `.mjs`, which tells Node what it is; what is built ends in `.js`, which tells every server. nginx, as
Debian ships it, knows no `.mjs`, calls it application/octet-stream, and then no browser runs it.
"""

import posixpath
import re
from collections import Counter
from collections.abc import Callable, Iterable

from rjsmin import jsmin

_IMPORT = re.compile(r'^import \{[^}]+\} from "([^"]+)";$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class) (\w+))", re.MULTILINE)
_MADE = re.compile(r"^(?:async )?(?:function|const|let|class) ([\w$]+)", re.MULTILINE)
_MADE_TOGETHER = re.compile(r"^(?:const|let) [\[{]([\w$, ]+)[\]}] =", re.MULTILINE)
_LATER = re.compile(r'\bimport\("([^"]+)"\)')
_PLAIN = re.compile(r'^const (\w+) = (?:"[^"\n]*"|[\d.]+|[\[{][^()\n]*[\]}]);$', re.MULTILINE)
_TYPES = re.compile(r"/\*.*?\*/", re.DOTALL)
_NESTED = re.compile(r"\$\{[^}`]*`")
_OTHER = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


def bundle(entry: str, read: Callable[[str], str]) -> str:
    """Return one script that does what the entry does; `read` returns the text of a module by its path.

    Raises: ValueError for an import or export of another form, of what is not there (`read` raises KeyError), and for
    a name that two modules make.
    """
    order: list[str] = []
    _add(entry, read, order)
    bodies = {path: _body(path, read(path), entry) for path in order}
    _refuse_twins(bodies)
    exported = ", ".join(_EXPORT.findall(read(entry)))
    inner = _without_unused("\n".join(bodies.values()), exported)
    text = f"(() => {{\n{inner}\nreturn {{ {exported} }};\n}})();"
    text = f"export const {{ {exported} }} = {text}" if exported else text
    return _LATER.sub(lambda found: f'import("{built(found[1])}")', str(jsmin(text)))


def built(source: str) -> str:
    """Return the name of what is built from a source: finder.js from finder.mjs."""
    return f"{source.removesuffix('.mjs')}.js"


def later(path: str, text: str) -> Iterable[str]:
    """Return the paths of the modules that a script loads only when they are needed: entries of their own."""
    return [_beside(path, name) for name in _LATER.findall(_TYPES.sub("", text))]


def _add(path: str, read: Callable[[str], str], order: list[str]) -> None:
    """Add a module after those that it imports."""
    for other in (_beside(path, name) for name in _IMPORT.findall(read(path))):
        _there(other, read, path)
        if other not in order:
            _add(other, read, order)
    order.append(path)


def _without_unused(text: str, exported: str) -> str:
    """Return a script without numbers, words and lists that it makes and never names again."""
    named = Counter(re.findall(r"[\w$]+", f"{_TYPES.sub('', text)} {exported}"))
    return _PLAIN.sub(lambda found: found[0] if named[found[1]] > 1 else "", text)


def _there(other: str, read: Callable[[str], str], path: str) -> None:
    try:
        read(other)
    except KeyError:
        raise ValueError(f"{path}: expected to import a script that is there, got {other!r}") from None


def _body(path: str, text: str, entry: str) -> str:
    if path != entry and _LATER.search(_TYPES.sub("", text)):
        raise ValueError(f"{path}: expected what is loaded later to be named in {entry}, from where it is found")
    if nested := _NESTED.search(text):
        raise ValueError(f"{path}: expected no template in a template, which the minifier misreads, got {nested[0]!r}")
    body = _EXPORT.sub("", _IMPORT.sub("", text))
    if other := _OTHER.search(body):
        raise ValueError(f"{path}: expected a line such as 'import {{ a }} from \"./b.mjs\";', got {other[0]!r}")
    return body


def _refuse_twins(bodies: dict[str, str]) -> None:
    makers: dict[str, str] = {}
    for path, body in bodies.items():
        together = (name for names in _MADE_TOGETHER.findall(body) for name in names.replace(",", " ").split())
        for name in (*_MADE.findall(body), *together):
            if name in makers:
                raise ValueError(f"{path}: expected a name that {makers[name]} does not make, got {name!r}")
            makers[name] = path


def _beside(path: str, name: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), name))
