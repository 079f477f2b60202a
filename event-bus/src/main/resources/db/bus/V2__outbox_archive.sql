-- Published rows older than a week move here, so that the outbox stays small. Kept as long as complaints are kept:
-- Kafka is a copy that can be rebuilt from both tables, PostgreSQL the record.
create table outbox_archive (like outbox, primary key (aggregate_id, topic, seq));
create index outbox_archive_order on outbox_archive (topic, id);
create index outbox_old on outbox (published_at) where published_at is not null;
revoke update, delete, truncate on outbox_archive from "${app}";
grant insert on outbox_archive to "${relay}";
grant delete on outbox to "${relay}";
