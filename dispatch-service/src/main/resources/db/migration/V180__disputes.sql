-- Disputes between two parties (企业间纠纷): who the other side is, meetings, agreements, and what the other side says afterwards. Who it
-- is, minutes and terms stand here sealed only; entries are added and never changed, the last one counts.
create table dispute_party (
  case_id            uuid not null references dispatch_case (id),
  number             int not null check (number > 0),    -- named anew when somebody else was meant
  party_id           uuid not null unique,               -- what the bus knows it by
  round              int not null check (round > 0),
  sealed_name        text not null,
  sealed_credit_code text,
  sealed_contact     text,
  author             text not null,
  named_at           timestamptz not null,
  primary key (case_id, number)
);
create table dispute_meeting (
  case_id              uuid not null,
  number               int not null check (number > 0),
  party                int not null,
  round                int not null check (round > 0),
  held_on              date not null,
  complainant_attended boolean not null,
  respondent_attended  boolean not null,
  sealed_minutes       text not null,
  author               text not null,
  recorded_at          timestamptz not null,
  primary key (case_id, number),
  foreign key (case_id, party) references dispute_party (case_id, number)
);
create table dispute_agreement (
  case_id      uuid not null,
  number       int not null check (number > 0),
  party        int not null,
  round        int not null check (round > 0),
  reached      boolean not null,
  agreed_on    date not null,
  sealed_terms text not null,                            -- or why there is none
  author       text not null,
  recorded_at  timestamptz not null,
  primary key (case_id, number),
  foreign key (case_id, party) references dispute_party (case_id, number)
);
create table dispute_follow_up (
  case_id      uuid not null,
  number       int not null check (number > 0),
  party        int not null,
  round        int not null check (round > 0),
  satisfaction text,                                     -- absent: nobody was reached
  author       text not null,
  asked_at     timestamptz not null,
  primary key (case_id, number),
  foreign key (case_id, party) references dispute_party (case_id, number)
);
revoke update, delete, truncate on dispute_party, dispute_meeting, dispute_agreement, dispute_follow_up from "${app}";

-- the last party's number; the rules of a case without one ask no other table
alter table dispatch_case add column respondent int check (respondent > 0);

do $$
declare
  seen text;
begin
  foreach seen in array array['dispute_party', 'dispute_meeting', 'dispute_agreement', 'dispute_follow_up'] loop
    execute format('alter table %I enable row level security', seen);
    execute format('alter table %I force row level security', seen);
    execute format('create policy for_migrations on %I to current_user using (true)', seen);
    execute format('create policy with_its_case on %I to "${app}" using ((select sight()) = ''*'''
      || ' or exists (select from dispatch_case c where c.id = %I.case_id))', seen, seen);
  end loop;
end $$;
