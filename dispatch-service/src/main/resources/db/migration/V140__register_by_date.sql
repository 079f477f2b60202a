-- What the register says of something from a day on. The tables territory, unit and section hold what is in force today.
create table register_entry (
  kind        text not null check (kind in ('TERRITORY', 'UNIT', 'SECTION', 'LEADER')),
  code        text not null,                        -- of a leader's term: the section's
  valid_from  date not null,
  fields      jsonb not null,                       -- texts by name; empty ones are left out
  origin      text not null,                        -- 'seed', or the import or reorganisation that said so
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (kind, code, valid_from)
);
revoke delete, truncate on register_entry from "${app}";

insert into register_entry (kind, code, valid_from, fields, origin, recorded_by, recorded_at)
select 'TERRITORY', code, date '2000-01-01', jsonb_strip_nulls(jsonb_build_object('parent', parent, 'level', level,
  'name_zh', name_zh, 'name_en', name_en)), 'seed', 'dispatch', now() from territory
union all
select 'UNIT', code, date '2000-01-01', jsonb_build_object('name_zh', name_zh, 'name_en', name_en, 'level', level,
  'territory', territory, 'industry', industry), 'seed', 'dispatch', now() from unit
union all
select 'SECTION', code, valid_from, jsonb_build_object('name_zh', name_zh, 'name_en', name_en, 'unit', unit,
  'territory', territory, 'industry', industry, 'mailbox', section_mailbox), 'seed', 'dispatch', now() from section
union all
select 'LEADER', code, valid_from, jsonb_build_object('leader', leader, 'name_zh', leader_name_zh,
  'name_en', leader_name_en, 'mailbox', leader_mailbox), 'seed', 'dispatch', now() from section;

-- Which day's register is in force, and a number that tells every replica to read it again.
create table register_state (
  only_one   boolean primary key default true check (only_one),
  generation bigint not null,
  in_force   date                                   -- null before the first day
);
insert into register_state (generation) values (0);

alter table section
  add column closed_on    date,
  add column successors   text not null default '', -- category=section pairs of a closed one
  add column unit_name_zh text,                     -- as last told with the section
  add column unit_name_en text,
  add column unit_level   text;
update section set unit_name_zh = u.name_zh, unit_name_en = u.name_en, unit_level = u.level,
  event_seq = event_seq from unit u where u.code = section.unit;
