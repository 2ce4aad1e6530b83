"""What the tests share: the real vocabulary, a valid program to change, and the problems of a text."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from iop.data.entries import read_entries
from iop.data.errors import DataError, Problem
from iop.data.knowledge import Knowledge
from iop.data.model import Program
from iop.data.reader.source import read
from iop.data.rules import check
from iop.data.terms import Vocabulary
from iop.data.vocabulary import read_vocabulary
from iop.meaning.directory import Directory
from iop.meaning.listing import Listing
from iop.site import load
from small_data import DAY, ENTRY, EXPORT

os.environ.pop("GITHUB_ACTIONS", None)  # there, each problem is told once more, for GitHub to mark its line
ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "tests/sample"
TODAY = date(2026, 11, 23)

settings.register_profile("untimed", deadline=None)  # how long an example takes depends on the machine
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def today() -> date:
    return TODAY


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return read_vocabulary(read("vocabulary.yaml", (ROOT / "data/vocabulary.yaml").read_bytes()))


@pytest.fixture(scope="session")
def make_program(vocabulary: Vocabulary) -> Callable[..., Program]:
    """Make a valid, verified program; a change replaces a whole key, None leaves it out, `made_for` is `for`."""

    def make(**changes: object) -> Program:
        tree: dict[str, object] = {
            "id": "harbor-light",
            "name": "Harbor Light",
            "focus": ["substance-use"],
            "address": {"street": "12 Main St", "city": "Asheville", "state": "NC", "zip": "28801"},
            "contact": {"phone": "+1 828 253 0100"},
            "verified": {"on": "2026-11-01", "how": "phone"},
            **changes,
        }
        present = {key: value for key, value in tree.items() if value is not None}
        return Program.model_validate(present, context=vocabulary)

    return make


@pytest.fixture(scope="session")
def listing(make_program: Callable[..., Program], vocabulary: Vocabulary) -> Callable[..., Listing]:
    """Make a program as the conditions see it today."""
    return lambda **changes: Listing(make_program(**changes), TODAY, vocabulary)


@pytest.fixture(scope="session")
def make_directory(vocabulary: Vocabulary) -> Callable[..., Directory]:
    """Make the directory of some programs, as it is today."""

    def make(*programs: Program) -> Directory:
        ordered = tuple(sorted(programs, key=lambda program: program.id))
        where = {program.id: ("data/programs.yaml", 9) for program in ordered}
        return Directory(ordered, vocabulary, Knowledge(), TODAY, where)

    return make


@pytest.fixture(scope="session")
def sample() -> Directory:
    """Return the directory of the tests, which has an example of everything."""
    return load(SAMPLE, TODAY)[0]


@pytest.fixture(scope="session")
def problems_of(vocabulary: Vocabulary) -> Callable[[str | bytes], list[Problem]]:
    """Return every problem of a text of programs.yaml, as a build sorts them, without those of a value cut short."""
    return lambda text: _problems(text, vocabulary, cut=False)


@pytest.fixture(scope="session")
def all_problems_of(vocabulary: Vocabulary) -> Callable[[str | bytes], list[Problem]]:
    """Return every problem of a text of programs.yaml, as a build sorts them."""
    return lambda text: _problems(text, vocabulary, cut=True)


def _problems(text: str | bytes, vocabulary: Vocabulary, *, cut: bool) -> list[Problem]:
    content = text.encode() if isinstance(text, str) else text
    try:
        source = read("programs.yaml", content)
        reading = read_entries(source, vocabulary)
    except DataError as error:
        return list(error.problems)
    lost = source.warnings if cut else ()
    return sorted([*lost, *reading.problems, *check(reading.entries, reading.ids, TODAY)])


@pytest.fixture
def command_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the command run in the project, on the day of the tests."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", DAY)
    monkeypatch.delenv("IOP_DATA", raising=False)
    monkeypatch.chdir(ROOT)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Make a data folder of one entry."""
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "programs.yaml").write_text(ENTRY)
    return folder


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """Make an export of three places, of which one is that entry."""
    path = tmp_path / "export-2026-01-02.csv"
    path.write_text(EXPORT)
    return path


@pytest.fixture(scope="session")
def massachusetts_export() -> Path:
    """Return a real FindTreatment.gov export, which is no part of the project: CI has it, others may not."""
    path = ROOT.parent / "shared" / "data" / "samhsa" / "findtreatment-ma-2025-08-19.csv"
    if path.is_file():
        return path
    message = "needs ../shared/data/samhsa/findtreatment-ma-2025-08-19.csv beside the clone, and it is not there"
    if os.environ.get("CI") and not os.environ.get("IOP_WITHOUT_SHARED"):
        pytest.fail(message, pytrace=False)
    pytest.skip(message)
