-- Visits to enterprises (走访) and the demands that came of them; coordination meetings and what they decided.
create table visit (
  id            uuid primary key,
  enterprise_id uuid not null references enterprise (id),
  visited_on    date not null,
  place         text not null,
  people        int not null check (people > 0),
  recorded_by   text not null,
  recorded_at   timestamptz not null
);
create index visit_of_enterprise on visit (enterprise_id, id);
create table visitor (
  visit_id  uuid not null references visit,
  helper_id uuid not null references helper,
  primary key (visit_id, helper_id)
);
create table visit_demand (
  visit_id     uuid not null references visit,
  complaint_id uuid primary key references complaint
);
create index visit_demand_of_visit on visit_demand (visit_id);

create table coordination_meeting (
  id            uuid primary key,
  enterprise_id uuid not null references enterprise (id),
  held_on       date not null,
  participants  text[] not null,
  recorded_by   text not null,
  recorded_at   timestamptz not null
);
create index coordination_meeting_of_enterprise on coordination_meeting (enterprise_id, id);
create table meeting_decision (
  id            uuid primary key,
  meeting_id    uuid not null references coordination_meeting,
  words         text not null,
  owner_unit    text not null,
  owner_section text,
  due_on        date not null,
  done_at       timestamptz,
  done_by       text,
  done_note     text,
  check ((done_at is null) = (done_by is null))
);
create index meeting_decision_open on meeting_decision (due_on, id) where done_at is null;
create index meeting_decision_of_meeting on meeting_decision (meeting_id);
create table decided_demand (
  decision_id  uuid not null references meeting_decision,
  complaint_id uuid not null references complaint,
  primary key (decision_id, complaint_id)
);
revoke update, delete, truncate on visit, visitor, visit_demand, coordination_meeting, decided_demand from "${app}";
revoke delete, truncate on meeting_decision from "${app}";

-- How the last answer closed the case: what a demand counts as solved by. None while it is handled again.
alter table progress add column closure text;
