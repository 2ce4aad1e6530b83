#!/bin/sh
# Make .venv, or bring it up to date: `tools/venv.sh requirements.lock [requirements-test.lock]`.
set -eu
cd "$(dirname "$0")/.."
. tools/apt.sh

is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

if ! .venv/bin/python -c 'import pip' 2>/dev/null; then
    for python in "${PYTHON:-python3}" python3.14 python3.13 python3.12 python3.11 none; do
        is_new_enough "$python" && break
    done
    if [ "$python" = none ]; then
        echo "tools/venv.sh: Python 3.11 or newer is needed, found '$(${PYTHON:-python3} --version 2>&1)';" \
            "install one, such as python3.12 and python3.12-venv, then run: make PYTHON=python3.12" >&2
        exit 1
    fi
    if ! "$python" -c 'import ensurepip' 2>/dev/null; then # Debian and Ubuntu ship it apart
        package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
        if ! apt_install "$package"; then
            echo "tools/venv.sh: $python cannot make a virtual environment;" \
                "install what is missing: sudo apt-get install $package" >&2
            exit 1
        fi
    fi
    "$python" -m venv --clear .venv
fi

# Wheels only: a source package would run its own code while it is installed.
for lock in "$@"; do
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r "$lock"
done
# The project itself, in place: it gives .venv/bin/iop.
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
