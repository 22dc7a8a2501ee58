-- Who may do what, as administrators keep it: how a grant ends, and invitations.

alter table role_grant
  add column version integer not null default 1,
  add column revoked_reason text,
  add constraint role_grant_reason_check check (revoked_reason is null or revoked_at is not null);

-- What was granted stays as it was; only its end changes.
revoke update on role_grant from golden_thread_server;
grant update (version, ends_on, revoked_by, revoked_at, revoked_reason)
  on role_grant to golden_thread_server;

-- An administrator grants roles for the contracts that the organisation takes part in, and so must
-- be able to name them.
create function administered_contracts() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select id from contract where commissioner_id = any (reach('administered'))
  union
  select contract_id from contract_party where organisation_id = any (reach('administered'))
  union
  select contract_id from service where provider_id = any (reach('administered'))
$$;

revoke execute on function administered_contracts() from public;
grant execute on function administered_contracts()
  to golden_thread_server, golden_thread_operator;

alter policy contract_select on contract using (
  id = any ((select reach('contracts'))::uuid[])
  or commissioner_id = any ((select reach('commissioning'))::uuid[])
  or id in (select administered_contracts())
);

-- Why a role cannot be granted so; null where nothing stands against it. Sees what its caller sees.
-- `first_day` to `last_day`, both included; no last day is without end. One grant is left out of
-- account: that which is being changed.
create function role_grant_obstacle(
  who text, wanted_role text, wanted_organisation uuid, wanted_contract uuid, wanted_worker uuid,
  first_day date, last_day date, apart_from uuid
) returns text
language plpgsql stable set search_path = pg_catalog, public, pg_temp
as $$
declare
  days daterange := daterange(first_day, last_day, '[]');
begin
  if wanted_organisation is not null and not exists (
    select from organisation o
    where o.id = wanted_organisation and case wanted_role
      when 'commissioner' then 'commissioner' = any (o.kinds)
      when 'provider_manager' then 'provider' = any (o.kinds)
      when 'keyworker' then 'provider' = any (o.kinds)
      when 'investor' then 'investor' = any (o.kinds)
      when 'evaluator' then 'intermediary' = any (o.kinds)
      else true
    end
  ) then
    return 'ROLE_DOES_NOT_FIT';
  end if;
  if wanted_contract is not null and not exists (
    select from contract c
    where c.id = wanted_contract and (
      wanted_role in ('commissioner', 'analyst') and c.commissioner_id = wanted_organisation
      or exists (
        select from contract_party p
        where p.contract_id = c.id and p.organisation_id = wanted_organisation and case
          when p.role in ('lead_provider', 'subcontractor')
          then wanted_role in ('provider_manager', 'analyst')
          else wanted_role in ('investor', 'evaluator', 'analyst')
        end
      )
      or wanted_role in ('provider_manager', 'analyst') and exists (
        select from service s where s.contract_id = c.id and s.provider_id = wanted_organisation
      )
    )
  ) then
    return 'NOT_THEIR_CONTRACT';
  end if;
  if wanted_worker is not null then
    if not exists (
      select from worker w
      where w.id = wanted_worker and w.organisation_id = wanted_organisation
    ) then
      return 'NOT_THEIR_WORKER';
    end if;
    if exists (
      select from role_grant g
      where g.worker_id = wanted_worker and g.subject is distinct from who
        and g.revoked_at is null and daterange(g.starts_on, g.ends_on, '[]') && days
        and g.id is distinct from apart_from
    ) then
      return 'WORKER_IS_SOMEBODY_ELSE';
    end if;
    if exists (
      select from role_grant g
      where g.subject = who and g.organisation_id = wanted_organisation
        and g.worker_id <> wanted_worker
        and g.revoked_at is null and daterange(g.starts_on, g.ends_on, '[]') && days
        and g.id is distinct from apart_from
    ) then
      return 'IS_ANOTHER_WORKER';
    end if;
  end if;
  if exists (
    select from role_grant g
    where g.subject = who and g.role = wanted_role
      and g.organisation_id is not distinct from wanted_organisation
      and g.contract_id is not distinct from wanted_contract
      and g.worker_id is not distinct from wanted_worker
      and g.revoked_at is null and daterange(g.starts_on, g.ends_on, '[]') && days
      and g.id is distinct from apart_from
  ) then
    return 'GRANTED_ALREADY';
  end if;
  return null;
end
$$;

-- Lets one transaction at a time change the grants of an organisation (null: of the deployment).
create function lock_role_grants(organisation uuid) returns void
language sql volatile
as $$
  select pg_advisory_xact_lock(
    hashtextextended('role grants ' || coalesce(organisation::text, ''), 0)
  )
$$;

-- A role that waits for whoever holds the code. Of the code only SHA-256 is kept.
create table invitation (
  id uuid primary key,
  code_hash bytea not null,
  organisation_id uuid not null references organisation (id),
  role text not null,
  contract_id uuid references contract (id),
  worker_id uuid references worker (id),
  starts_on date,
  ends_on date,
  -- As the administrator knows them.
  name text not null,
  email text,
  invited_by text not null,
  invited_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_by text,
  accepted_at timestamptz,
  withdrawn_by text,
  withdrawn_at timestamptz,
  constraint invitation_code_hash_key unique (code_hash),
  constraint invitation_code_hash_check check (length(code_hash) = 32),
  constraint invitation_role_check check (
    role in (
      'administrator', 'commissioner', 'provider_manager', 'keyworker', 'investor', 'evaluator',
      'analyst'
    )
  ),
  constraint invitation_contract_check check (
    contract_id is null or role not in ('administrator', 'keyworker')
  ),
  constraint invitation_worker_check check ((worker_id is not null) = (role = 'keyworker')),
  constraint invitation_period_check check (ends_on >= starts_on),
  constraint invitation_name_check check (length(name) between 1 and 300),
  constraint invitation_expiry_check check (expires_at > invited_at),
  constraint invitation_accepted_check check ((accepted_by is null) = (accepted_at is null)),
  constraint invitation_withdrawn_check check ((withdrawn_by is null) = (withdrawn_at is null)),
  constraint invitation_end_check check (accepted_at is null or withdrawn_at is null)
);

create index invitation_organisation_id_idx on invitation (organisation_id);

alter table invitation enable row level security;
alter table invitation force row level security;

create policy invitation_operator on invitation to golden_thread_operator
  using (true) with check (true);
grant select, insert, update, delete on invitation to golden_thread_operator;

-- Everything but the code's hash, for administrators of the organisation.
grant select (
  id, organisation_id, role, contract_id, worker_id, starts_on, ends_on, name, email, invited_by,
  invited_at, expires_at, accepted_by, accepted_at, withdrawn_by, withdrawn_at
) on invitation to golden_thread_server;
grant insert, update (withdrawn_by, withdrawn_at) on invitation to golden_thread_server;
create policy invitation_select on invitation for select to golden_thread_server using (
  organisation_id = any ((select reach('administered'))::uuid[])
);
create policy invitation_insert on invitation for insert to golden_thread_server with check (
  organisation_id = any ((select reach('administered'))::uuid[])
  and invited_by = (select viewer_subject()) and accepted_by is null
);
create policy invitation_update on invitation for update to golden_thread_server using (
  organisation_id = any ((select reach('administered'))::uuid[])
);

-- Grants the viewer what an invitation offers: they may hold nothing yet, and see nothing. Says
-- `ACCEPTED`, or why not. An invitation is worth no more than its inviter still is.
create function accept_invitation(given_hash bytea, new_id uuid) returns text
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  found invitation;
  obstacle text;
  who text := viewer_subject();
  today date := (now() at time zone 'utc')::date;
begin
  if who is null then
    raise exception 'nobody accepts the invitation' using errcode = 'insufficient_privilege';
  end if;
  select * into found from invitation i where i.code_hash = given_hash for update;
  if found.accepted_by = who then
    return 'ACCEPTED_ALREADY';
  end if;
  if found.id is null or found.accepted_at is not null or found.withdrawn_at is not null
    or found.organisation_id <> all ((reach_of(found.invited_by)).administered)
  then
    return 'NOT_OPEN';
  end if;
  if found.invited_by = who then
    return 'OWN_INVITATION';
  end if;
  if found.expires_at <= now() or found.ends_on < today then
    return 'EXPIRED';
  end if;
  perform lock_role_grants(found.organisation_id);
  obstacle := role_grant_obstacle(
    who, found.role, found.organisation_id, found.contract_id, found.worker_id,
    greatest(found.starts_on, today), found.ends_on, null
  );
  if obstacle is not null then
    return obstacle;
  end if;
  update invitation set accepted_by = who, accepted_at = now() where id = found.id;
  insert into role_grant (
    id, subject, role, organisation_id, contract_id, worker_id, starts_on, ends_on, granted_by
  ) values (
    new_id, who, found.role, found.organisation_id, found.contract_id, found.worker_id,
    greatest(found.starts_on, today), found.ends_on, found.invited_by
  );
  return 'ACCEPTED';
end
$$;

revoke execute on function accept_invitation(bytea, uuid) from public;
grant execute on function accept_invitation(bytea, uuid) to golden_thread_server;

-- Grants have versions now.
drop function audit_writes_of_role_grant() cascade;
select audit_writes_of('role_grant', array['t.organisation_id']);
select audit_writes_of('invitation', array['t.organisation_id']);
