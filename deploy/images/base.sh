#!/usr/bin/env bash
# Makes the base of the four images without a registry: a few packages of Debian and a Java 25 runtime, as a tar that Jib reads.
#   base.sh [amd64|arm64]     writes target/base-<architecture>.tar; the same inputs give the same bytes
# HUIYIN_JDK25 names the JDK 25 whose jlink is used. Needs mmdebstrap. Nothing is emulated: packages are only unpacked.
set -euo pipefail
umask 022

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
architecture="${1:-$(dpkg --print-architecture)}"
suite="${HUIYIN_BASE_SUITE:-trixie}"
modules="java.se,jdk.charsets,jdk.crypto.ec,jdk.jcmd,jdk.jfr,jdk.localedata,jdk.management,jdk.naming.dns,jdk.net,jdk.unsupported,jdk.zipfs"
. "$here/functions.sh"

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
    layer "$work/java" "$work/java.tar"
}

command -v mmdebstrap >/dev/null || skip "mmdebstrap is not installed"
jdk="$(jdk25)" || exit $?
mkdir -p "$here/target"
work="$(mktemp -d "$here/target/base.XXXXXX")"
trap 'rm -rf "$work"' EXIT
system "$work/system" base-files,libc-bin,libc6,libfontconfig1,netbase,tzdata 'usr/bin/*'
layer "$work/system" "$work/system.tar"
java25
image "$here/target/base-$architecture.tar" huiyin/base:25 '{"Env":["PATH=/opt/java/bin"]}' system.tar java.tar
