#!/bin/sh
# Print the path of a web server for the end-to-end tests, `nginx` or `apache2`; install it when there is none.
set -eu
cd "$(dirname "$0")/.."
. tools/apt.sh

name=${1:-}
case $name in
nginx) packages=nginx ;;
apache2) packages="apache2-bin media-types" ;; # without the service, which would take port 80
*)
    echo "tools/server.sh: expected nginx or apache2, got '$name'" >&2
    exit 1
    ;;
esac

installed() { PATH=$PATH:/usr/sbin command -v "$name"; } # where Debian keeps servers, off the path of most people

installed && exit
for package in $packages; do apt_install "$package"; done && installed && exit
echo "tools/server.sh: the end-to-end tests need $name and it could not be installed;" \
    "install it (Debian: sudo apt-get install $packages)" >&2
exit 1
