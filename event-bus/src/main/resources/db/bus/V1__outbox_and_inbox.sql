-- Outbox: an event is written here in the transaction that changes the state, and brought to Kafka by the relay.
create table outbox (
  id           bigint generated always as identity (cache 1) primary key, -- never raise cache: ids must follow lock order
  event_id     uuid not null unique default uuidv7(),
  topic        text not null,
  source       text not null,
  aggregate_id uuid not null,
  seq          bigint not null check (seq > 0),                            -- gapless per topic and aggregate
  bucket       smallint not null check (bucket between 0 and 15),          -- last 4 bits of the aggregate id
  type         text not null,
  needs        text not null default '',                                   -- causal needs, "intake:5,dispatch:2"
  payload      jsonb not null,                                             -- ids, codes, times; never free text or contacts in clear
  occurred_at  timestamptz not null,
  created_at   timestamptz not null default clock_timestamp(),
  published_at timestamptz,
  kafka_partition int,
  kafka_offset bigint,
  unique (aggregate_id, topic, seq)
);
create index outbox_todo on outbox (bucket, id) where published_at is null;
alter table outbox set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.05);

-- "Every state change is published", enforced by the database. Argument: the topic that tells the aggregate's life.
create function require_event() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if new.state = old.state and new.version = old.version and new.event_seq = old.event_seq then
      return null;
    end if;
    if new.event_seq <= old.event_seq then
      raise exception 'silent state change of %', new.id using errcode = 'integrity_constraint_violation';
    end if;
  end if;
  if not exists (select from outbox where aggregate_id = new.id and topic = tg_argv[0] and seq = new.event_seq) then
    raise exception 'silent state change of %', new.id using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;

-- Inbox: the position of each stream (consumer, topic, aggregate), and whatever can't be applied yet.
create table stream_position (
  consumer       text not null,
  topic          text not null,
  aggregate_id   uuid not null,
  last_seq       bigint not null default 0,
  blocked_seq    bigint,
  blocked_reason text,
  updated_at     timestamptz not null default clock_timestamp(),
  primary key (aggregate_id, consumer, topic)
);
create table parked_event (
  consumer     text not null,
  topic        text not null,
  aggregate_id uuid not null,
  seq          bigint not null,
  event_id     uuid not null,
  source       text not null,
  type         text not null,
  needs        text not null,
  occurred_at  timestamptz not null,
  payload      text not null,
  kafka_partition int not null,
  kafka_offset bigint not null,
  reason       text not null check (reason in ('gap', 'dependency', 'blocked', 'poison')),
  error        text,
  attempts     int not null default 0,
  parked_at    timestamptz not null default clock_timestamp(),
  primary key (aggregate_id, consumer, topic, seq)
);
create index parked_event_age on parked_event (parked_at, event_id);
create unique index parked_event_id on parked_event (consumer, event_id);

-- Records without a readable envelope; kept as they came.
create table quarantined_record (
  topic           text not null,
  kafka_partition int not null,
  kafka_offset    bigint not null,
  key             bytea,
  headers         text not null,
  payload         bytea,
  error           text not null,
  quarantined_at  timestamptz not null default clock_timestamp(),
  primary key (topic, kafka_partition, kafka_offset)
);

-- What operators did to parked events.
create table operator_action (
  id         bigint generated always as identity primary key,
  consumer   text not null,
  topic      text not null,
  aggregate_id uuid not null,
  seq        bigint not null,
  event_id   uuid not null,
  action     text not null check (action in ('retry', 'skip')),
  actor      text not null,
  reason     text not null,
  acted_at   timestamptz not null default clock_timestamp()
);
revoke update, delete, truncate on operator_action from "${app}";

grant select, update on outbox to "${relay}";
grant usage on schema public to "${relay}";
