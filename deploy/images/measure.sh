#!/usr/bin/env bash
# Prints for each service, while compose.yaml is up: size of the image, start until ready (and its processor time) without and with an
# archive of classes, memory at rest and after load. Starts are those of a second container beside the one of compose.yaml, which rests.
#   measure.sh [COMPLAINTS]   300 unless told; HUIYIN_BIND as for compose.yaml
# The images with the archive are expected under the tag aot: HUIYIN_VERSION=aot HUIYIN_ARCHIVES=… build.sh.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
. "$here/stack.sh"
complaints="${1:-300}"
address="http://${HUIYIN_BIND:-127.0.0.1}"
plain="${HUIYIN_VERSION:-1.0.0-SNAPSHOT}"
services=(intake dispatch evaluation notification)

pid() { pod inspect --format '{{.State.Pid}}' "$1"; }

# Resident memory of the one process of a container.
memory() { awk '/^VmRSS/ { printf "%d MiB", $2 / 1024 }' "/proc/$(pid "$1")/status"; }

start() { # service, tag
    local name="measured-$1" millis
    pod image exists "localhost/huiyin/$1:$2" || { echo "–" && return; }
    run "$name" "$1" "$2" --
    millis="$(ready "$name" "$1")"
    echo "$millis ms, $(awk '{ print ($14 + $15) * 10 }' "/proc/$(pid "$name")/stat") ms of processor"
    pod rm --force --time 60 "$name" >/dev/null
}

load() {
    local token i
    token="$(curl -sf "$address:18080/realms/huiyin/protocol/openid-connect/token" -d grant_type=password -d client_id=huiyin-cli \
        -d username=complainant-demo -d password=huiyin | sed 's/.*"access_token":"\([^"]*\)".*/\1/')"
    for ((i = 1; i <= complaints; i++)); do
        printf 'url = "%s:8081/v1/complaints"\nheader = "Authorization: Bearer %s"\nheader = "Content-Type: application/json"\n' "$address" "$token"
        printf 'header = "Idempotency-Key: %s"\noutput = /dev/null\nwrite-out = "%%{http_code}\\n"\n' "$(cat /proc/sys/kernel/random/uuid)"
        printf 'data = "{\\"kind\\":\\"COMPLAINT\\",\\"category\\":\\"government-service\\",\\"territory\\":\\"HY\\",\\"channel\\":\\"WEB\\",\\"title\\":\\"测量 %s\\",\\"text\\":\\"测量 %s。\\",\\"contact\\":{\\"name\\":\\"甲\\",\\"email\\":\\"m@example.org\\"}}"\nnext\n' "$i" "$i"
    done | curl -s --config - | sort | uniq -c | tr '\n' ' '
}

echo "load average $(cut -d ' ' -f 1-3 /proc/loadavg), $(nproc) processors"
for service in "${services[@]}"; do
    echo "$service: image $(($(pod image inspect --format '{{.Size}}' "localhost/huiyin/$service:$plain") / 1000000)) MB"
    echo "  start without archive: $(start "$service" "$plain")"
    echo "  start with archive:    $(start "$service" aot)"
    echo "  memory at rest:        $(memory "$(container "$service")")"
done
echo "$complaints complaints filed, answers: $(load)"
sleep 5 # the bus hands on what was filed
for service in "${services[@]}"; do echo "  $service after load: $(memory "$(container "$service")")"; done
echo "load average $(cut -d ' ' -f 1-3 /proc/loadavg)"
