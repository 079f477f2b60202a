-- Every event that was applied, as it came. Runs are folded from it as of an instant, so nothing in it is ever changed.
create table event_log (
  event_id     uuid primary key,
  topic        text collate "C" not null,
  subject      uuid not null,
  sequence     bigint not null,
  type         text not null,
  recorded_at  timestamptz not null,   -- when its publisher recorded it
  body         text not null,          -- ids, codes, times and pseudonyms
  kafka_partition int not null,
  kafka_offset bigint not null
);
create index event_log_by_subject on event_log (subject, topic, sequence);
create index event_log_by_time on event_log (topic, recorded_at, subject);
revoke update, delete, truncate on event_log from "${app}";
