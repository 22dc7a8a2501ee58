-- A logic model has versions; a published version never changes. Nodes, links, mappings and
-- indicators belong to one version. `lineage_id` is the id of a thing's first row: it says that a
-- node of version 3 is "the same box" as one of version 1.

create table logic_model (
  id uuid primary key,
  reference text not null unique,
  owner_id uuid not null references organisation (id),
  template text,
  version integer not null default 1,
  created_at timestamptz not null default now()
);

create index logic_model_owner_id_idx on logic_model (owner_id);

create table model_version (
  id uuid primary key,
  logic_model_id uuid not null references logic_model (id),
  number integer not null,
  status text not null,
  title text not null,
  description text,
  copied_from_id uuid references model_version (id),
  version integer not null default 1,
  created_by text not null,
  created_at timestamptz not null default now(),
  published_by text,
  published_at timestamptz,
  superseded_at timestamptz,
  unique (logic_model_id, number),
  constraint model_version_status_check check (status in ('draft', 'published', 'superseded')),
  constraint model_version_published_check check ((status = 'draft') = (published_at is null))
);

create unique index model_version_one_draft_idx on model_version (logic_model_id)
  where status = 'draft';
create unique index model_version_one_published_idx on model_version (logic_model_id)
  where status = 'published';
create index model_version_title_id_idx on model_version (title, id);

create table model_attachment (
  id uuid primary key,
  logic_model_id uuid not null references logic_model (id),
  contract_id uuid not null references contract (id),
  attached_by text not null,
  attached_at timestamptz not null default now(),
  detached_by text,
  detached_at timestamptz,
  detached_reason text
);

create unique index model_attachment_current_idx on model_attachment (logic_model_id, contract_id)
  where detached_at is null;
create index model_attachment_contract_id_idx on model_attachment (contract_id);

create table node (
  id uuid primary key,
  model_version_id uuid not null references model_version (id),
  lineage_id uuid not null,
  reference text,
  layer text not null,
  title text not null,
  description text,
  outcome_type text,
  x double precision,
  y double precision,
  position integer not null,
  unique (model_version_id, lineage_id),
  constraint node_layer_check check (
    layer in ('input', 'process', 'output', 'interim_outcome', 'final_outcome')
  ),
  constraint node_outcome_type_check check (
    outcome_type is null
    or (
      layer in ('interim_outcome', 'final_outcome')
      and outcome_type in (
        'service_user', 'population', 'social_value', 'economic', 'efficiency', 'legal_compliance'
      )
    )
  ),
  constraint node_place_check check ((x is null) = (y is null))
);

create table link (
  id uuid primary key,
  model_version_id uuid not null references model_version (id),
  lineage_id uuid not null,
  from_node_id uuid not null references node (id),
  to_node_id uuid not null references node (id),
  rationale text,
  assumptions text,
  strength text not null,
  unique (from_node_id, to_node_id),
  constraint link_strength_check check (
    strength in ('assumed', 'practice', 'local_data', 'research')
  ),
  constraint link_ends_check check (from_node_id <> to_node_id)
);

create index link_model_version_id_idx on link (model_version_id);
create index link_to_node_id_idx on link (to_node_id);

-- A Star area bound to an outcome node: where people's readings meet the model.
create table mapping (
  id uuid primary key,
  model_version_id uuid not null references model_version (id),
  lineage_id uuid not null,
  node_id uuid not null references node (id),
  star_area_id uuid not null references star_area (id),
  weight numeric not null,
  explanation text,
  unique (node_id, star_area_id),
  constraint mapping_weight_check check (weight > 0)
);

create index mapping_model_version_id_idx on mapping (model_version_id);
create index mapping_star_area_id_idx on mapping (star_area_id);

-- Who did what to a model, when and why; `changes` in domain words.
create table model_event (
  id uuid primary key,
  logic_model_id uuid not null references logic_model (id),
  model_version_id uuid references model_version (id),
  action text not null,
  changes jsonb not null,
  reason text,
  acted_by text not null,
  acted_at timestamptz not null default now()
);

create index model_event_logic_model_id_acted_at_id_idx
  on model_event (logic_model_id, acted_at, id);

-- A warning of the check that somebody saw and answered for, kept with the version.
create table finding_acknowledgement (
  id uuid primary key,
  model_version_id uuid not null references model_version (id),
  rule text not null,
  subject_lineage_id uuid,
  reason text not null,
  acknowledged_by text not null,
  acknowledged_at timestamptz not null default now()
);

create index finding_acknowledgement_model_version_id_idx
  on finding_acknowledgement (model_version_id);
