"""Text that is no YAML: what the mistake is, and on which line.

A parser stops where it can no longer go on, often below the slip. So the lines above that point are looked at, nearest
first, for what people really do: a bullet for a dash, a quote that is not closed, a key a space too far.
"""

from collections.abc import Iterable, Iterator, Sequence

import yaml

from iop.data.errors import Problem, quoted
from iop.data.reader import columns, slips

_BEGUN = ("while scanning a simple key", "while scanning a quoted scalar", "while parsing a flow")
"""What the parser was in the middle of when the mistake is where that began, not where it gave up."""
_ABOVE = 40
"""How many lines above the point are looked at."""
_FAR = 200_000
"""How many characters around it tell in which column most lines begin: some eighty entries each way."""
_REACH = 20_000
"""How many characters around it: a line of 10 MB has nothing to tell."""


def unreadable(path: str, text: str, error: yaml.MarkedYAMLError | yaml.reader.ReaderError) -> Problem:
    """Say what is wrong with the text, and where."""
    if isinstance(error, yaml.reader.ReaderError):
        at = text.index(chr(error.character))  # not error.position: libyaml counts bytes
        line = text.count("\n", 0, at) + 1
        return Problem(
            path, line, 1, f"file: expected plain text, got the character U+{error.character:04X}; delete it"
        )
    begun = (error.context or "").startswith(_BEGUN) and error.context_mark
    mark = begun or error.problem_mark or error.context_mark
    at, column = (mark.index, mark.column) if mark else (0, 0)
    line = text.count("\n", 0, at)  # not mark.line: at the end of a file, libyaml is a line further
    said = f"{error.context or ''} {error.problem or ''}".lower()
    for number, message in _slips(text, at, line, said):
        return Problem(path, number + 1, column + 1 if number == line else 1, message)
    lines, last = _window(text, at)
    message = f"file: expected a line such as 'name: Harbor Light', got {quoted(lines[last].strip())}; {_plain(said)}"
    return Problem(path, line + 1, column + 1, message)


def _slips(text: str, at: int, line: int, said: str) -> Iterator[tuple[int, str]]:
    """Yield the slips that stand at or above a place in the text, the likeliest first, each with its line from 0."""
    top = text[:_REACH].split("\n")[:_ABOVE]
    for number in range(min(line + 1, len(top))):
        yield from _told(slips.OF_THE_FILE, top, number, number)
    lines, last = _window(text, at)
    for number in range(last, -1, -1):
        yield from _told(slips.ANYWHERE, lines, number, line - last + number)
    if "flow" in said:
        yield from _told(slips.OF_BRACKETS, lines, last, line)
        return
    block, there = _window(text, at, _FAR, _FAR)
    from_line = line - there
    yield from ((from_line + number, told) for number, told in columns.commented_out(block, there))
    yield from _told(slips.OF_THE_LINE, lines, last, line)
    yield from ((from_line + number, told) for number, told in columns.misplaced(block, there))
    yield from _told(slips.OF_TEXT, lines, last, line)


def _told(finders: Iterable[slips.Finder], lines: Sequence[str], at: int, line: int) -> Iterator[tuple[int, str]]:
    yield from ((line, told) for finder in finders if (told := finder(lines, at)))


def _window(text: str, at: int, most: int = _ABOVE, reach: int = _REACH) -> tuple[list[str], int]:
    """Return the lines around a place in the text, and which of them it is in."""
    above = text[max(0, at - reach) : at].split("\n")[-most - 1 :]
    below = text[at : at + reach].split("\n")[: most + 1]
    return [*above[:-1], above[-1] + below[0], *below[1:]], len(above) - 1


def _plain(said: str) -> str:
    """Say in a maintainer's words what the parser stumbled over."""
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
    return next((hint for sign, hint in hints.items() if sign in said), said.strip() or "it cannot be read")
