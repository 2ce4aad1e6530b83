"""What a reviewer must confirm."""

from datetime import date

import pytest
from bs4 import BeautifulSoup

from iop.data.knowledge import Citation, Claim, Knowledge
from iop.guide.prose import Prose
from iop.guide.review import sheets
from iop.pages.render import environment
from iop.site.files import read_templates


def source(name: str, extent: str) -> Citation:
    tree = {"id": name, "title": name, "publisher": "P", "year": 2021, "checked": "2026-11-23", "extent": extent}
    return Citation.model_validate(tree)


def fact(name: str, mark: str, valid_until: date | None = None) -> Claim:
    return Claim(id=name, says=name, sources=("part",), mark=mark, confirm="C.", valid_until=valid_until)  # type: ignore[arg-type]


KNOWN = Knowledge(
    (source("part", "part"), source("whole", "whole")),
    (fact("heard", "secondary"), fact("sure", "read"), fact("ends", "read", date(2026, 11, 22))),
)
TODAY = date(2026, 11, 23)


def page(path: str, text: str, reviewed: str = "none") -> Prose:
    return Prose(f"docs/{path}", f"---\ntitle: {path}\nreviewed: {reviewed}\n---\n{text}")


def test_a_sheet_lists_what_was_not_read_in_full_and_what_ends():
    (sheet,) = sheets([page("guide/a.md", "[@heard] [@sure; @ends] [@part] [@whole]")], KNOWN, TODAY)

    assert [line.id for line in sheet.lines] == ["heard", "ends", "part"]
    assert [line.is_past for line in sheet.lines] == [False, True, False]
    assert sheet.lines[1].until == "Nov 22, 2026"


def test_what_stands_on_an_earlier_sheet_is_named_only():
    first, second = sheets([page("a.md", "[@heard]"), page("b.md", "[@heard] [@part]")], KNOWN, TODAY)

    assert [line.id for line in first.lines] == ["heard"]
    assert ([line.id for line in second.lines], [line.id for line in second.again]) == (["part"], ["heard"])


def test_a_page_with_nothing_to_confirm_has_no_sheet():
    assert list(sheets([page("a.md", "[@whole] [@sure]")], KNOWN, TODAY)) == []


def test_a_source_is_linked_only_where_readers_may_be_sent():
    shown, hidden = (
        source(name, "part").model_copy(update={"url": f"https://{name}.org/", "link": link})
        for name, link in (("shown", True), ("hidden", False))
    )
    (sheet,) = sheets([page("a.md", "[@shown; @hidden]")], Knowledge((shown, hidden)), TODAY)
    html = environment(read_templates()).get_template("guide/review.html").render(sheets=[(sheet, "a/")])

    assert [link["href"] for link in BeautifulSoup(html, "html.parser").select(".iop-review__sources a")] == [
        "https://shown.org/"
    ]


@pytest.mark.parametrize(("reviewed", "expected"), [("none", False), ("{by: Dr. A, date: 2026-12-01}", True)])
def test_a_sheet_knows_whether_a_clinician_has_reviewed_the_page(reviewed, expected):
    (sheet,) = sheets([page("a.md", "[@heard]", reviewed)], KNOWN, TODAY)

    assert sheet.is_reviewed is expected
