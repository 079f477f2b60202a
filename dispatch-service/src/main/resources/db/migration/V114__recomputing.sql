-- Which running clocks were counted by an older edition of the calendar, and which ones provisionally.
create index deadline_counted_by on deadline (calendar_version) where state in ('ARMED', 'PAUSED');
create index deadline_provisional on deadline (due_at, case_id, kind, cycle) where provisional and state in ('ARMED', 'PAUSED');
