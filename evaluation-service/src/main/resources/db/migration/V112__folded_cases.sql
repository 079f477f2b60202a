-- What the events of a case say, kept for the next run. Only a copy: it is good while the log holds exactly the events that it was
-- made from, and was made by the same code; whoever empties this table makes one run slower.
create table folded_case (
  subject          uuid primary key,
  edition          text not null,        -- hash of the code that made it
  events           bigint not null,      -- how many it was made from
  last_recorded_at timestamptz not null, -- of the last of them
  content          text not null
);

-- Events of a case are counted far more often than they are read.
create index event_log_of_subject on event_log (subject, recorded_at) include (topic);
drop index event_log_by_subject;

-- Written in one go with each run: to compress them took longer than to write them.
alter table run_sheet alter column sheet set storage external;
