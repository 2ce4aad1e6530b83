"""What every page of the guide keeps to: its shape, a source for each figure, hard words explained, no word that hurts.

Each check is a generator of Problem over the lines of one page; the words and sources come from data.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from iop.data.errors import Problem, quoted
from iop.data.knowledge import Avoided, Glossary, Knowledge
from iop.guide import cites, glossary
from iop.guide.prose import FRONT, Prose, plain_text

_TEL = re.compile(r"\[[^\]]*\]\((?:tel|sms):[^)]*\)")
_TARGET = re.compile(r"\]\([^)]*\)")
_FIGURE = re.compile(r"(?<![A-Za-z\d.,-])\$?\d[\d,.]*")
_FREE_NUMBERS = re.compile(r"\b(?:911|988)\b")
_SENTENCE_END = re.compile(r"[.?](?=\s|$)")
_FINDER = re.compile(r"\]\([^)]*find\.md#[a-z_]+=[^)]+\)")
_SENTENCES = (2, 3)
_DESCRIPTION = (50, 160)
_TITLE = 70


def problems(page: Prose, knowledge: Knowledge) -> Iterator[Problem]:
    """Yield everything that a page does not keep to; one outside the guide may have any shape."""
    for check in (*_EVERYWHERE, *(_IN_THE_GUIDE if page.is_guide else ())):
        yield from check(page, knowledge)


def _shape(page: Prose, _: Knowledge) -> Iterator[Problem]:
    title, description = str(page.meta.get("title") or ""), str(page.meta.get("description") or "")
    least, most = _DESCRIPTION
    if not 0 < len(title) <= _TITLE:
        yield page.problem(
            1, f"title: expected 1 to {_TITLE} characters such as 'How long does an IOP take?', got {quoted(title)}"
        )
    if not least <= len(description) <= most:
        yield page.problem(
            1, f"description: expected one sentence of {least} to {most} characters, got {len(description)}"
        )
    for key, example in (("reviewed", "none"), ("asks", '["how much does it cost"]')):
        if key not in page.meta:
            yield page.problem(1, f"{key}: expected this key such as {key}: {example}, got a page without it")
    if not isinstance(page.meta.get("short_path", 1), int):
        yield page.problem(1, f"short_path: expected a place such as 1, got {quoted(page.meta['short_path'])}")
    if not (page.meta.get("defines", "all") == "all" or isinstance(page.meta["defines"], list)):
        yield page.problem(1, f"defines: expected a list such as [medicaid], got {quoted(page.meta['defines'])}")
    reviewed = page.meta.get("reviewed", "none")
    if not (reviewed == "none" or (isinstance(reviewed, dict) and {"by", "date"} <= reviewed.keys())):
        yield page.problem(
            1, f"reviewed: expected none or {{by: Jo Doe LCSW, date: 2026-12-01}}, got {quoted(reviewed)}"
        )
    tops = [line for line, level, _ in page.headings if level == 1]
    if len(tops) != 1:
        yield page.problem(1, f"heading: expected one heading with a single #, got {len(tops)}")
    for line, level, words in page.headings:
        if level > 1 and not words.endswith("?"):
            yield page.problem(line, f"heading: expected a question such as 'What does it cost?', got {quoted(words)}")


def _answer(page: Prose, _: Knowledge) -> Iterator[Problem]:
    answer = [block for block in page.blocks if block.box == "iop-answer"]
    if not answer or answer[0] is not page.blocks[0]:
        line = page.blocks[0].line if page.blocks else 1
        yield page.problem(line, 'answer: expected <div class="iop-answer" markdown> first, got another block')
        return
    text = " ".join(plain_text(block.text) for block in answer)
    count = len(_SENTENCE_END.findall(text))
    least, most = _SENTENCES
    if not least <= count <= most:
        yield page.problem(answer[0].line, f"answer: expected {least} or {most} sentences, got {count}")


def _next(page: Prose, _: Knowledge) -> Iterator[Problem]:
    links = [block for block in page.blocks if block.box == "iop-next"]
    if not links or page.blocks[-1].box != "iop-next":
        yield page.problem(
            page.blocks[-1].line if page.blocks else 1, 'next: expected <nav class="iop-next" ...> last, got none'
        )
    elif not any(_FINDER.search(block.text) for block in links):
        message = "next: expected a link into the finder such as ../find.md#pay=medicaid, got none"
        yield page.problem(links[0].line, message)


def _front(page: Prose, _: Knowledge) -> Iterator[Problem]:
    if FRONT.match(page.text) and not page.meta:
        yield page.problem(
            1, "file: expected lines such as 'title: What does it cost?' between --- and ---, got no such"
        )
    asks = page.meta.get("asks", [])
    if not isinstance(asks, list) or not all(isinstance(ask, str) and "<" not in ask for ask in asks):
        yield page.problem(
            1, f'asks: expected a list of plain words such as ["how much does it cost"], got {quoted(asks)}'
        )


def _known_ids(page: Prose, knowledge: Knowledge) -> Iterator[Problem]:
    for found in cites.CITE.finditer(page.text):
        number = page.line_at(found.start())
        for each in cites.ids(found[0]):
            if each in knowledge.claim_by_id:
                continue
            source = knowledge.by_id.get(each)
            if source is None:
                known = "an id of data/sources.yaml or data/facts.yaml such as medicare-iop"
                yield page.problem(number, f"citation: expected {known}, got {quoted(each)}")
            elif source.extent == "none":
                known = "a fact of data/facts.yaml that says what a reviewer must confirm"
                yield page.problem(
                    number, f"citation: expected {known}, got {quoted(each)}, a source that nobody has read"
                )
    for mark in glossary.MARK.finditer(page.text):
        if mark[1] not in knowledge.words.by_id:
            message = f"word: expected one of data/words.yaml such as deductible, got {quoted(mark[1])}"
            yield page.problem(page.line_at(mark.start()), message)


def _figures(page: Prose, knowledge: Knowledge) -> Iterator[Problem]:
    numbered = [form for word in knowledge.words.explained for form in word.forms if re.search(r"\d", form)]
    for block in page.blocks:
        if block.box in ("iop-example", "iop-next") or cites.CITE.search(block.text):
            continue
        text = _FREE_NUMBERS.sub("", plain_text(_TEL.sub("", block.text)))
        for form in numbered:
            text = text.replace(form, "")
        if found := _FIGURE.search(text):
            message = f"figure: expected a source behind it such as [@medicare-iop], got {quoted(found[0])} without one"
            yield page.problem(block.line, message)


def _explained(page: Prose, knowledge: Knowledge) -> Iterator[Problem]:
    own = page.meta.get("defines")
    if own == "all":
        return
    seen = set(map(str, own)) if isinstance(own, list) else set()
    find, word_of = _finder(knowledge.words)
    for block in page.blocks:
        for found in find.finditer(_TARGET.sub("]", cites.CITE.sub("", block.text))):
            word_id = found[1] or word_of[found[0].lower()]
            if word_id not in seen and not found[1]:
                message = f"word: expected its meaning where it first stands, as [?{word_id}], got {quoted(found[0])}"
                yield page.problem(block.line, message)
            seen.add(word_id)


def _finder(words: Glossary) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """Return what finds marks (with the id as group 1) and bare words, the longest first, and word to id."""
    word_of = {form.lower(): word.id for word in words.explained for form in word.forms}
    forms = sorted((form for word in words.explained for form in word.forms), key=len, reverse=True)
    bare = "|".join(f"(?i:{re.escape(form)})" if form.islower() else re.escape(form) for form in forms)
    return re.compile(rf"{glossary.MARK.pattern}|(?<![\w-])(?:{bare})(?![\w-])"), word_of


def _avoided(page: Prose, knowledge: Knowledge) -> Iterator[Problem]:
    whole = page.text.casefold()
    held = [avoided for avoided in knowledge.words.avoid if any(form.casefold() in whole for form in _forms(avoided))]
    for number, line in page.lines if held else ():
        text = _TARGET.sub("]", line)
        for avoided in held:
            if found := _hurts(text, avoided):
                yield page.problem(number, f"word: expected words such as {avoided.say!r}, got {quoted(found)}")


def _hurts(text: str, avoided: Avoided) -> str:
    for name in avoided.official:
        text = text.replace(name, "")
    forms = "|".join(re.escape(form) for form in _forms(avoided))
    found = re.search(rf"(?<![\w-])(?:{forms})(?![\w-])", text, re.IGNORECASE)
    return found[0] if found else ""


def _forms(avoided: Avoided) -> tuple[str, ...]:
    return (avoided.word, *avoided.also)


_Check = Callable[[Prose, Knowledge], Iterator[Problem]]
_EVERYWHERE: tuple[_Check, ...] = (_front, _known_ids, _avoided)
_IN_THE_GUIDE: tuple[_Check, ...] = (_shape, _answer, _next, _figures, _explained)
