"""What the site's search loads: pages and how people ask for them, programs, towns, and the finder's own words.

The file is JSON, and complete in itself: what it says of a page or program it brings along, so that an older or a newer
build never stands beside it. It holds text only; the script (docs/assets/javascripts/search/engine.mjs) cuts it into
words, weighs them, and knows endings and slips. Pages are parted into sections, so that a result leads to the answer.
Programs are columns of lines, which pack better than rows: at most 100 bytes a program, packed with gzip.

The page's side, for tests and other people's scripts: `[data-iop-search]` is the button, `[data-iop-search-dialog]`
what it opens, with `[data-iop-search-query]`, the results `[data-iop-search-results] a`, and the way into the finder,
`a[data-iop-search-carry]`. `[data-iop-search-status]` says how many there are, and `[data-iop-search-said]` says it to
screen readers when nobody types any more. When words may name a town without a program, the finder's own list of towns
is loaded, `data-towns`. The dialog has the class `iop-search--danger` for words of danger.
"""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from iop.data.knowledge import Glossary
from iop.data.model import Program
from iop.data.terms import Vocabulary
from iop.geo.counties import county_label
from iop.geo.folding import county_id, folded, place_id
from iop.geo.states import STATES
from iop.guide.glossary import MARK, plain
from iop.guide.prose import Prose, plain_text
from iop.meaning import conditions, urls
from iop.meaning.directory import Directory
from iop.meaning.schedule import FREE_NAMES
from iop.wording.status import place, status_in_short

VERSION = 3
_APOSTROPHES = re.compile("['\u2019\u2018\u02bc`\u00b4]")
_WORD = re.compile(r"[^\W_]+")
_MAIN = ("docs/guide/", "docs/plan/", "docs/find.md")
"""Pages that answer; the others are about the site, and seldom meant."""
_TITLES_ONLY = ("docs/about/", "docs/refer.md", "docs/accessibility.md", "docs/sources.md")
"""Pages about the site: their text would only crowd out the answers."""
_TIMES = {
    "morning": "mornings",
    "afternoon": "afternoons|daytime",
    "evening": "evenings|night|nights|after work",
    "weekend": "weekends",
    "sat": "saturday",
    "sun": "sunday",
}
"""What else people call the times that the search leads to."""


def search_index(directory: Directory, pages: Sequence[Prose]) -> bytes:
    """Return the index of the authored pages and everything in the directory."""
    asking = directory.knowledge.asking
    index = {
        "version": VERSION,
        "pages": [_page(page, directory) for page in pages if not _is_left_out(page)],
        "help": urls.HELP_NOW,
        "finder": [*_terms(directory)],
        **_places(directory),
        "stop": " ".join(asking.stop),
        "weak": " ".join(asking.weak),
        "dull": " ".join(asking.dull),
        "same": [" ".join(group) for group in asking.same],
        "beside": [[address, " ".join(listed)] for address, listed in asking.beside.items()],
        "danger": list(asking.danger),
        "together": list(asking.together),
        "kinds": {name: list(words) for name, words in asking.kinds.items()},
        "harmless": list(asking.harmless),
    }
    return json.dumps(index, separators=(",", ":"), ensure_ascii=False).encode()


def reachable(directory: Directory, pages: Sequence[Prose]) -> list[str]:
    """Return where the search can lead among authored pages: each page, and each part of it."""
    found = []
    for page in pages:
        if not _is_left_out(page):
            at = urls.authored(page.path.removeprefix("docs/"))
            found += [f"{at}#{anchor}" if anchor else at for anchor, _, _ in _parts(page, directory)]
    return found


def words(text: str) -> list[str]:
    """Cut text into words as the search does: no case, accents, or apostrophes."""
    return _WORD.findall(folded(_APOSTROPHES.sub("", text)))


def _is_left_out(page: Prose) -> bool:
    said = page.meta.get("search")
    return isinstance(said, dict) and bool(said.get("exclude"))


def _page(page: Prose, directory: Directory) -> Mapping[str, object]:
    """Return a page: its address, what people read of it, how they ask for it, and its sections."""
    asks = page.meta.get("asks")
    made: dict[str, object] = {
        "at": urls.authored(page.path.removeprefix("docs/")),
        "title": str(page.meta.get("title") or ""),
        "says": str(page.meta.get("description") or ""),
        "asks": [str(ask) for ask in asks] if isinstance(asks, list) else [],
        "kind": _kind(page),
        "parts": [*_parts(page, directory)],
    }
    return made


def _kind(page: Prose) -> str:
    """Say whether a page answers, explains words one by one, or is about the site."""
    if page.meta.get("defines") == "all":
        return "words"
    return "answer" if page.path.startswith(_MAIN) else "site"


def _parts(page: Prose, directory: Directory) -> Iterator[tuple[str, str, str]]:
    """Yield (anchor, heading, words) of each section; the first, before all headings, has neither of the two."""
    only_titles = page.path.startswith(_TITLES_ONLY)
    hard = directory.knowledge.words
    asking = directory.knowledge.asking
    stop = {*asking.stop, *asking.weak, *asking.dull}
    heads = [(line, plain_text(plain(text, hard))) for line, level, text in page.headings if level >= 2]
    starts = [(0, ""), *heads]
    for number, (start, heading) in enumerate(starts):
        end = starts[number + 1][0] if number + 1 < len(starts) else 10**9
        texts = (MARK.sub(lambda found: found[2] or _term(found[1], hard), block.text)
                 for block in page.blocks if start <= block.line < end and block.box != "iop-next")  # fmt: skip
        found = dict.fromkeys(each for text in texts for each in words(plain_text(text)))
        said = "" if only_titles else " ".join(each for each in found if each not in stop and not each.isdigit())
        yield (_anchor(heading), heading, said)
    if page.meta.get("defines") == "all":
        for word in hard.explained:
            yield word.id, word.term, " ".join(words(" ".join((*word.also, word.short))))


def _term(word_id: str, hard: Glossary) -> str:
    """Return the term of a hard word; of one that is not known, which the check of its page tells, its id."""
    word = hard.by_id.get(word_id)
    return word.term if word else word_id


def _anchor(heading: str) -> str:
    """Return the id that Markdown's table of contents gives a heading."""
    plain_letters = unicodedata.normalize("NFKD", heading).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain_letters).strip().lower())


def _terms(directory: Directory) -> Iterator[tuple[str, str, str, str]]:
    """Yield (label, choice in the finder, other names, how people ask for it) of everything that some program has."""
    vocabulary = directory.vocabulary
    had = _had(directory)
    asks = directory.knowledge.asking.choices
    for condition in conditions.CONDITIONS:
        for list_name, term in condition.terms(vocabulary):
            if (list_name, term.id) in had:
                choice = f"{condition.name}={term.id}"
                yield term.label, choice, "|".join(term.also), "|".join(asks.get(choice, ()))
    for value, names in _TIMES.items():
        yield FREE_NAMES[value], f"free={value}", names, ""


def _had(directory: Directory) -> set[tuple[str, str]]:
    """Return what some program that can be found has, as (list, word)."""
    return {
        (name, word)
        for listing in directory.listings
        if listing.program.is_open
        for condition in conditions.CONDITIONS
        for name, words in condition.lists.items()
        for track in listing.tracks
        for word in words(listing, track) or ()
    }


def _places(directory: Directory) -> Mapping[str, object]:
    """Return the places, as (name, value), and the programs as columns of lines, each with its town's number.

    A town where no program can be found has no value: it only says where a closed program was.
    """
    programs = directory.programs
    towns: dict[str, str] = {}
    counties: dict[str, str] = {}
    found: set[str] = set()
    for program in programs:
        if address := program.address:
            town = place_id(address.city, address.state)
            towns.setdefault(town, f"{address.city}, {address.state}")
            if program.is_open:
                found |= {town, address.state}
                if address.county:
                    county = county_id(address.county, address.state)
                    counties.setdefault(county, f"{county_label(address.county, address.state)}, {address.state}")
    number = {value: at for at, value in enumerate(towns)}
    at_town = [number[place_id(each.address.city, each.address.state)] if each.address else -1 for each in programs]
    return {
        "towns": [[name, value if value in found else ""] for value, name in towns.items()],
        "counties": [[name, value] for value, name in counties.items()],
        "states": [[name, state.lower()] for state, name in sorted(STATES.items()) if state in found],
        "ids": "\n".join(program.id for program in programs),
        "names": "\n".join(program.name for program in programs),
        "organizations": "\n".join(_organization(program) for program in programs),
        "town": at_town,
        "says": {at: said for at, program in enumerate(programs) if (said := _says(program, directory.vocabulary))},
        "aliases": [[" ".join(alias.split("-")), at] for at, each in enumerate(programs) for alias in each.aliases],
    }


def _says(program: Program, vocabulary: Vocabulary) -> str:
    """Return what a result says below a program's name; empty when it is open and has an address: then its town."""
    if program.is_open and program.address:
        return ""
    where = f"Program in {place(program)}" if program.address else f"Program. {place(program)}"
    return where if program.is_open else f"{where}. {status_in_short(program, vocabulary)}"


def _organization(program: Program) -> str:
    """Return what its organization's name adds to its own."""
    own = {*words(program.name)}
    return " ".join(each for each in words(program.organization or "") if each not in own)
