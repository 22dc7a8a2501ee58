-- A reading is mostly entered by itself. What follows an insert costs as much as its statements are
-- large, however few rows they look at: what follows a single reading has its own, small ones.

-- Counts a reading that was entered by itself: what its person counts for now, and no longer. The
-- same rules as of `evidence_items`, for completed readings of which none is the person's own; where
-- others are among them it counts nothing, and gives false.
create function count_one_reading(one reading) returns boolean
language plpgsql volatile set plan_cache_mode = force_generic_plan as $$
declare
  settled constant date := evidence_settled_on();
  held record;
  taken record;
  -- Without this reading: how many are eligible, the first and the latest of them, the last day of any.
  eligible integer := 0;
  first_on date;
  first_scores smallint[];
  latest_on date;
  latest_scores smallint[];
  last_on date;
  -- The eligible ones beside it.
  previous_on date;
  next_on date;
  -- With it.
  now_first_on date := one.taken_on;
  now_first_scores smallint[] := one.scores;
  now_latest_on date := one.taken_on;
  now_latest_scores smallint[] := one.scores;
  was_pair boolean;
  is_pair boolean;
  was_on date;
  is_on date;
  days integer;
  sign bigint;
  -- An item may come more than once.
  items bigint[];
  amounts bigint[] := '{1,1}';
  change bigint;
begin
  if one.state <> 'completed' or one.completed_by = 'service_user' then
    return false;
  end if;
  perform assert_counts_see_others();
  select e.contract_id, e.service_id, e.started_on, e.ended_on,
    s.review_interval_days - s.review_tolerance_days as shortest,
    s.review_interval_days + s.review_tolerance_days as longest
  into held
  from engagement e join star s on s.id = one.star_id
  where e.id = one.engagement_id
  for no key update of e;
  for taken in
    select r.taken_on, r.state, r.completed_by, r.scores,
      (r.taken_on, r.entered_at, r.entry_number)
        < (one.taken_on, one.entered_at, one.entry_number) as is_earlier
    from reading r
    where r.engagement_id = one.engagement_id and r.star_id = one.star_id and r.id <> one.id
    order by r.taken_on, r.entered_at, r.entry_number
  loop
    last_on := taken.taken_on;
    continue when taken.state <> 'completed';
    if taken.completed_by = 'service_user' then
      return false;
    end if;
    eligible := eligible + 1;
    if eligible = 1 then
      first_on := taken.taken_on;
      first_scores := taken.scores;
    end if;
    latest_on := taken.taken_on;
    latest_scores := taken.scores;
    if taken.is_earlier then
      previous_on := taken.taken_on;
    elsif next_on is null then
      next_on := taken.taken_on;
    end if;
  end loop;
  if previous_on is not null then
    now_first_on := first_on;
    now_first_scores := first_scores;
  end if;
  if next_on is not null then
    now_latest_on := latest_on;
    now_latest_scores := latest_scores;
  end if;
  was_pair := coalesce(first_on < latest_on, false);
  is_pair := now_first_on < now_latest_on;

  items := array[evidence_item(7, 0, 0, 0), case one.completed_by
    when 'collaborative' then evidence_item(8, 0, 0, 0)
    else evidence_item(9, 0, 0, 0)
  end];
  if one.kind = 'retrospective' then
    items := items || evidence_item(10, 0, 0, 0);
    amounts := amounts || 1::bigint;
  end if;
  if eligible = 0 then
    items := items || array[evidence_item(2, 0, 0, 0), evidence_item(4, 0, 0, 0)];
    amounts := amounts || '{1,1}'::bigint[];
  elsif eligible = 1 or was_pair <> is_pair then
    items := items || array[
      case when eligible = 1 then evidence_item(4, 0, 0, 0) else evidence_item(5, 0, 0, 0) end,
      case when is_pair then evidence_item(3, 0, 0, 0) else evidence_item(5, 0, 0, 0) end
    ];
    amounts := amounts || '{-1,1}'::bigint[];
  end if;
  if eligible < 2 and held.ended_on is not null then
    items := items || evidence_item(6, 0, 0, 0);
    amounts := amounts || (1 - 2 * eligible)::bigint;
  end if;

  if held.longest is not null then
    -- Where one followed the other there may be two reviews now.
    for step in 1..3 loop
      days := case step
        when 1 then one.taken_on - previous_on
        when 2 then next_on - one.taken_on
        else next_on - previous_on
      end;
      continue when days is null or days = 0;
      sign := case when step = 3 then -1 else 1 end;
      items := items || evidence_item(14, 0, 0, 0);
      amounts := amounts || sign;
      if days < held.shortest then
        items := items || evidence_item(15, 0, 0, 0);
        amounts := amounts || sign;
      elsif days > held.longest then
        items := items || evidence_item(16, 0, 0, 0);
        amounts := amounts || sign;
      end if;
    end loop;
    was_on := latest_on + held.longest;
    is_on := now_latest_on + held.longest;
    if was_on < coalesce(held.ended_on, 'infinity') then
      items := items || evidence_settled(evidence_day_item(26, was_on), settled - '0001-01-01'::date);
      amounts := amounts || -1::bigint;
    end if;
    if is_on < coalesce(held.ended_on, 'infinity') then
      items := items || evidence_settled(evidence_day_item(26, is_on), settled - '0001-01-01'::date);
      amounts := amounts || 1::bigint;
    end if;
  end if;
  was_on := case when last_on is not null
    then greatest(held.started_on, held.ended_on, last_on) end;
  is_on := greatest(held.started_on, held.ended_on, last_on, one.taken_on);
  if was_on > settled then
    items := items || evidence_day_item(27, was_on);
    amounts := amounts || -1::bigint;
  end if;
  if is_on > settled then
    items := items || evidence_day_item(27, is_on);
    amounts := amounts || 1::bigint;
  end if;

  if is_pair then
    foreach sign in array array[-1, 1] loop
      continue when sign = -1 and not was_pair;
      select
        items || array_agg(evidence_item(20, area::integer, baseline, latest)) || array[
          evidence_item(21, count(*)::integer, 0, 0), evidence_item(22, count(*)::integer, 0, 0),
          evidence_item(23, count(*)::integer, 0, 0), evidence_item(24, count(*)::integer, 0, 0),
          evidence_item(25, count(*)::integer, 0, 0)
        ],
        amounts || array_agg(sign) || array[
          sign, sign * coalesce(sum(baseline), 0), sign * coalesce(sum(latest), 0),
          sign * coalesce((sum(latest) - sum(baseline)) * (sum(latest) - sum(baseline)), 0),
          case when bool_or(latest > baseline) then sign else 0 end
        ]
      into items, amounts
      from unnest(
        case when sign = 1 then now_first_scores else first_scores end,
        case when sign = 1 then now_latest_scores else latest_scores end
      ) with ordinality as scored (baseline, latest, area)
      where baseline is not null and latest is not null;
    end loop;
  end if;
  insert into evidence_change
    (contract_id, service_id, star_id, known_on, readings, items, amounts)
  values (held.contract_id, held.service_id, one.star_id,
    (one.entered_at at time zone 'utc')::date, 1, items, amounts)
  returning id into change;
  -- As often as what larger statements changed.
  if change % 32 = 0 then
    perform fold_evidence(held.contract_id);
  end if;
  return true;
end
$$;
revoke execute on function count_one_reading(reading) from public;

-- Puts something into a function, before what stands there.
create function pg_temp.put_into(target regprocedure, place text, put text) returns void
language plpgsql as $$
declare
  definition constant text := pg_get_functiondef(target);
begin
  if strpos(definition, place) = 0 then
    raise exception 'there is no "%" in %', place, target;
  end if;
  execute overlay(definition placing put || place from strpos(definition, place) for length(place));
end
$$;

do $$
begin
  perform pg_temp.put_into(
    'count_reading_insert()',
    'elsif rows_touched < 33 then',
    'elsif rows_touched = 1 and (select count_one_reading(c) from changed c) then
          return null;
        '
  );
  -- What tells of many rows gathers them by organisation and in parts.
  perform pg_temp.put_into(
    'audit_writes_of_reading()',
    'elsif tg_op = ''UPDATE'' then',
    'elsif tg_op = ''INSERT'' and not exists (select from changed offset 1) then
        insert into audit_event (category, change, kinds, ids, organisation_id, service_user_ids,
          versions_after)
        select ''write'', ''insert'', array[''reading''], array[c.id], c.provider_id,
          array_remove(array[
            (select e.service_user_id from engagement e where e.id = c.engagement_id)
          ], null), array[c.version]
        from changed c;
      '
  );
end
$$;

drop function pg_temp.put_into(regprocedure, text, text);
