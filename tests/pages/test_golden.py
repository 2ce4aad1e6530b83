"""The page and the card of one program, whole.

UPDATE_GOLDEN=1 writes them anew: read the difference before you commit.
"""

import os
import re
from pathlib import Path

import pytest

from iop.data.entries import read_entries
from iop.data.phones import Phone
from iop.data.reader.source import read
from iop.data.settings.guide import Guide
from iop.meaning.directory import Directory
from iop.pages.browse import browse_pages
from iop.pages.page import Maker
from iop.pages.program import ProgramPages
from iop.pages.render import environment
from iop.site.files import read_templates

GOLDEN = Path(__file__).parents[1] / "golden"
GUIDE = Guide("Guide", "https://example.org/", "", "a@example.org", Phone("8285550199"), "https://github.com/a/b")


@pytest.fixture(scope="module")
def directory(vocabulary, make_directory) -> Directory:
    reading = read_entries(read("program.yaml", (GOLDEN / "program.yaml").read_bytes()), vocabulary)
    assert not reading.problems
    return make_directory(*(entry.program for entry in reading.entries))


@pytest.fixture(scope="module")
def pages(directory) -> ProgramPages:
    return ProgramPages(Maker(directory, GUIDE, environment(read_templates())))


def hold(name: str, html: str) -> None:
    path = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(f"{html}\n", encoding="utf-8")
    assert f"{html}\n" == path.read_text("utf-8"), "UPDATE_GOLDEN=1 writes it anew"


def test_the_page_of_a_program_is_as_it_was(directory, pages):
    hold("program.html", pages.page(directory.listings[0]).body)


def test_the_card_of_a_program_is_as_it_was(pages):
    page = next(each for each in browse_pages(pages.maker) if each.address == "browse/state/nc/")

    hold("card.html", re.findall(r'<article class="iop-card".*?</article>', page.body, re.DOTALL)[0])
