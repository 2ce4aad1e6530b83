"""The Content-Security-Policy."""

from base64 import b64encode
from hashlib import sha256

import pytest
from bs4 import BeautifulSoup

from iop.policy import policy, with_policy

CODE = "let a = '<b>' && \"é\";\n"


def hash_of(code: str) -> str:
    return f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'"


def directives(text: str) -> dict[str, list[str]]:
    return {name: sources for name, *sources in (part.split() for part in text.split("; "))}


def page(*scripts: str) -> str:
    head = '<head>\n<meta charset="utf-8"><title>x</title></head>'
    return f"<!doctype html><html>{head}<body>{''.join(scripts)}</body></html>"


def test_a_hash_is_that_of_the_script_byte_for_byte():
    _, hashes = with_policy(page(f"<script>{CODE}</script>", "<script>\n 2 </script>"))

    assert hashes == {hash_of(CODE), hash_of("\n 2 ")}


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
    assert with_policy(page(script))[1] == frozenset()


def test_the_policy_is_the_first_thing_after_the_charset():
    html, hashes = with_policy(page(f"<script>{CODE}</script>"))
    head = BeautifulSoup(html, "html.parser").head
    charset, meta, title = head.select("*")

    assert (charset["charset"], title.text) == ("utf-8", "x")
    assert meta["http-equiv"] == "Content-Security-Policy"
    assert meta["content"] == policy(hashes)


def test_the_rest_of_the_page_stays_as_it_is():
    plain = page(f"<script>{CODE}</script>", "<header>a</header>")
    html, hashes = with_policy(plain)

    assert html.replace(f'<meta http-equiv="Content-Security-Policy" content="{policy(hashes)}">', "") == plain


@pytest.mark.parametrize("scripts", [[], [hash_of("a"), hash_of("b")]])
def test_nothing_is_unsafe_and_nothing_comes_from_elsewhere(scripts):
    said = directives(policy(scripts))

    assert said["default-src"] == ["'none'"]
    assert said["script-src"] == ["'self'", *sorted(scripts)]
    every = {source for sources in said.values() for source in sources} - set(scripts)
    assert every == {"'self'", "'none'", "data:"}
    assert [name for name, sources in said.items() if "data:" in sources] == ["img-src"]


def test_equal_scripts_are_named_once_in_a_fixed_order():
    assert policy(["'b'", "'a'", "'b'"]) == policy(["'a'", "'b'"])
