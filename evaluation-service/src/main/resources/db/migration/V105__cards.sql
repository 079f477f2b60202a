-- Red and yellow cards (红黄牌). A card's row is its present state; its steps are its history, and what held at an earlier
-- instant is read from them. Every step is one event: version, event_seq and the step's sequence are one number.

create table card (
  id           uuid primary key,
  version      bigint not null,
  event_seq    bigint not null check (event_seq = version),
  state        text not null check (state in ('PROPOSED', 'ANSWERED', 'WITHDRAWN', 'CONFIRMED', 'APPEALED', 'UPHELD', 'REVOKED',
    'EXPIRED')),
  colour       text not null check (colour in ('YELLOW', 'RED')),
  ground       text not null check (ground in ('Y1', 'Y2', 'Y3', 'Y4', 'Y5', 'R1', 'R2', 'R3', 'R4')),
  section      text collate "C" not null,
  unit         text not null,
  root_cause   text collate "C" not null,
  case_ids     uuid[] not null check (cardinality(case_ids) > 0),
  proposer     text not null,          -- a subject, or 'rule'
  proposed_at  timestamptz not null,
  answer_by    timestamptz not null,
  confirmed_by text,
  appeal_by    timestamptz,
  expires_at   timestamptz,
  reference    text,                   -- where the proof of a card by hand lies; never published
  event_ids    uuid[] not null,
  finding_id   uuid,
  order_id     uuid,
  basis        uuid[] not null         -- the yellow cards that a red one rests on
);
create index card_by_time on card (proposed_at, id);
create index card_of_section on card (section, proposed_at, id);
create index card_of_finding on card (finding_id) where finding_id is not null;
create index card_to_expire on card (expires_at) where state in ('CONFIRMED', 'UPHELD');

-- One yellow card per root cause of a section, one red one per ground and root cause, as long as it may count.
create unique index card_one_yellow on card (section, root_cause)
  where colour = 'YELLOW' and state in ('PROPOSED', 'ANSWERED', 'CONFIRMED', 'APPEALED', 'UPHELD');
create unique index card_one_red on card (section, ground, root_cause)
  where colour = 'RED' and state in ('PROPOSED', 'ANSWERED', 'CONFIRMED', 'APPEALED', 'UPHELD');

create constraint trigger card_has_events after insert or update on card
  deferrable initially deferred for each row execute function require_event('huiyin.evaluation.cards.v1');

create table card_step (
  card_id    uuid not null references card,
  sequence   bigint not null check (sequence > 0),
  at         timestamptz not null,
  state      text not null,
  by         text not null,            -- a subject, or 'rule'
  reason     text,                     -- a code
  words      text,                     -- of section or office; never published
  expires_at timestamptz check ((expires_at is not null) = (state in ('CONFIRMED', 'UPHELD'))),
  primary key (card_id, sequence)
);
create index card_step_by_time on card_step (at);

create function card_steps_stay() returns trigger language plpgsql as $$
begin
  raise exception 'steps of cards are only added' using errcode = 'integrity_constraint_violation';
end $$;
create trigger card_step_stays before update or delete on card_step for each row execute function card_steps_stay();
create trigger card_steps_stay before truncate on card_step for each statement execute function card_steps_stay();
revoke update, delete, truncate on card_step from "${app}";

-- What sections did that calls for a card, once per occurrence however often it is heard of. One without a card waits: it
-- happened after its root cause got a card that is not decided yet.
create table card_offence (
  occurrence text primary key,
  ground     text not null,
  section    text collate "C" not null,
  unit       text not null,
  root_cause text collate "C" not null,
  case_id    uuid not null,
  event_id   uuid not null,
  finding_id uuid,
  order_id   uuid,
  at         timestamptz not null,
  card_id    uuid references card,
  void       boolean not null default false  -- what it rests on was revoked
);
create index card_offence_waiting on card_offence (section, root_cause) where card_id is null and not void;
create index card_offence_of_finding on card_offence (finding_id) where finding_id is not null;
create index card_offence_of_card on card_offence (card_id) where card_id is not null;

-- What happens to a case at an instant unless something comes before: a warning, a day overdue.
create table card_clock (
  kind     text not null check (kind in ('WARNING', 'OVERDUE')),
  case_id  uuid not null,
  section  text collate "C" not null,
  unit     text not null,
  round    int not null,
  event_id uuid not null,              -- what set it
  due_at   timestamptz not null,       -- the deadline that is meant
  fires_at timestamptz not null,
  state    text not null default 'ARMED' check (state in ('ARMED', 'STOPPED', 'FIRED')),
  primary key (case_id, kind, section, round)
);
create index card_clock_due on card_clock (fires_at) where state = 'ARMED';

-- Cases that are handled together as one common problem (共性问题), which is one root cause.
create table card_common_problem (
  case_id    uuid primary key,
  problem_id uuid not null
);

-- How long a yellow card may stay uncured. It runs from the confirmation on; what cures it may come before.
create table card_cure (
  card_id  uuid primary key references card,
  subject  uuid not null,              -- the case or the supervision order whose answer cures it
  section  text collate "C" not null,
  fires_at timestamptz,
  state    text not null default 'ARMED' check (state in ('ARMED', 'STOPPED', 'FIRED'))
);
create index card_cure_of_subject on card_cure (subject) where state = 'ARMED';
create index card_cure_due on card_cure (fires_at) where state = 'ARMED';
