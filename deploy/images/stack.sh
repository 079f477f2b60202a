#!/usr/bin/env bash
# What train.sh and measure.sh share: containers beside those of compose.yaml, with the same network, secrets and limits.
# HUIYIN_PODMAN is the podman that compose.yaml was brought up with, under the project huiyin (-p huiyin).
secrets="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)/compose/secrets"
declare -A management=([intake]=9081 [dispatch]=9082 [evaluation]=9083 [notification]=9084)
patience=900 # seconds until a start counts as failed

pod() { "${HUIYIN_PODMAN:-podman}" "$@"; }

container() { echo "huiyin_$1_1"; }

pid() { pod inspect --format '{{.State.Pid}}' "$1"; }

limit() { pod inspect --format '{{.HostConfig.Memory}}' "$(container "$1")"; }

# Runs a service as compose.yaml does, with further options of podman, and of Java after --.
run() { # name, service, tag or nothing, options of podman, --, options of Java
    local name="$1" service="$2" tag="${3:-${HUIYIN_VERSION:-1.0.0-SNAPSHOT}}" options=() entrypoint
    shift 3
    while [ "$1" != -- ]; do options+=("$1") && shift; done
    shift
    entrypoint="$(pod image inspect --format '{{json .Config.Entrypoint}}' "localhost/huiyin/$service:$tag")"
    for option in "$@"; do entrypoint="${entrypoint/\/java\",/\/java\",\"$option\",}"; done
    pod run --detach --name "$name" --read-only --cap-drop=all --security-opt no-new-privileges --network huiyin_huiyin \
        --tmpfs /tmp:size=256m,mode=1777 --memory "$(limit "$service")" --pids-limit 512 --env-file "$secrets/$service.env" \
        --env KAFKA_BOOTSTRAP_SERVERS=kafka:9092 --env HUIYIN_OIDC_URL=http://keycloak:8080/realms/huiyin \
        --env "HUIYIN_DB_URL=postgresql://postgres:5432/$service" "${options[@]}" --entrypoint "$entrypoint" \
        "localhost/huiyin/$service:$tag" >/dev/null
}

# Waits until a container is ready and prints for how many milliseconds its process lives and has had a processor; its network is
# entered, nothing runs inside.
ready() { # name, service
    local pid end=$((SECONDS + patience))
    pid="$(pid "$1")"
    until nsenter --target "$pid" --net curl -sf -o /dev/null "http://127.0.0.1:${management[$2]}/q/health/ready"; do
        if [ ! -d "/proc/$pid" ] || [ $SECONDS -gt $end ]; then
            echo "$1 does not get ready" >&2
            pod logs --tail 5 "$1" >&2
            return 1
        fi
        sleep 0.05
    done
    awk 'FNR == NR { now = $1; next } { print now * 1000 - $22 * 10, ($14 + $15) * 10 }' /proc/uptime "/proc/$pid/stat"
}
