"""A directory and the authored pages to everything generated in a site folder."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape
from pathlib import Path
from shutil import rmtree

from iop.data.asking import misled
from iop.data.errors import DataError, Problem
from iop.data.knowledge import Citation
from iop.data.settings.guide import Guide
from iop.exports import exported
from iop.finder.files import FinderFiles, finder_files
from iop.geo.kept import kept
from iop.guide import cites, page_safety, prose_rules
from iop.guide.blocks import Blocks
from iop.guide.glossary import explained
from iop.guide.prose import Prose
from iop.guide.search import reachable, search_index
from iop.meaning import urls
from iop.meaning.directory import Directory
from iop.meaning.listing import Listing
from iop.pages.browse import browse_pages
from iop.pages.page import Maker, Page
from iop.pages.program import ProgramPages
from iop.pages.render import environment
from iop.pages.shell import Shell
from iop.pages.vcard import vcard
from iop.site import scripts, styles
from iop.site.files import write
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
        return Maker(self.directory, self.guide, environment(), self.mark)

    @cached_property
    def programs(self) -> ProgramPages:
        """What makes the pages of the programs."""
        return ProgramPages(self.maker)

    @cached_property
    def blocks(self) -> Blocks:
        """What authored pages have from the guide itself."""
        return Blocks(self.directory.knowledge, self.directory.today, self.maker.env, self.authored)

    @cached_property
    def placeholders(self) -> Placeholders:
        """What fills authored pages."""
        return Placeholders(self.maker, self.blocks)

    def about_the_data(self) -> Mapping[str, object]:
        """Return what the frame of every page says about the data."""
        day = self.directory.data_date
        return {"sample": self.directory.has_samples, "data_date": day_words(day) if day else ""}

    def check(self) -> None:
        """Hold every authored page to what it must keep to, and the search to the pages there are.

        Raises: DataError with every problem of all pages.
        """
        knowledge = self.directory.knowledge
        problems = [problem for page in self.authored for problem in prose_rules.problems(page, knowledge)]
        problems += misled(knowledge.asking, reachable(self.directory, self.authored))
        if problems:
            raise DataError(problems)

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
        return cites.PLACEHOLDER.sub(lambda found: self.placeholders.filled(found[1], root), html)

    def sources(self, citations: Sequence[Citation]) -> str:
        """Return the numbered list of what a page cites; empty when it cites nothing."""
        return self.blocks.sources(citations, heading=True) if citations else ""

    def publish(self, site: Path, shell: Shell) -> list[str]:
        """Write pages, what the finder loads, and open data; return the addresses of the pages that should be found."""
        addresses = []
        for page in self._pages():
            write(site / urls.page_file(page.address), self._filled(page, shell))
            addresses.append(page.address)
        for listing in self.directory.listings:
            if not listing.program.is_closed:
                write(site / urls.vcard(listing.program.id), self._vcard(listing))
        for alias, html in self._aliases():
            write(site / urls.page_file(urls.program(alias)), html.encode())
        for name, content in self.finder.files.items():
            write(site / name, content)
        for name, content in exported(self.directory):
            write(site / name, content)
        write(site / urls.SEARCH, search_index(self.directory, self.authored))
        write(site / urls.SHARE, self._share_picture)
        return addresses

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

    def _aliases(self) -> Iterable[tuple[str, str]]:
        for listing in self.directory.listings:
            for alias in listing.program.aliases:
                yield alias, self.programs.alias(alias, listing)

    @cached_property
    def finder(self) -> FinderFiles:
        """What the finder and the list load."""
        return finder_files(self.directory)

    @property
    def mark(self) -> str:
        """Return the build of the finder's files: pages name it, and ask for them by it."""
        return self.finder.build


def _drawn(name: str, sentence: str) -> bytes:
    from iop.pages.share import share_picture  # loads Pillow, which no other page needs

    return share_picture(name, sentence)


def sitemap(url: str, addresses: Iterable[str]) -> bytes:
    """Return the pages that search engines should know (sitemaps.org, 0.9); none when the site has no address yet."""
    found = sorted({"" if address == "./" else address for address in addresses}) if url else []
    lines = [f"  <url><loc>{escape(url + address)}</loc></url>" for address in found]
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    return "\n".join([head, *lines, "</urlset>", ""]).encode()
