-- By which client the office grants sources to a webhook: a grant that is withdrawn ends what is told, whatever was registered. Webhooks of
-- before this column have none, and keep what they were registered for.
alter table webhook add column client text;
