"""The Content-Security-Policy."""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import material
import pytest
from bs4 import BeautifulSoup

from iop.pages import policy
from iop.pages.policy import ALLOWED, POLICY, UnknownScriptError, with_policy

ROOT = Path(__file__).parents[2]
CODE = "let a = '<b>' && \"é\";\n"


def hash_of(code: str) -> str:
    return f"sha256-{b64encode(sha256(code.encode()).digest()).decode()}"


def directives(text: str) -> dict[str, list[str]]:
    return {name: sources for name, *sources in (part.split() for part in text.split("; "))}


def page(*scripts: str) -> str:
    head = '<head>\n<meta charset="utf-8"><title>x</title></head>'
    return f"<!doctype html><html>{head}<body>{''.join(scripts)}</body></html>"


def test_no_script_of_the_theme_stands_in_a_page():
    """The theme's inline scripts serve parts that are not used here: empty partials of ours take their place."""
    ours = ROOT / "hooks/overrides/partials/javascripts"
    theme = Path(material.__file__).parent / "templates"
    always = re.findall(
        r'^ *\{% include "(partials/javascripts/(?:base|content)\.html)" %\}',
        (theme / "base.html").read_text("utf-8"),
        re.M,
    )

    assert len(always) == 2
    assert all("<script" not in (ours.parents[1] / name).read_text("utf-8") for name in always)
    assert not [name for name in ALLOWED if "theme" in name]


@pytest.mark.parametrize(
    "script",
    [
        f"<script>{CODE}</script>",
        "<SCRIPT>alert(1)</SCRIPT>",
        "<script async>alert(1)</script>",
        '<script type="module">alert(1)</script>',
        "<script\n>alert(1)</script>",
    ],
)
def test_a_page_brings_no_script_of_its_own(script):
    with pytest.raises(UnknownScriptError, match=r"hooks/iop/pages/policy\.py") as caught:
        with_policy(page(script))

    code = BeautifulSoup(script, "html.parser").find("script").string
    assert hash_of(code) in str(caught.value)


def test_a_script_of_ours_is_allowed_when_its_hash_is_on_the_list(monkeypatch):
    monkeypatch.setattr(policy, "ALLOWED", {"ours": hash_of(CODE)})

    assert with_policy(page(f"<script>{CODE}</script>"))


@pytest.mark.parametrize(
    "script",
    [
        '<script type="application/json">{"a": 1}</script>',
        '<script type="application/ld+json">{"a": 1}</script>',
        '<script id="__config" type="application/json">{}</script>',
        '<script src="a.js"></script>',
        '<script type="module" src="a.mjs"></script>',
    ],
)
def test_a_script_that_does_not_run_or_is_a_file_needs_no_hash(script):
    assert POLICY in with_policy(page(script))


def test_the_policy_is_the_first_thing_after_the_charset():
    head = BeautifulSoup(with_policy(page()), "html.parser").head
    charset, meta, title = head.select("*")

    assert (charset["charset"], title.text) == ("utf-8", "x")
    assert meta["http-equiv"] == "Content-Security-Policy"
    assert meta["content"] == POLICY


def test_the_rest_of_the_page_stays_as_it_is():
    plain = page("<header>a</header>")

    assert with_policy(plain).replace(f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">', "") == plain


def test_nothing_is_unsafe_and_nothing_comes_from_elsewhere():
    said = directives(POLICY)
    scripts = {f"'{each}'" for each in ALLOWED.values()}

    assert said["default-src"] == ["'none'"]
    assert said["script-src"] == ["'self'", *sorted(scripts)]
    every = {source for sources in said.values() for source in sources} - scripts
    assert every == {"'self'", "'none'", "data:"}
    assert [name for name, sources in said.items() if "data:" in sources] == ["img-src"]
