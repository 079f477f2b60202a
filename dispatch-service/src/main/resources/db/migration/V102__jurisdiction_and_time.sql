-- A case that is given back too often, or to and fro, is contested until a dispatcher rules; a clock may stand still.
alter table dispatch_case
  drop constraint dispatch_case_state_check,
  drop constraint waits_or_not,
  drop constraint has_an_owner,
  add column returned_sections text not null default '',   -- codes of the sections that gave it back, in order
  add column ruled boolean not null default false,          -- the owner was ruled and can't give it back
  add column suspension_reason text,
  add column suspended_at timestamptz,
  add column last_attempt_at timestamptz,
  add constraint dispatch_case_state_check check (state in
    ('RECEIVED', 'PROPOSED', 'RETURNED', 'CONTESTED', 'ASSIGNED', 'ACCEPTED', 'SUSPENDED', 'RESOLVED', 'FOLLOWED_UP',
     'STRUCK_OFF', 'WITHDRAWN')),
  add constraint waits_or_not check
    ((state in ('RECEIVED', 'PROPOSED', 'RETURNED', 'CONTESTED')) = (waiting_since is not null)),
  add constraint has_an_owner check (state not in ('ASSIGNED', 'ACCEPTED', 'SUSPENDED', 'RESOLVED', 'FOLLOWED_UP', 'STRUCK_OFF')
    or (section is not null and unit is not null and leader is not null and due_at is not null)),
  add constraint stands_still_or_not check
    ((state = 'SUSPENDED') = (suspended_at is not null) and (suspended_at is null) = (suspension_reason is null));

-- Whose clock it is stands with the clock: the first receiver's keeps running while the case looks for another owner.
alter table deadline
  drop constraint deadline_state_check,
  add constraint deadline_state_check check (state in ('ARMED', 'PAUSED', 'STOPPED', 'FIRED')),
  add column round int,
  add column section text,
  add column unit text;
update deadline d set round = c.round, section = coalesce(c.section, ''), unit = coalesce(c.unit, '')
  from dispatch_case c where c.id = d.case_id;
alter table deadline
  alter column round set not null,
  alter column section set not null,
  alter column unit set not null;

-- What was said when a case was given back, and when its owner was ruled. Words of staff; they never leave this database.
create table case_return (
  case_id        uuid not null references dispatch_case (id),
  n              int not null check (n > 0),
  section        text not null,
  author         text not null,
  reason         text not null,
  legal_basis    text not null,
  proposed_owner text,
  returned_at    timestamptz not null,
  primary key (case_id, n)
);
create table case_ruling (
  case_id      uuid not null references dispatch_case (id),
  n            int not null check (n > 0),              -- after which return
  author       text not null,
  section      text not null,
  buck_passing boolean not null,
  grounds      text not null,
  ruled_at     timestamptz not null,
  primary key (case_id, n)
);

-- More time: asked for before the limit, decided by somebody else.
create table case_extension (
  case_id      uuid not null references dispatch_case (id),
  cycle        int not null,                              -- which assignment of the case
  n            int not null check (n > 0),
  asked_by     text not null,
  asked_at     timestamptz not null,
  working_days int not null check (working_days > 0),
  basis        text not null,
  decided_by   text,
  decided_at   timestamptz,
  granted      boolean,
  primary key (case_id, cycle, n),
  constraint decided_or_not check ((decided_by is null) = (granted is null) and (decided_at is null) = (granted is null)),
  constraint decided_by_another check (decided_by <> asked_by)
);
create unique index case_extension_open on case_extension (case_id, cycle) where granted is null;
revoke update, delete, truncate on case_return, case_ruling from "${app}";
revoke delete, truncate on case_extension from "${app}";
