-- Fills the database of evaluation with the facts of ${cases} cases of the last three years: one round each, nearly all ended.
begin;

create temp table filled on commit drop as
select i, at, (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(i::text), 1, 3)
    || '8' || substr(md5(i::text), 4, 15))::uuid as id, i % 33 > 0 as ended, 'S' || lpad((1 + i % 606)::text, 4, '0') as section,
  (select live from generation_pointer) as generation
from (select i, date_trunc('milliseconds', now() - interval '3 years' * (1 - i / ${cases}::double precision)) - interval '1 hour' as at
  from generate_series(1, ${cases}) as i) as drawn;

insert into complaint_fact (generation, case_id, filed_seq, filed_at, number, kind, category, territory, channel, source, anonymous,
    filed_by, complainant)
select generation, id, 1, at, 'FILL-' || i, 'COMPLAINT', 'government-service', 'HY', 'WEB', 'self', false, 'SELF', 'fill-' || i
from filled order by i;

insert into case_fact (generation, case_id, opened_seq, opened_at, routed_section, route_reason, rule_version)
select generation, id, 1, at, section, 'INDUSTRY:R0001', 1 from filled order by i;

insert into section_fact (generation, case_id, section, round, assigned_seq, assigned_at, unit, leader, due_at, limit_days,
    calendar_version, provisional, accepted_seq, accepted_at, resolved_seq, resolved_at, closure_code, on_time, visited_seq, visited_at,
    visitor, found_resolved, satisfaction, struck_off_seq, struck_off_at)
select generation, id, section, 1, 2, at, 'U001', 'L0001', at + interval '13 days', 13, 1, false,
  case when ended then 3 end, case when ended then at + interval '2 hours' end,
  case when ended then 4 end, case when ended then at + interval '3 hours' end, case when ended then 'SOLVED' end,
  case when ended then true end, case when ended then 5 end, case when ended then at + interval '4 hours' end,
  case when ended then 'U000' end, case when ended then true end, case when ended then 'SATISFIED' end,
  case when ended then 6 end, case when ended then at + interval '5 hours' end
from filled order by i;

insert into stream_position (consumer, topic, aggregate_id, last_seq)
select 'evaluation', topic, id, seq
from filled cross join (values ('huiyin.intake.complaints.v1', 1), ('huiyin.dispatch.cases.v1', 6)) as read (topic, seq);

commit;
vacuum (analyze) complaint_fact, case_fact, section_fact, stream_position;
-- now, and not while something is measured
checkpoint;
