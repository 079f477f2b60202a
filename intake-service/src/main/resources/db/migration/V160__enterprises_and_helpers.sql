-- The register of enterprises, and who helps which of them (企业帮办). An enterprise that a filing merely named is MENTIONED: nothing
-- is told of it, and its name is what the first filing said. Once REGISTERED, every change is published.

-- Compares ids beside periods in one constraint; trusted, so the owner of the database may create it.
create extension if not exists btree_gist;

alter table enterprise
  add column id uuid not null default uuidv7() unique,
  add column state text not null default 'MENTIONED' check (state in ('MENTIONED', 'REGISTERED')),
  add column version bigint not null default 1,
  add column event_seq bigint not null default 0,
  add column above_scale boolean not null default false,   -- 规上
  add column territory text,
  add column industry text,
  add column changed_at timestamptz,
  add check (state = 'MENTIONED' or (event_seq > 0 and territory is not null and industry is not null and changed_at is not null));

create constraint trigger enterprise_has_event after insert on enterprise
  deferrable initially deferred for each row when (new.state <> 'MENTIONED')
  execute function require_event('huiyin.intake.enterprises.v1');
create constraint trigger enterprise_change_has_event after update on enterprise
  deferrable initially deferred for each row when (old.state <> 'MENTIONED' or new.state <> 'MENTIONED')
  execute function require_event('huiyin.intake.enterprises.v1');
create index enterprise_above_scale on enterprise (credit_code) where above_scale;
create index complaint_of_enterprise on complaint (enterprise_code, id) where enterprise_code is not null;

-- Cadres who help. Told of as part of the enterprises that they help, never on their own.
create table helper (
  id         uuid primary key default uuidv7(),
  code       text not null unique,
  version    bigint not null default 1,
  name       text not null,
  unit       text not null,
  mailbox    text not null,                                -- at work
  account    text unique,                                  -- issuer and subject of the token
  changed_at timestamptz not null
);

-- Replacing a helper ends the period and keeps the row.
create table helper_assignment (
  id            uuid primary key default uuidv7(),
  enterprise_id uuid not null references enterprise (id),
  helper_id     uuid not null references helper,
  role          text not null check (role in ('CONTACT_POINT', 'CHAIN_LEADER', 'ASSISTANT')),
  starts        date not null,
  ends          date,                                      -- the last day
  assigned_by   text not null,
  assigned_at   timestamptz not null,
  ended_by      text,
  ended_at      timestamptz,
  check (ends is null or ends >= starts),
  constraint one_helper_per_role exclude using gist
    (enterprise_id with =, role with =, daterange(starts, ends, '[]') with &&)
);
create index helper_assignment_of_helper on helper_assignment (helper_id, starts);

revoke delete, truncate on helper, helper_assignment from "${app}";
