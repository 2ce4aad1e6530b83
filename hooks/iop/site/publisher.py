"""A directory and the authored pages to everything generated in a site folder."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from html import escape
from pathlib import Path
from shutil import rmtree

from iop.data.asking import misled
from iop.data.errors import DataError, Problem
from iop.data.knowledge import Citation
from iop.data.settings.guide import Guide
from iop.exports import exported
from iop.finder.files import FinderFiles, finder_files
from iop.guide import cites, page_safety, prose_rules
from iop.guide.blocks import Blocks
from iop.guide.glossary import explained
from iop.guide.prose import Prose
from iop.guide.search import reachable, search_index
from iop.kept import kept
from iop.meaning import urls
from iop.meaning.directory import Directory
from iop.meaning.listing import Listing
from iop.pages.browse import browse_pages, former_pages
from iop.pages.page import Maker, Page
from iop.pages.program import ProgramPages
from iop.pages.render import Templates, environment
from iop.pages.shell import Shell
from iop.pages.vcard import vcard
from iop.site import as_before, scripts, styles
from iop.site.files import read_templates, write
from iop.site.host_files import SECURITY_TXT, headers, security_txt
from iop.site.placeholders import Placeholders
from iop.wording.phrases import day_words


@dataclass(frozen=True)
class Publisher:
    """Writes everything that comes from data into a site folder."""

    directory: Directory
    guide: Guide
    authored: tuple[Prose, ...] = ()
    """All authored pages, in the order of their paths."""

    @cached_property
    def maker(self) -> Maker:
        """What fills the templates."""
        return Maker(self.directory, self.guide, environment(self._templates), self.mark)

    @cached_property
    def programs(self) -> ProgramPages:
        """What makes the pages of the programs."""
        return ProgramPages(self.maker)

    @cached_property
    def blocks(self) -> Blocks:
        """What authored pages have from the guide itself."""
        return Blocks(self.directory.knowledge, self.directory.today, self.maker.env, self.authored)

    @cached_property
    def _templates(self) -> Templates:
        return read_templates()

    @cached_property
    def _of(self) -> str:
        """The hash of all that is put into pages: data, settings, authored pages and templates."""
        of = (self.directory.fingerprint, self.guide, self.authored, self._templates)
        return sha256(repr(of).encode()).hexdigest()

    @cached_property
    def placeholders(self) -> Placeholders:
        """What fills authored pages."""
        return Placeholders(self.maker, self.blocks)

    def about_the_data(self) -> Mapping[str, object]:
        """Return how the data are: invented, and of which day."""
        day = self.directory.data_date
        return {"sample": self.directory.has_samples, "data_date": day_words(day) if day else ""}

    def frame(self) -> Mapping[str, object]:
        """Return what the frame of every page says about the data, and where it leads, from the root of the site."""
        addresses = {"search": urls.SEARCH, "towns": urls.TOWNS, "finder": urls.FINDER, "guide": urls.GUIDE}
        return {**self.about_the_data(), "addresses": addresses}

    def check(self) -> None:
        """Hold every authored page to what it must keep to, and the search to the pages there are.

        Raises: DataError with every problem of all pages.
        """
        kept("sound", self._checked, self._of)

    def _checked(self) -> bytes:
        knowledge = self.directory.knowledge
        problems = [problem for page in self.authored for problem in prose_rules.problems(page, knowledge)]
        problems += misled(knowledge.asking, reachable(self.directory, self.authored))
        if problems:
            raise DataError(problems)
        return b""

    def unsafe_top(self, path: str, meta: Mapping[str, object]) -> tuple[Problem, ...]:
        """Return what may not stand at the top of an authored page."""
        return tuple(page_safety.front_problems(self._page(path), meta))

    def unsafe_html(self, path: str, html: str) -> tuple[Problem, ...]:
        """Return what may not stand in the HTML of an authored page, before it is filled."""
        return tuple(page_safety.problems(self._page(path), html))

    def _page(self, path: str) -> Prose:
        return next((page for page in self.authored if page.path == path), Prose(path, ""))

    def authored_text(self, markdown: str, address: str) -> tuple[str, tuple[Citation, ...]]:
        """Return an authored page with citations numbered and hard words explained, and the sources by number."""
        knowledge = self.directory.knowledge
        text = explained(markdown, knowledge.words, urls.root_from(address) + urls.WORDS)
        return cites.cited(text, knowledge, self.directory.today)

    def authored_html(self, html: str, address: str) -> str:
        """Return the HTML of an authored page, filled; data never passes through Markdown.

        Raises: UnknownPlaceholderError for a placeholder that does not exist.
        """
        root = urls.root_from(address)

        def filled() -> bytes:
            return cites.PLACEHOLDER.sub(lambda found: self.placeholders.filled(found[1], root), html).encode()

        if not cites.PLACEHOLDER.search(html):
            return html
        return kept(f"filled-{address.replace('/', '-')}", filled, html, address, self._of).decode()

    def sources(self, citations: Sequence[Citation]) -> str:
        """Return the numbered list of what a page cites; empty when it cites nothing."""
        return self.blocks.sources(citations, heading=True) if citations else ""

    def publish(self, folder: Path, shell: Shell, site: Path) -> list[str]:
        """Write pages, what the finder loads, and open data; return the addresses of the pages that should be found.

        Where all that they come from is as it was when they were written for the site, they are taken from there.
        """
        of = (self._of, repr(shell))
        addresses = as_before.take_over(site, folder, *of)
        if addresses is None:
            addresses, names = [], []
            for name, content in self._generated(shell, addresses):
                write(folder / name, content)
                names.append(name)
            as_before.note(site, folder, names, addresses, *of)
        return addresses

    def _generated(self, shell: Shell, addresses: list[str]) -> Iterator[tuple[str, bytes]]:
        """Yield every file by its name; note the address of each page that should be found."""
        for page in self._pages():
            addresses.append(page.address)
            yield urls.page_file(page.address), self._filled(page, shell)
        for listing in self.directory.listings:
            if not listing.program.is_closed:
                yield urls.vcard(listing.program.id), self._vcard(listing)
        for address, html in self._former():
            yield urls.page_file(address), html.encode()
        yield from self.finder.files.items()
        yield from exported(self.directory)
        yield urls.SEARCH, search_index(self.directory, self.authored)
        yield urls.SHARE, self._share_picture

    def finish(self, site: Path, addresses: Iterable[str]) -> None:
        """Write what speaks of all pages: the headers for hosts that read `_headers`, `security.txt`, the sitemap."""
        write(site / "_headers", headers())
        if whom := security_txt(self.guide, self.directory.today):
            write(site / SECURITY_TXT, whom)
        (site / "sitemap.xml.gz").unlink(missing_ok=True)
        write(site / "sitemap.xml", sitemap(self.guide.url, addresses))

    def bundle(self, site: Path) -> None:
        """Make each script and style sheet of ours one file with what it imports; take the sources away.

        Raises: ValueError with the name of what cannot be put together.
        """
        folder = site / "assets" / "javascripts"
        modules = {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.mjs")}
        entries = {name for name in modules if "/" not in name}
        entries |= {other for name in entries for other in scripts.later(name, modules[name])}
        for name in modules:
            if name in entries:
                write(folder / scripts.built(name), scripts.bundle(name, modules.__getitem__).encode())
            (folder / name).unlink()
        folder = site / "assets" / "stylesheets"
        sheets = {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.css")}
        rmtree(folder)
        for name, sheet in styles.bundles(sheets).items():
            write(folder / name, sheet.encode())

    @property
    def _share_picture(self) -> bytes:
        """The site's name and what it is, in the words of its home page."""
        home = (page for page in self.authored if page.path == "docs/index.md")
        sentence = next((str(page.meta.get("title") or "") for page in home), "")
        return kept("share.png", lambda: _drawn(self.guide.name, sentence), self.guide.name, sentence)

    def _filled(self, page: Page, shell: Shell) -> bytes:
        return shell.fill(
            address=page.address, kind=page.kind, title=page.title, description=page.description, body=page.body
        ).encode()

    def _vcard(self, listing: Listing) -> bytes:
        url = self.guide.url
        return vcard(listing, url + urls.program(listing.program.id) if url else "")

    def _pages(self) -> Iterable[Page]:
        yield from self.programs.all()
        yield from browse_pages(self.maker)

    def _former(self) -> Iterable[tuple[str, str]]:
        """Yield former addresses, each with the page that leads on."""
        for listing in self.directory.listings:
            for alias in listing.program.aliases:
                yield urls.program(alias), self.programs.alias(alias, listing)
        yield from former_pages(self.maker)

    @cached_property
    def finder(self) -> FinderFiles:
        """What the finder and the list load."""
        return finder_files(self.directory)

    @cached_property
    def mark(self) -> str:
        """The build of the finder's files: pages name it, and ask for them by it."""
        return kept("build", lambda: self.finder.build.encode(), self.directory.fingerprint).decode()


def _drawn(name: str, sentence: str) -> bytes:
    from iop.pages.share import share_picture  # loads Pillow, which no other page needs

    return share_picture(name, sentence)


def sitemap(url: str, addresses: Iterable[str]) -> bytes:
    """Return the pages that search engines should know (sitemaps.org, 0.9); none when the site has no address yet."""
    found = sorted({"" if address == "./" else address for address in addresses}) if url else []
    lines = [f"  <url><loc>{escape(url + address)}</loc></url>" for address in found]
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    return "\n".join([head, *lines, "</urlset>", ""]).encode()
