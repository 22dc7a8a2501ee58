-- Paying on outcomes: what a contract pays for (rate cards in versions that never change), what
-- providers claim, what was decided on it, what is owed and was paid (a ledger that balances and to
-- which entries are only added), what was planned, who paid first, and what it is held against.

-- What a contract pays for, through all versions of its card.
create table outcome_metric (
  id uuid primary key,
  contract_id uuid not null references contract (id),
  reference text not null,
  created_at timestamptz not null default now(),
  unique (contract_id, reference),
  unique (id, contract_id)
);

create table rate_card (
  id uuid primary key,
  contract_id uuid not null references contract (id),
  number integer not null,
  currency text not null,
  effective_from date not null,
  caps jsonb not null default '[]',
  reason text,
  agreed_by text not null,
  agreed_at timestamptz not null default clock_timestamp(),
  unique (contract_id, number),
  unique (id, contract_id),
  constraint rate_card_number_check check (number >= 1),
  constraint rate_card_currency_check check (currency ~ '^[A-Z]{3}$')
);

create table rate_metric (
  id uuid primary key,
  rate_card_id uuid not null references rate_card (id),
  outcome_metric_id uuid not null references outcome_metric (id),
  position integer not null,
  title text not null,
  description text,
  counts text not null,
  node_id uuid references node (id),
  indicator_lineage_id uuid references indicator_lineage (id),
  mapping_id uuid references mapping (id),
  whole_star boolean not null default false,
  rates jsonb not null,
  entitlement jsonb not null,
  explanation text,
  unique (rate_card_id, outcome_metric_id),
  constraint rate_metric_counts_check check (counts in ('people', 'outcomes')),
  constraint rate_metric_binding_check check (
    num_nonnulls(node_id, indicator_lineage_id, mapping_id) = 1
  ),
  constraint rate_metric_whole_star_check check (not whole_star or mapping_id is not null),
  constraint rate_metric_explanation_check check (mapping_id is null or explanation is not null)
);

create index rate_metric_outcome_metric_id_idx on rate_metric (outcome_metric_id);
create index rate_metric_node_id_idx on rate_metric (node_id);
create index rate_metric_indicator_lineage_id_idx on rate_metric (indicator_lineage_id);
create index rate_metric_mapping_id_idx on rate_metric (mapping_id);

-- Claims are drawn at random to have their evidence looked at: the same seed draws the same.
create table claim_sample (
  id uuid primary key,
  contract_id uuid not null references contract (id),
  period_start date not null,
  period_end date not null,
  seed text not null,
  size integer not null,
  drawn_from integer not null,
  drawn_by text not null,
  drawn_at timestamptz not null default clock_timestamp(),
  unique (id, contract_id),
  constraint claim_sample_period_check check (period_end >= period_start),
  constraint claim_sample_size_check check (size between 1 and drawn_from)
);

create index claim_sample_contract_id_drawn_at_idx on claim_sample (contract_id, drawn_at);

-- A claim never changes; its state moves on by events. What tells of a person is kept apart.
create table claim (
  id uuid primary key,
  contract_id uuid not null references contract (id),
  outcome_metric_id uuid not null,
  provider_id uuid not null references organisation (id),
  service_id uuid references service (id),
  reference text,
  area text,
  quantity integer not null,
  cohort integer,
  value numeric,
  value_n integer,
  achieved_on date not null,
  shares jsonb not null,
  note text,
  state text not null default 'submitted',
  sample_id uuid,
  submitted_by text not null,
  submitted_at timestamptz not null default clock_timestamp(),
  version integer not null default 1,
  unique (contract_id, provider_id, reference),
  foreign key (outcome_metric_id, contract_id) references outcome_metric (id, contract_id),
  foreign key (sample_id, contract_id) references claim_sample (id, contract_id),
  constraint claim_quantity_check check (quantity >= 1),
  constraint claim_cohort_check check (cohort >= quantity),
  constraint claim_state_check check (
    state in (
      'submitted', 'sampled', 'queried', 'verified', 'rejected', 'withdrawn', 'payable', 'paid'
    )
  )
);

create index claim_contract_id_achieved_on_id_idx on claim (contract_id, achieved_on, id);
create index claim_outcome_metric_id_idx on claim (outcome_metric_id);
create index claim_service_id_idx on claim (service_id);
create index claim_sample_id_idx on claim (sample_id);

-- Whose claims belong together. The key stays when a person is erased, and leads to nobody then.
create table claimant (
  id uuid primary key,
  contract_id uuid not null references contract (id),
  service_user_id uuid references service_user (id),
  unique (contract_id, service_user_id),
  unique (id, contract_id)
);

create index claimant_service_user_id_idx on claimant (service_user_id);

-- Of a claim about a person, what tells of them: for their provider alone.
create table claim_person (
  claim_id uuid primary key references claim (id),
  claimant_id uuid not null references claimant (id),
  engagement_id uuid references engagement (id),
  started_on date,
  value numeric,
  needs jsonb not null default '[]',
  baseline_reading_id uuid references reading (id),
  latest_reading_id uuid references reading (id),
  note text
);

create index claim_person_claimant_id_idx on claim_person (claimant_id);
create index claim_person_engagement_id_idx on claim_person (engagement_id);
create index claim_person_baseline_reading_id_idx on claim_person (baseline_reading_id);
create index claim_person_latest_reading_id_idx on claim_person (latest_reading_id);

create table claim_event (
  id uuid primary key,
  claim_id uuid not null references claim (id),
  state text not null,
  reason text,
  acted_by text not null,
  acted_at timestamptz not null default clock_timestamp(),
  constraint claim_event_state_check check (
    state in (
      'submitted', 'sampled', 'queried', 'verified', 'rejected', 'withdrawn', 'payable', 'paid'
    )
  ),
  constraint claim_event_reason_check check (
    reason is not null or state not in ('queried', 'rejected', 'withdrawn')
  )
);

create index claim_event_claim_id_acted_at_idx on claim_event (claim_id, acted_at);

-- What somebody had achieved and lost again: the clock of what must be sustained starts anew.
create table relapse (
  id uuid primary key,
  contract_id uuid not null references contract (id),
  claimant_id uuid not null,
  outcome_metric_id uuid not null,
  service_id uuid not null references service (id),
  relapsed_on date not null,
  note text,
  recorded_by text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  unique (claimant_id, outcome_metric_id, relapsed_on),
  foreign key (claimant_id, contract_id) references claimant (id, contract_id),
  foreign key (outcome_metric_id, contract_id) references outcome_metric (id, contract_id)
);

create index relapse_contract_id_idx on relapse (contract_id);
create index relapse_service_id_idx on relapse (service_id);

-- Who promised to pay how much for outcomes, at the most.
create table payment_commitment (
  id uuid primary key,
  contract_id uuid not null references contract (id),
  payer_id uuid not null references organisation (id),
  reference text not null,
  maximum_minor bigint,
  currency text,
  period_start date,
  period_end date,
  note text,
  version integer not null default 1,
  unique (contract_id, reference),
  constraint payment_commitment_maximum_check check (maximum_minor >= 0),
  constraint payment_commitment_money_check check ((maximum_minor is null) = (currency is null)),
  constraint payment_commitment_currency_check check (currency ~ '^[A-Z]{3}$'),
  constraint payment_commitment_period_check check (period_end >= period_start)
);

-- Expected claims and payments; the highest number is in force, and no two are ever added up.
create table payment_plan (
  id uuid primary key,
  contract_id uuid not null references contract (id),
  number integer not null,
  reference text,
  reason text,
  set_by text not null,
  set_at timestamptz not null default clock_timestamp(),
  unique (contract_id, number)
);

create table payment_plan_line (
  id uuid primary key,
  plan_id uuid not null references payment_plan (id),
  position integer not null,
  outcome_metric_id uuid references outcome_metric (id),
  period_start date not null,
  period_end date not null,
  claims integer,
  amount_minor bigint not null,
  currency text not null,
  payer_id uuid references organisation (id),
  recipient_id uuid references organisation (id),
  constraint payment_plan_line_period_check check (period_end >= period_start),
  constraint payment_plan_line_claims_check check (claims >= 0),
  constraint payment_plan_line_amount_check check (amount_minor >= 0),
  constraint payment_plan_line_currency_check check (currency ~ '^[A-Z]{3}$')
);

create index payment_plan_line_plan_id_position_idx on payment_plan_line (plan_id, position);
create index payment_plan_line_outcome_metric_id_idx on payment_plan_line (outcome_metric_id);

-- Social impact bonds: who pays first.
create table investment (
  id uuid primary key,
  contract_id uuid not null references contract (id),
  investor_id uuid not null references organisation (id),
  reference text not null,
  committed_minor bigint,
  minimum_minor bigint,
  maximum_minor bigint,
  currency text,
  committed_on date,
  instrument text,
  maximum_return text,
  maximum_return_share numeric,
  note text,
  version integer not null default 1,
  unique (contract_id, reference),
  unique (id, contract_id),
  constraint investment_return_check check (maximum_return_share >= 0),
  constraint investment_amounts_check check (
    committed_minor >= 0 and minimum_minor >= 0 and maximum_minor >= minimum_minor
  ),
  constraint investment_money_check check (
    currency is not null or num_nonnulls(committed_minor, minimum_minor, maximum_minor) = 0
  ),
  constraint investment_currency_check check (currency ~ '^[A-Z]{3}$')
);

create index investment_investor_id_idx on investment (investor_id);

-- What-if: never part of the ledger. The latest of each name is in force.
create table bond_scenario (
  id uuid primary key,
  contract_id uuid not null references contract (id),
  name text not null,
  achievement numeric not null,
  assumptions text not null,
  set_by text not null,
  set_at timestamptz not null default clock_timestamp(),
  constraint bond_scenario_name_check check (name in ('low', 'base', 'high')),
  constraint bond_scenario_achievement_check check (achievement >= 0)
);

create index bond_scenario_contract_id_name_set_at_idx on bond_scenario (contract_id, name, set_at);

-- The ledger. Debits are positive, credits negative, and the postings of an entry sum to 0.
create table ledger_entry (
  id uuid primary key,
  contract_id uuid not null references contract (id),
  kind text not null,
  reference text,
  occurred_on date not null,
  memo text,
  corrects_id uuid,
  postings integer not null,
  recorded_by text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  unique (contract_id, reference),
  unique (id, contract_id),
  foreign key (corrects_id, contract_id) references ledger_entry (id, contract_id),
  constraint ledger_entry_kind_check check (
    kind in (
      'outcome_payable', 'outcome_payment', 'drawdown', 'service_cost', 'repayment',
      'investor_return', 'correction'
    )
  ),
  constraint ledger_entry_corrects_check check ((kind = 'correction') = (corrects_id is not null)),
  constraint ledger_entry_postings_check check (postings >= 2)
);

create index ledger_entry_contract_id_occurred_on_id_idx
  on ledger_entry (contract_id, occurred_on, id);
create index ledger_entry_corrects_id_idx on ledger_entry (corrects_id);

create table ledger_posting (
  id uuid primary key,
  entry_id uuid not null,
  contract_id uuid not null,
  position integer not null,
  account text not null,
  organisation_id uuid not null references organisation (id),
  outcome_metric_id uuid,
  investment_id uuid,
  amount_minor bigint not null,
  currency text not null,
  foreign key (entry_id, contract_id) references ledger_entry (id, contract_id),
  foreign key (outcome_metric_id, contract_id) references outcome_metric (id, contract_id),
  foreign key (investment_id, contract_id) references investment (id, contract_id),
  constraint ledger_posting_account_check check (
    account in (
      'outcome_cost', 'payable', 'cash', 'investment', 'investor_return', 'service_cost'
    )
  ),
  constraint ledger_posting_amount_check check (amount_minor <> 0),
  constraint ledger_posting_currency_check check (currency ~ '^[A-Z]{3}$')
);

create index ledger_posting_entry_id_position_idx on ledger_posting (entry_id, position);
create index ledger_posting_contract_id_account_idx on ledger_posting (contract_id, account);
create index ledger_posting_organisation_id_idx on ledger_posting (organisation_id);
create index ledger_posting_outcome_metric_id_idx on ledger_posting (outcome_metric_id);
create index ledger_posting_investment_id_idx on ledger_posting (investment_id);

-- What was approved to be paid, and what of it is for each claim.
create table payment_run (
  id uuid primary key,
  contract_id uuid not null references contract (id),
  number integer not null,
  period_start date not null,
  period_end date not null,
  rate_card_id uuid,
  as_of timestamptz not null,
  amount_minor bigint not null,
  currency text not null,
  entry_id uuid,
  note text,
  approved_by text not null,
  approved_at timestamptz not null default clock_timestamp(),
  unique (contract_id, number),
  foreign key (rate_card_id, contract_id) references rate_card (id, contract_id),
  foreign key (entry_id, contract_id) references ledger_entry (id, contract_id),
  constraint payment_run_period_check check (period_end >= period_start),
  constraint payment_run_currency_check check (currency ~ '^[A-Z]{3}$')
);

create index payment_run_entry_id_idx on payment_run (entry_id);
create index payment_run_rate_card_id_idx on payment_run (rate_card_id);

-- What a run owes, or takes back, over what earlier runs had owed for the claim.
create table payment_line (
  id uuid primary key,
  run_id uuid not null references payment_run (id),
  claim_id uuid not null references claim (id),
  recipient_id uuid not null references organisation (id),
  amount_minor bigint not null,
  unique (run_id, claim_id, recipient_id),
  constraint payment_line_amount_check check (amount_minor <> 0)
);

create index payment_line_claim_id_idx on payment_line (claim_id);

-- What the service costs besides what is paid for outcomes, as somebody states it.
create table contract_cost (
  id uuid primary key,
  contract_id uuid not null references contract (id),
  title text not null,
  amount_minor bigint not null,
  currency text not null,
  period_start date not null,
  period_end date not null,
  is_included boolean not null,
  source text not null,
  stated_by text not null,
  stated_at timestamptz not null default clock_timestamp(),
  withdrawn_by text,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  constraint contract_cost_amount_check check (amount_minor >= 0),
  constraint contract_cost_currency_check check (currency ~ '^[A-Z]{3}$'),
  constraint contract_cost_period_check check (period_end >= period_start),
  constraint contract_cost_withdrawal_check check (
    (withdrawn_by is null) = (withdrawn_at is null)
    and (withdrawn_by is null) = (withdrawn_reason is null)
  )
);

create index contract_cost_contract_id_idx on contract_cost (contract_id);

-- What else the money could buy, with where the figure is from.
create table cost_alternative (
  id uuid primary key,
  contract_id uuid not null references contract (id),
  title text not null,
  per text not null,
  outcome_metric_id uuid,
  amount_minor bigint not null,
  currency text not null,
  source text not null,
  stated_by text not null,
  stated_at timestamptz not null default clock_timestamp(),
  withdrawn_by text,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  foreign key (outcome_metric_id, contract_id) references outcome_metric (id, contract_id),
  constraint cost_alternative_per_check check (
    per in ('person_engaged', 'person_improved', 'outcome_achieved')
  ),
  constraint cost_alternative_metric_check check (
    outcome_metric_id is null or per = 'outcome_achieved'
  ),
  constraint cost_alternative_amount_check check (amount_minor >= 0),
  constraint cost_alternative_currency_check check (currency ~ '^[A-Z]{3}$'),
  constraint cost_alternative_withdrawal_check check (
    (withdrawn_by is null) = (withdrawn_at is null)
    and (withdrawn_by is null) = (withdrawn_reason is null)
  )
);

create index cost_alternative_contract_id_idx on cost_alternative (contract_id);
create index cost_alternative_outcome_metric_id_idx on cost_alternative (outcome_metric_id);

-- Cut-offs for rating a contract by an indicator, as shares of progress; the latest is in force, and
-- one without cut-offs ends it.
create table contract_kpi (
  id uuid primary key,
  contract_id uuid not null references contract (id),
  indicator_lineage_id uuid not null references indicator_lineage (id),
  good_from numeric,
  approaching_from numeric,
  improvement_from numeric,
  reason text,
  set_by text not null,
  set_at timestamptz not null default clock_timestamp(),
  constraint contract_kpi_cut_offs_check check (
    num_nonnulls(good_from, approaching_from, improvement_from) in (0, 3)
    and good_from > approaching_from and approaching_from > improvement_from
  )
);

create index contract_kpi_contract_id_indicator_lineage_id_set_at_idx
  on contract_kpi (contract_id, indicator_lineage_id, set_at);
create index contract_kpi_indicator_lineage_id_idx on contract_kpi (indicator_lineage_id);

-- What a source says of a contract in words that fit no field.
create table contract_remark (
  id uuid primary key,
  contract_id uuid not null references contract (id),
  reference text not null,
  subject text not null,
  body text not null,
  source text,
  version integer not null default 1,
  unique (contract_id, reference)
);

-- The ledger, agreed cards, events, runs and plans are only added to, by anybody at all.
create function paying_is_final() returns trigger language plpgsql as $$
begin
  raise exception '% is only added to', tg_table_name using errcode = 'integrity_constraint_violation';
end
$$;

do $$
declare
  kept text;
begin
  foreach kept in array array[
    'rate_card', 'rate_metric', 'ledger_entry', 'ledger_posting', 'payment_run', 'payment_line',
    'payment_plan', 'payment_plan_line', 'bond_scenario', 'contract_kpi'
  ] loop
    execute format(
      'create trigger %1$s_is_final before update or delete or truncate on %1$I
         for each statement execute function paying_is_final()',
      kept
    );
  end loop;
end
$$;

-- Of events of claims the words go when somebody is erased, and nothing else.
create trigger claim_event_is_final before delete or truncate on claim_event
  for each statement execute function paying_is_final();
create trigger claim_event_is_not_changed before update on claim_event for each row
  when (
    (new.id, new.claim_id, new.state, new.acted_by, new.acted_at)
      is distinct from (old.id, old.claim_id, old.state, old.acted_by, old.acted_at)
    or new.reason is distinct from 'erased'
  ) execute function paying_is_final();

-- An entry is whole and balances when its transaction ends, in each currency. `security definer`:
-- who may not see a posting may not unbalance it either.
create function ledger_entry_balances() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  entry constant uuid := coalesce(to_jsonb(new) ->> 'entry_id', to_jsonb(new) ->> 'id')::uuid;
begin
  if (select count(*) from ledger_posting p where p.entry_id = entry)
    <> (select e.postings from ledger_entry e where e.id = entry)
  then
    raise exception 'an entry of the ledger is not whole' using errcode = 'check_violation';
  end if;
  if exists (
    select from ledger_posting p where p.entry_id = entry
    group by p.currency having sum(p.amount_minor) <> 0
  ) then
    raise exception 'an entry of the ledger does not balance' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
revoke execute on function ledger_entry_balances() from public;

create constraint trigger ledger_entry_balances after insert on ledger_entry
  deferrable initially deferred for each row execute function ledger_entry_balances();
create constraint trigger ledger_posting_balances after insert on ledger_posting
  deferrable initially deferred for each row execute function ledger_entry_balances();

-- A claim is what its last event says, when its transaction ends: nobody states it otherwise.
-- `security definer`: events that somebody may not see count as well.
create function claim_state_is_told() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  told constant uuid := coalesce(to_jsonb(new) ->> 'claim_id', to_jsonb(new) ->> 'id')::uuid;
begin
  if (select c.state from claim c where c.id = told) is distinct from (
    select e.state from claim_event e
    where e.claim_id = told order by e.acted_at desc, e.id desc limit 1
  ) then
    raise exception 'a claim is not what its last event says' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
revoke execute on function claim_state_is_told() from public;

create constraint trigger claim_state_is_told after insert or update of state on claim
  deferrable initially deferred for each row execute function claim_state_is_told();
create constraint trigger claim_event_tells_state after insert on claim_event
  deferrable initially deferred for each row execute function claim_state_is_told();

-- A claim comes into a sample by being sampled, and stays in it.
create function claim_is_not_sampled() returns trigger language plpgsql as $$
begin
  raise exception 'a claim comes into a sample by being sampled' using errcode = 'check_violation';
end
$$;
create trigger claim_is_sampled before update of sample_id on claim for each row
  when (new.sample_id is distinct from old.sample_id and new.state <> 'sampled')
  execute function claim_is_not_sampled();

-- Who claims does not decide. `security definer`: who decides sees who submitted anyway.
create function claim_is_decided_by_another() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  if new.state in ('sampled', 'queried', 'verified', 'rejected', 'payable') and exists (
    select from claim_event e
    where e.claim_id = new.claim_id and e.state = 'submitted' and e.acted_by = new.acted_by
      and new.acted_by <> 'command-line'
  ) then
    raise exception 'who submitted a claim does not decide on it' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
revoke execute on function claim_is_decided_by_another() from public;
create trigger claim_event_by_another before insert on claim_event
  for each row execute function claim_is_decided_by_another();

-- Nothing without a policy.
do $$
declare
  guarded text;
begin
  foreach guarded in array array[
    'outcome_metric', 'rate_card', 'rate_metric', 'claim_sample', 'claim', 'claimant',
    'claim_person', 'claim_event', 'relapse', 'payment_commitment', 'payment_plan',
    'payment_plan_line', 'investment', 'bond_scenario', 'ledger_entry', 'ledger_posting',
    'payment_run', 'payment_line', 'contract_cost', 'cost_alternative', 'contract_kpi',
    'contract_remark'
  ] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format(
      'create policy %I on %I to golden_thread_operator using (true) with check (true)',
      guarded || '_operator', guarded
    );
    execute format(
      'grant select, insert, update, delete on %I to golden_thread_operator', guarded
    );
    execute format('grant select on %I to golden_thread_server', guarded);
  end loop;
end
$$;

-- Terms: for all who take part in the contract, set by its commissioner.
do $$
declare
  part text;
begin
  foreach part in array array[
    'outcome_metric', 'rate_card', 'payment_commitment', 'payment_plan', 'investment',
    'bond_scenario', 'contract_cost', 'cost_alternative', 'contract_kpi', 'contract_remark'
  ] loop
    execute format(
      'create policy %1$s_select on %1$I for select to golden_thread_server using (
         contract_id = any ((select reach(''contracts''))::uuid[])
       )',
      part
    );
    continue when part = 'contract_remark';
    execute format('grant insert on %I to golden_thread_server', part);
    execute format(
      'create policy %1$s_insert on %1$I for insert to golden_thread_server with check (
         contract_id = any ((select reach(''commissioned''))::uuid[])
       )',
      part
    );
  end loop;
  foreach part in array array[
    'payment_commitment', 'investment', 'contract_cost', 'cost_alternative'
  ] loop
    execute format(
      'create policy %1$s_update on %1$I for update to golden_thread_server using (
         contract_id = any ((select reach(''commissioned''))::uuid[])
       )',
      part
    );
  end loop;
end
$$;
grant update (maximum_minor, currency, period_start, period_end, note, version)
  on payment_commitment to golden_thread_server;
grant update (
  committed_minor, minimum_minor, maximum_minor, currency, committed_on, instrument,
  maximum_return, maximum_return_share, note, version
) on investment to golden_thread_server;
grant update (withdrawn_by, withdrawn_at, withdrawn_reason) on contract_cost, cost_alternative
  to golden_thread_server;

grant insert on rate_metric, payment_plan_line to golden_thread_server;
create policy rate_metric_select on rate_metric for select to golden_thread_server using (
  exists (select from rate_card r where r.id = rate_card_id)
);
create policy rate_metric_insert on rate_metric for insert to golden_thread_server with check (
  exists (
    select from rate_card r
    join outcome_metric m on m.id = outcome_metric_id and m.contract_id = r.contract_id
    where r.id = rate_card_id and r.contract_id = any ((select reach('commissioned'))::uuid[])
  )
);
create policy payment_plan_line_select on payment_plan_line
for select to golden_thread_server using (
  exists (select from payment_plan p where p.id = plan_id)
);
create policy payment_plan_line_insert on payment_plan_line
for insert to golden_thread_server with check (
  exists (
    select from payment_plan p
    where p.id = plan_id and p.contract_id = any ((select reach('commissioned'))::uuid[])
      and (outcome_metric_id is null or exists (
        select from outcome_metric m
        where m.id = outcome_metric_id and m.contract_id = p.contract_id
      ))
  )
);

-- Whom the viewer manages under which contracts. Who holds something else for another provider of
-- the contract does not claim for it, and does not see what it is paid.
create function managed_parts() returns table (contract_id uuid, organisation_id uuid)
language sql stable set search_path = pg_catalog, public, pg_temp
as $$
  with managing as (
    select g.organisation_id, g.contract_id
    from role_grant g, (select (now() at time zone 'utc')::date as today) t
    where g.subject = viewer_subject() and g.role = 'provider_manager' and g.revoked_at is null
      and g.starts_on <= t.today and coalesce(g.ends_on, 'infinity') >= t.today
  )
  select p.contract_id, p.organisation_id
  from managing m
  join contract_party p on p.organisation_id = m.organisation_id
  where p.role in ('lead_provider', 'subcontractor')
    and p.contract_id = coalesce(m.contract_id, p.contract_id)
  union
  select s.contract_id, s.provider_id
  from managing m
  join service s on s.provider_id = m.organisation_id
  where s.contract_id = coalesce(m.contract_id, s.contract_id)
$$;
revoke execute on function managed_parts() from public;
grant execute on function managed_parts() to golden_thread_server, golden_thread_operator;

-- Claims: for the commissioner of the contract, and for who manages the provider that claims.
grant insert, update (state, sample_id, version) on claim to golden_thread_server;
create policy claim_select on claim for select to golden_thread_server using (
  contract_id = any ((select reach('commissioned'))::uuid[])
  or (contract_id, provider_id) in (select m.contract_id, m.organisation_id from managed_parts() m)
);
create policy claim_insert on claim for insert to golden_thread_server with check (
  (contract_id, provider_id) in (select m.contract_id, m.organisation_id from managed_parts() m)
  and (service_id is null or exists (
    select from service s
    where s.id = service_id and s.contract_id = claim.contract_id
      and s.provider_id = claim.provider_id
  ))
);
-- A provider answers and takes back; the rest is for who pays.
create policy claim_update on claim for update to golden_thread_server
using (
  contract_id = any ((select reach('commissioned'))::uuid[])
  or (contract_id, provider_id) in (select m.contract_id, m.organisation_id from managed_parts() m)
) with check (
  state not in ('submitted', 'withdrawn')
    and contract_id = any ((select reach('commissioned'))::uuid[])
  or state in ('submitted', 'withdrawn')
    and (contract_id, provider_id) in (select m.contract_id, m.organisation_id from managed_parts() m)
);

grant insert on claim_event, claim_sample, claim_person, relapse, claimant to golden_thread_server;
create policy claim_event_select on claim_event for select to golden_thread_server using (
  exists (select from claim c where c.id = claim_id)
);
create policy claim_event_insert on claim_event for insert to golden_thread_server with check (
  acted_by = (select viewer_subject()) and (
    state not in ('submitted', 'withdrawn') and exists (
      select from claim c
      where c.id = claim_id and c.contract_id = any ((select reach('commissioned'))::uuid[])
    )
    or state in ('submitted', 'withdrawn') and exists (
      select from claim c
      where c.id = claim_id and (c.contract_id, c.provider_id) in (
        select m.contract_id, m.organisation_id from managed_parts() m
      )
    )
  )
);
create policy claim_sample_select on claim_sample for select to golden_thread_server using (
  contract_id = any ((select reach('commissioned'))::uuid[])
  or contract_id = any ((select reach('delivered'))::uuid[])
);
create policy claim_sample_insert on claim_sample for insert to golden_thread_server with check (
  contract_id = any ((select reach('commissioned'))::uuid[])
);

create policy claimant_select on claimant for select to golden_thread_server using (
  exists (
    select from engagement e
    where e.service_user_id = claimant.service_user_id and e.contract_id = claimant.contract_id
      and e.service_id = any ((select reach('person_services'))::uuid[])
  )
);
create policy claimant_insert on claimant for insert to golden_thread_server with check (
  exists (
    select from engagement e
    where e.service_user_id = claimant.service_user_id and e.contract_id = claimant.contract_id
      and e.service_id = any ((select reach('person_services'))::uuid[])
  )
);
create policy claim_person_select on claim_person for select to golden_thread_server using (
  exists (
    select from claim c
    where c.id = claim_id and c.service_id = any ((select reach('person_services'))::uuid[])
  )
);
create policy claim_person_insert on claim_person for insert to golden_thread_server with check (
  exists (
    select from claim c
    join engagement e on e.id = engagement_id and e.contract_id = c.contract_id
      and e.service_id = c.service_id
    join claimant t on t.id = claimant_id and t.contract_id = c.contract_id
      and t.service_user_id = e.service_user_id
    where c.id = claim_id and c.service_id = any ((select reach('person_services'))::uuid[])
  )
);
create policy relapse_select on relapse for select to golden_thread_server using (
  service_id = any ((select reach('person_services'))::uuid[])
);
create policy relapse_insert on relapse for insert to golden_thread_server with check (
  service_id = any ((select reach('person_services'))::uuid[])
  and exists (select from claimant t where t.id = claimant_id)
  and exists (
    select from service s where s.id = service_id and s.contract_id = relapse.contract_id
  )
);

-- Money: the commissioner sees the contract's books, a provider what is posted to its own account.
grant insert on ledger_entry, ledger_posting, payment_run, payment_line to golden_thread_server;
create policy ledger_posting_select on ledger_posting for select to golden_thread_server using (
  contract_id = any ((select reach('commissioned'))::uuid[])
  or (contract_id, organisation_id) in (select m.contract_id, m.organisation_id from managed_parts() m)
);
create policy ledger_posting_insert on ledger_posting
for insert to golden_thread_server with check (
  contract_id = any ((select reach('commissioned'))::uuid[])
);
create policy ledger_entry_select on ledger_entry for select to golden_thread_server using (
  exists (select from ledger_posting p where p.entry_id = ledger_entry.id)
);
create policy ledger_entry_insert on ledger_entry for insert to golden_thread_server with check (
  contract_id = any ((select reach('commissioned'))::uuid[])
);
create policy payment_line_select on payment_line for select to golden_thread_server using (
  exists (select from claim c where c.id = claim_id)
);
create policy payment_line_insert on payment_line for insert to golden_thread_server with check (
  exists (
    select from claim c
    join payment_run r on r.id = run_id and r.contract_id = c.contract_id
    where c.id = claim_id and c.contract_id = any ((select reach('commissioned'))::uuid[])
  )
);
create policy payment_run_select on payment_run for select to golden_thread_server using (
  contract_id = any ((select reach('commissioned'))::uuid[])
  or contract_id = any ((select reach('delivered'))::uuid[])
);
create policy payment_run_insert on payment_run for insert to golden_thread_server with check (
  contract_id = any ((select reach('commissioned'))::uuid[])
);

-- Claims and money to be summed, for whoever the contract is there for: payments are calculated, and
-- totals told, from these views; nobody lists them. A person is a key that leads nowhere.
grant select on claim, claim_person, claim_event, relapse, ledger_entry, ledger_posting, payment_run,
  payment_line to golden_thread_counter;
do $$
declare
  part text;
begin
  foreach part in array array['claim', 'relapse', 'ledger_posting', 'payment_run'] loop
    execute format(
      'create policy %1$s_counter on %1$I for select to golden_thread_counter using (
         contract_id = any ((select reach(''contracts''))::uuid[])
       )',
      part
    );
  end loop;
end
$$;
-- Read through their views alone, which join them to the claims and postings that are there.
create policy claim_person_counter on claim_person for select to golden_thread_counter using (true);
create policy claim_event_counter on claim_event for select to golden_thread_counter using (true);
create policy ledger_entry_counter on ledger_entry
for select to golden_thread_counter using (true);
create policy payment_line_counter on payment_line for select to golden_thread_counter using (true);

create view counted_claim as
select c.id, c.contract_id, c.outcome_metric_id, c.provider_id, c.service_id, c.area, c.quantity,
  c.cohort, coalesce(p.value, c.value) as value, c.achieved_on, c.shares, c.state, c.submitted_at,
  p.claimant_id, p.started_on, coalesce(p.needs, '[]') as needs, p.baseline_reading_id,
  p.latest_reading_id
from claim c
left join claim_person p on p.claim_id = c.id;

create view counted_claim_event as
select e.id, e.claim_id, c.contract_id, e.state, e.acted_at
from claim_event e
join claim c on c.id = e.claim_id;

create view counted_relapse as
select id, contract_id, claimant_id, outcome_metric_id, relapsed_on, recorded_at
from relapse;

-- `moves` is the kind of what a correction corrects, and else the entry's own.
create view counted_posting as
select p.id, p.entry_id, p.contract_id, e.kind, coalesce(o.kind, e.kind) as moves, e.occurred_on,
  e.recorded_at, p.account, p.organisation_id, p.outcome_metric_id, p.investment_id,
  p.amount_minor, p.currency
from ledger_posting p
join ledger_entry e on e.id = p.entry_id
left join ledger_entry o on o.id = e.corrects_id;

create view counted_payment_line as
select l.id, l.run_id, r.contract_id, l.claim_id, l.recipient_id, r.approved_at
from payment_line l
join payment_run r on r.id = l.run_id;

grant create on schema public to golden_thread_counter;
alter view counted_claim owner to golden_thread_counter;
alter view counted_claim_event owner to golden_thread_counter;
alter view counted_relapse owner to golden_thread_counter;
alter view counted_posting owner to golden_thread_counter;
alter view counted_payment_line owner to golden_thread_counter;
revoke create on schema public from golden_thread_counter;
set local role golden_thread_counter;
grant select on counted_claim, counted_claim_event, counted_relapse, counted_posting,
  counted_payment_line to golden_thread_server, golden_thread_operator;
reset role;

-- Every write leaves an event.
do $$
declare
  of_contract constant text :=
    '(select c.commissioner_id from contract c where c.id = t.contract_id)';
  of_claim constant text := '(select c.provider_id from claim c where c.id = t.claim_id)';
  written text;
begin
  foreach written in array array[
    'outcome_metric', 'rate_card', 'claim_sample', 'payment_commitment', 'payment_plan',
    'investment', 'bond_scenario', 'ledger_entry', 'ledger_posting', 'payment_run',
    'contract_cost', 'cost_alternative', 'contract_kpi', 'contract_remark'
  ] loop
    perform audit_writes_of(written, array[of_contract]);
  end loop;
  perform audit_writes_of('rate_metric', array[
    '(select c.commissioner_id from rate_card r join contract c on c.id = r.contract_id
      where r.id = t.rate_card_id)'
  ]);
  perform audit_writes_of('payment_plan_line', array[
    '(select c.commissioner_id from payment_plan p join contract c on c.id = p.contract_id
      where p.id = t.plan_id)'
  ]);
  perform audit_writes_of('payment_line', array[of_claim]);
  perform audit_writes_of('claim', array['t.provider_id']);
  perform audit_writes_of('claim_event', array[of_claim]);
  perform audit_writes_of(
    'claim_person', array[of_claim],
    '(select m.service_user_id from claimant m where m.id = t.claimant_id)', 't.claim_id'
  );
  perform audit_writes_of(
    'claimant',
    array['(select u.organisation_id from service_user u where u.id = t.service_user_id)'],
    't.service_user_id'
  );
  perform audit_writes_of(
    'relapse', array['(select s.provider_id from service s where s.id = t.service_id)'],
    '(select m.service_user_id from claimant m where m.id = t.claimant_id)'
  );
end
$$;

-- What was claimed for somebody and paid stays in the books, and leads to nobody any more.
create function unlink_claims_of(person uuid) returns void
language plpgsql volatile set search_path = pg_catalog, public, pg_temp
as $$
begin
  update claim_person p set engagement_id = null, baseline_reading_id = null,
    latest_reading_id = null, note = null
  from claimant m where m.id = p.claimant_id and m.service_user_id = person;
  update relapse r set note = null
  from claimant m where m.id = r.claimant_id and m.service_user_id = person;
  update claim_event e set reason = 'erased'
  from claim_person p join claimant m on m.id = p.claimant_id
  where p.claim_id = e.claim_id and m.service_user_id = person and e.reason is not null;
  update claim c set note = null, reference = null
  from claim_person p join claimant m on m.id = p.claimant_id
  where p.claim_id = c.id and m.service_user_id = person;
  update claimant set service_user_id = null where service_user_id = person;
end
$$;
revoke execute on function unlink_claims_of(uuid) from public;
grant execute on function unlink_claims_of(uuid) to golden_thread_operator;

-- As before; and claims.
create or replace function erase_person(
  person uuid, stone text, why text, how text, kept_facts text[], who text
) returns void
language plpgsql volatile set search_path = pg_catalog, public, pg_temp
as $$
declare
  erased service_user;
  one engagement;
  nobody uuid := gen_random_uuid();
begin
  select * into erased from service_user where id = person for update;
  if not found then
    raise exception 'there is no such person' using errcode = 'no_data_found';
  end if;
  -- Whoever is about to hold on to the person comes first.
  perform from retention_notice where service_user_id = person for update;
  if exists (
    select from retention_notice
    where service_user_id = person and held_until >= (now() at time zone 'utc')::date
  ) then
    raise exception 'somebody holds on to this person' using errcode = 'lock_not_available';
  end if;
  for one in select * from engagement where service_user_id = person for update loop
    if how = 'keep_counts' then
      perform leave_shell(one, nobody, kept_facts);
    end if;
  end loop;
  if how = 'remove_everything' then
    insert into contract_erasure (contract_id, people)
    select distinct contract_id, 1 from engagement where service_user_id = person
    on conflict (contract_id) do update set people = contract_erasure.people + 1;
  end if;
  perform unlink_claims_of(person);
  delete from withdrawal w using reading r, engagement e
    where r.id = w.reading_id and e.id = r.engagement_id and e.service_user_id = person;
  delete from reading r using engagement e
    where e.id = r.engagement_id and e.service_user_id = person;
  delete from engagement_revision v using engagement e
    where e.id = v.engagement_id and e.service_user_id = person;
  delete from engagement where service_user_id = person;
  delete from retention_notice where service_user_id = person;
  delete from service_user where id = person;
  insert into erased_person (id, organisation_id, tombstone, ground, way, erased_by)
  values (gen_random_uuid(), erased.organisation_id, stone, why, how, who)
  on conflict (tombstone) do nothing;
end
$$;
