#!/usr/bin/env bash
# Makes the base of the four images without a registry: a few packages of Debian and a Java 25 runtime, as a tar that Jib reads.
#   base.sh [amd64|arm64]     writes target/base-<architecture>.tar; the same inputs give the same bytes
# HUIYIN_JDK25 names the JDK 25 whose jlink is used. Needs mmdebstrap. Nothing is emulated: packages are only unpacked.
set -euo pipefail
umask 022

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
architecture="${1:-$(dpkg --print-architecture)}"
suite="${HUIYIN_BASE_SUITE:-trixie}"
packages="base-files,libc6,libfontconfig1,netbase,tzdata"
modules="java.se,jdk.charsets,jdk.crypto.ec,jdk.jfr,jdk.localedata,jdk.management,jdk.naming.dns,jdk.net,jdk.unsupported,jdk.zipfs"
stamp=1767225600 # 2026-01-01, as project.build.outputTimestamp
user=10001

fail() {
    echo "$1" >&2
    exit 1
}

# Exit 3 tells the tests that a tool is missing, not that something is broken.
skip() {
    echo "skipped because $1" >&2
    exit 3
}

jdk25() {
    local home
    for home in "${HUIYIN_JDK25:-}" "${JAVA_HOME:-}" /usr/lib/jvm/*25*; do
        if [ -x "$home/bin/jlink" ] && grep -qs '^JAVA_VERSION="25' "$home/release"; then
            echo "$home"
            return
        fi
    done
    skip "there is no JDK 25: set HUIYIN_JDK25"
}

# Unpacks packages into a folder and leaves a scanner the list of them, as distroless images do.
unpack() { # folder, packages
    mmdebstrap --quiet --variant=extract --architectures="$architecture" --include="$2" --skip=essential/unlink,cleanup/apt \
        "$suite" "$1" 2>"$work/mmdebstrap.log" || {
        cat "$work/mmdebstrap.log" >&2
        fail "mmdebstrap could not unpack $2 of $suite for $architecture."
    }
    mkdir -p "$1/var/lib/dpkg/status.d"
    local deb
    for deb in "$1"/var/cache/apt/archives/*.deb; do
        dpkg-deb --field "$deb" Package Status Architecture Version Maintainer Source Homepage Description \
            >"$1/var/lib/dpkg/status.d/$(dpkg-deb --field "$deb" Package)"
    done
}

layer() { # folder, tar
    tar --create --file="$2" --directory="$1" --sort=name --format=posix --pax-option=delete=atime,delete=ctime \
        --mtime="@$stamp" --numeric-owner "${@:3}" .
}

system() {
    local root="$work/system"
    unpack "$root" "$packages"
    find "$root/usr/share/doc" -type f ! -name copyright -delete
    rm -rf "$root"/dev/* "$root"/var/cache/* "$root"/var/log/* "$root"/var/lib/apt "$root"/usr/share/{man,info,locale,lintian,bug} \
        "$root"/usr/bin/* "$root"/usr/sbin/* "$root"/etc/apt "$root"/boot "$root"/home "$root"/srv "$root"/media "$root"/mnt
    find "$root" -xdev ! -type l -perm /7022 -exec chmod u-s,g-s,go-w,-t {} +
    printf 'root:x:0:0:root:/:/sbin/nologin\nhuiyin:x:%s:%s:Huiyin:/tmp:/sbin/nologin\n' $user $user >"$root/etc/passwd"
    printf 'root:x:0:\nhuiyin:x:%s:\n' $user >"$root/etc/group"
    mkdir -p "$root/tmp"
    # a folder for a mounted /tmp; without one the process still finds a /tmp that is its own
    chmod 0700 "$root/tmp"
    layer "$root" "$work/system.tar" --exclude=./tmp --owner=0 --group=0
    tar --append --file="$work/system.tar" --directory="$root" --format=posix --pax-option=delete=atime,delete=ctime \
        --mtime="@$stamp" --numeric-owner --owner=$user --group=$user ./tmp
}

# The JDK of the other architecture is Debian's: its jmods are linked by this machine's jlink.
jmods() {
    unpack "$work/jdk" openjdk-25-jdk-headless >&2
    local found
    found="$(find "$work/jdk/usr/lib/jvm" -type d -name jmods -print -quit)"
    [ -n "$found" ] || fail "openjdk-25-jdk-headless of $suite for $architecture has no jmods."
    echo "$found"
}

java25() {
    local java="$work/java/opt/java" options=(--add-modules "$modules" --include-locales=en,zh --no-man-pages --no-header-files)
    mkdir -p "$work/java/opt"
    if [ "$architecture" = "$(dpkg --print-architecture)" ]; then
        "$jdk/bin/jlink" "${options[@]}" --strip-debug --output "$java"
    else
        "$jdk/bin/jlink" "${options[@]}" --strip-java-debug-attributes --module-path "$(jmods)" --output "$java"
    fi
    find "$java" -exec touch --no-dereference --date="@$stamp" {} +
    # jlink's own archive of classes does not know compact object headers
    if [ "$architecture" = "$(dpkg --print-architecture)" ]; then
        "$java/bin/java" -XX:+UseCompactObjectHeaders -XX:+UseSerialGC -Xshare:dump >/dev/null
    fi
    layer "$work/java" "$work/java.tar" --owner=0 --group=0
}

digest() { sha256sum "$1" | cut -d ' ' -f 1; }

image() {
    cat >"$work/config.json" <<EOF
{"architecture":"$architecture","os":"linux","created":"2026-01-01T00:00:00Z","config":{"Env":["PATH=/opt/java/bin"]},
"rootfs":{"type":"layers","diff_ids":["sha256:$(digest "$work/system.tar")","sha256:$(digest "$work/java.tar")"]}}
EOF
    echo '[{"Config":"config.json","RepoTags":["huiyin/base:25"],"Layers":["system.tar","java.tar"]}]' >"$work/manifest.json"
    tar --create --file="$1" --directory="$work" --format=posix --pax-option=delete=atime,delete=ctime --mtime="@$stamp" \
        --owner=0 --group=0 --numeric-owner manifest.json config.json system.tar java.tar
}

command -v mmdebstrap >/dev/null || skip "mmdebstrap is not installed"
jdk="$(jdk25)" || exit $?
mkdir -p "$here/target"
work="$(mktemp -d "$here/target/base.XXXXXX")"
trap 'rm -rf "$work"' EXIT
system
java25
image "$work/base.tar"
mv "$work/base.tar" "$here/target/base-$architecture.tar"
echo "$here/target/base-$architecture.tar"
