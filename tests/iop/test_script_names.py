"""Short names: a script does the same with them."""

import json
import subprocess
from pathlib import Path

import pytest

from iop.script_names import shorten

ROOT = Path(__file__).parents[2]

SCRIPTS = {
    "what is not used between statements without an end": (
        "let a = print\nconst idle = 1; // no\n(2, print)(3)\nprint(typeof a)"
    ),
    "what is not used after one without an end": "let a = 4\nfunction idle() {}\n[a].forEach((n) => print(n))",
    "a name from outside that is declared elsewhere": "const f = (URL) => URL; print(f(1), typeof URL);",
    "a short name from outside": "globalThis.a = 1; const first = 2; print(a, first);",
    "a name again in a block": "const name = 1; { const name = 2; print(name); } print(name);",
    "names from around, in use": "const a = 1; const f = (b) => { const c = 3; return [a, b, c]; }; print(f(2));",
    "a parameter that is not used": "const f = (unused, n) => { const third = n; return third; }; print(f(1, 2));",
    "an error that is not used": "try { throw 1; } catch (error) { const other = 2; print(other); }",
    "a function and its parameter of one name": "function same(same) { return same; } print(same(5));",
    "a function that calls itself": "const f = function self(n) { return n ? n * self(n - 1) : 1; }; print(f(4));",
    "a function before it is made": "print(late(1)); function late(number) { return number; }",
    "a function in a block": "{ function inner() { return 1; } print(inner()); }",
    "an object of names": "const one = 1; const two = 2; print({ one, two, both: one + two });",
    "an object taken apart": (
        "const { one, two: second, three = one, four: { five }, ...rest } ="
        "{ one: 1, two: 2, four: { five: 5 }, six: 6 };"
        "print(one, second, three, five, rest);"
    ),
    "an object taken apart into names that are there": (
        "let one, two; ({ one, other: two = 7 } = { one: 1 }); [one, two] = [two, one]; print(one, two);"
    ),
    "a default that is a name from around": (
        "const value = 1; const f = (given = value) => { const value = 2; return [given, value]; }; print(f());"
    ),
    "a key that is worked out": "const key = 'x'; const { [key]: value } = { x: 1 }; print(value, { [key]: key });",
    "properties and methods": (
        "const name = { name: 1, get value() { return this.name; }, add(name) { return name + this.name; } };"
        "print(name.name, name.value, name?.add(2));"
    ),
    "labels": "outer: for (const outer of [1, 2]) { print(outer); continue outer; }",
    "loops over a list": (
        "let n; const all = [1, 2]; for (n of all) print(n); for (const n of all) { const all = n; print(all); }"
    ),
    "loops that count": (
        "const made = []; for (let n = 0, end = 3; n < end; n += 1) made.push(() => n); print(made.map((f) => f()));"
    ),
    "a switch": "const v = 1; switch (v) { case 1: { const v = 2; print(v); } default: let other = v; print(other); }",
    "templates and patterns": "const b = 'b'; print(`a ${b} ${'b'} b`, /b/.test('b'), 4 / b.length / 2);",
    "functions and constants that nothing uses": (
        "const LIMIT = 2; function idle(n) { function inner() { return idle(n - LIMIT); } return inner; }"
        "const alsoIdle = () => idle(1); const made = print('kept'), other = 1;"
        "for (const n = 1; ; ) { print(2); break; }"
    ),
    "declarations that follow each other": (
        "const one = 1; /* said */ let two = one + 1; // and\n const [three, { four }] = [two + 1, { four: 4 }];"
        "print(one); const five = () => { const one = 5; two += one; return two; }; let six;"
        "print(five(), three, four, six);"
    ),
    "declarations without semicolons": "const one = 1\nlet two = one\nprint(two)\nconst three = 3\nprint(three)",
    "letters beyond ASCII": "const größe = 'é'; print(`“${größe}”`);",
    "many names": "".join(f"const name{n} = {n}; " for n in range(2500)) + "print(name0, name51, name52, name2499);",
}
_RUN = """
for (const script of JSON.parse(require("fs").readFileSync(0, "utf-8"))) {
  const said = [];
  new Function("print", `"use strict"; ${script}`)((...values) => said.push(values));
  console.log(JSON.stringify(said));
}
"""


def said(*scripts: str) -> list[str]:
    """Return what each script prints."""
    node = subprocess.run([ROOT / "tools/node.sh"], capture_output=True, text=True, check=True).stdout.strip()
    run = subprocess.run([node, "-e", _RUN], input=json.dumps(scripts), capture_output=True, text=True, check=True)
    return run.stdout.splitlines()


@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS.keys())
def test_a_script_says_the_same_with_other_names(script):
    before, after = said(script, shorten("a.mjs", script))

    assert before == after != "[]"


def test_names_of_its_own_are_short_and_each_scope_begins_again():
    assert shorten("a.mjs", "const one = (two) => two; const three = (four) => four; print(one, three);") == (
        "let a = (a) => a , b = (a) => a; print(a, b);"
    )


def test_what_nothing_uses_is_left_out_and_what_only_that_used():
    script = "const N = 1; function idle() { return N; } const also = () => idle(); const said = print(2), n = N;"

    assert shorten("a.mjs", script) == "let a = 1   , b = print(2), c = a;"
    assert shorten("a.mjs", "const N = 1; function idle() { return N; } const also = () => idle();").strip() == ""


def test_declarations_that_follow_each_other_are_one_and_others_stay_apart():
    assert shorten(
        "a.mjs", "const one = f(); // said\nlet two = f(one); two += 1; const three = two; print(three);"
    ) == ("let a = f() // said\n, b = f(a); b += 1; let c = b; print(c);")
    assert shorten("a.mjs", "for (const one of two) f(one); for (let n = 0, end = 2; n < end; n += 1) f(n);") == (
        "for (let a of two) f(a); for (let a = 0, b = 2; a < b; a += 1) f(a);"
    )


@pytest.mark.parametrize(
    "script",
    [
        "var one;",
        "class One {}",
        "with (one) {}",
        "eval('one')",
        "function* one() {}",
        "import one from 'x';",
        "const = 1;",
        "f(",
    ],
)
def test_what_cannot_be_followed_is_refused(script):
    with pytest.raises(ValueError, match=r"a\.mjs: expected a script whose names can be followed, got"):
        shorten("a.mjs", script)
