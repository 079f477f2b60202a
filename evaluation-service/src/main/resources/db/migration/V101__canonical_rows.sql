-- The canonical form of a fact: one JSON array per row, UTF-8, as json_build_array writes it (", " between values, null for
-- what is unknown), first the table's name, then its columns as listed here; times in UTC with six decimals.
create function canonical_time(at timestamptz) returns text language sql immutable strict parallel safe
  return to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');

create view canonical_complaint_fact as
select generation, case_id, '' as section, 0 as round,
  json_build_array('complaint_fact', case_id, filed_seq, canonical_time(filed_at), number, kind, category, territory,
    channel, source, anonymous, filed_by, complainant, withdrawn_seq, canonical_time(withdrawn_at))::text as line
from complaint_fact;

create view canonical_case_fact as
select generation, case_id, '' as section, 0 as round,
  json_build_array('case_fact', case_id, opened_seq, canonical_time(opened_at), routed_section, route_reason,
    rule_version, withdrawn_seq, canonical_time(withdrawn_at), withdrawn_from)::text as line
from case_fact;

create view canonical_section_fact as
select generation, case_id, section, round,
  json_build_array('section_fact', case_id, section, round, assigned_seq, canonical_time(assigned_at), unit, leader,
    canonical_time(due_at), limit_days, calendar_version, provisional, accepted_seq, canonical_time(accepted_at),
    returned_seq, canonical_time(returned_at), return_reason, returns, resolved_seq, canonical_time(resolved_at),
    closure_code, on_time, attempted_seq, canonical_time(attempted_at), attempt, visited_seq,
    canonical_time(visited_at), visitor, found_resolved, satisfaction, reopened_seq, canonical_time(reopened_at),
    reopen_reason, struck_off_seq, canonical_time(struck_off_at), missed_seq, canonical_time(missed_at))::text as line
from section_fact;
