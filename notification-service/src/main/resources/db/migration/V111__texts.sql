-- Texts of letters that were edited here. Both tables are only ever added to; the activation with the highest id is in force,
-- version 0 is the text that was shipped.
create table text_version (
  language    text not null check (language in ('zh', 'en')),
  audience    text not null,
  stage       text not null,
  version     bigint not null check (version > 0),
  source      text not null check (length(source) <= 8000),
  author      text not null,
  reason      text not null,
  proposed_at timestamptz not null,
  primary key (language, audience, stage, version)
);
create table text_activation (
  id           bigint generated always as identity primary key,
  language     text not null,
  audience     text not null,
  stage        text not null,
  version      bigint not null,
  activated_by text not null,
  activated_at timestamptz not null
);
create index text_activation_of on text_activation (language, audience, stage, id);

-- Four eyes, also for whoever gets past the service.
create function somebody_else_activates() returns trigger language plpgsql as $$
begin
  if exists (select from text_version v where (v.language, v.audience, v.stage, v.version)
      = (new.language, new.audience, new.stage, new.version) and v.author = new.activated_by) then
    raise exception 'a text is activated by somebody else than its author' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger text_activation_four_eyes before insert on text_activation
  for each row execute function somebody_else_activates();
revoke update, delete, truncate on text_version, text_activation from "${app}";
