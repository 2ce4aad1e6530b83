"""The guide itself: what its pages, facts and words promise each other."""

import re
from pathlib import Path

import pytest

from iop.guide import cites, glossary, prose, prose_rules
from iop.guide.prose import Prose

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
LINK = re.compile(r"\]\(([^)\s:]*\.md)(?:#([^)\s]+))?\)")
QUESTIONS = re.compile(r"^- \[[^\]]+\]\((guide/[a-z-]+\.md)#([a-z0-9-]+)\)$", re.MULTILINE)
MOST_WORDS = 200


def pages() -> list[Prose]:
    paths = sorted(DOCS.rglob("*.md"))
    return [Prose(path.relative_to(ROOT).as_posix(), path.read_text("utf-8")) for path in paths]


PAGES = {page.path: page for page in pages()}
GUIDE = [page for page in PAGES.values() if page.is_guide]
HOME = PAGES["docs/index.md"]


def slug(heading: str) -> str:
    """Return the address of a heading, as Markdown makes it."""
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", heading.lower()).strip())


def slugs(page: Prose) -> set[str]:
    return {slug(words) for _, _, words in page.headings}


def section(page: Prose, anchor: str) -> str:
    """Return the Markdown of a section, to the next heading of its level or a higher one."""
    starts = [(line, level) for line, level, words in page.headings if slug(words) == anchor]
    ((start, depth),) = starts
    ends = [line for line, level, _ in page.headings if line > start and level <= depth]
    return "\n".join(text for line, text in page.lines if start < line < min(ends, default=10**6))


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_a_page_keeps_to_all_rules(page, sample):
    assert list(prose_rules.problems(page, sample.knowledge)) == []


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_each_link_into_a_page_leads_to_a_heading(page):
    for target, anchor in LINK.findall(page.text):
        path = (ROOT / page.path).parent.joinpath(target).resolve().relative_to(ROOT).as_posix()
        assert path in PAGES
        if anchor and not path.endswith("find.md"):
            assert anchor in slugs(PAGES[path]), f"{target}#{anchor}"


def test_every_fact_is_cited(sample):
    cited = {each for page in PAGES.values() for each in cites.ids(page.text)}

    assert {claim.id for claim in sample.knowledge.claims} - cited == set()


def test_a_fact_of_ours_says_so_in_its_sources(sample):
    for claim in sample.knowledge.claims:
        assert (claim.mark == "ours") == ("ours" in claim.sources), claim.id


def test_every_page_of_the_guide_is_in_the_reading_order():
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    nav = re.findall(r"^  - (guide/[a-z-]+\.md)$", text, re.MULTILINE)

    assert sorted(f"docs/{path}" for path in nav) == sorted(page.path for page in GUIDE)


def test_the_short_path_has_four_pages():
    path = sorted(page.meta["short_path"] for page in GUIDE if "short_path" in page.meta)

    assert path == [1, 2, 3, 4]


@pytest.mark.parametrize(("path", "anchor"), QUESTIONS.findall(HOME.text), ids=lambda each: each)
def test_a_question_of_the_home_page_is_answered_in_few_words_with_a_source(path, anchor, sample):
    text = section(PAGES[f"docs/{path}"], anchor)
    words = glossary.plain(prose.plain_text(text), sample.knowledge.words).split()

    assert cites.ids(text)
    assert "<!-- iop:" not in text, "the words of a drawing would come on top"
    assert 20 < len(words) < MOST_WORDS


def test_the_home_page_has_ten_questions():
    assert len(QUESTIONS.findall(HOME.text)) == 10
