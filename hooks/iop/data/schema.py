"""The JSON Schema of the data files, for editors: made from the model, so that both always say the same.

Source: JSON Schema 2020-12. Keys are described by the docstrings of the model, words by the vocabulary.
"""

import json
from collections.abc import Mapping
from typing import Any

from iop.data.model import Program
from iop.data.terms import Term, Vocabulary
from iop.data.vocabulary import LISTS

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def programs_schema(vocabulary: Vocabulary) -> str:
    """Return the schema of programs.yaml."""
    program = Program.model_json_schema(by_alias=True)
    definitions = program.pop("$defs")
    schema = {
        "$schema": _DIALECT,
        "title": "Directory of intensive outpatient programs",
        "type": "object",
        "required": ["programs"],
        "additionalProperties": False,
        "properties": {"programs": {"type": ["array", "null"], "items": {"$ref": "#/$defs/Program"}}},
        "$defs": {
            **definitions,
            "Program": program,
            **{f"word-{name}": _words(name, vocabulary) for name in LISTS},
        },
    }
    return _text(_with_words(schema))


def vocabulary_schema() -> str:
    """Return the schema of vocabulary.yaml."""
    term = Term.model_json_schema()
    definitions = term.pop("$defs")
    schema = {
        "$schema": _DIALECT,
        "title": "Words of the directory",
        "type": "object",
        "required": list(LISTS),
        "additionalProperties": False,
        "properties": {name: {"type": "array", "items": {"$ref": "#/$defs/Term"}} for name in LISTS},
        "$defs": {**definitions, "Term": term},
    }
    return _text(schema)


def _words(name: str, vocabulary: Vocabulary) -> Mapping[str, Any]:
    choices = [
        {"const": term.id, "title": term.label, "description": term.description} for term in vocabulary.terms(name)
    ]
    return {"type": "string", "oneOf": choices}


def _with_words(part: Any) -> Any:
    """Put the words of a list where the model only names the list."""
    if isinstance(part, list):
        return [_with_words(item) for item in part]
    if not isinstance(part, dict):
        return part
    if "vocabulary" in part and part.get("type") == "string":
        return {"$ref": f"#/$defs/word-{part['vocabulary']}"}
    return {key: _with_words(value) for key, value in part.items() if key != "default" or value is not None}


def _text(schema: Mapping[str, Any]) -> str:
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"
