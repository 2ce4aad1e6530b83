"""What is kept from build to build: made once, and again when anything that it comes from is another."""

import pytest

from iop import kept as module
from iop.kept import kept


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "_FOLDER", tmp_path / "kept")
    return tmp_path / "kept"


@pytest.fixture
def made():
    """Return how often something was made."""
    return []


@pytest.fixture
def make(made):
    def make() -> bytes:
        made.append(1)
        return b"bytes"

    return make


def test_what_was_made_is_not_made_again(make, made, folder):
    assert [kept("a", make, "x"), kept("a", make, "x")] == [b"bytes", b"bytes"]
    assert len(made) == 1
    assert [path.name for path in folder.iterdir()] == ["a"]


def test_what_comes_from_something_else_is_made_anew(make, made):
    for of in (("x",), ("y",), ("x", "y"), ("xy",), ()):
        kept("a", make, *of)

    assert len(made) == 5


@pytest.mark.parametrize("part", ["_code", "_packages"])
def test_other_code_and_other_packages_make_it_anew(make, made, part, monkeypatch):
    kept("a", make)
    monkeypatch.setattr(module, part, lambda: "another")

    assert kept("a", make) == b"bytes"
    assert len(made) == 2


@pytest.mark.parametrize(
    "spoil",
    [lambda content: content[:-1], lambda content: content + b"x", lambda _: b"", lambda _: b"something else"],
    ids=["cut short", "longer", "empty", "of others"],
)
def test_a_spoiled_file_is_made_anew(make, made, spoil, folder):
    kept("a", make)
    (folder / "a").write_bytes(spoil((folder / "a").read_bytes()))

    assert [kept("a", make), kept("a", make)] == [b"bytes", b"bytes"]
    assert len(made) == 2


def test_a_file_under_another_name_is_not_taken(make, made, folder):
    kept("a", make)
    (folder / "a").rename(folder / "b")

    kept("b", make)
    assert len(made) == 2


def test_where_nothing_can_be_kept_it_is_made_each_time(make, made, folder):
    folder.write_text("a file where the folder would be")

    assert [kept("a", make), kept("a", make)] == [b"bytes", b"bytes"]
    assert len(made) == 2
