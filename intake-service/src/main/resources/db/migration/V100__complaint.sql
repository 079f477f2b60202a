-- Complaints (诉求). What the complainant wrote and how to reach them stands here only as ciphertext under the
-- complaint's own data key, which is itself wrapped by a key that the database never sees.

-- Running numbers: gaps are allowed, so that two filings never wait for each other.
create sequence complaint_serial as bigint;

create table enterprise (
  credit_code text primary key check (length(credit_code) = 18),
  name        text not null,
  known_since timestamptz not null
);

create table complaint (
  id              uuid primary key,                        -- UUIDv7: order of ids is order of filing
  number_year     smallint not null,
  number_serial   bigint not null default nextval('complaint_serial'),
  state           text not null check (state in ('FILED', 'WITHDRAWN')),
  version         bigint not null default 1,
  event_seq       bigint not null check (event_seq > 0),   -- last sequence in the topic of complaints
  contact_seq     bigint not null default 0,               -- last sequence in the topic of contacts
  kind            text not null,
  category        text not null,
  territory       text not null,
  channel         text not null,
  source          text not null,
  language        text not null,
  anonymous       boolean not null,
  filed_by        text not null check (filed_by in ('SELF', 'STAFF', 'PARTNER')),
  filer           text,                                    -- subject of whoever filed it; none for anonymous complainants
  external_id     text,                                    -- the partner's own number
  enterprise_code text references enterprise,
  complainant_key text not null,                           -- pseudonym
  access_code     bytea,                                   -- HMAC of the code, never the code
  key_version     smallint not null,
  wrapped_key     bytea not null,
  title           bytea not null,
  words           bytea not null,
  particulars     bytea,                                   -- name, mail address, telephone, staff's note
  supplements     int not null default 0,
  filed_at        timestamptz not null,
  changed_at      timestamptz not null,
  check (filer is not null or access_code is not null)   -- somebody can always come back to it
);
create unique index complaint_by_serial on complaint (number_serial);
create index complaint_of_filer on complaint (filer, id) where filer is not null;
create unique index complaint_of_partner on complaint (filer, external_id) where external_id is not null;

create constraint trigger complaint_has_event after insert or update on complaint
  deferrable initially deferred for each row execute function require_event('huiyin.intake.complaints.v1');

create table supplement (
  id           uuid primary key,
  complaint_id uuid not null references complaint,
  position     int not null check (position > 0),
  words        bytea not null,
  added_by     text not null check (added_by in ('OWNER', 'STAFF')),
  added_at     timestamptz not null,
  unique (complaint_id, position)
);

-- Read model: how far dispatch has come with a complaint. Nothing is decided here because of it.
create table progress (
  complaint_id uuid primary key,
  stage        text not null,
  due_on       date,
  late         boolean not null default false,
  section      text,
  unit         text,
  answer       bytea,                                      -- sealed under the complaint's key
  answered_at  timestamptz,
  changes      bigint not null default 0
);
create index progress_of_section on progress (section, complaint_id) where section is not null;

create table progress_step (
  complaint_id uuid not null,
  position     bigint not null,                            -- sequence of the event in the topic of cases
  stage        text not null,
  reached_at   timestamptz not null,
  primary key (complaint_id, position)
);

revoke delete, truncate on complaint, supplement, enterprise from "${app}";
