-- Who wrote what, and who read about whom. An event is entered in the transaction of what it tells
-- of, by the database itself; nobody changes or removes it.
--
-- Events form chains ("lanes"): each holds the hash of the one before it in its lane, so that an
-- event that was changed, removed, put in or moved breaks the chain. A connection keeps a lane of
-- its own for as long as it lasts. So writers never wait for each other, and a transaction that
-- reads from an old snapshot still sees the end of its lane; one chain for all would do neither.

create table audit_event (
  lane integer not null,
  number bigint not null,
  occurred_at timestamptz not null,
  -- Who: as their way in proved it, and which login of the database it came through.
  subject text,
  name text,
  method text,
  client text,
  address text,
  database_user text not null,
  -- What: `action` is the mutation or the command, `operation` what the client calls its request.
  category text not null,
  action text,
  operation text,
  change text,
  kinds text[] not null,
  ids uuid[] not null,
  versions_before integer[],
  versions_after integer[],
  -- Whom it concerns; an event of several organisations is entered once for each.
  organisation_id uuid,
  service_user_ids uuid[] not null,
  purpose text not null,
  -- Whether whoever asked said so; else it is what their role is there for.
  is_purpose_stated boolean not null,
  transaction_id bigint not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (lane, number),
  constraint audit_event_category_check check (category in ('write', 'read', 'export', 'access')),
  constraint audit_event_change_check check (
    change in ('insert', 'update', 'delete', 'truncate')
  ),
  constraint audit_event_write_check check ((category = 'write') = (change is not null))
);

create index audit_event_organisation_id_occurred_at_lane_number_idx
  on audit_event (organisation_id, occurred_at, lane, number);
create index audit_event_service_user_ids_idx on audit_event using gin (service_user_ids);

-- The last event of each lane: a lane that was cut short shows by it.
create table audit_head (
  lane integer primary key,
  number bigint not null,
  hash bytea not null
) with (
  -- Each event updates one row of it, in place as long as its page has room.
  fillfactor = 20, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0
);

create function audit_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'what is entered in % is never changed or removed', tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_event_is_final before update or delete or truncate on audit_event
  for each statement execute function audit_is_final();
create trigger audit_head_is_final before delete or truncate on audit_head
  for each statement execute function audit_is_final();
-- Moved on by the trigger that enters an event alone.
create trigger audit_head_moves_on before update on audit_head
  for each row when (pg_trigger_depth() < 1) execute function audit_is_final();

-- The lane of this connection: one that no other connection holds, or a new one.
create function claim_audit_lane() returns integer
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  -- Any number that no other advisory lock of this database has.
  lanes constant integer := 736451;
  before_all constant bytea := decode(repeat('00', 32), 'hex');
  claimed integer;
begin
  -- Held since a transaction that was undone, and with it the note of it.
  select l.objid::integer into claimed
  from pg_locks l
  where l.locktype = 'advisory' and l.classid = lanes and l.objsubid = 2
    and l.pid = pg_backend_pid()
    and l.database = (select oid from pg_database where datname = current_database());
  if found then
    insert into audit_head (lane, number, hash) values (claimed, 0, before_all)
    on conflict do nothing;
    return claimed;
  end if;
  for claimed in select h.lane from audit_head h order by h.lane loop
    continue when not pg_try_advisory_lock(lanes, claimed);
    begin
      -- Fails where another connection went on with it since this transaction's snapshot.
      perform from audit_head h where h.lane = claimed for update;
      return claimed;
    exception when serialization_failure then
      perform pg_advisory_unlock(lanes, claimed);
    end;
  end loop;
  select coalesce(max(h.lane), 0) into claimed from audit_head h;
  loop
    claimed := claimed + 1;
    continue when not pg_try_advisory_lock(lanes, claimed);
    begin
      insert into audit_head (lane, number, hash) values (claimed, 0, before_all);
      return claimed;
    exception when unique_violation or serialization_failure then
      perform pg_advisory_unlock(lanes, claimed);
    end;
  end loop;
end
$$;

revoke execute on function claim_audit_lane() from public;

-- What is assumed of somebody who says nothing about why.
create function assumed_purpose(who text, category text, method text) returns text
language sql stable as $$
  select case
    when who is null then 'direct access to the database'
    when viewer_holds('provider_manager') and category <> 'write' then 'quality assurance'
    when viewer_holds('provider_manager') then 'management of the service'
    when viewer_holds('keyworker') then 'own caseload'
    when viewer_holds('commissioner') then 'commissioning'
    when viewer_holds('administrator') then 'administration'
    when category = 'write' and viewer_subject() is null then 'signing in'
    when method = 'command' then 'running the service'
    else 'not stated'
  end
$$;

-- Fills in who, when and why, and ties the event to the one before it: none of it can be chosen.
-- Without sequential scans: a transaction of thousands of events leaves thousands of dead versions of
-- its head, through which a plan made while the table was small would go for each event.
create function seal_audit_event() returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp
set enable_seqscan = off
as $$
declare
  trace jsonb := nullif(current_setting('golden_thread.trace', true), '')::jsonb;
  stated text := nullif(left(trim(trace ->> 'purpose'), 200), '');
  lane_now integer := nullif(current_setting('golden_thread.audit_lane', true), '')::integer;
  head audit_head;
begin
  select * into head from audit_head h where h.lane = lane_now;
  if not found then
    lane_now := claim_audit_lane();
    perform set_config('golden_thread.audit_lane', lane_now::text, false);
    select * into head from audit_head h where h.lane = lane_now;
  end if;
  new.lane := head.lane;
  new.number := head.number + 1;
  new.occurred_at := clock_timestamp();
  new.subject := coalesce(viewer_subject(), new.subject);
  new.name := trace ->> 'name';
  new.method := trace ->> 'method';
  new.client := trace ->> 'client';
  new.address := trace ->> 'address';
  new.database_user := session_user;
  new.action := coalesce(new.action, trace ->> 'action');
  new.operation := trace ->> 'operation';
  new.purpose := coalesce(stated, assumed_purpose(new.subject, new.category, new.method));
  new.is_purpose_stated := stated is not null;
  new.transaction_id := pg_current_xact_id()::text::bigint;
  new.previous_hash := head.hash;
  -- The same list as in src/audit/audit-chain.repository.ts, which checks it.
  new.hash := sha256(new.previous_hash || convert_to(json_build_array(
    new.lane, new.number, (extract(epoch from new.occurred_at) * 1000000)::bigint,
    new.subject, new.name, new.method, new.client, new.address, new.database_user,
    new.category, new.action, new.operation, new.change, new.kinds, new.ids,
    new.versions_before, new.versions_after, new.organisation_id, new.service_user_ids,
    new.purpose, new.is_purpose_stated, new.transaction_id
  )::text, 'UTF8'));
  update audit_head h set number = new.number, hash = new.hash
  where h.lane = head.lane and h.number = head.number;
  if not found then
    raise exception 'two connections use one lane of the audit trail'
      using errcode = 'serialization_failure';
  end if;
  return new;
end
$$;

-- Else anybody could put it on a table of their own, and so move a head on without an event.
revoke execute on function seal_audit_event() from public;

create trigger audit_event_is_sealed before insert on audit_event
  for each row execute function seal_audit_event();

-- Has every write to a table leave events: one for each statement and organisation, or several
-- where it touches more than a thousand rows. Only keys and version numbers, never what is written.
-- `organisations` and `person`, SQL about a row `t`, tell whom a row concerns; `who` tells who writes
-- where nobody has entered yet. A change of nothing but the columns `aside` leaves no event.
create function audit_writes_of(
  target text,
  organisations text[],
  person text default 'null::uuid',
  key text default 't.id',
  who text default 'null::text',
  aside text[] default '{}'
) returns void language plpgsql as $outer$
declare
  version text := case when exists (
    select from pg_attribute
    where attrelid = target::regclass and attname = 'version' and not attisdropped
  ) then 't.version' else 'null::integer' end;
  organisation text;
  rows_of text;
  rows_changed text;
  differs text := 't is distinct from b';
begin
  if cardinality(aside) > 0 then
    differs := format('to_jsonb(t) - %1$L::text[] is distinct from to_jsonb(b) - %1$L::text[]', aside);
  end if;
  foreach organisation in array organisations loop
    rows_of := concat_ws(' union all ', rows_of, format(
      'select %s as id, %s as organisation_id, %s as person, %s as version, null::integer as before,
         %s as who
       from changed t',
      key, organisation, person, version, who
    ));
    rows_changed := concat_ws(' union all ', rows_changed, format(
      'select %1$s as id, %2$s as organisation_id, coalesce(%3$s, %4$s) as person, %5$s as version,
         %6$s as before, %7$s as who
       from changed t join before b on %8$s = %1$s where %9$s',
      key, organisation, person, regexp_replace(person, '\mt\.', 'b.', 'g'), version,
      regexp_replace(version, '\mt\.', 'b.', 'g'), who,
      regexp_replace(key, '\mt\.', 'b.', 'g'), differs
    ));
  end loop;
  execute format(
    $f$
    create function audit_writes_of_%1$s() returns trigger
    language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $t$
    begin
      if tg_op = 'TRUNCATE' then
        insert into audit_event (category, change, kinds, ids, service_user_ids)
        values ('write', 'truncate', array['%1$s'], '{}', '{}');
      elsif tg_op = 'UPDATE' then
        insert into audit_event (category, change, kinds, ids, organisation_id, service_user_ids,
          subject, versions_before, versions_after)
        select 'write', 'update', array['%1$s'], array_agg(id), organisation_id,
          coalesce(array_agg(distinct person) filter (where person is not null), '{}'),
          min(who), %4$s, %5$s
        from (select *, (row_number() over (partition by organisation_id) - 1) / 1000 as part
              from (%3$s) as touched) as parted
        group by organisation_id, part;
      else
        insert into audit_event (category, change, kinds, ids, organisation_id, service_user_ids,
          subject, versions_before, versions_after)
        select 'write', lower(tg_op), array['%1$s'], array_agg(id), organisation_id,
          coalesce(array_agg(distinct person) filter (where person is not null), '{}'),
          min(who), case when tg_op = 'DELETE' then %5$s end, case when tg_op = 'INSERT' then %5$s end
        from (select *, (row_number() over (partition by organisation_id) - 1) / 1000 as part
              from (%2$s) as touched) as parted
        group by organisation_id, part;
      end if;
      return null;
    end
    $t$;
    -- Else anybody could put it on a table of their own, and so enter writes that never were.
    revoke execute on function audit_writes_of_%1$s() from public;
    create trigger %1$s_audit_insert after insert on %1$I
      referencing new table as changed
      for each statement execute function audit_writes_of_%1$s();
    create trigger %1$s_audit_update after update on %1$I
      referencing new table as changed old table as before
      for each statement execute function audit_writes_of_%1$s();
    create trigger %1$s_audit_delete after delete on %1$I
      referencing old table as changed
      for each statement execute function audit_writes_of_%1$s();
    create trigger %1$s_audit_truncate after truncate on %1$I
      for each statement execute function audit_writes_of_%1$s();
    $f$,
    target, rows_of, rows_changed,
    case when version = 't.version' then 'array_agg(before)' else 'null::integer[]' end,
    case when version = 't.version' then 'array_agg(version)' else 'null::integer[]' end
  );
end
$outer$;

revoke execute on function audit_writes_of(text, text[], text, text, text, text[]) from public;

do $$
declare
  of_contract constant text := '(select c.commissioner_id from contract c where c.id = t.contract_id)';
  of_model constant text := '(select m.owner_id from logic_model m where m.id = t.logic_model_id)';
  of_version constant text :=
    '(select m.owner_id from model_version v join logic_model m on m.id = v.logic_model_id
      where v.id = t.model_version_id)';
  written text;
begin
  perform audit_writes_of('organisation', array['t.id']);
  perform audit_writes_of('role_grant', array['t.organisation_id']);
  perform audit_writes_of(
    'access_token', array['null::uuid'], who => 't.subject', aside => array['last_used_at']
  );
  perform audit_writes_of(
    'person', array['null::uuid'], key => 'md5(t.subject)::uuid', who => 't.subject',
    aside => array['last_seen_at']
  );
  perform audit_writes_of(
    'browser_session', array['null::uuid'], who => 't.subject', aside => array['last_used_at']
  );
  perform audit_writes_of('contract', array['t.commissioner_id']);
  perform audit_writes_of('contract_lot', array[of_contract]);
  perform audit_writes_of('contract_status_change', array[of_contract]);
  perform audit_writes_of('contract_party', array['t.organisation_id', of_contract]);
  perform audit_writes_of('service', array['t.provider_id', of_contract]);
  foreach written in array array['star', 'star_area', 'star_stage', 'edition_mapping', 'band_set'] loop
    perform audit_writes_of(written, array['null::uuid']);
  end loop;
  perform audit_writes_of(
    'edition_mapping_area', array['null::uuid'], key => 't.from_area_id'
  );
  perform audit_writes_of('licence', array['t.organisation_id']);
  perform audit_writes_of('worker', array['t.organisation_id']);
  perform audit_writes_of(
    'training', array['(select w.organisation_id from worker w where w.id = t.worker_id)']
  );
  perform audit_writes_of('logic_model', array['t.owner_id']);
  foreach written in array array['model_version', 'model_event', 'indicator_lineage'] loop
    perform audit_writes_of(written, array[of_model]);
  end loop;
  foreach written in array array[
    'node', 'link', 'mapping', 'indicator', 'finding_acknowledgement'
  ] loop
    perform audit_writes_of(written, array[of_version]);
  end loop;
  perform audit_writes_of('model_attachment', array[of_model, of_contract]);
  perform audit_writes_of('target', array[
    '(select m.owner_id from indicator_lineage l join logic_model m on m.id = l.logic_model_id
      where l.id = t.lineage_id)'
  ]);
  perform audit_writes_of('measurement', array[of_contract]);
  perform audit_writes_of('measurement_event', array[
    '(select c.commissioner_id from measurement e join contract c on c.id = e.contract_id
      where e.id = t.measurement_id)'
  ]);
  perform audit_writes_of('service_user', array['t.organisation_id'], 't.id');
  perform audit_writes_of('engagement', array['t.provider_id'], 't.service_user_id');
  perform audit_writes_of(
    'engagement_revision',
    array['(select e.provider_id from engagement e where e.id = t.engagement_id)'],
    '(select e.service_user_id from engagement e where e.id = t.engagement_id)'
  );
  perform audit_writes_of(
    'reading', array['t.provider_id'],
    '(select e.service_user_id from engagement e where e.id = t.engagement_id)'
  );
  perform audit_writes_of(
    'withdrawal', array['(select r.provider_id from reading r where r.id = t.reading_id)'],
    '(select e.service_user_id from reading r join engagement e on e.id = r.engagement_id
      where r.id = t.reading_id)'
  );
end
$$;

-- Enters that people's records were read (or taken away as a file): one event for each
-- organisation. Whom it is about is said by their own keys, or by those of what was read of them.
create function record_reading_of(
  category text,
  action text,
  kinds text[],
  service_users uuid[],
  engagements uuid[],
  readings uuid[]
) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into audit_event (category, action, kinds, ids, organisation_id, service_user_ids)
  select category, action, kinds, '{}', organisation_id, array_agg(id order by id)
  from (
    select u.organisation_id, u.id,
      (row_number() over (partition by u.organisation_id order by u.id) - 1) / 1000 as part
    from service_user u
    where u.id in (
      select unnest(service_users)
      union all
      select e.service_user_id from engagement e where e.id = any (engagements)
      union all
      select e.service_user_id
      from reading r join engagement e on e.id = r.engagement_id where r.id = any (readings)
    )
  ) as concerned
  group by organisation_id, part
  order by organisation_id, part
$$;

-- Enters something that no table shows, such as somebody's signing in.
create function record_event(
  category text,
  action text,
  kinds text[],
  ids uuid[],
  organisation_id uuid,
  service_user_ids uuid[]
) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into audit_event (category, action, kinds, ids, organisation_id, service_user_ids)
  values (category, action, kinds, ids, organisation_id, service_user_ids)
$$;

revoke execute on function record_reading_of(text, text, text[], uuid[], uuid[], uuid[]) from public;
revoke execute on function record_event(text, text, text[], uuid[], uuid, uuid[]) from public;
grant execute on function record_reading_of(text, text, text[], uuid[], uuid[], uuid[])
  to golden_thread_server, golden_thread_operator;
grant execute on function record_event(text, text, text[], uuid[], uuid, uuid[])
  to golden_thread_server, golden_thread_operator;

alter table audit_event enable row level security;
alter table audit_event force row level security;
alter table audit_head enable row level security;
alter table audit_head force row level security;

-- Nobody is granted to write: the functions above do, as the tables' owner.
grant select on audit_event to golden_thread_server, golden_thread_operator;
grant select on audit_head to golden_thread_operator;
create policy audit_event_operator on audit_event to golden_thread_operator
  using (true) with check (true);
create policy audit_head_operator on audit_head to golden_thread_operator
  using (true) with check (true);

-- An organisation reads what concerns it: who administers it, and who manages its people's services.
create policy audit_event_select on audit_event for select to golden_thread_server using (
  organisation_id = any ((select reach('administered') || reach('managing'))::uuid[])
  or (select viewer_administers())
);
