-- What complainants say of an answer, and of the end of it. Codes only: words become supplements. Once per round of handling.
create table complaint_answer (
  complaint_id uuid not null references complaint,
  round        int not null check (round > 0),
  resolved     boolean not null,
  satisfaction text not null,
  reason       text,
  answered_at  timestamptz not null,
  primary key (complaint_id, round)
);
create table complaint_reopening (
  complaint_id uuid not null references complaint,
  round        int not null check (round > 0),
  reason       text not null,
  asked_at     timestamptz not null,
  primary key (complaint_id, round)
);
revoke update, delete, truncate on complaint_answer, complaint_reopening from "${app}";

alter table progress
  add column round int not null default 1,
  add column finished_at timestamptz;
