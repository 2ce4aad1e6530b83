"""The tables of the Census Bureau that come with the package `plotly-geo`: cartographic boundary files of 2016."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from io import BytesIO

import shapefile


@cache
def table(of: str) -> shapefile.Reader:
    """Return the outlines of every "county" or "state", each with its row of facts."""
    folder = files("_plotly_geo") / "package_data"
    parts = {kind: BytesIO((folder / f"cb_2016_us_{of}_500k.{kind}").read_bytes()) for kind in ("shp", "shx", "dbf")}
    return shapefile.Reader(**parts, encoding="utf-8")


@cache
def rows(of: str) -> tuple[Mapping[str, str], ...]:
    """Return the facts of each, by the names of the Census: NAME, STATEFP, LSAD and so on."""
    return tuple(record.as_dict() for record in table(of).iterRecords())


def state_fips(state: str) -> str | None:
    """Return the number of a state by its two letters."""
    return next((row["STATEFP"] for row in rows("state") if row["STUSPS"] == state), None)
