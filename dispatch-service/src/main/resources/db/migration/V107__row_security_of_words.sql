-- What was said about a case is seen with the case.
do $$
declare
  seen text;
begin
  foreach seen in array array['case_return', 'case_ruling', 'case_extension'] loop
    execute format('alter table %I enable row level security', seen);
    execute format('alter table %I force row level security', seen);
    execute format('create policy for_migrations on %I to current_user using (true)', seen);
    execute format('create policy with_its_case on %I to "${app}" using ((select sight()) = ''*'''
      || ' or exists (select from dispatch_case c where c.id = %I.case_id))', seen, seen);
  end loop;
end $$;
