-- By what complaints are compared: keyed sketches of their words (no words), pseudonym, credit code. Filled when a complaint is
-- filed; a sweep fills in those that were filed before this table was there.
create table complaint_likeness (
  complaint_id uuid primary key references complaint,
  complainant  text not null,
  enterprise   text,
  words        bytea check (length(words) = 128),          -- 64 numbers of 16 bits, over title and text
  title        bytea check (length(title) = 128),          -- the same over the title alone
  bands        integer[]                                   -- alike complaints share one of them
);
create index complaint_likeness_bands on complaint_likeness using gin (bands)
  with (gin_pending_list_limit = 256);                     -- kilobytes: each question reads what is still pending
create index complaint_likeness_complainant on complaint_likeness (complainant, complaint_id);
create index complaint_likeness_enterprise on complaint_likeness (enterprise, complaint_id) where enterprise is not null;

-- How far a sweep over all complaints has come, by order of filing. One row each; its lock makes one replica sweep at a time.
create table complaint_walk (
  purpose text primary key,
  upto    uuid not null
);
insert into complaint_walk values ('sketching', '00000000-0000-0000-0000-000000000000');
revoke truncate on complaint_likeness from "${app}";
revoke insert, delete, truncate on complaint_walk from "${app}";
