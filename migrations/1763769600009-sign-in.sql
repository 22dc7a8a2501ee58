-- Who is asking: people who signed in, their browsers' sessions, and access tokens of programs.
-- Of cookies and tokens only SHA-256 is kept. They are looked up before anybody is known, by
-- functions that see all rows and give back the one that belongs to the hash.

-- Somebody who signed in, by the name that histories carry.
create table person (
  subject text primary key,
  name text not null,
  -- The provider's address, or `demonstration`.
  issuer text not null,
  last_seen_at timestamptz not null default now(),
  constraint person_subject_check check (length(subject) between 1 and 255),
  constraint person_name_check check (length(name) between 1 and 300)
);

create table browser_session (
  id uuid primary key,
  hash bytea not null,
  subject text not null references person (subject),
  signed_in_at timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  ends_at timestamptz not null,
  constraint browser_session_hash_key unique (hash),
  constraint browser_session_hash_check check (length(hash) = 32)
);

create index browser_session_subject_idx on browser_session (subject);
create index browser_session_ends_at_idx on browser_session (ends_at);

create table access_token (
  id uuid primary key,
  hash bytea not null,
  -- On whose behalf it asks: a person who signs in, or a program that never does.
  subject text not null,
  name text not null,
  scopes text[] not null,
  created_by text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_by text,
  revoked_at timestamptz,
  constraint access_token_hash_key unique (hash),
  constraint access_token_hash_check check (length(hash) = 32),
  constraint access_token_name_check check (length(name) between 1 and 100),
  constraint access_token_scopes_check check (
    scopes <@ array['read', 'write', 'report'] and cardinality(scopes) > 0
  ),
  constraint access_token_period_check check (expires_at > created_at),
  constraint access_token_revoked_check check ((revoked_by is null) = (revoked_at is null))
);

create index access_token_subject_idx on access_token (subject);

-- Those who hold something now, or will, in an organisation that the viewer administers.
create function administered_subjects() returns setof text
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select distinct subject from role_grant
  where organisation_id = any (reach('administered')) and revoked_at is null
    and coalesce(ends_on, 'infinity') >= (now() at time zone 'utc')::date
$$;

-- Those whom the viewer works with: histories show their names.
create function known_subjects() returns setof text
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select distinct subject from role_grant
  where organisation_id = any (reach('own')) or organisation_id = any (reach('administered'))
$$;

-- Who did something, as a history tells it: people of the same organisation by their account,
-- others by their organisation. Who never held a role in one, such as a command line, is left out.
create function shown_subjects(wanted text[]) returns table (subject text, shown text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select g.subject, case
    when bool_or(o.id = any (reach('own')) or o.id = any (reach('administered'))) then g.subject
    else 'somebody of ' || string_agg(distinct o.name, ', ')
  end
  from role_grant g
  join organisation o on o.id = g.organisation_id
  where g.subject = any (wanted)
  group by g.subject
$$;

-- Begins a session: notes the person, ends the session that the same browser had before, and clears
-- away what ended long ago.
create function begin_browser_session(
  new_id uuid, session_hash bytea, replaced_hash bytea, who text, called text, known_to text,
  lasting interval
) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  insert into person (subject, name, issuer) values (who, called, known_to)
    on conflict (subject) do update
      set name = excluded.name, issuer = excluded.issuer, last_seen_at = now();
  delete from browser_session where hash = replaced_hash or ends_at < now() - interval '1 day';
  insert into browser_session (id, hash, subject, ends_at)
    values (new_id, session_hash, who, now() + lasting);
end
$$;

-- Whose session it is, while it lasts. That it was used is written once a minute at the most.
create function find_browser_session(session_hash bytea, idle interval)
returns table (subject text, name text, issuer text)
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  update browser_session s set last_used_at = now()
    where s.hash = session_hash and s.ends_at > now() and s.last_used_at > now() - idle
      and s.last_used_at <= now() - least(idle / 4, interval '1 minute');
  return query
    select p.subject, p.name, p.issuer
    from browser_session s
    join person p on p.subject = s.subject
    where s.hash = session_hash and s.ends_at > now() and s.last_used_at > now() - idle;
end
$$;

create function end_browser_session(session_hash bytea) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$ delete from browser_session where hash = session_hash $$;

-- Whose token it is, and whether it is in force. That it was used is written once a minute at the
-- most.
create function find_access_token(token_hash bytea)
returns table (id uuid, subject text, name text, scopes text[], has_expired boolean,
  is_revoked boolean)
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  update access_token t set last_used_at = now()
    where t.hash = token_hash and t.expires_at > now() and t.revoked_at is null
      and coalesce(t.last_used_at, '-infinity') <= now() - interval '1 minute';
  return query
    select t.id, t.subject, coalesce(p.name, t.name), t.scopes, t.expires_at <= now(),
      t.revoked_at is not null
    from access_token t
    left join person p on p.subject = t.subject
    where t.hash = token_hash;
end
$$;

do $$
declare
  wanted text;
begin
  foreach wanted in array array[
    'administered_subjects()', 'known_subjects()', 'shown_subjects(text[])',
    'begin_browser_session(uuid, bytea, bytea, text, text, text, interval)',
    'find_browser_session(bytea, interval)', 'end_browser_session(bytea)',
    'find_access_token(bytea)'
  ] loop
    execute format('revoke execute on function %s from public', wanted);
    execute format(
      'grant execute on function %s to golden_thread_server, golden_thread_operator', wanted
    );
  end loop;
  foreach wanted in array array['person', 'browser_session', 'access_token'] loop
    execute format('alter table %I enable row level security', wanted);
    execute format('alter table %I force row level security', wanted);
    execute format(
      'create policy %I on %I to golden_thread_operator using (true) with check (true)',
      wanted || '_operator', wanted
    );
    execute format(
      'grant select, insert, update, delete on %I to golden_thread_operator', wanted
    );
  end loop;
end
$$;

grant select on person to golden_thread_server;
create policy person_select on person for select to golden_thread_server using (
  subject = (select viewer_subject())
  or subject in (select known_subjects())
  or (select viewer_administers())
);

-- Everything of a token but its hash: each person's own, and those of people whom one administers.
grant select (
  id, subject, name, scopes, created_by, created_at, expires_at, last_used_at, revoked_by,
  revoked_at
) on access_token to golden_thread_server;
grant insert, update (revoked_by, revoked_at) on access_token to golden_thread_server;
create policy access_token_select on access_token for select to golden_thread_server using (
  subject = (select viewer_subject())
  or subject in (select administered_subjects())
  or (select viewer_administers())
);
create policy access_token_insert on access_token for insert to golden_thread_server with check (
  subject = (select viewer_subject())
);
create policy access_token_update on access_token for update to golden_thread_server using (
  subject = (select viewer_subject())
  or subject in (select administered_subjects())
  or (select viewer_administers())
);
