-- The panel of a cycle.
create table panel_member (
  cycle_id uuid not null references cycle,
  subject  text not null,
  unit     text not null,
  named_by text not null,
  named_at timestamptz not null,
  primary key (cycle_id, subject)
);
create table panel_vote (
  cycle_id uuid not null references cycle,
  run_id   uuid not null,                  -- the run that was voted on; corrected facts are voted on anew
  list     text not null check (list in ('BEST', 'WORST')),
  section  text not null,
  member   text not null,
  vote     text not null check (vote in ('FOR', 'AGAINST', 'ABSTAIN')),
  cast_at  timestamptz not null,
  primary key (cycle_id, run_id, list, section, member),
  foreign key (cycle_id, member) references panel_member
);
create table panel_verdict (
  id         bigint generated always as identity primary key,
  cycle_id   uuid not null references cycle,
  run_id     uuid not null,
  list       text not null check (list in ('BEST', 'WORST')),
  section    text not null,
  choice     text not null check (choice in ('NAMED', 'NOT_NAMED')),
  reason     text,
  decided_by text not null,
  decided_at timestamptz not null,
  constraint not_naming_has_a_reason check (choice = 'NAMED' or reason is not null)
);
create index panel_verdict_last on panel_verdict (cycle_id, list, section, id desc);
create table panel_hearing (
  cycle_id     uuid not null references cycle,
  section      text not null,
  scheduled_on date not null,
  outcome      text check (outcome in ('FACTS_ACCEPTED', 'FACTS_DISPUTED', 'DID_NOT_APPEAR')),
  held_at      timestamptz,
  primary key (cycle_id, section),
  constraint held_or_not check ((outcome is null) = (held_at is null))
);
create table achievement (
  cycle_id    uuid not null references cycle,
  number      int not null,
  section     text not null,
  unit        text not null,
  reference   text not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  verified_by text check (verified_by <> recorded_by),
  verified_at timestamptz,
  primary key (cycle_id, number),
  constraint verified_or_not check ((verified_by is null) = (verified_at is null))
);
revoke update, delete, truncate on panel_member, panel_vote, panel_verdict from "${app}";
revoke delete, truncate on panel_hearing, achievement from "${app}";

-- What else is gathered of sections: ballots, external indicators and surveys, praise.
create table rater (
  cycle_id uuid not null references cycle,
  subject  text not null,
  rater_group text not null,
  unit     text not null,
  named_by text not null,
  named_at timestamptz not null,
  primary key (cycle_id, subject)
);
create table appraisal_ballot (
  cycle_id uuid not null references cycle,
  rater    text not null,
  section  text not null,
  contact  boolean not null,               -- whether the rater had to do with the section; only these count
  score    int not null check (score between 0 and 100),
  cast_at  timestamptz not null,
  primary key (cycle_id, rater, section),
  foreign key (cycle_id, rater) references rater
);
create table external_indicator (
  cycle_id   uuid not null references cycle,
  code       text not null,
  kind       text not null check (kind in ('INDICATOR', 'SURVEY')),
  name_zh    text not null,
  name_en    text not null,
  least      double precision not null,
  most       double precision not null check (most > least),
  defined_by text not null,
  defined_at timestamptz not null,
  primary key (cycle_id, code)
);
create table indicator_value (
  cycle_id    uuid not null references cycle,
  code        text not null,
  section     text not null,
  from_day    date not null,
  to_day      date not null check (to_day >= from_day),
  value       double precision not null,
  source      text not null,
  reference   text not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (cycle_id, code, section, from_day),
  foreign key (cycle_id, code) references external_indicator
);
create table praise (
  cycle_id    uuid not null references cycle,
  number      int not null,
  section     text not null,
  unit        text not null,
  source      text not null,
  reference   text not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  verified_by text check (verified_by <> recorded_by),
  verified_at timestamptz,
  primary key (cycle_id, number),
  constraint praise_verified_or_not check ((verified_by is null) = (verified_at is null))
);
revoke update, delete, truncate on rater, appraisal_ballot, external_indicator, indicator_value from "${app}";
revoke delete, truncate on praise from "${app}";

-- Appeals correct facts, never scores.
create table appeal (
  cycle_id    uuid not null references cycle,
  number      int not null,
  section     text not null,
  unit        text not null,
  corrections text not null,               -- JSON: kinds and references of the facts that are said to be wrong
  filed_by    text not null,
  filed_at    timestamptz not null,
  due_on      date not null,
  outcome     text check (outcome in ('UPHELD', 'REJECTED')),
  granted     text,                        -- JSON: the corrections that were granted
  reference   text,                        -- where the reasons of the decision lie
  late        boolean,
  decided_by  text,
  decided_at  timestamptz,
  run_id      uuid,                        -- the run that computed with the corrected facts
  primary key (cycle_id, number),
  constraint decided_or_not check ((outcome is null) = (decided_at is null) and (outcome is null) = (decided_by is null)
    and (outcome is null) = (granted is null) and (outcome is null) = (reference is null)),
  constraint taken_up_if_upheld check (run_id is null or outcome = 'UPHELD')
);
create table recomputation (
  cycle_id      uuid not null references cycle,
  run_id        uuid not null,
  former_run_id uuid not null,
  difference    text not null,             -- JSON
  computed_at   timestamptz not null,
  primary key (cycle_id, run_id)
);
revoke delete, truncate on appeal from "${app}";
revoke update, delete, truncate on recomputation from "${app}";
create trigger recomputation_is_final before update or delete or truncate on recomputation
  for each statement execute function refuse_to_change();

-- What was made public, byte for byte; corrections are further rows.
create table publication (
  id           uuid primary key,
  cycle_id     uuid not null references cycle,
  sequence     int not null,
  kind         text not null check (kind in ('NOTICE', 'FINAL', 'CORRECTION', 'ANNULMENT')),
  content      text not null,              -- canonical JSON
  sha256       text not null,
  best         text[] not null,            -- codes of the named sections, as the content has them
  worst        text[] not null,
  key_id       text,                       -- of the key that signed the content; a rehearsal is not signed
  signature    text,
  created_at   timestamptz not null,
  unique (cycle_id, sequence),
  constraint signed_by_a_key check ((key_id is null) = (signature is null))
);
create index publication_newest on publication (created_at desc, id desc);
revoke update, delete, truncate on publication from "${app}";
create trigger publication_is_final before update or delete or truncate on publication
  for each statement execute function refuse_to_change();

-- What followed from it: decided by the competent organs, tracked here.
create table consequence (
  cycle_id    uuid not null references cycle,
  number      int not null,
  section     text not null,
  kind        text not null check (kind in ('PROMOTION', 'REMOVAL', 'RECTIFICATION', 'OTHER')),
  organ       text not null,
  due_on      date not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  proof       text,                        -- where the proof lies that it was carried out
  done_at     timestamptz,
  outcome     text check (outcome in ('ACHIEVED', 'PARTLY_ACHIEVED', 'NOT_ACHIEVED', 'LAPSED')),
  outcome_reference text,
  primary key (cycle_id, number),
  constraint done_with_proof check ((proof is null) = (done_at is null)),
  constraint outcome_with_reference check ((outcome is null) = (outcome_reference is null))
);
revoke delete, truncate on consequence from "${app}";
