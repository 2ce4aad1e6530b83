"""A site is written beside itself and takes its place at the end; what goes wrong before then leaves it as it was."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from iop.site import Stage
from iop.site import stage as module


def nobody_else() -> None:
    pytest.fail("no other build holds this site")


@pytest.fixture(params=["at once", "one after the other"])
def ways(request, monkeypatch) -> None:
    """Change the two folders at once, and as systems do that cannot."""
    if request.param != "at once":
        monkeypatch.setattr(module, "_EXCHANGE", 1 << 30)  # a flag that no system knows


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that was built before."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text("as it was")
    (folder / "gone.html").write_text("as it was")
    return folder


def begun(site: Path) -> Stage:
    stage = Stage(site)
    stage.begin(nobody_else)
    (stage.folder / "index.html").write_text("new")
    return stage


def texts(site: Path) -> dict[str, str]:
    return {path.relative_to(site).as_posix(): path.read_text() for path in site.rglob("*") if path.is_file()}


def beside(site: Path) -> set[str]:
    return {path.name for path in site.parent.iterdir()} - {site.name}


@pytest.mark.usefixtures("ways")
def test_the_new_site_takes_the_place_of_the_old_one(site):
    begun(site).take_place()

    assert texts(site) == {"index.html": "new"}
    assert not beside(site)


@pytest.mark.parametrize("name", ["site", "not/yet/there"])
def test_the_first_site_takes_its_place(tmp_path, name):
    begun(tmp_path / name).take_place()

    assert texts(tmp_path / name) == {"index.html": "new"}


def test_a_build_that_fails_leaves_the_site_and_nothing_beside_it(site):
    stage = begun(site)
    stage.leave()
    stage.leave()

    assert texts(site) == {"index.html": "as it was", "gone.html": "as it was"}
    assert not beside(site)


def test_what_a_killed_build_left_is_no_part_of_the_next(site):
    script = "import os, sys; from iop.site import Stage; from pathlib import Path\n"
    script += "stage = Stage(Path(sys.argv[1])); stage.begin(print); (stage.folder / 'half.html').touch(); os._exit(9)"
    environment = {**os.environ, "PYTHONPATH": str(Path(module.__file__).parents[2])}
    subprocess.run([sys.executable, "-c", script, site], check=False, env=environment)
    assert beside(site) == {".site.new", ".site.lock"}
    begun(site).take_place()

    assert texts(site) == {"index.html": "new"}
    assert not beside(site)


def test_a_build_killed_between_two_renames_has_its_site_put_back(site):
    site.rename(site.with_name(".site.old"))
    begun(site).leave()

    assert texts(site) == {"index.html": "as it was", "gone.html": "as it was"}
    assert not beside(site)


def test_a_second_build_waits_for_the_first(site):
    first, second, told, ended = begun(site), Stage(site), threading.Event(), threading.Event()

    def build() -> None:
        second.begin(told.set)
        (second.folder / "index.html").write_text("newer")
        second.take_place()
        ended.set()

    thread = threading.Thread(target=build)
    thread.start()
    assert told.wait(10)
    assert texts(site)["index.html"] == "as it was"
    first.take_place()
    thread.join(10)

    assert ended.is_set()
    assert texts(site) == {"index.html": "newer"}
    assert not beside(site)


@pytest.mark.usefixtures("ways")
def test_what_others_hid_in_the_site_stays_in_it(site):
    (site / ".git" / "refs").mkdir(parents=True)
    (site / ".git" / "refs" / "main").write_text("65c9877")
    (site / ".nojekyll").touch()
    begun(site).take_place()

    assert texts(site) == {"index.html": "new", ".git/refs/main": "65c9877", ".nojekyll": ""}


def test_a_site_that_is_a_link_stays_one(site):
    link = site.with_name("www")
    link.symlink_to(site)
    begun(link).take_place()

    assert link.is_symlink()
    assert texts(site) == {"index.html": "new"}


def test_who_may_read_the_site_stays(site):
    site.chmod(0o751)
    begun(site).take_place()

    assert site.stat().st_mode & 0o777 == 0o751


@pytest.mark.parametrize("name", ["a file", "a file/site", "/proc/site"])
def test_a_place_that_cannot_be_written_is_named(tmp_path, name):
    (tmp_path / "a file").write_text("as it was")
    stage = Stage(tmp_path / name)
    with pytest.raises(OSError, match=r"a file|/proc") as raised:
        stage.begin(nobody_else)
    stage.leave()

    assert raised.value.filename
    assert [path.name for path in tmp_path.iterdir()] == ["a file"]
