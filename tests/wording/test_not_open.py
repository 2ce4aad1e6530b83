"""A closed or paused program says so in everything that is made of it, and nothing of it speaks as if it were open."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from iop.data.settings.guide import Guide
from iop.finder.files import finder_files
from iop.guide.blocks import Blocks
from iop.guide.search import search_index
from iop.meaning.directory import Directory
from iop.pages.browse import browse_pages
from iop.pages.page import Maker
from iop.pages.program import ProgramPages
from iop.pages.render import environment, macro
from iop.pages.vcard import vcard
from iop.site.files import read_templates
from iop.site.placeholders import Placeholders
from iop.wording.card import card

ENVIRONMENT = environment(read_templates())
FULL = {
    "contact": {
        "phone": "828 253 0100", "intake": "828 253 0101", "text": "828 253 0102", "fax": "828 253 0103",
        "email": "intake@b.org", "website": "https://b.org/", "hours": "Mon to Fri",
    },
    "ages": ["adult"],
    "format": "in-person",
    "tracks": [
        {"name": "Dates", "starts": ["2026-12-01"], "openings": {"state": "open", "as_of": "2026-11-20"}},
        {"name": "Past", "starts": ["2026-01-05"]},
        {"name": "Weekly", "starts": "rolling"},
        {"name": "Bare"},
    ],
    "services": ["group-therapy"],
    "cost": {"accepts": ["medicaid"], "self_pay": {"amount": 100, "per": "day"}},
    "admission": {"referral": ["self"], "first_visit_days": 3},
    "verified": {"on": "2026-01-05", "how": "phone"},
}  # fmt: skip
DRAFT = {**FULL, "verified": None, "source": {"name": "A list", "retrieved": "2025-08-19"}}
BARE = {"verified": None}
NO_DOOR = {"address": None, "serves": ["NC"]}
CLOSED, PAUSED = {"status": "closed", "closed": {"on": "2026-09-30"}}, {"status": "paused"}
HEIR = {"status": "closed", "closed": {"on": "2026-09-30", "successor": "next-one"}}
ENTRIES = {"full": FULL, "a draft": DRAFT, "bare": BARE, "no door": NO_DOOR}

AS_IF_OPEN = re.compile(
    r"New patients|opening|can begin|\bany week|Dec 1, 2026|2026-12-01|no new date|room now|first visit|fits what"
    r"|directions|maps\.|openstreetmap",
    re.IGNORECASE,
)
AS_IF_ANSWERED = re.compile(
    rf"{AS_IF_OPEN.pattern}|\bask\b|\bcall|828|tel:|sms:|intake|\.vcf|getting old|out of date|keep|data-checked",
    re.IGNORECASE,
)


@pytest.fixture
def outputs(make_program, make_directory):
    """Make everything that is made of an entry beside one that is open, in words and attributes, by what it is."""

    def made(entry: Mapping[str, object]) -> dict[str, str]:
        program = make_program(**{"id": "gone-one", "name": "Gone One", **entry})
        directory = make_directory(program, make_program(id="next-one", name="Next One"))
        pages = ProgramPages(Maker(directory, Guide("Guide", "https://example.org/"), ENVIRONMENT))
        page = next(each for each in pages.all() if "gone" in each.address)
        listing = next(each for each in directory.listings if each.program is program)
        shown = card(listing, "../../", directory.successor(program))
        return {
            "page": said(page.body),
            "title": page.title,
            "description": page.description,
            "card": said(str(macro(ENVIRONMENT, "shared/card")(shown))),
            **dict(files(directory)),
            **({} if program.is_closed else {"contact": vcard(listing, "").decode()}),
        }

    return made


def said(html: str) -> str:
    """Return what people read and tap; what is hidden, and how to tell us of a mistake, is left out."""
    page = BeautifulSoup(html, "html.parser")
    for other in page.select("[hidden], .iop-correct, .iop-program__screen, .iop-nearby, .iop-crumbs, script"):
        other.decompose()
    attributes = [f'{name}="{value}"' for each in page.find_all() for name, value in each.attrs.items()]
    return " ".join([page.get_text(" "), *(each for each in attributes if not each.startswith("class"))])


def files(directory: Directory) -> Iterator[tuple[str, str]]:
    """Yield what scripts get of the program: its card, what the list says of it, what the search says."""
    found = finder_files(directory).files
    cards, facts = (json.loads(found[f"find/{name}-0.json"]) for name in ("cards", "facts"))
    yield "card of the finder", " ".join(texts(next(each for each in cards["cards"] if each["id"] == "gone-one")))
    yield "list", " ".join(texts(facts["programs"]["gone-one"]))
    yield "search", json.loads(search_index(directory, []))["says"].get("0", "")


def texts(value: object) -> Iterator[str]:
    """Yield every text below a value but the words of a button that leads nowhere, and the warning about maps."""
    if isinstance(value, dict):
        phone = value.get("phone", value.get("phone_href"))
        left = {"maps_see", *(() if phone else ("call",))}
        yield from (text for key, each in value.items() if key not in left for text in texts(each))
    elif isinstance(value, list):
        yield from (text for each in value for text in texts(each))
    elif isinstance(value, str):
        yield value


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES)
@pytest.mark.parametrize("now", [CLOSED, HEIR], ids=["closed", "with a successor"])
def test_of_a_closed_program_nothing_is_asked_and_nobody_is_called(outputs, entry, now):
    made = outputs({**entry, **now})

    for name, text in made.items():
        assert "(closed)" in text if name == "title" else "Closed since Sep 30, 2026" in text, name
        assert not (found := AS_IF_ANSWERED.search(text)), (name, found)
    for name in ("card", "card of the finder"):
        assert not re.search("Weekly|Adults|Medicaid|drug use", made[name]), "how it was stands on its page alone"
    assert made.keys() == {"page", "title", "description", "card", "card of the finder", "list", "search"}


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES)
def test_of_a_paused_program_nothing_says_that_one_can_begin(outputs, entry):
    made = outputs({**entry, **PAUSED})

    for name, text in made.items():
        assert "paused" in text.lower(), name
        assert not (found := AS_IF_OPEN.search(text)), (name, found)
    assert "828" in made["page"] and "828" in made["card"] and "828" in made["list"]


@pytest.mark.parametrize("name", ["page", "card", "card of the finder", "list"])
@pytest.mark.parametrize(
    ("entry", "href"),
    [
        ({**FULL, **CLOSED}, "find/#zip=28801&focus=substance-use"),
        ({**FULL, **PAUSED}, "find/#zip=28801&focus=substance-use"),
        ({**FULL, **HEIR}, "programs/next-one/"),
        ({**NO_DOOR, **CLOSED}, "find/#state=nc&focus=substance-use"),
        (
            {**CLOSED, "address": {"city": "Nowhere", "state": "NC", "zip": "00001"}},
            "find/#state=nc&focus=substance-use",
        ),
    ],
    ids=["closed", "paused", "with a successor", "without an address", "a ZIP that is in no table"],
)
def test_everything_leads_to_where_one_can_look_instead(outputs, name, entry, href):
    assert href in outputs(entry)[name]


def test_an_open_program_would_be_found_out(outputs):
    """What the two expressions look for is there when a program is open."""
    made = {name: text for name, text in outputs(FULL).items() if name not in ("title", "description", "search")}

    assert all(AS_IF_OPEN.search(made[name]) for name in ("page", "list"))
    assert all(AS_IF_ANSWERED.search(text) for text in made.values())


@pytest.mark.parametrize("now", [CLOSED, PAUSED], ids=["closed", "paused"])
def test_what_is_not_open_is_on_no_page_that_lists_programs(make_program, make_directory, now):
    directory = make_directory(make_program(**{**FULL, "id": "gone-one", **now}), make_program(id="next-one"))
    pages = ProgramPages(Maker(directory, Guide("Guide", ""), ENVIRONMENT))
    parts = Placeholders(pages.maker, Blocks(directory.knowledge, directory.today, ENVIRONMENT))
    listed = [page.body for page in browse_pages(pages.maker)]
    listed += [parts.filled(name, "") for name in ("finder", "home-find", "home-more")]

    assert not [html for html in listed if "gone-one" in html]


TOLD_BY_DATA = re.compile(
    r"takes nobody now|stopped for now|has closed|closed since|by video only|not known: ask", re.IGNORECASE
)


def test_no_script_says_for_itself_that_a_program_is_not_open():
    """The words come with the data: hooks/iop/wording/card.py has them once."""
    folder = Path(__file__).parents[2] / "docs/assets/javascripts"

    assert [path.name for path in folder.rglob("*.mjs") if TOLD_BY_DATA.search(path.read_text("utf-8"))] == []
