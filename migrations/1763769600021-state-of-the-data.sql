-- Whether anything was written since something was read. Every write leaves an event in its own
-- transaction, and no two events have the same hash: so the marks of all events that a snapshot sees
-- tell it apart from every other one that sees other writes. Nothing more has to be kept up to date.

-- Of all writes in a lane, by exclusive or.
alter table audit_head add column mark bigint not null default 0;

-- As before; a write leaves its mark. (Reading about persons changes nothing that is read.)
create or replace function seal_audit_event() returns trigger
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
  update audit_head h set number = new.number, hash = new.hash,
    mark = case when new.category = 'write'
      then h.mark # ('x' || encode(substr(new.hash, 1, 8), 'hex'))::bit(64)::bigint
      else h.mark
    end
  where h.lane = head.lane and h.number = head.number;
  if not found then
    raise exception 'two connections use one lane of the audit trail'
      using errcode = 'serialization_failure';
  end if;
  return new;
end
$$;

-- Another text after every write, and on every day: rights begin and end by day. What is gathered
-- from the events changes in the same transactions; kept counts that were mended count as a change
-- of what steers. `security definer`: nobody reads the heads.
create function data_state() returns text
language plpgsql stable parallel safe security definer
set search_path = pg_catalog, public, pg_temp
as $$
begin
  return concat_ws(' ', (now() at time zone 'utc')::date,
    (select coalesce(bit_xor(h.mark), 0) from audit_head h),
    (select coalesce(sum(c.changes), 0) from steering_change c));
end
$$;
revoke execute on function data_state() from public;
grant execute on function data_state() to golden_thread_server, golden_thread_operator;
