"""What the home page has from data: the search by place, and the doors to what people come for."""

from iop.meaning import urls
from iop.meaning.schedule import free_cells
from iop.pages.page import Maker

_SCRIPT = "assets/javascripts/home.js"


def home_find(maker: Maker, root: str) -> str:
    """Return the search of the home page, with the doors below it."""
    return maker.render(
        "home/find.html",
        region=maker.guide.region,
        evenings=free_cells(("mon-evening", "wed-evening", "thu-evening")),
        program_count=maker.directory.open_count,
        find_url=root + urls.FINDER,
        guide_url=root + urls.GUIDE,
        cost_url=f"{root}{urls.GUIDE}cost/",
        browse_url=root + urls.BROWSE,
        towns_url=f"{root}{urls.TOWNS}?{maker.build}",
        far_url=f"{root}{urls.FAR_TOWNS}?{maker.build}",
        script=root + _SCRIPT,
        fit_url=f"{root}{urls.FINDER}?week",
        refer_url=f"{root}{urls.REFER}#how-do-i-print-one-page-to-hand-over",
    )
