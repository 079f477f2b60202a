-- A referred case (移送) is the end of it for everybody but the persons named. The case stays where it is and becomes invisible; what
-- everybody else may know stands in a table of its own, so that no question about it touches the case.
alter table dispatch_case
  drop constraint dispatch_case_state_check,
  add constraint dispatch_case_state_check check (state in
    ('RECEIVED', 'PROPOSED', 'RETURNED', 'CONTESTED', 'ASSIGNED', 'ACCEPTED', 'SUSPENDED', 'RESOLVED', 'FOLLOWED_UP',
     'STRUCK_OFF', 'WITHDRAWN', 'REFERRED')),
  add column referred_at timestamptz,
  add column referred_to text,
  add column named text,                        -- issuer and subject of each person named, separated by chr(31)
  add constraint sealed_or_not check ((state = 'REFERRED') = (named is not null)
    and (named is null) = (referred_at is null) and (named is null) = (referred_to is null) and named <> '');

create table referral (
  case_id     uuid primary key references dispatch_case (id),
  body        text not null,
  reason      text not null,
  grounds     text not null,                    -- words of staff; they never leave this database
  author      text not null,
  referred_at timestamptz not null
);
create table referral_stub (
  case_id     uuid primary key,
  number      text not null,
  body        text not null,
  referred_at timestamptz not null
);
create index referral_stub_listed on referral_stub (referred_at, case_id);
-- Who looked at a referred case; also in its history. Only ever added to.
create table sealed_look (
  id          bigint generated always as identity primary key,
  case_id     uuid not null references dispatch_case (id),
  looked_by   text not null,
  looked_at   timestamptz not null,
  looked_into text not null
);
create index sealed_look_case on sealed_look (case_id, id);
revoke update, delete, truncate on referral, referral_stub, sealed_look from "${app}";

-- app.sight is now '*' for the service itself only, and '(office)' for staff who see all that was not referred. Whoever wants to see a
-- referred case says who asks in app.subject; that is done in one place only, which writes the look down.
create function subject() returns text stable language sql as $$ select nullif(current_setting('app.subject', true), '') $$;

drop policy by_section on dispatch_case;
create policy by_sight on dispatch_case to "${app}" using (
  (select sight()) = '*'
  or state <> 'REFERRED' and ((select sight()) = '(office)'
    or section = any (string_to_array((select sight()), ','))
    or returned_by = any (string_to_array((select sight()), ',')))
  or state = 'REFERRED' and (select subject()) = any (string_to_array(named, chr(31))));

do $$
declare
  seen text;
begin
  foreach seen in array array['referral', 'sealed_look'] loop
    execute format('alter table %I enable row level security', seen);
    execute format('alter table %I force row level security', seen);
    execute format('create policy for_migrations on %I to current_user using (true)', seen);
    execute format('create policy with_its_case on %I to "${app}" using ((select sight()) = ''*'''
      || ' or exists (select from dispatch_case c where c.id = %I.case_id))', seen, seen);
  end loop;
  -- these are also seen by sections that do not have the case any more: only what was referred is hidden
  foreach seen in array array['finding', 'supervision_order', 'supervision_visit', 'commendation'] loop
    execute format('alter table %I enable row level security', seen);
    execute format('alter table %I force row level security', seen);
    execute format('create policy for_migrations on %I to current_user using (true)', seen);
    execute format('create policy unless_referred on %I to "${app}" using ((select sight()) = ''*'''
      || ' or not exists (select from referral_stub r where r.case_id = %I.case_id))', seen, seen);
  end loop;
  foreach seen in array array['supervision_clock', 'supervision_answer'] loop
    execute format('alter table %I enable row level security', seen);
    execute format('alter table %I force row level security', seen);
    execute format('create policy for_migrations on %I to current_user using (true)', seen);
    execute format('create policy with_its_order on %I to "${app}" using ((select sight()) = ''*'''
      || ' or exists (select from supervision_order o where o.id = %I.order_id))', seen, seen);
  end loop;
end $$;
