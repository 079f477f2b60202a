-- Erasure: the complaint's key and everything under it are destroyed. What counts stays: number, codes, times, steps, opinions.
alter table complaint
  alter column wrapped_key drop not null,
  alter column title drop not null,
  alter column words drop not null,
  add column erased_at  timestamptz,
  add column erased_for text,                                -- the legal reason, or RETENTION
  drop constraint complaint_check,
  add constraint somebody_can_come_back check (filer is not null or access_code is not null or erased_for = 'RETENTION'),
  add constraint erased_whole check (
    (erased_at is null and erased_for is null and num_nonnulls(wrapped_key, title, words) = 3)
    or (erased_at is not null and erased_for is not null and num_nonnulls(wrapped_key, title, words, particulars) = 0));
alter table supplement alter column words drop not null;
create index complaint_not_erased on complaint (filed_at) where erased_at is null;

-- Contacts travelled under the key of the bus, so their ciphertext must go too: from the outbox and from its archive, which the
-- service itself may not change.
create function forget_contact(forgotten uuid) returns int language sql security definer set search_path = public, pg_temp as $$
  update outbox set payload = payload || '{"sealed": ""}'
    where aggregate_id = forgotten and topic = 'huiyin.intake.contacts.v1' and type = 'contact.recorded.v1';
  update outbox_archive set payload = payload || '{"sealed": ""}'
    where aggregate_id = forgotten and topic = 'huiyin.intake.contacts.v1' and type = 'contact.recorded.v1';
  select 1;
$$;
revoke execute on function forget_contact(uuid) from public;
grant execute on function forget_contact(uuid) to "${app}";
