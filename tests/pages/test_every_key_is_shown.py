"""Whatever an entry says, somebody can read: a key that no page, card or list shows is forgotten, or said to be."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import get_args

import pytest
import yaml
from pydantic import ValidationError

from iop.data.model import Program
from iop.data.phones import Phone
from iop.data.record import Record
from iop.data.settings.guide import Guide
from iop.meaning.listing import Listing
from iop.pages.page import Maker, Page
from iop.pages.program import ProgramPages
from iop.pages.render import environment
from iop.site.files import read_templates
from iop.wording.card import CardWords, card
from iop.wording.handout import Handout, handout

SAMPLE = Path(__file__).parents[1] / "sample/programs.yaml"
ENVIRONMENT = environment(read_templates())
GUIDE = Guide("Guide", "https://example.org/", "Here", "a@example.org", Phone("8285550199"), "https://github.com/a/b")

NOT_SHOWN: Mapping[str, str] = {
    "aliases": "former addresses lead to the page",
    "source.record": "it is for the next import",
}
"""Key to why nobody reads it."""


def keys_of(kind: object, path: str = "") -> Iterator[str]:
    """Yield every key, as `cost` and `cost.accepts`."""
    if isinstance(kind, type) and issubclass(kind, Record):
        for name, field in kind.model_fields.items():
            key = f"{path}{field.alias or name}"
            yield key
            yield from keys_of(field.annotation, f"{key}.")
        return
    for part in get_args(kind):
        yield from keys_of(part, path)


def without(tree: object, key: str) -> object:
    """Return a tree in which the key stands nowhere."""
    if isinstance(tree, list):
        return [without(each, key) for each in tree]
    if not isinstance(tree, dict):
        return tree
    first, _, rest = key.partition(".")
    kept = {name: value for name, value in tree.items() if rest or name != first}
    return {name: without(value, rest) if name == first else value for name, value in kept.items()}


@pytest.fixture(scope="module")
def entries() -> list[dict[str, object]]:
    found: list[dict[str, object]] = yaml.load(SAMPLE.read_text("utf-8"), yaml.BaseLoader)["programs"]
    return found


@pytest.fixture(scope="module")
def program_of(sample):
    """Return the program of an entry; None when a key that it needs is missing."""

    def of(tree: dict[str, object]) -> Program | None:
        try:
            return Program.model_validate(tree, context=sample.vocabulary, by_name=False, by_alias=True)
        except ValidationError:
            return None

    return of


@pytest.fixture(scope="module")
def read_of(sample):
    """Return all that people read of a program."""

    @cache
    def of(program: Program) -> tuple[Page, CardWords, Handout]:
        others = [each for each in sample.programs if each.id != program.id]
        directory = replace(sample, programs=tuple(sorted([*others, program], key=lambda each: each.id)))
        listing = Listing(program, sample.today, sample.vocabulary, directory.home_zone)
        page = ProgramPages(Maker(directory, GUIDE, ENVIRONMENT)).page(listing)
        return page, card(listing, "../"), handout(listing, directory.successor(program))

    return of


@pytest.fixture(scope="module")
def is_shown(entries, program_of, read_of):
    """Say whether something that people read changes without a key; None when no entry may lack it."""

    def of(key: str) -> bool | None:
        pairs = ((tree, without(tree, key)) for tree in entries)
        programs = ((program_of(tree), program_of(less)) for tree, less in pairs if less != tree)
        changed = (read_of(program) != read_of(less) for program, less in programs if less)
        first = next(changed, None)
        return first or (None if first is None else any(changed))

    return of


@pytest.mark.parametrize("key", [each for each in keys_of(Program) if each not in NOT_SHOWN])
def test_every_key_is_shown(is_shown, key):
    assert is_shown(key) is not False, (
        f"{key}: nothing that people read changes without it. Show it by a fact in hooks/iop/wording/sections.py, in a "
        f"group by hooks/iop/wording/track.py, or on the card by hooks/iop/wording/card.py; or name it in NOT_SHOWN of "
        f"{Path(__file__).name}, with the reason"
    )


@pytest.mark.parametrize("key", NOT_SHOWN)
def test_what_is_said_not_to_be_shown_is_not(is_shown, key):
    assert is_shown(key) is False, f"delete {key} from NOT_SHOWN of {Path(__file__).name}: it is shown"
