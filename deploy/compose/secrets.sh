#!/usr/bin/env bash
# Makes the passwords and keys of one installation, once, into secrets/ (never in git, readable by their owner only): a file of
# environment variables per container, each with the keys that it works with and no other, and the SQL that makes the databases.
set -euo pipefail
umask 077

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
secrets="${HUIYIN_SECRETS:-$here/secrets}"
if [ -e "$secrets/complete" ]; then
    echo "$secrets is there: nothing is made anew"
    exit
fi
mkdir -p "$secrets"

password() { openssl rand -hex 24; }
key() { openssl rand -base64 32; }

service() { # name, names of its keys
    local name="$1" role file="$secrets/$1.env" secret
    : >"$file"
    for role in owner app relay; do
        secret="$(password)"
        {
            echo "HUIYIN_DB_${role^^}=${name}_$role"
            echo "HUIYIN_DB_${role^^}_PASSWORD=$secret"
        } >>"$file"
        printf "create role %s_%s login password '%s';\n\n" "$name" "$role" "$secret" >>"$secrets/databases.sql"
    done
    for key in "${@:2}"; do
        if [ "$key" = BUS_KEY ]; then secret="$bus"; else secret="$(key)"; fi
        echo "HUIYIN_$key=$secret" >>"$file"
    done
    database "$name" >>"$secrets/databases.sql"
}

# As deploy/local's Databases: the owner migrates, the app works on rows, nobody enters another service's database.
database() {
    cat <<EOF
create database $1 owner $1_owner;

revoke connect, temporary on database $1 from public;

grant connect on database $1 to $1_app, $1_relay;

\\connect $1
alter schema public owner to $1_owner;

revoke create on schema public from public;

grant usage on schema public to $1_app, $1_relay;

alter default privileges for role $1_owner in schema public grant select, insert, update, delete on tables to $1_app;

alter default privileges for role $1_owner in schema public grant usage, select on sequences to $1_app;

\\connect postgres
EOF
}

bus="$(key)"
: >"$secrets/databases.sql"
service intake KEK ESCROW_KEY BUS_KEY PEPPER
service dispatch AUDIT_KEY DRAW_KEY BUS_KEY
service evaluation
service notification BUS_KEY
echo "HUIYIN_PUBLICATION_SIGNING_KEY=$(openssl genpkey -algorithm ed25519 | sed '/-----/d' | tr -d '\n')" >>"$secrets/evaluation.env"

echo "POSTGRES_PASSWORD=$(password)" >"$secrets/postgres.env"
keycloak="$(password)"
printf "create role keycloak login password '%s';\n\ncreate database keycloak owner keycloak;\n" "$keycloak" >>"$secrets/databases.sql"
printf 'KC_DB_USERNAME=keycloak\nKC_DB_PASSWORD=%s\nKC_BOOTSTRAP_ADMIN_USERNAME=admin\nKC_BOOTSTRAP_ADMIN_PASSWORD=%s\n' \
    "$keycloak" "$(password)" >"$secrets/keycloak.env"
echo "CLUSTER_ID=$(openssl rand -base64 16 | tr '+/' '-_' | tr -d '=')" >"$secrets/kafka.env"
# the server reads it as a user of its own; its folder lets nobody in who may not
chmod 0644 "$secrets/databases.sql"
touch "$secrets/complete"
echo "$secrets"
