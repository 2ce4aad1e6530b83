"""Every path that comes from data. All are relative to the site's root, without a leading slash.

No published address disappears: a path here is never renamed.
"""

from collections.abc import Mapping, Sequence
from urllib.parse import quote

FINDER = "find/"
INDEX = "find/index.bin"
ZIPS = "find/zips.bin"
TOWNS = "find/towns.json"
FAR_TOWNS = "find/towns-far.json"
BROWSE = "browse/"
GUIDE = "guide/"
WORDS = "guide/words/"
HELP_NOW = "guide/get-help-now/"
SEARCH = "search/index.json"
SHARE = "assets/images/share.png"
LIST = "list/"
PLAN_COST = "plan/cost/"
REFER = "refer/"
PROGRAMS = "programs/"
PROGRAMS_A_FILE = 64
"""How many programs one file of the hand-picked list holds."""
SHELL = "programs/shell/"
"""Where the theme renders the one page that is cut open and filled for each program; never published."""


def program(program_id: str) -> str:
    """Return the address of a program's page."""
    return f"{PROGRAMS}{program_id}/"


def finder(query: Mapping[str, Sequence[str]]) -> str:
    """Return the address of the finder with these conditions."""
    chosen = "&".join(f"{name}={','.join(quote(value) for value in values)}" for name, values in query.items())
    return f"{FINDER}#{chosen}"


def vcard(program_id: str) -> str:
    """Return where a program's contact is."""
    return f"{program(program_id)}contact.vcf"


def browse(name: str, value: str) -> str:
    """Return the address of the programs that meet one condition."""
    return f"browse/{name}/{value}/"


def browse_city(state: str, city: str) -> str:
    """Return the address of the programs of one town, below its state's."""
    return f"browse/state/{state}/{city}/"


def cards(chunk: int | str) -> str:
    """Return where a chunk of cards is; `{}` stands for its number, as scripts read it."""
    return f"find/cards-{chunk}.json"


def facts(number: int | str) -> str:
    """Return where a file of programs for the hand-picked list is; `{}` stands for its number."""
    return f"find/facts-{number}.json"


def county_map(state: str) -> str:
    """Return where the map of a state is, by its two letters."""
    return f"find/map-{state.lower()}.svg"


def country_map() -> str:
    """Return where the map of the country is."""
    return county_map("US")


def authored(path: str) -> str:
    """Return the address of an authored page, by its Markdown file below docs/."""
    return path.removesuffix("index.md") if path.endswith("index.md") else f"{path.removesuffix('.md')}/"


def page_file(address: str) -> str:
    """Return the file that answers for an address."""
    return f"{address}index.html"


def root_from(address: str) -> str:
    """Return the way from a page back to the root, as `../../`; empty for the home page."""
    return "../" * address.count("/")


def facts_count(programs: int) -> int:
    """Return how many files hold so many programs; never none."""
    return max(1, -(-programs // PROGRAMS_A_FILE))


def facts_number(program_id: str, count: int) -> int:
    """Return the number of the file that speaks of an id: FNV-1a of 32 bits, as in list/picked.mjs."""
    number = 0x811C9DC5
    for byte in program_id.encode():
        number = (number ^ byte) * 0x01000193 & 0xFFFFFFFF
    return number % count
