#!/usr/bin/env bash
# One hash per database over every row of every table, computed as ./run digest does: digest.sh [NAMESPACE]
# Equal in production and in a database recovered from its backup, if nothing was written in between.
set -euo pipefail

namespace="${1:-huiyin}"
sql="set timezone = 'UTC';
select encode(sha256(convert_to(coalesce(string_agg(name || ' ' || rows || E'\n', '' order by place collate \"C\"), ''), 'UTF8')), 'hex')
from (select table_name as place, quote_ident(table_name) as name,
        (xpath('/row/r/text()', query_to_xml(format('select count(*) || '' '' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)'
            ' as r from %I.%I t', table_schema, table_name), false, true, '')))[1]::text as rows
    from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE') tables;"

for database in intake dispatch evaluation notification keycloak; do
    primary="$(kubectl -n "$namespace" get pod -o name -l "cnpg.io/cluster=$database-db,cnpg.io/instanceRole=primary")"
    [ -n "$primary" ] || { echo "$database-db has no primary in $namespace" >&2 && exit 1; }
    printf '  %-12s %s\n' "$database" "$(kubectl -n "$namespace" exec -i "$primary" -c postgres -- psql -qtAX -v ON_ERROR_STOP=1 "$database" <<<"$sql")"
done
