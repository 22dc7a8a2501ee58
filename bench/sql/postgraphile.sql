-- What PostGraphile is given besides the tables: the two things of the main question that no table
-- holds, each as a function whose answer becomes a field.
drop schema if exists bench cascade;
create schema bench;

-- On a contract: the evidence of all its outcomes at once, by the node's reference. One call, for
-- one call a node takes longer.
create function bench.contract_star_evidence(of_contract contract) returns json
language sql stable as $$
with asked as materialized (select of_contract.id),
version as materialized (
  select v.id
  from asked
  join model_attachment a on a.contract_id = asked.id and a.detached_at is null
  join model_version v on v.logic_model_id = a.logic_model_id and v.status = 'published'
),
/* star-evidence */
named as (select n.reference, evidence.said from evidence join node n on n.id = evidence.node_id)
select json_object_agg(reference, said) from named
$$;

create type bench.latest_measurement as (value numeric, period_start date, period_end date);

create function bench.indicator_latest_measurement(i indicator, contract_id uuid)
returns bench.latest_measurement
language sql stable as $$
  select (
    case when i.aggregation = 'ratio' or (i.aggregation = 'average' and m.value is null)
      then round(m.numerator * case when i.unit like '\%%' then 100 else 1 end
        / nullif(m.denominator, 0), 9)
      else m.value end,
    m.period_start, m.period_end
  )::bench.latest_measurement
  from measurement m
  where m.lineage_id = i.lineage_id and m.contract_id = $2
    and m.state in ('verified', 'submitted')
  order by m.period_end desc, m.id
  limit 1
$$;
