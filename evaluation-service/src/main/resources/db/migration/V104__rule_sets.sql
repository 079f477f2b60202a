-- Every parameter of the evaluation that is policy. A rule set is never changed: another version is made.
create table rule_set (
  id         uuid primary key,
  name       text not null,
  version    int not null check (version > 0),      -- per name, from 1
  hash       text not null unique,                  -- SHA-256 of the body, which holds the name
  body       text not null,                         -- canonical JSON, byte for byte what was hashed
  created_by text not null,                         -- issuer and subject, never a person's name
  created_at timestamptz not null,
  unique (name, version)
);
revoke update, delete, truncate on rule_set from "${app}";

-- Not even the owner of the table rewrites what a cycle has frozen.
create function refuse_to_change_a_rule_set() returns trigger language plpgsql as $$
begin
  raise exception '% is written once: % refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
end $$;
create trigger rule_set_is_final before update or delete or truncate on rule_set
  for each statement execute function refuse_to_change_a_rule_set();
