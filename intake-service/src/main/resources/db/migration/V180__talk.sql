-- Supplements become a talk: the office asks, the complainant answers, with an account or with the access code.
alter table complaint
  add column questions     int not null default 0,
  add column question_open boolean not null default false;   -- the last word is a question of the office

alter table supplement
  add column author text,                                    -- who of the office asked; never shown to the complainant
  drop constraint supplement_added_by_check,
  add constraint supplement_added_by check (added_by in ('OWNER', 'STAFF', 'OFFICE')),
  add constraint question_has_author check ((added_by = 'OFFICE') = (author is not null));
