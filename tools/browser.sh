#!/bin/sh
# Print the path of a browser for the end-to-end tests; install one when there is none.
# `tools/browser.sh chromium`, `firefox` or `webkit` (for WebKit: of its driver, which starts it on a screen of Xvfb).
set -eu
cd "$(dirname "$0")/.."
. tools/apt.sh

name=${1:-chromium}
case $name in
chromium)
    title=Chromium variable=CHROMIUM packages=chromium
    programs="chromium chromium-browser google-chrome" needed="" told=--version
    ;;
firefox)
    title=Firefox variable=FIREFOX packages=firefox-esr
    programs="firefox-esr firefox" needed="" told=--version
    ;;
webkit)
    title=WebKit variable=WEBKIT packages="webkit2gtk-driver xvfb"
    programs=WebKitWebDriver needed=Xvfb told=--help
    ;;
*)
    echo "tools/browser.sh: expected chromium, firefox or webkit, got '$name'" >&2
    exit 1
    ;;
esac

installed() {
    [ -z "$needed" ] || command -v "$needed" >/dev/null || return 1
    for program in $programs; do
        path=$(command -v "$program") && runs "$path" && echo "$path" && return
    done
    return 1
}

# Ubuntu's chromium-browser and firefox may be stubs that only name a snap, so each candidate must tell its version;
# the driver of WebKit knows no --version.
runs() { "$1" "$told" >/dev/null 2>&1; }

playwrights_own() {
    .venv/bin/python -c 'import sys
from playwright.sync_api import sync_playwright as playwright
with playwright() as p: print(getattr(p, sys.argv[1]).executable_path)' "$name"
}

eval "wanted=\${$variable:-}"
if [ -n "$wanted" ]; then
    runs "$wanted" && echo "$wanted" && exit
    echo "tools/browser.sh: $variable=$wanted does not run" >&2
    exit 1
fi
installed && exit
apt_install $packages && installed && exit
path=$(playwrights_own) && runs "$path" && echo "$path" && exit
with_deps=$([ "$(id -u)" != 0 ] || echo --with-deps)
.venv/bin/playwright install $with_deps "$name" >&2 && path=$(playwrights_own) && runs "$path" && echo "$path" && exit
echo "tools/browser.sh: the end-to-end tests need $title and none could be installed;" \
    "install one (Debian: sudo apt-get install $packages), or set $variable to its path" >&2
exit 1
