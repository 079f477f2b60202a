-- A case that is handled again waits, once closure is claimed, for its leader's signature. Attempts to reach a complainant count on
-- different working days and at different hours, so each of them is kept.
alter table dispatch_case
  drop constraint dispatch_case_state_check,
  drop constraint has_an_owner,
  add column claimed_by text,
  add column claimed_code text,
  add column claimed_at timestamptz,
  add constraint dispatch_case_state_check check (state in
    ('RECEIVED', 'PROPOSED', 'RETURNED', 'CONTESTED', 'ASSIGNED', 'ACCEPTED', 'SUSPENDED', 'CLAIMED', 'RESOLVED', 'FOLLOWED_UP',
     'STRUCK_OFF', 'WITHDRAWN', 'REFERRED')),
  add constraint has_an_owner check
    (state not in ('ASSIGNED', 'ACCEPTED', 'SUSPENDED', 'CLAIMED', 'RESOLVED', 'FOLLOWED_UP', 'STRUCK_OFF')
      or (section is not null and unit is not null and leader is not null and due_at is not null)),
  add constraint waits_for_a_signature_or_not check
    ((state = 'CLAIMED') = (claimed_by is not null) and (claimed_by is null) = (claimed_code is null)
      and (claimed_by is null) = (claimed_at is null));
-- of former attempts only the last one's time is known
alter table dispatch_case alter column last_attempt_at type text using coalesce(rtrim(repeat(
  to_char(last_attempt_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') || ',', attempts), ','), '');
alter table dispatch_case rename column last_attempt_at to tried_at;      -- instants with commas between
alter table dispatch_case alter column tried_at set default '', alter column tried_at set not null;
drop index dispatch_case_due;
create index dispatch_case_due on dispatch_case (due_at) where state in ('ASSIGNED', 'ACCEPTED', 'CLAIMED');

-- What a section claimed when it closed a case, and what its leader said to it. Words of staff.
create table case_closure (
  case_id      uuid not null references dispatch_case (id),
  n            int not null check (n > 0),
  round        int not null,
  author       text not null,
  code         text not null,
  reason       text,
  policy_basis text,
  evidence     text not null,                               -- short references, one a line
  duplicate_of uuid references dispatch_case (id),
  claimed_at   timestamptz not null,
  decided_by   text,
  decided_at   timestamptz,
  signed       boolean,
  primary key (case_id, n),
  constraint reason_of_not_accepted check ((code = 'NOT_ACCEPTED') = (reason is not null)),
  constraint case_of_duplicate check ((code = 'DUPLICATE') = (duplicate_of is not null)),
  constraint no_duplicate_of_itself check (duplicate_of <> case_id),
  constraint basis_of_explained check (code <> 'EXPLAINED' or policy_basis is not null),
  constraint signed_by_another check (decided_by <> author),
  constraint decided_or_not check ((decided_by is null) = (signed is null) and (decided_at is null) = (signed is null))
);
revoke delete, truncate on case_closure from "${app}";

-- Every attempt to ask a complainant (回访). What a complainant said in words stands here sealed only.
create table case_follow_up (
  case_id      uuid not null references dispatch_case (id),
  n            int not null check (n > 0),
  round        int not null,
  author       text not null,                               -- COMPLAINANT for an answer that nobody asked for
  at           timestamptz not null,
  solved       boolean,
  satisfaction text,
  reason       text,
  sealed_words text,
  primary key (case_id, n),
  constraint reached_or_not check ((solved is null) = (satisfaction is null)),
  constraint reason_of_discontent check (satisfaction <> 'DISSATISFIED' or reason is not null)
);
revoke update, delete, truncate on case_follow_up from "${app}";

do $$
declare
  seen text;
begin
  foreach seen in array array['case_closure', 'case_follow_up'] loop
    execute format('alter table %I enable row level security', seen);
    execute format('alter table %I force row level security', seen);
    execute format('create policy for_migrations on %I to current_user using (true)', seen);
    execute format('create policy with_its_case on %I to "${app}" using ((select sight()) = ''*'''
      || ' or exists (select from dispatch_case c where c.id = %I.case_id))', seen, seen);
  end loop;
end $$;
