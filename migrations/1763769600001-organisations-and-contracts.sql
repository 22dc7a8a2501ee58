-- Who takes part, what they agreed, and what is delivered under it.

create table organisation (
  id uuid primary key,
  reference text not null unique,
  name text not null,
  kinds text[] not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  constraint organisation_kinds_check check (
    cardinality(kinds) > 0
    and kinds <@ array['commissioner', 'provider', 'investor', 'intermediary']
  )
);

-- Lists of organisations are read in the order of their names.
create index organisation_name_id_idx on organisation (name, id);

create table contract (
  id uuid primary key,
  reference text not null unique,
  title text not null,
  commissioner_id uuid not null references organisation (id),
  ocds_id text unique,
  status text not null default 'draft',
  starts_on date not null,
  ends_on date not null,
  value_minor bigint,
  currency text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  constraint contract_status_check check (status in ('draft', 'active', 'ended', 'terminated')),
  constraint contract_period_check check (ends_on >= starts_on),
  constraint contract_value_check check (value_minor >= 0),
  constraint contract_currency_check check (currency ~ '^[A-Z]{3}$'),
  constraint contract_money_check check ((value_minor is null) = (currency is null))
);

create index contract_commissioner_id_idx on contract (commissioner_id);

-- Moves of status are kept: "what did this report say then?" needs them.
create table contract_status_change (
  id uuid primary key,
  contract_id uuid not null references contract (id),
  from_status text not null,
  to_status text not null,
  reason text,
  changed_by text not null,
  changed_at timestamptz not null default now()
);

create index contract_status_change_contract_id_changed_at_idx
  on contract_status_change (contract_id, changed_at);

create table contract_lot (
  id uuid primary key,
  contract_id uuid not null references contract (id),
  reference text not null,
  title text not null,
  unique (contract_id, reference)
);

create table contract_party (
  id uuid primary key,
  contract_id uuid not null references contract (id),
  organisation_id uuid not null references organisation (id),
  role text not null,
  lot_id uuid references contract_lot (id),
  created_at timestamptz not null default now(),
  constraint contract_party_role_check check (
    role in ('lead_provider', 'subcontractor', 'investor', 'evaluator', 'intermediary')
  )
);

create unique index contract_party_contract_id_organisation_id_role_idx
  on contract_party (contract_id, organisation_id, role);
create index contract_party_organisation_id_idx on contract_party (organisation_id);

create table service (
  id uuid primary key,
  contract_id uuid not null references contract (id),
  provider_id uuid not null references organisation (id),
  name text not null,
  description text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (contract_id, name)
);

create index service_provider_id_idx on service (provider_id);
