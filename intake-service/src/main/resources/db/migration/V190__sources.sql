-- The register of sources (来源): where complaints come from, whose application alone may file under one, and how much.
create table source (
  code             text primary key check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  position         int generated always as identity,       -- the order in which they are shown
  name_zh          text not null,
  name_en          text not null,
  state            text not null default 'ACTIVE' check (state in ('ACTIVE', 'CLOSED')),
  client           text,                                   -- OAuth client that alone may file under it, besides clerks
  quota_per_day    int check (quota_per_day > 0),
  limit_per_minute int check (limit_per_minute > 0),
  version          bigint not null default 1,
  changed_by       text,
  changed_at       timestamptz not null default now()
);
insert into source (code, name_zh, name_en) values
  ('self', '自行提交', 'Filed directly'),
  ('special-desk', '双优化专班', 'Double-optimisation desk'),
  ('shuangqian', '双千平台', 'Shuangqian platform'),
  ('provincial', '省投诉平台', 'Provincial platform'),
  ('hotline-12345', '12345热线', '12345 hotline'),
  ('box', '举报箱', 'Report box'),
  ('visit', '走访', 'Visit'),
  ('window', '局长坐窗口', 'Leader at the window'),
  ('inspection', '自查', 'Self-inspection');

-- How many were filed under a source with a quota on a day of the office; written in the transaction that files.
create table source_day (
  source text not null references source,
  day    date not null,
  filed  int not null check (filed > 0),
  primary key (source, day)
);
revoke delete, truncate on source, source_day from "${app}";
