-- What people are owed: pseudonyms in the place of identifiers, a copy of what is held, erasure, and
-- an end to keeping.

-- Tells the deployment's key from others; the key itself is never in the database.
create table deployment_key (
  name text primary key,
  fingerprint text not null,
  adopted_at timestamptz not null default now()
);

-- Not valid until the people of an earlier version, who are here in clear, are converted, which the
-- program does with the key; new rows are checked from now on.
alter table service_user add constraint service_user_pseudonym_check check (
  pseudonym ~ '^P(-[0-9A-HJKMNP-TV-Z]{4}){5}$'
) not valid;
do $$
begin
  if not exists (select from service_user) then
    alter table service_user validate constraint service_user_pseudonym_check;
  end if;
end
$$;

-- Pseudonyms are made with a key derived from the organisation's reference.
create function organisation_reference_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'the reference of an organisation never changes'
    using errcode = 'integrity_constraint_violation';
end
$$;
create trigger organisation_reference_is_final before update on organisation
  for each row when (old.reference is distinct from new.reference)
  execute function organisation_reference_is_final();

-- What is left of somebody who was erased: a hash by which their pseudonym is known when it comes
-- again. No foreign key leads from it to anything about them, and no free text is kept.
create table erased_person (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  tombstone text not null unique,
  ground text not null,
  way text not null,
  erased_by text not null,
  erased_at timestamptz not null default now(),
  constraint erased_person_tombstone_check check (tombstone ~ '^[0-9a-f]{64}$'),
  constraint erased_person_ground_check check (
    ground in (
      'no_longer_needed', 'consent_withdrawn', 'objection', 'unlawful', 'legal_obligation', 'child',
      'retention'
    )
  ),
  constraint erased_person_way_check check (way in ('keep_counts', 'remove_everything'))
);
create index erased_person_organisation_id_erased_at_idx
  on erased_person (organisation_id, erased_at);

-- How many people were removed with their figures, for answers that are other than they were.
create table contract_erasure (
  contract_id uuid primary key references contract (id),
  people integer not null,
  constraint contract_erasure_people_check check (people > 0)
);

-- An engagement without a person is what is left of one who was erased: it is counted, and no more.
-- `shell_person_id` is of no table: it says which of them were one person's, who is counted once.
alter table engagement alter column service_user_id drop not null;
alter table engagement add column shell_person_id uuid;
alter table engagement add constraint engagement_person_check check (
  (service_user_id is null) = (shell_person_id is not null)
);

-- How long people are kept after their engagements under a contract ended. Append-only: the latest
-- is in force, and without months people are kept.
create table retention_rule (
  id uuid primary key,
  contract_id uuid not null references contract (id),
  months integer,
  reason text not null,
  set_by text not null,
  set_at timestamptz not null default clock_timestamp(),
  constraint retention_rule_months_check check (months between 1 and 1200)
);
create index retention_rule_contract_id_set_at_idx on retention_rule (contract_id, set_at);

-- Somebody is to be erased on a day, said beforehand to those who manage the provider.
create table retention_notice (
  id uuid primary key,
  service_user_id uuid not null unique references service_user (id),
  organisation_id uuid not null references organisation (id),
  due_on date not null,
  announced_at timestamptz not null default now(),
  held_until date,
  held_reason text,
  held_by text,
  held_at timestamptz,
  constraint retention_notice_held_check check (
    (held_until is null) = (held_reason is null) and (held_until is null) = (held_by is null)
    and (held_until is null) = (held_at is null)
  )
);
create index retention_notice_organisation_id_due_on_id_idx
  on retention_notice (organisation_id, due_on, id);

-- What the job did, by contract and provider; a person with two contracts is counted under both.
create table retention_run (
  id uuid primary key,
  kind text not null,
  ran_by text not null,
  ran_at timestamptz not null default now(),
  constraint retention_run_kind_check check (kind in ('announce', 'carry_out'))
);
create index retention_run_ran_at_idx on retention_run (ran_at);
create table retention_run_count (
  run_id uuid not null references retention_run (id),
  contract_id uuid not null references contract (id),
  organisation_id uuid not null references organisation (id),
  people integer not null,
  primary key (run_id, contract_id, organisation_id),
  constraint retention_run_count_people_check check (people > 0)
);
create index retention_run_count_contract_id_idx on retention_run_count (contract_id);

-- Which rows are there for whom.

do $$
declare
  guarded text;
begin
  foreach guarded in array array[
    'deployment_key', 'erased_person', 'contract_erasure', 'retention_rule', 'retention_notice',
    'retention_run', 'retention_run_count'
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

-- A start compares it with the fingerprint of its own key.
create policy deployment_key_select on deployment_key for select to golden_thread_server
  using (true);

create policy erased_person_select on erased_person for select to golden_thread_server using (
  organisation_id = any ((select reach('managing'))::uuid[])
);
create policy contract_erasure_select on contract_erasure for select to golden_thread_server using (
  contract_id = any ((select reach('contracts'))::uuid[])
);

grant insert on retention_rule to golden_thread_server;
create policy retention_rule_select on retention_rule for select to golden_thread_server using (
  exists (select from contract c where c.id = contract_id)
);
create policy retention_rule_insert on retention_rule for insert to golden_thread_server with check (
  contract_id = any ((select reach('commissioned'))::uuid[])
);

grant update (held_until, held_reason, held_by, held_at) on retention_notice
  to golden_thread_server;
create policy retention_notice_select on retention_notice for select to golden_thread_server using (
  organisation_id = any ((select reach('managing'))::uuid[])
);
create policy retention_notice_update on retention_notice for update to golden_thread_server using (
  organisation_id = any ((select reach('managing'))::uuid[])
);

-- Counts of few people are for their provider alone.
create policy retention_run_count_select on retention_run_count
for select to golden_thread_server using (
  organisation_id = any ((select reach('managing'))::uuid[])
  or people >= 10 and contract_id = any ((select reach('commissioned'))::uuid[])
);
create policy retention_run_select on retention_run for select to golden_thread_server using (
  exists (select from retention_run_count c where c.run_id = id)
);

-- Which of these tombstones stand: whoever imports must know it of people whom they cannot see.
create function erased_among(tombstones text[]) returns setof text
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select tombstone from erased_person where tombstone = any (tombstones) $$;
revoke execute on function erased_among(text[]) from public;
grant execute on function erased_among(text[]) to golden_thread_server, golden_thread_operator;

-- The day as it is kept of somebody who was erased: the first different day of a month becomes its
-- first, the next its second. Order and month stay, so who asks about whole months gets what they got.
create function moved_day(day date, among date[]) returns date
language sql immutable parallel safe
as $$
  select date_trunc('month', day)::date + count(distinct other)::integer
  from unnest(among) other
  where other < day and date_trunc('month', other) = date_trunc('month', day)
$$;

-- The same for instants of knowledge, by seconds after the beginning of the month (in UTC).
create function moved_instant(instant timestamptz, among timestamptz[]) returns timestamptz
language sql immutable parallel safe
as $$
  select date_trunc('month', instant, 'UTC') + (count(distinct other) + 1) * interval '1 second'
  from unnest(among) other
  where other < instant and date_trunc('month', other, 'UTC') = date_trunc('month', instant, 'UTC')
$$;

-- Writes what is left of an engagement and its readings: rows of their own under new keys, so that
-- nothing that was noted elsewhere leads to them, without person, worker, words or references.
create function leave_shell(known engagement, nobody uuid, kept_facts text[]) returns void
language plpgsql volatile set search_path = pg_catalog, public, pg_temp
as $$
declare
  shell uuid := gen_random_uuid();
  shell_reading uuid;
  one reading;
  days date[];
  instants timestamptz[];
begin
  select array_agg(day) into days
  from (
    select known.started_on as day
    union select known.ended_on
    union select unnest(array[started_on, ended_on]) from engagement_revision
      where engagement_id = known.id
    union select taken_on from reading where engagement_id = known.id
  ) d
  where day is not null;
  select array_agg(instant) into instants
  from (
    select known.entered_at as instant
    union select superseded_at from engagement_revision where engagement_id = known.id
    union select unnest(array[entered_at, completed_at, withdrawn_at]) from reading
      where engagement_id = known.id
    union select unnest(array[w.requested_at, w.decided_at])
      from withdrawal w join reading r on r.id = w.reading_id where r.engagement_id = known.id
  ) i
  where instant is not null;

  insert into engagement (id, shell_person_id, provider_id, reference, contract_id, service_id,
    started_on, ended_on, facts, entered_at)
  values (shell, nobody, known.provider_id, 'erased-' || gen_random_uuid(), known.contract_id,
    known.service_id, moved_day(known.started_on, days),
    case when known.ended_on is not null then moved_day(known.ended_on, days) end,
    facts_kept(known.facts, kept_facts), moved_instant(known.entered_at, instants));

  insert into engagement_revision (id, engagement_id, service_id, started_on, ended_on, facts,
    superseded_by, superseded_at)
  select gen_random_uuid(), shell, v.service_id, moved_day(v.started_on, days),
    case when v.ended_on is not null then moved_day(v.ended_on, days) end,
    facts_kept(v.facts, kept_facts), 'erased', moved_instant(v.superseded_at, instants)
  from engagement_revision v where v.engagement_id = known.id;

  -- One after the other: their new numbers of entry keep their order.
  for one in select * from reading where engagement_id = known.id order by entry_number loop
    shell_reading := gen_random_uuid();
    insert into reading (id, provider_id, reference, engagement_id, star_id, taken_on, completed_by,
      kind, state, scores, recorded_by, entered_at, completed_at, withdrawn_at)
    values (shell_reading, one.provider_id, 'erased-' || gen_random_uuid(), shell, one.star_id,
      moved_day(one.taken_on, days), one.completed_by, one.kind, one.state, one.scores, 'erased',
      moved_instant(one.entered_at, instants),
      case when one.completed_at is not null then moved_instant(one.completed_at, instants) end,
      case when one.withdrawn_at is not null then moved_instant(one.withdrawn_at, instants) end);
    -- What was asked for and not yet decided, nobody can decide any more.
    insert into withdrawal (id, reading_id, state, reason, requested_by, requested_at, decided_by,
      decided_at)
    select gen_random_uuid(), shell_reading, w.state, 'erased', 'erased',
      moved_instant(w.requested_at, instants), 'erased too', moved_instant(w.decided_at, instants)
    from withdrawal w where w.reading_id = one.id and w.state <> 'requested';
  end loop;
end
$$;

create function facts_kept(facts jsonb, kept text[]) returns jsonb
language sql immutable parallel safe
as $$
  select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(facts) where key = any (kept)
$$;

-- Erases a person. The only way in which rows about people are ever deleted; no role of the server
-- may delete any. Refused (lock_not_available) while somebody holds on to the person.
create function erase_person(
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
revoke execute on function erase_person(uuid, text, text, text, text[], text) from public;
revoke execute on function leave_shell(engagement, uuid, text[]) from public;
grant execute on function erase_person(uuid, text, text, text, text[], text)
  to golden_thread_operator;
grant execute on function leave_shell(engagement, uuid, text[]) to golden_thread_operator;

-- As `erase_person`, for somebody who manages the person's provider; false where there is nobody
-- of theirs. `security definer`: the server's role has no deletes.
create function erase_own_person(
  person uuid, stone text, why text, how text, kept_facts text[]
) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  if not exists (
    select from service_user u where u.id = person and u.organisation_id = any (reach('managing'))
  ) then
    return false;
  end if;
  perform erase_person(person, stone, why, how, kept_facts, viewer_subject());
  return true;
end
$$;
revoke execute on function erase_own_person(uuid, text, text, text, text[]) from public;
grant execute on function erase_own_person(uuid, text, text, text, text[]) to golden_thread_server;

-- Every write to these tables leaves an event as well.
do $$
declare
  of_contract constant text :=
    '(select c.commissioner_id from contract c where c.id = t.contract_id)';
begin
  perform audit_writes_of('erased_person', array['t.organisation_id']);
  perform audit_writes_of('contract_erasure', array[of_contract], key => 't.contract_id');
  perform audit_writes_of('retention_rule', array[of_contract]);
  perform audit_writes_of('retention_notice', array['t.organisation_id'], 't.service_user_id');
  perform audit_writes_of('retention_run', array['null::uuid']);
  perform audit_writes_of('retention_run_count', array['t.organisation_id'], key => 't.run_id');
end
$$;
