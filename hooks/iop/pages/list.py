"""The hand-picked list: the page that a script fills with the programs of its address."""

from iop.meaning import urls
from iop.pages.page import Maker

_SCRIPT = "assets/javascripts/list.js"


def hand_picked(maker: Maker, root: str) -> str:
    """Return the list, still empty."""
    return maker.render(
        "list/list.html",
        finder=root + urls.FINDER,
        browse=root + urls.BROWSE,
        build=maker.build,
        facts=f"{root}{urls.facts('{}')}?{maker.build}",
        index=f"{root}{urls.INDEX}?{maker.build}",
        zips=f"{root}{urls.ZIPS}?{maker.build}",
        program=root + urls.program("{}"),
        script=root + _SCRIPT,
        files=urls.facts_count(len(maker.directory.programs)),
        guide=maker.guide.name,
    )
