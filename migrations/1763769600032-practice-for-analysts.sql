-- The practice around the model as tables for analysts: plans and what services say of stages as the
-- viewer sees them, and figures of people worked out by the server and kept as other figures are.

-- The conditions are the same texts as the server's.
do $$
declare
  shown text;
  condition text;
begin
  foreach shown in array array['implementation_plan', 'stage_statement', 'checklist', 'outcome_theme']
  loop
    select qual into strict condition from pg_policies
    where schemaname = 'public' and tablename = shown and policyname = shown || '_select';
    execute format(
      'create policy %I on %I for select to golden_thread_reporting using (%s)',
      shown || '_reporting', shown, condition
    );
  end loop;
end
$$;

-- These columns, and no others: no note, no reason, nobody who set or stated it.
grant select (
  id, contract_id, service_id, star_id, number, steps, enough_pairs, set_at
) on implementation_plan to golden_thread_reporting;
grant select (
  id, contract_id, service_id, star_id, star_area_id, stages, places, stated_at
) on stage_statement to golden_thread_reporting;
grant select (id, code, edition, title, areas) on checklist to golden_thread_reporting;
grant select (id, code, title, position) on outcome_theme to golden_thread_reporting;

-- Whether readings can be relied on; a nil area stands for all areas together.
create table reported_check (
  contract_id uuid not null,
  star_id uuid not null,
  checked text not null,
  star_area_id uuid not null,
  audience text not null,
  n integer,
  yes integer,
  no integer,
  cannot_tell integer,
  nearest integer,
  share numeric,
  kappa_linear numeric,
  kappa_quadratic numeric,
  suppressed text not null,
  primary key (contract_id, star_id, checked, star_area_id, audience)
);

-- Where people are on the journey, now and a year before.
create table reported_place (
  contract_id uuid not null,
  star_area_id uuid not null,
  star_stage_id uuid not null,
  audience text not null,
  star_id uuid not null,
  told_on date,
  year_before date,
  position integer,
  people integer,
  people_year_before integer,
  joined integer,
  gone integer,
  services integer,
  without_service text,
  suppressed text not null,
  primary key (contract_id, star_area_id, star_stage_id, audience)
);

-- What checklists say beside the Stars; an empty item stands for the area as a whole.
create table reported_checklist (
  contract_id uuid not null,
  node_id uuid not null,
  checklist_id uuid not null,
  area text not null,
  item text not null,
  audience text not null,
  people integer,
  need_identified integer,
  achieved integer,
  suppressed text not null,
  primary key (contract_id, node_id, checklist_id, area, item, audience)
);

-- How far the outcomes that people agreed were reached, by a theme's code, of all, and of none.
create table reported_personal_outcome (
  contract_id uuid not null,
  node_id uuid not null,
  theme text not null,
  audience text not null,
  people integer,
  outcomes integer,
  achieved_by_person integer,
  partly_by_person integer,
  not_yet_by_person integer,
  no_longer_wanted_by_person integer,
  not_said_by_person integer,
  achieved_by_worker integer,
  partly_by_worker integer,
  not_yet_by_worker integer,
  no_longer_wanted_by_worker integer,
  not_said_by_worker integer,
  suppressed text not null,
  primary key (contract_id, node_id, theme, audience)
);

alter table reported_contract add column practice_state text not null default '';

do $$
declare
  kept text;
  reader text;
  condition constant text :=
    '(contract_id, audience) in (select a.contract_id, a.audience from reporting_audiences() a)';
begin
  foreach kept in array array[
    'reported_check', 'reported_place', 'reported_checklist', 'reported_personal_outcome'
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
        'create policy %I on %I for select to %I using (%s)',
        kept || '_' || split_part(reader, ' ', 1), kept,
        'golden_thread_' || split_part(reader, ' ', 2), condition
      );
    end loop;
    execute format(
      'create policy %I on %I for insert to golden_thread_server with check (%s)',
      kept || '_insert', kept, condition
    );
    execute format(
      'create policy %I on %I for delete to golden_thread_server using (%s)',
      kept || '_delete', kept, condition
    );
  end loop;
end
$$;

-- As before; and the practice around the model.
create or replace function forget_reported(contract uuid, of_audience text) returns void
language plpgsql volatile set search_path = pg_catalog, public, pg_temp
as $$
declare
  kept text;
begin
  perform pg_advisory_xact_lock(hashtextextended('reported ' || contract::text, 0));
  foreach kept in array array[
    'reported_contract', 'reported_area', 'reported_star', 'reported_movement', 'reported_stage',
    'reported_measurement', 'reported_payment', 'reported_check', 'reported_place',
    'reported_checklist', 'reported_personal_outcome'
  ] loop
    execute format('delete from %I where contract_id = $1 and audience = coalesce($2, audience)', kept)
      using contract, of_audience;
  end loop;
end
$$;
