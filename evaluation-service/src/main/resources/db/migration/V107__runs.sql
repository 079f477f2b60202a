-- Runs of the computation, each a pure function of events and rules; kept as they came out.
create table evaluation_run (
  id           uuid primary key,
  manifest     text not null,
  result       text not null,
  requested_by text not null,
  computed_at  timestamptz not null
);
revoke update, delete, truncate on evaluation_run from "${app}";
