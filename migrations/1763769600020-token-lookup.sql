-- Whose token it is, and whether it is in force, is asked before each operation of a program: it
-- looks first, and writes that the token was used only where that is due, once a minute at the most.
create or replace function find_access_token(token_hash bytea)
returns table (id uuid, subject text, name text, scopes text[], has_expired boolean,
  is_revoked boolean)
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  is_noted boolean;
begin
  select t.id, t.subject, coalesce(p.name, t.name), t.scopes, t.expires_at <= now(),
    t.revoked_at is not null, t.last_used_at > now() - interval '1 minute'
  into id, subject, name, scopes, has_expired, is_revoked, is_noted
  from access_token t
  left join person p on p.subject = t.subject
  where t.hash = token_hash;
  if not found then
    return;
  end if;
  if is_noted is not true and not has_expired and not is_revoked then
    update access_token t set last_used_at = now()
    where t.hash = token_hash and t.revoked_at is null
      and coalesce(t.last_used_at, '-infinity') <= now() - interval '1 minute';
  end if;
  return next;
end
$$;
