#!/usr/bin/env bash
# Lets each service run once out of its image, in the house of compose.yaml, and write what it has loaded and linked as an archive of
# classes (JEP 514) into target/archives. Images that are built with HUIYIN_ARCHIVES=target/archives start from it.
# The archive fits the very files of the image and its Java; a JVM that it does not fit goes on without it. Needs podman.
#   train.sh [SERVICE …]      while compose.yaml is up, with the images that build.sh wrote
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
. "$here/stack.sh"
mkdir -p "$here/target/archives"
chmod 0777 "$here/target/archives"
services=("$@")
[ ${#services[@]} -gt 0 ] || services=(intake dispatch evaluation notification)

for service in "${services[@]}"; do
    pod stop --time 60 "$(container "$service")" >/dev/null
    run "train-$service" "$service" "" --volume "$here/target/archives:/archives" --memory 2g -- \
        "-XX:AOTCacheOutput=/archives/$service.aot"
    ready "train-$service" "$service" >/dev/null
    # the JVM writes the archive when it ends, in a second process
    pod stop --time 300 "train-$service" >/dev/null
    pod logs "train-$service" 2>&1 | grep -i 'AOTCache creation is complete' || { echo "$service wrote no archive" >&2 && exit 1; }
    pod rm "train-$service" >/dev/null
    # it was written under more memory than the service has: a JVM that it does not fit ends, and says why
    run "train-$service" "$service" "" --volume "$here/target/archives:/archives:ro" -- \
        "-XX:AOTCache=/archives/$service.aot" -XX:AOTMode=on
    took="$(ready "train-$service" "$service")"
    echo "$service is ready from it after ${took% *} ms"
    pod rm --force --time 60 "train-$service" >/dev/null
    pod start "$(container "$service")" >/dev/null
done
