-- What the lists read, and no more of it. Row security hides rows before anything else is looked at, so what it asks for stands in the
-- indexes that are read alone.
create index dispatch_case_board on dispatch_case (unit, state)
  include (section, returned_by, named, co_sections, due_at, waiting_since, resolved_at, suspended_at, triaged_territory, territory)
  where state in ('RECEIVED', 'PROPOSED', 'RETURNED', 'UNMERGED', 'CONTESTED', 'ASSIGNED', 'ACCEPTED', 'SUSPENDED', 'MERGED', 'CLAIMED', 'RESOLVED',
    'FOLLOWED_UP');
create index dispatch_case_section_state on dispatch_case (section, state, id);
create index dispatch_case_returned_by on dispatch_case (returned_by, id) where returned_by is not null;
drop index dispatch_case_returned;
create index dispatch_case_unanswered on dispatch_case (id)
  where state in ('FOLLOWED_UP', 'STRUCK_OFF') and answered_round is distinct from round;
create index deadline_of_office on deadline (kind, due_at, case_id, cycle) where awaited and kind in ('RULING', 'FOLLOW_UP');
create index co_handler_section on co_handler (section, case_id);
create index co_handler_open on co_handler (section) where ended_at is null;
create index case_plan_step_open on case_plan_step (section) where done_on is null and dropped_in is null;
create index supervision_order_waiting on supervision_order (section, due_at, id) where state = 'ISSUED';
create index supervision_order_answered on supervision_order (id) where state = 'ANSWERED';
create index finding_waiting on finding (id) where state = 'RECORDED';
-- one case in thirty changes, but the lists read those
alter table dispatch_case set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.02);
create index supervision_order_state on supervision_order (state, due_at, id);

-- The same rule, asked in a form that the planner takes for as likely as not: it would otherwise expect the office to see next to
-- nothing, and sort what it could read in order.
drop policy by_sight on dispatch_case;
create policy by_sight on dispatch_case to "${app}" using (
  (select sight() = '*')
  or state <> 'REFERRED' and ((select sight() = '(office)')
    or section = any (string_to_array((select sight()), ','))
    or returned_by = any (string_to_array((select sight()), ',')))
  or state = 'REFERRED' and (select subject()) = any (string_to_array(named, chr(31))));
