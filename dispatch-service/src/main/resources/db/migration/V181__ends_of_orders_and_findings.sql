-- An order ends with a case that is withdrawn, answered or not.
alter table supervision_order
  add column closing_reason text,
  drop constraint answered_or_not,
  add constraint answered_or_not check ((answered_by is null) = (answered_at is null)
    and (state <> 'ISSUED' or answered_by is null)
    and (answered_by is not null or state = 'ISSUED' or closing_reason = 'CASE_WITHDRAWN'));
update supervision_order set closing_reason = 'ANSWER_ACCEPTED' where state = 'CLOSED';
alter table supervision_order
  add constraint closed_for_a_reason check ((state = 'CLOSED') = (closing_reason is not null));

-- A finding that nobody has confirmed can be withdrawn by whoever recorded it. The reason is words of staff.
alter table finding
  add column withdrawn_at timestamptz,
  add column withdrawal_reason text,
  drop constraint finding_state_check,
  add constraint finding_state_check check (state in ('RECORDED', 'WITHDRAWN', 'SUBSTANTIATED', 'REVOKED')),
  drop constraint confirmed_or_not,
  add constraint confirmed_or_not check ((state in ('RECORDED', 'WITHDRAWN')) = (confirmed_by is null)
    and (confirmed_by is null) = (finder_unit is null) and (confirmed_by is null) = (confirmed_at is null)),
  add constraint withdrawn_or_not check ((state = 'WITHDRAWN') = (withdrawn_at is not null)
    and (withdrawn_at is null) = (withdrawal_reason is null));
