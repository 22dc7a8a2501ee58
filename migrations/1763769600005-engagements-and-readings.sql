-- People (by pseudonym), their time with a service, and their readings.

create table service_user (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  pseudonym text not null,
  created_at timestamptz not null default now(),
  unique (organisation_id, pseudonym)
);

create table engagement (
  id uuid primary key,
  provider_id uuid not null references organisation (id),
  reference text not null,
  service_user_id uuid not null references service_user (id),
  contract_id uuid not null references contract (id),
  service_id uuid not null references service (id),
  keyworker_id uuid references worker (id),
  started_on date not null,
  ended_on date,
  end_reason text,
  facts jsonb not null default '{}',
  entered_at timestamptz not null default now(),
  entry_number bigint not null generated always as identity,
  version integer not null default 1,
  unique (provider_id, reference),
  constraint engagement_period_check check (ended_on >= started_on),
  constraint engagement_end_check check (end_reason is null or ended_on is not null)
);

create index engagement_contract_id_started_on_id_idx on engagement (contract_id, started_on, id);
create index engagement_service_id_started_on_id_idx on engagement (service_id, started_on, id);
create index engagement_service_user_id_started_on_id_idx
  on engagement (service_user_id, started_on, id);
create index engagement_keyworker_id_started_on_id_idx on engagement (keyworker_id, started_on, id);
create index engagement_started_on_id_idx on engagement (started_on, id);

-- What an engagement said before somebody corrected it, until when: `asOf` reads it.
create table engagement_revision (
  id uuid primary key,
  engagement_id uuid not null references engagement (id),
  service_id uuid not null references service (id),
  keyworker_id uuid references worker (id),
  started_on date not null,
  ended_on date,
  end_reason text,
  facts jsonb not null,
  reason text,
  superseded_by text not null,
  superseded_at timestamptz not null default now()
);

create index engagement_revision_engagement_id_superseded_at_idx
  on engagement_revision (engagement_id, superseded_at);

-- `scores[i]` is the score of the Star's area with position i (1-based); null = not scored.
-- `entry_number` orders readings entered in one transaction (E1: date, entry time, id).
-- `completed_at` and `withdrawn_at` are instants of knowledge; `taken_on` is a day in a life.
create table reading (
  id uuid primary key,
  provider_id uuid not null references organisation (id),
  reference text not null,
  engagement_id uuid not null references engagement (id),
  star_id uuid not null references star (id),
  taken_on date not null,
  completed_by text not null,
  kind text not null default 'standard',
  state text not null,
  scores smallint[] not null,
  notes text,
  action_plan text,
  recorded_by text not null,
  -- Who completed what was begun before; null where it was recorded complete.
  finalised_by text,
  worker_id uuid references worker (id),
  entered_at timestamptz not null default now(),
  entry_number bigint not null generated always as identity,
  completed_at timestamptz,
  withdrawn_at timestamptz,
  version integer not null default 1,
  unique (provider_id, reference),
  constraint reading_completed_by_check check (
    completed_by in ('collaborative', 'worker', 'service_user')
  ),
  constraint reading_kind_check check (kind in ('standard', 'retrospective')),
  constraint reading_state_check check (state in ('in_progress', 'completed', 'withdrawn')),
  constraint reading_completed_check check (state <> 'completed' or completed_at is not null),
  constraint reading_withdrawn_check check ((state = 'withdrawn') = (withdrawn_at is not null))
);

create index reading_engagement_id_star_id_taken_on_entry_number_idx
  on reading (engagement_id, star_id, taken_on, entry_number);

-- D2: the scores of a completed reading never change, whoever asks.
create function reading_scores_are_final() returns trigger language plpgsql as $$
begin
  if old.state <> 'in_progress'
    and (new.scores, new.taken_on, new.star_id, new.engagement_id)
      is distinct from (old.scores, old.taken_on, old.star_id, old.engagement_id) then
    raise exception 'the scores of a completed reading never change'
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;

create trigger reading_scores_are_final before update on reading
  for each row execute function reading_scores_are_final();

-- A mistake is withdrawn: asked for by one person, approved or refused by another (D2).
create table withdrawal (
  id uuid primary key,
  reading_id uuid not null references reading (id),
  state text not null default 'requested',
  reason text not null,
  requested_by text not null,
  requested_at timestamptz not null default now(),
  decided_by text,
  decided_at timestamptz,
  decision_note text,
  constraint withdrawal_state_check check (state in ('requested', 'approved', 'refused')),
  constraint withdrawal_decision_check check (
    (state = 'requested') = (decided_at is null) and (state = 'requested') = (decided_by is null)
  ),
  constraint withdrawal_two_people_check check (decided_by <> requested_by)
);

create unique index withdrawal_open_idx on withdrawal (reading_id) where state = 'requested';
create index withdrawal_reading_id_idx on withdrawal (reading_id);
