-- Facts, folded from the topics. Each table is fed by one topic only; within a row each group of columns (its sequence
-- and what stands behind it) holds the last event of one type. So any order of arrival ends in the same rows.
-- A generation is one complete fold; exactly one is live.

create table complaint_fact (
  generation     int not null,
  case_id        uuid not null,
  filed_seq      bigint,
  filed_at       timestamptz,
  number         text,
  kind           text,
  category       text,
  territory      text,
  channel        text,
  source         text,
  anonymous      boolean,
  filed_by       text,
  complainant    text,          -- a pseudonym
  withdrawn_seq  bigint,
  withdrawn_at   timestamptz,
  primary key (generation, case_id)
) with (fillfactor = 90);

create table case_fact (
  generation     int not null,
  case_id        uuid not null,
  opened_seq     bigint,
  opened_at      timestamptz,
  routed_section text,
  route_reason   text,
  rule_version   int,
  withdrawn_seq  bigint,
  withdrawn_at   timestamptz,
  withdrawn_from text,
  primary key (generation, case_id)
) with (fillfactor = 90);

create table section_fact (
  generation     int not null,
  case_id        uuid not null,
  section        text collate "C" not null,
  round          int not null,
  assigned_seq   bigint,
  assigned_at    timestamptz,
  unit           text,
  leader         text,
  due_at         timestamptz,
  limit_days     int,
  calendar_version int,
  provisional    boolean,
  accepted_seq   bigint,
  accepted_at    timestamptz,
  returned_seq   bigint,
  returned_at    timestamptz,
  return_reason  text,
  returns        int,
  resolved_seq   bigint,
  resolved_at    timestamptz,
  closure_code   text,
  on_time        boolean,
  attempted_seq  bigint,
  attempted_at   timestamptz,
  attempt        int,
  visited_seq    bigint,
  visited_at     timestamptz,
  visitor        text,
  found_resolved boolean,
  satisfaction   text,
  reopened_seq   bigint,
  reopened_at    timestamptz,
  reopen_reason  text,
  struck_off_seq bigint,
  struck_off_at  timestamptz,
  missed_seq     bigint,
  missed_at      timestamptz,
  primary key (generation, case_id, section, round)
) with (fillfactor = 60);     -- rows are updated some six times, in place
create index section_fact_by_section on section_fact (generation, section, case_id, round);

-- Which generation is read, and which one, if any, is kept up with it until a rebuild has been compared.
create table generation_pointer (
  one    boolean primary key default true check (one),
  live   int not null,
  mirror int check (mirror <> live)
);
insert into generation_pointer (live) values (1);

-- The register as last heard of; not part of a generation.
create table section_register (
  code          text primary key,
  name_zh       text not null,
  name_en       text not null,
  unit          text not null,
  unit_name_zh  text not null,
  unit_name_en  text not null,
  valid_from    date not null
);
