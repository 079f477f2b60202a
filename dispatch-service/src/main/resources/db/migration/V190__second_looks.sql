-- Cases that the lot falls on are looked at a second time. That a case was drawn is known to the office only: a section that knew would
-- treat it with more care than the others. What was drawn stays drawn; what comes of it is added once.
create table case_re_call (
  case_id      uuid not null references dispatch_case (id),
  round        int not null check (round > 0),
  section      text not null,                               -- whose answer the complainant was asked about
  unit         text not null,
  handler      text not null,
  resolved_by  text not null,
  asked_by     text not null,                               -- who asked first; COMPLAINANT when nobody asked
  asked_unit   text not null,                               -- empty when nobody asked
  drawn_at     timestamptz not null,
  author       text,
  author_unit  text,
  solved       boolean,
  satisfaction text,
  reason       text,
  sealed_words text,                                        -- the complainant's, never in clear
  recalled_at  timestamptz,
  primary key (case_id, round),
  constraint recalled_or_not check ((recalled_at is null) = (author is null) and (author is null) = (author_unit is null)),
  constraint reached_or_not check ((solved is null) = (satisfaction is null) and (solved is null or recalled_at is not null)),
  constraint reason_of_discontent check (satisfaction <> 'DISSATISFIED' or reason is not null),
  constraint recalled_by_a_third_unit check (author_unit <> unit and author_unit <> asked_unit),
  constraint recalled_by_another check (author not in (handler, resolved_by, asked_by))
);
create index case_re_call_open on case_re_call (case_id, round) where recalled_at is null;
revoke update, delete, truncate on case_re_call from "${app}";
grant update (author, author_unit, solved, satisfaction, reason, sealed_words, recalled_at) on case_re_call to "${app}";

create table case_recoding (
  case_id    uuid primary key references dispatch_case (id),
  judged_by  text not null,                                 -- who froze the difficulty
  drawn_at   timestamptz not null,
  author     text,
  difficulty text check (difficulty in ('SIMPLE', 'ORDINARY', 'HARD')),
  recoded_at timestamptz,
  constraint recoded_or_not check ((recoded_at is null) = (author is null) and (author is null) = (difficulty is null)),
  constraint recoded_by_another check (author <> judged_by)
);
create index case_recoding_open on case_recoding (case_id) where recoded_at is null;
revoke update, delete, truncate on case_recoding from "${app}";
grant update (author, difficulty, recoded_at) on case_recoding to "${app}";

do $$
declare
  seen text;
begin
  foreach seen in array array['case_re_call', 'case_recoding'] loop
    execute format('alter table %I enable row level security', seen);
    execute format('alter table %I force row level security', seen);
    execute format('create policy for_migrations on %I to current_user using (true)', seen);
    -- the office, and whoever is named in a referred case, as far as they see the case
    execute format('create policy of_the_office on %I to "${app}" using ((select sight() = ''*'')'
      || ' or ((select sight() = ''(office)'') or (select subject()) is not null)'
      || ' and exists (select from dispatch_case c where c.id = %I.case_id))', seen, seen);
  end loop;
end $$;
