-- Answers of committed commands. The answer is sealed under a key derived from the client's own key: unreadable without it.
create table idempotency_key (
  scope       text not null,      -- subject, method, path
  key_hash    bytea not null,     -- SHA-256 of scope and key
  fingerprint bytea not null,     -- SHA-256 of the canonical request body
  answer      bytea not null,
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  primary key (key_hash)
);
create index idempotency_key_expiry on idempotency_key (expires_at);
