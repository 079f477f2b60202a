-- Files added to complaints. The name and the key of the content stand here sealed under the complaint's own key; the content lies, sealed
-- under that second key, in the table below or in a bucket: with the complaint's key gone, name and content are gone wherever copies are.
create table attachment (
  id           uuid primary key,                     -- UUIDv7; also the name of the object that holds the content
  complaint_id uuid not null references complaint,
  position     int not null check (position between 1 and 10),
  media_type   text not null,
  size         bigint not null check (size > 0),     -- bytes of the file as it is kept, in the clear
  name         bytea not null,
  content_key  bytea not null,
  added_by     text not null check (added_by in ('OWNER', 'STAFF')),
  added_at     timestamptz not null,
  unique (complaint_id, position)
);

-- Contents, when no bucket is configured. Written before the row above is: what never got its row is swept.
create table attachment_content (
  attachment_id uuid not null,
  position      int not null check (position >= 0),
  bytes         bytea not null,
  primary key (attachment_id, position)
);
alter table attachment_content alter column bytes set storage external;  -- ciphertext does not shrink

revoke truncate on attachment, attachment_content from "${app}";
revoke update on attachment_content from "${app}";
