-- Many submissions, one problem (共性问题): its section answers for all cases merged in it. Titles, measures, reports and replies are
-- words of staff and stay here; what complainants get is stored sealed.
create table common_problem (
  id            uuid primary key,
  version       bigint not null,                    -- ETag; measures and links count it up too, and tell nothing
  event_seq     bigint not null,
  state         text not null check (state in ('OPENED', 'REPORTED', 'REPLIED', 'CONCLUDED')),
  number        text not null unique,
  kind          text not null check (kind in ('MATERIALS', 'PROCESS', 'ATTITUDE', 'SYSTEMS', 'POLICY')),
  category      text not null,
  territory     text not null,
  section       text not null,
  unit          text not null,
  leader        text not null,
  title         text not null,
  opened_by     text not null,
  opened_at     timestamptz not null,
  owner_sections text[] check (cardinality(owner_sections) > 0),  -- whoever has to take a measure sees the problem
  level         text check (level in ('COUNTY', 'CITY', 'PROVINCE', 'NATION')),
  reported_at   timestamptz,
  replied_at    timestamptz,
  closure_code  text check (closure_code in ('SOLVED', 'PARTLY', 'EXPLAINED')),
  policy_basis  text,
  sealed_reply  text,
  concluded_by  text,
  concluded_at  timestamptz,
  answered_at   timestamptz,                        -- since when each case merged in it has the outcome
  constraint reported_or_not check ((level is null) = (reported_at is null) and (state <> 'REPORTED' or level is not null)),
  constraint concluded_or_not check ((state = 'CONCLUDED') = (concluded_at is not null)
    and num_nonnulls(closure_code, sealed_reply, concluded_by, concluded_at) in (0, 4)),
  constraint basis_of_explained check (closure_code <> 'EXPLAINED' or policy_basis is not null)
);
create index common_problem_page on common_problem (opened_at, id);
create index common_problem_section on common_problem (section);
create index common_problem_to_answer on common_problem (concluded_at) where state = 'CONCLUDED' and answered_at is null;
revoke delete, truncate on common_problem from "${app}";
create constraint trigger common_problem_is_told after insert on common_problem
  deferrable initially deferred for each row execute function require_event('huiyin.dispatch.organisations.v1');
create constraint trigger common_problem_moves_are_told after update on common_problem
  deferrable initially deferred for each row when (old.state <> new.state or old.event_seq <> new.event_seq)
  execute function require_event('huiyin.dispatch.organisations.v1');
create table common_problem_number (year int primary key, last int not null);

-- What is to be done, by whom and until when.
create table common_problem_measure (
  problem_id uuid not null references common_problem (id),
  number     int not null check (number > 0),
  words      text not null,
  section    text not null,
  person     text not null,
  due_on     date not null,
  added_by   text not null,
  added_at   timestamptz not null,
  primary key (problem_id, number)
);
-- What was reported to a level above, and what it said.
create table common_problem_report (
  problem_id  uuid not null references common_problem (id),
  level       text not null,
  words       text not null,
  reported_by text not null,
  reported_at timestamptz not null,
  reply       text,
  recorded_by text,
  replied_at  timestamptz,
  primary key (problem_id, level),
  constraint replied_or_not check (num_nonnulls(reply, recorded_by, replied_at) in (0, 3))
);
-- Which cases were merged in it; those that were taken out again have an end.
create table merged_case (
  problem_id uuid not null references common_problem (id),
  case_id    uuid not null references dispatch_case (id),
  linked_by  text not null,
  linked_at  timestamptz not null,
  parted_by  text,
  parted_at  timestamptz,
  primary key (problem_id, case_id),
  constraint parted_or_not check ((parted_by is null) = (parted_at is null))
);
create index merged_case_case on merged_case (case_id);
revoke delete, truncate on common_problem_measure, common_problem_report, merged_case from "${app}";

alter table dispatch_case
  drop constraint dispatch_case_state_check,
  drop constraint waits_or_not,
  drop constraint has_an_owner,
  add column separations int not null default 0 check (separations >= 0),
  add column problem uuid references common_problem (id),
  add column merged_at timestamptz,
  add constraint dispatch_case_state_check check (state in
    ('RECEIVED', 'PROPOSED', 'RETURNED', 'UNMERGED', 'CONTESTED', 'ASSIGNED', 'ACCEPTED', 'SUSPENDED', 'CLAIMED', 'MERGED',
     'RESOLVED', 'FOLLOWED_UP', 'STRUCK_OFF', 'WITHDRAWN', 'REFERRED')),
  add constraint waits_or_not check
    ((state in ('RECEIVED', 'PROPOSED', 'RETURNED', 'UNMERGED', 'CONTESTED')) = (waiting_since is not null)),
  add constraint has_an_owner check
    (state not in ('ASSIGNED', 'ACCEPTED', 'SUSPENDED', 'CLAIMED', 'MERGED', 'RESOLVED', 'FOLLOWED_UP', 'STRUCK_OFF')
      or (section is not null and unit is not null and leader is not null and due_at is not null)),
  add constraint merged_or_not check ((state = 'MERGED') = (problem is not null) and (problem is null) = (merged_at is null));
create index dispatch_case_merged on dispatch_case (problem, id) where problem is not null;
drop index dispatch_case_due;
create index dispatch_case_due on dispatch_case (due_at) where state in ('ASSIGNED', 'ACCEPTED', 'CLAIMED', 'MERGED');
drop index dispatch_case_open_section;
create index dispatch_case_open_section on dispatch_case (section)
  where state in ('ASSIGNED', 'ACCEPTED', 'SUSPENDED', 'CLAIMED', 'MERGED');

-- A problem is seen by the office, by its section, and by those that have to take a measure; what was referred is seen by way of
-- nothing.
do $$
declare
  seen text;
begin
  foreach seen in array array['common_problem', 'common_problem_measure', 'common_problem_report', 'merged_case'] loop
    execute format('alter table %I enable row level security', seen);
    execute format('alter table %I force row level security', seen);
    execute format('create policy for_migrations on %I to current_user using (true)', seen);
  end loop;
  foreach seen in array array['common_problem_measure', 'common_problem_report'] loop
    execute format('create policy with_its_problem on %I to "${app}" using ((select sight()) = ''*'''
      || ' or exists (select from common_problem p where p.id = %I.problem_id))', seen, seen);
  end loop;
end $$;
create policy by_sight on common_problem to "${app}" using (
  (select sight()) in ('*', '(office)')
  or section = any (string_to_array((select sight()), ','))
  or owner_sections && string_to_array((select sight()), ','));
create policy with_its_case on merged_case to "${app}" using ((select sight()) = '*'
  or exists (select from dispatch_case c where c.id = merged_case.case_id));
