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
