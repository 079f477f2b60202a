-- Files of complaints from outside systems. One replica at a time works on a file; one that died is followed by another after its claim
-- has run out, from the line after the last one that was committed.
create table complaint_import (
  id             uuid primary key,
  profile        text not null,
  source         text not null,
  format         text not null check (format in ('CSV', 'XLSX')),
  dry_run        boolean not null,
  state          text not null default 'RECEIVED' check (state in
    ('RECEIVED', 'RUNNING', 'CHECKED', 'DONE', 'CANCELLED', 'FAILED')),
  fault          text,                                 -- why a file failed as a whole
  filed_by       text not null check (filed_by in ('STAFF', 'PARTNER')),
  received_by    text not null,
  received_at    timestamptz not null,
  finished_at    timestamptz,
  bytes          bigint not null,
  key_version    smallint not null,                    -- the file is sealed under a key of its own while it waits
  wrapped_key    bytea not null,
  attempt        int not null default 0,               -- whoever holds the last one works on it
  claimed_until  timestamptz,
  rows_total     int,                                  -- known once the file was read to its end
  last_line      int not null default 0,               -- everything up to here is committed
  rows_filed     int not null default 0,
  rows_unchanged int not null default 0,
  rows_differing int not null default 0,
  rows_refused   int not null default 0
);
create index complaint_import_waiting on complaint_import (received_at) where state in ('RECEIVED', 'RUNNING');
create index complaint_import_page on complaint_import (received_at, id);
create index complaint_import_of_sender on complaint_import (received_by, received_at, id);

create table complaint_import_part (
  import_id uuid not null references complaint_import,
  n         int not null,
  bytes     bytea not null,
  primary key (import_id, n)
);

-- What was made of each row: codes of what is wrong, never what the row said.
create table complaint_import_row (
  import_id    uuid not null references complaint_import,
  line         int not null,
  outcome      text not null check (outcome in ('FILED', 'UNCHANGED', 'DIFFERS', 'REFUSED')),
  complaint_id uuid,
  faults       jsonb not null,
  primary key (import_id, line)
);
create index complaint_import_row_outcome on complaint_import_row (import_id, outcome, line);
revoke delete, truncate on complaint_import from "${app}";

-- A source's own number belongs to the source, whoever passes it on: that is what makes an import safe to repeat.
drop index complaint_of_partner;
create unique index complaint_of_source on complaint (source, external_id) where external_id is not null;
-- Keyed hash of what a row said, to tell the same row from another one under the same number.
alter table complaint add column row_hash bytea;
