"""What is wrong with text that is no YAML."""

import yaml

from iop.errors import Problem, quoted

_BEGUN = ("while scanning a simple key", "while scanning a quoted scalar", "while parsing a flow")
"""What the parser was in the middle of when the mistake is where that began, not where it gave up."""


def unreadable(path: str, text: str, error: yaml.MarkedYAMLError | yaml.reader.ReaderError) -> Problem:
    """Say what is wrong with it."""
    if isinstance(error, yaml.reader.ReaderError):
        at = text.index(chr(error.character))  # not error.position: libyaml counts bytes
        line = text.count("\n", 0, at) + 1
        message = f"file: expected plain text, got the character U+{error.character:04X}; delete it"
        return Problem(path, line, 1, message)
    begun = (error.context or "").startswith(_BEGUN) and error.context_mark
    mark = begun or error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    written = _line(text, mark.index) if mark else ""
    if "\t" in written[: len(written) - len(written.lstrip())]:
        message = "file: expected spaces before the key, got a tab; replace each tab by two spaces"
    else:
        message = f"file: expected YAML such as 'name: Harbor Light', got {quoted(written.strip())}; {_plain(error)}"
    return Problem(path, line, column, message)


def _line(text: str, at: int) -> str:
    """Return the line of text that the character stands in."""
    end = text.find("\n", at)
    return text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]


def _plain(error: yaml.MarkedYAMLError) -> str:
    """Say in a maintainer's words what the parser stumbled over."""
    said = f"{error.context or ''} {error.problem or ''}".lower()
    hints = {
        "mapping values are not allowed": "put text that has a colon in quotes, and begin keys in the same column",
        "could not find expected ':'": "a key needs a colon and a space after it",
        "did not find expected key": "keys of one entry begin in the same column; quotes and brackets are closed",
        "did not find expected '-'": "see that the entries of one list begin in the same column",
        "did not find expected ',' or": "a bracket is not closed, or a comma is missing",
        "did not find expected node content": "a bracket is not closed, or a value is missing",
        "found unexpected end of stream": "a quote is not closed",
        "found character that cannot start any token": "put text that begins with this character in quotes",
        "found undefined": "delete the '*', '&' or '!'",
    }
    return next((hint for sign, hint in hints.items() if sign in said), (error.problem or "not readable").lower())
