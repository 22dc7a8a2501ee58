-- How one would know. An indicator's definition is frozen with its model version; its targets are
-- revised (never overwritten) and its measurements run on across versions by `lineage_id`.

create table indicator_lineage (
  id uuid primary key,
  logic_model_id uuid not null references logic_model (id),
  reference text not null,
  unique (logic_model_id, reference)
);

create table indicator (
  id uuid primary key,
  model_version_id uuid not null references model_version (id),
  lineage_id uuid not null references indicator_lineage (id),
  node_id uuid not null references node (id),
  title text not null,
  description text,
  nature text not null,
  unit text not null,
  direction text not null,
  aggregation text not null,
  source text,
  frequency text,
  baseline numeric,
  decimals smallint not null default 1,
  star_area_id uuid references star_area (id),
  unique (model_version_id, lineage_id),
  constraint indicator_nature_check check (nature in ('subjective', 'objective')),
  constraint indicator_direction_check check (direction in ('up', 'down', 'maintain')),
  constraint indicator_aggregation_check check (
    aggregation in ('flow', 'stock', 'ratio', 'average')
  ),
  constraint indicator_frequency_check check (
    frequency in ('monthly', 'quarterly', 'yearly')
  ),
  constraint indicator_decimals_check check (decimals between 0 and 6)
);

create index indicator_node_id_idx on indicator (node_id);
create index indicator_lineage_id_idx on indicator (lineage_id);

-- Append-only. The target in force for a version and a period is the latest one set on this
-- indicator in that version or an earlier one. A row without a value withdraws the target: it is
-- how a period that was entered wrongly is made free again.
create table target (
  id uuid primary key,
  indicator_id uuid not null references indicator (id),
  lineage_id uuid not null references indicator_lineage (id),
  period_start date not null,
  period_end date not null,
  value numeric,
  explanation text,
  reason text,
  set_by text not null,
  set_at timestamptz not null default clock_timestamp(),
  constraint target_period_check check (period_end >= period_start),
  constraint target_withdrawal_check check (value is not null or reason is not null)
);

create index target_lineage_id_period_start_set_at_idx
  on target (lineage_id, period_start, set_at);
create index target_indicator_id_idx on target (indicator_id);

create table measurement (
  id uuid primary key,
  lineage_id uuid not null references indicator_lineage (id),
  contract_id uuid not null references contract (id),
  period_start date not null,
  period_end date not null,
  value numeric,
  numerator numeric,
  denominator numeric,
  disaggregations jsonb not null default '[]',
  state text not null default 'draft',
  note text,
  said_by text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (lineage_id, contract_id, period_start, period_end),
  constraint measurement_period_check check (period_end >= period_start),
  constraint measurement_state_check check (
    state in ('draft', 'submitted', 'verified', 'returned')
  ),
  constraint measurement_value_check check (value is not null or numerator is not null),
  constraint measurement_ratio_check check (
    (numerator is null or denominator is not null) and denominator >= 0
  )
);

create index measurement_contract_id_period_start_id_idx
  on measurement (contract_id, period_start, id);
create index measurement_lineage_id_period_start_id_idx
  on measurement (lineage_id, period_start, id);

-- Append-only: each state a measurement was in, with the figures it had, so that a past answer can
-- be given again.
create table measurement_event (
  id uuid primary key,
  measurement_id uuid not null references measurement (id),
  state text not null,
  period_start date not null,
  period_end date not null,
  value numeric,
  numerator numeric,
  denominator numeric,
  disaggregations jsonb not null,
  reason text,
  acted_by text not null,
  acted_at timestamptz not null default clock_timestamp()
);

create index measurement_event_measurement_id_acted_at_idx
  on measurement_event (measurement_id, acted_at);
