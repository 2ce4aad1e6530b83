"""Any file of 10 MB gets a short answer, in seconds and in little memory."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

SIZE = 10_000_000
MOST_MB = 300
ENTRY = """\
  - id: harbor-light-{:05}
    name: Harbor Light
    sample: true
    focus: [substance-use]
    address: {{street: {} Main St, city: Asheville, state: NC, zip: "28801"}}
    contact: {{phone: "+1 828 555 0100"}}
"""
FULL = (
    ENTRY
    + """\
    ages: [adult, older-adult]
    format: hybrid
    languages: [en, es]
    for: [women, veterans]
    tracks:
      - name: Evening group
        sessions: [{{days: [mon, wed, thu], from: "18:00", to: "21:00"}}]
        weeks: {{min: 8, max: 12}}
        starts: rolling
    services: [group-therapy, individual-therapy, family-counseling]
    therapies: [cbt, dbt]
    access: [step-free, public-transit]
    cost: {{accepts: [medicaid, private], self_pay: {{amount: 250, per: day}}}}
    verified: {{on: 2026-11-01, how: phone}}
"""
)

CHILD = """
import json, re, resource, sys
from pathlib import Path
resource.setrlimit(resource.RLIMIT_DATA, (1_000_000_000, 1_000_000_000))  # so that a failure costs nobody a machine
from datetime import date
from iop import site
from iop.data.report import report
try:
    problems = site.load(Path(sys.argv[1]), date(2026, 11, 23))[1]
except site.DataError as error:
    problems = error.problems
# Not ru_maxrss, which begins with what the parent had: the whole suite has more than is allowed here.
peak = int(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1]) / 1e3
print(json.dumps({"report": report(problems), "peak": peak}))
"""


LOADED = "site.load(Path(sys.argv[1]), date(2026, 11, 23))[1]"
OPTIONS = "format_name='samhsa-csv', state=None, retrieved=None"
IMPORTED = f"site.import_file(Path(sys.argv[1], 'export.csv'), Path('data'), None, {OPTIONS})"


def repeated(start: str, unit: str, end: str = "") -> str:
    return start + unit * ((SIZE - len(start) - len(end)) // len(unit)) + end


def entries(text: str) -> str:
    count = SIZE // len(text.format(10_000, 10_000))
    return "programs:\n" + "".join(text.format(number, number) for number in range(count))


CASES = {
    "nothing wrong": (entries(FULL), "0 errors, 0 warnings in the data"),
    "small entries": (entries(ENTRY), "expected at most 30,000 programs"),
    "blank lines and a cut": (repeated("programs: []\n# a\nother: x #1\n", "\n"), "expected only the key 'programs'"),
    "spaces before a number sign": (repeated("programs: []", " ", "#1\n"), "0 errors"),
    "one long list": (
        repeated("programs:\n  - id: abc\n    focus: [", "a,", "]\n"),
        "at most 5,000 values in one entry",
    ),
    "words for entries": (repeated("programs: [", "a,", "]\n"), "at most 200,000 entries in one file"),
    "empty entries": (repeated("programs: [", "{a},", "]\n"), "at most 200,000 entries in one file"),
    "keys": ("".join(f"k{number}: v\n" for number in range(850_000)), "got millions; split it"),
    "no YAML": (repeated("", "%a\n"), "programs.yaml:1: file: expected"),
    "an open quote": (repeated("programs: '", "a\n"), "programs.yaml:1: file: expected"),
}
"""What stands in the file, and words of the answer."""


@pytest.mark.parametrize("case", CASES)
def test_ten_megabytes_are_answered_in_little_memory(tmp_path, case):
    text, said = CASES[case]
    answer = checked(tmp_path, text)

    assert said in answer["report"]
    assert answer["report"].count("\n") <= 2
    assert len(answer["report"]) < 1_500
    assert answer["peak"] < MOST_MB


def test_a_hundred_thousand_faulty_entries_are_summed_up_after_the_first_hundred(tmp_path):
    entry = '  - id: abc-{}\n    name: A\n    focus: [x]\n    contact: {{phone: "1"}}\n    serves: [NC]\n'
    answer = checked(tmp_path, "programs:\n" + "".join(entry.format(number) for number in range(100_000)))
    *told, more, count = answer["report"].splitlines()

    assert len(told) == 100
    assert "got mistakes in 99,950 of the other 99,950 entries from here on, not listed here; fix those above" in more
    assert count == "101 errors, 0 warnings in the data"
    assert answer["peak"] < MOST_MB


def test_ten_megabytes_of_rows_are_answered_in_little_memory(tmp_path):
    (tmp_path / "export.csv").write_text(repeated("name1,street1,city,state,zip,phone,type_facility,oit\n", "a\n"))
    answer = ran(CHILD.replace(LOADED, IMPORTED), tmp_path)

    assert "expected at most 100,000 rows, got more; export one state at a time" in answer["report"]
    assert answer["peak"] < MOST_MB


def checked(folder: Path, text: str) -> dict[str, object]:
    (folder / "programs.yaml").write_text(text, encoding="utf-8")
    return ran(CHILD, folder)


def ran(code: str, folder: Path) -> dict[str, object]:
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder)], capture_output=True, text=True, timeout=600, check=True
    )
    return json.loads(done.stdout)
