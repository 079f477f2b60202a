-- What a complainant answered to the questions of a category: sealed under the complaint's key, and gone with it.
alter table complaint
  add column answers bytea,
  add constraint answers_go_with_the_key check (answers is null or wrapped_key is not null);
