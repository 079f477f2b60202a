-- Files for the register, taken in pieces and worked off by whichever replica comes first.
create table register_import (
  id               uuid primary key,
  data             text not null check (data in ('TERRITORIES', 'UNITS', 'SECTIONS', 'LEADERS')),
  format           text not null check (format in ('CSV', 'XLSX')),
  dry_run          boolean not null,
  accept_good_rows boolean not null,
  state            text not null default 'RECEIVED' check (state in
    ('RECEIVED', 'RUNNING', 'CHECKED', 'APPLIED', 'REFUSED', 'FAILED')),
  fault            text,                             -- why a file failed as a whole
  rows_read        int not null default 0,
  rows_good        int not null default 0,
  rows_unchanged   int not null default 0,
  rows_bad         int not null default 0,
  received_by      text not null,
  received_at      timestamptz not null,
  attempt          int not null default 0,           -- whoever holds the last one works on it
  claimed_until    timestamptz,
  finished_at      timestamptz
);
create index register_import_waiting on register_import (received_at) where state in ('RECEIVED', 'RUNNING');
create index register_import_page on register_import (received_at, id);

create table register_import_part (
  import_id uuid not null references register_import (id),
  n         int not null,
  bytes     bytea not null,
  primary key (import_id, n)
);

create table register_import_row (
  import_id uuid not null references register_import (id),
  line      int not null,
  code      text not null,
  outcome   text not null check (outcome in ('GOOD', 'UNCHANGED', 'BAD')),
  faults    jsonb not null,
  entries   jsonb not null,
  primary key (import_id, line)
);
create index register_import_row_outcome on register_import_row (import_id, outcome, line);
