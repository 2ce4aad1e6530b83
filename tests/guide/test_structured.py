"""What search engines read about a guide page."""

import json

from iop.data.knowledge import Citation
from iop.guide.structured import GuidePage, described

HTML = """\
<h1>How long?</h1><div class="iop-answer"><p>8 weeks.</p></div>
<h2 id="a">What &amp; why?</h2><p>Because<span class="iop-dated">may be out of date</span></p>
<ul><li>it <em>is</em><sup class="iop-cite"><a href="#x">1</a></sup>.</li><li>So.</li></ul>
<h2 id="b">No question</h2><p>Not this.</p>
<h2 id="c">Nothing?</h2>
<nav class="iop-next"><a href="x">Next</a></nav>
"""
TREE = {"id": "one", "title": "T", "publisher": "P", "year": 2021, "checked": "2026-11-23", "extent": "whole"}
SOURCE = Citation.model_validate(TREE).model_copy(update={"title": "</script>"})


def graph(reviewed_on: str | None = None, url: str = "https://x.org/guide/how-long/") -> list[dict[str, object]]:
    page = GuidePage("How long?", "D", url, "Guide", "https://x.org/", HTML, [SOURCE], reviewed_on)
    text = described(page)
    assert "<" not in text
    return list(json.loads(text)["@graph"])


def test_a_page_of_questions_is_a_faq_with_its_answers():
    page, _ = graph()

    assert page["@type"] == ["MedicalWebPage", "FAQPage"]
    (question,) = page["mainEntity"]
    assert question["name"] == "What & why?"
    assert question["acceptedAnswer"]["text"] == "Because it is. So."
    assert page["citation"] == [
        {"@type": "CreativeWork", "name": "</script>", "publisher": "P", "datePublished": "2021"}
    ]


def test_only_a_reviewed_page_says_when():
    assert "lastReviewed" not in graph()[0]
    assert graph("2026-12-01")[0]["lastReviewed"] == "2026-12-01"


def test_breadcrumbs_lead_from_the_home_page():
    names = [item["name"] for item in graph()[1]["itemListElement"]]

    assert names == ["Guide", "Understand", "How long?"]
    assert len(graph(url="https://x.org/guide/")[1]["itemListElement"]) == 2
