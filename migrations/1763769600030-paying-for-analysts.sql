-- What contracts pay for, claims, plans and the books as tables for analysts: each login of a BI tool
-- sees the rows that its viewer sees in the API, and adds up those.

-- As before; `security definer`: which roles others hold is nobody's to read, and policies ask for it
-- on behalf of logins that may read no table.
alter function managed_parts() security definer;
grant execute on function managed_parts() to golden_thread_bi;

-- The conditions are the same texts as the server's.
do $$
declare
  shown text;
  condition text;
begin
  foreach shown in array array[
    'outcome_metric', 'rate_card', 'rate_metric', 'claim', 'payment_plan', 'payment_plan_line',
    'ledger_entry', 'ledger_posting', 'payment_line'
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

-- These columns, and no others: no note, no reason, nobody who decided.
grant select (id, contract_id, reference) on outcome_metric to golden_thread_reporting;
grant select (id, contract_id, number, currency, effective_from, agreed_at) on rate_card
  to golden_thread_reporting;
grant select (
  id, rate_card_id, outcome_metric_id, title, description, counts, node_id, indicator_lineage_id,
  mapping_id, whole_star, explanation
) on rate_metric to golden_thread_reporting;
grant select (
  id, contract_id, outcome_metric_id, provider_id, area, quantity, achieved_on, state
) on claim to golden_thread_reporting;
grant select (id, contract_id, number, reference, set_at) on payment_plan
  to golden_thread_reporting;
grant select (
  id, plan_id, position, outcome_metric_id, period_start, period_end, claims, amount_minor, currency,
  payer_id, recipient_id
) on payment_plan_line to golden_thread_reporting;
grant select (id, contract_id, kind, occurred_on, corrects_id) on ledger_entry
  to golden_thread_reporting;
grant select (
  id, entry_id, contract_id, position, account, organisation_id, outcome_metric_id, amount_minor,
  currency
) on ledger_posting to golden_thread_reporting;
grant select (claim_id, recipient_id, amount_minor) on payment_line to golden_thread_reporting;

-- To count people by, who are keys that lead nowhere.
set local role golden_thread_counter;
grant select (id, contract_id, claimant_id) on counted_claim to golden_thread_reporting;
reset role;

-- What is owed by metric and month, worked out by the server on behalf of a viewer and kept as other
-- figures are.
create table reported_payment (
  contract_id uuid not null,
  month date not null,
  outcome_metric_id uuid not null,
  audience text not null,
  claims integer,
  claimed numeric,
  paid_for numeric,
  amount_minor numeric,
  currency text not null,
  suppressed text not null,
  primary key (contract_id, month, outcome_metric_id, audience)
);
alter table reported_contract add column payment_state text not null default '';

do $$
declare
  reader text;
  condition constant text :=
    '(contract_id, audience) in (select a.contract_id, a.audience from reporting_audiences() a)';
begin
  alter table reported_payment enable row level security;
  alter table reported_payment force row level security;
  create policy reported_payment_operator on reported_payment to golden_thread_operator
    using (true) with check (true);
  grant select, insert, update, delete on reported_payment to golden_thread_operator;
  grant select, insert, delete on reported_payment to golden_thread_server;
  grant select on reported_payment to golden_thread_reporting;
  foreach reader in array array['select server', 'reporting reporting'] loop
    execute format(
      'create policy %I on reported_payment for select to %I using (%s)',
      'reported_payment_' || split_part(reader, ' ', 1),
      'golden_thread_' || split_part(reader, ' ', 2), condition
    );
  end loop;
  execute format(
    'create policy reported_payment_insert on reported_payment for insert to golden_thread_server
       with check (%s)', condition
  );
  execute format(
    'create policy reported_payment_delete on reported_payment for delete to golden_thread_server
       using (%s)', condition
  );
end
$$;

-- As before; and whether the viewer sees all that is owed, what is owed to whom they manage, or totals.
create or replace function reporting_audiences() returns table (contract_id uuid, audience text)
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
  own as materialized (
    select m.contract_id, array_agg(m.organisation_id order by m.organisation_id) as parts
    from managed_parts() m
    group by m.contract_id
  ),
  drafts as materialized (
    select a.contract_id, array_agg(distinct a.logic_model_id order by a.logic_model_id) as models
    from unnest(reach('modelled')) m (id)
    join model_attachment a on a.logic_model_id = m.id
    group by a.contract_id
  )
  select mine.id, md5(reporting_audience(
    coalesce(s.person, '{}'), coalesce(s.counted, '{}'),
    array(select w from unnest(reach('workers')) w order by w),
    -- Nobody delivers yet: what a reach says of such a contract does not follow from services.
    case when s.services > 0 then s.is_protected else mine.id = any (
      (select r.protected_contracts from reach_of(viewer_subject()) r)::uuid[]
    ) end,
    mine.sees_drafts, coalesce(d.models, '{}')
  ) || '|' || case
    when mine.id = any ((select reach('commissioned'))::uuid[]) then 'all'
    when mine.id = any ((select reach('delivered'))::uuid[]) then 'own ' || coalesce(o.parts, '{}')::text
    else 'totals'
  end)
  from mine
  left join services s on s.contract_id = mine.id
  left join drafts d on d.contract_id = mine.id
  left join own o on o.contract_id = mine.id
$$;

-- As before; and what is owed.
create or replace function forget_reported(contract uuid, of_audience text) returns void
language plpgsql volatile set search_path = pg_catalog, public, pg_temp
as $$
declare
  kept text;
begin
  perform pg_advisory_xact_lock(hashtextextended('reported ' || contract::text, 0));
  foreach kept in array array[
    'reported_contract', 'reported_area', 'reported_star', 'reported_movement', 'reported_stage',
    'reported_measurement', 'reported_payment'
  ] loop
    execute format('delete from %I where contract_id = $1 and audience = coalesce($2, audience)', kept)
      using contract, of_audience;
  end loop;
end
$$;
