"""The maintainers' command."""

import shutil
from pathlib import Path

import pytest

from cli import main
from small_data import ENTRY
from small_project import settings

ROOT = Path(__file__).parent.parent
pytestmark = pytest.mark.usefixtures("command_day")


def test_check_counts_the_programs(data, capsys):
    assert main(["check", "--data", str(data)]) == 0
    assert capsys.readouterr().out == "0 errors, 0 warnings in the data (1 program)\n"


def test_check_prints_warnings_and_is_content(data, capsys):
    (data / "programs.yaml").write_text(ENTRY.replace("state: NC", "state: TN"))

    assert main(["check", "--data", str(data)]) == 0
    out = capsys.readouterr().out
    assert f"{data}/programs.yaml:6: warning: harbor-light: address.zip: expected a ZIP in TN" in out
    assert "0 errors, 1 warning in the data" in out


def test_check_prints_every_error_with_its_line_and_fails(data, capsys):
    (data / "programs.yaml").write_text(ENTRY.replace("[substance-use]", "[drugs]").replace("28801", "2880"))

    assert main(["check", "--data", str(data)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert [line.partition(": ")[0] for line in err.splitlines()[:-1]] == [f"{data}/programs.yaml:{n}" for n in (5, 6)]
    assert err.splitlines()[-1] == "2 errors, 0 warnings in the data"


def test_check_takes_the_folder_of_iop_data(data, capsys, monkeypatch):
    monkeypatch.setenv("IOP_DATA", str(data))

    assert main(["check"]) == 0
    assert "(1 program)" in capsys.readouterr().out


def test_check_tells_the_lines_of_mkdocs_yml_that_do_not_fit_real_programs(county, data, capsys, monkeypatch):
    came_with = settings().replace("test-county.us", "example.org").replace("/test-county/", "/example/")
    (county / "mkdocs.yml").write_text(came_with)
    real = ENTRY.replace("    sample: true\n", "")
    (data / "programs.yaml").write_text(real)
    monkeypatch.setenv("IOP_DATA", str(data))

    assert real != ENTRY
    assert main(["check"]) == 1
    out = capsys.readouterr().err
    assert [line.partition(": ")[0] for line in out.splitlines() if "placeholder" in line] == [
        f"mkdocs.yml:{line}" for line in (3, 8, 10)
    ]
    assert out.splitlines()[-1].endswith(" in the settings and the data")


def test_a_folder_without_programs_fails_without_a_traceback(tmp_path, capsys):
    assert main(["check", "--data", str(tmp_path / "none")]) == 1
    assert "expected the folder with the data, got none; see --data and IOP_DATA" in capsys.readouterr().err


def test_import_prints_the_entries(export, data, capsys):
    assert main(["import", str(export), "--data", str(data)]) == 0
    out, _ = capsys.readouterr()

    assert out.count("  - id: ") == 3
    assert "retrieved: 2026-01-02" in out
    assert (data / "programs.yaml").read_text() == ENTRY


def test_import_of_one_state_leaves_the_others_out(export, capsys):
    assert main(["import", str(export), "--state", "ri", "--retrieved", "2026-02-03"]) == 0
    out, _ = capsys.readouterr()

    assert [line for line in out.splitlines() if "id:" in line] == ["  - id: far-shore-providence"]
    assert "retrieved: 2026-02-03" in out


def test_import_appends_and_loses_nothing(export, data, capsys):
    into = data / "programs.yaml"
    noted = ENTRY.replace("name: Harbor Light", "name: Harbor Light  # a note of somebody's")
    into.write_text(noted)

    assert main(["import", str(export), "--into", str(into)]) == 0
    assert f"2 programs added to {into}, 1 were there already" in capsys.readouterr().out
    assert into.read_text().startswith(noted)
    assert main(["check", "--data", str(data)]) == 0


def test_import_twice_adds_nothing(export, data):
    into = data / "programs.yaml"
    main(["import", str(export), "--into", str(into)])
    once = into.read_bytes()

    assert main(["import", str(export), "--into", str(into)]) == 0
    assert into.read_bytes() == once


def test_import_makes_the_file_when_there_is_none(export, tmp_path):
    into = tmp_path / "more" / "programs.yaml"

    assert main(["import", str(export), "--into", str(into)]) == 0
    assert main(["check", "--data", str(into.parent)]) == 0


def test_import_into_a_file_with_errors_changes_nothing(export, data, capsys):
    into = data / "programs.yaml"
    into.write_text(ENTRY.replace("name:", "nmae:"))

    assert main(["import", str(export), "--into", str(into)]) == 1
    assert into.read_text() == ENTRY.replace("name:", "nmae:")
    assert "programs.yaml:" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [[], ["chek"], ["import"], ["import", "a.csv", "--state", "XX"], ["import", "a.csv", "--retrieved", "soon"]],
)
def test_a_wrong_call_says_how_it_is_called(arguments, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(arguments)

    assert stopped.value.code == 2
    assert "usage: iop" in capsys.readouterr().err


def test_a_file_that_is_not_there_cannot_be_imported(tmp_path, capsys):
    assert main(["import", str(tmp_path / "none.csv")]) == 1
    assert "Traceback" not in capsys.readouterr().err


def test_schema_is_current():
    assert main(["schema", "--check"]) == 0


def test_schema_check_names_what_is_older_and_writes_nothing(data, capsys):
    assert main(["schema", "--check", "--data", str(data)]) == 1
    assert capsys.readouterr().out.count("; run 'iop schema'") == 2
    assert not (data / "schema").exists()


def test_schema_writes_what_the_project_has(data):
    shutil.copy(ROOT / "data/vocabulary.yaml", data)

    assert main(["schema", "--data", str(data)]) == 0
    for name in ("programs.schema.json", "vocabulary.schema.json"):
        assert (data / "schema" / name).read_bytes() == (ROOT / "data/schema" / name).read_bytes()
    assert main(["schema", "--check", "--data", str(data)]) == 0


@pytest.fixture
def county(tmp_path, monkeypatch) -> Path:
    """A folder with settings and the project's own pages."""
    (tmp_path / "mkdocs.yml").write_text(settings())
    (tmp_path / "docs").mkdir()
    for page in (ROOT / "docs").rglob("*.md"):
        copy = tmp_path / page.relative_to(ROOT)
        copy.parent.mkdir(exist_ok=True)
        copy.write_bytes(page.read_bytes())
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("county")
def test_the_settings_are_checked_alone_without_a_word_when_they_are_right(capsys):
    assert main(["check", "--settings"]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("key", ["site_name", "site_url"])
@pytest.mark.parametrize("written", ["[a]", "5", "2026-01-01", "{a: b}", "true", "a: b"])
def test_what_the_engine_would_refuse_without_a_line_is_told_with_it(county, capsys, key, written):
    """`make site` asks first: MkDocs says of these only what type it wanted."""
    lines = (county / "mkdocs.yml").read_text().splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith(key))
    lines[at] = f"{key}: {written}"
    (county / "mkdocs.yml").write_text("\n".join(lines))

    assert main(["check", "--settings"]) == 1
    assert capsys.readouterr().err.startswith(f"mkdocs.yml:{at + 1}: ")


def test_make_site_and_make_serve_check_the_settings_first():
    makefile = (ROOT / "Makefile").read_text("utf-8")

    for command in ("mkdocs serve", "mkdocs build --strict"):
        assert f"\t@.venv/bin/iop check --settings\n\t.venv/bin/{command}" in makefile
