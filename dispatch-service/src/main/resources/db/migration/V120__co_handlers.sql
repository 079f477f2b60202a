-- Sections that help the one that leads a case (协办), each with a leader who answers and a limit of its own. Task, report and reason
-- are words of staff; they never leave this database.
create table co_handler (
  case_id            uuid not null references dispatch_case (id),
  number             int not null check (number > 0),   -- over all rounds
  round              int not null check (round > 0),
  state              text not null check (state in ('ADDED', 'ACCEPTED', 'REPORTED', 'ANSWERED_FOR', 'RELEASED')),
  section            text not null,
  unit               text not null,
  leader             text not null,
  assigned_at        timestamptz not null,
  due_at             timestamptz not null,
  due_on             date not null,
  limit_working_days int not null check (limit_working_days >= 0),
  calendar_version   int not null,
  provisional        boolean not null,
  task               text not null,
  added_by           text not null,
  accepted_by        text,
  accepted_at        timestamptz,
  ended_by           text,                              -- who reported, answered for it or released it
  ended_at           timestamptz,
  end_code           text,                              -- the report's code, or why it was released
  words              text,                              -- the report, or why the lead answered
  on_time            boolean,
  primary key (case_id, number),
  constraint ended_or_not check ((state in ('ADDED', 'ACCEPTED')) = (ended_at is null)),
  constraint lead_answers_with_a_reason check (state <> 'ANSWERED_FOR' or (words is not null and ended_at >= due_at))
);
-- no section twice at a time
create unique index co_handler_once on co_handler (case_id, round, section) where state <> 'RELEASED';
revoke delete, truncate on co_handler from "${app}";

-- Who helps sees the case. The codes stand in the case itself, so that hiding a row asks no other table.
alter table dispatch_case add column co_sections text[] check (cardinality(co_sections) > 0);
create index dispatch_case_co_sections on dispatch_case using gin (co_sections) where co_sections is not null;
create policy by_help on dispatch_case to "${app}" using (
  state <> 'REFERRED' and co_sections && string_to_array((select sight()), ','));

alter table co_handler enable row level security;
alter table co_handler force row level security;
create policy for_migrations on co_handler to current_user using (true);
create policy with_its_case on co_handler to "${app}" using ((select sight()) = '*'
  or exists (select from dispatch_case c where c.id = co_handler.case_id));
