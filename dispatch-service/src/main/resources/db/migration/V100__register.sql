-- Which edition of a data set is in force. A newer edition in the files is imported at start, an older one never.
create table edition (
  data_set    text primary key check (data_set in ('register', 'routing', 'calendar')),
  edition     int not null check (edition > 0),
  imported_at timestamptz not null
);

create table territory (
  code    text primary key,
  parent  text references territory (code) deferrable initially deferred,
  level   text not null check (level in ('CITY', 'COUNTY', 'TOWNSHIP')),
  name_zh text not null,
  name_en text not null
);

create table unit (
  code      text primary key,
  name_zh   text not null,
  name_en   text not null,
  level     text not null check (level in ('OFFICE', 'FIRST', 'SECOND')),
  territory text not null references territory (code),
  industry  text not null
);

-- A section is an aggregate: every change of it is told on the organisations topic, but for the office's own sections.
create table section (
  id              uuid primary key,
  version         bigint not null default 1,
  event_seq       bigint not null default 1,
  state           text not null default 'REGISTERED' check (state in ('REGISTERED')),
  published       boolean not null,
  code            text not null unique,
  name_zh         text not null,
  name_en         text not null,
  unit            text not null references unit (code),
  territory       text not null references territory (code),
  industry        text not null,
  leader          text not null,
  leader_name_zh  text not null,
  leader_name_en  text not null,
  leader_mailbox  text not null,
  section_mailbox text not null,
  valid_from      date not null
);
create constraint trigger section_has_event after insert or update on section
  deferrable initially deferred for each row when (new.published)
  execute function require_event('huiyin.dispatch.organisations.v1');

-- Rules of former editions stay: a case keeps the id of the rule that routed it.
create table routing_rule (
  edition   int not null,
  id        text not null,
  category  text not null,
  territory text not null,
  section   text not null,
  primary key (edition, id),
  unique (edition, category, territory)
);

create table time_limit (
  edition      int not null,
  line         int not null,
  kind         text not null,
  category     text not null,
  working_days int not null check (working_days >= 0),
  primary key (edition, line)
);

create table calendar_edition (
  edition    int primary key,
  first_year int not null,
  last_year  int not null
);

create table calendar_day (
  edition int not null references calendar_edition (edition),
  date    date not null,
  kind    text not null check (kind in ('HOLIDAY', 'WORKDAY')),
  name_zh text not null,
  name_en text not null,
  primary key (edition, date)
);
