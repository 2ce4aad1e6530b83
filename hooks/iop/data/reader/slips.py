"""What people do to a line that makes a file no YAML, in the words of somebody who never heard of it.

Each finder looks at one line, with those above it for comparison, and returns the message, or "" when it sees nothing.
"""

import re
from collections.abc import Callable, Sequence

from iop.data import lookalikes
from iop.data.errors import quoted

Finder = Callable[[Sequence[str], int], str]

KEY = r"[A-Za-z_][\w-]*"
_EXAMPLE = "'name: Harbor Light'"
_SIGNS = "".join(map(re.escape, lookalikes.BULLETS)) + "*+"


def told(example: str, line: str, hint: str) -> str:
    """Make the message about a line."""
    return f"file: expected a line such as {example}, got {quoted(line.strip())}; {hint}"


def merge_mark(lines: Sequence[str], at: int) -> str:
    """Git leaves both versions in a file when two people change one line."""
    if not re.match(r"(<{7}|={7}|>{7}|\|{7})( |$)", lines[at]):
        return ""
    hint = "keep one, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>"
    return told("'ages: [adult]'", lines[at], f"these are two versions of a change: {hint}")


def tab(lines: Sequence[str], at: int) -> str:
    """YAML takes no tab before a key."""
    before = lines[at][: len(lines[at]) - len(lines[at].lstrip())]
    return "file: expected spaces before the key, got a tab; replace each tab by two spaces" if "\t" in before else ""


def odd_character(lines: Sequence[str], at: int) -> str:
    """A bullet, a space or a colon that only looks right, where YAML needs the one of the keyboard."""
    line = lines[at]
    bullet = re.match(rf"\s*([{_SIGNS}])\s*{KEY}\s*:", line)
    if bullet and bullet[1] in "*+":
        return told("'- id: harbor-light'", line, f"write a dash - for the {bullet[1]} that begins an entry")
    space = re.match(r"[ -]*([^\S \t\n])", line) or re.match(rf"[ -]*{KEY}:([^\S \t\n])", line)
    colon = re.match(rf"[ -]*{KEY}([\uff1a\u2236\ua789\ufe55])", line)
    found = bullet or space or colon
    if not found or not lookalikes.found_in(found[1]):
        return ""
    return told("'- id: harbor-light'" if bullet else _EXAMPLE, line, lookalikes.told(found[1]))


def dash_without_space(lines: Sequence[str], at: int) -> str:
    """A dash and its key need a space between them."""
    if not re.match(rf"\s*-{KEY}\s*:( |$)", lines[at]):
        return ""
    return told("'- id: harbor-light'", lines[at], "put a space after the dash")


def key_without_colon(lines: Sequence[str], at: int) -> str:
    """A key and its value need a colon and a space between them."""
    line = lines[at]
    found = re.match(rf"\s*(?:- )?({KEY})(:|\s*=|;)\s*\S", line)
    if not found or re.search(r":( |$)", line) or "://" in line:
        return ""
    given = {":": "a space after the colon is missing"}.get(found[2], f"write a colon for the {found[2].strip()}")
    return told(_EXAMPLE, line, f"a key needs a colon and a space after it; {given}")


def quote(lines: Sequence[str], at: int) -> str:
    """A quote that is not closed, or that closes too early."""
    line = lines[at]
    begins = re.search(r"""(?:^\s*|[:,\[{-]\s+|[\[{])(["'])""", line)
    while begins:
        sign, start = begins[1], begins.end()
        end = _closing(line, sign, start)
        if end < 0:
            rest = "\n".join(lines[at + 1 :])
            after = rest[_closing(rest, sign, 0) + 1 :] if _closing(rest, sign, 0) >= 0 else "never"
            if re.match(r"[ \t]*(\n|#|[,\]}:]|$)", after):
                return ""  # text over several lines
            return told(_EXAMPLE, line, f"a quote is not closed; put {sign} at the end of the text too")
        after = line[end + 1 :]
        if not re.match(r"\s*([,\]}:]|#|$)", after):
            return told(_EXAMPLE, line, _early(sign, after))
        begins = re.compile(r"""(?:[:,\[{-]\s+|[\[{])(["'])""").search(line, end + 1)
    return ""


def _closing(text: str, sign: str, start: int) -> int:
    """Return where text in quotes ends; -1 when it does not."""
    shape = re.compile(r'(?:[^"\\]|\\.)*"' if sign == '"' else r"(?:[^']|'')*'", re.DOTALL)
    found = shape.match(text, start)
    return found.end() - 1 if found else -1


def _early(sign: str, after: str) -> str:
    if sign == "'" and re.match(r"\w", after):
        return 'an apostrophe ends text in single quotes; put double quotes " around it, or none'
    if sign in after:
        return (
            f"there are quotes inside quotes; write \\{sign} for those inside"
            if sign == '"'
            else "write '' for a ' inside"
        )
    return f"text goes on behind its closing quote; put the {sign} behind all of it"


def bracket(lines: Sequence[str], at: int) -> str:
    """A bracket that is not closed, or that another kind closes."""
    line = _bare(lines[at])
    open_ones: list[str] = []
    for sign in re.findall(r"[\[\]{}]", line):
        if sign in "[{":
            open_ones.append(sign)
        elif not open_ones or open_ones.pop() != {"]": "[", "}": "{"}[sign]:
            other = {"]": "{ and }, or [ and ]", "}": "{ and }, or [ and ]"}[sign]
            return told("'ages: [adult]'", lines[at], f"a bracket is closed by another kind; write {other}")
    if not open_ones or re.search(r"[,\[{]\s*$", line):
        return ""
    if cut := re.search(r"\s#.*", lines[at]):
        hint = (
            f"text from # on is a comment: put text with {quoted(cut[0].strip().split(',')[0].rstrip('}]'))} in quotes"
        )
        return told("'street: \"12 Main St #200\"'", lines[at], hint)
    close = {"[": "]", "{": "}"}[open_ones[-1]]
    example = {"[": "'ages: [adult]'", "{": "'self_pay: {amount: 250, per: day}'"}[open_ones[-1]]
    return told(example, lines[at], f"the bracket {open_ones[-1]} is not closed; put {close} at its end")


def _bare(line: str) -> str:
    """Return the line without text in quotes and without its comment."""
    return re.sub(r"""(?<=[\s\[{,:])("[^"]*"|'[^']*')|\s#.*""", "", line)


ANYWHERE: tuple[Finder, ...] = (
    merge_mark, tab, odd_character, dash_without_space, key_without_colon, quote,
)  # fmt: skip
"""What may stand some lines above the point where the parser gives up."""


def first_sign(lines: Sequence[str], at: int) -> str:
    """Text that begins with a sign that means something to YAML."""
    found = re.search(r"(?:^|[:,\[{-]) *([%@`&*!|>]|- )(?=[^\n]*\S)", re.sub(r"^\s*-\s+(?=\w)", "", lines[at]))
    if not found or re.match(r"[|>]\s*$", lines[at][found.start(1) :]):
        return ""
    sign = found[1].strip()
    return told("'name: \"@Home Recovery\"'", lines[at], f"put text that begins with {sign} in quotes")


def several_on_one_line(lines: Sequence[str], at: int) -> str:
    """A second key on one line, or text with a colon."""
    line = _bare(lines[at])
    keys = re.findall(rf"({KEY}):(?= |$)", line)
    if len(keys) < 2 or re.search(r"[\[{]", line):
        return ""
    if re.match(rf"\s*{KEY}: - ", line):
        return told(
            "'programs:' and below it '  - id: harbor-light'", lines[at], "each entry and key has a line of its own"
        )
    hint = "put text with a colon in quotes"
    if keys[1].islower():
        hint += f"; if {keys[1]} is a key, begin a line of its own with it"
    return told("'name: \"Harbor Light: Evenings\"'", lines[at], hint)


def comma(lines: Sequence[str], at: int) -> str:
    """Something between brackets without a comma."""
    if not re.search(r"[\[{]", lines[at]):
        return ""
    return told(
        "'{city: Asheville, state: NC}'",
        lines[at],
        "between the brackets a comma is missing, or text with a colon is not in quotes",
    )


def behind(lines: Sequence[str], at: int) -> str:
    """A comma at the end of a line, or a bracket too many."""
    line = lines[at]
    bare = _bare(line)
    for opens, closes in ("[]", "{}"):
        if bare.count(closes) > bare.count(opens) and not re.search(r"[\[{,]\s*$", "".join(lines[max(0, at - 1) : at])):
            return told("'ages: [adult]'", line, f"there is a {closes} too many; delete it")
    if re.search(r"[\]}\"'],\s*$", line) and re.match(rf"\s*(- )?[\"']?{KEY}[\"']?:", line):
        return told("'ages: [adult]'", line, "delete the comma at the end of the line")
    return ""


def note(lines: Sequence[str], at: int) -> str:
    """A note that begins as in another language."""
    if not re.match(r"\s*(//|--|/\*|<!--)", lines[at]):
        return ""
    return told("'# a note'", lines[at], "begin a note with # and a space")


def lone_text(lines: Sequence[str], at: int) -> str:
    """Text without a key."""
    line = lines[at]
    if re.match(rf"\s*(- )?[\"']{KEY}: ", line):
        return told(_EXAMPLE, line, "put the quotes around what stands behind the colon, or delete them")
    if re.search(r":( |$)", line) or not line.strip():
        return ""
    if line.strip() in ("...", "\u2026"):
        return told(_EXAMPLE, line, "delete the dots")
    above = next((each for each in reversed(lines[:at]) if each.strip()), "")
    if re.search(r":\s*$", above):
        return told(_EXAMPLE, line, "put it on the line above, behind the colon and a space")
    hint = "a key needs a colon and a space after it; text that goes on needs more spaces before it than its key"
    return told(_EXAMPLE, line, hint)


def no_list(lines: Sequence[str], at: int) -> str:
    """An entry below `programs: []`, which says that there is none."""
    if not re.match(r"programs:\s*(\[\s*\]|\{\s*\})\s*(#.*)?$", lines[at]):
        return ""
    if not any(re.match(r"\s*-\s", line) for line in lines[at + 1 :]):
        return ""
    return told("'programs:' alone above the first entry", lines[at], "[] says that there is no entry: delete the []")


def other_kind(lines: Sequence[str], at: int) -> str:
    """A page of the web, or what a chat puts around an answer."""
    if re.match(r"\s*<(!doctype|html|\?xml|head|body)\b", lines[at], re.IGNORECASE):
        return told("'programs:'", lines[at], "this is a web page; copy the text that it shows, not the page")
    if re.match(r"\s*(```|~~~)", lines[at]):
        return told("'programs:'", lines[at], "delete each line with ```")
    return ""


def no_colon(lines: Sequence[str], at: int) -> str:
    """The first word of all without its colon."""
    return told("'programs:'", lines[at], "put a colon at its end") if re.match(r"programs\s*$", lines[at]) else ""


OF_THE_FILE: tuple[Finder, ...] = (no_list, no_colon, other_kind)
"""What makes all lines below it unreadable."""
OF_BRACKETS: tuple[Finder, ...] = (bracket, comma)
"""What a line does where a list or mapping in brackets cannot be read."""
OF_THE_LINE: tuple[Finder, ...] = (note, several_on_one_line, first_sign, behind)
"""What a line does where anything else cannot be read."""
OF_TEXT: tuple[Finder, ...] = (lone_text,)
"""What it does when it stands in the column of its neighbors."""
