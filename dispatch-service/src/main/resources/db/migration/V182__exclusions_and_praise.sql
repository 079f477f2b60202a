-- Rounds of cases that do not count in the evaluation of the section that owned them. The grounds are words of staff.
create table case_exclusion (
  case_id       uuid not null references dispatch_case (id),
  round         int not null check (round > 0),
  section       text not null,
  unit          text not null,
  leader        text not null,
  reason        text not null check (reason in ('OUTSIDE_GOVERNMENT_REMIT', 'UNLAWFUL_OR_FABRICATED', 'IN_ANOTHER_PROCEDURE',
    'DUPLICATE_OF_A_LIVE_CASE', 'AWAITING_HIGHER_POLICY')),
  grounds       text not null,
  approver      text not null,
  approver_unit text not null,
  approved_at   timestamptz not null,
  primary key (case_id, round),
  constraint approved_outside_of_the_unit check (approver_unit <> unit)
);
revoke update, delete, truncate on case_exclusion from "${app}";
alter table case_exclusion enable row level security;
alter table case_exclusion force row level security;
create policy for_migrations on case_exclusion to current_user using (true);
create policy with_its_case on case_exclusion to "${app}" using ((select sight()) = '*'
  or exists (select from dispatch_case c where c.id = case_exclusion.case_id));

-- Where praise comes from, and whether anybody asked.
alter table commendation
  add column source text check (source in ('COMPLAINANT', 'ENTERPRISE', 'PUBLIC')),
  add column verified boolean;
