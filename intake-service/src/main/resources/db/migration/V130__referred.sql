-- A complaint whose case was referred (移送): from then on its words are for the complainant and the persons named, nobody else.
alter table progress add column named text;     -- issuer and subject of each, separated by chr(31)

-- Who of them read the words. Only ever added to.
create table sealed_look (
  id           bigint generated always as identity primary key,
  complaint_id uuid not null references complaint,
  looked_by    text not null,
  looked_at    timestamptz not null
);
create index sealed_look_complaint on sealed_look (complaint_id, id);
revoke update, delete, truncate on sealed_look from "${app}";
