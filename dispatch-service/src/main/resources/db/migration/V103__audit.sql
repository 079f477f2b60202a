-- The history of a case becomes a chain of hashes: each entry has its place and vouches for all before it. The canonical bytes are
-- those of org.huiyin.dispatch.audit.CanonicalForm; here they stand a second time for the entries that were there before.
create function pg_temp.field(value bytea) returns bytea immutable language sql as
  $$ select case when value is null then int4send(-1) else int4send(length(value)) || value end $$;
create function pg_temp.word(value text) returns bytea immutable language sql as
  $$ select pg_temp.field(convert_to(value, 'UTF8')) $$;
create function pg_temp.canonical(case_id uuid, n bigint, at timestamptz, actor text, action text, round int, section text, detail text)
  returns bytea immutable language sql as $$
    select pg_temp.word('huiyin case step 1') || pg_temp.field(uuid_send(case_id)) || pg_temp.field(int8send(n))
      || pg_temp.field(int8send((extract(epoch from at) * 1000000)::bigint)) || pg_temp.word(actor) || pg_temp.word(action)
      || pg_temp.field(int8send(round)) || pg_temp.word(section) || pg_temp.word(detail) $$;

alter table dispatch_case add history_length bigint, add history_hash bytea;
alter table case_step rename to former_step;
drop index case_step_case;
create table case_step (
  case_id uuid not null,
  n       bigint not null check (n > 0),            -- gapless per case
  at      timestamptz not null,
  actor   text not null,
  action  text not null,
  round   int not null,
  section text,
  detail  text not null default '',
  prev    bytea not null,                           -- hash of the entry before, 32 zero bytes for the first
  hash    bytea not null,                           -- SHA-256 of the canonical bytes and prev
  xid     xid8 not null default pg_current_xact_id(),
  primary key (case_id, n),
  -- deferred: one flush may write entries of some cases before it writes others
  constraint case_step_of_a_case foreign key (case_id) references dispatch_case (id) deferrable initially deferred
);
create index case_step_xid on case_step (xid);
revoke update, delete, truncate on case_step from "${app}";

do $$
declare
  opened record;
  step record;
  n bigint;
  last bytea;
  this bytea;
begin
  for opened in select * from dispatch_case loop
    n := 0;
    last := decode(repeat('00', 32), 'hex');
    for step in
      select 0 as id, opened.opened_at as at, 'dispatch' as actor, 'OPENED' as action, 1 as round,
        opened.routed_section as section, opened.route_reason as detail
      union all
      select id, at, actor, action, round, section, detail from former_step where case_id = opened.id order by id
    loop
      n := n + 1;
      this := sha256(pg_temp.canonical(opened.id, n, step.at, step.actor, step.action, step.round, step.section, step.detail) || last);
      insert into case_step (case_id, n, at, actor, action, round, section, detail, prev, hash)
        values (opened.id, n, step.at, step.actor, step.action, step.round, step.section, step.detail, last, this);
      last := this;
    end loop;
    update dispatch_case set history_length = n, history_hash = last where id = opened.id;
  end loop;
end $$;
set constraints all immediate;
drop table former_step;
alter table dispatch_case alter history_length set not null, alter history_hash set not null, add check (history_length > 0);

-- How far all histories had come, signed. The database lets nobody change it; a copy outside of the database shows what was cut off.
create table audit_checkpoint (
  id        bigint primary key check (id > 0),      -- gapless
  at        timestamptz not null,
  up_to     xid8 not null,                          -- covers the entries of all transactions below
  heads     bigint not null,
  root      bytea not null,                         -- over the heads, in the order of their cases
  prev      bytea not null,                         -- hash of the checkpoint before, 32 zero bytes for the first
  hash      bytea not null,
  signature text not null                           -- Ed25519 over the hash
);
create table audit_head (
  checkpoint bigint not null references audit_checkpoint (id) deferrable initially deferred,
  case_id    uuid not null,
  n          bigint not null,
  hash       bytea not null,
  primary key (checkpoint, case_id)
);
revoke update, delete, truncate on audit_checkpoint, audit_head from "${app}";
