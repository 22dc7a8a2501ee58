-- Tables for analysts: a schema of views that BI tools read over SQL, and the server over OData and in
-- files. A view shows each login what its viewer may see, by the same row policies as the API.
--
-- golden_thread_reporting  owns the views, and no table; policies hold it like the server
-- golden_thread_bi         the logins of BI tools are members: they may read the views, nothing else

do $$
declare
  wanted text;
begin
  foreach wanted in array array['golden_thread_reporting', 'golden_thread_bi'] loop
    begin
      if not exists (select from pg_roles where rolname = wanted) then
        execute format('create role %I nologin', wanted);
      end if;
    exception when duplicate_object or unique_violation then
      -- Another database of this cluster is being migrated at the same time.
      null;
    end;
  end loop;
  -- The owner makes the views, and logins; by itself it is neither.
  if not pg_has_role(current_user, 'golden_thread_reporting', 'set') then
    execute format('grant golden_thread_reporting to %I with inherit false, set true', current_user);
  end if;
end
$$;

-- For tools, with plain types only; and the same for the server, whose keys are what they are in the
-- tables, so that pages are found by an index. The program makes the views from its catalogue.
create schema reporting_v1 authorization golden_thread_reporting;
create schema reporting_rows authorization golden_thread_reporting;
set local role golden_thread_reporting;
grant usage on schema reporting_v1 to golden_thread_server, golden_thread_operator, golden_thread_bi;
grant usage on schema reporting_rows to golden_thread_server, golden_thread_operator;
reset role;

-- On whose behalf a login of a BI tool reads.
create table bi_login (
  id uuid primary key,
  -- The database's login: small letters, digits and underscores.
  login text not null,
  subject text not null,
  made_by text not null,
  made_at timestamptz not null default now(),
  constraint bi_login_login_key unique (login),
  constraint bi_login_login_check check (login ~ '^[a-z][a-z0-9_]{0,62}$')
);
alter table bi_login enable row level security;
alter table bi_login force row level security;
create policy bi_login_operator on bi_login to golden_thread_operator using (true) with check (true);
grant select, insert, update, delete on bi_login to golden_thread_operator;
select audit_writes_of('bi_login', array['null::uuid']);

-- Whether the transaction's settings say on whose behalf it runs. A BI tool's login could set them
-- too: for it they say nothing.
create function is_entered_by_settings() returns boolean
language sql stable parallel safe
as $$
  select pg_has_role(session_user, 'golden_thread_server', 'usage')
    or pg_has_role(session_user, 'golden_thread_operator', 'usage')
$$;

-- On whose behalf a BI tool's login reads; null for any other. `security definer`: which logins there
-- are is nobody's to read.
create function bi_subject() returns text
language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp
as $$ select subject from bi_login where login = session_user $$;

-- What is there for a BI tool's login: as it is kept for its viewer, or worked out afresh.
-- `security definer`: what is kept is nobody's to read.
create function bi_reach() returns viewer_reach
language plpgsql stable parallel safe security definer
set search_path = pg_catalog, public, pg_temp
as $$
declare
  found viewer_reach;
begin
  select k.roles, k.is_administrator, k.administered, k.commissioning, k.commissioned, k.modelled,
    k.managing, k.delivered, k.serving, k.person_services, k.workers, k.contracts,
    k.counted_services, k.protected_contracts, k.own
  into found
  from kept_reach k
  where k.subject = bi_subject() and k.day = (now() at time zone 'utc')::date
    and k.changes = steering_changes();
  if found.roles is not null then
    return found;
  end if;
  return reach_of(bi_subject());
end
$$;

-- Written out in full, for these run with the search path of whoever reads.
create or replace function viewer_subject() returns text language sql stable parallel safe
as $$
  select case when public.is_entered_by_settings()
    then nullif(current_setting('golden_thread.subject', true), '')
    else public.bi_subject()
  end
$$;

create or replace function viewer_holds(variadic roles text[]) returns boolean
language sql stable parallel safe
as $$
  select case when public.is_entered_by_settings()
    then coalesce(nullif(current_setting('golden_thread.roles', true), ''), '{}')::text[]
    else coalesce((public.bi_reach()).roles, '{}')
  end && roles
$$;

-- Nobody administers through a BI tool.
create or replace function viewer_administers() returns boolean language sql stable parallel safe
as $$
  select public.is_entered_by_settings()
    and coalesce(current_setting('golden_thread.is_administrator', true), '') = 'true'
$$;

-- As before; for BI tools' logins, what is there for their viewers.
create or replace function reach(list text) returns uuid[]
language plpgsql stable parallel safe security definer
set search_path = pg_catalog, public, pg_temp
as $$
declare
  setting constant text := coalesce(current_setting('golden_thread.' || list, true), '');
  keys uuid[];
begin
  if not is_entered_by_settings() then
    return array(select jsonb_array_elements_text(to_jsonb(bi_reach()) -> list))::uuid[];
  elsif setting = '' then
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

-- A BI tool's login can hold any lane of the audit trail: with the last of all numbers it would leave
-- others none to come after.
do $$
declare
  definition constant text := pg_get_functiondef('claim_audit_lane()'::regprocedure);
  place constant text := 'and l.objsubid = 2';
begin
  if strpos(definition, place) = 0 then
    raise exception 'there is no "%" in claim_audit_lane', place;
  end if;
  execute replace(definition, place, place || ' and l.objid < 1000000');
end
$$;

-- That a BI tool read a dataset; true, so that a view can ask for it before it shows a row. What is
-- about single people is shown only where it can be written down; of other datasets a reading in a
-- transaction that can write nothing leaves nothing. The server writes down itself what it gives away.
-- Whoever undoes their transaction undoes the note with it: what is about single people the database's
-- log is told of as well, which nobody takes back. What a login says of itself, or that it writes to
-- another's lane of the trail, is not heeded.
create function note_extract(dataset text, is_about_people boolean) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  if is_entered_by_settings() then
    return true;
  end if;
  if not exists (
    select from pg_class where relname = dataset and relnamespace = 'reporting_v1'::regnamespace
  ) then
    return false;
  end if;
  perform set_config('golden_thread.trace', '', true),
    set_config('golden_thread.audit_lane', '', true);
  if current_setting('transaction_read_only') = 'off' then
    if is_about_people then
      raise log '% reads % on behalf of %', session_user, dataset, bi_subject();
    end if;
    insert into audit_event (category, action, kinds, ids, organisation_id, service_user_ids)
    select 'export', 'readDataset', array[dataset], '{}', organisation_id, '{}'
    from unnest(case when is_about_people then reach('serving') else reach('own') end)
      as told (organisation_id);
    return true;
  end if;
  if is_about_people then
    raise exception '% is about single people, and reading it leaves a note in the audit trail: read it in a transaction that is not read-only', dataset
      using errcode = 'read_only_sql_transaction';
  end if;
  return true;
end
$$;

do $$
declare
  wanted text;
begin
  foreach wanted in array array[
    'bi_subject()', 'bi_reach()', 'note_extract(text, boolean)'
  ] loop
    execute format('revoke execute on function %s from public', wanted);
    execute format(
      'grant execute on function %s to golden_thread_server, golden_thread_operator, golden_thread_bi',
      wanted
    );
  end loop;
  -- What policies ask for, they ask for as who reads the view.
  foreach wanted in array array['reach(text)', 'administered_contracts()'] loop
    execute format('grant execute on function %s to golden_thread_bi', wanted);
  end loop;
end
$$;

-- The rows of tables that views are made of are there for the views as they are for the server: the
-- conditions are the same texts.
do $$
declare
  shown text;
  condition text;
begin
  foreach shown in array array[
    'organisation', 'contract', 'contract_lot', 'contract_party', 'service', 'logic_model',
    'model_version', 'model_attachment', 'node', 'link', 'mapping', 'indicator', 'indicator_lineage',
    'target', 'star', 'star_area', 'star_stage', 'engagement', 'reading'
  ] loop
    select qual into strict condition from pg_policies
    where schemaname = 'public' and tablename = shown and policyname = shown || '_select';
    execute format(
      'create policy %I on %I for select to golden_thread_reporting using (%s)',
      shown || '_reporting', shown, condition
    );
  end loop;
end
$$;

grant usage on schema public to golden_thread_reporting;

-- These columns, and no others: no note, no plan, no reason, no pseudonym.
grant select (id, reference, name, kinds) on organisation to golden_thread_reporting;
grant select (
  id, reference, title, commissioner_id, ocds_id, status, starts_on, ends_on, value_minor, currency
) on contract to golden_thread_reporting;
grant select (id, contract_id, reference, title) on contract_lot to golden_thread_reporting;
grant select (id, contract_id, organisation_id, role, lot_id) on contract_party
  to golden_thread_reporting;
grant select (id, contract_id, provider_id, name, description) on service to golden_thread_reporting;
grant select (id, reference, owner_id, template) on logic_model to golden_thread_reporting;
grant select (
  id, logic_model_id, number, status, title, description, published_at, superseded_at
) on model_version to golden_thread_reporting;
grant select (id, logic_model_id, contract_id, attached_at, detached_at) on model_attachment
  to golden_thread_reporting;
grant select (
  id, model_version_id, lineage_id, reference, layer, title, description, outcome_type, position
) on node to golden_thread_reporting;
grant select (
  id, model_version_id, from_node_id, to_node_id, rationale, assumptions, strength
) on link to golden_thread_reporting;
grant select (id, model_version_id, node_id, star_area_id, weight, explanation) on mapping
  to golden_thread_reporting;
grant select (
  id, model_version_id, lineage_id, node_id, title, description, nature, unit, direction, aggregation,
  source, frequency, baseline, decimals, star_area_id
) on indicator to golden_thread_reporting;
grant select (id, reference, logic_model_id) on indicator_lineage to golden_thread_reporting;
grant select (
  id, indicator_id, lineage_id, period_start, period_end, value, explanation, set_at
) on target to golden_thread_reporting;
grant select (
  id, code, edition, name, publisher, licensed, scale_min, scale_max, review_interval_days
) on star to golden_thread_reporting;
grant select (id, star_id, position, code, name) on star_area to golden_thread_reporting;
grant select (id, star_id, position, name, from_score, to_score) on star_stage
  to golden_thread_reporting;
grant select (
  id, contract_id, service_id, service_user_id, reference, started_on, ended_on, end_reason, facts,
  keyworker_id
) on engagement to golden_thread_reporting;
grant select (
  id, engagement_id, star_id, taken_on, completed_by, kind, state, scores
) on reading to golden_thread_reporting;
