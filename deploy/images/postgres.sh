#!/bin/bash
# Entrypoint of the local image of PostgreSQL: makes the cluster once, with the SQL that is mounted, then becomes the server.
# Reads what the official image reads: PGDATA, POSTGRES_PASSWORD, /docker-entrypoint-initdb.d/*.sql.
set -euo pipefail

single() { postgres --single -j -v ON_ERROR_STOP=1 -D "$PGDATA" "$1" >/dev/null; }

# Single-user mode takes no \connect: each part of a file goes to the database that it names. Statements end at an empty line.
apply() {
    local database=postgres statements="" line
    while IFS= read -r line || [ -n "$line" ]; do
        if [[ "$line" == '\connect '* ]]; then
            single "$database" <<<"$statements"
            database="${line#\\connect }"
            statements=""
        else
            statements+="$line"$'\n'
        fi
    done <"$1"
    single "$database" <<<"$statements"
}

if [ ! -f "$PGDATA/complete" ]; then
    rm -rf "${PGDATA:?}"
    initdb --pgdata="$PGDATA" --username=postgres --pwfile=<(echo "$POSTGRES_PASSWORD") --auth=scram-sha-256 \
        --encoding=UTF8 --locale=C.UTF-8 --locale-provider=builtin --builtin-locale=C.UTF-8
    echo "host all all all scram-sha-256" >>"$PGDATA/pg_hba.conf"
    for file in /docker-entrypoint-initdb.d/*.sql; do apply "$file"; done
    touch "$PGDATA/complete"
fi
exec postgres -D "$PGDATA" -c listen_addresses='*' -c unix_socket_directories='' "$@"
