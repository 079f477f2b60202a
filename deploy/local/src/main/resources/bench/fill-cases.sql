-- Fills the database of dispatch with ${cases} cases of the last three years: 97 of 100 are ended, the rest are what a city has in hand.
-- For the superuser, in one go: constraints hold, triggers do not fire, nothing is told on the bus. Histories are true chains, and no
-- clock runs out within the next day, so that nothing happens to these cases while something else is measured.
begin;
set local session_replication_role = replica;
set local work_mem = '128MB';

-- the canonical bytes of org.huiyin.dispatch.audit.CanonicalForm, for entries of a first round that have a section
create function pg_temp.word(value text) returns bytea stable language sql as
  $$ select int4send(octet_length(value)) || convert_to(value, 'UTF8') $$;
create function pg_temp.link(case_id uuid, n bigint, at timestamptz, actor text, action text, section text, detail text, prev bytea)
  returns bytea stable language sql as $$
    select sha256('\x0000001268756979696e206361736520737465702031' || int4send(16) || uuid_send(case_id) || int4send(8) || int8send(n)
      || int4send(8) || int8send((extract(epoch from at) * 1000000)::bigint) || pg_temp.word(actor) || pg_temp.word(action)
      || '\x000000080000000000000001' || pg_temp.word(section) || pg_temp.word(detail) || prev) $$;
-- a number from 0 to 1 that is always the same for a case and a purpose
create function pg_temp.chance(i bigint, purpose int) returns double precision immutable language sql as
  $$ select (hashint8extended(i, purpose) & 1048575) / 1048576.0 $$;

-- the first sections have the most to do
create temp table owner on commit drop as
  select row_number() over (order by code) - 1 as place, count(*) over () as many, code, unit, leader, territory, industry
  from section where published and closed_on is null;
create unique index on owner (place);
analyze owner;

create temp table life on commit drop as
with drawn as materialized (
  select i, date_trunc('milliseconds', now() - interval '3 years' * (1 - i / ${cases}::double precision)) - interval '1 hour' as filed_at,
    case
      when i <= ${cases} * 0.96 and pg_temp.chance(i, 1) < 0.9985 or pg_temp.chance(i, 1) < 0.29 then
        case when pg_temp.chance(i, 2) < 0.010 then 'WITHDRAWN' when pg_temp.chance(i, 2) < 0.011 then 'REFERRED' else 'STRUCK_OFF' end
      when i > ${cases} * 0.999 then
        case when pg_temp.chance(i, 2) < 0.7 then 'PROPOSED' when pg_temp.chance(i, 2) < 0.8 then 'RECEIVED' else 'ASSIGNED' end
      when pg_temp.chance(i, 2) < 0.010 then 'RETURNED'
      when pg_temp.chance(i, 2) < 0.015 then 'CONTESTED'
      when pg_temp.chance(i, 2) < 0.120 then 'ASSIGNED'
      when pg_temp.chance(i, 2) < 0.650 then 'ACCEPTED'
      when pg_temp.chance(i, 2) < 0.690 then 'SUSPENDED'
      when pg_temp.chance(i, 2) < 0.710 then 'CLAIMED'
      when pg_temp.chance(i, 2) < 0.950 then 'RESOLVED'
      else 'FOLLOWED_UP'
    end as state,
    (array['WEB', 'WEB', 'WEB', 'APP', 'APP', 'PHONE', 'PHONE', 'WINDOW', 'VISIT', 'MAILBOX'])[1 + floor(10 * pg_temp.chance(i, 3))::int]
      as channel,
    (array['self', 'self', 'self', 'self', '12345', '12345', 'visit', 'campaign'])[1 + floor(8 * pg_temp.chance(i, 4))::int] as source,
    (array['COMPLAINT', 'COMPLAINT', 'COMPLAINT', 'HELP', 'CONSULTATION', 'CLUE'])[1 + floor(6 * pg_temp.chance(i, 5))::int] as kind,
    floor((select count(*) from owner) * power(pg_temp.chance(i, 8), 2))::bigint as place
  from generate_series(1, ${cases}) as i),
placed as materialized (
  select d.*, o.code as section, o.unit, o.leader, o.territory, o.industry,
    (lpad(to_hex((extract(epoch from filed_at) * 1000)::bigint), 12, '0') || '7' || substr(md5(i::text), 1, 3)
      || '8' || substr(md5(i::text), 4, 15))::uuid as id,
    filed_at + interval '1 second' as opened_at,
    least(filed_at + interval '1 hour', now() - interval '20 minutes') as assigned_at,
    state in ('STRUCK_OFF', 'WITHDRAWN', 'REFERRED') as ended,
    state in ('RECEIVED', 'PROPOSED', 'RETURNED', 'CONTESTED') as waiting,
    state in ('ASSIGNED', 'ACCEPTED', 'SUSPENDED', 'CLAIMED', 'RESOLVED', 'FOLLOWED_UP', 'STRUCK_OFF') as owned,
    state in ('RESOLVED', 'FOLLOWED_UP', 'STRUCK_OFF') as answered,
    case state
      when 'RECEIVED' then array['OPENED']
      when 'PROPOSED' then array['OPENED']
      when 'WITHDRAWN' then array['OPENED', 'WITHDRAWN']
      when 'REFERRED' then array['OPENED', 'ASSIGNED', 'REFERRED']
      when 'RETURNED' then array['OPENED', 'ASSIGNED', 'RETURNED']
      when 'CONTESTED' then array['OPENED', 'ASSIGNED', 'CONTESTED']
      when 'ASSIGNED' then array['OPENED', 'ASSIGNED']
      when 'ACCEPTED' then array['OPENED', 'ASSIGNED', 'ACCEPTED']
      when 'SUSPENDED' then array['OPENED', 'ASSIGNED', 'ACCEPTED', 'SUSPENDED']
      when 'CLAIMED' then array['OPENED', 'ASSIGNED', 'ACCEPTED', 'CLAIMED']
      when 'RESOLVED' then array['OPENED', 'ASSIGNED', 'ACCEPTED', 'RESOLVED']
      when 'FOLLOWED_UP' then array['OPENED', 'ASSIGNED', 'ACCEPTED', 'RESOLVED', 'FOLLOWED_UP']
      else array['OPENED', 'ASSIGNED', 'ACCEPTED', 'RESOLVED', 'FOLLOWED_UP', 'STRUCK_OFF']
    end as actions,
    -- what is in hand is due in the next three weeks, but for one in twenty-five
    case
      when state in ('STRUCK_OFF', 'RESOLVED', 'FOLLOWED_UP', 'REFERRED') then date_trunc('day', filed_at) + interval '13 days 16 hours'
      when pg_temp.chance(i, 6) < 0.04 then date_trunc('day', now()) - interval '8 hours' - interval '1 day' * floor(12 * pg_temp.chance(i, 7))
      else date_trunc('day', now()) + interval '40 hours' + interval '1 day' * floor(20 * pg_temp.chance(i, 7))
    end as due_at
  from drawn d join owner o using (place)),
chained as (
  select p.*, cardinality(actions) as n,
    'https://id.huiyin.example/realms/huiyin fill-' || lower(section) as officer,
    h1.h as h1, h2.h as h2, h3.h as h3, h4.h as h4, h5.h as h5, h6.h as h6
  from placed p
  cross join lateral (select pg_temp.link(id, 1, opened_at, 'dispatch', 'OPENED', section, 'INDUSTRY:R0001',
    decode(repeat('00', 32), 'hex')) as h offset 0) h1
  cross join lateral (select case when cardinality(actions) > 1 then
    pg_temp.link(id, 2, opened_at + interval '1 hour', 'bench', actions[2], section, '', h1.h) end as h offset 0) h2
  cross join lateral (select case when cardinality(actions) > 2 then
    pg_temp.link(id, 3, opened_at + interval '2 hours', 'bench', actions[3], section, '', h2.h) end as h offset 0) h3
  cross join lateral (select case when cardinality(actions) > 3 then
    pg_temp.link(id, 4, opened_at + interval '3 hours', 'bench', actions[4], section, '', h3.h) end as h offset 0) h4
  cross join lateral (select case when cardinality(actions) > 4 then
    pg_temp.link(id, 5, opened_at + interval '4 hours', 'bench', actions[5], section, '', h4.h) end as h offset 0) h5
  cross join lateral (select case when cardinality(actions) > 5 then
    pg_temp.link(id, 6, opened_at + interval '5 hours', 'bench', actions[6], section, '', h5.h) end as h offset 0) h6)
select * from chained;
analyze life;

insert into dispatch_case (id, version, event_seq, state, number, kind, category, territory, channel, source, language, anonymous,
    filed_at, opened_at, routed_section, routed_unit, route_reason, rule_version, waiting_since, round, returns, return_reason,
    returned_by, returned_sections, section, unit, leader, assigned_at, due_at, due_on, limit_working_days, limit_unit,
    calendar_version, provisional, first_contact_at, handler, accepted_at, resolved_by, closure_code, resolved_at, on_time, attempts,
    satisfaction, followed_up_at, struck_off_by, ended_at, suspension_reason, suspended_at, claimed_by, claimed_code, claimed_at,
    referred_at, referred_to, named, history_length, history_hash, received_on, answered_round)
select id, n, n, state, 'FILL-' || lpad(i::text, 9, '0'), kind, industry, territory, channel, source, 'zh', false,
  filed_at, opened_at, nullif(section, case when state = 'RECEIVED' then section end), case when state <> 'RECEIVED' then unit end,
  'INDUSTRY:R0001', 1, case when waiting then now() - interval '12 hours' * pg_temp.chance(i, 9) end, 1,
  case state when 'RETURNED' then 1 when 'CONTESTED' then 2 else 0 end,
  case when state in ('RETURNED', 'CONTESTED') then 'OUTSIDE_COMPETENCE' end,
  case when state in ('RETURNED', 'CONTESTED') then section end,
  case state when 'RETURNED' then section when 'CONTESTED' then section || ',' || section else '' end,
  case when owned then section end, case when owned then unit end, case when owned then leader end,
  case when owned then assigned_at end, case when owned then due_at end,
  case when owned then ((due_at - interval '1 second') at time zone 'Asia/Shanghai')::date end,
  case when owned then 13 end, case when owned then 'WORKING_DAYS' end, case when owned then 1 end, case when owned then false end,
  case when owned and state <> 'ASSIGNED' and pg_temp.chance(i, 10) < 0.8 then opened_at + interval '2 hours' end,
  case when owned and state <> 'ASSIGNED' then officer end, case when owned and state <> 'ASSIGNED' then opened_at + interval '2 hours' end,
  case when answered then officer end, case when answered then 'SOLVED' end, case when answered then opened_at + interval '3 hours' end,
  case when answered then true end, case when state in ('FOLLOWED_UP', 'STRUCK_OFF') then 1 else 0 end,
  case when state in ('FOLLOWED_UP', 'STRUCK_OFF') then 'SATISFIED' end,
  case when state in ('FOLLOWED_UP', 'STRUCK_OFF') then opened_at + interval '4 hours' end,
  case when state = 'STRUCK_OFF' then 'bench' end, case when ended then opened_at + interval '5 hours' end,
  case when state = 'SUSPENDED' then 'WAITING_FOR_AN_EXPERT' end, case when state = 'SUSPENDED' then opened_at + interval '3 hours' end,
  case when state = 'CLAIMED' then officer end, case when state = 'CLAIMED' then 'SOLVED' end,
  case when state = 'CLAIMED' then opened_at + interval '3 hours' end,
  case when state = 'REFERRED' then opened_at + interval '2 hours' end, case when state = 'REFERRED' then 'DISCIPLINE_INSPECTION' end,
  case when state = 'REFERRED' then 'bench' end, n, coalesce(h6, h5, h4, h3, h2, h1),
  (filed_at at time zone 'Asia/Shanghai')::date, case when state in ('FOLLOWED_UP', 'STRUCK_OFF') then 1 end
from life order by i;

insert into case_step (case_id, n, at, actor, action, round, section, detail, prev, hash)
select id, step.n, opened_at + interval '1 hour' * (step.n - 1), case when step.n = 1 then 'dispatch' else 'bench' end, actions[step.n], 1,
  section, case when step.n = 1 then 'INDUSTRY:R0001' else '' end,
  case step.n when 1 then decode(repeat('00', 32), 'hex') when 2 then h1 when 3 then h2 when 4 then h3 when 5 then h4 else h5 end,
  case step.n when 1 then h1 when 2 then h2 when 3 then h3 when 4 then h4 when 5 then h5 else h6 end
from life cross join lateral generate_series(1, life.n) as step (n);

insert into deadline (case_id, kind, cycle, round, section, unit, started_at, limit_amount, limit_unit, due_at, calendar_version, state,
    fired_at, awaited)
select id, clock.kind, 1, 1, section, unit, assigned_at, 2, 'WORKING_DAYS', clock.due_at, 1, clock.state,
  case when clock.state = 'FIRED' then clock.due_at end, clock.state <> 'STOPPED'
from life l cross join lateral (values
  ('RESOLUTION', due_at, case
    when l.state in ('RETURNED', 'CONTESTED', 'ASSIGNED', 'ACCEPTED', 'CLAIMED') then case when due_at < now() then 'FIRED' else 'ARMED' end
    when l.state = 'SUSPENDED' then 'PAUSED' else 'STOPPED' end),
  ('ACCEPTANCE', case when l.state = 'ASSIGNED' then greatest(due_at, now() + interval '30 hours') else assigned_at + interval '2 days' end,
    case when l.state = 'ASSIGNED' then 'ARMED' else 'STOPPED' end),
  ('FIRST_CONTACT', case when l.state = 'ASSIGNED' or l.state in ('ACCEPTED', 'SUSPENDED', 'CLAIMED') and pg_temp.chance(i, 10) >= 0.8
    then now() + interval '30 hours' else assigned_at + interval '1 day' end,
    case when l.state = 'ASSIGNED' or l.state in ('ACCEPTED', 'SUSPENDED', 'CLAIMED') and pg_temp.chance(i, 10) >= 0.8 then 'ARMED' else 'STOPPED' end),
  ('FOLLOW_UP', case when l.state = 'RESOLVED' then now() + interval '30 hours' + interval '7 days' * pg_temp.chance(i, 11)
    else assigned_at + interval '7 days' end,
    case when answered then case when l.state = 'RESOLVED' then 'ARMED' else 'STOPPED' end end),
  ('RULING', now() + interval '40 hours', case when l.state = 'CONTESTED' then 'ARMED' end)) as clock (kind, due_at, state)
where clock.state is not null and (owned or l.state in ('RETURNED', 'CONTESTED', 'REFERRED'));

insert into urging (case_id, cycle, round, section, unit, started_at, due_on, due_at, step, audience, urge_at, state)
select id, 1, 1, section, unit, assigned_at, ((due_at - interval '1 second') at time zone 'Asia/Shanghai')::date, due_at, 1, 'HANDLER',
  greatest(due_at - interval '1 day', now() + interval '30 hours'),
  case when state in ('ASSIGNED', 'ACCEPTED', 'CLAIMED') then case when due_at < now() then 'DONE' else 'ARMED' end
    when state = 'SUSPENDED' then 'PAUSED' else 'STOPPED' end
from life where owned;

insert into case_reply (case_id, round, sealed, replied_at)
select id, 1, encode(h4, 'base64'), opened_at + interval '3 hours' from life where answered;
insert into case_closure (case_id, n, round, author, code, evidence, claimed_at)
select id, 1, 1, officer, 'SOLVED', '', opened_at + interval '3 hours' from life where answered or state = 'CLAIMED';
insert into case_follow_up (case_id, n, round, author, at, solved, satisfaction)
select id, 1, 1, 'bench', opened_at + interval '4 hours', true, 'SATISFIED' from life where state in ('FOLLOWED_UP', 'STRUCK_OFF');

insert into referral (case_id, body, reason, grounds, author, referred_at)
select id, 'DISCIPLINE_INSPECTION', 'SUSPECTED_CRIME', '', 'bench', opened_at + interval '2 hours' from life where state = 'REFERRED';
insert into referral_stub (case_id, number, body, referred_at)
select id, 'FILL-' || lpad(i::text, 9, '0'), 'DISCIPLINE_INSPECTION', opened_at + interval '2 hours' from life where state = 'REFERRED';

insert into case_extension (case_id, cycle, n, asked_by, asked_at, working_days, basis)
select id, 1, 1, officer, now() - interval '1 hour', 3, '' from life where state = 'ACCEPTED' and due_at > now() and pg_temp.chance(i, 12) < 0.01;

-- one case in fifty has help; what helps sees the case as long as the round lasts
insert into co_handler (case_id, number, round, state, section, unit, leader, assigned_at, due_at, due_on, limit_working_days,
    calendar_version, provisional, task, added_by, accepted_by, accepted_at, ended_by, ended_at, end_code, words, on_time)
select l.id, 1, 1, case when answered then 'REPORTED' else 'ADDED' end, o.code, o.unit, o.leader, assigned_at, l.due_at,
  ((l.due_at - interval '1 second') at time zone 'Asia/Shanghai')::date, 2, 1, false, '', 'bench', case when answered then 'bench' end,
  case when answered then opened_at + interval '2 hours' end, case when answered then 'bench' end,
  case when answered then opened_at + interval '3 hours' end, case when answered then 'DONE' end, case when answered then '' end,
  case when answered then true end
from life l join owner o on o.place = (l.i * 7919::bigint) % o.many and o.code <> l.section
where pg_temp.chance(l.i, 13) < 0.02 and (answered or state = 'ACCEPTED' and l.due_at > now());
insert into deadline (case_id, kind, cycle, round, section, unit, started_at, limit_amount, limit_unit, due_at, calendar_version, state,
    awaited)
select k.case_id, 'CO_HANDLER', 1, 1, k.section, k.unit, k.assigned_at, 2, 'WORKING_DAYS', k.due_at, 1,
  case when k.state = 'ADDED' then 'ARMED' else 'STOPPED' end, k.state = 'ADDED'
from co_handler k join life l on l.id = k.case_id;
update dispatch_case c set co_sections = array[k.section] from co_handler k join life l on l.id = k.case_id where k.case_id = c.id;

insert into supervision_order (id, version, case_id, number, state, section, unit, leader, reason, instruction, issuer, issuer_unit,
    level, issued_at, due_at, due_on, limit_working_days, calendar_version, provisional, overdue, answered_by, answered_at, closed_by, closed_at,
    closing_reason)
select gen_random_uuid(), 1, id, 'FILL-D-' || lpad(i::text, 9, '0'), case when ended then 'CLOSED' when pg_temp.chance(i, 15) < 0.6 then 'ISSUED' else 'ANSWERED' end,
  section, unit, leader, 'NO_PROGRESS', '', 'bench', 'U000', 1, assigned_at, greatest(due_at, assigned_at + interval '30 days'),
  ((greatest(due_at, assigned_at + interval '30 days') - interval '1 second') at time zone 'Asia/Shanghai')::date,
  3, 1, false, false, case when ended or pg_temp.chance(i, 15) >= 0.6 then officer end,
  case when ended or pg_temp.chance(i, 15) >= 0.6 then assigned_at + interval '1 hour' end,
  case when ended then 'bench' end, case when ended then assigned_at + interval '2 hours' end,
  case when ended then 'ANSWER_ACCEPTED' end
from life where owned and unit <> 'U000' and pg_temp.chance(i, 14) < 0.02;

insert into finding (id, version, case_id, state, section, unit, round, tags, severity, root_cause, evidence, recorded_by, recorded_at,
    confirmed_by, finder_unit, confirmed_at)
select gen_random_uuid(), 1, id, case when ended then 'SUBSTANTIATED' else 'RECORDED' end, section, unit, 1, 'SLOWNESS', 3, 'fill', '',
  'bench', opened_at + interval '4 hours', case when ended then 'bench-2' end, case when ended then 'U000' end,
  case when ended then opened_at + interval '5 hours' end
from life where owned and unit <> 'U000' and pg_temp.chance(i, 16) < 0.01;

insert into case_tally (received_on, source, channel, stage, n)
select (filed_at at time zone 'Asia/Shanghai')::date, source, channel, stage(state), count(*) from life group by 1, 2, 3, 4;

commit;
vacuum (analyze) dispatch_case, case_step, deadline, urging, case_reply, case_closure, case_follow_up, co_handler, referral_stub,
  supervision_order, finding, case_extension, case_tally;
-- now, and not while something is measured
checkpoint;
