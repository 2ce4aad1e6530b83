"""While pages are served, a mistake leaves the last pages, is told in the browser, and goes when it is mended."""

import re
import subprocess
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

from small_project import (
    ABOUT,
    COMMAND,
    ENVIRONMENT,
    TEMPLATE,
    TEMPLATE_AT,
    changed,
    fetched,
    free_port,
    make,
    previewed,
    until,
)


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Path:
    return make(tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="module")
def address(project) -> Iterator[str]:
    """Serve the project until the tests end."""
    with previewed(project) as address:
        yield address


def message(html: str) -> str:
    """Return what the message at the foot of the page says."""
    found = re.search(r'<div class="iop-message" role="alert" tabindex="0">(.*?)</div>', html, re.DOTALL)
    return unescape(re.sub("<[^>]*>", "\n", found[1])) if found else ""


MISTAKES = {
    "a page": (ABOUT, b"As it was.", b"New [@<nope>].", f"{ABOUT}:8: citation: expected an id"),
    "a template": (TEMPLATE, b"{%", b"{{ nope }}{%", f"{TEMPLATE_AT}: template: 'nope' is undef"),
    "mkdocs.yml": ("mkdocs.yml", b"    region: W", b"   region: W", "mkdocs.yml:6: file: expected"),
    "the theme in mkdocs.yml": ("mkdocs.yml", b"name: material", b"name: materail", "theme name: 'materail'"),
    "the data": ("data/programs.yaml", b"828", b"28", "data/programs.yaml:7: harbor-light: contact.phone"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_on_the_last_pages_until_it_is_mended(project, address, mistake):
    name, old, new, told = MISTAKES[mistake]
    with changed(project / name, old, new):
        until(lambda: told in message(fetched(address)))
        page = fetched(address)
    assert "As it was." in page
    assert "The pages stay as they were." in message(page)
    assert "<nope>" not in page

    until(lambda: not message(fetched(address)))
    assert "As it was." in fetched(address)


def test_what_a_strict_build_refuses_is_told_on_the_new_page(project, address):
    with changed(project / ABOUT, b"As it was.", b"As it is [now](nope.md)."):
        until(lambda: "contains a link 'nope.md'" in message(fetched(address)))
        page = fetched(address)
    assert "As it is" in page
    assert "`make site` will not take them" in message(page)

    until(lambda: not message(fetched(address)))


def test_a_port_in_use_is_told_in_one_message(project, address):
    port = address.split(":")[2].split("/")[0]
    command = [*COMMAND, "serve", "--livereload", "-a", f"127.0.0.1:{port}"]
    result = subprocess.run(command, cwd=project, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    said = result.stdout + result.stderr

    assert result.returncode == 1
    assert f"port {port}: Address already in use; stop what runs there, or take another: make serve PORT=" in said
    assert "Traceback" not in said


def test_the_first_start_with_a_mistake_is_told_in_one_message(project):
    command = [*COMMAND, "serve", "--livereload", "-a", f"127.0.0.1:{free_port()}"]
    with changed(project / TEMPLATE, b"{%", b"{% if %}{%"):
        result = subprocess.run(command, cwd=project, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    said = result.stdout + result.stderr

    assert result.returncode == 1
    assert f"{TEMPLATE_AT}: template: " in said
    assert "Traceback" not in said
