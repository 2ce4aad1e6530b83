"""What is no plain file, or cannot be read or written, is one plain message: no traceback, no hang, nothing quoted."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from cli import main
from small_data import ENTRY

SECRET = "token: 0123456789abcdef\n"

pytestmark = pytest.mark.usefixtures("command_day")


@pytest.fixture
def said(capsys) -> Callable[..., str]:
    """Run the command, which must fail with one problem, and return what it says."""

    def run(*arguments: object) -> str:
        assert main([str(each) for each in arguments]) == 1
        out, err = capsys.readouterr()
        assert out == ""
        message, count = err.splitlines()
        assert count.startswith("1 error, 0 warnings")
        return message

    return run


def linked(path: Path, target: Path) -> None:
    path.unlink(missing_ok=True)
    path.symlink_to(target)


@pytest.mark.parametrize("name", ["programs.yaml", "vocabulary.yaml", "facts.yaml", "sources.yaml", "words.yaml"])
def test_a_symbolic_link_in_the_data_is_refused_and_what_it_leads_to_is_not_quoted(data, tmp_path, said, name):
    (tmp_path / "secret").write_text(SECRET)
    linked(data / name, tmp_path / "secret")

    message = said("check", "--data", data)

    assert message.startswith(f"{data / name}:1: file: expected a file, got a symbolic link; put the file itself here")
    assert "0123456789" not in message


def test_a_symbolic_link_among_more_files_is_refused(data, tmp_path, said):
    (tmp_path / "secret").write_text(SECRET)
    (data / "programs").mkdir()
    linked(data / "programs" / "more.yaml", tmp_path / "secret")

    assert said("check", "--data", data).startswith(f"{data}/programs/more.yaml:1: file: expected a file, got a symb")


def test_a_folder_of_programs_that_is_a_symbolic_link_is_refused(data, tmp_path, said):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "a.yaml").write_text(SECRET)
    linked(data / "programs", tmp_path / "elsewhere")

    assert f"{data}/programs:1: file: expected a folder, got a symbolic link" in said("check", "--data", data)


def test_a_loop_of_symbolic_links_is_refused(data, said):
    linked(data / "programs.yaml", data / "b.yaml")
    linked(data / "b.yaml", data / "programs.yaml")

    assert "got a symbolic link" in said("check", "--data", data)


def test_a_link_that_leads_nowhere_is_refused(data, said):
    linked(data / "programs.yaml", data / "nothing")

    assert "got a symbolic link" in said("check", "--data", data)


def test_the_schemas_are_not_written_through_a_symbolic_link(data, tmp_path, said):
    (tmp_path / "mine").write_text("mine")
    (data / "schema").mkdir()
    linked(data / "schema" / "programs.schema.json", tmp_path / "mine")

    assert "got a symbolic link" in said("schema", "--data", data)
    assert (tmp_path / "mine").read_text() == "mine"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_and_not_waited_for(data, said):
    (data / "programs.yaml").unlink()
    os.mkfifo(data / "programs.yaml")

    assert "expected a file, got a pipe or a device" in said("check", "--data", data)


def test_a_folder_in_the_place_of_a_file_is_refused(data, said):
    (data / "programs.yaml").unlink()
    (data / "programs.yaml").mkdir()

    assert "expected a file, got a folder of that name" in said("check", "--data", data)


def test_a_file_in_the_place_of_the_folder_is_refused(data, said):
    assert "expected the folder with the data, got none" in said("check", "--data", data / "programs.yaml")


def test_a_file_with_another_ending_is_doubted(data, capsys):
    (data / "programs").mkdir()
    (data / "programs" / "nc.yml").write_text(ENTRY)

    assert main(["check", "--data", str(data)]) == 0
    assert "nc.yml:1: warning: file: expected a name that ends in .yaml" in capsys.readouterr().out


def test_what_an_editor_hides_beside_a_file_is_not_read(data, capsys):
    (data / "programs").mkdir()
    linked(data / "programs" / ".#nc.yaml", Path("somebody@host.1234"))

    assert main(["check", "--data", str(data)]) == 0
    assert capsys.readouterr().out.startswith("0 errors, 0 warnings")


@pytest.mark.parametrize(
    "epoch", ["soon", "-1", "1e9", "²", "99999999999999999999", "253402300800", "9" * 5000, "1795392000.5", " 1"]
)
def test_a_day_that_is_none_is_told(data, said, monkeypatch, epoch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)

    assert said("check", "--data", data).startswith("SOURCE_DATE_EPOCH:1: expected seconds since 1970 such as 179539")


def test_schema_makes_no_folder_for_a_slip_in_its_name(tmp_path, said):
    assert "expected the folder with the data, got none" in said("schema", "--data", tmp_path / "dta")
    assert not (tmp_path / "dta").exists()


def test_an_export_that_is_not_there_is_told_as_that(data, said):
    message = said("import", data / "nosuch.csv")

    assert message.endswith("nosuch.csv:1: file: expected a file, got none; see that its name is right")


@pytest.mark.parametrize(
    "into", ["/proc/x/programs.yaml", "/dev/null/programs.yaml", "a-folder", "a-file/programs.yaml"]
)
def test_an_import_into_what_cannot_be_written_says_so(tmp_path, export, said, into):
    (tmp_path / "a-folder").mkdir()
    (tmp_path / "a-file").write_text("")

    assert "file: expected a file" in said("import", export, "--into", tmp_path / into)


def test_an_import_that_cannot_be_written_leaves_the_file_as_it_was(data, export, said, monkeypatch):
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)

    assert "expected a file that can be written, got No space left" in said(
        "import", export, "--into", data / "programs.yaml"
    )
    assert (data / "programs.yaml").read_text() == ENTRY
    assert [path.name for path in data.iterdir()] == ["programs.yaml"]


def test_an_import_keeps_who_may_read_the_file(data, export):
    into = data / "programs.yaml"
    into.chmod(0o640)

    assert main(["import", str(export), "--into", str(into)]) == 0
    assert stat.S_IMODE(into.stat().st_mode) == 0o640
