-- Letters that a recipient wants to do without: "complainant:<id of the complaint>", "handler:S0001" or "leader:S0001".
create table letter_choice (
  recipient text primary key,
  muted     text[] not null,
  version   bigint not null check (version > 0),
  set_by    text not null,
  set_at    timestamptz not null
);
create index complaint_facts_number on complaint_facts (number);

-- Until when a recipient is left alone after a letter.
create table recipient_pace (
  recipient text primary key,
  free_at   timestamptz not null
);

-- The letter that says this too; decided before it is sent, so that every attempt says the same.
alter table delivery add merged_into uuid;
create index delivery_merged on delivery (merged_into) where state = 'DUE' and merged_into is not null;
create index delivery_failed on delivery (completed_at, id) where state = 'FAILED';
