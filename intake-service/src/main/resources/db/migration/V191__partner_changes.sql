-- When a partner's complaint last changed, whoever changed it: filed, supplemented, withdrawn, moved by dispatch. Only complaints that
-- partners passed on have such a row, so that nobody else's filing pays for it.
do $$
begin
  if '${movable_clock}' = 'true' then
    create function time_of_change() returns timestamptz language sql
      as 'select clock_timestamp() + (select shift from clock_shift)';
  else
    create function time_of_change() returns timestamptz language sql as 'select clock_timestamp()';
  end if;
end $$;

create table partner_change (
  complaint_id uuid primary key references complaint,
  filer        text not null,
  changed_at   timestamptz not null
);
create index partner_change_since on partner_change (filer, changed_at);
insert into partner_change
  select id, filer, time_of_change() from complaint where filed_by = 'PARTNER' and filer is not null;

create function note_partner_change() returns trigger language plpgsql as $$
begin
  insert into partner_change values (new.id, new.filer, time_of_change())
    on conflict (complaint_id) do update set changed_at = excluded.changed_at;
  return null;
end $$;
create trigger complaint_of_partner_changed after insert or update on complaint
  for each row when (new.filed_by = 'PARTNER' and new.filer is not null) execute function note_partner_change();

create function note_partner_progress() returns trigger language plpgsql as $$
begin
  update partner_change set changed_at = time_of_change() where complaint_id = new.complaint_id;
  return null;
end $$;
create trigger progress_of_partner_changed after insert or update on progress
  for each row execute function note_partner_progress();
revoke delete, truncate on partner_change from "${app}";
