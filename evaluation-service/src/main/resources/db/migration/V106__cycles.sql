-- Evaluation cycles (评议周期). A row only ever moves on; each step stays in cycle_step.
create table cycle (
  id          uuid primary key,
  version     bigint not null,
  event_seq   bigint not null default 0,   -- number of the last event of this cycle
  stage       text not null check (stage in ('DRAFT', 'RULES_FROZEN', 'COLLECTING', 'DATA_CLOSED', 'RECONCILED', 'COMPUTED',
                'REVIEWED', 'NOTICED', 'APPEALS', 'RECOMPUTED', 'FINAL', 'CONSEQUENCES', 'FOLLOW_UP', 'ARCHIVED', 'ANNULLED')),
  since       timestamptz not null,
  name_zh     text not null,
  name_en     text not null,
  kind        text not null check (kind in ('CITY', 'COUNTY')),
  shadow      boolean not null,
  territory   text,
  unit_level  text,
  peer_groups text[] not null,
  first_day   date not null,
  last_day    date not null check (last_day >= first_day),
  rule_set_id uuid references rule_set,
  rule_hash   text,
  as_of       timestamptz,
  run_id      uuid,
  noticed_at  timestamptz,
  final_at    timestamptz,
  opened_by   text not null,               -- issuer and subject, never a person's name
  opened_at   timestamptz not null,
  constraint bound_to_rules check ((rule_set_id is null) = (rule_hash is null)
    and (rule_set_id is not null or stage = 'DRAFT')),
  constraint computed_from_data check (run_id is null or as_of is not null)
);
create index cycle_newest on cycle (opened_at desc, id desc);
revoke delete, truncate on cycle from "${app}";

create function refuse_to_change() returns trigger language plpgsql as $$
begin
  raise exception '% is written once: % refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
end $$;

-- What a cycle is about and the rules it is bound to stay what they are.
create function keep_charter() returns trigger language plpgsql as $$
begin
  if (new.kind, new.shadow, new.first_day, new.last_day, new.peer_groups, new.opened_at)
       is distinct from (old.kind, old.shadow, old.first_day, old.last_day, old.peer_groups, old.opened_at)
     or new.territory is distinct from old.territory or new.unit_level is distinct from old.unit_level
     or (old.rule_hash is not null and (new.rule_set_id, new.rule_hash) is distinct from (old.rule_set_id, old.rule_hash))
     or new.since < old.since then
    raise exception 'the charter of cycle % stays as it is', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger cycle_keeps_its_charter before update on cycle for each row execute function keep_charter();

create table cycle_step (
  id       bigint generated always as identity primary key,
  cycle_id uuid not null references cycle,
  at       timestamptz not null,
  actor    text not null,
  action   text not null,
  stage    text not null,                  -- after the step
  detail   text not null default ''
);
create index cycle_step_of_cycle on cycle_step (cycle_id, id);
revoke update, delete, truncate on cycle_step from "${app}";
create trigger cycle_step_is_final before update or delete or truncate on cycle_step
  for each statement execute function refuse_to_change();

-- What a section said of its own data.
create table cycle_acknowledgement (
  cycle_id uuid not null references cycle,
  section  text not null,
  agrees   boolean not null,
  said_by  text not null,
  said_at  timestamptz not null,
  primary key (cycle_id, section)
);
revoke update, delete, truncate on cycle_acknowledgement from "${app}";
create trigger cycle_acknowledgement_is_final before update or delete or truncate on cycle_acknowledgement
  for each statement execute function refuse_to_change();
