-- The city's rules about time, one document per edition of the routing data: limits, office hours, urging ladder.
create table time_rules (
  edition int primary key,
  rules   jsonb not null
);
drop table time_limit;

-- A limit has a unit; the legal limit stands beside the promised one, which is the clock's.
alter table deadline rename column limit_working_days to limit_amount;
alter table deadline add column limit_unit text check (limit_unit in ('WORKING_DAYS', 'HOURS', 'OFFICE_HOURS'));
update deadline set limit_unit = 'WORKING_DAYS' where limit_amount is not null;
alter table dispatch_case
  add column limit_hours int,
  add column limit_unit text check (limit_unit in ('WORKING_DAYS', 'HOURS', 'OFFICE_HOURS')),
  add column legal_amount int,
  add column legal_unit text check (legal_unit in ('WORKING_DAYS', 'HOURS', 'OFFICE_HOURS')),
  add column legal_due_at timestamptz,
  add column legal_due_on date,
  add column legal_provisional boolean,
  add column first_contact_at timestamptz;                  -- by the present assignment

-- What moved the end of a clock, in order: facts, from which the deadline is derived again when the calendar changes.
create table deadline_change (
  case_id      uuid not null references dispatch_case (id),
  cycle        int not null,                                -- which assignment of the case
  n            int not null check (n > 0),
  working_days int,
  since        timestamptz,
  until        timestamptz,
  primary key (case_id, cycle, n),
  constraint extension_or_suspension check
    ((working_days is null) <> (since is null) and (since is null) = (until is null))
);
revoke update, delete, truncate on deadline_change from "${app}";
alter table deadline_change enable row level security;
alter table deadline_change force row level security;
create policy for_migrations on deadline_change to current_user using (true);
create policy with_its_case on deadline_change to "${app}" using ((select sight()) = '*'
  or exists (select from dispatch_case c where c.id = deadline_change.case_id));

-- What somebody of the section said to the complainant when: the time and the way, never the words.
create table case_contact (
  case_id      uuid not null references dispatch_case (id),
  n            int not null check (n > 0),
  round        int not null,
  section      text not null,
  author       text not null,
  channel      text not null,
  reached      boolean not null,
  contacted_at timestamptz not null,
  primary key (case_id, n)
);
revoke update, delete, truncate on case_contact from "${app}";
alter table case_contact enable row level security;
alter table case_contact force row level security;
create policy for_migrations on case_contact to current_user using (true);
create policy with_its_case on case_contact to "${app}" using ((select sight()) = '*'
  or exists (select from dispatch_case c where c.id = case_contact.case_id));
