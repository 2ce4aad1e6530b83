"""Modules made one script."""

import subprocess
from pathlib import Path

import pytest

from iop.site.scripts import built, bundle, later

ROOT = Path(__file__).parents[2]

MODULES = {
    "main.mjs": """\
import { twice } from "./parts/sum.mjs";
import { ONE } from "./parts/add.mjs";
console.log(`${twice(2)} ${ONE}`);
""",
    "parts/sum.mjs": """\
import { ONE, add } from "./add.mjs";
export function twice(n) {
  return add(n, n) * ONE;
}
""",
    "parts/add.mjs": """\
export const ONE = 1;
export function add(a, b) {
  return a + b;
}
const three = 3;
""",
}


def made(**changes: str) -> str:
    return bundle("main.mjs", {**MODULES, **changes}.__getitem__)


def output(script: str) -> str:
    node = subprocess.run([ROOT / "tools/node.sh"], capture_output=True, text=True, check=True).stdout.strip()
    return subprocess.run([node, "-e", script], capture_output=True, text=True, check=True).stdout


def test_the_script_does_what_the_modules_do():
    assert output(made()) == "4 1\n"


def test_comments_and_spaces_go():
    assert made(**{"main.mjs": "/** Why. */\nconsole.log( 1 ); // said\n"}) == "(()=>{console.log(1);return{};})();"


def test_plain_values_that_nobody_uses_go():
    lists = 'const a = ["b", 2];\nconst g = {"h": "i?"};\n'
    text = lists + 'const c = "c";\nexport const D = 1;\nconst e = f();\nconsole.log(c);\n'

    assert made(**{"main.mjs": text}) == (
        'export const{D}=(()=>{const c="c";const D=1;const e=f();console.log(c);return{D};})();'
    )
    assert "three" not in made()


def test_what_is_built_ends_in_what_every_server_knows():
    assert built("finder/map.mjs") == "finder/map.js"


def test_what_is_loaded_later_is_asked_for_as_it_is_built():
    text = 'const { twice } = await import("./parts/sum.mjs");\n'

    assert 'await import("./parts/sum.js")' in made(**{"main.mjs": text})


def test_two_modules_that_make_one_name_are_refused():
    with pytest.raises(ValueError, match=r"main\.mjs: expected a name that parts/add\.mjs does not make, got 'three'"):
        made(**{"main.mjs": MODULES["main.mjs"] + "let three;\n"})
    with pytest.raises(ValueError, match=r"main\.mjs: expected a name that parts/add\.mjs does not make, got 'three'"):
        made(**{"main.mjs": MODULES["main.mjs"] + "const [one, three] = [1, 3];\n"})


def test_no_import_or_export_is_left():
    assert "import" not in made()
    assert "export" not in made()


@pytest.mark.parametrize("line", ["import x from './x.mjs';", "export default 1;", "export { a };"])
def test_another_form_of_import_or_export_is_refused(line):
    with pytest.raises(ValueError, match=r"main\.mjs: expected a line such as"):
        made(**{"main.mjs": f"{line}\n"})


def test_what_is_loaded_later_is_named_from_the_script_and_keeps_its_exports():
    text = '/** @type {import("./parts/add.mjs").One} */\nconst { twice } = await import("./parts/sum.mjs");\n'

    assert [*later("main.mjs", text)] == ["parts/sum.mjs"]
    assert "export" in bundle("parts/sum.mjs", MODULES.__getitem__)


def test_a_module_is_found_above_another():
    above = 'import { ONE } from "../parts/add.mjs";\nconsole.log(ONE);\n'

    assert output(bundle("other/main.mjs", {**MODULES, "other/main.mjs": above}.__getitem__)) == "1\n"


def test_only_the_script_itself_loads_later():
    with pytest.raises(ValueError, match=r"parts/add\.mjs: expected what is loaded later to be named in main\.mjs"):
        made(**{"parts/add.mjs": MODULES["parts/add.mjs"] + 'import("./x.mjs");\n'})


def test_a_template_in_a_template_is_refused():
    with pytest.raises(ValueError, match="expected no template in a template"):
        made(**{"main.mjs": "const a = `${b ? `c // d` : e}`;\n"})
