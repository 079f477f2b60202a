-- The urging ladder (催办) of each assignment: which rung comes next, and when. One row climbs; a rung is told once, and in order.
create table urging (
  case_id    uuid not null references dispatch_case (id),
  cycle      int not null,                          -- which assignment of the case
  round      int not null,
  section    text not null,
  unit       text not null,
  started_at timestamptz not null,
  due_on     date not null,
  due_at     timestamptz not null,
  step       int not null,                          -- the rung that comes next, or the last one when all are done
  audience   text not null,
  urge_at    timestamptz not null,
  state      text not null default 'ARMED' check (state in ('ARMED', 'PAUSED', 'STOPPED', 'DONE')),
  primary key (case_id, cycle)
);
create index urging_due on urging (urge_at) where state = 'ARMED';

-- What was told. The key keeps a rung from being told twice.
create table urged (
  case_id  uuid not null references dispatch_case (id),
  cycle    int not null,
  step     int not null,
  audience text not null,
  urged_at timestamptz not null,
  primary key (case_id, cycle, step)
);
revoke update, delete, truncate on urged from "${app}";

do $$
declare
  seen text;
begin
  foreach seen in array array['urging', 'urged'] loop
    execute format('alter table %I enable row level security', seen);
    execute format('alter table %I force row level security', seen);
    execute format('create policy for_migrations on %I to current_user using (true)', seen);
    execute format('create policy with_its_case on %I to "${app}" using ((select sight()) = ''*'''
      || ' or exists (select from dispatch_case c where c.id = %I.case_id))', seen, seen);
  end loop;
end $$;
