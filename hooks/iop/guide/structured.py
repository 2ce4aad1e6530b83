"""What search engines read about a guide page: schema.org MedicalWebPage, FAQPage and BreadcrumbList, as JSON-LD.

Every heading of a guide page is a question that the text below it answers, so the page is a FAQPage too.
Source: schema.org 29, Google Search Central "FAQPage structured data".
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape

from iop.data.knowledge import Citation

_SECTION = re.compile(r"<h2\b[^>]*>(.*?)</h2>(.*?)(?=<h2\b|<nav\b|<section\b|\Z)", re.DOTALL)
_LEFT_OUT = re.compile(r"<(sup|svg|style|script|figure)\b.*?</\1>|<span class=\"iop-dated\"[^>]*>.*?</span>", re.DOTALL)
_INLINE = re.compile(r"</?(?:a|b|cite|code|dfn|em|i|span|strong|time)\b[^>]*>")
"""Tags within a sentence: no space stands in their place."""
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class GuidePage:
    """A page of the guide as it is described to machines."""

    title: str
    description: str
    url: str
    site_name: str
    site_url: str
    html: str
    sources: Sequence[Citation]
    reviewed_on: str | None
    """A date, or None while no clinician has reviewed it."""


def described(page: GuidePage) -> str:
    """Return the JSON-LD, safe inside a script element."""
    graph = [_web_page(page), _breadcrumbs(page)]
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")


def _web_page(page: GuidePage) -> Mapping[str, object]:
    questions = [_question(question, answer) for question, answer in _questions(page.html)]
    found: dict[str, object] = {
        "@type": ["MedicalWebPage", "FAQPage"] if questions else "MedicalWebPage",
        "@id": page.url,
        "url": page.url,
        "name": page.title,
        "description": page.description,
        "inLanguage": "en-US",
        "isAccessibleForFree": True,
        "audience": {"@type": "MedicalAudience", "audienceType": "Patient"},
        "publisher": {"@type": "Organization", "name": page.site_name, "url": page.site_url},
        "citation": [_citation(source) for source in page.sources],
    }
    if page.reviewed_on:
        found["lastReviewed"] = page.reviewed_on
    return found | ({"mainEntity": questions} if questions else {})


def _breadcrumbs(page: GuidePage) -> Mapping[str, object]:
    steps = [(page.site_name, page.site_url), ("Understand", f"{page.site_url}guide/"), (page.title, page.url)]
    if steps[1][1] == page.url:
        steps.pop(1)
    items = [
        {"@type": "ListItem", "position": number, "name": name, "item": url}
        for number, (name, url) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _question(question: str, answer: str) -> Mapping[str, object]:
    return {"@type": "Question", "name": question, "acceptedAnswer": {"@type": "Answer", "text": answer}}


def _citation(source: Citation) -> Mapping[str, object]:
    found = {
        "@type": "CreativeWork",
        "name": source.title,
        "publisher": source.publisher,
        "datePublished": str(source.year),
    }
    return found | ({"url": source.url} if source.url and source.link else {})


def _questions(html: str) -> Iterator[tuple[str, str]]:
    for heading, body in _SECTION.findall(html):
        question, answer = _words(heading), _words(body)
        if question.endswith("?") and answer:
            yield question, answer


def _words(html: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", _INLINE.sub("", _LEFT_OUT.sub("", html)))).split())
