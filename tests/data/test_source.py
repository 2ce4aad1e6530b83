"""YAML text to a plain tree: text stays text, and every key has its line."""

import gc

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from iop.data.errors import DataError, Problem
from iop.data.reader.source import Source, Tree, read


def read_text(text: str) -> Source:
    return read("a.yaml", text.encode())


def refused(text: str | bytes) -> tuple[Problem, ...]:
    with pytest.raises(DataError) as caught:
        read("a.yaml", text if isinstance(text, bytes) else text.encode())
    return caught.value.problems


@pytest.mark.parametrize(
    "written", ["07102", "NO", "9:30", "true", "null", "~", "1e3", "2026-11-23", "0x1F", ".nan", "="]
)
def test_a_scalar_stays_the_text_that_was_written(written):
    assert read_text(f"key: {written}").tree == {"key": written}


def test_a_key_with_nothing_after_it_is_empty_text():
    assert read_text("key:\nother: x").tree == {"key": "", "other": "x"}


# what YAML writes and reads unchanged: NEL and the two Unicode line ends fold like line ends
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\ufffe\uffff\u2028\u2029"))
TREES = st.recursive(WORDS, lambda inner: st.lists(inner) | st.dictionaries(WORDS, inner), max_leaves=12)


@given(st.dictionaries(WORDS, TREES))
def test_any_mapping_of_text_survives_being_written_and_read(tree: Tree):
    assert read_text(yaml.safe_dump(tree, allow_unicode=True)).tree == tree


def test_a_value_stands_where_it_was_written():
    source = read_text("programs:\n  - id: a\n    address:\n      city: B\n  - id: c\n")

    assert source.place(("programs", 0, "address", "city")) == (4, 13)
    assert source.place(("programs", 0, "address")) == (3, 5)
    assert source.place(("programs", 1)) == (5, 5)


def test_a_missing_key_stands_where_its_entry_does():
    source = read_text("programs:\n  - id: a\n  - id: c\n")

    assert source.place(("programs", 1, "contact", "phone")) == (3, 5)


@pytest.mark.parametrize("end", ["", "\n", "\n\n  \n"])
def test_no_place_lies_below_the_last_line_that_says_something(end):
    """The parser puts the nothing that follows a ? at the end of a file on a line that is not there."""
    source = read_text(f"programs:\n  - id: a\n?{end}")

    assert source.tree == {"programs": [{"id": "a"}], "": ""}
    assert [source.place(trail)[0] for trail in ((), ("programs",), ("",))] == [1, 1, 3]


def test_every_repeated_key_is_reported_with_the_line_of_the_first():
    problems = refused("a: 1\nb: {c: 1, c: 2}\na: 3\n")

    assert [problem.line for problem in problems] == [2, 3]
    assert "b.c: expected each key once" in problems[0].message
    assert "it is on line 1 already" in problems[1].message


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: &x 1\n", "got '&x'"),
        ("a: *x\n", "got '*x'"),
        ("&x a: 1\n", "got '&x'"),
        ("a: !!int 1\n", "got '!!int'"),
        ("a: !mine 1\n", "got '!mine'"),
        ("a: !!python/object/apply:os.system [id]\n", "got '!!python/object/apply:os.system'"),
        ("[a]: 1\n", "expected a key such as 'name'"),
        ("a: 1\n---\nb: 2\n", "a second one after '---'"),
        ("a: " + "[" * 3000 + "]" * 3000, "at most 20 levels"),
    ],
)
def test_what_makes_a_file_say_more_than_it_shows_is_refused(text, said):
    (problem,) = refused(text)

    assert said in problem.message


def test_a_control_character_is_found_behind_letters_of_several_bytes():
    (problem,) = refused("name: Café Öl\nother: é\0\n")

    assert problem.line == 2
    assert "U+0000" in problem.message


@pytest.mark.parametrize(
    ("text", "line", "hint"),
    [
        ('a: "b\nc: d\n', 1, "a quote is not closed"),
        ("a: [b\nc: d\n", 1, "the bracket [ is not closed"),
        ("a: 1\nb:2\nc: 3\n", 2, "a key needs a colon and a space after it"),
        ("a: b: c\n", 1, "put text with a colon in quotes"),
        ("a: 1\n\tb: 2\n", 2, "replace each tab by two spaces"),
        ("a: @b\n", 1, "put text that begins with @ in quotes"),
        ("- a\n b: 1\n", 2, "colon in quotes"),
    ],
)
def test_unreadable_text_is_reported_where_the_mistake_begins(text, line, hint):
    (problem,) = refused(text)

    assert problem.line == line
    assert hint in problem.message


def test_the_garbage_collector_is_left_as_it_was():
    refused("a: [")

    assert gc.isenabled()


LINES = 'programs:\n  - id: a\n    name: "Harbor{0}{0}Light"\n    street: Suite #2\n    ages: [adlut]\n'


@pytest.mark.parametrize("pasted", ["\u2028", "\u2029", "\x85"])
def test_a_line_end_that_no_editor_shows_is_a_space(pasted):
    source = read_text(LINES.format(pasted))

    assert source.tree["programs"][0]["name"] == "Harbor  Light"
    assert [warning.line for warning in source.warnings] == [4]
    assert source.place(("programs", 0, "ages", 0)) == (5, 12)


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_the_line_ends_of_other_systems_count_as_one_line_each(end):
    source = read_text(LINES.format("").replace("\n", end))

    assert [warning.line for warning in source.warnings] == [4]
    assert source.place(("programs", 0, "ages", 0)) == (5, 12)


def test_a_byte_order_mark_is_not_part_of_the_text():
    source = read("a.yaml", b"\xef\xbb\xbfa: [x]\n")

    assert source.tree == {"a": ["x"]}
    assert source.place(("a",)) == (1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "programs: [{id: a, address: {city: B}}, {id: c, address: {city: D}}, {id: e}]\n",
        "programs:\n- id: \U0001f600\n  address: {city: B}\n# a: b\n-   id: c\n    address:\n      city: D\n- id: e\n",
        "programs:\n  -\n    id: a\n  - {id: c,\n     address:\n {city: D}}\n  - id: e\n",
    ],
    ids=["one line", "many lines", "both"],
)
def test_a_value_stands_where_it_was_written_however_it_was_written(text):
    source = read_text(text)
    line, column = source.place(("programs", 1, "address", "city"))

    assert text.splitlines()[line - 1][column - 1 :].startswith("D")
    line, column = source.place(("programs", 1, "name"))
    assert text.splitlines()[line - 1][column - 1 :].startswith(("id: c", "{id: c"))


def test_a_cut_is_found_behind_letters_of_several_bytes():
    warnings = read_text("a: \U0001f600 é #1\nb: [x #2\n]\n").warnings

    assert [(warning.line, warning.message.split("got ")[1][:4]) for warning in warnings] == [(1, "'#1'"), (2, "'#2'")]
