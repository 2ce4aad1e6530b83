# Sourced by its neighbours. `apt_install NAME` installs a Debian package when this is root on a machine that has apt.
apt_install() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
    echo "tools: installing $1 with apt-get" >&2
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends "$1"; } >&2
}
