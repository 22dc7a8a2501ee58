-- What was published never changes, whoever asks: boxes, arrows, mappings and indicators are
-- entered, changed and deleted in drafts only. One look per statement, however many rows it has.

create function model_version_is_final() returns trigger language plpgsql as $$
begin
  if exists (
    select from touched t
    join model_version v on v.id = t.model_version_id
    where v.status <> 'draft'
  ) then
    raise exception 'a published version of a logic model never changes (table %)', tg_table_name
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end
$$;

do $$
declare
  frozen text;
begin
  foreach frozen in array array['node', 'link', 'mapping', 'indicator'] loop
    execute format(
      'create trigger %1$s_insert_is_final after insert on %1$I
         referencing new table as touched
         for each statement execute function model_version_is_final();
       create trigger %1$s_delete_is_final after delete on %1$I
         referencing old table as touched
         for each statement execute function model_version_is_final();
       create trigger %1$s_update_is_final after update on %1$I
         referencing old table as touched
         for each statement execute function model_version_is_final();
       create trigger %1$s_move_is_final after update on %1$I
         referencing new table as touched
         for each statement execute function model_version_is_final()',
      frozen
    );
  end loop;
end
$$;

-- A version goes from draft to published to superseded, and says the same from then on.
create function model_version_status_is_final() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
    and (new.logic_model_id, new.number, new.title, new.description, new.published_by,
         new.published_at)
      is not distinct from
        (old.logic_model_id, old.number, old.title, old.description, old.published_by,
         old.published_at)
    and new.status <> 'draft'
    and (new.status = 'superseded' or old.status = 'published') then
    return new;
  end if;
  raise exception 'a published version of a logic model never changes'
    using errcode = 'integrity_constraint_violation';
end
$$;

create trigger model_version_status_is_final before update or delete on model_version
  for each row when (old.status <> 'draft') execute function model_version_status_is_final();
