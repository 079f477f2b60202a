-- A clock that ran out is still waited for, until what it counts is done.
alter table deadline add column awaited boolean not null default true;
update deadline set awaited = false where state = 'STOPPED';
update deadline d set awaited = false from dispatch_case c where c.id = d.case_id and d.state = 'FIRED' and not case d.kind
  when 'RESOLUTION' then d.cycle = c.round + c.returns + c.separations and c.state in ('ASSIGNED', 'ACCEPTED', 'SUSPENDED', 'CLAIMED', 'MERGED')
  when 'ACCEPTANCE' then d.cycle = c.round + c.returns + c.separations and c.state = 'ASSIGNED'
  when 'FIRST_CONTACT' then d.cycle = c.round + c.returns + c.separations and c.first_contact_at is null
    and c.state in ('ASSIGNED', 'ACCEPTED', 'SUSPENDED', 'CLAIMED', 'MERGED')
  when 'RULING' then d.cycle = c.returns and c.state = 'CONTESTED'
  when 'FOLLOW_UP' then d.cycle = c.round + c.returns + c.separations and c.state = 'RESOLVED'
  when 'PLAN_STEP' then exists (select from case_plan_step s where s.case_id = d.case_id and s.number = d.cycle
    and s.done_on is null and s.dropped_in is null)
  else exists (select from co_handler k where k.case_id = d.case_id and k.number = d.cycle and k.ended_at is null) end;

-- The day on which a complaint was filed, by the city's calendar, and the round of the last answer that stood when it ended.
alter table dispatch_case add column received_on date, add column answered_round int;
update dispatch_case c set event_seq = event_seq, received_on = (filed_at at time zone 'Asia/Shanghai')::date,
  answered_round = case when state in ('FOLLOWED_UP', 'STRUCK_OFF')
    then (select max(r.round) from case_reply r where r.case_id = c.id) end;
set constraints all immediate;
alter table dispatch_case alter received_on set not null;

-- 事事有回音: whoever ends a case looks whether there is an answer, and an answer that is taken away is missed.
create function look_for_the_answer() returns trigger language plpgsql as $$
begin
  new.answered_round := (select max(round) from case_reply where case_id = new.id);
  return new;
end $$;
create trigger dispatch_case_answered before insert or update on dispatch_case
  for each row when (new.state in ('FOLLOWED_UP', 'STRUCK_OFF')) execute function look_for_the_answer();
create function miss_the_answer() returns trigger language plpgsql as $$
begin
  update dispatch_case c set answered_round = (select max(round) from case_reply where case_id = c.id)
    where c.id = old.case_id and c.state in ('FOLLOWED_UP', 'STRUCK_OFF');
  return null;
end $$;
create trigger case_reply_missed after delete on case_reply for each row execute function miss_the_answer();

-- How many complaints of a day, by source and channel, are where. Every move adds rows with what it changed, so that nobody waits for
-- anybody; from time to time rows of one kind are added up into one. The sums hold in every snapshot.
create table case_tally (
  received_on date not null,
  source      text not null,
  channel     text not null,
  stage       text not null check (stage in ('WAITING', 'OPEN', 'STRUCK_OFF', 'WITHDRAWN', 'REFERRED')),
  n           bigint not null
);
create index case_tally_day on case_tally (received_on) include (source, channel, stage, n);
create function stage(state text) returns text immutable language sql as $$
  select case when state in ('RECEIVED', 'PROPOSED', 'RETURNED', 'UNMERGED', 'CONTESTED') then 'WAITING'
    when state in ('STRUCK_OFF', 'WITHDRAWN', 'REFERRED') then state else 'OPEN' end $$;
insert into case_tally
  select received_on, source, channel, stage(state), count(*) from dispatch_case group by 1, 2, 3, 4;

create function tally() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    insert into case_tally values (old.received_on, old.source, old.channel, stage(old.state), -1);
  end if;
  insert into case_tally values (new.received_on, new.source, new.channel, stage(new.state), 1);
  return null;
end $$;
create trigger dispatch_case_opened after insert on dispatch_case for each row execute function tally();
create trigger dispatch_case_moved after update on dispatch_case
  for each row when (stage(old.state) <> stage(new.state)) execute function tally();

-- Whoever moves a case adds to the tally; only the office reads it.
alter table case_tally enable row level security;
alter table case_tally force row level security;
create policy for_migrations on case_tally to current_user using (true);
create policy of_the_office on case_tally to "${app}" using ((select sight()) in ('*', '(office)')) with check (true);
revoke truncate on case_tally from "${app}";
