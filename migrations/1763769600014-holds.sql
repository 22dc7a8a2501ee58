-- Holding what one may see and not change. A row lock asks for the right to update the row, which
-- who measures an indicator, or enters a service, does not have; without the lock two at once would
-- miss each other. These give no right to anything, and what they tell is yes or no.

create function hold_contract(wanted uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$ begin perform from contract where id = wanted for share; end $$;

create function hold_lineages(wanted uuid[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$ begin perform from indicator_lineage where id = any(wanted) order by id for update; end $$;

-- Which of these lineages are measured under any contract, also one that the viewer does not see:
-- an indicator whose figures others rely on stays.
create function measured_lineages(wanted uuid[]) returns uuid[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select array(select distinct lineage_id from measurement where lineage_id = any(wanted)) $$;

revoke execute on function hold_contract(uuid), hold_lineages(uuid[]), measured_lineages(uuid[])
  from public;
grant execute on function hold_contract(uuid), hold_lineages(uuid[]), measured_lineages(uuid[])
  to golden_thread_server, golden_thread_operator;
