"""The only place that knows MkDocs: its events in, the core's answers out."""

import gc
import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from click import ClickException
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, MkDocsException
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from iop import site

log = logging.getLogger("mkdocs.hooks.iop")

_SHELL_FILE = f"{site.SHELL.rstrip('/')}.md"


class _Build:
    """What one build keeps between events; notes are kept from build to build while pages are served."""

    publisher: site.Publisher
    shell: site.Shell
    addresses: list[str]
    unsafe: list[site.Problem]
    """What the pages may not have, told together when all are read."""
    unfit: list[site.Problem]
    """What they do not keep to, told after that; while there is any, nothing is filled in."""
    notes = site.Notes()
    begins_to_serve = False
    stage: site.Stage | None = None
    """Where the site is written before it takes its place."""


_build = _Build()


def on_startup(command: str, **_: Any) -> None:
    """Note what MkDocs warns of, to tell it in the browser too while pages are served."""
    logging.getLogger("mkdocs").addHandler(_build.notes)
    _build.begins_to_serve = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the settings and the data; stop with every problem before anything is touched."""
    gc.disable()  # until the end of the build, which makes many objects and few circles: a sixth of its time
    if _build.begins_to_serve and (problem := site.port_problem(*config.dev_addr)):
        raise Abort(problem)
    _build.begins_to_serve = False
    try:
        copy = site.read_copy(_settings_file(config), site.today())
    except site.DataError as error:
        raise Abort(site.report(error.problems)) from None
    if copy.warnings:
        log.info("%s", site.report(copy.warnings))
    guide = replace(copy.settings.guide, url=config.site_url or "")  # while it is served, MkDocs gives another address
    _build.publisher = site.Publisher(copy.directory, guide)
    _build.addresses, _build.unsafe, _build.unfit = [], [], []
    config.extra["iop_data"] = copy.settings.data
    config.extra["guide"] = {**copy.settings.frame(), **_build.publisher.frame()}
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Have MkDocs clean and write a folder beside the site, so that the site stays as it is until the end."""
    stage = _build.stage = site.Stage(Path(config.site_dir))
    stage.begin(lambda: log.info("Another build is writing %s: waiting for its end", stage.site))
    config.site_dir = str(stage.folder)


def on_serve(server: Any, config: MkDocsConfig, builder: Callable[[], None], **_: Any) -> Any:
    """Rebuild when the data changes, wherever IOP_DATA has it; keep the last pages while something is wrong."""
    server.watch(config.extra["iop_data"])
    preview = site.Preview(_build.notes, lambda error: _why(error, _settings_file(config)), log.error)
    server.set_app(preview.around(server.get_app()))
    server.builder = preview.told(builder)
    return server


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Check the authored pages; add the page that is rendered once and filled for every program.

    The theme's own files, 3 MB of scripts, styles and pictures, are loaded by no page and stay away.
    """
    for file in list(files):
        if file.src_dir not in (config.docs_dir, config.theme.custom_dir):
            files.remove(file)
    sources = {f"docs/{file.src_uri}": file.content_bytes for file in files.documentation_pages()}
    try:
        _build.publisher = replace(_build.publisher, authored=site.read_pages(sources))
    except site.DataError as error:
        raise Abort(site.report(error.problems, "the pages")) from None
    try:
        _build.publisher.check()
    except site.DataError as error:
        _build.unfit += error.problems
    files.append(File.generated(config, _SHELL_FILE, content=site.SHELL_SOURCE, inclusion=InclusionLevel.NOT_IN_NAV))
    return files


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """Check the top of the page; number the citations and explain the hard words."""
    if page.file.src_uri != _SHELL_FILE:
        _build.unsafe += _build.publisher.unsafe_top(_where(page), page.meta)
    if _build.unfit:
        return markdown
    text, page.meta["iop_citations"] = _build.publisher.authored_text(markdown, page.url)
    page.meta["iop_sources"] = _build.publisher.sources(page.meta["iop_citations"])
    return text


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Check what the page holds; fill the placeholders; add what machines read about the page."""
    _build.unsafe += _build.publisher.unsafe_html(_where(page), html)
    if _build.unfit:
        return html
    try:
        filled = _build.publisher.authored_html(html, page.url)
    except site.UnknownPlaceholderError as error:
        raise Abort(f"{_where(page)}: placeholder: {error}") from None
    if "reviewed" in page.meta:
        page.meta["iop_structured"] = site.described(_guide_page(page, filled, config))
    return filled


def on_env(env: Any, files: Files, **_: Any) -> Any:
    """Stop for everything that is wrong with pages, the worst first, when all are read and none is written."""
    if problems := [*sorted(_build.unsafe), *_build.unfit]:
        raise Abort(site.report(problems, "the pages"))
    _take_filters_for_no_headings(files)
    return env


def on_page_context(context: Any, page: Page, **_: Any) -> Any:
    """Escape the description: the theme's frame puts it into an attribute as it is."""
    if page.meta.get("description"):
        page.meta["description"] = escape(page.meta["description"])
    return context


def on_post_page(output: str, page: Page, **_: Any) -> str:
    """Finish the page; keep the shell instead of writing it."""
    finished = _finished(output, _where(page))
    if page.file.src_uri == _SHELL_FILE:
        _build.shell = site.Shell.cut(finished)
        return ""
    _build.addresses.append(page.url)
    return finished


def on_post_template(output_content: str, template_name: str, **_: Any) -> str:
    """Finish the page for what is not found."""
    return _finished(output_content, template_name) if template_name.endswith(".html") else output_content


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Write everything that comes from data; after all other events, the site takes its place."""
    folder = Path(config.site_dir)
    generated = _build.publisher.publish(folder, _build.shell, _build.stage.site if _build.stage else folder)
    _build.publisher.finish(folder, [*_build.addresses, *generated])
    try:
        _build.publisher.bundle(folder)
    except ValueError as error:
        raise Abort(f"docs/assets: {error}") from None
    log.info("%d programs", len(_build.publisher.directory.programs))
    if _build.stage and not _refused():
        _build.stage.take_place()
        config.site_dir = str(_build.stage.site)
    gc.enable()


def on_build_error(error: Exception, **_: Any) -> None:
    """Leave the site as it was, and say why in one message: no traceback.

    Raises: Abort.
    """
    gc.enable()
    if _build.stage:
        _build.stage.leave()
    if not isinstance(error, MkDocsException):
        log.debug("", exc_info=error)
        raise Abort(site.told(error)) from None


def on_shutdown() -> None:
    """Leave nothing beside the site, also after Ctrl+C."""
    if _build.stage:
        _build.stage.leave()


def _take_filters_for_no_headings(files: Files) -> None:
    """Keep MkDocs from looking for a heading where a link sets the finder, as find.md#pay=medicaid."""
    for file in files.documentation_pages():
        for target, links in ((file.page and file.page.links_to_anchors) or {}).items():
            if target.page and target.page.meta.get("layout") == "finder":
                for filters in [anchor for anchor in links if "=" in anchor]:
                    del links[filters]


def _why(error: BaseException, settings_file: Path) -> str:
    """Say what stopped a build; of settings that MkDocs cannot read, what our own check says."""
    if isinstance(error, ConfigurationError):
        try:
            site.check_settings(settings_file)
        except site.DataError as ours:
            return site.report(ours.problems)
    return error.format_message() if isinstance(error, ClickException) else site.told(error)


def _settings_file(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path or "mkdocs.yml")


def _refused() -> bool:
    """Whether a strict build has been warned of anything, as MkDocs itself asks after the last event."""
    handlers = logging.getLogger("mkdocs").handlers
    return any(handler.get_counts() for handler in handlers if isinstance(handler, CountHandler))


def _where(page: Page) -> str:
    return f"docs/{page.file.src_uri}"


def _guide_page(page: Page, html: str, config: MkDocsConfig) -> site.GuidePage:
    reviewed = page.meta["reviewed"]
    return site.GuidePage(
        title=str(page.title),
        description=str(page.meta.get("description", "")),
        url=page.canonical_url or page.url,
        site_name=config.site_name,
        site_url=config.site_url or "",
        html=html,
        sources=page.meta["iop_citations"],
        reviewed_on=str(reviewed["date"]) if isinstance(reviewed, dict) else None,
    )


def _finished(html: str, where: str) -> str:
    try:
        return site.with_policy(html)
    except site.UnknownScriptError as error:
        raise Abort(f"{where}: {error}") from None
