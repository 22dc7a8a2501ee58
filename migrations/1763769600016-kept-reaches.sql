-- What is there for somebody is worked out once and kept, for as long as nothing changes that it
-- depends on: working it out took a millisecond of every operation, and more with every contract.
--
-- What steers (grants, and whom contracts, services and models belong to) leaves a count of each
-- change in the same transaction. How many changes a snapshot sees is the version of everybody's
-- reach in it. What is kept was worked out from one snapshot, and whoever sees it sees all that it
-- was worked out from; so an equal number means the very same changes, and nothing older can pass
-- for what is current. Nobody waits for anybody: counts are only added, and gathered into one by
-- whoever gets round to it.

-- Its rows add up to the changes there have been.
create table steering_change (
  id uuid primary key,
  changes bigint not null
);

create table kept_reach (
  id uuid primary key,
  subject text not null,
  -- Grants begin and end by day, in UTC.
  day date not null,
  -- How many changes it was worked out from.
  changes bigint not null,
  kept_at timestamptz not null default now(),
  roles text[] not null,
  is_administrator boolean not null,
  administered uuid[] not null,
  commissioning uuid[] not null,
  commissioned uuid[] not null,
  modelled uuid[] not null,
  managing uuid[] not null,
  delivered uuid[] not null,
  serving uuid[] not null,
  person_services uuid[] not null,
  workers uuid[] not null,
  contracts uuid[] not null,
  counted_services uuid[] not null,
  protected_contracts uuid[] not null,
  own uuid[] not null,
  -- What the transaction's settings say of roles and lists, in the order of `enter_as`.
  settings text[] not null,
  constraint kept_reach_subject_day_changes_key unique (subject, day, changes)
);

-- Out of line and as they are: one list is read without the others, and random keys do not shrink.
do $$
declare
  list text;
begin
  for list in
    select attname from pg_attribute
    where attrelid = 'kept_reach'::regclass and atttypid = 'uuid[]'::regtype
  loop
    execute format('alter table kept_reach alter column %I set storage external', list);
  end loop;
end
$$;

-- Nobody but command lines: the functions below read and write on everybody's behalf.
do $$
declare
  guarded text;
begin
  foreach guarded in array array['steering_change', 'kept_reach'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format(
      'create policy %I on %I to golden_thread_operator using (true) with check (true)',
      guarded || '_operator', guarded
    );
    execute format(
      'grant select, insert, update, delete on %I to golden_thread_operator', guarded
    );
  end loop;
end
$$;

-- How many changes the statement that calls this sees.
create function steering_changes() returns bigint
language sql stable set search_path = pg_catalog, public, pg_temp
as $$ select coalesce(sum(changes), 0)::bigint from steering_change $$;

-- As `src/auth/reach.ts` has it.
create function reach_json(found viewer_reach) returns json
language sql stable set search_path = pg_catalog, public, pg_temp
as $$
  select json_build_object(
    'roles', found.roles,
    'isAdministrator', found.is_administrator,
    'administered', found.administered,
    'commissioning', found.commissioning,
    'commissioned', found.commissioned,
    'modelled', found.modelled,
    'managing', found.managing,
    'delivered', found.delivered,
    'serving', found.serving,
    'personServices', found.person_services,
    'workers', found.workers,
    'contracts', found.contracts,
    'countedServices', found.counted_services,
    'protectedContracts', found.protected_contracts,
    'own', found.own
  )
$$;

-- Works out what is there for somebody, and has it hold for the rest of the transaction.
create function enter_afresh(subject_name text) returns viewer_reach
language plpgsql volatile set search_path = pg_catalog, public, pg_temp
as $$
declare
  found constant viewer_reach := reach_of(subject_name);
begin
  perform
    set_config('golden_thread.subject', subject_name, true),
    set_config('golden_thread.kept_reach', '', true),
    set_config('golden_thread.roles', found.roles::text, true),
    set_config('golden_thread.is_administrator', found.is_administrator::text, true),
    set_config('golden_thread.administered', found.administered::text, true),
    set_config('golden_thread.commissioning', found.commissioning::text, true),
    set_config('golden_thread.commissioned', found.commissioned::text, true),
    set_config('golden_thread.modelled', found.modelled::text, true),
    set_config('golden_thread.managing', found.managing::text, true),
    set_config('golden_thread.delivered', found.delivered::text, true),
    set_config('golden_thread.serving', found.serving::text, true),
    set_config('golden_thread.person_services', found.person_services::text, true),
    set_config('golden_thread.workers', found.workers::text, true),
    set_config('golden_thread.contracts', found.contracts::text, true),
    set_config('golden_thread.counted_services', found.counted_services::text, true),
    set_config('golden_thread.own', found.own::text, true);
  return found;
end
$$;

-- Tells the rest of the transaction on whose behalf it runs. Gives `kept`, by which the reach is
-- known again (null where it had to be worked out, with how many `changes` that is from), and `reach`
-- unless that is what the caller says to know. `security definer`: what is kept is nobody's to read.
create function enter_as(subject_name text, known uuid) returns json
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  kept uuid;
  settings text[];
  found viewer_reach;
begin
  select k.id, k.settings into kept, settings
  from kept_reach k
  where k.subject = subject_name and k.day = (now() at time zone 'utc')::date
    and k.changes = (select coalesce(sum(c.changes), 0) from steering_change c);
  if kept is null then
    found := enter_afresh(subject_name);
    return json_build_object(
      'kept', null, 'changes', steering_changes(), 'reach', reach_json(found)
    );
  end if;
  perform
    set_config('golden_thread.subject', subject_name, true),
    set_config('golden_thread.kept_reach', kept::text, true),
    set_config('golden_thread.roles', settings[1], true),
    set_config('golden_thread.is_administrator', settings[2], true),
    set_config('golden_thread.administered', settings[3], true),
    set_config('golden_thread.commissioning', settings[4], true),
    set_config('golden_thread.commissioned', settings[5], true),
    set_config('golden_thread.modelled', settings[6], true),
    set_config('golden_thread.managing', settings[7], true),
    set_config('golden_thread.delivered', settings[8], true),
    set_config('golden_thread.serving', settings[9], true),
    set_config('golden_thread.person_services', settings[10], true),
    set_config('golden_thread.workers', settings[11], true),
    set_config('golden_thread.contracts', settings[12], true),
    set_config('golden_thread.counted_services', settings[13], true),
    set_config('golden_thread.own', settings[14], true);
  if known = kept then
    return json_build_object('kept', kept);
  end if;
  select k.roles, k.is_administrator, k.administered, k.commissioning, k.commissioned, k.modelled,
    k.managing, k.delivered, k.serving, k.person_services, k.workers, k.contracts,
    k.counted_services, k.protected_contracts, k.own
  into found
  from kept_reach k where k.id = kept;
  return json_build_object('kept', kept, 'reach', reach_json(found));
end
$$;

-- As above, for who remembers nothing; gives the reach itself.
create or replace function enter_as(subject_name text) returns json
language sql volatile set search_path = pg_catalog, public, pg_temp
as $$ select enter_as(subject_name, null) -> 'reach' $$;

-- The lists of the transaction's viewer: in its settings, or kept. `security definer`: what is kept
-- is nobody's to read; and one plan serves whoever asks.
create or replace function reach(list text) returns uuid[]
language plpgsql stable parallel safe security definer
set search_path = pg_catalog, public, pg_temp
as $$
declare
  setting constant text := coalesce(current_setting('golden_thread.' || list, true), '');
  keys uuid[];
begin
  if setting = '' then
    return '{}';
  elsif setting <> 'kept' then
    return setting::uuid[];
  end if;
  select case list
    when 'contracts' then k.contracts
    when 'person_services' then k.person_services
    when 'counted_services' then k.counted_services
    when 'commissioned' then k.commissioned
    when 'delivered' then k.delivered
    when 'modelled' then k.modelled
    when 'administered' then k.administered
    when 'commissioning' then k.commissioning
    when 'managing' then k.managing
    when 'serving' then k.serving
    when 'workers' then k.workers
    when 'own' then k.own
  end into keys
  from kept_reach k
  where k.id = current_setting('golden_thread.kept_reach')::uuid;
  if found then
    return keys;
  end if;
  -- Cleared away while a long transaction ran.
  return array(
    select jsonb_array_elements_text(to_jsonb(reach_of(viewer_subject())) -> list)
  )::uuid[];
end
$$;

-- A list as the transaction's settings have it: a long one takes longer to read as a text than from
-- where it is kept (12 microseconds to 90 at 200 keys), a short one takes less.
create function reach_setting(keys uuid[]) returns text
language sql immutable set search_path = pg_catalog, public, pg_temp
as $$ select case when cardinality(keys) > 8 then 'kept' else keys::text end $$;

-- Keeps what is there for somebody who holds anything, as it is worked out here and now; gathers
-- what was counted, and clears away what no longer holds. Each statement alone is right whatever
-- others do meanwhile.
create function keep_reach(subject_name text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  -- Any number that no other advisory lock of this database has.
  gathering constant bigint := 7364518216;
  today constant date := (now() at time zone 'utc')::date;
begin
  -- In one statement, and so from one snapshot: the reach, and what it was worked out from.
  insert into kept_reach (
    id, subject, day, changes, roles, is_administrator, administered, commissioning, commissioned,
    modelled, managing, delivered, serving, person_services, workers, contracts, counted_services,
    protected_contracts, own, settings
  )
  select gen_random_uuid(), subject_name, today, steering_changes(), r.roles, r.is_administrator,
    r.administered, r.commissioning, r.commissioned, r.modelled, r.managing, r.delivered, r.serving,
    r.person_services, r.workers, r.contracts, r.counted_services, r.protected_contracts, r.own,
    array[
      r.roles::text, r.is_administrator::text, reach_setting(r.administered),
      reach_setting(r.commissioning), reach_setting(r.commissioned), reach_setting(r.modelled),
      reach_setting(r.managing), reach_setting(r.delivered), reach_setting(r.serving),
      reach_setting(r.person_services), reach_setting(r.workers), reach_setting(r.contracts),
      reach_setting(r.counted_services), reach_setting(r.own)
    ]
  from reach_of(subject_name) r
  where cardinality(r.roles) > 0
  on conflict (subject, day, changes) do nothing;
  if not pg_try_advisory_xact_lock(gathering) then
    return;
  end if;
  if (select count(*) from steering_change) > 16 then
    with gathered as (delete from steering_change returning changes)
    insert into steering_change (id, changes)
    select gen_random_uuid(), sum(changes)::bigint from gathered;
  end if;
  delete from kept_reach where id in (
    select id from kept_reach where day < today or changes < steering_changes() limit 1000
  );
end
$$;

do $$
declare
  wanted text;
begin
  foreach wanted in array array[
    'enter_as(text, uuid)', 'reach(text)', 'keep_reach(text)'
  ] loop
    execute format('revoke execute on function %s from public', wanted);
    execute format(
      'grant execute on function %s to golden_thread_server, golden_thread_operator', wanted
    );
  end loop;
end
$$;

-- What a transaction makes itself is there for it at once: a new contract's party, say.
create function steer() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  insert into steering_change (id, changes) values (gen_random_uuid(), 1);
  if viewer_subject() is not null then
    perform enter_afresh(viewer_subject());
  end if;
  return null;
end
$$;

revoke execute on function steer() from public;

-- Whatever `reach_of` asks for, column by column: what else changes of these rows steers nothing.
do $$
declare
  steering text;
  columns text;
begin
  for steering, columns in values
    ('organisation', 'id'),
    ('contract', 'id, commissioner_id'),
    ('contract_party', 'contract_id, organisation_id, role'),
    ('service', 'id, contract_id, provider_id'),
    ('logic_model', 'id, owner_id'),
    ('model_attachment', 'logic_model_id, contract_id, detached_at'),
    ('role_grant', 'subject, role, organisation_id, contract_id, worker_id, starts_on, ends_on,
      revoked_at')
  loop
    execute format('drop trigger %1$s_enter_again on %1$I', steering);
    execute format(
      'create trigger %1$s_steer after insert or update of %2$s or delete or truncate on %1$I
         for each statement execute function steer()',
      steering, columns
    );
  end loop;
end
$$;

drop function enter_again();

-- A worker who comes or goes is nobody's before a grant says so.
create trigger worker_steer after update of organisation_id on worker
  for each statement execute function steer();
