"""Who may import whom (design, section 2), and which scripts may touch the page."""

import ast
import re
from pathlib import Path
from posixpath import normpath

import pytest

from iop.site.scripts import bundle, later

ROOT = Path(__file__).parent.parent
HOOKS = ROOT / "hooks"
CORE = HOOKS / "iop"
SCRIPTS = ROOT / "docs/assets/javascripts"

ADAPTERS = {"mkdocs_hooks.py", "cli.py"}
PAGE_SCRIPTS = {
    "finder/view.mjs",
    "finder/results.mjs",
    "finder/card.mjs",
    "finder/controls.mjs",
    "finder/map.mjs",
    "shared/unread.mjs",
    "shared/week.mjs",
    "finder/whereabouts.mjs",
    "finder/keep.mjs",
    "finder/sheet.mjs",
    "finder/ways_panel.mjs",
    "shared/week_drag.mjs",
    "shared/week_keys.mjs",
    "finder/after_frame.mjs",
    "finder/offers.mjs",
    "search/panel.mjs",
    "list/directions.mjs",
    "list/nodes.mjs",
    "list/sheet.mjs",
    "list/share.mjs",
    "list/table.mjs",
    "list/versus.mjs",
    "list.mjs",
    "planner/form.mjs",
    "planner/cost_page.mjs",
    "planner/fit_page.mjs",
    "planner/call_page.mjs",
    "planner.mjs",
    "carry.mjs",
    "finder.mjs",
    "program.mjs",
    "shell.mjs",
    "shell/dated.mjs",
    "shell/menu.mjs",
}
"""The view with its parts, and the entries; every other script is pure: it imports only pure ones."""

PYTHON = sorted(HOOKS.rglob("*.py"))
JAVASCRIPT = sorted(path for path in SCRIPTS.rglob("*") if path.suffix in (".js", ".mjs"))


PURE_SCRIPTS = {name: path for path in JAVASCRIPT if (name := path.relative_to(SCRIPTS).as_posix()) not in PAGE_SCRIPTS}


def layers() -> list[list[str]]:
    """Return the packages of the core from the lowest layer up, as its docstring states the rule."""
    docstring = ast.get_docstring(ast.parse((CORE / "__init__.py").read_text())) or ""
    rule = re.search(r"^.* < .*$", docstring, re.MULTILINE)
    assert rule, "hooks/iop/__init__.py: expected the rule, such as geo < data"
    return [layer.split(", ") for layer in rule[0].split(" < ")]


def package(path: Path) -> str:
    """Return the package of the core in which a file is."""
    return path.relative_to(CORE).parts[0]


def allowed(package: str) -> set[str]:
    """Return what a package may import."""
    at = next(at for at, layer in enumerate(layers()) if package in layer)
    return {package, *(name for layer in layers()[:at] for name in layer)}


def imported(path: Path) -> set[str]:
    """Return the dotted names that a file imports, wherever in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: write the import from its top, as: from iop import site"
            names |= {f"iop.{alias.name}" for alias in node.names} if node.module == "iop" else {str(node.module)}
    return names


def imported_from_core(path: Path) -> set[str]:
    return {name.split(".")[1] for name in imported(path) if name.startswith("iop.")} | (imported(path) & {"iop"})


def of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_the_rule_names_each_package_once():
    named = [name for layer in layers() for name in layer]

    assert sorted(named) == sorted(path.name for path in CORE.iterdir() if (path / "__init__.py").exists())


def test_the_rule_keeps_apart_what_it_says():
    assert allowed("data") == {"geo", "data"}
    assert {"pages", "guide", "site"}.isdisjoint(allowed("finder"))


@pytest.mark.parametrize("path", [path for path in CORE.rglob("*.py") if path.parent != CORE], ids=of)
def test_a_package_of_the_core_imports_only_what_the_rule_lets_it(path):
    assert imported_from_core(path) <= allowed(package(path))


@pytest.mark.parametrize("path", sorted(CORE.rglob("__init__.py")), ids=of)
def test_a_package_says_what_is_in_it(path):
    assert ast.get_docstring(ast.parse(path.read_text()))


def test_the_core_itself_imports_nothing():
    assert not imported(CORE / "__init__.py")


@pytest.mark.parametrize("path", PYTHON, ids=of)
def test_only_the_hooks_file_knows_mkdocs(path):
    known = {name.split(".")[0] for name in imported(path)} & {"mkdocs", "material"}

    assert not known or path == HOOKS / "mkdocs_hooks.py"


def test_the_adapters_import_only_site_of_the_core():
    adapters = set(HOOKS.glob("*.py"))

    assert {path.name for path in adapters} <= ADAPTERS
    assert {path.name: imported_from_core(path) for path in adapters} == {path.name: {"site"} for path in adapters}


_PLACEHOLDER = r"""(/\*.*?\*/|//[^\n]*)|("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')"""
_PAGE = re.compile(
    r"(?<![.\w$])(?:document|window|globalThis|navigator|localStorage|sessionStorage|customElements|DOMParser"
    r"|HTML\w*Element|MutationObserver|(?:location|history)(?=\.))(?![\w$])"
    r"|\.(?:querySelector\w*|getElementById|createElement|addEventListener|innerHTML|textContent|classList|dataset)\b"
)


def code(text: str, *, strings: bool) -> str:
    """Return a script without comments, and without what stands in quotes when no strings are wanted."""
    return re.sub(_PLACEHOLDER, lambda found: (found[2] or "") if strings else "''", text, flags=re.DOTALL)


def touches_page(text: str) -> list[str]:
    return _PAGE.findall(code(text, strings=False))


def imported_scripts(path: Path) -> set[str]:
    """Return what a script imports: paths below the scripts' folder, or the bare name."""
    written = re.findall(r"""\b(?:from|import)\s*\(?\s*["']([^"']+)["']""", code(path.read_text(), strings=True))
    here = path.relative_to(SCRIPTS).parent.as_posix()
    return {normpath(f"{here}/{name}") if name.startswith(".") else name for name in written}


@pytest.mark.parametrize(
    "text",
    [
        "document.title",
        "x = window.y",
        "location.hash",
        "$a.querySelector('b')",
        "`${document.title}`",
        "new DOMParser()",
    ],
)
def test_a_script_that_touches_the_page_is_seen(text):
    assert touches_page(text)


@pytest.mark.parametrize(
    "text",
    ["// the document", "/* window\n */", "'document'", "program.location", "windows", "/** @type {HTMLElement} */"],
)
def test_a_script_that_only_mentions_the_page_is_let_be(text):
    assert not touches_page(text)


def test_the_scripts_are_where_this_test_looks_for_them():
    assert SCRIPTS / "shell.mjs" in JAVASCRIPT
    assert {f"finder/{name}.mjs" for name in ("query", "match", "places", "text")} <= PURE_SCRIPTS.keys()
    assert touches_page((SCRIPTS / "shell.mjs").read_text())


def test_what_is_shared_imports_only_what_is_shared():
    shared = {path for path in JAVASCRIPT if path.parent == SCRIPTS / "shared"}

    assert {name for path in shared for name in imported_scripts(path) if not name.startswith("shared/")} == set()
    assert {path.stem for path in shared} >= {"week", "schedule", "free_text"}


@pytest.mark.parametrize("name", PURE_SCRIPTS)
def test_only_the_view_and_the_entries_touch_the_page(name):
    assert not touches_page(PURE_SCRIPTS[name].read_text())


@pytest.mark.parametrize("name", PURE_SCRIPTS)
def test_a_pure_script_imports_only_pure_scripts(name):
    assert imported_scripts(PURE_SCRIPTS[name]) <= PURE_SCRIPTS.keys()


def entries() -> list[str]:
    """Return the scripts that the site has: those of its pages, and what these load later."""
    found = [path.name for path in SCRIPTS.glob("*.mjs")]
    for name in found:
        found += [other for other in later(name, (SCRIPTS / name).read_text()) if other not in found]
    return found


@pytest.mark.parametrize("name", entries())
def test_a_script_and_what_it_imports_make_one(name):
    bundle(name, lambda path: (SCRIPTS / path).read_text())
