-- Supervision groups (督导组), what they look after, and their rounds.
create table supervision_group (
  id         uuid primary key,
  version    bigint not null,                       -- ETag
  name_zh    text not null,
  name_en    text not null,
  members    text[] not null check (cardinality(members) > 0),  -- issuer and subject of each
  units      text[] not null check (cardinality(units) > 0),
  created_by text not null,
  created_at timestamptz not null
);
revoke delete, truncate on supervision_group from "${app}";

create table supervision_round (
  id          uuid primary key,
  group_id    uuid not null references supervision_group (id),
  visited_on  date not null,
  recorded_by text not null,
  recorded_at timestamptz not null
);
create index supervision_round_group on supervision_round (group_id, visited_on);
revoke update, delete, truncate on supervision_round from "${app}";

create table supervision_visit (
  round_id uuid not null references supervision_round (id),
  case_id  uuid not null references dispatch_case (id),
  solved   boolean not null,                        -- is the enterprise's problem solved?
  handled  boolean not null,                        -- is the citizens' problem handled?
  primary key (round_id, case_id)
);
create index supervision_visit_case on supervision_visit (case_id);
revoke update, delete, truncate on supervision_visit from "${app}";

-- Weekly bulletins (通报): counted once, when they are issued, and frozen.
create table bulletin (
  id        uuid primary key,
  version   bigint not null check (version = 1),
  event_seq bigint not null check (event_seq = 1),
  state     text not null check (state = 'ISSUED'),
  week      text not null unique,
  title_zh  text not null,
  title_en  text not null,
  figures   jsonb not null,                         -- one entry per unit that something is to be said of
  issued_by text not null,
  issued_at timestamptz not null
);
create constraint trigger bulletin_has_event after insert or update on bulletin
  deferrable initially deferred for each row execute function require_event('huiyin.dispatch.organisations.v1');
revoke update, delete, truncate on bulletin from "${app}";

-- what a bulletin counts of the histories
create index case_step_counted on case_step (at) where action in
  ('ASSIGNED', 'DEADLINE_MISSED', 'SUPERVISION_ISSUED', 'SUPERVISION_ANSWERED', 'SUPERVISION_OVERDUE', 'SUPERVISION_CLOSED');

-- Letters of thanks and pennants.
create table commendation (
  id          uuid primary key,
  case_id     uuid not null references dispatch_case (id),
  round       int not null check (round > 0),
  section     text not null,
  unit        text not null,
  kind        text not null check (kind in ('LETTER_OF_THANKS', 'PENNANT')),
  received_on date not null,
  recorded_by text not null,
  recorded_at timestamptz not null
);
create index commendation_recorded on commendation (recorded_at, id);
create index commendation_section on commendation (section, recorded_at);
create index commendation_case on commendation (case_id);
revoke update, delete, truncate on commendation from "${app}";
