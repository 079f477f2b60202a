create index evaluation_run_newest on evaluation_run (computed_at desc, id desc);

-- What a run was computed from, without anybody's name, as requests to the method workbench.
create table run_input (
  run_id uuid not null references evaluation_run,
  method text not null check (method in ('performance', 'problems')),
  body   text not null,
  primary key (run_id, method)
);
revoke update, delete, truncate on run_input from "${app}";

-- How the score of each section came about, case by case; for the section itself.
create table run_sheet (
  run_id    uuid not null references evaluation_run,
  section   text collate "C" not null,
  sheet     text not null,
  primary key (run_id, section)
);
revoke update, delete, truncate on run_sheet from "${app}";
