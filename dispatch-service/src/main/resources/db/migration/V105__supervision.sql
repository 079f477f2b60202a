-- Findings against sections (漠视、推诿、慢、假办结). They count once somebody else has confirmed them, and are never deleted.
create table finding (
  id                uuid primary key,
  version           bigint not null,                -- ETag
  case_id           uuid not null references dispatch_case (id),
  state             text not null check (state in ('RECORDED', 'SUBSTANTIATED', 'REVOKED')),
  section           text not null,
  unit              text not null,
  round             int not null check (round > 0),
  tags              text not null check (tags <> ''
    and string_to_array(tags, ',') <@ array['IGNORING', 'BUCK_PASSING', 'SLOWNESS', 'FALSE_CLOSURE']),
  severity          int not null check (severity in (1, 3, 6, 12)),
  root_cause        text not null,
  evidence          text not null,                  -- where the proof lies; stays here
  recorded_by       text not null,
  recorded_at       timestamptz not null,
  confirmed_by      text,
  finder_unit       text,
  confirmed_at      timestamptz,
  revoked_by        text,
  revocation_reason text,
  revoked_at        timestamptz,

  constraint confirmed_by_somebody_else check (confirmed_by <> recorded_by),
  constraint confirmed_outside_of_the_unit check (finder_unit <> unit),
  constraint confirmed_or_not check ((state = 'RECORDED') = (confirmed_by is null)
    and (confirmed_by is null) = (finder_unit is null) and (confirmed_by is null) = (confirmed_at is null)),
  constraint revoked_or_not check ((state = 'REVOKED') = (revoked_by is not null)
    and (revoked_by is null) = (revocation_reason is null) and (revoked_by is null) = (revoked_at is null))
);
create index finding_recorded on finding (recorded_at, id);
create index finding_case on finding (case_id);
create index finding_section on finding (section, recorded_at);
create index finding_confirmed on finding (confirmed_at) where confirmed_at is not null;
revoke delete, truncate on finding from "${app}";

-- Supervision orders (督办单): what a section has to answer for, until when, at which level of escalation.
create table supervision_order (
  id                 uuid primary key,
  version            bigint not null,               -- ETag
  case_id            uuid not null references dispatch_case (id),
  number             text not null unique,
  state              text not null check (state in ('ISSUED', 'ANSWERED', 'CLOSED')),
  section            text not null,
  unit               text not null,
  leader             text not null,
  reason             text not null,
  instruction        text not null,                 -- stays here
  issuer             text not null,
  issuer_unit        text not null,
  level              int not null check (level > 0),
  issued_at          timestamptz not null,          -- of the present level
  due_at             timestamptz not null,
  due_on             date not null,
  limit_working_days int not null check (limit_working_days >= 0),
  calendar_version   int not null,
  provisional        boolean not null,
  overdue            boolean not null,
  answered_by        text,
  answered_at        timestamptz,
  closed_by          text,
  closed_at          timestamptz,

  constraint answered_or_not check ((state = 'ISSUED') = (answered_by is null) and (answered_by is null) = (answered_at is null)),
  constraint closed_or_not check ((state = 'CLOSED') = (closed_by is not null) and (closed_by is null) = (closed_at is null)),
  constraint verified_by_another_side check (issuer_unit <> unit and closed_by <> answered_by)
);
create index supervision_order_open on supervision_order (due_at, id) where state <> 'CLOSED';
create index supervision_order_section on supervision_order (section, due_at, id);
create index supervision_order_case on supervision_order (case_id);
revoke delete, truncate on supervision_order from "${app}";

create table supervision_number (
  year int primary key,
  last int not null check (last > 0)
);

-- One row per level that was started. The key is also what keeps a clock from being fired twice.
create table supervision_clock (
  order_id uuid not null references supervision_order (id),
  level    int not null,
  due_at   timestamptz not null,
  state    text not null default 'ARMED' check (state in ('ARMED', 'STOPPED', 'FIRED')),
  fired_at timestamptz,
  primary key (order_id, level)
);
create index supervision_clock_due on supervision_clock (due_at) where state = 'ARMED';

-- What the section answered, level by level. Only ever added to.
create table supervision_answer (
  order_id    uuid not null references supervision_order (id),
  level       int not null,
  text        text not null,
  answered_by text not null,
  answered_at timestamptz not null,
  primary key (order_id, level)
);
revoke update, delete, truncate on supervision_answer from "${app}";
