-- Whether an indicator's lineage is of the model of its version was asked under the viewer's own
-- rules, planned anew for each indicator entered: more than all else that entering one takes. Asked
-- by the owner with a plan that is kept it is the same answer, for the policy that asks admits
-- versions of the viewer's own models alone, of which they see every lineage.
create or replace function is_lineage_of_version(lineage uuid, wanted uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  return exists (
    select from indicator_lineage l
    join model_version v on v.logic_model_id = l.logic_model_id
    where l.id = lineage and v.id = wanted
  );
end
$$;

revoke execute on function is_lineage_of_version(uuid, uuid) from public;
grant execute on function is_lineage_of_version(uuid, uuid)
  to golden_thread_server, golden_thread_operator;
