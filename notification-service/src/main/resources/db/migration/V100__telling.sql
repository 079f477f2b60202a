-- What telling needs to know of a complaint, folded from its events. Never who complained.
create table complaint_facts (
  id          uuid primary key,
  number      text not null,
  source      text not null,
  language    text not null,
  anonymous   boolean not null,
  section     text,
  unit        text,
  round       int not null default 0,
  due_on      date,
  provisional boolean not null default false,
  filed_at    timestamptz not null
);

-- How to reach the complainant: sealed, as it came. Opened only in the moment of sending.
create table contact (
  complaint_id uuid primary key,
  language     text not null,
  sealed       text not null
);

-- The register of sections, with the mailboxes of section and leader.
create table section (
  code            text primary key,
  name_zh         text not null,
  name_en         text not null,
  unit            text not null,
  unit_name_zh    text not null,
  unit_name_en    text not null,
  leader          text not null,
  leader_mailbox  text,
  section_mailbox text
);

-- Every step of a complaint that arrived here: what "every item gets an echo" is measured against.
create table milestone (
  event_id     uuid primary key,
  complaint_id uuid not null,
  stage        text not null,
  section      text,
  reached_at   timestamptz not null
);
create index milestone_by_time on milestone (reached_at, event_id);

-- One row per event, channel and recipient: the unique key is what "told once" rests on.
create table delivery (
  id             uuid primary key,        -- made from that key: the same after a rebuild, so receivers can drop repeats
  event_id       uuid not null,
  event_type     text not null,
  complaint_id   uuid not null,
  stage          text not null,
  audience       text not null check (audience in ('COMPLAINANT', 'HANDLER', 'LEADER', 'PARTNER')),
  channel        text not null check (channel in ('MAIL', 'SMS', 'INBOX', 'WEBHOOK')),
  lane           text not null check (lane in ('POST', 'INBOX', 'HOOK')),
  recipient      text not null,           -- a role ("complainant", "handler:S0001", "partner:<id>"), never an address
  webhook_id     uuid,
  facts          jsonb not null,          -- codes and dates the message may mention
  sealed_reply   text,                    -- for the complainant's letter only; dropped once that has ended
  state          text not null default 'DUE' check (state in ('DUE', 'DELIVERED', 'SUPPRESSED', 'FAILED')),
  reason         text,
  waiting_for    text check (waiting_for in ('CONTACT', 'SECTION')),
  attempts       int not null default 0,
  attempt_log    jsonb not null default '[]',
  next_at        timestamptz not null,
  masked_address text,
  occurred_at    timestamptz not null,    -- when the step happened
  created_at     timestamptz not null,    -- when it was heard of here
  completed_at   timestamptz,
  unique (event_id, channel, recipient),
  check ((state = 'DUE') = (completed_at is null))
);
create index delivery_due on delivery (lane, next_at) where state = 'DUE';
create index delivery_of_complaint on delivery (complaint_id, occurred_at, id);
create index delivery_without_section on delivery ((facts ->> 'section')) where waiting_for = 'SECTION';
alter table delivery set (autovacuum_vacuum_scale_factor = 0.02, fillfactor = 80);

-- Counts the published delivery events of a complaint.
create table ledger (
  id        uuid primary key,
  state     text not null,
  version   bigint not null,
  event_seq bigint not null
);
create constraint trigger ledger_has_events after insert or update on ledger
  deferrable initially deferred for each row execute function require_event('huiyin.notification.deliveries.v1');

-- The in-app inbox of a section. Ids are given out under one lock (see FillInboxes), so they follow the order of commits
-- and a reader may resume after the last id seen without missing a late one.
create table inbox_entry (
  id           bigint generated always as identity (cache 1) primary key,
  delivery_id  uuid not null unique,
  complaint_id uuid not null,
  section      text not null,
  audience     text not null,
  stage        text not null,
  facts        jsonb not null,
  occurred_at  timestamptz not null
);
create index inbox_entry_of_section on inbox_entry (section, id);
create table inbox_reading (
  entry_id bigint not null references inbox_entry (id),
  reader   text not null,
  read_at  timestamptz not null,
  primary key (entry_id, reader)
);

-- What partners subscribed to.
create table webhook (
  id              uuid primary key,
  owner           text not null,
  url             text not null,
  event_types     text[] not null,
  sources         text[] not null,        -- complaints of these sources only; '*' is every source
  state           text not null check (state in ('ACTIVE', 'DISABLED')),
  disabled_reason text,
  created_at      timestamptz not null
);
create index webhook_of_owner on webhook (owner, created_at, id);
create table webhook_secret (
  id         uuid primary key,
  webhook_id uuid not null references webhook (id) on delete cascade,
  sealed     text not null,
  created_at timestamptz not null,
  expires_at timestamptz                  -- set when a newer one takes over: both sign until then
);
create index webhook_secret_of_webhook on webhook_secret (webhook_id);
