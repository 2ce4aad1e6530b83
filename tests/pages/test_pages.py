"""Bodies of pages: what stands on them, and that data is never read as HTML."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from urllib.parse import parse_qs, unquote, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup
from pydantic import BaseModel

from iop.data.knowledge import Citation
from iop.data.model import Program
from iop.data.phones import Phone
from iop.data.settings.guide import Guide
from iop.data.terms import Vocabulary
from iop.guide.blocks import Blocks
from iop.meaning import urls
from iop.meaning.conditions import CONDITIONS
from iop.meaning.directory import Directory
from iop.pages.browse import browse_pages, browsed
from iop.pages.page import Maker, Page
from iop.pages.program import ProgramPages
from iop.pages.render import environment
from iop.site import load
from iop.site.files import read_templates
from iop.site.placeholders import Placeholders

ENVIRONMENT = environment(read_templates())
HOSTILE = "<b>&\"'"
GUIDE = Guide("Guide", "https://example.org/", "Here", "a@example.org", Phone("8285550199"), "https://github.com/a/b")
FULL = {
    "id": "full-one",
    "name": "N",
    "organization": "O",
    "status": "closed",
    "closed": {"on": "2026-09-30", "note": "N", "successor": "next-one"},
    "summary": "S",
    "address": {"street": "S", "unit": "U", "city": "C", "state": "NC", "zip": "28801", "county": "C"},
    "contact": {"phone": "828 253 0100", "email": "a@b.org", "website": "https://b.org/", "hours": "H"},
    "tracks": [{"name": "T"}],
    "admission": {"documents": ["D"], "cannot_take": "C"},
    "quality": {"licence": {"body": "B", "number": "N", "url": "https://b.org/"}},
    "verified": {"on": "2026-11-01", "how": "phone", "by": "B"},
    "source": {"name": "S", "url": "https://b.org/"},
}

Make = Callable[..., Program]


def soup(page: Page | str) -> BeautifulSoup:
    return BeautifulSoup(page if isinstance(page, str) else page.body, "html.parser")


def maker_of(directory: Directory, guide: Guide = GUIDE) -> Maker:
    return Maker(directory, guide, ENVIRONMENT, "mark")


def pages_of(directory: Directory, guide: Guide = GUIDE) -> ProgramPages:
    return ProgramPages(maker_of(directory, guide))


def placeholders_of(directory: Directory, guide: Guide = GUIDE) -> Placeholders:
    return Placeholders(maker_of(directory, guide), Blocks(directory.knowledge, directory.today, ENVIRONMENT))


def text_fields(record: BaseModel, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield the way to every text of a record, as ("address", "city")."""
    for name in type(record).model_fields:
        value = getattr(record, name)
        if isinstance(value, BaseModel):
            yield from text_fields(value, (*path, name))
        elif isinstance(value, tuple) and value and isinstance(value[0], BaseModel):
            yield from text_fields(value[0], (*path, name))
        elif isinstance(value, str) or (isinstance(value, tuple) and value and isinstance(value[0], str)):
            yield (*path, name)


CODES = {"id", "status", "successor", "state", "zip", "focus", "how"}
"""Keys of text that the model holds to a short shape or a closed list."""


def hostile(record, path: tuple[str, ...], text: str):
    """Return the record with the text in one place, which the parser would have refused."""
    if isinstance(record, tuple):
        return (hostile(record[0], path, text), *record[1:]) if path else (text,)
    if not path:
        return text
    inner = getattr(record, path[0])
    return record.model_copy(update={path[0]: hostile(inner, path[1:], text)})


def texts(page: BeautifulSoup) -> str:
    """Return the text of a page and of its attributes, white space made one."""
    attributes = [str(value) for each in page.select("*") for value in each.attrs.values()]
    return " ".join(" ".join([page.get_text(" "), *attributes]).split())


@pytest.fixture(scope="module")
def full(make_program: Make) -> Program:
    return make_program(**FULL)


@pytest.fixture(scope="module")
def successor(make_program: Make) -> Program:
    return make_program(id="next-one", name="Next One")


TEXTS = [
    *(("name",), ("organization",), ("summary",), ("closed", "note"), ("address", "street"), ("address", "unit")),
    *(("address", "city"), ("address", "county"), ("contact", "email"), ("contact", "website"), ("contact", "hours")),
    *(("tracks", "name"), ("admission", "documents"), ("admission", "cannot_take"), ("quality", "licence", "body")),
    *(("quality", "licence", "number"), ("quality", "licence", "url"), ("verified", "by"), ("source", "name")),
    ("source", "url"),
]


def test_no_text_of_a_program_is_forgotten_here(full):
    assert {path for path in text_fields(full) if path[-1] not in CODES} == set(TEXTS)


@pytest.mark.parametrize("path", TEXTS, ids=".".join)
def test_text_is_escaped_on_the_page_of_a_program(full, successor, make_directory, path):
    program = (
        full.model_copy(update={"status": "open", "closed": None}) if path[0] in ("contact", "admission") else full
    )
    pages = pages_of(make_directory(hostile(program, path, f"x{HOSTILE}"), successor))
    page = soup(next(each for each in pages.all() if each.address == "programs/full-one/"))

    assert page.find("b") is None
    assert f"x{HOSTILE}" in texts(page)


@pytest.mark.parametrize("path", [("name",), ("address", "city"), ("tracks", "name"), ("source", "name")], ids=".".join)
def test_text_is_escaped_on_cards_of_browse_pages_and_of_the_finder(full, make_directory, path):
    program = full.model_copy(update={"status": "open", "closed": None, "verified": None})
    directory = make_directory(hostile(program, path, f"x{HOSTILE}"))
    pages = pages_of(directory)
    browsed = [soup(page) for page in browse_pages(pages.maker) if page.address.startswith("browse/state/nc")]

    for page in (*browsed, soup(placeholders_of(directory).filled("finder", ""))):
        assert page.find("b") is None
        assert f"x{HOSTILE}" in texts(page)


def test_the_note_of_a_closed_program_is_escaped_where_it_is_a_successor(full, successor, make_directory):
    named = successor.model_copy(update={"name": f"x{HOSTILE}"})
    page = soup(next(each for each in pages_of(make_directory(full, named)).all() if "full" in each.address))

    assert page.find("b") is None
    assert f"x{HOSTILE}" in page.text


def test_labels_and_explanations_of_words_are_escaped(make_program, make_directory, vocabulary):
    odd = {
        name: {word: term.model_copy(update={"label": f"{word}{HOSTILE}", "description": f"d-{word}{HOSTILE}"})
               for word, term in terms.items()}
        for name, terms in vocabulary.lists.items()
    }  # fmt: skip
    words = Vocabulary(odd)
    directory = replace(make_directory(make_program(services=["group-therapy"], status="paused")), vocabulary=words)
    pages = pages_of(directory)
    made = [*pages.all(), *browse_pages(pages.maker), placeholders_of(directory).filled("finder", "../")]

    assert all(soup(page).find("b") is None for page in made)
    assert f"group-therapy{HOSTILE}" in soup(made[0]).text
    assert f"d-group-therapy{HOSTILE}" in soup(made[-1]).text


def test_what_the_site_is_called_is_escaped(make_program, make_directory):
    guide = replace(GUIDE, region=HOSTILE, email=HOSTILE, telephone=Phone(HOSTILE), repository=f"https://x/{HOSTILE}")
    directory = make_directory(make_program())
    pages, parts = pages_of(directory, guide), placeholders_of(directory, guide)

    for made in (next(pages.all()), parts.filled("home-find", ""), parts.filled("correct", "")):
        assert soup(made).find("b") is None


def test_the_titles_of_sources_are_escaped(make_directory):
    odd = Citation.model_construct(
        id="a", title=HOSTILE, publisher=HOSTILE, year=2021, url=f"https://x/{HOSTILE}", checked=date(2026, 11, 23),
        extent="whole", link=True, note=None,
    )  # fmt: skip
    page = soup(placeholders_of(make_directory()).blocks.sources([odd], heading=True))

    assert page.find("b") is None
    assert page.find("li").a.text == HOSTILE


def correct_links(guide: Guide, directory: Directory) -> list[str]:
    page = soup(next(pages_of(directory, guide).all()))
    return [str(link["href"]) for link in page.select(".iop-correct a")]


def test_the_ways_to_correct_name_the_program_and_are_encoded(make_program, make_directory):
    mail, telephone, issue, edit = correct_links(GUIDE, make_directory(make_program()))

    assert not set(" \n\"<>'") & {*mail, *issue, *edit}
    fields = parse_qs(urlsplit(mail).query, strict_parsing=True)
    assert fields["subject"] == ["Correction: harbor-light"]
    assert fields["body"][0].startswith("What is wrong:\n")
    assert parse_qs(urlsplit(issue).query)["title"] == ["Correction: harbor-light"]
    assert "+" not in urlsplit(mail).query, "mail programs show a plus sign as it is"
    assert telephone.startswith("tel:")
    assert edit == "https://github.com/a/b/blob/main/data/programs.yaml#L9"


def test_a_site_without_anybody_to_write_to_says_so(make_program, make_directory):
    nobody = Guide("Guide", "")

    assert correct_links(nobody, make_directory(make_program())) == []
    assert "nobody to write to" in soup(next(pages_of(make_directory(make_program()), nobody).all())).text


def test_a_closed_program_keeps_its_page_and_offers_its_successor(full, successor, make_directory):
    found = {page.address: soup(page) for page in pages_of(make_directory(full, successor)).all()}
    page = found["programs/full-one/"]

    assert "Closed since Sep 30, 2026." in page.text
    assert [str(link["href"]) for link in page.find_all("a", string="Look at Next One instead")] == [
        "../../programs/next-one/"
    ]
    assert not page.select("a[href^='tel:+1828253'], a[href$='.vcf']")


def test_a_closed_program_does_not_ask_to_call_about_what_is_not_known(full, make_directory):
    closed = full.model_copy(update={"closed": full.closed.model_copy(update={"successor": None})})
    page = soup(next(pages_of(make_directory(closed)).all()))

    assert "Not known: ask" not in page.text
    assert page.find("a", string="Find programs near there")["href"] == "../../find/#zip=28801&focus=substance-use"


def test_a_program_names_what_is_open_near_it(make_program, make_directory):
    others = [make_program(id=f"near-{status}", name=status, status=status) for status in ("open", "paused")]
    found = {page.address: soup(page) for page in pages_of(make_directory(make_program(), *others)).all()}
    near = found["programs/harbor-light/"].select(".iop-nearby__item")

    assert [" ".join(each.text.split()) for each in near] == [
        "open Asheville, NC, less than a mile · Alcohol or drug use"
    ]


@pytest.mark.parametrize(("url", "codes"), [("https://example.org/", 1), ("", 0)])
def test_a_page_has_a_code_when_the_site_has_an_address(make_program, make_directory, url, codes):
    page = soup(next(pages_of(make_directory(make_program()), Guide("Guide", url)).all()))

    assert len(page.select(".iop-qr")) == codes


def test_a_former_address_leads_to_the_new_one(make_program, make_directory):
    directory = make_directory(make_program(aliases=["old-light"]))
    page = soup(pages_of(directory).alias("old-light", directory.listings[0]))

    at = "https://example.org/programs/old-light/"
    refresh = str(page.select_one("meta[http-equiv=refresh]")["content"]).partition("url=")[2]
    links = [str(page.select_one("main a")["href"]), str(page.find(rel="canonical")["href"]), refresh]
    assert {urljoin(at, link) for link in links} == {"https://example.org/programs/harbor-light/"}


def test_text_is_escaped_at_a_former_address(full, make_directory):
    directory = make_directory(hostile(full, ("name",), f"</title>{HOSTILE}"))
    page = soup(pages_of(directory).alias("old-light", directory.listings[0]))

    assert page.find("b") is None
    assert page.h1.text == f"</title>{HOSTILE}"


def test_a_program_of_which_little_is_known_asks(make_program, make_directory):
    page = soup(next(pages_of(make_directory(make_program(verified=None))).all()))

    assert "what days and times" in page.text
    assert len(page.select(".iop-is--unknown")) > 10


def test_an_invented_program_says_so(make_program, make_directory):
    page = soup(next(pages_of(make_directory(make_program(sample=True))).all()))

    assert "does not exist" in page.text


def test_every_page_of_the_sample_has_one_heading_and_links_that_lead_somewhere(sample):
    pages = pages_of(sample)
    made = [*pages.all(), *browse_pages(pages.maker)]
    addresses = {page.address for page in made} | {"find/", "list/", "plan/cost/"}

    for page in made:
        root = "../" * page.address.count("/")
        inner = {link.removeprefix(root) for link in re.findall(r'href="(\.\./[^"#]*)', page.body)}
        assert inner <= addresses, page.address
        assert page.body.count("<h1") == 1, page.address
        assert page.title and page.description, page.address


def test_a_browse_page_counts_what_it_lists_and_opens_the_finder_with_the_same_choice(sample):
    pages = pages_of(sample)
    shelf = next(each for each in browsed(sample) if each.address == "browse/pay/medicaid/")
    page = soup(next(each for each in browse_pages(pages.maker) if each.address == shelf.address))

    assert len(page.select("[data-match=yes]")) == len(shelf.matches)
    assert len(page.select("[data-match=maybe]")) == len(shelf.may_match)
    assert page.find("a", href="../../../find/#pay=medicaid")


def test_every_browse_page_says_how_many_match_and_how_many_may_if_any_do(sample):
    pages = {page.address: soup(page) for page in browse_pages(maker_of(sample))}
    for shelf in browsed(sample):
        sure, perhaps = len(shelf.matches), len(shelf.may_match)
        lead = f"{sure} program{' matches' if sure == 1 else 's match'}." + (
            f" {perhaps} may match: call and ask." if perhaps else ""
        )
        assert pages[shelf.address].select_one(".iop-lead").text == lead, shelf.address


def test_a_query_is_written_as_the_finder_reads_it():
    written = urls.finder({"city": ("münchen-nc", "a-nc"), "pay": ("medicaid",)})

    assert unquote(written) == "find/#city=münchen-nc,a-nc&pay=medicaid"
    assert written.isascii()


def test_the_finder_offers_every_condition(sample):
    """A control is a value to choose, a menu or a field; the town's field sets both `city` and `county`."""
    page = soup(placeholders_of(sample).filled("finder", "../"))

    offered = {str(each["data-iop-value"]).partition("=")[0] for each in page.select("[data-iop-value]")}
    offered |= {str(each["data-iop-input"]) for each in page.select("[data-iop-input]")}
    offered |= {"city", "county"} if page.select("[data-iop-town]") else set()
    assert offered == {condition.name for condition in CONDITIONS}


@pytest.mark.parametrize("condition", CONDITIONS, ids=lambda condition: condition.name)
def test_the_finder_offers_every_value_of_a_condition(sample, condition):
    page = soup(placeholders_of(sample).filled("finder", "../"))

    offered = {str(each["data-iop-value"]) for each in page.select("[data-iop-value]")}
    assert {f"{condition.name}={value}" for value, _, _ in condition.values(sample.vocabulary)} <= offered


def test_the_finder_lists_open_programs(sample):
    page = soup(placeholders_of(sample).filled("finder", "../"))

    listed = {str(card["data-program-id"]) for card in page.select("[data-iop-results] [data-program-id]")}
    assert listed == {program.id for program in sample.programs if program.status == "open"}
    assert {"free=mon-evening", "state=nc"} <= {str(each["data-iop-value"]) for each in page.select("[data-iop-value]")}


def test_an_unknown_placeholder_is_refused_with_those_that_exist(make_directory):
    with pytest.raises(ValueError, match="got 'hmoe'; known: home-find, "):
        placeholders_of(make_directory()).filled("hmoe", "")


def test_a_directory_without_programs_has_all_its_pages(tmp_path, today):
    (tmp_path / "programs.yaml").write_text("programs: []\n")
    directory, _ = load(tmp_path, today)
    pages = pages_of(directory)

    assert list(pages.all()) == []
    assert len(list(browse_pages(pages.maker))) > 10
    assert "No program here meets this" in soup(list(browse_pages(pages.maker))[1]).text
    assert soup(placeholders_of(directory).filled("finder", "")).select("[data-program-id]") == []
