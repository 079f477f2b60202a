-- What the triage (研判) judged, beside what the complainant said.
alter table dispatch_case
  add column triaged_kind text,
  add column level text check (level in ('ORDINARY', 'IMPORTANT', 'MAJOR')),
  add column emergency boolean,
  add column difficulty text check (difficulty in ('SIMPLE', 'ORDINARY', 'HARD')),
  add column triaged_category text,
  add column triaged_territory text,
  add column triaged_by text,
  add column triaged_at timestamptz,
  add constraint triaged_or_not check (num_nonnulls
    (triaged_kind, level, emergency, difficulty, triaged_category, triaged_territory, triaged_by, triaged_at) in (0, 8));
-- emergencies come first in the queue
create index dispatch_case_queue on dispatch_case ((coalesce(emergency, false)) desc, waiting_since, id)
  where waiting_since is not null;

