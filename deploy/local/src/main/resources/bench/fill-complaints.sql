-- Fills the database of intake with ${cases} complaints of the last three years, nearly all finished. The sealed columns hold bytes of
-- the usual length that nobody can open.
begin;
set local session_replication_role = replica;

create temp table filled on commit drop as
select i, at, (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(i::text), 1, 3)
    || '8' || substr(md5(i::text), 4, 15))::uuid as id, sha256(int8send(i)) as noise
from (select i, date_trunc('milliseconds', now() - interval '3 years' * (1 - i / ${cases}::double precision)) - interval '1 hour' as at
  from generate_series(1, ${cases}) as i) as drawn;

insert into complaint (id, number_year, number_serial, state, event_seq, contact_seq, kind, category, territory, channel, source,
    language, anonymous, filed_by, filer, complainant_key, key_version, wrapped_key, title, words, particulars, filed_at, changed_at)
select id, extract(year from at), 1000000000 + i, 'FILED', 1, 1, 'COMPLAINT', 'government-service', 'HY', 'WEB', 'self',
  'zh', false, 'SELF', 'fill|' || i % (1 + ${cases} / 3), encode(substr(noise, 1, 18), 'base64'), 1, noise || substr(noise, 1, 28),
  noise || noise, noise || noise || noise || noise || noise, noise || noise, at, at
from filled order by i;

insert into progress (complaint_id, stage, due_on, section, unit, answer, answered_at, changes, finished_at)
select id, case when i % 33 = 0 then 'HANDED_OVER' else 'FINISHED' end, at::date + 13, 'S' || lpad((1 + i % 606)::text, 4, '0'),
  'U001', noise || noise, at + interval '3 hours', 6, case when i % 33 > 0 then at + interval '5 hours' end
from filled order by i;

insert into progress_step (complaint_id, position, stage, reached_at)
select id, n, (array['REGISTERED', 'HANDED_OVER', 'BEING_HANDLED', 'ANSWERED', 'ASKED_BACK', 'FINISHED'])[n], at + interval '1 hour' * n
from filled cross join lateral generate_series(1, case when i % 33 = 0 then 2 else 6 end) as n;

insert into stream_position (consumer, topic, aggregate_id, last_seq)
select 'intake', 'huiyin.dispatch.cases.v1', id, 6 from filled;

commit;
vacuum (analyze) complaint, progress, progress_step, stream_position;
-- now, and not while something is measured
checkpoint;
