-- Who sees what. Three roles that nobody logs in as, what each person holds, and for every table
-- which of its rows are there for whom. `force` holds the tables' owner to it as well.
--
-- golden_thread_server    the API's login is a member: sees what its viewer may see
-- golden_thread_operator  command lines and the owner: see everything
-- golden_thread_counter   owns views of people to be counted, and nothing else

do $$
declare
  wanted text;
begin
  foreach wanted in array array[
    'golden_thread_server', 'golden_thread_operator', 'golden_thread_counter'
  ] loop
    begin
      if not exists (select from pg_roles where rolname = wanted) then
        execute format('create role %I nologin', wanted);
      end if;
    exception when duplicate_object or unique_violation then
      -- Another database of this cluster is being migrated at the same time.
      null;
    end;
  end loop;
  -- The owner reads as an operator, and hands views over to the counter.
  if not pg_has_role(current_user, 'golden_thread_operator', 'usage') then
    execute format('grant golden_thread_operator to %I with inherit true', current_user);
  end if;
  if not pg_has_role(current_user, 'golden_thread_counter', 'set') then
    execute format('grant golden_thread_counter to %I with inherit false, set true', current_user);
  end if;
end
$$;

-- What somebody is, to whom, from when to when (both days included).
create table role_grant (
  id uuid primary key,
  subject text not null,
  role text not null,
  organisation_id uuid references organisation (id),
  contract_id uuid references contract (id),
  worker_id uuid references worker (id),
  starts_on date not null,
  ends_on date,
  granted_by text not null,
  granted_at timestamptz not null default now(),
  revoked_by text,
  revoked_at timestamptz,
  constraint role_grant_role_check check (
    role in (
      'administrator', 'commissioner', 'provider_manager', 'keyworker', 'investor', 'evaluator',
      'analyst'
    )
  ),
  constraint role_grant_organisation_check check (
    organisation_id is not null or role = 'administrator'
  ),
  constraint role_grant_contract_check check (
    contract_id is null or role not in ('administrator', 'keyworker')
  ),
  constraint role_grant_worker_check check ((worker_id is not null) = (role = 'keyworker')),
  constraint role_grant_period_check check (ends_on >= starts_on),
  constraint role_grant_revoked_check check ((revoked_by is null) = (revoked_at is null))
);

create index role_grant_subject_idx on role_grant (subject);
create index role_grant_organisation_id_idx on role_grant (organisation_id);

-- The lists of the transaction's viewer, kept in its settings by `enter_as`.

create function viewer_subject() returns text language sql stable parallel safe
as $$ select nullif(current_setting('golden_thread.subject', true), '') $$;

create function reach(list text) returns uuid[] language sql stable parallel safe
as $$ select coalesce(nullif(current_setting('golden_thread.' || list, true), ''), '{}')::uuid[] $$;

create function viewer_holds(variadic roles text[]) returns boolean
language sql stable parallel safe
as $$
  select coalesce(nullif(current_setting('golden_thread.roles', true), ''), '{}')::text[] && roles
$$;

create function viewer_administers() returns boolean language sql stable parallel safe
as $$ select coalesce(current_setting('golden_thread.is_administrator', true), '') = 'true' $$;

-- What is there for somebody, see `src/auth/reach.ts`.
create type viewer_reach as (
  roles text[],
  is_administrator boolean,
  administered uuid[],
  commissioning uuid[],
  commissioned uuid[],
  modelled uuid[],
  managing uuid[],
  delivered uuid[],
  serving uuid[],
  person_services uuid[],
  workers uuid[],
  contracts uuid[],
  counted_services uuid[],
  protected_contracts uuid[],
  own uuid[]
);

-- Works out what is there for a subject today, from the grants in force. `security definer`: it
-- must see grants, contracts and services before anybody is known. It precedes every operation:
-- each list is a small statement whose plan is kept, joined from the few grants outwards.
create function reach_of(subject_name text) returns viewer_reach
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  today constant date := (now() at time zone 'utc')::date;
  held constant role_grant[] := array(
    select g from role_grant g
    where g.subject = subject_name and g.revoked_at is null
      and g.starts_on <= today and coalesce(g.ends_on, 'infinity') >= today
  );
  -- Contracts that an organisation takes part in without serving anybody.
  followed constant uuid[] := array(
    select p.contract_id
    from unnest(held) h
    join contract_party p on p.organisation_id = h.organisation_id
    where h.role in ('investor', 'evaluator', 'analyst')
      and p.role in ('investor', 'evaluator', 'intermediary')
      and p.contract_id = coalesce(h.contract_id, p.contract_id)
    union
    select c.id
    from unnest(held) h
    join contract c on c.commissioner_id = h.organisation_id
    where h.role = 'analyst' and c.id = coalesce(h.contract_id, c.id)
  );
  -- Contracts that a provider delivers: as a party, or by a service.
  delivering uuid[];
  found viewer_reach;
begin
  found.roles := array(select distinct role from unnest(held));
  found.is_administrator := exists (
    select from unnest(held) where role = 'administrator' and organisation_id is null
  );
  found.administered := case when found.is_administrator
    then array(select id from organisation)
    else array(select distinct organisation_id from unnest(held) where role = 'administrator')
  end;
  found.commissioning := array(
    select distinct organisation_id from unnest(held)
    where role = 'commissioner' and contract_id is null
  );
  found.commissioned := array(
    select distinct c.id
    from unnest(held) h
    join contract c on c.commissioner_id = h.organisation_id
    where h.role = 'commissioner' and c.id = coalesce(h.contract_id, c.id)
  );
  found.modelled := array(
    select distinct m.id
    from unnest(held) h
    join logic_model m on m.owner_id = h.organisation_id
    where h.role = 'commissioner' and (
      h.contract_id is null or exists (
        select from model_attachment a
        where a.logic_model_id = m.id and a.contract_id = h.contract_id and a.detached_at is null
      )
    )
  );
  found.managing := array(
    select distinct organisation_id from unnest(held)
    where role = 'provider_manager' and contract_id is null
  );
  select coalesce(array_agg(distinct d.id) filter (where d.role = 'provider_manager'), '{}'),
    coalesce(array_agg(distinct d.id), '{}')
  into found.delivered, delivering
  from (
    select h.role, p.contract_id as id
    from unnest(held) h
    join contract_party p on p.organisation_id = h.organisation_id
    where h.role in ('provider_manager', 'keyworker', 'analyst')
      and p.role in ('lead_provider', 'subcontractor')
      and p.contract_id = coalesce(h.contract_id, p.contract_id)
    union all
    select h.role, s.contract_id
    from unnest(held) h
    join service s on s.provider_id = h.organisation_id
    where h.role in ('provider_manager', 'keyworker', 'analyst')
      and s.contract_id = coalesce(h.contract_id, s.contract_id)
  ) d;
  found.serving := array(
    select distinct organisation_id from unnest(held)
    where role in ('provider_manager', 'keyworker')
  );
  found.person_services := array(
    select distinct s.id
    from unnest(held) h
    join service s on s.provider_id = h.organisation_id
    where h.role = 'provider_manager' and s.contract_id = coalesce(h.contract_id, s.contract_id)
  );
  found.workers := array(
    select distinct w.id
    from unnest(held) h
    join worker w on (w.id, w.organisation_id) = (h.worker_id, h.organisation_id)
  );
  found.contracts := array(
    select id from unnest(found.commissioned || followed || delivering) as visible (id) group by id
  );
  select coalesce(array_agg(c.id), '{}'),
    coalesce(
      array_agg(distinct c.contract_id)
        filter (where c.id not in (select unnest(found.person_services))), '{}'
    )
  into found.counted_services, found.protected_contracts
  from (
    select s.id, s.contract_id
    from unnest(found.commissioned || followed) as v (id)
    join service s on s.contract_id = v.id
    union
    select s.id, s.contract_id
    from unnest(held) h
    join service s on s.provider_id = h.organisation_id
    where h.role = 'analyst' and s.contract_id = coalesce(h.contract_id, s.contract_id)
  ) c;
  -- Where nothing is counted yet, what will be is protected.
  found.protected_contracts := found.protected_contracts || array(
    select c.id from unnest(found.commissioned || followed) as c (id)
    where not exists (select from service s where s.contract_id = c.id)
    group by c.id
  );
  found.own := array(
    select distinct organisation_id from unnest(held) where organisation_id is not null
  );
  return found;
end
$$;

revoke execute on function reach_of(text) from public;
grant execute on function reach_of(text) to golden_thread_server, golden_thread_operator;

-- Tells the rest of the transaction on whose behalf it runs; gives the viewer's reach. An empty
-- subject is nobody, for whom nothing is there.
create function enter_as(subject_name text) returns json
language plpgsql volatile set search_path = pg_catalog, public, pg_temp
as $$
declare
  found constant viewer_reach := reach_of(subject_name);
begin
  perform
    set_config('golden_thread.subject', subject_name, true),
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
  return json_build_object(
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
  );
end
$$;

-- What a transaction makes itself is there for it at once: a new contract's party, say.
create function enter_again() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
  if viewer_subject() is not null then
    perform enter_as(viewer_subject());
  end if;
  return null;
end
$$;

do $$
declare
  steering text;
begin
  foreach steering in array array[
    'organisation', 'contract', 'contract_party', 'service', 'logic_model', 'model_attachment',
    'role_grant'
  ] loop
    execute format(
      'create trigger %1$s_enter_again after insert or update or delete on %1$I
         for each statement execute function enter_again()',
      steering
    );
  end loop;
end
$$;

-- From here on: nothing without a policy.

do $$
declare
  guarded text;
begin
  for guarded in
    select c.relname from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format(
      'create policy %I on %I to golden_thread_operator using (true) with check (true)',
      guarded || '_operator', guarded
    );
    execute format(
      'grant select, insert, update, delete on %I to golden_thread_operator', guarded
    );
    if guarded <> 'migrations' then
      execute format('grant select on %I to golden_thread_server', guarded);
    end if;
  end loop;
end
$$;

grant usage on schema public to
  golden_thread_server, golden_thread_operator, golden_thread_counter;

-- Which migrations there are tells nothing about anybody.
grant select on migrations to golden_thread_server;
create policy migrations_select on migrations for select to golden_thread_server using (true);

-- Of what may be changed only some columns may: never whose a row is, nor what it hangs on.

-- Whether an organisation takes part in a contract. `security definer`: who administers it need not
-- see the contract.
create function takes_part(organisation uuid, in_contract uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select exists (
    select from contract c where c.id = in_contract and c.commissioner_id = organisation
  ) or exists (
    select from contract_party p
    where p.contract_id = in_contract and p.organisation_id = organisation
  ) or exists (
    select from service s where s.contract_id = in_contract and s.provider_id = organisation
  )
$$;
revoke execute on function takes_part(uuid, uuid) from public;
grant execute on function takes_part(uuid, uuid) to golden_thread_server;

-- Grants: each person's own, and those of the organisations that one administers.
grant insert, update (ends_on, revoked_by, revoked_at) on role_grant to golden_thread_server;
create policy role_grant_select on role_grant for select to golden_thread_server using (
  subject = (select viewer_subject())
  or organisation_id = any ((select reach('administered'))::uuid[])
  or (select viewer_administers())
);
-- Nobody grants themselves anything: who administers sees no people.
create policy role_grant_insert on role_grant for insert to golden_thread_server with check (
  subject <> (select viewer_subject()) and (
    organisation_id = any ((select reach('administered'))::uuid[])
      and (contract_id is null or takes_part(organisation_id, contract_id))
      and (worker_id is null or exists (
        select from worker w
        where w.id = worker_id and w.organisation_id = role_grant.organisation_id
      ))
    or organisation_id is null and (select viewer_administers())
  )
);
create policy role_grant_update on role_grant for update to golden_thread_server using (
  organisation_id = any ((select reach('administered'))::uuid[])
  or (select viewer_administers())
);

-- Organisations: a directory for everybody who has a role.
grant insert, update (name, kinds, version) on organisation to golden_thread_server;
create policy organisation_select on organisation for select to golden_thread_server using (
  (select viewer_holds(
    'administrator', 'commissioner', 'provider_manager', 'keyworker', 'investor', 'evaluator',
    'analyst'
  ))
);
create policy organisation_insert on organisation for insert to golden_thread_server with check (
  (select viewer_administers())
);
create policy organisation_update on organisation for update to golden_thread_server using (
  id = any ((select reach('administered'))::uuid[])
);

-- Contracts, for those who take part in them, and for administrators of those who do.
grant insert,
  update (
    reference, title, ocds_id, status, starts_on, ends_on, value_minor, currency, version
  ) on contract to golden_thread_server;
create policy contract_select on contract for select to golden_thread_server using (
  id = any ((select reach('contracts'))::uuid[])
  or commissioner_id = any ((select reach('commissioning'))::uuid[])
  or commissioner_id = any ((select reach('administered'))::uuid[])
);
create policy contract_insert on contract for insert to golden_thread_server with check (
  commissioner_id = any ((select reach('commissioning'))::uuid[])
);
create policy contract_update on contract for update to golden_thread_server using (
  id = any ((select reach('commissioned'))::uuid[])
);

-- What hangs on a contract is there with it.
grant insert on contract_status_change, contract_lot to golden_thread_server;
grant insert, delete on contract_party to golden_thread_server;
grant insert, update (name, description, version) on service to golden_thread_server;
do $$
declare
  part text;
begin
  foreach part in array array[
    'contract_status_change', 'contract_lot', 'contract_party', 'service'
  ] loop
    execute format(
      'create policy %1$s_select on %1$I for select to golden_thread_server using (
         exists (select from contract c where c.id = contract_id)
       )',
      part
    );
  end loop;
  foreach part in array array['contract_status_change', 'contract_lot'] loop
    execute format(
      'create policy %1$s_insert on %1$I for insert to golden_thread_server with check (
         contract_id = any ((select reach(''commissioned''))::uuid[])
       )',
      part
    );
  end loop;
end
$$;
create policy contract_party_insert on contract_party
for insert to golden_thread_server with check (
  contract_id = any ((select reach('commissioned'))::uuid[])
  and (lot_id is null or exists (
    select from contract_lot l where l.id = lot_id and l.contract_id = contract_party.contract_id
  ))
);
create policy contract_party_delete on contract_party for delete to golden_thread_server using (
  contract_id = any ((select reach('commissioned'))::uuid[])
);
create policy service_insert on service for insert to golden_thread_server with check (
  (
    contract_id = any ((select reach('commissioned'))::uuid[])
    or provider_id = any ((select reach('managing'))::uuid[])
  ) and exists (
    select from contract_party p
    where p.contract_id = service.contract_id and p.organisation_id = provider_id
      and p.role in ('lead_provider', 'subcontractor')
  )
);
create policy service_update on service for update to golden_thread_server using (
  contract_id = any ((select reach('commissioned'))::uuid[])
  or id = any ((select reach('person_services'))::uuid[])
);

-- Stars and bands are reference data: for everybody who has a role, entered by those who work with
-- them.
do $$
declare
  reference text;
begin
  foreach reference in array array[
    'star', 'star_area', 'star_stage', 'edition_mapping', 'edition_mapping_area', 'band_set'
  ] loop
    execute format('grant insert on %I to golden_thread_server', reference);
    execute format(
      'create policy %1$s_select on %1$I for select to golden_thread_server using (
         (select viewer_holds(
           ''administrator'', ''commissioner'', ''provider_manager'', ''keyworker'', ''investor'',
           ''evaluator'', ''analyst''
         ))
       )',
      reference
    );
    execute format(
      'create policy %1$s_insert on %1$I for insert to golden_thread_server with check (
         (select viewer_holds(''administrator'', ''commissioner'', ''provider_manager''))
       )',
      reference
    );
  end loop;
end
$$;

-- Licences: the holder's own people, and those who see a service of the holder.
grant insert, update (number, valid_from, valid_to, version, changed_by, changed_at) on licence
  to golden_thread_server;
create policy licence_select on licence for select to golden_thread_server using (
  organisation_id = any ((select reach('own'))::uuid[])
  or organisation_id = any ((select reach('administered'))::uuid[])
  or organisation_id in (select provider_id from service)
);
create policy licence_insert on licence for insert to golden_thread_server with check (
  organisation_id = any ((select reach('managing'))::uuid[])
  or organisation_id = any ((select reach('administered'))::uuid[])
);
create policy licence_update on licence for update to golden_thread_server using (
  organisation_id = any ((select reach('managing'))::uuid[])
  or organisation_id = any ((select reach('administered'))::uuid[])
);

-- Workers are people too: known to those who manage them, to each other, and to administrators.
grant insert, update (name, version) on worker to golden_thread_server;
grant insert on training to golden_thread_server;
create policy worker_select on worker for select to golden_thread_server using (
  organisation_id = any ((select reach('administered'))::uuid[])
  or organisation_id = any ((select reach('serving'))::uuid[])
);
create policy worker_insert on worker for insert to golden_thread_server with check (
  organisation_id = any ((select reach('managing'))::uuid[])
  or organisation_id = any ((select reach('administered'))::uuid[])
);
create policy worker_update on worker for update to golden_thread_server using (
  organisation_id = any ((select reach('managing'))::uuid[])
  or organisation_id = any ((select reach('administered'))::uuid[])
);
create policy training_select on training for select to golden_thread_server using (
  exists (select from worker w where w.id = worker_id)
);
create policy training_insert on training for insert to golden_thread_server with check (
  exists (
    select from worker w
    where w.id = worker_id and (
      w.organisation_id = any ((select reach('managing'))::uuid[])
      or w.organisation_id = any ((select reach('administered'))::uuid[])
    )
  )
);

-- Logic models: their owner's builders see drafts; others see what was published, where it is or
-- was attached to a contract that they see.
grant insert, delete on logic_model, model_version, model_attachment, node, link, mapping,
  indicator, indicator_lineage, model_event, finding_acknowledgement to golden_thread_server;
grant update (version) on logic_model to golden_thread_server;
grant update (
  status, title, description, copied_from_id, version, published_by, published_at, superseded_at
) on model_version to golden_thread_server;
grant update (detached_by, detached_at, detached_reason) on model_attachment
  to golden_thread_server;
grant update (reference, layer, title, description, outcome_type, x, y, position) on node
  to golden_thread_server;
grant update (rationale, assumptions, strength) on link to golden_thread_server;
grant update (weight, explanation) on mapping to golden_thread_server;
grant update (
  node_id, title, description, nature, unit, direction, aggregation, source, frequency, baseline,
  decimals, star_area_id
) on indicator to golden_thread_server;
-- Changed by nobody, but locked by those who change what hangs on it.
grant update (reference) on indicator_lineage to golden_thread_server;
grant update (model_version_id) on model_event to golden_thread_server;
create policy logic_model_select on logic_model for select to golden_thread_server using (
  owner_id = any ((select reach('commissioning'))::uuid[])
  or exists (
    select from model_attachment a
    where a.logic_model_id = logic_model.id
      and a.contract_id = any ((select reach('contracts'))::uuid[])
  )
);
create policy logic_model_insert on logic_model for insert to golden_thread_server with check (
  owner_id = any ((select reach('commissioning'))::uuid[])
);
create policy logic_model_update on logic_model for update to golden_thread_server using (
  id = any ((select reach('modelled'))::uuid[])
);
create policy logic_model_delete on logic_model for delete to golden_thread_server using (
  id = any ((select reach('modelled'))::uuid[])
);

create policy model_attachment_select on model_attachment
for select to golden_thread_server using (
  contract_id = any ((select reach('contracts'))::uuid[])
);
create policy model_attachment_insert on model_attachment
for insert to golden_thread_server with check (
  contract_id = any ((select reach('commissioned'))::uuid[])
  and logic_model_id = any ((select reach('modelled'))::uuid[])
);
create policy model_attachment_update on model_attachment
for update to golden_thread_server using (
  contract_id = any ((select reach('commissioned'))::uuid[])
);
create policy model_attachment_delete on model_attachment
for delete to golden_thread_server using (
  logic_model_id = any ((select reach('modelled'))::uuid[])
);

create policy model_version_select on model_version for select to golden_thread_server using (
  logic_model_id = any ((select reach('modelled'))::uuid[])
  or status <> 'draft' and exists (select from logic_model m where m.id = logic_model_id)
);

-- Functions: a policy cannot ask its own table, nor one whose policy asks it.
create function sees_version(wanted uuid) returns boolean
language sql stable set search_path = pg_catalog, public, pg_temp
as $$ select exists (select from model_version v where v.id = wanted) $$;

create policy model_version_insert on model_version
for insert to golden_thread_server with check (
  logic_model_id = any ((select reach('modelled'))::uuid[])
  and (copied_from_id is null or sees_version(copied_from_id))
);

create function is_lineage_of_version(lineage uuid, wanted uuid) returns boolean
language sql stable set search_path = pg_catalog, public, pg_temp
as $$
  select exists (
    select from indicator_lineage l
    join model_version v on v.logic_model_id = l.logic_model_id
    where l.id = lineage and v.id = wanted
  )
$$;

-- What others see of a model's indicators and history is what hangs on versions that they see.
create policy indicator_lineage_select on indicator_lineage
for select to golden_thread_server using (
  logic_model_id = any ((select reach('modelled'))::uuid[])
  or exists (select from indicator i where i.lineage_id = indicator_lineage.id)
);
create policy indicator_lineage_insert on indicator_lineage
for insert to golden_thread_server with check (
  logic_model_id = any ((select reach('modelled'))::uuid[])
);
create policy model_event_select on model_event for select to golden_thread_server using (
  logic_model_id = any ((select reach('modelled'))::uuid[])
  or exists (select from model_version v where v.id = model_version_id)
  or action in ('attached', 'detached')
    and exists (select from logic_model m where m.id = logic_model_id)
);
create policy model_event_insert on model_event for insert to golden_thread_server with check (
  logic_model_id = any ((select reach('modelled'))::uuid[])
  and (model_version_id is null or exists (
    select from model_version v
    where v.id = model_version_id and v.logic_model_id = model_event.logic_model_id
  ))
);
create policy model_event_update on model_event for update to golden_thread_server using (
  logic_model_id = any ((select reach('modelled'))::uuid[])
) with check (model_version_id is null);

-- Who edits a model writes all of it, and ties together what is of one version and of one model.
do $$
declare
  part text;
  command text;
  tied text;
begin
  foreach part in array array['model_version', 'indicator_lineage', 'model_event'] loop
    foreach command in array array['update', 'delete'] loop
      continue when (part, command) = ('model_event', 'update');
      execute format(
        'create policy %1$s_%2$s on %1$I for %2$s to golden_thread_server using (
           logic_model_id = any ((select reach(''modelled''))::uuid[])
         )',
        part, command
      );
    end loop;
  end loop;
  foreach part in array array['node', 'link', 'mapping', 'indicator', 'finding_acknowledgement']
  loop
    tied := case part
      when 'link' then
        'join node f on f.id = from_node_id and f.model_version_id = v.id
         join node t on t.id = to_node_id and t.model_version_id = v.id'
      when 'mapping' then
        'join node n on n.id = node_id and n.model_version_id = v.id'
      when 'indicator' then
        'join node n on n.id = node_id and n.model_version_id = v.id
           and is_lineage_of_version(indicator.lineage_id, v.id)'
      else ''
    end;
    execute format(
      'create policy %1$s_select on %1$I for select to golden_thread_server using (
         exists (select from model_version v where v.id = model_version_id)
       )',
      part
    );
    execute format(
      'create policy %1$s_insert on %1$I for insert to golden_thread_server with check (
         exists (
           select from model_version v %2$s
           where v.id = %1$I.model_version_id
             and v.logic_model_id = any ((select reach(''modelled''))::uuid[])
         )
       )',
      part, tied
    );
    foreach command in array array['update', 'delete'] loop
      continue when (part, command) = ('finding_acknowledgement', 'update');
      execute format(
        'create policy %1$s_%2$s on %1$I for %2$s to golden_thread_server using (
           exists (
             select from model_version v
             where v.id = model_version_id
               and v.logic_model_id = any ((select reach(''modelled''))::uuid[])
           )
         ) %3$s',
        part, command,
        case when part = 'indicator' and command = 'update' then
          'with check (exists (
             select from node n
             where n.id = node_id and n.model_version_id = indicator.model_version_id
           ))'
        end
      );
    end loop;
  end loop;
end
$$;

-- Targets are set by who owns the model; figures are entered by who commissions or delivers.
grant insert, delete on target to golden_thread_server;
create policy target_select on target for select to golden_thread_server using (
  exists (select from indicator i where i.id = indicator_id)
);
create policy target_insert on target for insert to golden_thread_server with check (
  exists (
    select from indicator i
    join indicator_lineage l on l.id = i.lineage_id
    where i.id = indicator_id and l.id = target.lineage_id
      and l.logic_model_id = any ((select reach('modelled'))::uuid[])
  )
);
create policy target_delete on target for delete to golden_thread_server using (
  exists (
    select from indicator_lineage l
    where l.id = lineage_id and l.logic_model_id = any ((select reach('modelled'))::uuid[])
  )
);

grant insert,
  update (
    period_start, period_end, value, numerator, denominator, disaggregations, state, note, said_by,
    version
  ) on measurement to golden_thread_server;
grant insert on measurement_event to golden_thread_server;
create policy measurement_select on measurement for select to golden_thread_server using (
  contract_id = any ((select reach('commissioned'))::uuid[])
  or contract_id = any ((select reach('delivered'))::uuid[])
  or state <> 'draft' and contract_id = any ((select reach('contracts'))::uuid[])
);
create policy measurement_insert on measurement for insert to golden_thread_server with check (
  (
    contract_id = any ((select reach('commissioned'))::uuid[])
    or contract_id = any ((select reach('delivered'))::uuid[])
  ) and exists (
    select from indicator_lineage l
    join model_attachment a on a.logic_model_id = l.logic_model_id
    where l.id = lineage_id and a.contract_id = measurement.contract_id
  )
);
create policy measurement_update on measurement for update to golden_thread_server using (
  contract_id = any ((select reach('commissioned'))::uuid[])
  or contract_id = any ((select reach('delivered'))::uuid[])
);
create policy measurement_event_select on measurement_event
for select to golden_thread_server using (
  exists (
    select from measurement m
    where m.id = measurement_id and (
      measurement_event.state <> 'draft'
      or m.contract_id = any ((select reach('commissioned'))::uuid[])
      or m.contract_id = any ((select reach('delivered'))::uuid[])
    )
  )
);
create policy measurement_event_insert on measurement_event
for insert to golden_thread_server with check (
  exists (
    select from measurement m
    where m.id = measurement_id and (
      m.contract_id = any ((select reach('commissioned'))::uuid[])
      or m.contract_id = any ((select reach('delivered'))::uuid[])
    )
  )
);

-- People. A manager sees those of the services managed, a keyworker those of the caseload.
grant insert on engagement, reading, withdrawal, service_user, engagement_revision
  to golden_thread_server;
grant update (service_id, keyworker_id, started_on, ended_on, end_reason, facts, version)
  on engagement to golden_thread_server;
grant update (
  taken_on, completed_by, kind, state, scores, notes, action_plan, finalised_by, completed_at,
  withdrawn_at, version
) on reading to golden_thread_server;
grant update (state, decided_by, decided_at, decision_note) on withdrawal to golden_thread_server;

-- Whether what an engagement ties together is all of one provider, and the service of the contract.
-- `security definer`: a keyworker does not see a person before their engagement is there.
create function is_of_one_provider(
  provider uuid, in_contract uuid, by_service uuid, person uuid, worker_key uuid
) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select exists (
    select from service s
    where s.id = by_service and s.contract_id = in_contract and s.provider_id = provider
  ) and (person is null or exists (
    select from service_user u where u.id = person and u.organisation_id = provider
  )) and (worker_key is null or exists (
    select from worker w where w.id = worker_key and w.organisation_id = provider
  ))
$$;
revoke execute on function is_of_one_provider(uuid, uuid, uuid, uuid, uuid) from public;
grant execute on function is_of_one_provider(uuid, uuid, uuid, uuid, uuid) to golden_thread_server;

-- The key of a person, entered if need be. Whoever works for a provider and knows a person's
-- pseudonym may start their engagement, though the person is not (yet) of the own caseload.
create function enter_service_user(new_id uuid, organisation uuid, person text) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  known uuid;
begin
  if organisation <> all (reach('serving'))
    and not pg_has_role(session_user, 'golden_thread_operator', 'member') then
    return null;
  end if;
  insert into service_user (id, organisation_id, pseudonym) values (new_id, organisation, person)
    on conflict (organisation_id, pseudonym) do nothing;
  select id into known from service_user
    where organisation_id = organisation and pseudonym = person;
  return known;
end
$$;
revoke execute on function enter_service_user(uuid, uuid, text) from public;
grant execute on function enter_service_user(uuid, uuid, text)
  to golden_thread_server, golden_thread_operator;

create policy engagement_select on engagement for select to golden_thread_server using (
  service_id = any ((select reach('person_services'))::uuid[])
  or keyworker_id = any ((select reach('workers'))::uuid[])
);
create policy engagement_insert on engagement for insert to golden_thread_server with check (
  (
    service_id = any ((select reach('person_services'))::uuid[])
    or keyworker_id = any ((select reach('workers'))::uuid[])
  ) and is_of_one_provider(provider_id, contract_id, service_id, service_user_id, keyworker_id)
);
create policy engagement_update on engagement for update to golden_thread_server using (
  service_id = any ((select reach('person_services'))::uuid[])
  or keyworker_id = any ((select reach('workers'))::uuid[])
) with check (
  (
    service_id = any ((select reach('person_services'))::uuid[])
    or keyworker_id = any ((select reach('workers'))::uuid[])
  ) and is_of_one_provider(provider_id, contract_id, service_id, service_user_id, keyworker_id)
);

create policy service_user_select on service_user for select to golden_thread_server using (
  organisation_id = any ((select reach('managing'))::uuid[])
  or exists (select from engagement e where e.service_user_id = service_user.id)
);
create policy service_user_insert on service_user for insert to golden_thread_server with check (
  organisation_id = any ((select reach('serving'))::uuid[])
);

create policy reading_select on reading for select to golden_thread_server using (
  exists (select from engagement e where e.id = engagement_id)
);
create policy reading_insert on reading for insert to golden_thread_server with check (
  exists (
    select from engagement e where e.id = engagement_id and e.provider_id = reading.provider_id
  ) and (worker_id is null or exists (
    select from worker w where w.id = worker_id and w.organisation_id = reading.provider_id
  ))
);
create policy reading_update on reading for update to golden_thread_server using (
  exists (select from engagement e where e.id = engagement_id)
);
create policy engagement_revision_select on engagement_revision
for select to golden_thread_server using (
  exists (select from engagement e where e.id = engagement_id)
);
create policy engagement_revision_insert on engagement_revision
for insert to golden_thread_server with check (
  exists (
    select from engagement e
    where e.id = engagement_id and is_of_one_provider(
      e.provider_id, e.contract_id, engagement_revision.service_id, null,
      engagement_revision.keyworker_id
    )
  )
);
create policy withdrawal_select on withdrawal for select to golden_thread_server using (
  exists (select from reading r where r.id = reading_id)
);
create policy withdrawal_insert on withdrawal for insert to golden_thread_server with check (
  exists (select from reading r where r.id = reading_id)
);
create policy withdrawal_update on withdrawal for update to golden_thread_server using (
  exists (select from reading r where r.id = reading_id)
);

-- What a key answered is for who sent it.
grant insert, delete on idempotency_key to golden_thread_server;
create policy idempotency_key_select on idempotency_key for select to golden_thread_server using (
  principal = (select viewer_subject())
);
create policy idempotency_key_insert on idempotency_key
for insert to golden_thread_server with check (
  principal = (select viewer_subject())
);
create policy idempotency_key_delete on idempotency_key
for delete to golden_thread_server using (
  principal = (select viewer_subject())
);

-- People to be counted: without pseudonym, name, note, plan or reason. Figures are made from these
-- views; nobody lists them.

grant select on engagement, reading, engagement_revision to golden_thread_counter;
create policy engagement_counter on engagement for select to golden_thread_counter using (
  service_id = any ((select reach('counted_services'))::uuid[])
  or service_id = any ((select reach('person_services'))::uuid[])
  or keyworker_id = any ((select reach('workers'))::uuid[])
);
-- The counter reads readings through its view alone, which joins them to the engagements that are
-- there: asked of each reading by itself, a large contract's evidence would take three times as long.
create policy reading_counter on reading for select to golden_thread_counter using (true);
create policy engagement_revision_counter on engagement_revision
for select to golden_thread_counter using (
  exists (select from engagement e where e.id = engagement_id)
);

create view counted_engagement as
select id, contract_id, service_id, provider_id, keyworker_id, started_on, ended_on, facts,
  entered_at
from engagement;

create view counted_reading as
select r.id, r.engagement_id, r.star_id, r.taken_on, r.completed_by, r.kind, r.state, r.scores,
  r.worker_id, r.entered_at, r.entry_number, r.completed_at, r.withdrawn_at
from reading r
join engagement e on e.id = r.engagement_id;

create view counted_engagement_revision as
select id, engagement_id, service_id, keyworker_id, started_on, ended_on, facts, superseded_at
from engagement_revision;

grant create on schema public to golden_thread_counter;
alter view counted_engagement owner to golden_thread_counter;
alter view counted_reading owner to golden_thread_counter;
alter view counted_engagement_revision owner to golden_thread_counter;
revoke create on schema public from golden_thread_counter;

set local role golden_thread_counter;
grant select on counted_engagement, counted_reading, counted_engagement_revision
  to golden_thread_server, golden_thread_operator;
reset role;

