"""The wide CSV export of FindTreatment.gov to draft programs: a column for each service code, with 1 or nothing."""

import csv
import io
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from iop.data.errors import DataError, Problem, quoted
from iop.data.terms import Vocabulary
from iop.importers.drafts import Import, Notes, drafted, with_ids, words
from iop.importers.facility import INTENSIVE_OUTPATIENT, Row, Site, draft, focus, sites

NAME = "samhsa-csv"
SOURCE = {"name": "SAMHSA FindTreatment.gov", "url": "https://findtreatment.gov/"}
_NEEDED = ("name1", "street1", "city", "state", "zip", "phone", "typefacility", "oit")
_UNUSED = frozenset({"zip4", "intakeprompt", "lastupdate"})
_TEXTS = _UNUSED.union(
    ("name1", "name2", "street1", "street2", "city", "state", "zip", "county", "typefacility"),
    ("phone", "intake1", "intake2", "website", "latitude", "longitude"),
)
"""Columns of text, in small letters and digits alone: case, spaces and dashes of headers change by year."""
_MOST_ROWS = 100_000
"""Some times those of the whole country."""
_YES = ("1", "1.0")
_EXPORT = "at FindTreatment.gov, choose CSV when you export"
_SAVE = "save the sheet as 'CSV UTF-8'"
_OTHERS = {
    b"pk\x03\x04": f"a workbook; {_SAVE}, if it is an export of FindTreatment.gov: no other layout can be read",
    b"\xff\xfe": f"UTF-16; {_SAVE}",
    b"\xfe\xff": f"UTF-16; {_SAVE}",
    b"{": f"JSON; {_EXPORT}",
    b"[": f"JSON; {_EXPORT}",
    b"<": f"a web page or XML; {_EXPORT}",
    b"%pdf": f"a PDF; {_EXPORT}",
}
"""How other files begin, in small letters, and what they are and what to do."""


def read(
    content: bytes,
    vocabulary: Vocabulary,
    *,
    path: str = "import.csv",
    state: str | None = None,
    retrieved: date | None = None,
) -> Import:
    """Read the export; with `state`, two capitals, only the places there. `path` names the file in notes.

    Raises: DataError when it is not such an export.
    """
    notes = Notes(path)
    rows = _rows(content, notes)
    here = [row for row in rows if state is None or row.text("state").upper() == state.upper()]
    every = sites(here)
    chosen = [site for site in every if site.own_rows]
    summary = _summary(path, len(rows), len(here), len(every), len(chosen))
    source = {**SOURCE, **({"retrieved": retrieved.isoformat()} if retrieved else {})}
    drafts = with_ids([{**draft(site, vocabulary, notes), "source": source} for site in chosen])
    found = [drafted(each, vocabulary, site.rows[0].line, notes) for each, site in zip(drafts, chosen, strict=True)]
    programs = sorted((program for program in found if program), key=lambda program: program.id)
    return Import(tuple(programs), (summary, *notes.lines, *_not_taken(chosen, vocabulary, path)))


def _summary(path: str, rows: int, here: int, places: int, chosen: int) -> str:
    elsewhere = f" ({rows - here} of other states left out)" if here < rows else ""
    return (
        f"{path}: {rows} rows{elsewhere}, {places} places; {chosen} offer intensive outpatient treatment (column oit), "
        f"the other {places - chosen} are left out"
    )


def _not_taken(chosen: Sequence[Site], vocabulary: Vocabulary, path: str) -> list[str]:
    """Say which columns of the chosen places have no word, and which words on focus were not taken over."""
    codes = frozenset[str]().union(*(site.codes for site in chosen)) - {INTENSIVE_OUTPATIENT}
    lost = sorted(code.lower() for code in codes - vocabulary.by_samhsa_code.keys())
    lost += sorted(name for name in _UNUSED if any(site.first(name) for site in chosen))
    notes = [f"{path}: columns that nothing in an entry stands for, left out: {', '.join(lost)}"] if lost else []
    others = sum(1 for site in chosen if {*words(site.codes, vocabulary).get("focus", [])} - {*focus(site, vocabulary)})
    if others:
        notes.append(
            f"{path}: focus: at {others} places the mental health survey names a focus that the row with intensive "
            "outpatient treatment does not; left out"
        )
    return notes


def _rows(content: bytes, notes: Notes) -> list[Row]:
    table = _table(_decoded(content, notes), notes.path)
    line, header = table[0] if table else (1, [])
    columns = [re.sub(r"[^a-z0-9]", "", cell.lower()) for cell in header]
    if lacking := [name for name in _NEEDED if name not in columns]:
        got = _lacking(lacking, columns) if table else "got an empty file"
        message = f"file: expected FindTreatment.gov's wide CSV export with columns such as {', '.join(_NEEDED)}, {got}"
        raise DataError([Problem(notes.path, line, 1, message)])
    if twice := sorted({name for name in columns if name and columns.count(name) > 1}):
        notes.add(line, "", f"columns that stand twice, only the first is read: {', '.join(twice)}")
    rows = []
    strange: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for line, cells in table[1:]:
        if _fits(line, cells, len(columns), notes):
            named = dict(zip(reversed(columns[: len(cells)]), reversed(cells), strict=True))
            rows.append(_row(line, named, strange))
    for name, seen in strange.items():
        line, cell = seen[0]
        times = f", and so on in {len(seen) - 1} other rows" if len(seen) > 1 else ""
        notes.add(line, "", f"{name}: expected 1 or nothing, got {quoted(cell)}{times}; left out")
    return rows


def _lacking(lacking: Sequence[str], columns: Sequence[str]) -> str:
    """Say what an export lacks; one of mental health facilities alone is told as that."""
    if lacking == ["oit"] and "mh" in columns:
        return (
            "got one of mental health facilities, whose survey has no code for intensive outpatient treatment (oit); "
            "at FindTreatment.gov, choose substance use too, and export again"
        )
    return f"got one without {', '.join(lacking)}"


def _decoded(content: bytes, notes: Notes) -> str:
    start = content[:100].lstrip().lower()
    if kind := next((kind for sign, kind in _OTHERS.items() if start.startswith(sign)), ""):
        message = f"file: expected a CSV file in UTF-8 that begins with 'name1,name2', got {kind}"
        raise DataError([Problem(notes.path, 1, 1, message)])
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        got = f"got the byte 0x{content[error.start]:02X}"
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError as error:
        message = f"file: expected text in UTF-8 such as 'Café', {got}; {_SAVE}"
        raise DataError([Problem(notes.path, line, 1, message)]) from error
    notes.add(line, "", f"expected UTF-8, {got}; read as Windows-1252, look at accents in names")
    return text


def _table(text: str, path: str) -> list[tuple[int, list[str]]]:
    """Return every row that is not blank, with the line where it begins."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows = []
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append((line, [cell.strip() for cell in cells]))
            line = reader.line_num + 1
            if len(rows) > _MOST_ROWS:
                message = f"file: expected at most {_MOST_ROWS:,} rows, got more; export one state at a time"
                raise DataError([Problem(path, line, 1, message)])
    except csv.Error as error:
        message = (
            f"""file: expected CSV such as 'name1,"street, unit",city', got {error}; see the quotes from here on"""
        )
        raise DataError([Problem(path, line, 1, message)]) from error
    return rows


def _fits(line: int, cells: Sequence[str], columns: int, notes: Notes) -> bool:
    if len(cells) != columns:
        is_lost = len(cells) > columns
        so = "the row is left out" if is_lost else "the missing ones are taken as empty"
        note = notes.lose if is_lost else notes.add
        note(line, "", f"expected {columns} cells as in the header, got {len(cells)}; {so}")
    return len(cells) <= columns


def _row(line: int, cells: Mapping[str, str], strange: dict[str, list[tuple[int, str]]]) -> Row:
    """Sort the cells into text and codes; a code's cell that is neither 1 nor nothing is added to `strange`."""
    marks = {name: cell for name, cell in cells.items() if cell and name and name not in _TEXTS}
    for name, cell in marks.items():
        if cell not in (*_YES, "0"):
            strange[name].append((line, cell))
    codes = frozenset(name.upper() for name, cell in marks.items() if cell in _YES)
    texts = {name: cell.rstrip(" ,;") for name, cell in cells.items() if name in _TEXTS}
    return Row(line, {name: text for name, text in texts.items() if text}, codes)
