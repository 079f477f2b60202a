-- Number of the column for which a file for the register was refused, from 1, or the heading of the one that lacks.
alter table register_import add column fault_column text;
