-- Who sees which case, a second time: the database itself shows a transaction only what app.sight names, '*' for everything or codes
-- of sections with commas between. It is set for one transaction at a time (set_config, local); without it nothing is there.
create function sight() returns text stable language sql as $$ select current_setting('app.sight', true) $$;

do $$
declare
  seen text;
begin
  foreach seen in array array['dispatch_case', 'case_step', 'case_reply', 'deadline'] loop
    execute format('alter table %I enable row level security', seen);
    execute format('alter table %I force row level security', seen);
    execute format('create policy for_migrations on %I to current_user using (true)', seen);
  end loop;
  foreach seen in array array['case_step', 'case_reply', 'deadline'] loop
    execute format('create policy with_its_case on %I to "${app}" using ((select sight()) = ''*'''
      || ' or exists (select from dispatch_case c where c.id = %I.case_id))', seen, seen);
  end loop;
end $$;
create policy by_section on dispatch_case to "${app}" using (
  (select sight()) = '*'
  or section = any (string_to_array((select sight()), ','))
  or returned_by = any (string_to_array((select sight()), ',')));
