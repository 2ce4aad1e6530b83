"""From a data folder to a directory, and from a directory to files."""

import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest

from iop import site
from iop.data.errors import DataError, Problem
from iop.data.settings.guide import Guide
from iop.meaning import urls
from iop.pages import browse
from iop.pages.policy import POLICY
from iop.pages.shell import MARK_BODY, MARK_DESCRIPTION, MARK_KIND, MARK_TITLE, Shell
from iop.site import Publisher, load, report
from iop.site.publisher import sitemap

HEAD = f"<head><title>{MARK_TITLE}</title><meta name=description content={MARK_DESCRIPTION}></head>"
SHELL = Shell.cut(f"<html>{HEAD}<body class={MARK_KIND}><p>{MARK_BODY}</p></body></html>")
GUIDE = Guide("Guide", "https://example.org/guide/")


def entry(name: str, *also: str) -> str:
    lines = (
        f"- id: {name}",
        f"  name: {name.title()}",
        "  sample: true",
        "  focus: [substance-use]",
        f'  address: {{street: {name} St, city: Asheville, state: NC, zip: "28801"}}',
        '  contact: {phone: "828 555 0100"}',
        *(f"  {line}" for line in also),
    )
    return "".join(f"  {line}\n" for line in lines)


def folder(path: Path, **files: str) -> Path:
    for name, text in files.items():
        file = path / f"{name.replace('__', '/')}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return path


def problems_of(data: Path, today: date) -> list[str]:
    with pytest.raises(DataError) as caught:
        load(data, today)
    return [f"{Path(each.path).name}:{each.line}: {each.message}" for each in caught.value.problems]


def published(publisher: Publisher, path: Path) -> dict[str, bytes]:
    publisher.finish(path, publisher.publish(path, SHELL, path))
    return {file.relative_to(path).as_posix(): file.read_bytes() for file in path.rglob("*") if file.is_file()}


@pytest.fixture(scope="module")
def files(sample, tmp_path_factory) -> dict[str, bytes]:
    return published(Publisher(sample, GUIDE), tmp_path_factory.mktemp("site"))


IN_A_PROCESS = """
from datetime import date
from hashlib import sha256
from pathlib import Path
from iop.exports import exported
from iop.finder.files import finder_files
from iop.guide.prose import Prose
from iop.guide.search import search_index
from iop.site import load
pages = [Prose(path.as_posix(), path.read_text("utf-8")) for path in sorted(Path("docs").rglob("*.md"))]
directory, _ = load(Path("tests/sample"), date(2026, 11, 23))
files = {**dict(exported(directory)), **finder_files(directory).files, "search": search_index(directory, pages)}
print("\\n".join(f"{name} {sha256(content).hexdigest()}" for name, content in files.items()))
"""


def test_the_same_data_make_the_same_bytes_in_each_process(root: Path):
    """The order of a set is another one in each process."""
    made = [
        subprocess.run(
            [sys.executable, "-c", IN_A_PROCESS],
            cwd=root,
            env={"PYTHONPATH": "hooks", "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]

    assert "search" in made[0]
    assert made[0] == made[1]


def test_a_folder_without_a_vocabulary_uses_the_projects_own(tmp_path, today, vocabulary):
    directory, warnings = load(folder(tmp_path, programs=f"programs:\n{entry('one')}"), today)

    assert directory.vocabulary == vocabulary
    assert directory.knowledge.citations
    assert not [warning for warning in warnings if "programs" in warning.path]


def test_a_folder_has_its_own_words_when_it_brings_them(tmp_path, today, root):
    text = (root / "data/vocabulary.yaml").read_text("utf-8").replace("label: Alcohol or drug use", "label: Drugs")
    directory, _ = load(folder(tmp_path, programs="programs: []\n", vocabulary=text), today)

    assert directory.vocabulary.label("focus", "substance-use") == "Drugs"


def test_every_file_of_the_folder_programs_is_read_too(tmp_path, today):
    data = folder(
        tmp_path,
        programs=f"programs:\n{entry('two')}",
        programs__b=f"programs:\n{entry('one')}",
        programs__a=f"programs:\n{entry('three')}",
    )
    directory, _ = load(data, today)

    assert [program.id for program in directory.programs] == ["one", "three", "two"]
    assert {name: (Path(path).name, line) for name, (path, line) in directory.file_of.items()} == {
        "two": ("programs.yaml", 2),
        "one": ("b.yaml", 2),
        "three": ("a.yaml", 2),
    }


def test_the_folder_programs_alone_is_enough(tmp_path, today):
    directory, _ = load(folder(tmp_path, programs__a=f"programs:\n{entry('one')}"), today)

    assert len(directory.programs) == 1


def test_a_missing_file_is_told_with_where_to_read_on(tmp_path, today):
    (said,) = problems_of(tmp_path, today)

    assert said.startswith("programs.yaml:1: file: expected a file such as data/programs.yaml, got none")


def test_the_problems_of_all_files_are_told_at_once(tmp_path, today):
    data = folder(
        tmp_path,
        programs=f"programs:\n{entry('one', 'ages: [adlut]')}",
        programs__b=f"programs:\n{entry('one')}",
        programs__c="programs: [",
        sources="sources: 1\n",
    )
    found = problems_of(data, today)

    assert [said.split(":")[0] for said in found] == ["programs.yaml", "c.yaml", "sources.yaml"]


def test_an_id_is_used_once_in_all_files(tmp_path, today):
    data = folder(tmp_path, programs=f"programs:\n{entry('one')}", programs__b=f"programs:\n{entry('one')}")

    assert problems_of(data, today)[0].startswith("b.yaml:2: one: id: expected an id that nothing else has")


def test_an_unknown_word_of_a_faulty_vocabulary_is_not_blamed_on_the_programs(tmp_path, today):
    found = problems_of(folder(tmp_path, programs=f"programs:\n{entry('one')}", vocabulary="focus: 1\n"), today)

    assert {said.split(":")[0] for said in found} == {"vocabulary.yaml"}


@pytest.mark.parametrize("slip", ["0026-11-01", "1926-11-01"])
def test_a_year_that_is_a_slip_is_told_with_its_line(tmp_path, today, slip):
    (said,) = problems_of(
        folder(tmp_path, programs=f"programs:\n{entry('one', f'verified: {{on: {slip}, how: phone}}')}"), today
    )

    assert said.startswith("programs.yaml:8: one: verified.on: expected a date")


def test_today_is_that_of_source_date_epoch(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(datetime(2026, 11, 23, 23, 59, tzinfo=UTC).timestamp())))

    assert site.today() == date(2026, 11, 23)


def test_today_is_that_of_the_clock_otherwise(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = datetime.now(UTC).date()

    assert before <= site.today() <= datetime.now(UTC).date()


def test_a_report_counts_errors_and_warnings_under_the_list():
    problems = [Problem("a.yaml", 1, 1, "one"), Problem("a.yaml", 2, 1, "two", warning=True)]

    assert report(problems) == "a.yaml:1: one\na.yaml:2: warning: two\n1 error, 1 warning in the data"
    assert report([]) == "0 errors, 0 warnings in the data"


def test_publishing_twice_writes_the_same_bytes(sample, files, tmp_path):
    assert published(Publisher(sample, GUIDE), tmp_path) == files


def test_every_entry_and_every_former_id_has_a_page(sample, files):
    ids = {program.id for program in sample.programs}
    aliases = {alias for program in sample.programs for alias in program.aliases}

    pages = [name for name in files if name.startswith("programs/") and name.endswith(".html")]

    assert {*pages} == {f"programs/{name}/index.html" for name in ids | aliases}
    assert len(ids) + len(aliases) == len(pages)


def test_every_program_that_is_not_closed_has_a_contact_to_keep(sample, files):
    ids = {program.id for program in sample.programs if program.status != "closed"}

    assert {name for name in files if name.endswith(".vcf")} == {urls.vcard(each) for each in ids}


def test_every_shelf_has_a_page(sample, files):
    shelves = browse.browsed(sample)
    addresses = {each.address for shelf in shelves for each in (shelf, *shelf.inner)} | {urls.BROWSE}

    assert {name for name in files if name.startswith("browse/")} == {urls.page_file(each) for each in addresses}


def test_the_finder_has_its_files_and_a_card_for_each_program(sample, files):
    found = {name for name in files if name.startswith("find/")}

    maps = {"find/map-nc.svg", "find/map-sc.svg", "find/map-tn.svg", "find/map-us.svg"}
    places = {"find/zips.bin", "find/towns.json", "find/towns-far.json"}
    data = {"find/index.bin", "find/cards-0.json", "find/facts-0.json", *places}

    assert found == {*data, *maps}
    assert files["find/cards-0.json"].count(b'"phone_shown"') == len(sample.programs)


def test_the_word_for_the_finders_files_changes_when_they_do(make_program, make_directory):
    marks = {Publisher(make_directory(make_program(name=name)), GUIDE).mark for name in ("One", "Two", "One")}

    assert len(marks) == 2


def test_the_sitemap_has_every_page_but_the_former_addresses(sample, files):
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    tree = ElementTree.fromstring(files["sitemap.xml"])
    found = {str(each.text).removeprefix(GUIDE.url) for each in tree.findall("s:url/s:loc", names)}
    aliases = {urls.program(alias) for program in sample.programs for alias in program.aliases}
    pages = {name.removesuffix("index.html") for name in files if name.endswith("index.html")}

    assert found == pages - aliases


def test_the_sitemap_names_the_home_page_by_the_sites_address():
    assert b"<loc>https://example.org/guide/</loc>" in sitemap(GUIDE.url, ["./", "a&b/"])
    assert b"<loc>https://example.org/guide/a&amp;b/</loc>" in sitemap(GUIDE.url, ["./", "a&b/"])


def test_a_site_without_an_address_has_an_empty_sitemap():
    assert b"<loc>" not in sitemap("", ["a/"])


def test_the_headers_hold_for_every_path(files):
    first, *lines = files["_headers"].decode().splitlines()

    assert first == "/*"
    said = dict(line.strip().split(": ", 1) for line in lines)
    assert said["Content-Security-Policy"] == f"{POLICY}; frame-ancestors 'self'"
    assert said["Referrer-Policy"] == "no-referrer"
    assert said["X-Content-Type-Options"] == "nosniff"


def test_an_authored_page_gets_its_notes_and_its_placeholders(sample):
    publisher = Publisher(sample, GUIDE)
    source = sample.knowledge.citations[0]
    text, sources = publisher.authored_text(f"A [@{source.id}].", "guide/cost/")
    html = publisher.authored_html("<p>x</p><!-- iop:finder -->", "find/")

    assert f"#source-{source.id}" in text
    assert sources == (source,)
    assert f'id="source-{source.id}"' in publisher.sources(sources)
    assert publisher.sources(()) == ""
    assert 'data-module="iop-finder"' in html
    assert publisher.authored_text("Nothing.", "") == ("Nothing.", ())
    assert publisher.authored_html("<p>x</p>", "") == "<p>x</p>"


def test_what_is_kept_of_one_page_is_not_that_of_another_whose_address_reads_alike(sample):
    publisher = Publisher(sample, GUIDE)
    deep, flat = (publisher.authored_html("<!-- iop:finder -->", address) for address in ("a/b/", "a-b/"))

    assert 'src="../../assets/javascripts/finder.js"' in deep
    assert 'src="../assets/javascripts/finder.js"' in flat


def test_a_hard_word_leads_to_the_page_of_all_words(sample):
    text, _ = Publisher(sample, GUIDE).authored_text("A [?deductible].", "guide/cost/")

    assert 'href="../../guide/words/#deductible"' in text


def test_the_frame_knows_of_samples_and_of_the_day_of_the_data(sample, make_program, make_directory):
    assert Publisher(sample, GUIDE).about_the_data()["sample"] is True
    assert Publisher(make_directory(make_program()), GUIDE).about_the_data() == {
        "sample": False,
        "data_date": "Nov 1, 2026",
    }
    assert Publisher(make_directory(), GUIDE).about_the_data() == {"sample": False, "data_date": ""}
