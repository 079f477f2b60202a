-- One table for the clocks of all kinds. What a kind counts is its cycle: the assignment, the step of a plan, the co-handler.
alter table deadline
  drop constraint deadline_kind_check,
  add constraint deadline_kind_check check
    (kind in ('RESOLUTION', 'ACCEPTANCE', 'FIRST_CONTACT', 'RULING', 'FOLLOW_UP', 'PLAN_STEP', 'CO_HANDLER')),
  alter column section drop not null,                       -- a contested case is nobody's
  alter column unit drop not null,
  add column started_at timestamptz,                        -- null for clocks that were armed before this was kept
  add column limit_working_days int,
  add column provisional boolean not null default false;
update deadline set section = null where section = '';
update deadline set unit = null where unit = '';
-- from which clock of a case the next one follows
create index deadline_of_case on deadline (case_id, due_at) where state = 'ARMED';
