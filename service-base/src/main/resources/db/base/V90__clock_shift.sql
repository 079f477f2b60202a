-- Only under the local and test profiles: lets ./run clock and tests move the time of this service.
-- A placeholder decides, since the list of migration folders is fixed when a service is built, whatever profile it runs under later.
do $$
begin
  if '${movable_clock}' = 'true' then
    create table clock_shift (
      id    boolean primary key default true check (id),
      shift interval not null
    );
    insert into clock_shift (shift) values (interval '0');
  end if;
end $$;
