"""The sentences about programs, by key, from the file of a language: en.yaml."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

LANGUAGE = "en"


def say(key: str, /, **values: object) -> str:
    """Return a sentence, such as `answer.none`, with the values in its braces.

    Raises: LookupError when the file of the language lacks it.
    """
    sentence = _sentences().get(key)
    if sentence is None:
        raise _lacking(key)
    return sentence.format(**values)


def counted(number: float, what: str) -> str:
    """Return a number of something, as `1 week` or `3 weeks`; `what` is a key below `number`."""
    return f"{number} {unit(number, what)}"


def unit(number: float, what: str) -> str:
    """Return what a number is of, as `week` or `weeks`."""
    if what not in _units():
        raise _lacking(f"number.{what}")
    one, more = _units()[what]
    return one if number == 1 else more


def below(group: str) -> Mapping[str, str]:
    """Return the sentences of a group by the rest of their key."""
    return {key.removeprefix(f"{group}."): text for key, text in _sentences().items() if key.startswith(f"{group}.")}


def _lacking(key: str) -> LookupError:
    return LookupError(f"add {key} to hooks/iop/wording/{LANGUAGE}.yaml")


@cache
def _sentences() -> Mapping[str, str]:
    return {
        f"{group}.{key}": text for group, found in _file().items() for key, text in found.items() if group != "number"
    }


@cache
def _units() -> Mapping[str, tuple[str, str]]:
    return {key: (words[0], words[1]) for key, words in _file()["number"].items()}


@cache
def _file() -> Mapping[str, Mapping[str, str]]:
    text = Path(__file__).with_name(f"{LANGUAGE}.yaml").read_text("utf-8")
    found: Mapping[str, Mapping[str, str]] = yaml.load(text, yaml.BaseLoader)
    return found
