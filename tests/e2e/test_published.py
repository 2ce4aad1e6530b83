"""What the site folder holds: each file is asked for, and each page loads the styles that it needs and few others."""

import gzip
import re
from fnmatch import fnmatch
from functools import cache
from pathlib import Path
from posixpath import normpath
from urllib.parse import urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup
from built_site import built_pages, soup

pytestmark = pytest.mark.browser

ASKED_BY_NAME = {
    "404.html": "by hosts, for what is not there",
    "_headers": "by hosts",
    "sitemap.xml": "by search engines",
    ".well-known/security.txt": "by whoever has found a hole",
    "programs/*/index.html": "by a former id, and by what is printed and shared",
    "programs/*/contact.vcf": "by what was saved of a program that has paused since",
    "data/*.json": "by other programs",
    "find/cards-*.json": "by the finder, for the programs it shows",
    "find/facts-*.json": "by the list, for the programs it shows",
    "find/map-*.svg": "by the map, for the states it shows",
}
"""Files that no page and no script names, and who asks for them."""
MOST = {"guide": 6_000, "text": 6_000}
"""Bytes of style, packed with gzip, that such a page waits for before it paints; 4,600 on 2026-11-27."""
MOST_OF_ANY = 10_000
"""All style of a page, that of paper too: the finder has 9,500."""
MODULES = {"iop-finder", "iop-list"}
"""Names of modules that scripts look for, not classes that they give."""
NEVER_MADE = {"browse": ("iop-fits", "iop-tracks"), "plan": ("iop-written",)}
"""By kind of page, what a script that it shares with another makes on the other only."""
SCREEN = "link[rel=stylesheet]:not([media])"
CLASS = re.compile(r"(?<!data-)\biop-[a-z]+(?:-[a-z]+)*(?:__[a-z]*)?(?:--[a-z]*)?")


def test_each_file_is_asked_for(site: Path) -> None:
    found: set[str] = set()
    to_read = ["index.html"]
    while to_read:
        if (name := to_read.pop()) not in found:
            found.add(name)
            to_read += asked_for(site, name)
    published = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    by_name = {name for name in published if any(fnmatch(name, pattern) for pattern in ASKED_BY_NAME)}

    assert found <= published
    assert not published - found - by_name


def asked_for(site: Path, name: str) -> set[str]:
    """Return the files of the site that a page, a sheet or a script names."""
    text = (site / name).read_text("utf-8", errors="ignore")
    if name.endswith(".html"):
        values = {str(value) for element in soup(site / name).find_all(name=True) for value in element.attrs.values()}
        return {file for value in values if (file := file_of(site, name, value))}
    if name.endswith(".js"):
        return {normpath(f"{name}/../{module}") for module in re.findall(r"""["'](\.\.?/[^"']+\.js)["']""", text)}
    return (
        {normpath(f"{name}/../{file}") for file in re.findall(r"url\(([^)]+)\)", text)}
        if name.endswith(".css")
        else set()
    )


def file_of(site: Path, page: str, value: str) -> str | None:
    """Return the file that a value of a page's element leads to, if any."""
    path = urlsplit(urljoin(f"http://x/{page}", value)).path.lstrip("/") if " " not in value else ""
    path = f"{path}index.html" if path.endswith("/") or not path else path
    return path if (site / path).is_file() else None


@cache
def classes_of(sheet: Path) -> set[str]:
    return set(re.findall(r"\.(iop-[a-z0-9_-]+)", re.sub(r"\{[^{}]*\}", "{}", sheet.read_text("utf-8"))))


@cache
def made_by(site: Path, script: str) -> set[str]:
    """Return the classes that a script, or what it loads, may give to elements."""
    names = set(CLASS.findall((site / script).read_text("utf-8")))
    return names.union(*(made_by(site, other) for other in asked_for(site, script)))


def worn(site: Path, path: str, page: BeautifulSoup) -> set[str]:
    """Return the classes of a page's elements, also of those that its scripts make."""
    names = {str(name) for element in page.find_all(class_=True) for name in element["class"]}
    file = path.lstrip("/") + ("index.html" if path.endswith("/") else "")
    scripts = [file_of(site, file, str(script["src"])) for script in page.select("script[src]")]
    return names.union(*(made_by(site, script) for script in scripts if script)) - MODULES


def sheets(site: Path, path: str, page: BeautifulSoup, selector: str) -> list[Path]:
    return [
        site / urlsplit(urljoin(f"http://x{path}", str(link["href"]))).path.lstrip("/")
        for link in page.select(selector)
    ]


def test_a_page_loads_the_style_of_each_class_that_it_wears(site: Path) -> None:
    pages = built_pages(site)
    styled = set().union(*(classes_of(sheet) for sheet in site.rglob("*.css") if sheet.stem != "print"))
    for path, page in pages.items():
        (sheet,) = sheets(site, path, page, SCREEN)
        missing = worn(site, path, page) & styled - classes_of(sheet)
        assert not {name for name in missing if not name.startswith(NEVER_MADE.get(sheet.stem, ()))}, path


def test_no_rule_is_for_a_class_that_no_page_wears(site: Path) -> None:
    every = set().union(*(worn(site, path, page) for path, page in built_pages(site).items())) | MODULES
    beginnings = tuple(name for name in every if name.endswith(("-", "_")))
    for sheet in site.rglob("*.css"):
        assert not {name for name in classes_of(sheet) - every if not name.startswith(beginnings)}, sheet.name


def test_no_page_waits_for_style_that_it_has_no_use_for(site: Path) -> None:
    for path, page in built_pages(site).items():
        (first,) = sheets(site, path, page, SCREEN)
        every = sheets(site, path, page, "link[rel=stylesheet]")
        assert packed(first) <= MOST.get(first.stem, MOST_OF_ANY), path
        assert sum(map(packed, every)) <= MOST_OF_ANY, path


def packed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9, mtime=0))
