-- Kafka is a copy: what it lost is sent again from the record, by an operator's word that is kept.
create table republication (
  id           uuid primary key default uuidv7(),
  topic        text not null,
  requested_by text not null,
  reason       text not null,
  events       bigint not null,
  last_outbox_id bigint not null,  -- the newest event that was sent again
  requested_at timestamptz not null default clock_timestamp()
);
create index republication_age on republication (requested_at, id);
revoke update, delete, truncate on republication from "${app}";

-- Makes every published event of a topic wait for the relay again, in the order of the first time. All bucket locks are held
-- meanwhile, so no relay sends a part of it; the application itself may neither write nor empty the archive.
create function republish(of_topic text) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  fresh bigint;
  archived bigint;
begin
  perform pg_advisory_xact_lock(7001, bucket) from generate_series(0, 15) as bucket;
  update outbox set published_at = null, kafka_partition = null, kafka_offset = null
  where topic = of_topic and published_at is not null;
  get diagnostics fresh = row_count;
  with moved as (delete from outbox_archive where topic = of_topic returning *)
  insert into outbox (id, event_id, topic, source, aggregate_id, seq, bucket, type, needs, payload, occurred_at, created_at)
  overriding system value
  select id, event_id, topic, source, aggregate_id, seq, bucket, type, needs, payload, occurred_at, created_at from moved;
  get diagnostics archived = row_count;
  return fresh + archived;
end $$;
revoke execute on function republish(text) from public;
grant execute on function republish(text) to "${app}";
