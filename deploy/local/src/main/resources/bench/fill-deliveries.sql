-- Fills the database of notification with what was told of the filing and assigning of ${cases} complaints of the last three
-- years: two mails and two entries each.
begin;
set local session_replication_role = replica;

create temp table filled on commit drop as
select i, at, (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(i::text), 1, 3)
    || '8' || substr(md5(i::text), 4, 15))::uuid as id, 'S' || lpad((1 + i % 606)::text, 4, '0') as section
from (select i, date_trunc('milliseconds', now() - interval '3 years' * (1 - i / ${cases}::double precision)) - interval '1 hour' as at
  from generate_series(1, ${cases}) as i) as drawn;

insert into complaint_facts (id, number, source, language, anonymous, section, unit, round, due_on, filed_at)
select id, 'FILL-' || i, 'self', 'zh', false, section, 'U001', 1, at::date + 13, at from filled order by i;

insert into milestone (event_id, complaint_id, stage, section, reached_at, told)
select md5(n || 'event' || i)::uuid, id, stage, section, at + interval '1 hour' * n, true
from filled cross join (values (1, 'FILED'), (2, 'ASSIGNED')) as step (n, stage);

insert into delivery (id, event_id, event_type, complaint_id, stage, audience, channel, lane, recipient, facts, state, attempts, next_at,
    occurred_at, created_at, completed_at)
select md5(n || audience || 'delivery' || i)::uuid, md5(n || 'event' || i)::uuid, type, id, stage, audience, channel, lane,
  case when audience = 'COMPLAINANT' then 'complainant' else lower(audience) || ':' || section end,
  jsonb_build_object('number', 'FILL-' || i, 'section', section, 'round', 1), 'DELIVERED', 1, at, at, at, at + interval '1 second'
from filled cross join (values
  (1, 'complaint.filed.v1', 'FILED', 'COMPLAINANT', 'MAIL', 'POST'),
  (2, 'case.assigned.v1', 'ASSIGNED', 'HANDLER', 'INBOX', 'INBOX'),
  (2, 'case.assigned.v1', 'ASSIGNED', 'LEADER', 'INBOX', 'INBOX'),
  (2, 'case.assigned.v1', 'ASSIGNED', 'COMPLAINANT', 'MAIL', 'POST')) as told (n, type, stage, audience, channel, lane);

insert into inbox_entry (delivery_id, complaint_id, section, audience, stage, facts, occurred_at)
select id, complaint_id, facts ->> 'section', audience, stage, facts, occurred_at from delivery where channel = 'INBOX'
  and facts ->> 'number' like 'FILL-%';

insert into stream_position (consumer, topic, aggregate_id, last_seq)
select 'notification', topic, id, seq
from filled cross join (values ('huiyin.intake.complaints.v1', 1), ('huiyin.dispatch.cases.v1', 6)) as read (topic, seq);

commit;
vacuum (analyze) complaint_facts, milestone, delivery, inbox_entry, stream_position;
-- now, and not while something is measured
checkpoint;
