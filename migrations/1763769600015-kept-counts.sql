-- Counts of people kept beside their readings, so that the common question about a Star costs the
-- same for a million people as for a thousand.
--
-- Each statement that writes engagements or readings leaves what it changed (`evidence_change`), in
-- its own transaction: nobody waits for anybody else's counts. Changes are added up now and then
-- (`evidence_tally`). What is kept of a service and a Star is the sum of both.
--
-- An item says what is counted, in one number: a kind, and an area with two scores, or a day.
--
--    1  engagements, by the day on which they started (of no Star)
--    2  engagements with an eligible reading       3  pairs
--    4  with one reading only                      5  with readings of one date only
--    6  ended after one reading
--    7  readings that are eligible                 8  of them collaborative
--    9  of them by the worker alone               10  of them retrospective
--   11  readings by the service user alone        12  in progress       13  withdrawn
--   14  reviews done                              15  early             16  late
--   20  pairs by area, baseline and latest
--   21  pairs by the number of areas scored in both readings; 22 their sum of baseline scores,
--   23  of latest scores, 24 of squared changes; 25 those of them with an area increased
--   26  reviews that are missed unless they are done, by the day on which they are due
--   27  engagements with readings, by the last day that they tell of, where it may be in the future
--   30  own readings beside a worker's, by area; 31 people behind them; 32 sum of own minus worker's
--   33  own higher, 34 own lower

create table evidence_tally (
  contract_id uuid not null,
  service_id uuid not null,
  -- Nil for what is of no Star: the engagements.
  star_id uuid not null,
  -- How many changes are added up in it, and all their marks: what a count was made from.
  number bigint not null,
  mark bigint not null,
  readings bigint not null,
  items bigint[] not null,
  amounts bigint[] not null,
  primary key (contract_id, service_id, star_id)
);

-- Without foreign keys: each would be one more lock on a row that all writers of a contract share.
create table evidence_change (
  id bigint primary key generated always as identity,
  contract_id uuid not null,
  service_id uuid not null,
  star_id uuid not null,
  -- From which day on something else is known than before; '-infinity' where the past was altered.
  known_on date not null,
  -- Tells one change from all others, also from one that took its place after it was undone.
  mark bigint not null default uuid_hash_extended(gen_random_uuid(), 0),
  readings bigint not null,
  items bigint[] not null,
  amounts bigint[] not null
) with (autovacuum_vacuum_threshold = 500, autovacuum_vacuum_scale_factor = 0.02);

create index evidence_change_contract_id_idx on evidence_change (contract_id);

-- How many changes of a contract were added up, by the day from which they are known.
create table evidence_day (
  contract_id uuid not null,
  known_on date not null,
  number bigint not null,
  mark bigint not null,
  primary key (contract_id, known_on)
);

create function evidence_item(kind integer, area integer, baseline integer, latest integer)
returns bigint language sql immutable parallel safe
return (((kind * 256 + area) * 65536::bigint + baseline + 32768) * 65536 + latest + 32768);

create function evidence_day_item(kind integer, day date) returns bigint
language sql immutable parallel safe
return kind * 1099511627776
  + (greatest(least(day, '9999-12-31'), '0001-01-01') - '0001-01-01'::date);

-- The last day that is over for everybody, whatever their clocks say: items of days up to it are
-- kept as one.
create function evidence_settled_on() returns date language sql stable parallel safe
return (now() at time zone 'utc')::date - 2;

-- An item as it is kept today.
create function evidence_settled(item bigint, settled bigint) returns bigint
language sql immutable parallel safe
return case
  when item / 1099511627776 in (1, 26) and item % 1099511627776 <= settled
    then item / 1099511627776 * 1099511627776
  when item / 1099511627776 = 27 and item % 1099511627776 <= settled then null
  else item
end;

-- Table expressions that end in `items`: what rows of `at` count for. The one place that says it: for
-- changes as for the recount. `at` has a row for each reading, with its engagement, and `sign`: 1 as
-- it is, -1 as it was. The same rules as in src/domain/evidence, which count without what is kept.
create function evidence_items(at text) returns text language sql immutable as $outer$
select format($sql$
  at as (%s),
  placed as materialized (
    select a.*, row_number() over entry as place, lead(a.taken_on) over entry as next_on,
      max(standing) filter (where standing = 2) over person as has_own
    from (
      -- 1 eligible, 2 own, 3 in progress, 4 withdrawn.
      select x.*, case
        when x.state = 'withdrawn' then 4
        when x.state = 'in_progress' then 3
        when x.completed_by = 'service_user' then 2
        else 1
      end as standing
      from at x
    ) a
    window person as (partition by a.engagement_id, a.star_id, a.sign),
      entry as (
        partition by a.engagement_id, a.star_id, a.sign, a.standing
        order by a.taken_on, a.entered_at, a.entry_number
      )
  ),
  persons as materialized (
    select sign, any_value(contract_id) as contract_id, any_value(service_id) as service_id,
      star_id, engagement_id, any_value(ended_on) as ended_on,
      greatest(any_value(started_on), any_value(ended_on), max(taken_on)) as last_day,
      count(*)::integer as readings,
      (count(*) filter (where standing = 1))::integer as eligible,
      (count(*) filter (where standing = 1 and completed_by = 'collaborative'))::integer
        as collaborative,
      (count(*) filter (where standing = 1 and completed_by = 'worker'))::integer as worker_only,
      (count(*) filter (where standing = 1 and kind = 'retrospective'))::integer as retrospective,
      (count(*) filter (where standing = 2))::integer as own,
      (count(*) filter (where standing = 3))::integer as in_progress,
      (count(*) filter (where standing = 4))::integer as withdrawn,
      (count(*) filter (where standing = 1 and next_on > taken_on and longest is not null))::integer
        as done,
      (count(*) filter (where standing = 1 and next_on > taken_on
        and next_on - taken_on < shortest))::integer as early,
      (count(*) filter (where standing = 1 and next_on > taken_on
        and next_on - taken_on > longest))::integer as late,
      min(taken_on) filter (where standing = 1) as first_on,
      max(taken_on) filter (where standing = 1) as latest_on,
      max(scores) filter (where standing = 1 and place = 1) as first_scores,
      max(scores) filter (where standing = 1 and next_on is null) as latest_scores,
      max(taken_on + longest) filter (where standing = 1 and next_on is null) as due_on
    from placed
    group by engagement_id, star_id, sign
  ),
  items (contract_id, service_id, star_id, item, amount) as (
    select contract_id, service_id, star_id, evidence_item(counted.kind, 0, 0, 0), counted.amount
    from (
      select contract_id, service_id, star_id,
        sum(case when eligible > 0 then sign end) as with_reading,
        sum(case when eligible > 1 and first_on < latest_on then sign end) as pairs,
        sum(case when eligible = 1 then sign end) as one_reading,
        sum(case when eligible > 1 and first_on = latest_on then sign end) as same_date,
        sum(case when eligible = 1 and ended_on is not null then sign end) as ended_after_one,
        sum(sign * eligible) as eligible, sum(sign * collaborative) as collaborative,
        sum(sign * worker_only) as worker_only, sum(sign * retrospective) as retrospective,
        sum(sign * own) as own, sum(sign * in_progress) as in_progress,
        sum(sign * withdrawn) as withdrawn, sum(sign * done) as done, sum(sign * early) as early,
        sum(sign * late) as late
      from persons
      group by contract_id, service_id, star_id
    ) s
    cross join lateral (
      values (2, with_reading), (3, pairs), (4, one_reading), (5, same_date), (6, ended_after_one),
        (7, eligible), (8, collaborative), (9, worker_only), (10, retrospective), (11, own),
        (12, in_progress), (13, withdrawn), (14, done), (15, early), (16, late)
    ) as counted (kind, amount)
    union all
    select contract_id, service_id, star_id,
      evidence_item(20, area::integer, baseline, latest), sum(sign)
    from persons
    cross join lateral unnest(first_scores, latest_scores)
      with ordinality as both_scores (baseline, latest, area)
    where eligible > 1 and first_on < latest_on and baseline is not null and latest is not null
    group by contract_id, service_id, star_id, area, baseline, latest
    union all
    select contract_id, service_id, star_id, evidence_item(counted.kind, areas, 0, 0), counted.amount
    from (
      select contract_id, service_id, star_id, areas, sum(sign) as people,
        sum(sign * baseline) as baseline, sum(sign * latest) as latest,
        sum(sign * (latest - baseline)::bigint ^ 2)::bigint as squared_change,
        sum(case when moved_forward then sign end) as moved_forward
      from persons
      cross join lateral (
        select count(*)::integer as areas, coalesce(sum(baseline), 0)::integer as baseline,
          coalesce(sum(latest), 0)::integer as latest, bool_or(latest > baseline) as moved_forward
        from unnest(first_scores, latest_scores) as both_scores (baseline, latest)
        where baseline is not null and latest is not null
      ) whole
      where eligible > 1 and first_on < latest_on
      group by contract_id, service_id, star_id, areas
    ) w
    cross join lateral (
      values (21, people), (22, baseline), (23, latest), (24, squared_change), (25, moved_forward)
    ) as counted (kind, amount)
    union all
    select contract_id, service_id, star_id, evidence_day_item(26, due_on), sum(sign)
    from persons
    where due_on is not null and (ended_on is null or ended_on > due_on)
    group by contract_id, service_id, star_id, due_on
    union all
    select contract_id, service_id, star_id, evidence_day_item(27, last_day), sum(sign)
    from persons
    where last_day > evidence_settled_on()
    group by contract_id, service_id, star_id, last_day
    union all
    select contract_id, service_id, star_id, evidence_item(counted.kind, area, 0, 0), counted.amount
    from (
      select contract_id, service_id, star_id, area, sum(sign * readings) as readings,
        sum(sign) as people, sum(sign * gap) as gap, sum(sign * higher) as higher,
        sum(sign * lower) as lower
      from (
        select contract_id, service_id, star_id, sign, engagement_id, area::integer as area,
          count(*)::integer as readings, sum(own - workers)::integer as gap,
          (count(*) filter (where own > workers))::integer as higher,
          (count(*) filter (where own < workers))::integer as lower
        from (
          select contract_id, service_id, star_id, sign, engagement_id,
            max(scores) filter (where standing = 2) as own_scores,
            max(scores) filter (where standing = 1) as worker_scores
          from placed
          where has_own = 2 and standing in (1, 2) and next_on is distinct from taken_on
          group by contract_id, service_id, star_id, sign, engagement_id, taken_on
          having count(*) = 2
        ) of_one_day
        cross join lateral unnest(own_scores, worker_scores)
          with ordinality as both_scores (own, workers, area)
        where own is not null and workers is not null
        group by contract_id, service_id, star_id, sign, engagement_id, area
      ) person
      group by contract_id, service_id, star_id, area
    ) g
    cross join lateral (
      values (30, readings), (31, people), (32, gap), (33, higher), (34, lower)
    ) as counted (kind, amount)
  )
$sql$, at)
$outer$;

-- Enters what a statement changed: the sum of `items` by contract, service and Star, one row for each
-- of `touched` even where nothing that is counted differs. Gives the contracts whose changes are to
-- be added up now: some, by chance; all where somebody may have been erased.
create function evidence_emission(
  at text, starts text, touched text, known_on text, folds_all text
) returns text language sql immutable as $outer$
select format($sql$
  with %s,
  emitted as (
    insert into evidence_change (contract_id, service_id, star_id, known_on, readings, items, amounts)
    select contract_id, service_id, star_id, (%s), sum(readings),
      coalesce(array_agg(item order by item) filter (where amount <> 0), '{}'),
      coalesce(array_agg(amount order by item) filter (where amount <> 0), '{}')
    from (
      select contract_id, service_id, star_id, item, sum(amount)::bigint as amount,
        sum(readings)::bigint as readings
      from (
        select contract_id, service_id, star_id, evidence_settled(item, settled) as item, amount,
          0 as readings
        from (
          select * from items
          union all
          %s
        ) all_items
        cross join (select evidence_settled_on() - '0001-01-01'::date as settled) day
        union all
        select contract_id, service_id, star_id, null, 0, sum(sign * readings)
        from persons group by contract_id, service_id, star_id
        union all
        %s
      ) some_items
      group by contract_id, service_id, star_id, item
    ) summed
    group by contract_id, service_id, star_id
    returning id, contract_id
  )
  select array_agg(distinct contract_id) filter (where %s or id %% 32 = 0) from emitted
$sql$, evidence_items(at), known_on, starts, touched, folds_all)
$outer$;

-- Adds the changes of a contract up, unless somebody else is about to. Waits for nobody.
create function fold_evidence(contract uuid) returns void
language plpgsql volatile set search_path = pg_catalog, public, pg_temp
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  -- Any number that no other advisory lock of this database has.
  if not pg_try_advisory_xact_lock(736452, hashtext(contract::text)) then
    return;
  end if;
  with gone as (
    delete from evidence_change where contract_id = contract returning *
  ),
  days as (
    insert into evidence_day as d (contract_id, known_on, number, mark)
    select contract, known_on, count(*), bit_xor(mark) from gone group by known_on
    on conflict (contract_id, known_on) do update
      set number = d.number + excluded.number, mark = d.mark # excluded.mark
  )
  insert into evidence_tally as t
    (contract_id, service_id, star_id, number, mark, readings, items, amounts)
  select contract, g.service_id, g.star_id, g.number, g.mark, g.readings, i.items, i.amounts
  from (
    select service_id, star_id, count(*) as number, bit_xor(mark) as mark,
      sum(readings)::bigint as readings
    from gone group by service_id, star_id
  ) g
  cross join lateral (
    select coalesce(array_agg(item order by item), '{}') as items,
      coalesce(array_agg(amount order by item), '{}') as amounts
    from (
      select evidence_settled(one.item, evidence_settled_on() - '0001-01-01'::date) as item,
        sum(one.amount)::bigint as amount
      from (
        select items, amounts from gone x where (x.service_id, x.star_id) = (g.service_id, g.star_id)
        union all
        select k.items, k.amounts from evidence_tally k
        where (k.contract_id, k.service_id, k.star_id) = (contract, g.service_id, g.star_id)
      ) s
      cross join lateral unnest(s.items, s.amounts) as one (item, amount)
      group by 1
      having sum(one.amount) <> 0
    ) summed
    where item is not null
  ) i
  on conflict (contract_id, service_id, star_id) do update
    set number = t.number + excluded.number, mark = t.mark # excluded.mark,
      readings = t.readings + excluded.readings, items = excluded.items, amounts = excluded.amounts;
end
$$;
revoke execute on function fold_evidence(uuid) from public;

-- What is read after a lock must be what was committed before it: an older snapshot would miss what
-- somebody else entered about the same engagement, and miscount for good.
create function assert_counts_see_others() returns void language plpgsql stable as $$
begin
  if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted') then
    raise exception 'engagements and readings are written in read committed transactions'
      using errcode = 'feature_not_supported';
  end if;
end
$$;

-- The triggers. Whoever writes about an engagement holds it until the end of their transaction, so
-- that what it counted for before and after is known; several in the order of their keys. A statement
-- of few rows has a plan that is kept and goes by indexes alone, one of many its own.
--
-- One statement writes one of these tables in one way: parts of a `with` that write two of them, a
-- merge, or an `on conflict do update` would each see what the others did, and count it twice.
-- (Revisions count for nothing and go with everything.)
do $do$
declare
  -- Rows of `reading` and `engagement` as `at` wants them.
  columns constant text :=
    'e.contract_id, e.service_id, r.star_id, r.engagement_id, e.started_on, e.ended_on,
     r.taken_on, r.entered_at, r.entry_number, r.completed_by, r.kind, r.state, r.scores,
     s.review_interval_days - s.review_tolerance_days as shortest,
     s.review_interval_days + s.review_tolerance_days as longest';
  no_starts constant text :=
    'select null::uuid, null::uuid, null::uuid, null::bigint, null::bigint where false';
  nil constant text := '''00000000-0000-0000-0000-000000000000''::uuid';
  today constant text := '(now() at time zone ''utc'')::date';
  starts constant text :=
    'select contract_id, service_id, ' || nil || ', evidence_day_item(1, started_on), %s::bigint
     from %I group by contract_id, service_id, started_on';
  no_rows constant text :=
    'select 0 as sign, ' || columns || ' from engagement e, reading r, star s where false';
  touched_engagements constant text :=
    'select contract_id, service_id, ' || nil || ', null::bigint, 0::bigint, 0::bigint from %I
     group by contract_id, service_id';
  no_others constant text :=
    'select null::uuid, null::uuid, null::uuid, null::bigint, 0::bigint, 0::bigint where false';
  -- What a reading trigger looks at: the other readings of the same engagements and Stars too.
  as_it_is text;
  as_it_was text;
  of record;
  emission text;
  held text;
begin
  as_it_is :=
    'select was.sign, ' || columns || '
     from (%1$s) t
     join engagement e on e.id = t.engagement_id
     join reading r on (r.engagement_id, r.star_id) = (t.engagement_id, t.star_id)
     join star s on s.id = t.star_id
     %2$s';
  as_it_was :=
    ' union all
     select -1, ' || columns || '
     from before r join engagement e on e.id = r.engagement_id join star s on s.id = r.star_id';
  for of in
    select * from (values
      ('reading', 'insert', 'new table as changed',
        format(as_it_is,
          'select distinct engagement_id, star_id from changed',
          'left join changed c on c.id = r.id
           cross join lateral (values (1), (-1)) was (sign)
           where was.sign = 1 or c.id is null'),
        no_starts, no_others,
        'select min((entered_at at time zone ''utc'')::date) from changed',
        'changed'),
      ('reading', 'update', 'new table as changed old table as before',
        format(as_it_is,
          'select engagement_id, star_id from changed union select engagement_id, star_id from before',
          'left join changed c on c.id = r.id
           cross join lateral (values (1), (-1)) was (sign)
           where was.sign = 1 or c.id is null' || as_it_was),
        no_starts, no_others,
        -- What was in progress may be completed, and what was completed withdrawn: the past stays.
        'select case when bool_and(
           (c.engagement_id, c.star_id, c.taken_on, c.entered_at)
             = (b.engagement_id, b.star_id, b.taken_on, b.entered_at)
           and (b.completed_at is null or (b.completed_at, b.completed_by, b.kind, b.scores)
             = (c.completed_at, c.completed_by, c.kind, c.scores)
             and b.worker_id is not distinct from c.worker_id)
           and (b.withdrawn_at is null or b.withdrawn_at is not distinct from c.withdrawn_at)
           and (c.completed_at is null or c.completed_at is not distinct from b.completed_at
             or (c.completed_at at time zone ''utc'')::date >= ' || today || ')
           and (c.withdrawn_at is null or c.withdrawn_at is not distinct from b.withdrawn_at
             or (c.withdrawn_at at time zone ''utc'')::date >= ' || today || ')
         ) then ' || today || ' else ''-infinity'' end
         from changed c join before b on b.id = c.id',
        'changed union select engagement_id from before'),
      ('reading', 'delete', 'old table as before',
        format(as_it_is,
          'select distinct engagement_id, star_id from before',
          'cross join lateral (values (1), (-1)) was (sign)' || as_it_was),
        no_starts, no_others,
        'select ''-infinity''::date',
        'before'),
      ('engagement', 'insert', 'new table as changed',
        no_rows, format(starts, 'count(*)', 'changed'), format(touched_engagements, 'changed'),
        'select min((entered_at at time zone ''utc'')::date) from changed',
        null),
      ('engagement', 'update', 'new table as changed old table as before',
        'select e.sign, ' || columns || '
         from changed c
         join before b on b.id = c.id
         cross join lateral (values
           (1, c.contract_id, c.service_id, c.started_on, c.ended_on),
           (-1, b.contract_id, b.service_id, b.started_on, b.ended_on)
         ) e (sign, contract_id, service_id, started_on, ended_on)
         join reading r on r.engagement_id = c.id
         join star s on s.id = r.star_id
         where (c.contract_id, c.service_id, c.started_on, c.ended_on)
           is distinct from (b.contract_id, b.service_id, b.started_on, b.ended_on)',
        format(starts, 'count(*)', 'changed') || ' union all ' ||
          format(starts, '-count(*)', 'before'),
        format(touched_engagements, 'changed') || ' union all ' ||
          format(touched_engagements, 'before'),
        -- Who asks about the past reads what the engagement said then, if that was kept.
        'select case when bool_and(
           (c.contract_id, c.provider_id, c.entered_at)
             = (b.contract_id, b.provider_id, b.entered_at)
           and (c.service_user_id, c.shell_person_id)
             is not distinct from (b.service_user_id, b.shell_person_id)
           and exists (
             select from engagement_revision v where v.engagement_id = c.id
               and v.superseded_at >= ' || today || '::timestamp at time zone ''utc''
           )
         ) then ' || today || ' else ''-infinity'' end
         from changed c join before b on b.id = c.id',
        null),
      ('engagement', 'delete', 'old table as before',
        no_rows, format(starts, '-count(*)', 'before'), format(touched_engagements, 'before'),
        'select ''-infinity''::date',
        null),
      ('engagement_revision', 'insert', 'new table as changed',
        no_rows, no_starts,
        'select e.contract_id, e.service_id, ' || nil || ', null::bigint, 0::bigint, 0::bigint
         from changed c join engagement e on e.id = c.engagement_id',
        'select case when bool_and(
           c.superseded_at >= ' || today || '::timestamp at time zone ''utc''
           and (c.service_id, c.started_on, c.facts) = (e.service_id, e.started_on, e.facts)
           and (c.keyworker_id, c.ended_on) is not distinct from (e.keyworker_id, e.ended_on)
         ) then ' || today || ' else ''-infinity'' end
         from changed c join engagement e on e.id = c.engagement_id',
        null),
      ('engagement_revision', 'update', 'new table as changed',
        no_rows, no_starts,
        'select e.contract_id, e.service_id, ' || nil || ', null::bigint, 0::bigint, 0::bigint
         from changed c join engagement e on e.id = c.engagement_id',
        'select ''-infinity''::date',
        null),
      ('engagement_revision', 'delete', 'old table as changed',
        no_rows, no_starts,
        'select e.contract_id, e.service_id, ' || nil || ', null::bigint, 0::bigint, 0::bigint
         from changed c join engagement e on e.id = c.engagement_id',
        'select ''-infinity''::date',
        null)
    ) as t (target, command, tables, at, starts, touched, known_on, engagements)
  loop
    -- Nobody else can know an engagement that this very transaction entered.
    held := case when of.engagements is not null then format(
      'select 1 from engagement e where e.id in (select engagement_id from %s)
         and e.xmin <> pg_current_xact_id()::xid
       order by e.id for no key update',
      of.engagements
    ) end;
    emission := evidence_emission(
      of.at, of.starts, of.touched, of.known_on, (of.command = 'delete')::text
    );
    execute format(
      $f$
      create function count_%1$s_%2$s() returns trigger
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
      set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
      set jit = off set work_mem = '64MB' as $t$
      declare
        rows_touched constant bigint := (select count(*) from (select from %3$s limit 33) s);
        due uuid[];
      begin
        if rows_touched = 0 then
          return null;
        elsif rows_touched < 33 then
          %4$s
          %5$s;
        else
          perform set_config('enable_seqscan', 'on', true),
            set_config('enable_hashjoin', 'on', true), set_config('enable_mergejoin', 'on', true);
          %6$s
          execute %7$L into due;
        end if;
        if due is not null then
          perform fold_evidence(contract) from unnest(due) as contract;
        end if;
        return null;
      end
      $t$;
      -- Else anybody could put it on a table of their own, and so count what never was.
      revoke execute on function count_%1$s_%2$s() from public;
      create trigger %1$s_count_%2$s after %2$s on %1$I referencing %8$s
        for each statement execute function count_%1$s_%2$s();
      $f$,
      of.target, of.command,
      case when of.tables like '%as changed%' then 'changed' else 'before' end,
      case when held is not null
        then format('perform assert_counts_see_others(); perform from (%s) held;', held) else '' end,
      replace(emission, ' from emitted', ' into due from emitted'),
      case when held is not null
        then format('perform assert_counts_see_others(); execute %L;', held) else '' end,
      emission,
      of.tables
    );
  end loop;
end
$do$;

-- Counts everything again, and compares: each item of which something else is kept than there is
-- (item 0: readings of any kind). With `mend`, enters the differences as changes, which is right
-- whatever is written meanwhile: what is kept and what there is are read from one snapshot.
do $do$
begin
  execute format(
    $f$
    create function recount_evidence(mend boolean)
    returns table (
      contract_id uuid, service_id uuid, star_id uuid, item bigint, kept bigint, counted bigint
    )
    language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
    set jit = off set work_mem = '64MB' as $r$
    #variable_conflict use_column
    begin
      return query
      with %s,
      settled as (select evidence_settled_on() - '0001-01-01'::date as settled),
      counted as (
        select contract_id, service_id, star_id, evidence_settled(item, settled) as item,
          sum(amount)::bigint as amount
        from (
          select * from items
          union all
          select contract_id, service_id, '00000000-0000-0000-0000-000000000000',
            evidence_day_item(1, started_on), count(*)
          from engagement group by contract_id, service_id, started_on
          union all
          select contract_id, service_id, star_id, 0, sum(readings)
          from persons group by contract_id, service_id, star_id
        ) i cross join settled
        group by 1, 2, 3, 4
      ),
      kept as (
        select contract_id, service_id, star_id, evidence_settled(i.item, settled) as item,
          sum(i.amount)::bigint as amount
        from (
          select contract_id, service_id, star_id, items || 0::bigint as items,
            amounts || readings as amounts
          from evidence_tally
          union all
          select contract_id, service_id, star_id, items || 0::bigint, amounts || readings
          from evidence_change
        ) k cross join settled cross join lateral unnest(items, amounts) as i (item, amount)
        group by 1, 2, 3, 4
      ),
      difference as materialized (
        select contract_id, service_id, star_id, item, coalesce(k.amount, 0) as kept,
          coalesce(c.amount, 0) as counted
        from kept k full join counted c using (contract_id, service_id, star_id, item)
        where item is not null and coalesce(k.amount, 0) <> coalesce(c.amount, 0)
      ),
      mended as (
        insert into evidence_change
          (contract_id, service_id, star_id, known_on, readings, items, amounts)
        select contract_id, service_id, star_id, '-infinity',
          coalesce(sum(counted - kept) filter (where item = 0), 0),
          coalesce(array_agg(item order by item) filter (where item <> 0), '{}'),
          coalesce(array_agg(counted - kept order by item) filter (where item <> 0), '{}')
        from difference
        where mend
        group by contract_id, service_id, star_id
      )
      select * from difference order by contract_id, service_id, star_id, item;
    end
    $r$
    $f$,
    evidence_items(
      'select 1 as sign, e.contract_id, e.service_id, r.star_id, r.engagement_id, e.started_on,
         e.ended_on, r.taken_on, r.entered_at, r.entry_number, r.completed_by, r.kind, r.state,
         r.scores, s.review_interval_days - s.review_tolerance_days as shortest,
         s.review_interval_days + s.review_tolerance_days as longest
       from engagement e
       join reading r on r.engagement_id = e.id
       join star s on s.id = r.star_id'
    )
  );
end
$do$;
revoke execute on function recount_evidence(boolean) from public;
grant execute on function recount_evidence(boolean) to golden_thread_operator;

-- What no row tells of: all of a table is gone, or a Star's reviews are due at another time.
create function count_again() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  lock table engagement, reading in share mode;
  perform recount_evidence(true);
  insert into evidence_change
    (contract_id, service_id, star_id, known_on, readings, items, amounts)
  select contract_id, service_id, star_id, '-infinity', 0, '{}', '{}'
  from (
    select contract_id, service_id, star_id from evidence_tally
    union
    select contract_id, service_id, star_id from evidence_change
  ) known;
  return null;
end
$$;
revoke execute on function count_again() from public;
create trigger reading_count_truncate after truncate on reading
  for each statement execute function count_again();
create trigger engagement_count_truncate after truncate on engagement
  for each statement execute function count_again();
create trigger engagement_revision_count_truncate after truncate on engagement_revision
  for each statement execute function count_again();
create trigger star_count_update after update on star
  for each row when (
    (old.review_interval_days, old.review_tolerance_days)
      is distinct from (new.review_interval_days, new.review_tolerance_days)
  ) execute function count_again();

drop function evidence_emission(text, text, text, text, text);
drop function evidence_items(text);

-- Who sees the people of a service counted sees its counts. A keyworker, who sees a caseload and no
-- service, is answered from the people themselves. Nobody is granted to write: the triggers do.
do $$
declare
  kept text;
begin
  foreach kept in array array['evidence_tally', 'evidence_change', 'evidence_day'] loop
    execute format('alter table %I enable row level security', kept);
    execute format('alter table %I force row level security', kept);
    execute format(
      'create policy %I on %I to golden_thread_operator using (true) with check (true)',
      kept || '_operator', kept
    );
    execute format('grant select on %I to golden_thread_server, golden_thread_operator', kept);
  end loop;
end
$$;
create policy evidence_tally_select on evidence_tally for select to golden_thread_server using (
  service_id = any ((select reach('counted_services'))::uuid[])
  or service_id = any ((select reach('person_services'))::uuid[])
);
create policy evidence_change_select on evidence_change for select to golden_thread_server using (
  service_id = any ((select reach('counted_services'))::uuid[])
  or service_id = any ((select reach('person_services'))::uuid[])
);
-- That something changed, and when: of no service, and without what.
create policy evidence_day_select on evidence_day for select to golden_thread_server using (
  contract_id = any ((select reach('contracts'))::uuid[])
);

-- What is here already.
select from recount_evidence(true);
