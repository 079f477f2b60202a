-- A case is a complaint in dispatch's hands: codes, times and who answers. Nothing of the complainant stands here.
create table dispatch_case (
  id                 uuid primary key,              -- the complaint's id
  version            bigint not null,               -- ETag
  event_seq          bigint not null,               -- last sequence written to the outbox
  state              text not null check (state in
    ('RECEIVED', 'PROPOSED', 'RETURNED', 'ASSIGNED', 'ACCEPTED', 'RESOLVED', 'FOLLOWED_UP', 'STRUCK_OFF', 'WITHDRAWN')),
  number             text not null,
  kind               text not null,
  category           text not null,
  territory          text not null,
  channel            text not null,
  source             text not null,
  language           text not null,
  anonymous          boolean not null,
  filed_at           timestamptz not null,
  opened_at          timestamptz not null,
  routed_section     text,
  routed_unit        text,
  route_reason       text not null,                 -- a code and, where there is one, the rule's id
  rule_version       int not null,
  waiting_since      timestamptz,
  round              int not null check (round > 0),
  returns            int not null check (returns >= 0),
  return_reason      text,
  returned_by        text,                          -- the section that gave it back, until another gets it
  section            text,
  unit               text,
  leader             text,
  assigned_at        timestamptz,
  due_at             timestamptz,
  due_on             date,
  limit_working_days int,
  calendar_version   int,
  provisional        boolean,
  handler            text,
  accepted_at        timestamptz,
  resolved_by        text,
  closure_code       text,
  resolved_at        timestamptz,
  on_time            boolean,
  attempts           int not null default 0,
  satisfaction       text,
  followed_up_at     timestamptz,
  struck_off_by      text,
  ended_at           timestamptz,

  -- every item has an owner, or waits for one where the dispatcher sees it
  constraint waits_or_not check ((state in ('RECEIVED', 'PROPOSED', 'RETURNED')) = (waiting_since is not null)),
  constraint has_an_owner check (state not in ('ASSIGNED', 'ACCEPTED', 'RESOLVED', 'FOLLOWED_UP', 'STRUCK_OFF')
    or (section is not null and unit is not null and leader is not null and due_at is not null))
);
create index dispatch_case_section on dispatch_case (section, id);
create index dispatch_case_state on dispatch_case (state, id);
create index dispatch_case_waiting on dispatch_case (waiting_since, id) where waiting_since is not null;
create index dispatch_case_due on dispatch_case (due_at) where state in ('ASSIGNED', 'ACCEPTED');
create index dispatch_case_returned on dispatch_case (returned_by) where returned_by is not null;
create index dispatch_case_number on dispatch_case (number);

create constraint trigger dispatch_case_has_event after insert or update on dispatch_case
  deferrable initially deferred for each row execute function require_event('huiyin.dispatch.cases.v1');

-- What was done with a case after it was opened, by whom. Only ever added to.
create table case_step (
  id      bigint generated always as identity primary key,
  case_id uuid not null references dispatch_case (id),
  at      timestamptz not null,
  actor   text not null,
  action  text not null,
  round   int not null,
  section text,
  detail  text not null default ''
);
create index case_step_case on case_step (case_id, id);
revoke update, delete, truncate on case_step from "${app}";

-- Replies to the complainant, sealed as they travel on the bus.
create table case_reply (
  case_id    uuid not null references dispatch_case (id),
  round      int not null,
  sealed     text not null,
  replied_at timestamptz not null,
  primary key (case_id, round)
);

-- One row per clock that was started. The key is also what keeps a deadline from being fired twice.
create table deadline (
  case_id uuid not null references dispatch_case (id),
  kind    text not null check (kind in ('RESOLUTION')),
  cycle   int not null,                             -- which assignment of the case
  due_at  timestamptz not null,
  calendar_version int not null,
  state   text not null default 'ARMED' check (state in ('ARMED', 'STOPPED', 'FIRED')),
  fired_at timestamptz,
  primary key (case_id, kind, cycle)
);
create index deadline_due on deadline (due_at) where state = 'ARMED';
