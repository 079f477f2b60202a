-- Report boxes (举报箱): where they hang. What was found in one names it.
create table report_box (
  code          text primary key,
  place_zh      text not null,
  place_en      text not null,
  territory     text not null,
  registered_at timestamptz not null
);
revoke update, delete, truncate on report_box from "${app}";

alter table complaint add column report_box text references report_box, add column found_on date,
  add constraint box_and_day check ((report_box is null) = (found_on is null));
create index complaint_of_box on complaint (report_box, found_on) where report_box is not null;

insert into report_box (code, place_zh, place_en, territory, registered_at) values
  ('BOX-1', '市政务服务中心一楼大厅', 'City service centre, ground floor', 'HY', '2026-01-01T00:00:00+08:00'),
  ('BOX-2', '市双优化办门口', 'Door of the double-optimisation office', 'HY', '2026-01-01T00:00:00+08:00'),
  ('BOX-3', '江岸区政务服务中心', 'Jiang''an District service centre', 'HY-01', '2026-01-01T00:00:00+08:00');
