-- Leaders who sit at the window or walk a procedure themselves (局长走流程坐窗口), and the problems that they found.
create table window_session (
  id           uuid primary key,
  held_on      date not null,
  place        text not null,
  leader_name  text not null,
  leader_unit  text not null,
  leader_rank  text not null,
  role         text not null check (role in ('APPLICANT', 'APPROVER', 'HELPER', 'SUPERVISOR')),
  person_times int not null check (person_times > 0),
  matters      int not null check (matters >= 0),
  recorded_by  text not null,
  recorded_at  timestamptz not null
);
create index window_session_day on window_session (held_on, id);
create table window_problem (
  id            uuid primary key,
  session_id    uuid not null references window_session,
  problem_group text not null check (problem_group in ('MATERIALS', 'PROCESS', 'ATTITUDE', 'SYSTEMS')),
  level         text not null check (level in ('CITY', 'COUNTY', 'TOWNSHIP')),
  words         text not null,
  rectified_on  date,
  measure       text,
  complaint_id  uuid references complaint,
  check ((rectified_on is null) = (measure is null))
);
create index window_problem_of_session on window_problem (session_id, id);
revoke update, delete, truncate on window_session from "${app}";
revoke delete, truncate on window_problem from "${app}";
