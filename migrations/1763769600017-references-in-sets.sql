-- What people's rows refer to is asked of all rows of a statement together. PostgreSQL's own way is
-- a query for each row and reference: of an import of a million readings it was two thirds of the
-- time (five million queries). The constraints stay, and say what refers to what; from PostgreSQL 18
-- on, which lets a constraint be held by others, the triggers below hold those of the three tables
-- that an import fills. An older PostgreSQL goes on holding them itself.
--
-- As strong as PostgreSQL's own: a row that is referred to is locked until the transaction ends, so
-- that nobody takes it away meanwhile; who takes one away looks for rows that refer to it, after
-- whoever was entering such a row has ended. That look must see what others have committed by then,
-- so such rows are taken away in `read committed` alone.

-- Replaces each `{name}` of a template.
create function pg_temp.fill(template text, names jsonb) returns text language sql as $$
  with recursive filled as (
    select template as text, 0 as step
    union all
    select replace(f.text, '{' || n.key || '}', n.value), f.step + 1
    from filled f
    join (
      select key, value, row_number() over () as place from jsonb_each_text(names)
    ) n on n.place = f.step + 1
  )
  select text from filled order by step desc limit 1
$$;

create function pg_temp.hold_references_of(target text) returns void language plpgsql as $outer$
declare
  held record;
  asked text := '';
  differs text := '';
begin
  for held in
    select c.conname as name, a.attname as column, r.relname as parent
    from pg_constraint c
    join pg_attribute a on (a.attrelid, a.attnum) = (c.conrelid, c.conkey[1])
    join pg_class r on r.oid = c.confrelid
    where c.conrelid = target::regclass and c.contype = 'f'
    order by r.relname, a.attname
  loop
    differs := concat_ws(' or ', nullif(differs, ''), pg_temp.fill(
      't.{column} is distinct from b.{column}', jsonb_build_object('column', held.column)
    ));
    -- What this transaction has entered itself nobody else sees, let alone takes away.
    asked := asked || pg_temp.fill(
      $t$
      missing := null;
      if not are_many then
        if one.{column} is not null then
          perform from {parent} p where p.id = one.{column} for key share;
          missing := case when not found then one.{column} end;
        end if;
      else
        with wanted as materialized (
          select distinct t.{column} as id from changed t where t.{column} is not null
        ),
        locked as materialized (
          select p.id from {parent} p
          where p.id in (select id from wanted) and p.xmin <> own
          order by p.id for key share
        )
        select w.id into missing from wanted w
        where not exists (select from locked l where l.id = w.id)
          and not exists (select from {parent} p where p.id = w.id and p.xmin = own)
        limit 1;
      end if;
      if missing is not null then
        raise exception 'insert or update on table "{target}" violates foreign key constraint "{name}"'
          using errcode = 'foreign_key_violation', table = '{target}', constraint = '{name}',
            detail = format('Key ({column})=(%s) is not present in table "{parent}".', missing);
      end if;
      $t$,
      jsonb_build_object(
        'column', held.column, 'parent', held.parent, 'name', held.name, 'target', target
      )
    );
    perform pg_temp.hold_referred(target, held.column, held.parent, held.name);
    execute format('alter table %I alter constraint %I not enforced', target, held.name);
  end loop;
  -- Before the triggers that rely on it: triggers come in the order of their names.
  execute pg_temp.fill(
    $f$
    create function {target}_all_refer() returns trigger
    language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $t$
    declare
      own constant xid := pg_current_xact_id()::xid;
      are_many constant boolean := exists (select from changed offset 1);
      one {target};
      missing uuid;
    begin
      if tg_op = 'UPDATE' then
        if not exists (
          select from changed t join before b on b.id = t.id where {differs}
        ) then
          return null;
        end if;
      end if;
      -- A single row is looked at by itself: plans for many take longer to begin.
      select * into one from changed;
      {asked}
      return null;
    end
    $t$;
    revoke execute on function {target}_all_refer() from public;
    create trigger {target}_all_refer_insert after insert on {target}
      referencing new table as changed
      for each statement execute function {target}_all_refer();
    create trigger {target}_all_refer_update after update on {target}
      referencing new table as changed old table as before
      for each statement execute function {target}_all_refer();
    $f$,
    jsonb_build_object('asked', asked, 'differs', differs, 'target', target)
  );
end
$outer$;

create function pg_temp.hold_referred(
  child text, child_column text, parent text, constraint_name text
) returns void language plpgsql as $outer$
begin
  execute pg_temp.fill(
    $f$
    create function {name}_is_held() returns trigger
    language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $t$
    declare
      held uuid;
    begin
      if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted')
        and exists (select from gone) then
        raise exception 'rows of "{parent}" are taken away in read committed alone'
          using errcode = 'invalid_transaction_state';
      end if;
      select c.{column} into held from gone g join {child} c on c.{column} = g.id limit 1;
      if found then
        raise exception
          'update or delete on table "{parent}" violates foreign key constraint "{name}" on table "{child}"'
          using errcode = 'foreign_key_violation', table = '{child}', constraint = '{name}',
            detail = format('Key (id)=(%s) is still referenced from table "{child}".', held);
      end if;
      return null;
    end
    $t$;
    revoke execute on function {name}_is_held() from public;
    create trigger {name}_is_held_delete after delete on {parent}
      referencing old table as gone
      for each statement execute function {name}_is_held();
    $f$,
    jsonb_build_object(
      'child', child, 'column', child_column, 'parent', parent, 'name', constraint_name
    )
  );
end
$outer$;

-- Whatever refers to a row refers to its key.
create function key_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'the key of a row of "%" never changes', tg_table_name
    using errcode = 'foreign_key_violation', table = tg_table_name;
end
$$;

do $$
declare
  referred text;
begin
  -- The first PostgreSQL in which a constraint can be left to others.
  if current_setting('server_version_num')::integer < 180000 then
    return;
  end if;
  for referred in
    select distinct confrelid::regclass::text from pg_constraint
    where contype = 'f'
      and conrelid in ('service_user'::regclass, 'engagement'::regclass, 'reading'::regclass)
  loop
    execute format(
      'create trigger %1$s_key_is_final after update on %1$I
         for each row when (old.id is distinct from new.id) execute function key_is_final()',
      referred
    );
  end loop;
  perform pg_temp.hold_references_of('service_user');
  perform pg_temp.hold_references_of('engagement');
  perform pg_temp.hold_references_of('reading');
end
$$;

drop function pg_temp.hold_references_of(text);
drop function pg_temp.hold_referred(text, text, text, text);
drop function pg_temp.fill(text, jsonb);
