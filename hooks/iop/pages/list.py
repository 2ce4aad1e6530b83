"""The hand-picked list: the page that a script fills with the programs of its address."""

from iop.meaning import urls
from iop.pages.page import Maker


def hand_picked(maker: Maker, root: str) -> str:
    """Return the list, still empty."""
    return maker.render(
        "list/list.html",
        root=root,
        finder=root + urls.FINDER,
        browse=root + urls.BROWSE,
        mark=maker.build,
        files=urls.facts_count(len(maker.directory.programs)),
        guide=maker.guide.name,
    )
