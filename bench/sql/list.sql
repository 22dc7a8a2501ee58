-- The first fifty contracts with the progress of each indicator of their models, as one JSON text.
with page as materialized (
  select id, reference, title from contract order by reference limit 50
),
attached as materialized (
  select page.id as contract_id, a.logic_model_id, v.id as version_id, v.title,
    row_number() over (partition by page.id order by a.attached_at, a.id) as place
  from page
  join model_attachment a on a.contract_id = page.id and a.detached_at is null
  join model_version v on v.logic_model_id = a.logic_model_id and v.status = 'published'
),
version as materialized (select distinct logic_model_id, version_id from attached),
scope as materialized (
  select version.version_id, c.id as contract_id, c.starts_on, c.ends_on
  from version
  join model_attachment a on a.logic_model_id = version.logic_model_id and a.detached_at is null
  join contract c on c.id = a.contract_id
),
aimed as materialized (
  select i.id, i.node_id, i.model_version_id, i.lineage_id, i.title, i.unit, i.direction,
    i.aggregation, i.baseline, t.value as target, t.period_start, t.period_end
  from version
  join indicator i on i.model_version_id = version.version_id
  left join lateral (
    select * from (
      select distinct on (t.period_start, t.period_end) t.value, t.period_start, t.period_end
      from target t
      join indicator set_on on set_on.id = t.indicator_id
      join model_version of_target on of_target.id = set_on.model_version_id
      where t.lineage_id = i.lineage_id
        and of_target.number
          <= (select v.number from model_version v where v.id = i.model_version_id)
      order by t.period_start, t.period_end, t.set_at desc
    ) in_force
    where value is not null
    order by period_start > current_date,
      case when period_start <= current_date then -(period_start - date '2000-01-01')
        else period_start - date '2000-01-01' end
    limit 1
  ) t on true
),
counted as (
  select aimed.id, m.contract_id, m.value, m.numerator, m.denominator, m.period_start, m.period_end,
    row_number() over (partition by aimed.id, m.contract_id order by m.period_end desc) as place
  from aimed
  join scope s on s.version_id = aimed.model_version_id
  join measurement m on m.lineage_id = aimed.lineage_id and m.contract_id = s.contract_id
  where m.state in ('verified', 'submitted') and m.period_start >= aimed.period_start
    and m.period_end <= aimed.period_end
),
due as materialized (
  select aimed.id,
    sum(least(s.ends_on, aimed.period_end) - greatest(s.starts_on, aimed.period_start) + 1) as days
  from aimed join scope s on s.version_id = aimed.model_version_id
  where s.starts_on <= aimed.period_end and s.ends_on >= aimed.period_start
  group by aimed.id
),
total as (
  select id, sum(value) as value, sum(value) filter (where place = 1) as last_value,
    sum(numerator) as numerator, sum(denominator) as denominator,
    sum(value * denominator) as weighted, sum(period_end - period_start + 1) as days
  from counted
  group by id
),
figure as (
  select aimed.node_id, aimed.lineage_id, aimed.title, aimed.baseline, aimed.target,
    aimed.direction, case aimed.aggregation
      when 'flow' then total.value
      when 'stock' then total.last_value
      when 'ratio' then total.numerator * case when aimed.unit like '\%%' then 100 else 1 end
        / nullif(total.denominator, 0)
      else total.weighted / nullif(total.denominator, 0)
    end as actual,
    aimed.aggregation = 'flow' and total.days < due.days as is_short
  from aimed
  left join total on total.id = aimed.id
  left join due on due.id = aimed.id
),
way as (
  select *, case when is_short and direction <> 'up' then null
    else (actual - baseline) / nullif(target - baseline, 0) end as raw
  from figure
),
box as (
  select node_id, json_agg(json_build_object(
    'title', title, 'progress', json_build_object(
      'status', case
        when actual is null then 'NO_VALUE' when target is null then 'NO_TARGET'
        when is_short and direction <> 'up' then 'INCOMPLETE'
        when baseline is null then 'NO_BASELINE' when target = baseline then 'TARGET_IS_BASELINE'
        when is_short then 'SO_FAR' else 'GIVEN' end,
      'raw', round(raw, 9), 'clamped', round(least(1, greatest(0, raw)), 9),
      'actual', json_build_object('value', round(actual, 9)),
      'target', case when target is not null then json_build_object('value', target) end)
  ) order by lineage_id) as said
  from way
  group by node_id
),
model as materialized (
  select n.model_version_id, json_agg(
    json_build_object('indicators', coalesce(box.said, '[]'))
    order by array_position(
      array['input', 'process', 'output', 'interim_outcome', 'final_outcome'], n.layer
    ), n.position, n.id) as said
  from version
  join node n on n.model_version_id = version.version_id
  left join box on box.node_id = n.id
  group by n.model_version_id
)
select json_build_object('nodes', json_agg(json_build_object(
  'reference', page.reference, 'title', page.title, 'logicModels', coalesce((
    select json_agg(json_build_object(
      'title', attached.title,
      'published', json_build_object('nodes', coalesce(model.said, '[]'))
    ) order by attached.place)
    from attached left join model on model.model_version_id = attached.version_id
    where attached.contract_id = page.id
  ), '[]')) order by page.reference))::text as answer
from page
