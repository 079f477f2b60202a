-- Number of the column for which a file was refused, from 1, or the heading of the one that lacks.
alter table complaint_import add column fault_column text;
