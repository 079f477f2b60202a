-- Rectification plans (整改计划): dated steps, each with the section that does it. A plan is changed by a new version only; steps are
-- never edited, but done or dropped. Titles, persons, reasons and evidence are words of staff; they never leave this database.
create table case_plan (
  case_id     uuid primary key references dispatch_case (id),
  number      text not null,                        -- the case's, for the board
  version     int not null check (version > 0),
  round       int not null check (round > 0),
  section     text not null,                        -- who leads
  unit        text not null,
  open_steps  int not null check (open_steps >= 0),
  done_steps  int not null check (done_steps >= 0),
  next_due_at timestamptz,                          -- of the open step with the least time left
  constraint open_or_not check ((open_steps = 0) = (next_due_at is null))
);
create index case_plan_due on case_plan (next_due_at, case_id) where next_due_at is not null;
create table case_plan_version (
  case_id uuid not null references dispatch_case (id),
  version int not null check (version > 0),
  round   int not null check (round > 0),
  set_by  text not null,
  set_at  timestamptz not null,
  reason  text not null default '',
  primary key (case_id, version),
  constraint changed_with_a_reason check (version = 1 or reason <> '')
);
create table case_plan_step (
  case_id      uuid not null references dispatch_case (id),
  number       int not null check (number > 0),     -- over all versions
  version      int not null check (version > 0),    -- which brought it
  title        text not null,
  section      text not null,
  unit         text not null,
  person       text not null default '',
  due_on       date not null,
  due_at       timestamptz not null,
  first_due_on date not null,                       -- what the first version said of the step that it goes on with
  done_on      date,
  recorded_at  timestamptz,
  recorded_by  text,
  on_time      boolean,
  evidence     text,
  dropped_in   int,                                 -- the version without it
  primary key (case_id, number),
  constraint done_or_not check ((done_on is null) = (recorded_at is null) and (done_on is null) = (recorded_by is null)
    and (done_on is null) = (evidence is null)),
  constraint done_or_dropped check (done_on is null or dropped_in is null)
);
revoke update, delete, truncate on case_plan_version from "${app}";
revoke delete, truncate on case_plan, case_plan_step from "${app}";

alter table dispatch_case add column plan_version int check (plan_version > 0);
-- what the wall board is told, in the order in which transactions began
create index case_step_plans on case_step (xid, case_id, n)
  where action in ('PLAN_SET', 'PLAN_STEP_DONE', 'PLAN_ENDED') or action = 'LIMIT_MISSED' and detail like 'PLAN_STEP %';

do $$
declare
  seen text;
begin
  foreach seen in array array['case_plan', 'case_plan_version', 'case_plan_step'] loop
    execute format('alter table %I enable row level security', seen);
    execute format('alter table %I force row level security', seen);
    execute format('create policy for_migrations on %I to current_user using (true)', seen);
    execute format('create policy with_its_case on %I to "${app}" using ((select sight()) = ''*'''
      || ' or exists (select from dispatch_case c where c.id = %I.case_id))', seen, seen);
  end loop;
end $$;
