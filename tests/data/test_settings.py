"""mkdocs.yml as a county edits it: each line is read as data is, and every problem is told with its line."""

import pytest

from iop.data.errors import DataError
from iop.data.settings.checks import MenuItem, Settings, checked
from iop.data.settings.tree import read
from iop.site import read_copy
from iop.site.copy import Copy

PAGES = {"index.md", "guide/index.md", "guide/cost.md", "find.md"}
GOOD = """\
site_name: Buncombe IOP Guide
site_url: https://buncombe.github.io/iop-guide/
extra:
  guide:
    region: Buncombe County
    maker: the county
    email: iop@buncombecounty.gov
    telephone: "+1 828 250 4100"
    repository: https://github.com/buncombe/iop-guide
    menu:
      - {label: Cost, page: guide/cost.md}
    foot:
      - {label: Find, page: find.md}
  iop_data: data
  scope: /
"""


def settings_of(text: str, *, real: bool = False) -> Settings:
    return checked(read("mkdocs.yml", text, {}), PAGES, has_real_programs=real)


def problems_of(text: str, *, real: bool = False) -> list[str]:
    with pytest.raises(DataError) as caught:
        settings_of(text, real=real)
    return [str(problem) for problem in caught.value.problems]


def changed(key: str, written: str) -> str:
    """Return the good settings with another value behind a key."""
    lines = GOOD.split("\n")
    at = next(number for number, line in enumerate(lines) if line.strip().startswith(f"{key}:"))
    lines[at] = f"{lines[at].split(':')[0]}:{' ' if written else ''}{written}"
    return "\n".join(lines)


def without(key: str) -> str:
    return "\n".join(line for line in GOOD.split("\n") if not line.strip().startswith(f"{key}:"))


@pytest.mark.parametrize(("spaces", "said"), [(3, "1 space too far left"), (5, "1 space too far right")])
def test_the_first_line_of_a_block_in_the_wrong_column_is_told_not_those_below_it(spaces, said):
    (problem,) = problems_of(GOOD.replace("    region", f"{' ' * spaces}region"))

    assert problem.startswith("mkdocs.yml:5: file: expected a line such as 'maker: the county', got 'region: ")
    assert said in problem


def test_good_settings_are_read():
    settings = settings_of(GOOD, real=True)

    assert settings.guide.name == "Buncombe IOP Guide"
    assert settings.guide.telephone.href == "tel:+18282504100"
    assert settings.menus["menu"] == (MenuItem("Cost", "guide/cost.md"),)
    assert settings.data == "data"


ODD = {
    "list": "[a, b]",
    "mapping": "{a: b}",
    "nested": "[[{a: [b]}]]",
    "date": "2026-01-01",
    "truth": "no",
    "decimal": "1.5",
    "tag": "!!binary aGk=",
}
LINES = {
    "site_name": 1,
    "site_url": 2,
    "region": 5,
    "maker": 6,
    "email": 7,
    "telephone": 8,
    "repository": 9,
}


@pytest.mark.parametrize("kind", ODD)
@pytest.mark.parametrize("key", LINES)
def test_a_value_of_another_kind_is_told_with_its_line(key, kind):
    (said,) = problems_of(changed(key, ODD[kind]))
    who = key if key.startswith("site") else f"extra.guide.{key}"

    assert said.startswith(f"mkdocs.yml:{LINES[key]}: {who}: expected ")
    assert ", got " in said


@pytest.mark.parametrize("key", LINES)
def test_a_comma_at_the_end_is_told(key):
    values = {"site_url": "https://a.gov/,", "email": "a@b.gov,", "repository": "https://github.com/a/b,"}
    (said,) = problems_of(changed(key, values.get(key, "828-250-4100," if key == "telephone" else "Words,")))

    assert said.endswith("; delete the comma at its end")


@pytest.mark.parametrize("left_out", ["", '""', "null", "~", "''", '"  "'])
@pytest.mark.parametrize("key", [key for key in LINES if key != "site_name"])
def test_nothing_is_left_out(key, left_out):
    settings = settings_of(changed(key, left_out))

    assert "None" not in str(settings.frame())
    assert not (settings.guide.url if key == "site_url" else settings.frame()[key])


@pytest.mark.parametrize("key", [*(key for key in LINES if key != "site_name")])
def test_a_line_that_is_not_there_is_left_out(key):
    assert not (settings_of(without(key)).frame().get(key))


@pytest.mark.parametrize(
    ("key", "written", "said"),
    [
        ("site_name", "", "1: site_name: expected plain text such as 'Buncombe IOP Guide', got nothing"),
        ("site_name", "<b>IOP</b>", "1: site_name: expected plain text such as 'Buncombe IOP Guide', got '<b>IOP</b>'"),
        ("site_name", '"..."', "1: site_name: expected plain text such as 'Buncombe IOP Guide', got '...'"),
        ("site_url", "www.example.net", "2: site_url: expected the web address of the site such as https://"),
        ("site_url", "javascript:alert(1)", "2: site_url: expected"),
        ("site_url", "https://a.gov/?x", "2: site_url: expected"),
        ("site_url", "https://us:pw@a.gov/", "2: site_url: expected"),
        ("site_url", "https:///x", "2: site_url: expected"),
        ("email", "see our page", "7: extra.guide.email: expected an e-mail address such as "),
        ("email", "a@b.gov?bcc=c@d.org", "7: extra.guide.email: expected"),
        ("email", "mailto:a@b.gov", "7: extra.guide.email: expected"),
        ("email", "a@b@c.gov", "7: extra.guide.email: expected"),
        ("telephone", "see our page", "8: extra.guide.telephone: expected a US telephone number or short code such as"),
        ("telephone", "call 828-250-4100", "8: extra.guide.telephone: expected"),
        ("telephone", "+44 20 7946 0000", "8: extra.guide.telephone: expected"),
        ("repository", "git@github.com:a/b.git", "9: extra.guide.repository: expected the address of the repository"),
        ("repository", "javascript:alert(1)//a/b", "9: extra.guide.repository: expected"),
        ("repository", "https://github.com", "9: extra.guide.repository: expected"),
        ("repository", "https://github.com/a", "9: extra.guide.repository: expected"),
        ("repository", "http://github.com/a/b", "9: extra.guide.repository: expected"),
        ("repository", "https://github.com/a/b/tree/main", "9: extra.guide.repository: expected"),
        ("repository", "https://a@github.com/a/b", "9: extra.guide.repository: expected"),
        ("menu", "nope.md", "10: extra.guide.menu: expected a list such as"),
        ("iop_data", "", "14: extra.iop_data: expected a folder such as data, got nothing"),
        ("iop_data", "[a]", "14: extra.iop_data: expected a folder such as data, got a list"),
        ("scope", "/x/", "15: extra.scope: expected a slash such as '/', got '/x/'"),
    ],
)
def test_what_cannot_be_is_refused(key, written, said):
    text = changed(key, written)
    if key == "menu":
        text = text.replace("      - {label: Cost, page: guide/cost.md}\n", "")

    assert problems_of(text)[0].startswith(f"mkdocs.yml:{said}")


@pytest.mark.parametrize(
    ("item", "said"),
    [
        ("{label: Cost, page: guide/csot.md}", "extra.guide.menu.page: expected a page of docs/ such as guide/cost.md"),
        ("{label: Cost, page: ../README.md}", "extra.guide.menu.page: expected a page"),
        ("{label: Cost, page: 'https://a.gov/'}", "extra.guide.menu.page: expected a page"),
        ("{label: Cost, page: 'javascript:alert(1)'}", "extra.guide.menu.page: expected a page"),
        ("{label: Cost}", "extra.guide.menu.page: expected a page of docs/ such as guide/cost.md, got nothing"),
        ("{page: find.md}", "extra.guide.menu.label: expected plain text such as 'Find a program', got nothing"),
        ("{label: Cost, page: [find.md]}", "extra.guide.menu.page: expected a page"),
        ("{label: Cost, page: find.md, target: x}", "extra.guide.menu: expected a known key such as "),
        (
            "find.md",
            "extra.guide.menu: expected an entry such as '- {label: Cost, page: guide/cost.md}', got 'find.md'",
        ),
        ("", "extra.guide.menu: expected an entry such as '- {label: Cost, page: guide/cost.md}', got nothing"),
        ("[find.md]", "extra.guide.menu: expected an entry such as"),
    ],
)
def test_a_wrong_menu_entry_is_told(item, said):
    text = GOOD.replace("{label: Cost, page: guide/cost.md}", item, 1)

    assert problems_of(text)[0].startswith(f"mkdocs.yml:11: {said}")


@pytest.mark.parametrize("menu", ["menu:", "menu: []", "menu: null"])
def test_a_menu_may_be_empty(menu):
    text = GOOD.replace("menu:\n      - {label: Cost, page: guide/cost.md}", menu)

    assert settings_of(text).menus["menu"] == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("site_name: A\n", "1: extra: expected the block that README shows"),
        ("site_name: A\nextra:\n", "2: extra: expected the block"),
        ("site_name: A\nextra: [a]\n", "2: extra: expected lines such as"),
        ("site_name: A\nextra: 5\n", "2: extra: expected lines such as"),
        (
            "site_name: A\nextra:\n  iop_data: data\n  scope: /\n",
            "2: extra.guide: expected the block that README shows",
        ),
        (
            "site_name: A\nextra:\n  guide: here\n  iop_data: data\n  scope: /\n",
            "3: extra.guide: expected lines such as",
        ),
        ("site_name A\nextra: x\n", "1: file: expected a line such as"),
        ("- a\n", "1: file: expected lines such as 'site_name: IOP Guide', got none"),
        ("", "1: file: expected lines"),
        ("site_name: 'A\n", "1: file: expected a line such as"),
        ("a: &a [*a]\n" * 1 + "b: [" + "[" * 60 + "]" * 60 + "]\n", "1: file: expected at most 20 levels"),
        ("site_name: A\n\textra: x\n", "2: file: expected spaces before the key, got a tab"),
    ],
)
def test_a_block_that_is_missing_or_unreadable_is_told(text, said):
    assert problems_of(text)[0].startswith(f"mkdocs.yml:{said}")


def test_every_problem_is_told_at_once_in_the_order_of_the_file():
    text = changed("email", "nobody").replace("a: b", "").replace("telephone", "phone").replace("find.md", "fnd.md")
    lines = [int(said.split(":")[1]) for said in problems_of(text)]

    assert lines == [7, 8, 13]


def test_an_unknown_key_is_told_with_the_nearest():
    (said,) = problems_of(GOOD.replace("email:", "emial:"))

    assert "extra.guide: expected a known key such as email, got 'emial'; did you mean 'email'? use one of: " in said


def test_a_key_that_stands_twice_is_told():
    (said,) = problems_of(GOOD.replace("    maker:", "    email: other@buncombecounty.gov\n    maker:"))

    assert said.startswith("mkdocs.yml:8: extra.guide.email: expected each key once")


@pytest.mark.parametrize("written", ["828-250-4100", "8282504100", "+18282504100", "211", '"(828) 250 4100"'])
def test_a_telephone_number_may_be_written_in_any_usual_way(written):
    assert settings_of(changed("telephone", written)).guide.telephone.href.startswith("tel:")


@pytest.mark.parametrize("written", ["https://github.com/a/b/", "https://github.com/a/b.git", "https://github.com/a/b"])
def test_the_address_of_a_repository_is_made_one(written):
    assert settings_of(changed("repository", written)).guide.repository == "https://github.com/a/b"


@pytest.mark.parametrize(
    ("key", "written", "line"),
    [
        ("site_url", "https://iop-guide.example.org/", 2),
        ("site_url", "https://guide.example/", 2),
        ("email", "corrections@example.org", 7),
        ("email", "me@mail.example.com", 7),
        ("telephone", '"+1 828 555 0100"', 8),
        ("repository", "https://github.com/example/iop-guide", 9),
    ],
)
def test_real_programs_with_a_placeholder_are_an_error_that_names_the_line(key, written, line):
    text = changed(key, written)
    (said,) = problems_of(text, real=True)

    assert said.startswith(f"mkdocs.yml:{line}: ")
    assert f"{key}: expected " in said
    assert "change this line" in said
    assert settings_of(text)


def test_what_merely_sounds_like_a_placeholder_is_let_be():
    text = changed("email", "me@goodexample.org").replace("buncombe.github.io", "counterexample.org")

    assert settings_of(text, real=True)


def test_a_variable_of_the_environment_is_read_as_mkdocs_reads_it():
    text = changed("email", "!ENV [NOT_SET, MAIL, a@b.gov]").replace("maker: the county", "maker: !ENV MAKER")
    tree = read("mkdocs.yml", text, {"MAIL": "c@d.gov"})
    settings = checked(tree, PAGES, has_real_programs=False)

    assert (settings.guide.email, settings.maker) == ("c@d.gov", "")
    assert checked(read("mkdocs.yml", text, {}), PAGES, has_real_programs=False).guide.email == "a@b.gov"


@pytest.fixture
def county(tmp_path):
    """A settings file laid over another, with its docs and data."""
    (tmp_path / "docs/guide").mkdir(parents=True)
    for page in PAGES:
        (tmp_path / "docs" / page).write_text("# A\n")
    (tmp_path / "data").mkdir()
    (tmp_path / "data/programs.yaml").write_text("programs: []\n")
    (tmp_path / "base.yml").write_text(GOOD.replace("iop_data: data", f"iop_data: {tmp_path / 'data'}"))
    (tmp_path / "mkdocs.yml").write_text("INHERIT: base.yml\nextra:\n  guide:\n    region: Elsewhere\n")
    return tmp_path


def copy_of(county, today) -> Copy:
    return read_copy(county / "mkdocs.yml", today)


def test_a_file_is_laid_over_the_one_that_it_inherits_from(county, today):
    settings = copy_of(county, today).settings

    assert (settings.guide.region, settings.maker) == ("Elsewhere", "the county")


def test_a_problem_is_told_in_the_file_where_it_stands(county, today):
    base = county / "base.yml"
    base.write_text(base.read_text().replace("iop@buncombecounty.gov", "nobody"))
    with pytest.raises(DataError) as caught:
        copy_of(county, today)

    assert [(problem.path, problem.line) for problem in caught.value.problems] == [(str(base), 7)]


@pytest.mark.parametrize("content", ["INHERIT: mkdocs.yml\n", "INHERIT: nope.yml\n", "INHERIT: secret.txt\n"])
def test_a_parent_that_cannot_be_read_is_told_without_a_word_of_it(county, today, content):
    (county / "secret.txt").write_text("token: 'abc123\n")
    (county / "mkdocs.yml").write_text(content)
    with pytest.raises(DataError) as caught:
        copy_of(county, today)
    (problem,) = caught.value.problems

    assert problem.message.startswith("INHERIT: expected a settings file")
    assert "abc123" not in str(problem)


def test_settings_that_are_not_utf8_are_told_with_the_line(county, today):
    (county / "mkdocs.yml").write_bytes(b"site_name: A\nextra: \xff\n")
    with pytest.raises(DataError) as caught:
        copy_of(county, today)

    assert caught.value.problems[0].line == 2


def test_problems_of_the_settings_and_of_the_data_come_in_one_run(county, today):
    (county / "data/programs.yaml").write_text("programs: 5\n")
    (county / "mkdocs.yml").write_text("INHERIT: base.yml\nextra:\n  guide:\n    region: []\n    email: nobody\n")
    with pytest.raises(DataError) as caught:
        copy_of(county, today)

    assert {problem.path.rsplit("/", 1)[-1] for problem in caught.value.problems} == {"programs.yaml", "mkdocs.yml"}
