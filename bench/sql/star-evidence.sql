-- What readings say of each outcome, on top of `asked` (a contract) and `version`: the table
-- expression `evidence`, of a node's key and its answers as JSON.
mapped as materialized (
  select m.node_id, m.weight, a.id as area_id, a.star_id, a.position, a.name
  from version
  join mapping m on m.model_version_id = version.id
  join star_area a on a.id = m.star_area_id
),
eligible as (
  select r.star_id, r.engagement_id, r.taken_on, r.scores,
    row_number() over entry as place, lead(r.taken_on) over entry as next_on
  from asked
  join engagement e on e.contract_id = asked.id and e.started_on <= current_date
  join reading r on r.engagement_id = e.id
  where r.star_id in (select star_id from mapped) and r.state = 'completed'
    and r.completed_by <> 'service_user' and r.taken_on <= current_date
  window entry as (
    partition by r.star_id, r.engagement_id order by r.taken_on, r.entered_at, r.entry_number
  )
),
pair as materialized (
  select first.star_id, first.scores as baseline, latest.scores as latest
  from eligible first
  join eligible latest using (star_id, engagement_id)
  where first.place = 1 and latest.next_on is null and latest.taken_on > first.taken_on
),
coverage as materialized (
  select star_id, count(*) as pairs from pair group by star_id
),
people as materialized (
  select count(*) as engagements
  from asked join engagement e on e.contract_id = asked.id and e.started_on <= current_date
),
area as materialized (
  select a.area_id, count(*) as n, sum(p.baseline[a.position])::float8 as baseline,
    sum(p.latest[a.position])::float8 as latest,
    count(*) filter (where p.latest[a.position] > p.baseline[a.position]) as increased,
    count(*) filter (where p.latest[a.position] = p.baseline[a.position]) as same,
    count(*) filter (where p.latest[a.position] < p.baseline[a.position]) as decreased
  from (select distinct area_id, star_id, position from mapped) a
  join pair p on p.star_id = a.star_id
  where p.baseline[a.position] is not null and p.latest[a.position] is not null
  group by a.area_id
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
    left join area on area.area_id = m.area_id
    left join coverage c on c.star_id = m.star_id
    group by m.node_id, s.id
  ) each_star
  group by node_id
)
