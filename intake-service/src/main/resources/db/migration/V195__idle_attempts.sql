-- A file that ends the process that reads it is not read for ever: attempts since the last commit of rows.
alter table complaint_import add column idle_attempts int not null default 0;
