"""Who may import whom (hooks/iop/__init__.py), and which scripts may touch the page."""

import ast
import re
from pathlib import Path
from posixpath import normpath

import pytest

from iop import site
from iop.site.scripts import bundle, later

ROOT = Path(__file__).parent.parent
HOOKS = ROOT / "hooks"
CORE = HOOKS / "iop"
SCRIPTS = ROOT / "docs/assets/javascripts"

ADAPTERS = {"mkdocs_hooks.py", "cli.py"}
MOST_LINES = 250
"""Of a script: a module that is longer holds two ideas."""

PYTHON = sorted(HOOKS.rglob("*.py"))
JAVASCRIPT = sorted(path for path in SCRIPTS.rglob("*") if path.suffix in (".js", ".mjs"))


def layers() -> list[list[str]]:
    """Return the packages of the core from the lowest layer up, as its docstring states the rule."""
    docstring = ast.get_docstring(ast.parse((CORE / "__init__.py").read_text())) or ""
    rule = re.search(r"^.* < .*$", docstring, re.MULTILINE)
    assert rule, "hooks/iop/__init__.py: expected the rule, such as geo < data"
    return [layer.split(", ") for layer in rule[0].split(" < ")]


def package(path: Path) -> str:
    """Return the package of the core in which a file is; a module beside the packages is one of its own."""
    return path.relative_to(CORE).parts[0].removesuffix(".py")


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

    packages = [path.name for path in CORE.iterdir() if (path / "__init__.py").exists()]
    modules = [path.stem for path in CORE.glob("*.py") if path.name != "__init__.py"]

    assert sorted(named) == sorted(packages + modules)


def test_the_rule_keeps_apart_what_it_says():
    assert allowed("data") == {"kept", "geo", "data"}
    assert {"pages", "guide", "site"}.isdisjoint(allowed("finder"))


@pytest.mark.parametrize(
    "path", [path for path in PYTHON if path.is_relative_to(CORE) and path != CORE / "__init__.py"], ids=of
)
def test_a_package_of_the_core_imports_only_what_the_rule_lets_it(path):
    assert imported_from_core(path) <= allowed(package(path))


@pytest.mark.parametrize("path", sorted(CORE.rglob("__init__.py")), ids=of)
def test_a_package_says_what_is_in_it(path):
    assert ast.get_docstring(ast.parse(path.read_text()))


@pytest.mark.parametrize("path", [path for path in PYTHON if path.name != "__init__.py" or path.parent != CORE], ids=of)
def test_a_module_is_short_enough_to_read(path):
    assert len(path.read_text().splitlines()) <= 250


_OUTSIDE = re.compile(r"\.(?:read|write)_(?:text|bytes)\(|\bos\.environ\b|(?<![\w.])open\(|\.(?:now|today)\(")
"""How files, the environment and the clock are touched."""


def test_only_what_the_folder_site_names_touches_files_and_clock():
    named = (CORE / "site/__init__.py").read_text("utf-8")
    touching = [path for path in CORE.rglob("*.py") if _OUTSIDE.search(path.read_text("utf-8"))]

    assert [
        of(path) for path in touching if package(path) != "site" and f"`{path.relative_to(CORE)}`" not in named
    ] == []


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


def test_what_the_folder_site_offers_an_adapter_takes():
    taken = {name for path in HOOKS.glob("*.py") for name in re.findall(r"\bsite\.(\w+)", path.read_text("utf-8"))}

    assert [name for name in site.__all__ if name not in taken] == []


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


def name_of(path: Path) -> str:
    return path.relative_to(SCRIPTS).as_posix()


def imported_scripts(path: Path) -> set[str]:
    """Return the scripts that one cannot do without, by their paths below the folder of scripts."""
    written = re.findall(r"""\bfrom\s*["']([^"']+)["']""", code(path.read_text(), strings=True))
    here = path.relative_to(SCRIPTS).parent.as_posix()
    return {normpath(f"{here}/{name}") if name.startswith(".") else name for name in written}


def folder_of(name: str) -> str:
    """Return the folder of a script: that of an entry has its name."""
    return name.removesuffix(".mjs").partition("/")[0]


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


PAGE = "shared/page.mjs"
"""Makes elements: who imports it touches the page."""
PAGE_SCRIPTS = {
    name_of(path) for path in JAVASCRIPT if touches_page(path.read_text()) or PAGE in imported_scripts(path)
}
TESTED = {
    name
    for folder in ("js", "contract")
    for path in (ROOT / "tests" / folder).glob("*.mjs")
    for name in re.findall(r"""docs/assets/javascripts/([\w/]+\.mjs)["']""", path.read_text())
}
"""What is tried without a browser."""


def test_the_scripts_are_where_this_test_looks_for_them():
    assert {"shell.mjs", "finder/view.mjs", PAGE} <= PAGE_SCRIPTS
    assert {"finder/match.mjs", "list/compare.mjs", "shared/schedule.mjs"} <= TESTED


@pytest.mark.parametrize("path", JAVASCRIPT, ids=name_of)
def test_a_script_imports_its_own_folder_and_what_is_shared(path):
    """What is loaded only when it is needed may be in another folder, as the finder's reading of a choice is."""
    others = {folder_of(name) for name in imported_scripts(path)}

    assert others <= {folder_of(name_of(path)), "shared"}


@pytest.mark.parametrize("path", JAVASCRIPT, ids=name_of)
def test_a_script_that_does_not_touch_the_page_imports_none_that_does(path):
    assert name_of(path) in PAGE_SCRIPTS or not imported_scripts(path) & PAGE_SCRIPTS


@pytest.mark.parametrize("name", sorted(TESTED))
def test_what_is_tried_without_a_browser_does_not_touch_the_page(name):
    assert name not in PAGE_SCRIPTS


@pytest.mark.parametrize("path", JAVASCRIPT, ids=name_of)
def test_a_script_is_not_long(path):
    assert len(path.read_text("utf-8").splitlines()) <= MOST_LINES


def exported(text: str) -> list[str]:
    return re.findall(r"^export (?:async )?(?:function|const|class) (\w+)", text, re.MULTILINE)


IMPORTERS = {
    path: path.read_text("utf-8")
    for folder in (SCRIPTS, ROOT / "tests", ROOT / "benchmarks/find")
    for path in folder.rglob("*.mjs")
}


@pytest.mark.parametrize("path", JAVASCRIPT, ids=name_of)
def test_what_a_script_exports_is_imported_somewhere(path):
    importers = "\n".join(text for other, text in IMPORTERS.items() if other != path and f"/{path.name}" in text)

    assert [name for name in exported(path.read_text("utf-8")) if not re.search(rf"\b{name}\b", importers)] == []


def entries() -> list[str]:
    """Return the scripts that the site has: those of its pages, and what these load later."""
    found = [path.name for path in SCRIPTS.glob("*.mjs")]
    for name in found:
        found += [other for other in later(name, (SCRIPTS / name).read_text()) if other not in found]
    return found


@pytest.mark.parametrize("name", entries())
def test_a_script_and_what_it_imports_make_one(name):
    bundle(name, lambda path: (SCRIPTS / path).read_text())
