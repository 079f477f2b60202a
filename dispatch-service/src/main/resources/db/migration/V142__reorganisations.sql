-- Sections that were split, merged, renamed, moved or closed. The entries of the register say the same by day; this says why, and
-- who follows whom. An order is told once, with its day; nobody changes it.
create table reorganisation (
  id           uuid primary key,
  version      bigint not null default 1,
  event_seq    bigint not null default 1,
  state        text not null default 'ORDERED' check (state in ('ORDERED')),
  kind         text not null check (kind in ('SPLIT', 'MERGE', 'RENAME', 'MOVE', 'CLOSE')),
  effective_on date not null,
  inheritance  text not null,                       -- category=section pairs
  ordered_by   text not null,
  ordered_at   timestamptz not null
);
create index reorganisation_page on reorganisation (ordered_at, id);
create constraint trigger reorganisation_has_event after insert or update on reorganisation
  deferrable initially deferred for each row execute function require_event('huiyin.dispatch.organisations.v1');

create table reorganised_section (
  reorganisation uuid not null references reorganisation (id),
  side           text not null check (side in ('PREDECESSOR', 'SUCCESSOR')),
  code           text not null,
  primary key (reorganisation, side, code)
);
create index reorganised_section_code on reorganised_section (code, side);
revoke update, delete, truncate on reorganisation, reorganised_section from "${app}";

-- Open cases of sections that close or move go over to whoever follows; there are never many of one section.
create index dispatch_case_open_section on dispatch_case (section) where state in ('ASSIGNED', 'ACCEPTED', 'SUSPENDED', 'CLAIMED');
