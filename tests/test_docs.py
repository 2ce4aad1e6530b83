"""README.md, CONTRIBUTING.md and contributing/ say what is so: entries are valid, commands and paths exist."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple, get_args

import pytest
import yaml

from cli import main
from iop.data.knowledge import Claim, Explained, read_claims, read_sources, read_words
from iop.data.model import Program
from iop.data.reader.source import Tree, read
from iop.data.record import Record
from iop.data.terms import Term
from iop.data.vocabulary import LISTS

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ROOT = Path(__file__).parent.parent
PAGES = tuple(f"contributing/{path.name}" for path in sorted((ROOT / "contributing").iterdir()))
DOCUMENTS = ("README.md", "CONTRIBUTING.md", *PAGES)
LAYOUT = re.compile(r"^## What is where\n\n```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Block(NamedTuple):
    document: str
    number: int
    text: str

    def __str__(self) -> str:
        return f"{self.document}-{self.number}"

    def has(self, *keys: str) -> bool:
        return self.text.split(":")[0] in keys


@pytest.fixture(scope="module")
def contributing(root) -> str:
    return (root / "CONTRIBUTING.md").read_text("utf-8")


@pytest.fixture(scope="module")
def readme(root) -> str:
    return (root / "README.md").read_text("utf-8")


def blocks(root, kind: str) -> list[Block]:
    """Return the code blocks of one language in all documents."""
    found = []
    for name in DOCUMENTS:
        text = (root / name).read_text("utf-8")
        found += [Block(name, at, match[2]) for at, match in enumerate(BLOCK.finditer(text), 1) if match[1] == kind]
    return found


def yaml_blocks(root, *keys: str) -> list[Block]:
    found = [block for block in blocks(root, "yaml") if block.has(*keys)]
    assert found
    return found


def code_of(text: str) -> str:
    """Return what is written as code, in blocks and in lines."""
    without_blocks = BLOCK.sub("", text)
    return "\n".join([*(match[2] for match in BLOCK.finditer(text)), *re.findall(r"`([^`\n]+)`", without_blocks)])


def in_code(root, pattern: str) -> list[tuple[str, str]]:
    """Return each document with what its code holds of a pattern."""
    texts = {name: code_of((root / name).read_text("utf-8")) for name in DOCUMENTS}
    found = [(name, each) for name, text in texts.items() for each in re.findall(pattern, text, re.MULTILINE)]
    assert found
    return found


def keys_of(kind: object, path: str = "") -> Iterator[str]:
    """Yield every key of a record in order, as `tracks.weeks.min`."""
    if isinstance(kind, type) and issubclass(kind, Record):
        for name, field in kind.model_fields.items():
            yield path + (field.alias or name)
            yield from keys_of(field.annotation, f"{path}{field.alias or name}.")
        return
    for part in get_args(kind):
        yield from keys_of(part, path)


def keys_in(tree: Tree, path: str = "") -> Iterator[str]:
    """Yield every key of a tree in order, as `tracks.weeks.min`."""
    if isinstance(tree, list):
        for item in tree:
            yield from keys_in(item, path)
    elif isinstance(tree, dict):
        for key, value in tree.items():
            yield path + key
            yield from keys_in(value, f"{path}{key}.")


@pytest.fixture(scope="module")
def annotated(root) -> str:
    """The block that shows every key."""
    return next(block.text for block in yaml_blocks(root, "programs") if block.document == "contributing/entry.md")


def test_every_block_of_yaml_is_of_a_kind_that_is_checked_here(root):
    assert not [
        block for block in blocks(root, "yaml") if not block.has("programs", "facts", "explained", "site_name", *LISTS)
    ]


def test_entries_have_no_problem_and_no_doubt(root, problems_of):
    assert {str(block): problems_of(block.text) for block in yaml_blocks(root, "programs")} == {
        str(block): [] for block in yaml_blocks(root, "programs")
    }


def test_words_can_be_added_as_shown(root, vocabulary):
    for block in yaml_blocks(root, *LISTS):
        ((name, words),) = read("vocabulary.yaml", block.text.encode()).tree.items()

        assert {Term.model_validate(word).id for word in words} - vocabulary.lists[name].keys()


def test_a_fact_can_be_added_as_shown(root):
    citations = read_sources(read("sources.yaml", (root / "data/sources.yaml").read_bytes()))
    (block,) = yaml_blocks(root, "facts")

    facts, _ = read_claims(read("facts.yaml", block.text.encode()), citations, date(2026, 11, 23))

    assert facts
    assert all(f"{key}:" in block.text for key in Claim.model_fields)


def test_a_word_can_be_explained_as_shown(root):
    (block,) = yaml_blocks(root, "explained")

    words = read_words(read("words.yaml", f"{block.text}\navoid: []\nnames: []\n".encode()))

    assert [word.id for word in words.explained] == ["deductible"]
    assert all(f"{key}:" in block.text for key in Explained.model_fields)


def test_the_annotated_entry_has_every_key_in_the_order_of_the_model(annotated):
    entry = read("programs.yaml", annotated.encode()).tree["programs"][0]

    written, known = list(dict.fromkeys(keys_in(entry))), list(keys_of(Program))

    assert [key for key in known if key not in written] == [], "add these keys to the entry in contributing/entry.md"
    assert written == known, "put the keys of the entry in contributing/entry.md in the order of the model"


def test_every_key_of_the_annotated_entry_says_whether_it_is_required(annotated):
    written = {}
    for line in annotated.split("\n\n")[0].splitlines()[1:]:
        key, comment = re.match(r"[ -]*(?:\{.*|(\w+):.*?)(?: # (.*))?$", line).groups()
        written.setdefault(key, comment or "")
    rule = re.compile(r"\((required|optional, default = .+?)( in [\w ]+|, unless .+?)?\)")

    silent = {key: said for key, said in written.items() if key and not rule.match(said)}
    assert silent == {}, "in contributing/entry.md, say behind each key: # (required) or # (optional, default = ...)"


def is_required(path: str) -> bool:
    kind: object = Program
    *outer, last = path.split(".")
    for step in outer:
        kind = record_in({field.alias or key: field.annotation for key, field in kind.model_fields.items()}[step])
    return {field.alias or key: field for key, field in kind.model_fields.items()}[last].is_required()


def record_in(annotation: object) -> object:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next((found for part in get_args(annotation) if (found := record_in(part))), None)


def test_the_annotated_entry_calls_required_what_the_model_requires(annotated):
    trail, said = [], {}
    for line in annotated.split("\n\n")[0].splitlines()[1:]:
        lead, key, comment = re.match(r"([ -]*)(?:\{.*|(\w+):.*?)(?: # (.*))?$", line).groups()
        if key:
            trail = [each for each in trail if each[0] < len(lead)] + [(len(lead), key)]
            said.setdefault(".".join(each for _, each in trail), (comment or "").startswith("(required"))
    by_rule = {"address"}
    """Not required by its type; `iop.rules` asks for it."""

    needed = {path: is_required(path) or path in by_rule for path in keys_of(Program) if path in said}
    wrong = [path for path, is_needed in needed.items() if said[path] != is_needed]

    assert wrong == [], "in contributing/entry.md, say (required) of what the model requires, and of nothing else"


def test_the_smallest_entry_has_only_what_is_required(annotated, problems_of):
    entry = read("programs.yaml", annotated.encode()).tree["programs"][1]
    needed = [each for each in entry if each != "sample"]

    for key in needed:
        less = {name: value for name, value in entry.items() if name != key}
        errors = [each for each in problems_of(yaml.safe_dump({"programs": [less]})) if not each.warning]
        assert errors, key


def test_the_message_that_is_shown_is_what_the_check_prints(contributing, root, problems_of):
    wrong, right = re.search(r"Say you type `(.+?)` instead of `(.+?)`", contributing).groups()
    (shown,) = [block.text.strip() for block in blocks(root, "text") if ": expected " in block.text]
    entry = next(block.text for block in yaml_blocks(root, "programs") if right in block.text)

    (problem,) = problems_of(entry.replace(right, wrong))

    assert shown == f"data/{problem}"
    assert f"go to line {problem.line} " in contributing


def test_each_target_of_make_exists(root):
    makefile = (root / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z0-9-]+):", makefile, re.MULTILINE))
    found = in_code(root, r"^(?:- run: )?(?:\w+=\S+ )*make((?: [a-z0-9-]+)+)(?: [A-Z]+=.+)?$")

    assert {word for _, words in found for word in words.split()} <= targets


def test_each_command_of_iop_exists_with_its_options(root, capsys):
    for document, line in in_code(root, r"^(?:\.venv/bin/)?iop ([a-z]+.*)$"):
        command, _, rest = line.partition(" ")
        with pytest.raises(SystemExit, match="0"):
            main([command, "--help"])
        known = set(re.findall(r"--[a-z]+", capsys.readouterr().out))
        assert set(re.findall(r"--[a-z]+", rest)) <= known, f"{document}: {line}"


def test_each_path_in_the_layout_exists(readme, root):
    lines = LAYOUT.search(readme)[1].splitlines()
    paths = [line.split("  ")[0] for line in lines]

    assert [path for path in paths if not (root / path).exists()] == []
    assert [line for line in lines if len(line.split("  ", 1)) < 2] == []


def test_every_folder_of_the_project_is_in_the_layout(readme, root):
    shown = LAYOUT.search(readme)[1]
    ignored = {line.strip("/") for line in (root / ".gitignore").read_text().split()}
    folders = [path.name for path in root.iterdir() if path.is_dir() and path.name not in ignored]

    assert [name for name in folders if name != ".git" and f"{name}/" not in shown] == []


@pytest.mark.parametrize("document", [*DOCUMENTS, "LICENSE-CONTENT.md", "CHANGELOG.md"])
def test_each_link_within_the_project_leads_to_a_file_and_a_heading(root, document):
    for target in re.findall(r"\]\((?!https?:)([^)\s]+)\)", (root / document).read_text("utf-8")):
        path, _, heading = target.partition("#")
        file = (root / document).parent / path if path else root / document
        assert file.exists(), target
        if heading:
            assert heading in headings(file.read_text("utf-8")), target


def headings(markdown: str) -> set[str]:
    """Return the names that GitHub gives to headings."""
    found = re.findall(r"^#+ (.+)$", BLOCK.sub("", markdown), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", each.lower()).replace(" ", "-") for each in found}


def test_each_file_named_as_code_exists(root):
    found = in_code(root, r"(?:^|[ =\"])((?:contributing|data|docs|hooks|tests|tools|benchmarks|\.github)/[\w./-]+)")
    made_by_maintainers = {"data/programs/"}

    assert [each for each in found if each[1] not in made_by_maintainers and not (root / each[1]).exists()] == []


def test_how_to_contribute_is_short_and_leads_to_all_the_rest(contributing):
    assert len(contributing.splitlines()) <= 80
    assert [page for page in PAGES if f"]({page})" not in contributing] == []


def test_the_lines_to_change_are_those_at_the_top_of_mkdocs_yml(root):
    (block,) = yaml_blocks(root, "site_name")
    settings = (root / "mkdocs.yml").read_text("utf-8").splitlines()
    keys = [re.match(r" *\w+:", line)[0] for line in block.text.splitlines()]

    assert [re.match(r" *\w+:", line)[0] for line in settings[1 : len(keys) + 1]] == keys


def test_no_file_names_a_document_that_the_project_does_not_have(root):
    named = re.compile(r"\(design[,)]")
    folders = ("hooks", "docs", "tests", "tools", "benchmarks", "contributing")
    files = [path for folder in folders for path in (root / folder).rglob("*.*") if path.suffix in _TEXTS]

    assert len(files) > 300
    assert [str(path) for path in files if named.search(path.read_text("utf-8"))] == []


_TEXTS = {".py", ".mjs", ".css", ".html", ".yaml", ".md", ".sh"}
