# Four databases. The owner migrates, the app role works on rows, the relay role sees what the owner grants it,
# and nobody enters another service's database.
set -eu
for service in intake dispatch evaluation notification; do
    for role in owner app relay; do
        variable="$(echo "${service}_$role" | tr a-z A-Z)"
        psql -v ON_ERROR_STOP=1 -v role="${service}_$role" -v password="$(printenv "$variable")" -d postgres <<'SQL'
create role :"role" login password :'password';
SQL
    done
    psql -v ON_ERROR_STOP=1 -v db="$service" -v owner="${service}_owner" -v app="${service}_app" -v relay="${service}_relay" -d postgres <<'SQL'
create database :"db" owner :"owner";
revoke connect, temporary on database :"db" from public;
grant connect on database :"db" to :"app", :"relay";
\connect :"db"
alter schema public owner to :"owner";
revoke create on schema public from public;
grant usage on schema public to :"app", :"relay";
alter default privileges for role :"owner" in schema public grant select, insert, update, delete on tables to :"app";
alter default privileges for role :"owner" in schema public grant usage, select on sequences to :"app";
SQL
done
