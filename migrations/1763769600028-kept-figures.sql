-- What viewers are told of contracts, kept as rows for whoever reads tables instead of asking the
-- API. Counted by the server on behalf of a viewer, and protected as the API protects it, before it
-- is written here: whatever is made of these rows is made of what was told. Derived: each of them may
-- go at any time and is counted again when it is asked for.

-- What tells viewers of a contract whose figures differ from others: whom they may count, whether
-- that is protected from them, and which unfinished measurements and models they see.
create function reporting_audience(
  person_services uuid[], counted_services uuid[], workers uuid[], is_protected boolean,
  sees_drafts boolean, drafts uuid[]
) returns text language sql immutable parallel safe
as $$
  select md5(concat_ws(
    '|', person_services::text, counted_services::text, workers::text, is_protected, sees_drafts,
    drafts::text
  ))
$$;

-- The contracts in reach of the transaction's viewer, each with the audience that the viewer is of
-- there. Of the same audience are those who are told the same; whose rights change is of another one
-- at once. `security definer`: services and grants are to be seen whole.
create function reporting_audiences() returns table (contract_id uuid, audience text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  with mine as materialized (
    select c.id,
      c.id = any ((select reach('commissioned'))::uuid[])
        or c.id = any ((select reach('delivered'))::uuid[]) as sees_drafts
    from unnest(reach('contracts')) c (id)
    group by c.id
  ),
  services as materialized (
    select s.contract_id, count(*) as services,
      coalesce(array_agg(s.id order by s.id) filter (where p.id is not null), '{}') as person,
      coalesce(array_agg(s.id order by s.id) filter (where n.id is not null), '{}') as counted,
      bool_or(n.id is not null and p.id is null) as is_protected
    from mine
    join service s on s.contract_id = mine.id
    left join (select distinct unnest(reach('person_services')) as id) p on p.id = s.id
    left join (select distinct unnest(reach('counted_services')) as id) n on n.id = s.id
    group by s.contract_id
  ),
  drafts as materialized (
    select a.contract_id, array_agg(distinct a.logic_model_id order by a.logic_model_id) as models
    from unnest(reach('modelled')) m (id)
    join model_attachment a on a.logic_model_id = m.id
    group by a.contract_id
  )
  select mine.id, reporting_audience(
    coalesce(s.person, '{}'), coalesce(s.counted, '{}'),
    array(select w from unnest(reach('workers')) w order by w),
    -- Nobody delivers yet: what a reach says of such a contract does not follow from services.
    case when s.services > 0 then s.is_protected else mine.id = any (
      (select r.protected_contracts from reach_of(viewer_subject()) r)::uuid[]
    ) end,
    mine.sees_drafts, coalesce(d.models, '{}')
  )
  from mine
  left join services s on s.contract_id = mine.id
  left join drafts d on d.contract_id = mine.id
$$;
revoke execute on function reporting_audiences() from public;
grant execute on function reporting_audiences()
  to golden_thread_server, golden_thread_operator, golden_thread_reporting, golden_thread_bi;

-- As kept of a contract for an audience, and what it was counted from.
create table reported_contract (
  contract_id uuid not null,
  audience text not null,
  months jsonb not null,
  evidence_state text not null,
  measurement_state text not null,
  mark text not null,
  seen_until bigint not null,
  unseen integer not null,
  counted_at timestamptz not null,
  primary key (contract_id, audience)
);

create table reported_area (
  contract_id uuid not null,
  month date not null,
  node_id uuid not null,
  star_area_id uuid not null,
  audience text not null,
  star_id uuid not null,
  weight numeric,
  people integer,
  suppressed text not null,
  is_sufficient text not null,
  mean_baseline numeric,
  mean_latest numeric,
  mean_change numeric,
  standard_deviation numeric,
  interval_low numeric,
  interval_high numeric,
  median_change numeric,
  median_change_suppressed text not null,
  increased integer,
  same integer,
  decreased integer,
  maintained_at_top integer,
  room_to_improve integer,
  directions_suppressed text not null,
  moved_forward integer,
  stayed integer,
  moved_back integer,
  stages_suppressed text not null,
  own_readings integer,
  own_readings_people integer,
  own_readings_mean_gap numeric,
  own_readings_higher integer,
  own_readings_lower integer,
  own_readings_suppressed text not null,
  as_of timestamptz,
  released_at timestamptz,
  primary key (contract_id, month, node_id, star_area_id, audience)
);

create table reported_star (
  contract_id uuid not null,
  month date not null,
  node_id uuid not null,
  star_id uuid not null,
  audience text not null,
  weighted_mean_change numeric,
  interval_low numeric,
  interval_high numeric,
  status text not null,
  insufficient_because text,
  whole_star_mean_baseline numeric,
  whole_star_mean_latest numeric,
  whole_star_mean_change numeric,
  whole_star_standard_deviation numeric,
  whole_star_interval_low numeric,
  whole_star_interval_high numeric,
  whole_star_people integer,
  moved_forward_in_any_area integer,
  moved_forward_in_any_area_share numeric,
  suppressed text not null,
  engagements integer,
  pairs integer,
  coverage_share numeric,
  unpaired_no_reading integer,
  unpaired_one_reading integer,
  unpaired_same_date integer,
  unpaired_too_close integer,
  unpaired_none_in_period integer,
  coverage_suppressed text not null,
  readings integer,
  readings_collaborative integer,
  readings_worker_only integer,
  involvement_share numeric,
  readings_retrospective integer,
  readings_service_user_only integer,
  readings_in_progress integer,
  readings_withdrawn integer,
  involvement_suppressed text not null,
  reviews_due integer,
  reviews_on_time integer,
  reviews_early integer,
  reviews_late integer,
  reviews_missed integer,
  reviews_on_time_share numeric,
  timeliness_suppressed text not null,
  as_of timestamptz,
  released_at timestamptz,
  primary key (contract_id, month, node_id, star_id, audience)
);

create table reported_movement (
  contract_id uuid not null,
  month date not null,
  star_area_id uuid not null,
  from_stage_id uuid not null,
  to_stage_id uuid not null,
  audience text not null,
  star_id uuid not null,
  from_position integer,
  to_position integer,
  people integer,
  suppressed text not null,
  as_of timestamptz,
  released_at timestamptz,
  primary key (contract_id, month, star_area_id, from_stage_id, to_stage_id, audience)
);

create table reported_stage (
  contract_id uuid not null,
  month date not null,
  star_area_id uuid not null,
  star_stage_id uuid not null,
  audience text not null,
  star_id uuid not null,
  position integer,
  people_at_baseline integer,
  people_at_latest integer,
  suppressed text not null,
  as_of timestamptz,
  released_at timestamptz,
  primary key (contract_id, month, star_area_id, star_stage_id, audience)
);

create table reported_measurement (
  contract_id uuid not null,
  measurement_id uuid not null,
  audience text not null,
  lineage_id uuid not null,
  indicator_id uuid,
  period_starts_on date not null,
  period_ends_on date not null,
  state text not null,
  unit text not null,
  value numeric,
  numerator numeric,
  denominator numeric,
  suppressed text not null,
  primary key (contract_id, measurement_id, audience)
);

do $$
declare
  kept text;
  reader text;
begin
  foreach kept in array array[
    'reported_contract', 'reported_area', 'reported_star', 'reported_movement', 'reported_stage',
    'reported_measurement'
  ] loop
    execute format('alter table %I enable row level security', kept);
    execute format('alter table %I force row level security', kept);
    execute format(
      'create policy %I on %I to golden_thread_operator using (true) with check (true)',
      kept || '_operator', kept
    );
    execute format('grant select, insert, update, delete on %I to golden_thread_operator', kept);
    execute format('grant select, insert, delete on %I to golden_thread_server', kept);
    execute format('grant select on %I to golden_thread_reporting', kept);
    foreach reader in array array['select server', 'reporting reporting'] loop
      execute format(
        'create policy %I on %I for select to %I using (
           (contract_id, audience) in (select a.contract_id, a.audience from reporting_audiences() a)
         )',
        kept || '_' || split_part(reader, ' ', 1), kept,
        'golden_thread_' || split_part(reader, ' ', 2)
      );
    end loop;
    execute format(
      'create policy %I on %I for insert to golden_thread_server with check (
         (contract_id, audience) in (select a.contract_id, a.audience from reporting_audiences() a)
       )',
      kept || '_insert', kept
    );
    execute format(
      'create policy %I on %I for delete to golden_thread_server using (
         (contract_id, audience) in (select a.contract_id, a.audience from reporting_audiences() a)
       )',
      kept || '_delete', kept
    );
  end loop;
end
$$;

-- Forgets what is kept of a contract, for one audience or for all. Whoever is about to write it
-- waits, and finds out.
create function forget_reported(contract uuid, of_audience text) returns void
language plpgsql volatile set search_path = pg_catalog, public, pg_temp
as $$
declare
  kept text;
begin
  perform pg_advisory_xact_lock(hashtextextended('reported ' || contract::text, 0));
  foreach kept in array array[
    'reported_contract', 'reported_area', 'reported_star', 'reported_movement', 'reported_stage',
    'reported_measurement'
  ] loop
    execute format('delete from %I where contract_id = $1 and audience = coalesce($2, audience)', kept)
      using contract, of_audience;
  end loop;
end
$$;
revoke execute on function forget_reported(uuid, text) from public;
grant execute on function forget_reported(uuid, text) to golden_thread_operator;

-- Forgets what nobody asked for in a week: whatever is asked for is counted anew each day. `security
-- definer`: it is of audiences that nobody may be of any more.
create function forget_unused_reported() returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  unused reported_contract;
begin
  for unused in
    select * from reported_contract where counted_at < now() - interval '7 days' limit 100
  loop
    continue when not pg_try_advisory_xact_lock(
      hashtextextended('reported ' || unused.contract_id::text, 0)
    );
    if exists (
      select from reported_contract r
      where (r.contract_id, r.audience, r.counted_at)
        = (unused.contract_id, unused.audience, unused.counted_at)
    ) then
      perform forget_reported(unused.contract_id, unused.audience);
    end if;
  end loop;
end
$$;
revoke execute on function forget_unused_reported() from public;
grant execute on function forget_unused_reported() to golden_thread_server, golden_thread_operator;

-- Somebody was erased with all that was counted of them. `security definer`: it is of all audiences.
create function forget_reported_of_erased() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  perform forget_reported(new.contract_id, null);
  return null;
end
$$;
revoke execute on function forget_reported_of_erased() from public;
create trigger contract_erasure_forget after insert or update on contract_erasure
  for each row execute function forget_reported_of_erased();

-- How old the viewer's kept figures are, and whether readings or engagements were written since; null
-- for who counts a caseload, of which there is no mark. `security definer`: the marks of services.
create function reported_freshness()
returns table (contract_id uuid, counted_at timestamptz, is_current boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  with kept as materialized (
    select r.contract_id, r.counted_at, r.mark
    from reporting_audiences() a
    join reported_contract r on (r.contract_id, r.audience) = (a.contract_id, a.audience)
  ),
  counted as materialized (
    select s.id
    from kept k
    join service s on s.contract_id = k.contract_id
    where s.id in (
      select unnest(reach('counted_services')) union all select unnest(reach('person_services'))
    )
  ),
  known as (
    select c.contract_id, md5(
        string_agg(distinct c.service_id::text, ' ' order by c.service_id::text)
      ) || ' ' || sum(c.number) || ' ' || bit_xor(c.mark) as mark
    from (
      select t.contract_id, t.service_id, t.number, t.mark
      from evidence_tally t join counted on counted.id = t.service_id
      union all
      select h.contract_id, h.service_id, 1, h.mark
      from evidence_change h join counted on counted.id = h.service_id
      where h.contract_id in (select k.contract_id from kept k)
    ) c
    group by c.contract_id
  )
  select k.contract_id, k.counted_at,
    case when cardinality(reach('workers')) = 0
      then k.mark = coalesce(known.mark, '')
        and (k.counted_at at time zone 'utc')::date = (now() at time zone 'utc')::date
    end
  from kept k
  left join known on known.contract_id = k.contract_id
$$;
revoke execute on function reported_freshness() from public;
grant execute on function reported_freshness()
  to golden_thread_server, golden_thread_operator, golden_thread_reporting, golden_thread_bi;

-- For whom figures are kept up to date though nobody asks the server: the viewers of BI tools' logins.
create function bi_subjects() returns setof text
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select distinct subject from bi_login order by subject $$;
revoke execute on function bi_subjects() from public;
grant execute on function bi_subjects() to golden_thread_server, golden_thread_operator;
