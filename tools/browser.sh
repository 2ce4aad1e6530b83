#!/bin/sh
# Print the path of a Chromium for the end-to-end tests; install one when there is none.
set -eu
cd "$(dirname "$0")/.."
. tools/apt.sh

installed() {
    for name in chromium chromium-browser google-chrome; do
        path=$(command -v "$name") && runs "$path" && echo "$path" && return
    done
    return 1
}

# Ubuntu's chromium-browser may be a stub that only names a snap, so each candidate must tell its version.
runs() { "$1" --version >/dev/null 2>&1; }

playwrights_own() {
    .venv/bin/python -c 'from playwright.sync_api import sync_playwright as playwright
with playwright() as p: print(p.chromium.executable_path)'
}

if [ -n "${CHROMIUM:-}" ]; then
    runs "$CHROMIUM" && echo "$CHROMIUM" && exit
    echo "tools/browser.sh: CHROMIUM=$CHROMIUM does not run" >&2
    exit 1
fi
installed && exit
apt_install chromium && installed && exit
path=$(playwrights_own) && runs "$path" && echo "$path" && exit
with_deps=$([ "$(id -u)" != 0 ] || echo --with-deps)
.venv/bin/playwright install $with_deps chromium >&2 && path=$(playwrights_own) && runs "$path" && echo "$path" && exit
echo "tools/browser.sh: the end-to-end tests need Chromium and none could be installed;" \
    "install one (Debian: sudo apt-get install chromium), or set CHROMIUM to the path of a Chromium or Chrome" >&2
exit 1
