-- The main question in one statement: $1 is a contract's reference, the answer one JSON text.
with asked as materialized (
  select id, title from contract where reference = $1
),
version as materialized (
  select v.id, v.title, row_number() over (order by a.attached_at, a.id) as place
  from asked
  join model_attachment a on a.contract_id = asked.id and a.detached_at is null
  join model_version v on v.logic_model_id = a.logic_model_id and v.status = 'published'
),
/* star-evidence */
arrow as (
  select l.from_node_id as node_id, json_agg(json_build_object(
    'strength', upper(l.strength), 'to', json_build_object('title', n.title)
  ) order by l.lineage_id) as said
  from version
  join link l on l.model_version_id = version.id
  join node n on n.id = l.to_node_id
  group by l.from_node_id
),
measured as (
  select i.node_id, json_agg(json_build_object(
    'title', i.title, 'unit', i.unit,
    'latestMeasurement', case when m.id is not null then json_build_object(
      'value', case when i.aggregation = 'ratio'
          or (i.aggregation = 'average' and m.value is null)
        then round(m.numerator * case when i.unit like '\%%' then 100 else 1 end
          / nullif(m.denominator, 0), 9)
        else m.value end,
      'period', json_build_object('start', m.period_start, 'end', m.period_end)) end
  ) order by i.lineage_id) as said
  from asked
  cross join version
  join indicator i on i.model_version_id = version.id
  left join lateral (
    select * from measurement m
    where m.lineage_id = i.lineage_id and m.contract_id = asked.id
      and m.state in ('verified', 'submitted')
    order by m.period_end desc, m.id
    limit 1
  ) m on true
  group by i.node_id
),
box as (
  select n.model_version_id, json_agg(json_build_object(
    'layer', upper(n.layer), 'title', n.title, 'reference', n.reference,
    'leadsTo', coalesce(arrow.said, '[]'), 'indicators', coalesce(measured.said, '[]'),
    'starEvidence',
      case when n.layer in ('interim_outcome', 'final_outcome')
        then coalesce(evidence.said, '[]') end
  ) order by array_position(
    array['input', 'process', 'output', 'interim_outcome', 'final_outcome'], n.layer
  ), n.position, n.id) as said
  from version
  join node n on n.model_version_id = version.id
  left join arrow on arrow.node_id = n.id
  left join measured on measured.node_id = n.id
  left join evidence on evidence.node_id = n.id
  group by n.model_version_id
)
select json_build_object(
  'title', asked.title,
  'logicModels', coalesce((
    select json_agg(json_build_object(
      'title', version.title, 'published', json_build_object('nodes', coalesce(box.said, '[]'))
    ) order by version.place)
    from version left join box on box.model_version_id = version.id
  ), '[]')
)::text as answer
from asked
