#!/usr/bin/env bash
# Writes the images of the four services as tars into target/images, from the built quarkus-app folders, without a registry.
#   build.sh [amd64|arm64]
# HUIYIN_IMAGE_BASE names another base (any image with a Java 25 in /opt/java), HUIYIN_IMAGE_PREFIX where the images will be pulled
# from (huiyin), HUIYIN_VERSION, HUIYIN_COMMIT and HUIYIN_SOURCE what their labels say.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
checkout="$(cd "$here/../.." && pwd)"
architecture="${1:-$(dpkg --print-architecture)}"
base="$here/target/base-$architecture.tar"
version="$(sed -n 's:^  <version>\(.*\)</version>:\1:p' "$checkout/pom.xml" | head -n 1)"
revision="$(git -C "$checkout" describe --always --dirty --abbrev=40 --exclude='*' 2>/dev/null || echo unknown)"

if [ -z "${HUIYIN_IMAGE_BASE:-}" ] && [ ! -f "$base" ]; then "$here/base.sh" "$architecture"; fi
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx256m -XX:+UseSerialGC -cp "$here/target/classes:$here/target/lib/*" org.huiyin.images.Main \
    "$checkout" "$here/target/images" "${HUIYIN_IMAGE_BASE:-tar://$base}" "$architecture" "${HUIYIN_IMAGE_PREFIX:-huiyin}" \
    "${HUIYIN_VERSION:-$version}" "${HUIYIN_COMMIT:-$revision}" "${HUIYIN_SOURCE:-https://example.org/huiyin}"
