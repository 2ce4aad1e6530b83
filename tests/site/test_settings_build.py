"""A copy that leaves out every line it may leave out: nothing on its pages speaks of them."""

import re
from base64 import b64encode
from hashlib import sha256

import pytest
from bs4 import BeautifulSoup

from iop.pages.policy import ALLOWED
from small_project import build, copied, settings

LEFT_OUT = {"site_url": '""', "region": "", "maker": '""', "email": "null", "telephone": '""', "repository": "~"}


@pytest.fixture(scope="module")
def pages(tmp_path_factory) -> dict[str, BeautifulSoup]:
    """The pages of the copy, by their paths."""
    here = copied(tmp_path_factory.mktemp("copy"))
    text = settings()
    for key, written in LEFT_OUT.items():
        text, count = re.subn(rf"^( *{key}:).*$", rf"\g<1> {written}", text, flags=re.MULTILINE)
        assert count == 1, key
    (here / "mkdocs.yml").write_text(text)
    code, said = build(here)
    assert code == 0, said
    found = {path.relative_to(here / "site").as_posix(): path for path in (here / "site").rglob("*.html")}
    assert not (here / "site/.well-known").exists()
    return {name: BeautifulSoup(path.read_text("utf-8"), "html.parser") for name, path in found.items()}


@pytest.mark.parametrize("chosen", ["a[href^='None']", "a[href='']", "a[href='tel:']", "a[href^='mailto:corrections']"])
def test_no_link_leads_to_what_was_left_out(pages, chosen):
    assert {name: str(page.select(chosen)) for name, page in pages.items() if page.select(chosen)} == {}


@pytest.mark.parametrize(
    "words", ["in and around", "is made by", "corrections@", "iop-guide.test-county", "Tell us:", "None ,", "around ."]
)
def test_no_sentence_speaks_of_what_was_left_out(pages, words):
    texts = {name: " ".join(page.body.get_text(" ").split()) for name, page in pages.items()}

    assert [name for name, text in texts.items() if words in text] == []


def test_the_list_of_inline_scripts_has_those_of_the_pages_and_no_other(pages):
    """What is no longer on any page is no longer allowed."""
    codes = {
        script.string
        for page in pages.values()
        for script in page.select("script:not([src])")
        if not script.get("type")
    }

    assert {f"sha256-{b64encode(sha256(code.encode()).digest()).decode()}" for code in codes} == set(ALLOWED.values())


def test_the_foot_still_says_how_this_is_paid_for(pages):
    assert "No ads, no referral fees." in pages["index.html"].select_one("footer").text
    assert pages["index.html"].select_one("footer h2").text == "About this site"
