-- Where it is (a point, an address), sealed like the words; and the source of what comes in over Open311, the only complaints whose
-- bare progress is public.
alter table complaint add column place bytea;
insert into source (code, name_zh, name_en) values ('open311', 'Open311接口', 'Open311 interface');
create index complaint_of_open311 on complaint (id) where source = 'open311';
