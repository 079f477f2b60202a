#!/usr/bin/env bash
# Secrets of a demonstration, made afresh each time: overlays/demo/secrets.sh | kubectl create -f -
# Once only: what was sealed with the first keys cannot be read with others.
set -euo pipefail

random() { head -c 32 /dev/urandom | base64 | tr -d '\n'; }
word() { head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n'; }

secret() { # name, then KEY VALUE …
    printf -- '---\napiVersion: v1\nkind: Secret\nmetadata: {name: %s, namespace: huiyin}\nstringData:\n' "$1"
    shift
    while [ $# -gt 0 ]; do
        printf '  %s: "%s"\n' "$1" "$2"
        shift 2
    done
}

bus="$(random)"
secret intake HUIYIN_KEK "$(random)" HUIYIN_ESCROW_KEY "$(random)" HUIYIN_PEPPER "$(random)" HUIYIN_BUS_KEY "$bus"
secret dispatch HUIYIN_AUDIT_KEY "$(random)" HUIYIN_DRAW_KEY "$(random)" HUIYIN_BUS_KEY "$bus"
secret evaluation HUIYIN_PUBLICATION_SIGNING_KEY "$(openssl genpkey -algorithm ed25519 -outform DER | base64 | tr -d '\n')"
secret notification HUIYIN_BUS_KEY "$bus"
for service in intake dispatch evaluation notification; do
    for role in owner app relay; do
        secret "$service-db-$role" username "${service}_$role" password "$(word)"
    done
done
secret postgres POSTGRES_PASSWORD "$(word)"
secret keycloak KC_BOOTSTRAP_ADMIN_USERNAME admin KC_BOOTSTRAP_ADMIN_PASSWORD "$(word)"
