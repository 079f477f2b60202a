-- The app role works on rows, the relay role sees what the owner grants it, and nobody else enters this database.
do $$
declare
    app text := current_database() || '_app';
    relay text := current_database() || '_relay';
    owner text := current_database() || '_owner';
begin
    execute format('create role %I login', app);
    execute format('create role %I login', relay);
    execute format('revoke connect, temporary on database %I from public', current_database());
    execute format('grant connect on database %I to %I, %I', current_database(), app, relay);
    execute format('alter schema public owner to %I', owner);
    execute 'revoke create on schema public from public';
    execute format('grant usage on schema public to %I, %I', app, relay);
    execute format('alter default privileges for role %I in schema public grant select, insert, update, delete on tables to %I',
        owner, app);
    execute format('alter default privileges for role %I in schema public grant usage, select on sequences to %I', owner, app);
end
$$;
