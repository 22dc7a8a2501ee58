-- A Star is data: its areas, scale, stages and edition. Two editions are two Stars.

create table star (
  id uuid primary key,
  code text not null,
  edition text not null,
  name text not null,
  publisher text not null,
  licensed boolean not null,
  scale_min smallint not null,
  scale_max smallint not null,
  review_interval_days integer,
  review_tolerance_days integer not null default 14,
  registered_by text not null,
  registered_at timestamptz not null default now(),
  unique (code, edition),
  constraint star_scale_check check (scale_max > scale_min),
  constraint star_review_check check (review_interval_days > 0 and review_tolerance_days >= 0)
);

create table star_area (
  id uuid primary key,
  star_id uuid not null references star (id),
  position smallint not null,
  code text not null,
  name text not null,
  unique (star_id, code),
  unique (star_id, position)
);

create table star_stage (
  id uuid primary key,
  star_id uuid not null references star (id),
  position smallint not null,
  name text not null,
  from_score smallint not null,
  to_score smallint not null,
  unique (star_id, position),
  constraint star_stage_range_check check (to_score >= from_score)
);

-- Somebody's declaration that areas of one edition may be read as areas of another (D4).
create table edition_mapping (
  id uuid primary key,
  from_star_id uuid not null references star (id),
  to_star_id uuid not null references star (id),
  reason text not null,
  declared_by text not null,
  declared_at timestamptz not null default now(),
  unique (from_star_id, to_star_id)
);

create table edition_mapping_area (
  edition_mapping_id uuid not null references edition_mapping (id),
  from_area_id uuid not null references star_area (id),
  to_area_id uuid not null references star_area (id),
  primary key (edition_mapping_id, from_area_id)
);

create table licence (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  star_id uuid not null references star (id),
  number text not null,
  valid_from date not null,
  valid_to date not null,
  version integer not null default 1,
  granted_by text not null,
  created_at timestamptz not null default now(),
  changed_by text,
  changed_at timestamptz,
  unique (organisation_id, star_id, number),
  constraint licence_period_check check (valid_to >= valid_from)
);

create table worker (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  reference text not null,
  name text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (organisation_id, reference)
);

create table training (
  id uuid primary key,
  worker_id uuid not null references worker (id),
  star_id uuid not null references star (id),
  trained_on date not null,
  valid_until date,
  created_at timestamptz not null default now(),
  unique (worker_id, star_id, trained_on),
  constraint training_period_check check (valid_until >= trained_on)
);

-- Bands over change (E7) are somebody's choice, with where it comes from; none is built in.
create table band_set (
  id uuid primary key,
  name text not null unique,
  provenance text not null,
  bands jsonb not null,
  created_by text not null,
  created_at timestamptz not null default now()
);
