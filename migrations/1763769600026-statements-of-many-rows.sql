-- What statements of a hundred thousand rows, those of an import, spent without need.

-- Keys are as good as random: PostgreSQL tried to compress each event's thousand of them, in vain.
alter table audit_event alter column ids set storage external;
alter table audit_event alter column service_user_ids set storage external;

-- As before, joined: the planner weighs each text of a list by itself.
create or replace function erased_among(tombstones text[]) returns setof text
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select e.tombstone from erased_person e where e.tombstone in (select unnest(tombstones))
$$;

-- References of many rows, as strong as before: each column's targets are looked up once, and not
-- once for those of this transaction and once for all others; rows that refer alike are one.
create function pg_temp.fill(template text, names jsonb) returns text language plpgsql as $$
declare
  name record;
begin
  for name in select * from jsonb_each_text(names) loop
    template := replace(template, '{' || name.key || '}', name.value);
  end loop;
  return template;
end
$$;

create function pg_temp.look_up_references_of(target text) returns void
language plpgsql as $outer$
declare
  held record;
  columns text;
  changed_columns text;
  differs text;
  of_one text := '';
  tables text := '';
  lacking text := '';
begin
  for held in
    select jsonb_build_object(
      'name', c.conname, 'column', a.attname, 'parent', r.relname, 'target', target
    ) as names
    from pg_constraint c
    join pg_attribute a on (a.attrelid, a.attnum) = (c.conrelid, c.conkey[1])
    join pg_class r on r.oid = c.confrelid
    where c.conrelid = target::regclass and c.contype = 'f'
    order by r.relname, a.attname
  loop
    columns := concat_ws(', ', columns, pg_temp.fill('t.{column}', held.names));
    -- What stays as it was is referred to already: whoever takes it away waits for that row, and may
    -- not be waited for.
    changed_columns := concat_ws(', ', changed_columns, pg_temp.fill(
      'case when t.{column} is distinct from b.{column} then t.{column} end as {column}', held.names
    ));
    differs := concat_ws(
      ' or ', differs, pg_temp.fill('t.{column} is distinct from b.{column}', held.names)
    );
    of_one := of_one || pg_temp.fill(
      $t$
        if one.{column} is distinct from was.{column} and one.{column} is not null then
          perform from {parent} p where p.id = one.{column} for key share;
          if not found then
            select one.{column}, '{column}', '{parent}', '{name}'
            into missing, missing_column, missing_from, violated;
          end if;
        end if;
      $t$,
      held.names
    );
    -- What this transaction has entered itself nobody else sees, let alone takes away.
    tables := concat_ws(',', nullif(tables, ''), pg_temp.fill(
      $t$
        {column}_known as materialized (
          select w.id, p.xmin = own as is_own
          from (select distinct t.{column} as id from referring t) w
          left join {parent} p on p.id = w.id
          where w.id is not null
        ),
        {column}_locked as materialized (
          select p.id from {parent} p
          where p.id in (select k.id from {column}_known k where not k.is_own)
          order by p.id for key share
        )
      $t$,
      held.names
    ));
    lacking := concat_ws(' union all ', nullif(lacking, ''), pg_temp.fill(
      $t$
        select k.id, '{column}', '{parent}', '{name}'
        from {column}_known k
        where k.is_own is not true and not exists (select from {column}_locked l where l.id = k.id)
      $t$,
      held.names
    ));
  end loop;
  execute pg_temp.fill(
    $f$
    create or replace function {target}_all_refer() returns trigger
    language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $t$
    declare
      own constant xid := pg_current_xact_id()::xid;
      are_many constant boolean := exists (select from changed offset 1);
      one {target};
      was {target};
      missing uuid;
      missing_column text;
      missing_from text;
      violated text;
    begin
      if tg_op = 'UPDATE' then
        if not exists (
          select from changed t join before b on b.id = t.id where {differs}
        ) then
          return null;
        end if;
      end if;
      -- A single row is looked at by itself: plans for many take longer to begin.
      if are_many and tg_op = 'UPDATE' then
        with referring as materialized (
          select distinct {changed_columns} from changed t join before b on b.id = t.id
        ), {tables}
        select * into missing, missing_column, missing_from, violated
        from ({lacking}) lacking limit 1;
      elsif are_many then
        with referring as materialized (select distinct {columns} from changed t), {tables}
        select * into missing, missing_column, missing_from, violated
        from ({lacking}) lacking limit 1;
      else
        select * into one from changed;
        if tg_op = 'UPDATE' then
          select * into was from before;
        end if;
        {of_one}
      end if;
      if missing is not null then
        raise exception 'insert or update on table "{target}" violates foreign key constraint "%"',
          violated
          using errcode = 'foreign_key_violation', table = '{target}', constraint = violated,
            detail = format('Key (%s)=(%s) is not present in table "%s".',
              missing_column, missing, missing_from);
      end if;
      return null;
    end
    $t$
    $f$,
    jsonb_build_object(
      'columns', columns, 'changed_columns', changed_columns, 'differs', differs, 'lacking', lacking, 'of_one', of_one,
      'tables', tables, 'target', target
    )
  );
end
$outer$;

do $$
begin
  -- The first PostgreSQL in which a constraint can be left to others.
  if current_setting('server_version_num')::integer < 180000 then
    return;
  end if;
  perform pg_temp.look_up_references_of('service_user');
  perform pg_temp.look_up_references_of('engagement');
  perform pg_temp.look_up_references_of('reading');
end
$$;

drop function pg_temp.look_up_references_of(text);
drop function pg_temp.fill(text, jsonb);
