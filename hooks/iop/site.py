"""From a data folder to a directory, and from a directory to everything generated in a site folder.

This module is what adapters import. It and they alone touch files, the environment and the clock.
"""

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from hashlib import sha256
from html import escape
from pathlib import Path

from iop import browse, cites, importers, index, prose, schema, scripts, styles, urls, yaml_text
from iop.county_map import county_map
from iop.directory import Directory, Guide
from iop.errors import DataError, Problem, quoted
from iop.explain import explained
from iop.facets import Candidate
from iop.handout import facts_files
from iop.importers import samhsa_csv
from iop.knowledge import Citation, Knowledge, read_facts, read_sources, read_words
from iop.pages import Page, Pages
from iop.parse import Reading, read_entries
from iop.placeholders import Placeholders, UnknownPlaceholderError
from iop.places import zip_areas
from iop.policy import policy, with_policy
from iop.prose import Prose
from iop.render import environment
from iop.rules import check
from iop.share import share_picture
from iop.shell import MARK_BODY, MARK_DESCRIPTION, MARK_TITLE, Shell
from iop.source import Source, read
from iop.states import STATES
from iop.structured import GuidePage, described
from iop.terms import Vocabulary
from iop.vcard import vcard
from iop.vocabulary import read_vocabulary
from iop.words import card, day_words
from iop.zip_table import zip_table

__all__ = [
    "MARK_BODY", "MARK_DESCRIPTION", "MARK_TITLE", "SHELL",
    "STATES", "DataError", "Directory", "Guide", "GuidePage", "Knowledge", "Problem", "Prose", "Publisher",
    "Shell", "Taken", "UnknownPlaceholderError",
    "described", "load", "policy", "report", "stale_schemas", "take", "today", "vocabulary_of", "with_policy",
]  # fmt: skip

SHELL = urls.SHELL

_HOME = Path(__file__).parent.parent.parent / "data"
"""Where vocabulary.yaml and sources.yaml are when a data folder has none of its own."""


def today() -> date:
    """Return the day of this build: of SOURCE_DATE_EPOCH when it is set, else of the clock, in UTC.

    Raises: DataError when SOURCE_DATE_EPOCH is no number of seconds.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch and not epoch.isdigit():
        message = f"expected seconds since 1970 such as 1795392000, got {quoted(epoch)}"
        raise DataError([Problem("SOURCE_DATE_EPOCH", 1, 1, message)])
    return (datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)).date()


def load(data: Path, day: date) -> tuple[Directory, tuple[Problem, ...]]:
    """Read a data folder; return the directory and the warnings, in file order.

    Raises: DataError with every problem and every warning in all files.
    """
    problems: list[Problem] = []
    vocabulary = _vocabulary(data, problems)
    knowledge = _knowledge(data, day, problems)
    readings = _readings(data, vocabulary, problems) if vocabulary else []
    entries = [entry for reading in readings for entry in reading.entries]
    problems += check(entries, frozenset[str]().union(*(reading.ids for reading in readings)), day)
    if vocabulary is None or any(not problem.warning for problem in problems):
        raise DataError(problems)
    programs = tuple(sorted((entry.program for entry in entries), key=lambda program: program.id))
    file_of = {entry.program.id: (entry.source.path, entry.source.place(entry.trail)[0]) for entry in entries}
    return Directory(programs, vocabulary, knowledge, day, file_of), tuple(sorted(problems))


def _vocabulary(data: Path, problems: list[Problem]) -> Vocabulary | None:
    try:
        return vocabulary_of(data)
    except DataError as error:
        problems += error.problems
        return None


def _knowledge(data: Path, day: date, problems: list[Problem]) -> Knowledge:
    """Read what the guide cites and says; whoever has no facts of their own cannot mend those that grow old."""
    try:
        citations = read_sources(_read(_own(data, "sources.yaml")))
        path = _own(data, "facts.yaml")
        facts, warnings = read_facts(_read(path), citations, day)
        words = read_words(_read(_own(data, "words.yaml")))
    except DataError as error:
        problems += error.problems
        return Knowledge()
    problems += warnings if path.parent == data else []
    return Knowledge(citations, facts, words)


def _readings(data: Path, vocabulary: Vocabulary, problems: list[Problem]) -> list[Reading]:
    readings = []
    for path in _program_files(data):
        try:
            source = _read(path)
            reading = read_entries(source, vocabulary)
            problems += source.warnings
        except DataError as error:
            reading = Reading(problems=error.problems)
        readings.append(reading)
        problems += reading.problems
    return readings


def _program_files(data: Path) -> list[Path]:
    """Return programs.yaml and, beside it, programs/*.yaml; one of them must be there."""
    more = sorted((data / "programs").glob("*.yaml"))
    first = data / "programs.yaml"
    return [*([first] if first.exists() or not more else []), *more]


def _own(data: Path, name: str) -> Path:
    return data / name if (data / name).exists() else _HOME / name


def _read(path: Path) -> Source:
    return read(_shown(path), _bytes(path))


def _bytes(path: Path) -> bytes:
    shown = _shown(path)
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        message = "file: expected a file such as data/programs.yaml, got none; see 'make it yours' in README.md"
        raise DataError([Problem(shown, 1, 1, message)]) from error
    except OSError as error:
        raise DataError([Problem(shown, 1, 1, f"file: expected a readable file, got {error.strerror}")]) from error


def _shown(path: Path) -> str:
    """Name a file from where the reader stands, when it is below."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def report(problems: Sequence[Problem], what: str = "the data") -> str:
    """List problems, and count them under the list, since some may have scrolled away."""
    warnings = sum(problem.warning for problem in problems)
    errors = len(problems) - warnings
    count = f"{errors} {'error' if errors == 1 else 'errors'}, {warnings} {'warning' if warnings == 1 else 'warnings'}"
    return "\n".join([*map(str, problems), f"{count} in {what}"])


@dataclass(frozen=True)
class Taken:
    """What an import did."""

    text: str
    """The file with the new entries, or the entries alone."""
    added: tuple[str, ...]
    """Ids of new entries."""
    kept: int
    """How many places were there already; their entries stay as they are."""
    notes: tuple[str, ...]
    """What was left out or could not be read."""


def take(file: Path, data: Path, into: Path | None, *, state: str | None, retrieved: date | None) -> Taken:
    """Read another directory's file and add its programs to `into`, when it is given.

    Raises: DataError when a file cannot be read; then nothing is written.
    """
    day = retrieved or importers.retrieved_in(file.name)
    vocabulary = vocabulary_of(into.parent if into else data)
    found = samhsa_csv.read(_bytes(file), vocabulary, path=_shown(file), state=state, retrieved=day)
    if into is None:
        text = yaml_text.written(found.programs)
        return Taken(text, tuple(program.id for program in found.programs), 0, found.notes)
    old = _bytes(into) if into.exists() else b""
    known = read_entries(read(_shown(into), old), vocabulary) if old.strip() else Reading()
    if known.problems:
        raise DataError(known.problems)
    merge = importers.merged([entry.program for entry in known.entries], found.programs)
    text = yaml_text.appended(old.decode(), merge.added, path=_shown(into))
    _write(into, text.encode())
    return Taken(text, tuple(program.id for program in merge.added), len(merge.kept), (*found.notes, *merge.notes))


def vocabulary_of(data: Path) -> Vocabulary:
    """Return the words of a data folder, or the project's own when it has none.

    Raises: DataError.
    """
    return read_vocabulary(_read(_own(data, "vocabulary.yaml")))


def stale_schemas(data: Path) -> Mapping[Path, str]:
    """Return the schema files that are not as the model is now, with what they should hold."""
    vocabulary = vocabulary_of(data)
    wanted = {
        data / "schema" / "programs.schema.json": schema.programs_schema(vocabulary),
        data / "schema" / "vocabulary.schema.json": schema.vocabulary_schema(),
    }
    return {path: text for path, text in wanted.items() if not path.exists() or path.read_text("utf-8") != text}


@dataclass(frozen=True)
class Publisher:
    """Writes everything that comes from data into a site folder."""

    directory: Directory
    guide: Guide
    authored: tuple[Prose, ...] = ()
    """All authored pages, in reading order."""

    @cached_property
    def pages(self) -> Pages:
        """What makes the pages."""
        return Pages(self.directory, self.guide, environment())

    @cached_property
    def placeholders(self) -> Placeholders:
        """What fills authored pages."""
        return Placeholders(self.pages, self.mark, self.authored)

    def settings(self) -> Mapping[str, object]:
        """Return what the frame of every page says about the data."""
        day = self.directory.data_date
        return {"sample": self.directory.has_samples, "data_date": day_words(day) if day else ""}

    def check(self) -> None:
        """Hold every authored page to what it must keep to.

        Raises: DataError with every problem of all pages.
        """
        knowledge = self.directory.knowledge
        problems = [problem for page in self.authored for problem in prose.problems(page, knowledge)]
        if problems:
            raise DataError(problems)

    def authored_text(self, markdown: str, address: str) -> tuple[str, tuple[Citation, ...]]:
        """Return an authored page with citations numbered and hard words explained, and the sources by number."""
        knowledge = self.directory.knowledge
        text = explained(markdown, knowledge.words, urls.root_from(address) + urls.WORDS)
        return cites.cited(text, knowledge, self.directory.today)

    def authored_html(self, html: str, address: str, asks: Sequence[str]) -> str:
        """Return the HTML of an authored page, filled; data never passes through Markdown.

        Raises: UnknownPlaceholderError for a placeholder that does not exist.
        """
        root = urls.root_from(address)
        filled = cites.PLACEHOLDER.sub(lambda found: self.placeholders.filled(found[1], root), html)
        return filled + self.placeholders.asks(asks)

    def sources(self, citations: Sequence[Citation]) -> str:
        """Return the numbered list of what a page cites; empty when it cites nothing."""
        return self.placeholders.sources(citations, heading=True) if citations else ""

    def publish(self, site: Path, shell: Shell) -> list[str]:
        """Write pages, index, ZIP table and cards; return the addresses of the pages that should be found."""
        addresses = []
        for page in self._pages():
            _write(site / urls.page_file(page.address), self._filled(page, shell))
            addresses.append(page.address)
        for candidate in self.directory.candidates:
            if candidate.program.status != "closed":
                _write(site / urls.vcard(candidate.program.id), self._vcard(candidate))
        for alias, html in self._aliases():
            _write(site / urls.page_file(urls.program(alias)), html.encode())
        for name, content in self.files.items():
            _write(site / name, content)
        _write(site / urls.SHARE, share_picture(self.guide.name, self._sentence))
        return addresses

    def finish(self, site: Path, addresses: Iterable[str], scripts: Iterable[str]) -> None:
        """Write what speaks of all pages: the headers for hosts that read `_headers`, and the sitemap."""
        policy_line = f"Content-Security-Policy: {policy(scripts)}; frame-ancestors 'self'"
        lines = ("/*", policy_line, "Referrer-Policy: no-referrer", "X-Content-Type-Options: nosniff")
        _write(site / "_headers", "\n  ".join(lines).encode() + b"\n")
        (site / "sitemap.xml.gz").unlink(missing_ok=True)
        _write(site / "sitemap.xml", sitemap(self.guide.url, addresses))

    def bundle(self, site: Path) -> None:
        """Make each script of ours, and the style sheet, one file with the parts that it imports; take these away."""
        folder = site / "assets" / "javascripts"
        modules = {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.mjs")}
        entries = {name for name in modules if "/" not in name}
        entries |= {other for name in entries for other in scripts.later(name, modules[name])}
        for name in modules:
            if name in entries:
                _write(folder / name, scripts.bundle(name, modules.__getitem__).encode())
            else:
                (folder / name).unlink()
        sheet = site / "assets" / "stylesheets" / "site.css"
        text = sheet.read_text("utf-8")
        _write(sheet, styles.bundle(text, lambda name: sheet.with_name(name).read_text("utf-8")).encode())
        for name in styles.parts(text):
            sheet.with_name(name).unlink()

    @property
    def _sentence(self) -> str:
        """What this site is, in the words of its home page."""
        home = (page for page in self.authored if page.path == "docs/index.md")
        return next((str(page.meta.get("title") or "") for page in home), "")

    def _filled(self, page: Page, shell: Shell) -> bytes:
        return shell.fill(address=page.address, title=page.title, description=page.description, body=page.body).encode()

    def _vcard(self, candidate: Candidate) -> bytes:
        url = self.guide.url
        return vcard(candidate, url + urls.program(candidate.program.id) if url else "")

    def _pages(self) -> Iterable[Page]:
        yield from self.pages.programs()
        yield from self.pages.browse(browse.shelves(self.directory))

    def _aliases(self) -> Iterable[tuple[str, str]]:
        for candidate in self.directory.candidates:
            for alias in candidate.program.aliases:
                yield alias, self.pages.alias(alias, candidate)

    @cached_property
    def files(self) -> Mapping[str, bytes]:
        """Return what the finder loads, by path."""
        directory = self.directory
        found = index.finder_index(directory.programs, directory.vocabulary, directory.today)
        return {
            urls.INDEX: found,
            urls.ZIPS: zip_table(),
            urls.TOWNS: _towns(directory),
            **_maps(directory),
            **_cards(directory),
            **_facts(directory),
        }

    @cached_property
    def mark(self) -> str:
        """Return a word that changes when the finder's files do, for their addresses."""
        return sha256(b"".join(self.files.values())).hexdigest()[:12]


def sitemap(url: str, addresses: Iterable[str]) -> bytes:
    """Return the pages that search engines should know (sitemaps.org, 0.9); none when the site has no address yet."""
    found = sorted({"" if address == "./" else address for address in addresses}) if url else []
    lines = [f"  <url><loc>{escape(url + address)}</loc></url>" for address in found]
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    return "\n".join([head, *lines, "</urlset>", ""]).encode()


def _towns(directory: Directory) -> bytes:
    """Return the towns of the states in which programs are, each with its lowest ZIP, for suggestions."""
    states = {program.address.state for program in directory.programs if program.address}
    towns: dict[tuple[str, str], str] = {}
    for area in zip_areas().values():
        if area.state in states:
            towns.setdefault((area.city, area.state), area.zip)
    rows = [[city, state, zip_] for (city, state), zip_ in sorted(towns.items())]
    return json.dumps(rows, separators=(",", ":"), ensure_ascii=False).encode()


def _maps(directory: Directory) -> dict[str, bytes]:
    return {urls.county_map(state): county_map(state).svg for state in directory.states_with_doors}


def _cards(directory: Directory) -> dict[str, bytes]:
    by_id = {candidate.program.id: candidate for candidate in directory.candidates}
    ordered = [by_id[program.id] for program in index.order(directory.programs)]
    root = urls.root_from(urls.FINDER)
    chunks: Sequence[Sequence[object]] = [
        [asdict(card(candidate, root)) for candidate in ordered[start : start + index.CARDS_A_CHUNK]]
        for start in range(0, len(ordered), index.CARDS_A_CHUNK)
    ]
    return {
        urls.cards(number): json.dumps(chunk, separators=(",", ":"), ensure_ascii=False).encode()
        for number, chunk in enumerate(chunks)
    }


def _facts(directory: Directory) -> dict[str, bytes]:
    """Return what the page of a hand-picked list loads."""
    return {
        urls.facts(number): json.dumps(content, separators=(",", ":"), ensure_ascii=False).encode()
        for number, content in enumerate(facts_files(directory.candidates))
    }


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
