#!/usr/bin/env bash
# Writes the images of the services as tars into target/images, from the built quarkus-app folders, without a registry.
#   build.sh [amd64|arm64] [SERVICE …]
# HUIYIN_IMAGE_BASE names another base (any image with a Java 25 in /opt/java), HUIYIN_IMAGE_PREFIX where the images will be pulled
# from (huiyin); HUIYIN_VERSION, HUIYIN_COMMIT and HUIYIN_SOURCE are what their labels say. HUIYIN_ARCHIVES is the folder of class
# archives that train.sh wrote, HUIYIN_PACKAGING the folder below each module's target, HUIYIN_IMAGES where the tars go.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
checkout="$(cd "$here/../.." && pwd)"
case "${1:-}" in amd64 | arm64) architecture="$1" && shift ;; *) architecture="$(dpkg --print-architecture)" ;; esac
base="$here/target/base-$architecture.tar"
version="$(sed -n 's:^  <version>\(.*\)</version>:\1:p' "$checkout/pom.xml" | head -n 1)"
revision="$(git -C "$checkout" describe --always --dirty --abbrev=40 --exclude='*' 2>/dev/null || echo unknown)"

if [ -z "${HUIYIN_IMAGE_BASE:-}" ] && [ ! "$base" -nt "$here/base.sh" ]; then "$here/base.sh" "$architecture" >&2; fi
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    "-Dhuiyin.checkout=$checkout" "-Dhuiyin.output=${HUIYIN_IMAGES:-$here/target/images}" \
    "-Dhuiyin.packaging=${HUIYIN_PACKAGING:-quarkus-app}" "-Dhuiyin.archives=${HUIYIN_ARCHIVES:-}" \
    "-Dhuiyin.base=${HUIYIN_IMAGE_BASE:-tar://$base}" "-Dhuiyin.architecture=$architecture" \
    "-Dhuiyin.prefix=${HUIYIN_IMAGE_PREFIX:-huiyin}" "-Dhuiyin.version=${HUIYIN_VERSION:-$version}" \
    "-Dhuiyin.revision=${HUIYIN_COMMIT:-$revision}" "-Dhuiyin.source=${HUIYIN_SOURCE:-https://example.org/huiyin}" \
    -cp "$here/target/classes:$here/target/lib/*" org.huiyin.images.Main "$@"
