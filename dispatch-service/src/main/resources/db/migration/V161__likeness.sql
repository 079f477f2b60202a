-- By what cases are alike: pseudonyms of who complained and of the enterprise concerned, and a sketch of the words, which stay in
-- intake. Two sketches that share a band are candidates; how many of their numbers are equal estimates how alike the words are.
create table case_likeness (
  case_id     uuid primary key references dispatch_case (id) deferrable initially deferred,  -- one flush writes many of both
  complainant text not null,
  enterprise  text,
  numbers     int[] check (cardinality(numbers) = 64),
  bands       int[] check (cardinality(bands) = 32),
  constraint sketched_or_not check ((numbers is null) = (bands is null))
);
create index case_likeness_bands on case_likeness using gin (bands) where bands is not null;
create index case_likeness_complainant on case_likeness (complainant);
create index case_likeness_enterprise on case_likeness (enterprise) where enterprise is not null;
create index dispatch_case_alike on dispatch_case (category, territory, filed_at);
revoke update, delete, truncate on case_likeness from "${app}";

alter table case_likeness enable row level security;
alter table case_likeness force row level security;
create policy for_migrations on case_likeness to current_user using (true);
create policy with_its_case on case_likeness to "${app}" using ((select sight()) = '*'
  or exists (select from dispatch_case c where c.id = case_likeness.case_id));
