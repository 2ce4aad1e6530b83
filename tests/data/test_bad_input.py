"""Bad input of every kind: one clear message each, on the right line (issue 2, "How it will be judged")."""

import time
from collections.abc import Iterator
from typing import NamedTuple, get_args

import pytest
import yaml

from iop.data.model import Program
from iop.data.reader.source import read
from iop.data.record import Record
from small_data import ENTRY

SECOND = ENTRY.removeprefix("programs:\n").replace("harbor-light", "other-one").replace("12 Main", "9 Oak")
"""Another valid entry, of which the first line is 8 when it follows."""

NO_ADDRESS = ENTRY.replace('    address: {street: 12 Main St, city: Asheville, state: NC, zip: "28801"}\n', "")


def also(*lines: str) -> str:
    """Add keys to the entry; the first is on line 8."""
    return ENTRY + "".join(f"    {line}\n" for line in lines)


def instead(old: str, new: str) -> str:
    assert old in ENTRY
    return ENTRY.replace(old, new)


def group(*lines: str) -> str:
    """Add a track; the first of its lines is line 9 of the file."""
    return also("tracks:", f"  - {lines[0]}", *(f"    {line}" for line in lines[1:]))


def meeting(*sessions: str) -> str:
    """Add a track with sessions; the first is on line 10."""
    return group("sessions:", *(f"- {{{each}}}" for each in sessions))


def county(name: str) -> str:
    return instead('zip: "28801"', f'zip: "28801", county: {name}')


NC = 'NC, zip: "28801"'
NINE = 'days: [mon, wed, fri], from: "9:00", to: "12:00"'
PHASE = f"{{weeks: 4, sessions: [{{{NINE}}}]}}"


def price(amount: str) -> str:
    return also(f"cost: {{self_pay: {{amount: {amount}, per: day}}}}")


class Case(NamedTuple):
    id: str
    text: str | bytes
    line: int
    said: str


CASES = [
    # types
    Case("a list for text", instead("Harbor Light", "[Harbor]"), 3, "name: expected plain text such as"),
    Case("text for a list", instead("[substance-use]", "substance-use"), 5, "focus: expected a list such as"),
    Case("a mapping for text", instead("Harbor Light", "{is: Harbor}"), 3, "got keys and values"),
    Case("text for a mapping", also("cost: free"), 8, "cost: expected keys and values such as {accepts"),
    Case("nothing after a key", also("summary:"), 8, "leave the key out when it is not known"),
    Case("an entry that is text", ENTRY + "  - hello\n", 8, "program 2: expected keys and values such as"),
    Case("programs a mapping", "programs:\n  id: abc\n", 2, "programs: expected a dash before each entry"),
    Case("a list at the top", SECOND, 1, "expected 'programs:' as the first line"),
    Case("another key at the top", ENTRY + "program: []\n", 8, "expected only the key 'programs', got 'program'"),
    # words, keys, ids
    Case("an unknown word", also("ages: [adlut]"), 8, "got 'adlut'; did you mean 'adult'?"),
    Case("the only focus unknown", instead("substance-use", "substance-abuse"), 5, "did you mean 'substance-use'?"),
    Case("a word that may be added", also("services: [groop-therapy]"), 8, "or add it to vocabulary.yaml"),
    Case("an unknown key", also("langages: [en]"), 8, "got 'langages'; did you mean 'languages'?"),
    Case("a duplicate key", also("name: Again"), 8, "name: expected each key once, got it again; it is on line 3"),
    Case("a duplicate id", ENTRY + SECOND.replace("other-one", "harbor-light"), 8, "the entry at programs.yaml:2"),
    Case("an alias that is an id", ENTRY + SECOND + "    aliases: [harbor-light]\n", 14, "is the id of the entry at"),
    Case("an alias reused", also("aliases: [old-one]") + SECOND + "    aliases: [old-one]\n", 15, "an alias of harbor"),
    Case("an alias twice", also("aliases: [old-one, old-one]"), 8, "got 'old-one', which is an alias of harbor-light"),
    Case("a missing key", instead("    name: Harbor Light\n", ""), 2, "expected this key such as name: Harbor"),
    Case("a missing key in a mapping", instead(', zip: "28801"', ""), 6, "address.zip: expected this key such as"),
    Case("an empty focus", instead("[substance-use]", "[]"), 5, "expected at least one such as [substance-use]"),
    # values
    Case("a short ZIP", instead('"28801"', "1234"), 6, "expected a ZIP of five digits in quotes"),
    Case("letters for a ZIP", instead('"28801"', "ABCDE"), 6, "got 'ABCDE'"),
    Case("an impossible time", meeting('days: [mon], from: "25:00", to: "21:00"'), 10, "got '25:00'; write hours"),
    Case("a start at 24:00", meeting('days: [mon], from: "24:00", to: "9:00"'), 10, 'write "00:00"'),
    Case(
        "sessions that overlap past midnight",
        meeting('days: [mon], from: "22:00", to: "01:00"', 'days: [tue], from: "00:30", to: "02:00"'),
        11,
        "got tue 00:30-02:00 beside mon 22:00-01:00",
    ),
    Case("days to attend over the days", group(f"sessions: [{{{NINE}}}]", "attend: {min: 4}"), 10, "at most 3, for"),
    Case("least days over most", group(f"sessions: [{{{NINE}}}]", "attend: {min: 3, max: 2}"), 10, "min no more than"),
    Case("days to attend of none", group("attend: {min: 3}"), 9, "expected sessions beside it"),
    Case("one phase", group(f"phases: [{{sessions: [{{{NINE}}}]}}]"), 9, "expected two phases or more"),
    Case("phases and weeks", group(f"phases: [{PHASE}, {PHASE}]", "weeks: {min: 8}"), 10, "weeks in each phase"),
    Case("hours beside sessions", group(f"sessions: [{{{NINE}}}]", "hours_a_week: {min: 9}"), 10, "it is computed"),
    Case("least hours over most", group("hours_a_week: {min: 12, max: 9}"), 9, "min no more than max such as {min: 9"),
    Case("a day that no year has", group('season: {from: "02-30", to: "06-10"}'), 9, "there is no such day"),
    Case("a season in words", group("season: {from: Aug 25, to: 06-10}"), 9, 'write "08-25" if that is the day'),
    Case("half a season", group('season: {from: "08-25"}'), 9, 'expected this key such as to: "06-10"'),
    Case("a zone by its letters", also("timezone: EST"), 8, "write America/New_York"),
    Case("a county of another state", county("Los Angeles"), 6, "expected a county of North Carolina such as"),
    Case("a county misspelt", county("Buncomb"), 6, "did you mean Buncombe, that is Buncombe County?"),
    Case("a whole name", instead(NC, 'AK, zip: "99801", county: Juneau City and Borough'), 6, "mean Juneau, that"),
    Case("an age over the others", also("age_limits: {min: 18, max: 12}"), 8, "min no more than max such as"),
    Case("ages that disagree", also("ages: [teen]", "age_limits: {min: 18}"), 9, "max: 17} for teen, got 18 to 120"),
    Case("a range that falls", also("cost: {self_pay: {amount: 300, to: 250, per: day}}"), 8, "an upper end above 300"),
    Case("a line for nobody", instead('0100"}', '0100", lines: [{number: 828 555 0101}]}'), 7, "this key such as for:"),
    Case(
        "overlapping sessions",
        meeting('days: [mon, wed, fri], from: "9:00", to: "12:00"', 'days: [tue, wed], from: "11:59", to: "14:00"'),
        11,
        "got tue/wed 11:59-14:00 beside mon/wed/fri 09:00-12:00",
    ),
    Case("a day twice", meeting('days: [mon, mon, tue], from: "9:00", to: "13:00"'), 10, "expected each day once"),
    Case("a date in the future", also("verified: {on: 2026-11-25, how: phone}"), 8, "not after today, 2026-11-23"),
    Case("openings in the future", group("openings: {state: open, as_of: 2026-11-25}"), 9, "a day not after today"),
    Case("an impossible date", also("verified: {on: 2026-02-30, how: phone}"), 8, "there is no such day"),
    Case("a start that is no date", group("starts: soon"), 9, "expected 'rolling' or a list of dates"),
    Case("a bad phone", instead("+1 828 555 0100", "12345"), 7, "contact.phone: expected a US telephone number"),
    Case("a real phone in a sample", instead("555 0100", "253 0100"), 7, "from 555-0100 to 555-0199 in a sample"),
    Case("a javascript address", instead("{phone", '{website: "javascript:alert(1)", phone'), 7, "begin with https://"),
    Case("a broken address", instead("{phone", '{website: "https://[::1", phone'), 7, "expected a web address"),
    Case("a point in another state", also("point: {lat: 40.71, lng: -74.00}"), 8, "expected a point near ZIP 28801"),
    Case("a latitude off the Earth", also("point: {lat: 95, lng: -82.5}"), 8, "point.lat: expected degrees north"),
    Case("a negative price", price("-5"), 8, "cost.self_pay.amount: expected US dollars such as 250, got '-5'"),
    Case("a price of NaN", price(".nan"), 8, "got '.nan'"),
    Case("a price without end", price("inf"), 8, "got 'inf'"),
    Case("least weeks over most", group("weeks: {min: 12, max: 8}"), 9, "expected min no more than max"),
    # between keys and entries
    Case("closed but open", also("closed: {on: 2026-09-30}"), 8, "expected status: closed beside it, got status: open"),
    Case(
        "a successor that is none",
        also("status: closed", "closed:", "  on: 2026-09-30", "  successor: nobody"),
        11,
        "closed.successor: expected the id of another entry, got 'nobody'",
    ),
    Case(
        "its own successor",
        also("status: closed", "closed: {on: 2026-09-30, successor: harbor-light}"),
        9,
        "got its own",
    ),
    Case("neither address nor serves", NO_ADDRESS, 2, "an address or, for virtual care, serves: [NC], got neither"),
    Case("in person without address", NO_ADDRESS + "    format: in-person\n", 2, "for a group meets in person"),
    Case(
        "one hybrid group without address",
        NO_ADDRESS + "    serves: [NC]\n    format: virtual\n    tracks: [{format: hybrid}]\n",
        2,
        "for a group meets in person",
    ),
    # files
    Case("an empty file", "", 1, "got an empty file"),
    Case("only comments", "# one\n# two\n", 1, "got an empty file"),
    Case("not UTF-8", instead("Harbor Light", "Café").encode("latin-1"), 3, "0xE9 of another encoding; choose"),
    Case("UTF-16", ENTRY.encode("utf-16"), 1, "got UTF-16; choose 'UTF-8'"),
    Case("UTF-16 without mark", ENTRY.encode("utf-16-le"), 1, "got UTF-16; choose 'UTF-8'"),
    Case("a Word file", b"PK\x03\x04\x14\0\x06\0", 1, "got a Word or Excel file; in the program that wrote it"),
    Case("a PDF", b"%PDF-1.7\n%\xe2\xe3", 1, "got a PDF"),
    Case("rich text", b"{\\rtf1\\ansi programs:", 1, "got a file of rich text"),
    Case("a second document", ENTRY + "---\nprograms: []\n", 8, "a second one after '---'"),
    # YAML
    Case("a tab before a key", ENTRY + "\tages: [adult]\n", 8, "got a tab; replace each tab by two spaces"),
    Case("a key too far left", ENTRY + "   ages: [adult]\n", 8, "begin in the same column"),
    Case("a key too far right", instead("    name", "     name"), 3, "it begins 1 space too far right"),
    Case("an unclosed quote", also('summary: "Evening groups'), 8, "a quote is not closed"),
    Case("a bracket that nothing follows", "programs: [\n", 2, "a bracket is not closed"),
    Case("an unclosed bracket", instead("[substance-use]", "[substance-use"), 5, "the bracket [ is not closed"),
    Case("no space after a colon", instead("name: Harbor", "name:Harbor"), 3, "a key needs a colon and a space"),
    Case("a colon in text", instead("Harbor Light", "Harbor: Light"), 3, "put text with a colon in quotes"),
    Case("an alias bomb", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nprograms: *c\n", 1, "got '&a'; put text"),
    Case("an alias", also("summary: *x"), 8, "got '*x'; put text that begins with *"),
    Case("a merge of an alias", also("<<: *x"), 8, "got '*x'"),
    Case("a merge of a mapping", also("<<: {summary: Hello}"), 8, "expected a known key such as id, got '<<'"),
    Case("a python tag", instead("Harbor Light", '!!python/object/apply:os.system ["id"]'), 3, "got '!!python/"),
    # characters
    Case("right-to-left override", instead("Light", "\u202eLight"), 3, "delete the invisible character U+202E"),
    Case("a NUL", instead("Light", "Light\0"), 3, "got the character U+0000; delete it"),
    Case("a NUL after long letters", instead("Light", "Lïght é\0"), 3, "got the character U+0000; delete it"),
    Case("an escaped NUL", instead("Harbor Light", r'"Harbor\0Light"'), 3, "delete the invisible character U+0000"),
    Case("a control character", instead("Light", "Light\x1b[31m"), 3, "got the character U+001B"),
]  # fmt: skip


def test_the_file_that_the_cases_change_has_no_problem(problems_of):
    assert problems_of(ENTRY + SECOND) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id.replace(" ", "-"))
def test_one_mistake_is_one_message_on_its_line(problems_of, case):
    errors = [problem for problem in problems_of(case.text) if not problem.warning]

    assert [error.line for error in errors] == [case.line], errors
    assert case.said in errors[0].message
    assert str(errors[0]).isprintable()


def test_an_unquoted_zip_keeps_its_leading_zero(problems_of):
    assert problems_of(instead('state: NC, zip: "28801"', "state: NJ, zip: 07102")) == []


def test_windows_line_ends_are_fine(problems_of):
    assert problems_of(ENTRY.replace("\n", "\r\n")) == []


def test_all_problems_are_reported_at_once_in_file_order(problems_of):
    text = also("verified: {on: 2026-12-24, how: phone}") + SECOND.replace("NC", "XX").replace("[sub", "[zub")
    text += SECOND.replace("other-one", "harbor-light")

    problems = problems_of(text)

    assert [problem.line for problem in problems] == [8, 12, 13, 15]
    assert [str(problem).split(": ")[0] for problem in problems] == [f"programs.yaml:{n}" for n in (8, 12, 13, 15)]


@pytest.mark.parametrize(
    "text",
    [
        instead("Harbor Light", "x" * 10_000_000),
        instead("harbor-light", "x" * 10_000_000),
        instead("28801", "1" * 10_000_000),
        instead("+1 828 555 0100", "1" * 10_000_000),
        also(f"ages: [{'x' * 10_000_000}]"),
        also(f"? {'x' * 10_000_000}", ": x"),
    ],
    ids=["name", "id", "zip", "phone", "word", "key"],
)
def test_ten_megabytes_make_a_short_message_in_little_time(problems_of, text):
    problems_of(ENTRY)  # the table of ZIPs is loaded once
    began = time.process_time()

    (problem,) = problems_of(text)

    assert len(problem.message) < 800
    assert time.process_time() - began < 5  # half a second on two slow cores; a search over the text takes minutes


FULL = """\
id: harbor-light
name: Harbor Light
organization: Harbor Light, Inc.
status: closed
closed: {on: 2026-09-30, note: Merged, successor: other-one}
aliases: [harbor]
sample: "true"
summary: Evening groups.
focus: [substance-use]
address: {street: 12 Main St, unit: Suite 2, city: Asheville, state: NC, zip: "28801", county: Buncombe}
point: {lat: "35.5951", lng: "-82.5515"}
serves: [NC]
timezone: America/New_York
only_for: Residents of Buncombe County.
contact:
  phone: 828 555 0100
  intake: 828 555 0101
  text: "988"
  tty: "711"
  fax: 828 555 0102
  email: intake@example.org
  website: https://example.org
  hours: Mon to Fri, 9 am to 5 pm
  lines: [{number: 828 555 0103, for: Spanish}]
  referral_form: https://example.org/refer
  walk_in: Mon to Fri, 8 to 10 am
  menu: press 2 for new patients
admits: [all]
ages: [adult]
age_limits: {min: "26", max: "64", note: 25 with consent}
format: in-person
languages: [en]
for: [veterans]
tracks:
  - name: Evening group
    focus: [substance-use]
    admits: [women]
    ages: [adult]
    age_limits: {min: "26", max: "60"}
    format: in-person
    languages: [en]
    for: [veterans]
    timezone: America/New_York
    sessions: [{days: [mon, wed, thu], from: "18:00", to: "21:00"}]
    attend: {min: "3", max: "3"}
    weeks: {min: "8", max: "12"}
    season: {from: 08-25, to: 06-10}
    starts: ["2026-12-01"]
    openings: {state: open, as_of: "2026-11-20", wait_days: "0"}
    phone: 828 555 0104
    self_pay: {amount: "200", per: hour}
    note: No groups on federal holidays.
  - phases:
      - {weeks: "4", sessions: [{days: [mon, wed, thu], from: "18:00", to: "21:00"}], attend: {min: "3"}}
      - {weeks: "4", sessions: [{days: [mon], from: "18:00", to: "21:00"}]}
  - hours_a_week: {min: "9", max: "12"}
services: [group-therapy]
therapies: [cbt]
medications: [buprenorphine]
access: [step-free]
also_offers: [detox]
cost:
  accepts: [medicaid]
  plans: [aetna]
  self_pay: {amount: "250", to: "300", per: day}
  first_visit: "150"
  help: [sliding-fee]
admission:
  referral: [self]
  documents: [photo ID]
  cannot_take: People who need detox first
  on_medication: [buprenorphine]
  first_visit_days: "3"
quality:
  licence: {body: NC DHSR, number: MHL-011, url: "https://example.org"}
  accreditation: [carf]
  ownership: nonprofit
verified: {on: "2026-11-01", how: phone, by: county-desk}
source: {name: SAMHSA, url: "https://example.org", retrieved: "2025-08-19", record: NC100275}
"""
"""An entry with every field of the model, as text without YAML's own readings."""


def keys_of(kind: object) -> set[str]:
    """Return the keys of a record and of the records inside it."""
    if isinstance(kind, type) and issubclass(kind, Record):
        inner = (keys_of(field.annotation) for field in kind.model_fields.values())
        return {field.alias or name for name, field in kind.model_fields.items()}.union(*inner)
    return set().union(*map(keys_of, get_args(kind)))


def ways(tree: object, *trail: str | int) -> Iterator[tuple[str | int, ...]]:
    """Yield the way to every text of a tree."""
    if isinstance(tree, str):
        yield trail
        return
    for step, inner in tree.items() if isinstance(tree, dict) else enumerate(tree):
        yield from ways(inner, *trail, step)


WAYS = [*ways(yaml.load(FULL, Loader=yaml.BaseLoader))]


def full(value: str, *trail: str | int) -> str:
    """Write the full entry, one value a line, with another value at the trail."""
    entry, other = (yaml.load(text, Loader=yaml.BaseLoader) for text in (FULL, SECOND))
    here = entry
    for step in trail[:-1]:
        here = here[step]
    here[trail[-1]] = value
    return yaml.safe_dump({"programs": [entry, *other]}, sort_keys=False, default_flow_style=False)


def test_the_full_entry_has_every_field_and_no_problem(problems_of):
    written = {step for way in WAYS for step in way if isinstance(step, str)}

    assert sorted(keys_of(Program) - written) == [], "add these keys to FULL in tests/data/test_bad_input.py"
    assert sorted(written - keys_of(Program)) == [], "delete these keys from FULL in tests/data/test_bad_input.py"
    assert problems_of(full("Harbor Light", "name")) == []


@pytest.mark.parametrize(
    ("value", "sign"),
    [
        ("<script>alert(1)</script>", "alert(1)"),
        ("x <img src=x onerror=alert(1)>", "alert(1)"),
        ("a\u202eb", "\\u202E"),
    ],
    ids=["script", "html", "right-to-left"],
)
@pytest.mark.parametrize("way", WAYS, ids=lambda way: ".".join(map(str, way)))
def test_no_field_takes_html_or_hidden_characters(problems_of, way, value, sign):
    text = full(value, *way)

    (problem,) = problems_of(text)

    assert sign in text.splitlines()[problem.line - 1]
    assert f": {'.'.join(step for step in way if isinstance(step, str))}: expected " in problem.message
    assert problem.message.isprintable()


@pytest.mark.parametrize(("mark", "name"), [(",", "comma"), (";", "semicolon"), (" , ", "comma")])
@pytest.mark.parametrize("way", WAYS, ids=lambda way: ".".join(map(str, way)))
def test_no_field_takes_the_mark_that_ends_a_value_elsewhere(problems_of, way, mark, name):
    """In JSON a comma does, and people who know it put one there: readers would see it."""
    value = yaml.load(FULL, Loader=yaml.BaseLoader)
    for step in way:
        value = value[step]

    (problem,) = problems_of(full(f"{value}{mark}", *way))

    assert not problem.warning
    assert f"; delete the {name} at its end" in problem.message or f"did you mean {value!r}?" in problem.message


WARNINGS = [
    Case("an id out of order", ENTRY + SECOND.replace("other-one", "another-one"), 8, "got 'another-one' after"),
    Case("8 hours for adults", meeting('days: [mon, wed], from: "17:00", to: "21:00"'), 9, "at least 9 hours a week"),
    Case("20 hours", meeting('days: [mon, tue, wed, thu, fri], from: "9:00", to: "13:00"'), 9, "partial hospital"),
    Case("a ZIP in another state", instead("state: NC", "state: NJ"), 6, "got '28801', which is in Asheville, NC"),
    Case("a ZIP without a middle", instead("28801", "00000"), 6, "expected a ZIP with a known middle"),
    Case("phone and street twice", ENTRY + SECOND.replace("9 Oak", "12 main"), 12, "phone and street of harbor-light"),
    Case("a point 60 miles off", also("point: {lat: 36.47, lng: -82.5565}"), 8, "got one 60 miles away"),
    Case("a phone set aside for fiction", instead("    sample: true\n", ""), 6, "828-555-0100', which is set aside"),
]  # fmt: skip


@pytest.mark.parametrize("case", WARNINGS, ids=lambda case: case.id.replace(" ", "-"))
def test_a_doubt_is_one_warning_and_no_error(problems_of, case):
    (problem,) = problems_of(case.text)

    assert problem.warning
    assert problem.line == case.line
    assert case.said in problem.message
    assert str(problem).startswith(f"programs.yaml:{case.line}: warning: ")


def test_a_forgotten_dash_is_one_problem_that_names_it(problems_of):
    rest = "    name: A\n    focus: [mental-health]\n    serves: [NC]\n    contact: {phone: 828 253 0100}\n"
    text = f"programs:\n  - id: one-one\n{rest}    id: two-two\n{rest}"

    (problem,) = problems_of(text)

    assert problem.line == 7
    assert "write '- id:' if a new entry begins here" in problem.message


def test_text_after_a_number_sign_is_not_lost_in_silence():
    lost = read("a.yaml", b"street: 12 Main St #200\nname: Harbor # the bend\nid: '#1' # fine\n")

    assert [(warning.line, "'#200'" in warning.message) for warning in lost.warnings] == [(1, True)]


@pytest.mark.parametrize("day", ["2026-11-23", "2026-11-24"])
def test_today_and_tomorrow_are_fine_for_it_may_be_tomorrow_where_the_entry_was_written(problems_of, day):
    dates = also(f"verified: {{on: {day}, how: phone}}", f"source: {{name: A, retrieved: {day}}}")

    assert problems_of(dates) == []
    assert problems_of(group(f"openings: {{state: open, as_of: {day}}}")) == []


@pytest.mark.parametrize(
    "name", ["Early birds", "Before-work group", "Morning group", "7 am group", "After night shift"]
)
def test_a_group_that_says_it_is_early_is_not_doubted(problems_of, name):
    lines = (f"name: {name}", 'sessions: [{days: [mon, tue, wed], from: "6:30", to: "9:30"}]')

    assert problems_of(group(*lines)) == []
