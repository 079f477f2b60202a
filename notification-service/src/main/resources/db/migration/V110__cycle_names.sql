-- What an evaluation cycle is called: only its first event says so.
create table cycle_name (
  id      uuid primary key,
  name_zh text not null,
  name_en text not null
);
