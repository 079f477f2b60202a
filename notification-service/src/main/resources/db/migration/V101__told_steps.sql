-- Which steps everyone concerned has been told of: what is asked whether somebody did not hear looks at the others only, and at streams
-- that stand still.
alter table milestone add told boolean not null default false;
drop index milestone_by_time;
create index milestone_not_told on milestone (reached_at, event_id) where not told;

-- A delivery that is taken away or turned back opens its step again, whoever does it.
create function reopen_step() returns trigger language plpgsql as $$
begin
  update milestone set told = false where event_id = old.event_id and told;
  return null;
end $$;
create trigger delivery_undone after delete on delivery
  for each row when (old.state in ('DELIVERED', 'SUPPRESSED')) execute function reopen_step();
create trigger delivery_turned_back after update of state, event_id, audience on delivery
  for each row when (old.state in ('DELIVERED', 'SUPPRESSED')
    and (old.state, old.event_id, old.audience) is distinct from (new.state, new.event_id, new.audience))
  execute function reopen_step();

create index stream_position_blocked on stream_position (updated_at, aggregate_id) where blocked_seq is not null;
