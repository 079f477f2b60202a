#!/usr/bin/env bash
# Prints a table for each service, while compose.yaml is up: size of the image and start until ready, without and with an archive of
# classes; memory of the container of compose.yaml at rest, while complaints go through all four services and after that, in the column
# of the images that compose.yaml runs (HUIYIN_VERSION=aot for those with the archive): a run for each fills both.
# Starts are those of a second container beside the one of compose.yaml; each waits until the machine has little else to do.
#   measure.sh [COMPLAINTS [STARTS]]   300 and 3 unless told; HUIYIN_BIND as for compose.yaml; as root
# The images with the archive are expected under the tag aot: HUIYIN_VERSION=aot HUIYIN_ARCHIVES=… build.sh.
set -euo pipefail
shopt -s inherit_errexit

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
. "$here/stack.sh"
complaints="${1:-300}"
starts="${2:-3}"
address="http://${HUIYIN_BIND:-127.0.0.1}"
running="${HUIYIN_VERSION:-1.0.0-SNAPSHOT}"
plain="${running/%aot/1.0.0-SNAPSHOT}"
services=(intake dispatch evaluation notification)
declare -A process events events_before rest peak after

fail() {
    echo "$1" >&2
    exit 1
}

# Mebibytes of a process: VmRSS, what is resident, or VmHWM, the most that was.
memory() { awk -v name="$1:" '$1 == name { printf "%d", $2 / 1024 }' "/proc/$2/status"; }

# Waits until the processors have been idle for three quarters of two seconds, two minutes at most.
quiet() {
    local i ticks='NR == 1 { print $5 + $6, $2 + $3 + $4 + $5 + $6 + $7 + $8 + $9 }' idle all idle_then all_then
    for ((i = 0; i < 60; i++)); do
        read -r idle_then all_then < <(awk "$ticks" /proc/stat)
        sleep 2
        read -r idle all < <(awk "$ticks" /proc/stat)
        if [ $(((idle - idle_then) * 4)) -gt $(((all - all_then) * 3)) ]; then return; fi
    done
    echo "the machine is not quiet: load average $(cut -d ' ' -f 1-3 /proc/loadavg)" >&2
}

# Prints what each start took: milliseconds on the wall, of processor, and mebibytes when ready.
start() { # service, tag
    local name="measured-$1" took i
    pod image exists "localhost/huiyin/$1:$2" || return 0
    for ((i = 0; i < starts; i++)); do
        quiet
        run "$name" "$1" "$2" --
        took="$(ready "$name" "$1")"
        echo "$took $(memory VmRSS "$(pid "$name")")"
        pod rm --force --time 60 "$name" >/dev/null
    done
}

# The median of a column of the starts, the least and the greatest.
median() { # starts, column, how many make a unit, unit
    [ -n "$1" ] || { echo – && return; }
    cut -d ' ' -f "$2" <<<"$1" | sort -n | awk -v many="$3" -v unit="$4" '{ value[NR] = $1 / many }
        END { printf "%.3g %s (%.3g to %.3g)", value[int((NR + 1) / 2)], unit, value[1], value[NR] }'
}

size() { # service, tag
    pod image exists "localhost/huiyin/$1:$2" || { echo – && return; }
    echo "$((($(pod image inspect --format '{{.Size}}' "localhost/huiyin/$1:$2") + 500000) / 1000000)) MB"
}

# Files complaints, four at a time, with one token, and prints the status of each answer.
file() { # from, to
    local token i
    token="$(curl -sf "$address:18080/realms/huiyin/protocol/openid-connect/token" -d grant_type=password -d client_id=huiyin-cli \
        -d username=complainant-demo -d password=huiyin | sed 's/.*"access_token":"\([^"]*\)".*/\1/')"
    for ((i = $1; i <= $2; i++)); do
        if [ "$i" -gt "$1" ]; then echo next; fi
        printf 'url = "%s:8081/v1/complaints"\nheader = "Authorization: Bearer %s"\n' "$address" "$token"
        printf 'header = "Content-Type: application/json"\nheader = "Idempotency-Key: %s"\noutput = /dev/null\nwrite-out = "%%{http_code}\\n"\n' "$(cat /proc/sys/kernel/random/uuid)"
        printf 'data = "{\\"kind\\":\\"COMPLAINT\\",\\"category\\":\\"government-service\\",\\"territory\\":\\"HY\\",\\"channel\\":\\"WEB\\",\\"title\\":\\"测量 %s\\",\\"text\\":\\"测量 %s。\\",\\"contact\\":{\\"name\\":\\"甲\\",\\"email\\":\\"m@example.org\\"}}"\n' "$i" "$i"
    done | curl --parallel --parallel-max 4 --config - 2>/dev/null # its meter cannot be silenced otherwise
}

load() {
    local i
    for ((i = 1; i <= complaints; i += 100)); do
        file "$i" $((i + 99 < complaints ? i + 99 : complaints))
    done | sort | uniq -c | awk '{ printf "%s%d answers %s", (NR > 1 ? ", " : ""), $1, $2 }'
}

# How many events a service has read since its process began, those too that waited for others first.
taken() {
    curl -sf "$address:${management[$1]}/q/metrics" |
        awk '/^huiyin_inbox_events_total/ { sum += $2 } END { printf "%d", sum }' || fail "$1 does not tell its metrics: is it ready?"
}

# Waits until every service has read an event of each complaint or more, and none has read another for ten seconds.
handed_on() {
    local service now before="" whole end=$((SECONDS + patience))
    while [ $SECONDS -lt $end ]; do
        now=""
        whole=yes
        for service in "${services[@]}"; do
            events[$service]=$(($(taken "$service") - events_before[$service]))
            now="$now ${events[$service]}"
            if [ "${events[$service]}" -lt "$complaints" ]; then whole=no; fi
        done
        if [ $whole = yes ] && [ "$now" = "$before" ]; then return; fi
        before="$now"
        sleep 10
    done
    fail "not every complaint is handed on; events read:$now"
}

# A row of the table of which only the images that run are known.
of_running() { # what, mebibytes
    if [ "$running" = aot ]; then echo "| $1 | – | $2 MiB |"; else echo "| $1 | $2 MiB | – |"; fi
}

trap 'for service in "${services[@]}"; do pod rm --force --ignore "measured-$service" >/dev/null; done' EXIT
echo "$(date -u '+%F %T') UTC, $(nproc) processors, load average $(cut -d ' ' -f 1-3 /proc/loadavg)"
for service in "${services[@]}"; do
    process[$service]="$(pid "$(container "$service")")"
    events_before[$service]="$(taken "$service")"
    rest[$service]="$(memory VmRSS "${process[$service]}")"
    echo 5 >"/proc/${process[$service]}/clear_refs" # the most that is resident is counted anew
done

began=$SECONDS
answers="$(load)"
echo "$complaints complaints filed in $((SECONDS - began)) s: $answers"
[ "$answers" = "$complaints answers 201" ] || fail "they should all be 201"
handed_on
echo "handed on after $((SECONDS - began)) s"
for service in "${services[@]}"; do
    [ "$(pid "$(container "$service")")" = "${process[$service]}" ] || fail "$service was ended under load: is it out of memory?"
    peak[$service]="$(memory VmHWM "${process[$service]}")"
    after[$service]="$(memory VmRSS "${process[$service]}")"
done

for service in "${services[@]}"; do
    without="$(start "$service" "$plain")"
    with="$(start "$service" aot)"
    echo
    echo "| $service, limit $(($(limit "$service") / 1048576)) MiB | no archive | archive |"
    echo "|---|---|---|"
    echo "| image | $(size "$service" "$plain") | $(size "$service" aot) |"
    echo "| ready after | $(median "$without" 1 1000 s) | $(median "$with" 1 1000 s) |"
    echo "| processor time until ready | $(median "$without" 2 1000 s) | $(median "$with" 2 1000 s) |"
    echo "| resident when ready | $(median "$without" 3 1 MiB) | $(median "$with" 3 1 MiB) |"
    of_running "resident at rest" "${rest[$service]}"
    of_running "the most under load (${events[$service]} events)" "${peak[$service]}"
    of_running "resident after it" "${after[$service]}"
done
echo
echo "load average $(cut -d ' ' -f 1-3 /proc/loadavg)"
