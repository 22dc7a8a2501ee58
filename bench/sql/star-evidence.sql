-- What readings say of each outcome, from the counts kept beside them, on top of `asked` (a contract)
-- and `version`: the table expression `evidence`, of a node's key and its answers as JSON.
mapped as materialized (
  select m.node_id, m.weight, a.id as area_id, a.star_id, a.position, a.name
  from version
  join mapping m on m.model_version_id = version.id
  join star_area a on a.id = m.star_area_id
),
kept as materialized (
  select k.star_id, i.item >> 40 as kind, (i.item >> 32) & 255 as area, i.item & 1099511627775 as day,
    ((i.item >> 16) & 65535) - 32768 as baseline, (i.item & 65535) - 32768 as latest, i.amount
  from asked
  cross join lateral (
    select star_id, items, amounts from evidence_tally where contract_id = asked.id
    union all
    select star_id, items, amounts from evidence_change where contract_id = asked.id
  ) k
  cross join lateral unnest(k.items, k.amounts) as i (item, amount)
),
people as materialized (
  select coalesce(sum(amount), 0) as engagements
  from kept
  where kind = 1 and day <= current_date - '0001-01-01'::date
),
coverage as materialized (
  select star_id, sum(amount) as pairs from kept where kind = 3 group by star_id
),
area as materialized (
  select star_id, area as position, sum(amount)::float8 as n,
    sum(amount * baseline)::float8 as baseline, sum(amount * latest)::float8 as latest,
    coalesce(sum(amount) filter (where latest > baseline), 0) as increased,
    coalesce(sum(amount) filter (where latest = baseline), 0) as same,
    coalesce(sum(amount) filter (where latest < baseline), 0) as decreased
  from kept
  where kind = 20
  group by star_id, area
),
evidence as (
  select node_id, json_agg(said order by code, edition) as said
  from (
    select m.node_id, s.code, s.edition, json_build_object(
      'star', json_build_object('code', s.code, 'edition', s.edition),
      'status', case when bool_or(area.n >= 10) then 'SUFFICIENT' else 'INSUFFICIENT' end,
      'weightedMeanChange',
        sum(m.weight::float8 * (area.latest - area.baseline) / area.n) filter (where area.n >= 10)
          / sum(m.weight::float8) filter (where area.n >= 10),
      'coverage', json_build_object(
        'engagements', (select engagements from people), 'pairs', coalesce(min(c.pairs), 0)),
      'areas', json_agg(json_build_object(
        'area', json_build_object('name', m.name), 'n', coalesce(area.n, 0),
        'change', case when area.n >= 10 then json_build_object(
          'meanBaseline', area.baseline / area.n, 'meanLatest', area.latest / area.n,
          'meanChange', (area.latest - area.baseline) / area.n) end,
        'directions', case when area.n >= 10 then json_build_object(
          'increased', area.increased, 'same', area.same, 'decreased', area.decreased) end
      ) order by m.position)
    ) as said
    from mapped m
    join star s on s.id = m.star_id
    left join area on area.star_id = m.star_id and area.position = m.position
    left join coverage c on c.star_id = m.star_id
    group by m.node_id, s.id
  ) each_star
  group by node_id
)
