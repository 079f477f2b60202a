-- Whoever complains confidentially is known to nobody of staff: name and contact stand here, under a key of their own that is
-- wrapped by another secret than the keys of words.
alter table complaint
  add column confidential       boolean not null default false,
  add column identity_opened_at timestamptz;                 -- when its complainant was told that the identity was read

create table sealed_identity (
  complaint_id uuid primary key references complaint,
  key_version  smallint not null,
  wrapped_key  bytea not null,
  identity     bytea not null
);
revoke update, truncate on sealed_identity from "${app}";

-- What takes two persons: one asks, another of another role decides.
create table two_person_request (
  id           uuid primary key,                             -- UUIDv7: order of ids is order of asking
  act          text not null check (act in ('IDENTITY_OPENING', 'ERASURE')),
  complaint_id uuid not null references complaint,
  reason       text not null,
  silence      text,                                         -- why the complainant is not told; told if absent
  grounds      bytea not null,                               -- sealed under the complaint's key
  requested_by text not null,
  requested_at timestamptz not null
);
create index two_person_request_complaint on two_person_request (complaint_id, id);

create table two_person_decision (
  request_id uuid primary key references two_person_request,
  approved   boolean not null,
  decided_by text not null,
  decided_at timestamptz not null
);

create function demand_another_person() returns trigger language plpgsql as $$
begin
  if exists (select from two_person_request where id = new.request_id and requested_by = new.decided_by) then
    raise exception 'request % is decided by another person than asked', new.request_id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger decided_by_another before insert on two_person_decision
  for each row execute function demand_another_person();

-- The access log of sealed data: who read or did what, beside the complaint. Nobody changes it afterwards, not even the owner.
alter table sealed_look
  add column act text not null default 'WORDS' check (act in ('WORDS', 'EXPORT', 'IDENTITY_OPENING_ASKED',
    'IDENTITY_OPENING_APPROVED', 'IDENTITY_OPENING_REFUSED', 'IDENTITY', 'ERASURE_ASKED', 'ERASURE_APPROVED', 'ERASURE_REFUSED')),
  add column request_id uuid references two_person_request;
create index sealed_look_identity on sealed_look (request_id) where act = 'IDENTITY';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is only ever added to', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger only_added before update or delete or truncate on sealed_look for each statement execute function refuse_change();
create trigger only_added before update or delete or truncate on two_person_request for each statement execute function refuse_change();
create trigger only_added before update or delete or truncate on two_person_decision for each statement execute function refuse_change();
revoke update, delete, truncate on two_person_request, two_person_decision from "${app}";
