#!/usr/bin/env bash
# Makes local images of PostgreSQL, Kafka and Keycloak for compose.yaml where no registry is reachable: from the same libraries that
# ./run starts, which Maven has fetched, on a base like that of the services, with a shell. Writes target/parts/<part>.tar.
#   parts.sh [postgres] [kafka] [keycloak]
set -euo pipefail
umask 022

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
checkout="$(cd "$here/../.." && pwd)"
architecture="$(dpkg --print-architecture)"
suite="${HUIYIN_BASE_SUITE:-trixie}"
local="$checkout/deploy/local/target"
out="$here/target/parts"
. "$here/functions.sh"

command -v mmdebstrap >/dev/null || skip "mmdebstrap is not installed"
jdk="$(jdk25)" || exit $?
[ -d "$local/lib" ] || fail "deploy/local is not built: run mvn -DskipTests package."
[ -f "$here/target/base-$architecture.tar" ] || "$here/base.sh" >/dev/null
mkdir -p "$out"
work="$(mktemp -d "$here/target/parts.XXXXXX")"
trap 'rm -rf "$work"' EXIT
tar --extract --file="$here/target/base-$architecture.tar" --directory="$work" java.tar
system "$work/system" base-files,bash,coreutils,dash,grep,libc-bin,libc6,libfontconfig1,libstdc++6,netbase,sed,tzdata
layer "$work/system" "$work/system.tar"

config() { # program, folder of its data
    echo '{"User":"10001:10001","Env":["PATH=/opt/postgresql/bin:/opt/java/bin:/usr/bin:/bin","JAVA_HOME=/opt/java","LANG=C.UTF-8"],'\
'"Entrypoint":["'"$1"'"],"Volumes":{"'"$2"'":{}}}'
}

postgres() {
    local program="$work/postgres/opt/postgresql"
    mkdir -p "$program" "$work/postgres/var/lib/postgresql"
    unzip -p "$local"/lib/embedded-postgres-binaries-linux-*.jar 'postgres-linux-*.txz' | tar --extract --xz --directory="$program"
    install -m 0755 "$here/postgres.sh" "$program/bin/entrypoint"
    chmod 0700 "$work/postgres/var/lib/postgresql"
    layer "$work/postgres" "$work/postgres.tar" var/lib/postgresql
    image "$out/postgres.tar" huiyin/postgres:18 "$(config /opt/postgresql/bin/entrypoint /var/lib/postgresql)" system.tar postgres.tar
}

kafka() {
    local program="$work/kafka/opt/kafka"
    mkdir -p "$program/libs" "$work/kafka/var/lib/kafka"
    cp "$local"/lib/*.jar "$here"/target/kafka-tools/*.jar "$program/libs/"
    rm -f "$program"/libs/embedded-postgres-binaries-*.jar
    install -m 0755 "$here/kafka.sh" "$program/entrypoint"
    chmod 0700 "$work/kafka/var/lib/kafka"
    layer "$work/kafka" "$work/kafka.tar" var/lib/kafka
    image "$out/kafka.tar" huiyin/kafka:4 "$(config /opt/kafka/entrypoint /var/lib/kafka)" system.tar java.tar kafka.tar
}

# Built once for PostgreSQL, because nothing can be built in a root that is read only.
keycloak() {
    local parent="$work/keycloak/opt" program="$work/keycloak/opt/keycloak"
    mkdir -p "$parent"
    unzip -q "$local"/parts/keycloak-quarkus-dist-*.zip -d "$parent"
    mv "$parent"/keycloak-* "$program"
    JAVA_HOME="$jdk" "$program/bin/kc.sh" build --db=postgres --health-enabled=false --metrics-enabled=false \
        --features-disabled=kerberos >"$work/keycloak.log" || fail "$(cat "$work/keycloak.log")"
    mkdir -p "$program/data"
    chmod -R go-w "$program"
    layer "$work/keycloak" "$work/keycloak.tar" opt/keycloak/data
    image "$out/keycloak.tar" huiyin/keycloak:26 "$(config /opt/keycloak/bin/kc.sh /opt/keycloak/data)" system.tar java.tar keycloak.tar
}

if [ $# -eq 0 ]; then set -- postgres kafka keycloak; fi
for part in "$@"; do $part; done
