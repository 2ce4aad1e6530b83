# ruff: noqa: E501  # a mistake is a row
"""Mistakes that people make who are no programmers, and what the check must say about each: one row, one mistake.

What it says in full stands in tests/golden/typed_mistakes.txt: read it as the person who typed it.
"""

from typing import NamedTuple

FILE = """\
programs:
  - id: harbor-light
    name: Harbor Light
    sample: true
    focus: [substance-use]
    address: {street: 12 Main St, city: Asheville, state: NC, zip: "28801"}
    contact: {phone: "828-555-0100", email: intake@example.org, website: https://example.org}
    ages: [adult]
    tracks:
      - name: Evening group
        sessions:
          - days: [mon, wed, thu]
            from: "18:00"
            to: "21:00"
    cost:
      accepts: [medicaid]
      self_pay: {amount: 250, per: day}
    verified: {on: 2026-11-01, how: phone}

  - id: new-bridge
    name: New Bridge
    sample: true
    focus: [mental-health]
    address: {street: 9 Oak St, city: Boone, state: NC, zip: "28607"}
    contact: {phone: "828-555-0101"}
"""
"""What was right before the slip: the second entry begins on line 20."""

SECOND = FILE[FILE.index("  - id: new-bridge") :]

LEFT, RIGHT = "- id: bay-house\n  name: Bay House\n", "    - id: bay-house\n      name: Bay House\n"
LONG = "    # what they said\n" * 60
THIRD = "  - id: oak-house\n    name: Oak House\n"
FIRST = "      accepts: [medicaid]\n"
MORE = "accepts: [medicaid]\n      help: [sliding-fee]\n"


class Mistake(NamedTuple):
    """One slip."""

    name: str
    text: str | bytes
    line: int
    """Where the person must look."""
    said: tuple[str, ...]
    """What the message must say."""
    warning: bool = False


def typed(name: str, old: str, new: str, line: int, *said: str, warning: bool = False) -> Mistake:
    """Type something else in one place of the file."""
    assert FILE.count(old) == 1, (name, FILE.count(old))
    return Mistake(name, FILE.replace(old, new), line, said, warning)


def whole(name: str, text: str | bytes, line: int, *said: str, warning: bool = False) -> Mistake:
    """Type a whole file."""
    return Mistake(name, text, line, said, warning)


MISTAKES = (
    # where entries stand
    whole("an entry below programs: []", FILE.replace("programs:", "programs: []", 1), 1, "delete the []"),
    whole("an entry below programs: [] in column 1", "programs: []\n- id: abc\n  name: A\n", 1, "delete the []"),
    whole("no programs:", FILE.removeprefix("programs:\n"), 1, "'programs:'", "first line"),
    typed("programs misspelt", "programs:", "program:", 1, "'programs:'", "'program'"),
    typed("programs in capitals", "programs:", "Programs:", 1, "'programs:'", "'Programs'"),
    typed("programs without a colon", "programs:", "programs", 1, "colon"),
    whole("an entry without a dash", FILE.replace("  - id: harbor", "    id: harbor").split("\n  - id")[0] + "\n", 2, "a dash", "'- id: harbor-light'"),
    typed("the second entry without a dash", "  - id: new", "    id: new", 20, "'- id:'"),
    typed("a dash without a space", "  - id: harbor", "  -id: harbor", 2, "space after the dash"),
    typed("a dash without a space, second entry", "  - id: new", "  -id: new", 20, "space after the dash"),
    typed("an en dash for the dash", "  - id: harbor", "  \u2013 id: harbor", 2, "long dash \u2013", "press -"),
    typed("an en dash for the second dash", "  - id: new", "  \u2013 id: new", 20, "long dash \u2013", "press -"),
    typed("a bullet for the dash", "  - id: harbor", "  \u2022 id: harbor", 2, "bullet \u2022", "press -"),
    typed("a bullet for the second dash", "  - id: new", "  \u2022 id: new", 20, "bullet \u2022", "press -"),
    typed("a star for the dash", "  - id: new", "  * id: new", 20, "'* id: new-bridge'", "write a dash"),
    typed("an entry too far left", "  - id: new-bridge", "- id: new-bridge", 20, "2 spaces too far left"),
    typed("an entry too far right", "  - id: new-bridge", "    - id: new-bridge", 20, "2 spaces too far right"),
    whole("the first entry too far left", FILE.replace("programs:\n", "programs:\n" + LEFT) + THIRD, 2, "'- id: bay-house'", "2 spaces too far left"),
    whole("the first entry too far right", FILE.replace("programs:\n", "programs:\n" + RIGHT) + THIRD, 2, "'- id: bay-house'", "2 spaces too far right"),
    typed("the first line of an entry too far left", "  - id: harbor", "- id: harbor", 2, "'- id: harbor-light'", "2 spaces too far left"),
    typed("a dash and two spaces", "  - id: harbor", "  -  id: harbor", 2, "'-  id: harbor-light'", "1 space too far right"),
    typed("a note of the first line of the first entry", "  - id: harbor", "  #- id: harbor", 2, "# makes a line a note"),
    typed("a note of the first line of an entry", "  - id: new", "  # - id: new", 20, "# makes a line a note"),
    typed("a note of the first line of a long first entry", "  - id: harbor-light\n", "  #- id: harbor-light\n" + LONG, 2, "# makes a line a note"),
    whole("a long first entry too far left", FILE.replace("programs:\n", "programs:\n" + LEFT + LONG) + THIRD, 2, "'- id: bay-house'", "2 spaces too far left"),
    typed("a note of the first line of a block", "    cost:", "    # cost:", 15, "# makes a line a note"),
    whole("an entry at the wrong place", "programs:\n" + SECOND + FILE.removeprefix("programs:\n").replace(SECOND, ""), 8, "order of their ids", "move one of them", warning=True),
    whole("an entry pasted twice", FILE + SECOND, 26, "id of the entry at programs.yaml:20"),
    whole("an entry at the end of another list", FILE + "    services:\n      - id: abc\n        name: A\n", 27, "services", "if a new entry begins here", "dash of the first entry"),
    whole("everything on one line", "programs: - id: abc name: Harbor Light\n", 1, "line of its own"),
    # columns and keys
    typed("a key one space too far right", "    focus: [sub", "     focus: [sub", 5, "1 space too far right"),
    typed("a key one space too far left", "    focus: [sub", "   focus: [sub", 5, "1 space too far left"),
    typed("the first key of a group too far left", FIRST, " " * 5 + MORE, 16, "'help: [sliding-fee]'", "1 space too far left"),
    typed("the first key of a group too far right", FIRST, " " * 7 + MORE, 16, "'help: [sliding-fee]'", "1 space too far right"),
    typed("a key too far left, in a group", "            from:", "           from:", 13, "1 space too far left"),
    typed("a tab before a key", "    focus: [sub", "\tfocus: [sub", 5, "got a tab"),
    typed("a tab after spaces", "    focus: [sub", "  \tfocus: [sub", 5, "got a tab"),
    typed("hard spaces before a key", "    focus: [sub", "\u00a0\u00a0\u00a0\u00a0focus: [sub", 5, "hard space"),
    typed("a hard space after the colon", "name: Harbor Light", "name:\u00a0Harbor Light", 3, "hard space"),
    typed("a hard space in a key", "    focus: [sub", "    \u00a0focus: [sub", 5, "hard space"),
    typed("no space after the colon", "name: Harbor", "name:Harbor", 3, "a space after the colon"),
    typed("no space after the colon, in brackets", "state: NC, zip: \"28801\"", "state:NC, zip: \"28801\"", 6, "a space after the colon"),
    typed("no colon", "name: Harbor", "name Harbor", 3, "colon"),
    typed("a comma for the colon", "name: Harbor", "name, Harbor", 3, "colon"),
    typed("an equals sign for the colon", "name: Harbor", "name = Harbor", 3, "colon"),
    typed("a semicolon for the colon", "name: Harbor", "name; Harbor", 3, "colon"),
    typed("a wide colon", "name: Harbor", "name\uff1a Harbor", 3, "wide colon"),
    typed("a key misspelt", "    ages: [adult]", "    agse: [adult]", 8, "did you mean 'ages'"),
    typed("a key with a capital", "    ages: [adult]", "    Ages: [adult]", 8, "did you mean 'ages'"),
    typed("a key in quotes of Word", "    ages: [adult]", "    \u201cages\u201d: [adult]", 8, "curly quote", "did you mean 'ages'"),
    typed("a key of another place", "    ages: [adult]", "    phone: 828-555-0100", 8, "contact"),
    typed("a key under another name", "    ages: [adult]", "    insurance: [medicaid]", 8, "cost"),
    typed("a key twice", "    ages: [adult]", "    ages: [adult]\n    ages: [teen]", 9, "line 8"),
    typed("a key with nothing after it", "    ages: [adult]", "    ages:", 8, "leave the key out"),
    typed("a value on the next line at the margin", "name: Harbor Light", "name:\nHarbor Light", 4, "line above"),
    typed(
        "the keys of an address beside it",
        '    address: {street: 12 Main St, city: Asheville, state: NC, zip: "28801"}',
        '    address:\n    street: 12 Main St\n    city: Asheville\n    state: NC\n    zip: "28801"',
        6, "two more spaces before each key that belongs to address",
    ),
    typed("a dash without an entry", "  - id: new-bridge", "  -\n  - id: new-bridge", 20, "delete a dash without an entry"),
    typed("a note with slashes", "    ages: [adult]", "    // the ages\n    ages: [adult]", 8, "begin a note with #"),
    typed("a note with dashes", "    ages: [adult]", "    -- the ages --\n    ages: [adult]", 8, "begin a note with #"),
    typed("text that goes on at the key", "    ages: [adult]", "    summary: In the evening\n    and on Saturdays", 9, "more spaces before it"),
    # quotes, brackets, signs
    typed("a comma at the end of a line", "ages: [adult]", "ages: [adult],", 8, "delete the comma"),
    typed("a comma after a name", "name: Harbor Light", "name: Harbor Light,", 3, "delete the comma at its end"),
    typed("a semicolon after a town in quotes", "city: Boone", 'city: "Boone;"', 24, "delete the semicolon at its end"),
    typed("a comma after a telephone", "{phone: \"828-555-0101\"}", '\n      phone: 828-555-0101,', 26, "delete the comma at its end"),
    typed("a comma after a date", "verified: {on: 2026-11-01, how: phone}", "verified:\n      on: 2026-11-01,\n      how: phone", 19, "delete the comma at its end"),
    typed("a comma after a website", "website: https://example.org", 'website: "https://example.org,"', 7, "delete the comma at its end"),
    typed("a line of JSON", "    name: Harbor Light", '    "name": "Harbor Light",', 3, "delete the comma"),
    typed("a bracket too many", "ages: [adult]", "ages: [adult]]", 8, "a ] too many"),
    typed("quotes around key and value", "name: Harbor Light", '"name: Harbor Light"', 3, "behind the colon"),
    typed("bullets for a list", "ages: [adult]", "ages:\n      \u2022 adult\n      \u2022 teen", 9, "write [adult, teen]"),
    typed("a list with dashes and no spaces", "ages: [adult]", "ages:\n      -adult\n      -teen", 9, "write [adult, teen]"),
    typed("a quote that is not closed", 'from: "18:00"', 'from: "18:00', 13, "quote is not closed"),
    typed("a quote that is not closed in brackets", 'zip: "28801"', 'zip: "28801', 6, "quote is not closed"),
    typed("a quote that is not opened", 'from: "18:00"', 'from: 18:00"', 13, '"18:00"'),
    typed("a single quote that is not closed", "name: Harbor Light", "name: 'Harbor Light", 3, "quote is not closed"),
    typed("an apostrophe in single quotes", "name: Harbor Light", "name: 'St. Mary's'", 3, "apostrophe"),
    typed("quotes inside quotes", "name: Harbor Light", 'name: "The "Light" House"', 3, "quotes inside quotes"),
    typed("words after a quote", "name: Harbor Light", 'name: "Harbor" Light', 3, "quote"),
    typed("curly quotes around a name", "name: Harbor Light", "name: \u201cHarbor Light\u201d", 3, "curly quote", "write Harbor Light"),
    typed("curly quotes around a ZIP", 'zip: "28801"', "zip: \u201c28801\u201d", 6, "curly quote", 'write "28801"'),
    typed("curly quotes around a time", 'from: "18:00"', "from: \u201c18:00\u201d", 13, "curly quote", 'write "18:00"'),
    typed("a bracket that is not closed", "ages: [adult]", "ages: [adult", 8, "bracket [ is not closed"),
    typed("a brace that is not closed", 'per: day}', "per: day", 17, "bracket { is not closed"),
    typed("the wrong bracket", "ages: [adult]", "ages: [adult}", 8, "bracket"),
    typed("round brackets", "ages: [adult]", "ages: (adult)", 8, "a list such as [adult]"),
    typed("a list without brackets", "ages: [adult]", "ages: adult, teen", 8, "[adult, teen]"),
    typed("ages that are no words of the list", "ages: [adult]", "ages: 18+", 8, "a list such as [adult]", "use one or more of: child, teen,"),
    typed("a sentence for who pays", "accepts: [medicaid]", "accepts: Medicaid and most insurance", 16, "use one or more of: medicaid, medicare,"),
    typed("a sentence for the days", "days: [mon, wed, thu]", "days: some evenings", 12, "use one or more of: mon, tue, wed, thu, fri, sat, sun"),
    typed("a sentence for whom", "    ages: [adult]", "    for: everybody", 8, "use one or more of: ", "or add it to vocabulary.yaml"),
    whole("a word for the tracks", f"programs:\n{SECOND}    tracks: later\n", 8, "a list such as [{name: Evening group}], got 'later'"),
    typed("a list without commas", "days: [mon, wed, thu]", "days: [mon wed thu]", 12, "[mon, wed, thu]"),
    typed("a list with semicolons", "days: [mon, wed, thu]", "days: [mon; wed; thu]", 12, "[mon, wed, thu]"),
    typed("a comma in an address", "street: 12 Main St,", "street: 12 Main St, Suite 2,", 6, "Suite 2", "comma", "quotes"),
    typed("no comma in an address", "city: Asheville, state", "city: Asheville state", 6, "comma is missing"),
    typed("a colon in a name", "name: Harbor Light", "name: Harbor Light: Evenings", 3, "quotes"),
    typed("a number sign in a street", "street: 12 Main St, city: Asheville, state: NC", "city: Asheville, state: NC, street: 12 Main St #200", 6, "#200", "quotes"),
    typed("a number sign cuts a name", "name: Harbor Light", "name: Harbor Light #2", 3, "'#2'", "quotes", warning=True),
    typed("a percent sign first", "name: Harbor Light", "name: %100 Recovery", 3, "%", "quotes"),
    typed("an at sign first", "name: Harbor Light", "name: @Harbor", 3, "@", "quotes"),
    typed("a star first", "name: Harbor Light", "name: *Harbor Light*", 3, "*", "quotes"),
    typed("an ampersand first", "name: Harbor Light", "name: & Sons", 3, "&", "quotes"),
    typed("an exclamation mark first", "name: Harbor Light", "name: !Harbor", 3, "!", "quotes"),
    typed("a dash in a name", "name: Harbor Light", "name: - Harbor", 3, "quotes"),
    typed("a question mark first", "name: Harbor Light", "? name: Harbor Light", 3, "?"),
    # times, days, dates
    typed("6pm", 'from: "18:00"', "from: 6pm", 13, 'write "18:00"'),
    typed("6:00 PM", 'from: "18:00"', "from: 6:00 PM", 13, 'write "18:00"'),
    typed("18.00", 'from: "18:00"', "from: 18.00", 13, 'write "18:00"'),
    typed("1800", 'from: "18:00"', "from: 1800", 13, 'write "18:00"'),
    typed("noon", 'from: "18:00"', "from: noon", 13, 'write "12:00"'),
    typed("a span", 'from: "18:00"\n            to: "21:00"', "from: 6:00-9:00", 13, 'from: "06:00", to: "09:00"'),
    typed("an evening in the morning", 'from: "18:00"\n            to: "21:00"', 'from: "6:00"\n            to: "9:00"', 13, 'from: "18:00", to: "21:00"', "in the morning", warning=True),
    typed("an end in the morning", 'to: "21:00"', 'to: "9:00"', 14, '"21:00"', warning=True),
    typed("a long dash in a time", 'from: "18:00"', "from: 18:00\u201321:00", 13, "long dash", "two keys"),
    typed("days in full", "days: [mon, wed, thu]", "days: [monday, wed, thu]", 12, "did you mean 'mon'"),
    typed("days with capitals", "days: [mon, wed, thu]", "days: [Mon, wed, thu]", 12, "did you mean 'mon'"),
    typed("days in the plural", "days: [mon, wed, thu]", "days: [mondays, wed, thu]", 12, "did you mean 'mon'"),
    typed("a span of days", "days: [mon, wed, thu]", "days: [mon-fri]", 12, "[mon, tue, wed, thu, fri]"),
    typed("weekdays", "days: [mon, wed, thu]", "days: weekdays", 12, "[mon, tue, wed, thu, fri]"),
    typed("days with slashes", "days: [mon, wed, thu]", "days: Mon/Wed/Thu", 12, "[mon, wed, thu]"),
    typed("a date with slashes", "on: 2026-11-01", "on: 11/01/2026", 18, "write 2026-11-01"),
    typed("a date in words", "on: 2026-11-01", "on: Nov 1 2026", 18, "write 2026-11-01"),
    typed("a date with a comma", "on: 2026-11-01", "on: November 1, 2026", 18, "2026", "comma"),
    typed("a date without a year", "on: 2026-11-01", "on: Nov 1", 18, "year, month, day"),
    typed("a date with long dashes", "on: 2026-11-01", "on: 2026\u201311\u201301", 18, "long dash \u2013", "write 2026-11-01"),
    typed("a date without zeros", "on: 2026-11-01", "on: 2026-11-1", 18, "write 2026-11-01"),
    typed("a date of next year", "on: 2026-11-01", "on: 2027-11-01", 18, "not after today"),
    typed("midnight", 'to: "21:00"', "to: midnight", 14, 'write "24:00"'),
    typed("a start in words", "- name: Evening group", "- name: Evening group\n        starts: any time", 11, "write rolling"),
    typed("a date for the whole check", "verified: {on: 2026-11-01, how: phone}", "verified: 2026-11-01", 18, "{on: 2026-11-01, how: phone}"),
    typed("weeks as text", "- name: Evening group", "- name: Evening group\n        weeks: 8-12 weeks", 11, "{min: 8, max: 12}"),
    typed("days of the group in words", "- name: Evening group", "- name: Evening group\n        attend: 3 of 5", 11, "{min: 3, max: 3}"),
    typed("hours as text", "- name: Evening group", "- name: Evening group\n        hours_a_week: 9-12", 11, "{min: 9, max: 12}"),
    typed("a price as a range", "- name: Evening group", "- name: Evening group\n        self_pay: $400-450 per day", 11, "{amount: 400, to: 450, per: day}"),
    # words of lists
    typed("a language in full", "    ages: [adult]", "    languages: English, Spanish", 8, "write [en, es]"),
    typed("a word of another list", "accepts: [medicaid]", "accepts: [medicaid, aetna]", 16, "a word of plans"),
    typed("a word with a capital", "ages: [adult]", "ages: [Adult]", 8, "did you mean 'adult'"),
    typed("ages as text", "ages: [adult]", "ages: [teens 13-17]", 8, "did you mean 'teen'"),
    typed("a word as people say it", "ages: [adult]", "ages: [seniors]", 8, "did you mean 'older-adult'"),
    typed("a word with a space", "focus: [mental-health]", "focus: [mental health]", 23, "did you mean 'mental-health'"),
    typed("a word with a long dash", "focus: [mental-health]", "focus: [mental\u2013health]", 23, "long dash", "did you mean 'mental-health'"),
    typed("a word in other letters", "ages: [adult]", "ages: [\u0430dult]", 8, "foreign letter", "did you mean 'adult'"),
    typed("who pays, as people say it", "accepts: [medicaid]", "accepts: [insurance]", 16, "did you mean 'private'"),
    # places, numbers, addresses
    typed("a state in full", "state: NC, zip: \"28801\"", "state: North Carolina, zip: \"28801\"", 6, "write NC"),
    typed("a state in small letters", "state: NC, zip: \"28801\"", "state: nc, zip: \"28801\"", 6, "write NC"),
    typed("a ZIP and four", 'zip: "28801"', 'zip: "28801-1234"', 6, 'write "28801"'),
    typed("a ZIP that lost its zero", 'zip: "28801"', "zip: 7102", 6, 'write "07102"'),
    typed("a ZIP with a letter O", 'zip: "28801"', "zip: 288O1", 6, 'write "28801"'),
    typed("a post office box", "street: 12 Main St", "street: PO Box 12", 6, "post office box"),
    typed("a ZIP with a comma", 'zip: "28801"', 'zip: "28,801"', 6, 'write "28801"'),
    typed("a telephone for all of contact", '{phone: "828-555-0101"}', "828-555-0101", 25, '{phone: "828-555-0101"}'),
    typed("a price with a dollar sign", "amount: 250", "amount: $250", 17, "as 250"),
    typed("a price and what it is for", "self_pay: {amount: 250, per: day}", "self_pay: $250/day", 17, "{amount: 250, per: day}"),
    typed("a price with a comma", "amount: 250", "amount: 1,250", 17, "without commas", "1250"),
    typed("a span of prices", "amount: 250", "amount: 150-300", 17, "one number"),
    typed("yes for true", "    sample: true\n    focus: [sub", "    sample: yes\n    focus: [sub", 4, "write true"),
    typed("a telephone with words", '"828-555-0100"', '"828-555-0100 ask for Ann"', 7, "only the number, without words"),
    typed("a telephone without an area code", '"828-555-0100"', "555-0100", 7, "ten digits with the area code"),
    typed("two telephones", '"828-555-0100"', '"828-555-0100 or 828-555-0109"', 7, "intake"),
    typed("a telephone with the letter O", '"828-555-0100"', '"828-555-O1OO"', 7, "a letter such as O"),
    typed("a telephone of a new area", '    sample: true\n    focus: [mental-health]\n    address: {street: 9 Oak St, city: Boone, state: NC, zip: "28607"}\n    contact: {phone: "828-555-0101"}', '    focus: [mental-health]\n    address: {street: 9 Oak St, city: Boone, state: NC, zip: "28607"}\n    contact: {phone: "436-234-5678"}', 24, "436 may be new", warning=True),
    typed("an e-mail address with a space", "email: intake@example.org", "email: intake @example.org", 7, "write intake@example.org"),
    typed("an e-mail address with (at)", "email: intake@example.org", "email: intake (at) example.org", 7, "write intake@example.org"),
    typed("a website without https", "website: https://example.org", "website: www.example.org", 7, "https://www.example.org"),
    typed("a website with a space", "website: https://example.org", "website: https://example.org/our page", 7, "a space"),
    typed("a website as a link", "website: https://example.org", "website: <a href=https://example.org>x</a>", 7, "has < in it"),
    typed("HTML", "name: Harbor Light", "name: <b>Harbor Light</b>", 3, "HTML", "plain words"),
    typed("an id with spaces", "id: new-bridge", "id: New Bridge", 20, "write new-bridge"),
    typed("an id with a long dash", "id: new-bridge", "id: new\u2013bridge", 20, "long dash", "write new-bridge"),
    # pasted and saved
    whole("UTF-16", FILE.encode("utf-16"), 1, "UTF-16", "choose 'UTF-8'"),
    whole("Windows letters", FILE.replace("Harbor Light", "Caf\u00e9").encode("cp1252"), 3, "UTF-8"),
    whole("a Word file", b"PK\x03\x04\x14\x00\x06\x00\x08", 1, "Word", "plain text"),
    whole("a page of the web", "<!doctype html>\n<html><body>programs</body></html>\n", 1, "web page"),
    whole("a table", "id,name,city\nharbor-light,Harbor Light,Asheville\n", 1, "'programs:'"),
    typed("marks of a merge", "    ages: [adult]\n", "<<<<<<< HEAD\n    ages: [adult]\n=======\n    ages: [teen]\n>>>>>>> main\n", 8, "two versions", "delete the lines"),
    typed("two lines from Word in one", "name: Harbor Light\n    sample", "name: Harbor Light\u2028    sample", 3, "a line of its own"),
    typed("marks of a chat", "programs:\n", "```yaml\nprograms:\n", 1, "```"),
    typed("dots at the end of what was copied", "    ages: [adult]\n", "    ages: [adult]\n    ...\n", 9, "delete the dots"),
)  # fmt: skip
