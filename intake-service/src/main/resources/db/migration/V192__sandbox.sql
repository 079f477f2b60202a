-- Complaints that partners file to try their applications out: no events, no figures, no contacts, and an end.
create table sandbox_complaint (
  id          uuid primary key,
  serial      bigint generated always as identity unique,
  client      text not null,
  external_id text,
  key_version smallint not null,
  wrapped_key bytea not null,
  content     bytea not null,                              -- codes, words and steps, sealed like a complaint's
  version     bigint not null default 1,
  filed_at    timestamptz not null,
  expires_at  timestamptz not null,
  unique (client, external_id)
);
create index sandbox_of_client on sandbox_complaint (client, serial);
create index sandbox_expiry on sandbox_complaint (expires_at);
