"""What a merged page could bring to betray a reader, and what it may bring; each through the real Markdown."""

from pathlib import Path
from time import monotonic

import markdown
import pytest
import yaml

from iop.guide import cites, glossary, page_safety
from iop.guide.prose import Prose

ROOT = Path(__file__).parents[2]
TOP = "# A page\n\nWords.\n\n"
LINE = TOP.count("\n") + 1


def rendered(text: str) -> str:
    """Return the HTML that the site's own Markdown makes."""
    written = yaml.compose((ROOT / "mkdocs.yml").read_text("utf-8"))
    settings = {key.value: value for key, value in written.value}["markdown_extensions"]
    names = [each.value if isinstance(each, yaml.ScalarNode) else each.value[0][0].value for each in settings.value]
    return markdown.Markdown(extensions=names).convert(text)


def problems(text: str) -> list[tuple[int, str]]:
    page = Prose("docs/a.md", text)
    return [(problem.line, problem.message) for problem in page_safety.problems(page, rendered(text))]


HOSTILE = {
    "script": "<script>fetch('/x?' + location.hash)</script>",
    "script of ours": '<script src="../assets/javascripts/evil.js"></script>',
    "script in capitals": "<SCRIPT>alert(1)</SCRIPT>",
    "script over lines": "<script\n>alert(1)</script\n>",
    "script within words": "Call <script>alert(1)</script> now.",
    "script in a div": '<div class="iop-notice" markdown>\n<script>alert(1)</script>\n</div>',
    "script in a table": "| a | b |\n|---|---|\n| <script>alert(1)</script> | c |",
    "script as data": '<script type="application/json" id="__config">{"base": "https://evil.test"}</script>',
    "script behind a comment that ends early": "<!--> <script>alert(1)</script> -->",
    "script behind a comment that ends oddly": "<!-- a --!> <script>alert(1)</script> -->",
    "script in a comment": "<!-- <script>alert(1)</script> -->",
    "processing instruction": "<?php echo 1 ?>",
    "doctype": "<!DOCTYPE html>",
    "cdata": "<![CDATA[ <script>alert(1)</script> ]]>",
    "frame": '<iframe src="https://evil.test/"></iframe>',
    "frame with its own page": '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>',
    "object": '<object data="../assets/a.svg"></object>',
    "embed": '<embed src="../assets/a.svg">',
    "form": '<form action="/x"><input name="card"></form>',
    "input": '<input type="password" aria-label="Card">',
    "button": '<button formaction="https://evil.test/">Go</button>',
    "select": "<select><option>1</option></select>",
    "base": '<base href="https://evil.test/">',
    "meta": '<meta http-equiv="refresh" content="0; url=https://evil.test/">',
    "link": '<link rel="stylesheet" href="https://evil.test/a.css">',
    "style": "<style>.iop-crisis { display: none }</style>",
    "svg": '<svg onload="alert(1)"></svg>',
    "svg with a script": "<svg><script>alert(1)</script></svg>",
    "svg with a link": '<svg><a xlink:href="javascript:alert(1)"><text>a</text></a></svg>',
    "math": '<math><maction actiontype="statusline" xlink:href="javascript:alert(1)">a</maction></math>',
    "template": "<template><p>a</p></template>",
    "noscript": "<noscript><p>a</p></noscript>",
    "textarea": "<textarea>a</textarea>",
    "title": "<title>a</title>",
    "plaintext": "<plaintext>a",
    "marquee": '<marquee onstart="alert(1)">a</marquee>',
    "video": '<video src="a.mp4" onerror="alert(1)"></video>',
    "audio": '<audio src="a.mp3"></audio>',
    "dialog": "<dialog open>a</dialog>",
    "portal": '<portal src="https://evil.test/"></portal>',
    "own element": "<iop-finder>a</iop-finder>",
    "slot": "<slot>a</slot>",
    "handler": '<p onclick="alert(1)">a</p>',
    "handler in capitals": '<p OnMouseOver="alert(1)">a</p>',
    "handler on a line of its own": '<p\n  onclick="alert(1)">a</p>',
    "handler without quotes": "<p onclick=alert(1)>a</p>",
    "handler in single quotes": "<p onclick='alert(1)'>a</p>",
    "handler behind a slash": '<p/onclick="alert(1)">a</p>',
    "handler behind an open quote": '<p class="iop-notice"onclick="alert(1)">a</p>',
    "handler of details": '<details ontoggle="alert(1)" open><summary>a</summary></details>',
    "handler of a picture": '<img src="x.png" alt="a" onerror="alert(1)">',
    "handler by attributes of a heading": "## What is it? {: onclick=alert(1) }",
    "handler by attributes of a paragraph": "Words.\n{: onclick=alert(1) }",
    "handler by attributes of a link": "[a](https://example.org){: onfocus=alert(1) }",
    "style attribute": '<p style="position: fixed; inset: 0">a</p>',
    "style by attributes": "Words.\n{: style=position:fixed }",
    "style of a table": "| Alpha |\n|:-:|\n| Beta |",
    "address by attributes": "[a](https://example.org){: href=javascript:alert(1) }",
    "target": '<a href="https://example.org" target="_blank">a</a>',
    "target by attributes": "[a](https://example.org){: target=_blank }",
    "download": '<a href="a.md" download>a</a>',
    "ping": '<a href="a.md" ping="https://evil.test/">a</a>',
    "module of ours": '<div data-module="iop-finder">a</div>',
    "data by attributes": "Words.\n{: data-iop-count=1 }",
    "role": '<p role="alert">a</p>',
    "hidden": "<p hidden>a</p>",
    "contenteditable": "<p contenteditable>a</p>",
    "name": '<a name="__config">a</a>',
    "id of the theme": "## What is it? {: #__config }",
    "id of ours": '<p id="iop-content">a</p>',
    "class of ours": '<p class="iop-crisis">a</p>',
    "class by attributes": "Words.\n{: .iop-visually-hidden }",
    "javascript": "[a](javascript:alert(1))",
    "javascript in capitals": "[a](JavaScript:alert(1))",
    "javascript by entity": "[a](java&#115;cript:alert(1))",
    "javascript by name of an entity": "[a](javascript&colon;alert(1))",
    "javascript over a tab": '<a href="java&Tab;script:alert(1)">a</a>',
    "javascript over a line": '<a href="java&NewLine;script:alert(1)">a</a>',
    "javascript behind a space": '<a href=" javascript:alert(1)">a</a>',
    "javascript behind a control": '<a href="&#1;javascript:alert(1)">a</a>',
    "javascript by reference": "[a][x]\n\n[x]: javascript:alert(1)",
    "javascript in angle brackets": "[a](<javascript:alert(1)>)",
    "javascript of a picture": "![a](javascript:alert(1))",
    "data address": "[a](data:text/html,<script>alert(1)</script>)",
    "data address of a picture": "![a](data:image/svg+xml;base64,PHN2Zz4=)",
    "vbscript": "[a](vbscript:msgbox(1))",
    "blob": "[a](blob:https://evil.test/1)",
    "file": "[a](file:///etc/passwd)",
    "ftp": "[a](ftp://evil.test/)",
    "no scheme": "[a](//evil.test/)",
    "backslashes": "[a](\\\\\\\\evil.test/)",
    "backslashes in a raw link": '<a href="/\\evil.test/">a</a>',
    "name before the site": "[a](https://findtreatment.gov@evil.test/)",
    "name and word before the site": "[a](https://a:b@evil.test/)",
    "another site than it says": "[https://findtreatment.gov](https://evil.test/)",
    "another site than it says, without https": "[findtreatment.gov](https://evil.test/)",
    "picture from elsewhere": "![a](https://evil.test/a.png)",
    "picture from the root": "![a](/a.png)",
    "picture without words": "![](a.png)",
    "picture from sources": '<img src="a.png" srcset="https://evil.test/a.png" alt="a">',
    "number that it does not say": "[988](tel:+19005550199)",
    "number behind words": "[Call now](tel:+19005550199)",
    "number behind one that it says": "[988 or 1-900-555-0199](tel:+19005550199)",
    "number hidden in pieces": "[9**8**8](tel:+19005550199)",
    "number in other digits": "[\uff19\uff18\uff18](tel:+19005550199)",
    "number under a label": '<a href="tel:988" aria-label="Call 1-900-555-0199">988</a>',
    "number with a code behind it": "[988](tel:988,,19005550199)",
    "number of a text": "[text 988](sms:+19005550199)",
    "number in capitals": "[988](TEL:+19005550199)",
    "number by entity": "[988](&#116;el:+19005550199)",
    "number in percent signs": "[393838](tel:%39%38%38)",
    "number in circled digits": "[\u2468\u2467\u2467 1-900-555-0199](tel:+19005550199)",
    "number turned around": "[\u202e9910-555-009-1\u202c](tel:+19910555009)",
    "number turned around by entities": "[&#8238;9910-555-009-1](tel:+19910555009)",
    "number turned around by an attribute": '<p dir="rtl"><a href="tel:+19005550199">1-900-555-0199</a></p>',
    "number with a text in it": "[text 988](sms:988?body=a)",
    "number that leads to a site": "[988](https://evil.test/)",
    "number that leads to a page": "[Call 1-800-662-4357](cost.md)",
    "invisible character": "a\u200bb",
    "site among other words": "[Open findtreatment.gov now](https://evil.test/)",
    "site that leads to a page": "[findtreatment.gov](cost.md)",
    "site in front of another": "[samhsa.gov](https://samhsa.gov.evil.test/)",
    "site in foreign letters": "[a](https://findtre\u0430tment.gov/)",
    "site in letters of machines": "[a](https://xn--findtretment-9cb.gov/)",
    "mail to somebody else": "[desk@example.org](mailto:evil@evil.test)",
    "mail with a copy": "[a](mailto:desk@example.org?bcc=evil@evil.test)",
    "end of the page": "</div></main>",
    "no end": '<div class="iop-notice">a',
    "wrong order": "<p><b>a</p></b>",
    "attribute twice": '<a href="a.md" href="b.md">a</a>',
}
HARMLESS = {
    "words": "Plain *words* and **more**, `<script>` in code, 1 < 2, and a &amp; b.",
    "list": "- one\n- two\n\n1. one\n2. two",
    "table": "| a | b |\n|---|---|\n| c | d |",
    "box": '<div class="iop-example" markdown>\n\nWords.\n\n</div>',
    "heading": "## What does it cost?",
    "headings alike": "## What?\n\nA.\n\n## What?",
    "heading in another script": "## ¿Qué?\n\n## \u4f55",
    "placeholder": "<!-- iop:finder -->",
    "remark": "<!-- for reviewers -->",
    "page": "[a](cost.md#x)",
    "site": "[a](https://example.org/a?b=c&d=e)",
    "site that it says": "[example.org](https://www.example.org/a)",
    "autolink": "<https://example.org/>",
    "mail": "[write](mailto:desk@example.org)",
    "mail autolink": "<desk@example.org>",
    "crisis line": "[988](tel:988), [text 988](sms:988), [Call 911](tel:911)",
    "number": "[1-800-662-4357](tel:+18006624357)",
    "number in words": "[call **1-800-662-4357**](tel:+18006624357)",
    "letters": "[1-800-662-HELP](tel:+18006624357)",
    "number with brackets": "[(800) 662-4357](tel:8006624357)",
    "site of the site": "[The form on cms.gov](https://www.data.cms.gov/a)",
    "year": "[What changed in 2026](cost.md)",
    "short code": "[text HOME to 741741](sms:741741), [text START to 678-678](sms:678678)",
    "picture": "![Two chairs](../assets/images/chairs.png)",
    "details": "<details>\n<summary>More</summary>\n<p>a</p>\n</details>",
    "break": "a  \nb\n\n---\n\nc<br>d",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_page_that_could_betray_a_reader_is_refused_with_its_line(name):
    found = problems(TOP + HOSTILE[name])

    assert found
    assert LINE <= found[0][0] <= LINE + HOSTILE[name].count("\n")
    assert all(message.startswith("html: ") and " got " in message for _, message in found)


@pytest.mark.parametrize("name", HARMLESS)
def test_what_pages_are_made_of_is_let_be(name):
    assert problems(TOP + HARMLESS[name]) == []


def test_the_second_of_two_alike_is_told_with_its_own_line():
    text = f"{TOP}[988](tel:+19005550199)\n\nWords.\n\n[988](tel:+19005550199)\n"

    assert [line for line, _ in problems(text)] == [LINE, LINE + 4]


@pytest.mark.parametrize(
    "piece", ["<b>a</b> ", "<", "<a href='x'>", "\u200b", "<p>", "</p>", "<!--", '<p class="iop-x">']
)
def test_a_page_of_a_megabyte_is_answered_in_seconds(piece):
    page = Prose("docs/a.md", TOP + piece * (1_000_000 // len(piece)))
    started = monotonic()
    found = list(page_safety.problems(page, page.text))

    assert monotonic() - started < 20
    assert len(found) <= 200


def test_what_stands_as_code_is_not_taken_for_the_place():
    text = f"{TOP}The `<iframe>` element.\n\n<iframe></iframe>\n"

    assert [line for line, _ in problems(text)] == [LINE + 2]


@pytest.mark.parametrize("path", sorted((ROOT / "docs").rglob("*.md")), ids=lambda path: path.stem)
def test_the_pages_of_the_guide_are_safe(path, sample):
    knowledge = sample.knowledge
    text = glossary.explained(path.read_text("utf-8"), knowledge.words, "../words/")
    text, _ = cites.cited(text, knowledge, sample.today)
    page = Prose(path.as_posix(), path.read_text("utf-8"))

    assert list(page_safety.problems(page, rendered(text.split("---\n", 2)[-1]))) == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("template: redirect.html", "expected a known key such as description, got 'template'"),
        ("location: https://evil.test/", "expected a known key"),
        ("iop_structured: '</script><script>alert(1)</script>'", "expected a known key"),
        ("robots: noindex", "expected a known key"),
        ("hide: [navigation]", "expected a known key"),
        ("layout: 'x\" onload=\"alert(1)'", "layout: expected one of text, guide"),
        ("layout: [wide]", "layout: expected text, got a list"),
        ("menu: 5", "menu: expected text, got 5"),
        ("short_path: true", "short_path: expected a number, got True"),
        ("title: {a: b}", "title: expected text, got keys and values"),
        ("asks: x", "asks: expected a list, got 'x'"),
        ("search: no", "search: expected keys and values, got False"),
    ],
)
def test_what_the_frame_would_obey_is_refused_at_the_top_of_a_page(line, said):
    text = f"---\ndescription: d\n{line}\n---\n{TOP}"
    meta = yaml.safe_load(f"description: d\n{line}\n")
    (problem,) = page_safety.front_problems(Prose("docs/a.md", text), meta)

    assert problem.line == 3
    assert said in problem.message


def test_what_pages_say_at_their_top_is_let_be():
    meta = {
        "title": "A",
        "layout": "list",
        "search": {"exclude": True},
        "asks": [],
        "reviewed": "none",
        "short_path": 1,
    }

    assert list(page_safety.front_problems(Prose("docs/a.md", ""), meta)) == []
