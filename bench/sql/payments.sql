-- What a contract owes for outcomes: $1 is the first day of the period. Claims once per person,
-- priced, then limited by metric and by contract, in the order of calculation.
with metric as materialized (
  select o.id, o.reference, m.position, m.rates -> 0 -> 'price' as price,
    m.entitlement -> 'oncePerPerson' <> 'null' as is_once, (
      select (c ->> 'count')::integer from jsonb_array_elements(r.caps) c
      where c ->> 'kind' = 'metric' and c ->> 'metric' = o.reference
    ) as most
  from contract c
  join rate_card r on r.contract_id = c.id
  join rate_metric m on m.rate_card_id = r.id
  join outcome_metric o on o.id = m.outcome_metric_id
  where c.reference = 'BEN-0001'
),
price as materialized (
  select id, reference, position, is_once, most, price ->> 'kind' as kind,
    (price ->> 'priceMinor')::numeric as unit, (price -> 'tiers' -> 0 ->> 'upTo')::integer as up_to,
    (price -> 'tiers' -> 0 ->> 'priceMinor')::numeric as first_tier,
    (price -> 'tiers' -> 1 ->> 'priceMinor')::numeric as last_tier,
    (price ->> 'fullPriceMinor')::numeric as full_price, (price ->> 'lo')::numeric as lo,
    (price ->> 'hi')::numeric as hi
  from metric
),
counted as (
  select c.id, c.outcome_metric_id, c.achieved_on, c.submitted_at, p.value,
    row_number() over (
      partition by c.outcome_metric_id, p.claimant_id order by c.achieved_on, c.submitted_at, c.id
    ) as time
  from contract
  join claim c on c.contract_id = contract.id
  join claim_person p on p.claim_id = c.id
  where contract.reference = 'BEN-0001' and c.state in ('verified', 'payable', 'paid')
    and c.achieved_on <= '2026-03-31'
),
placed as (
  select c.*, c.time = 1 or not m.is_once as is_earned, m.reference, m.kind, m.most, m.unit, m.up_to,
    m.first_tier, m.last_tier, m.full_price, m.lo, m.hi,
    count(*) filter (where c.time = 1 or not m.is_once) over (
      partition by c.outcome_metric_id order by c.achieved_on, c.submitted_at, c.id
    ) as place
  from counted c
  join price m on m.id = c.outcome_metric_id
),
priced as (
  select *, case
    when not is_earned or place > most then 0
    when kind = 'unit' then unit
    when kind = 'tiers' then case when place <= up_to then first_tier else last_tier end
    when value >= lo then round(full_price * least(1, (value - lo) / (hi - lo)))
    else 0
  end as amount
  from placed
),
summed as (
  select *, sum(amount) over (order by achieved_on, submitted_at, id) as through from priced
),
owed as (
  select outcome_metric_id, achieved_on >= $1::date as is_in_period,
    greatest(0, least(amount, (
      select (c ->> 'amountMinor')::numeric from contract
      join rate_card r on r.contract_id = contract.id
      cross join lateral jsonb_array_elements(r.caps) c
      where contract.reference = 'BEN-0001' and c ->> 'kind' = 'contract'
    ) - (through - amount))) as amount
  from summed
),
by_metric as (
  select outcome_metric_id, count(*) as claims, sum(amount) as amount,
    count(*) filter (where is_in_period) as claims_in_period,
    coalesce(sum(amount) filter (where is_in_period), 0) as amount_in_period
  from owed
  group by outcome_metric_id
)
select json_build_object('calculatedPayments', json_build_object(
  'total', json_build_object('amountMinor', sum(b.amount_in_period)),
  'cumulative', json_build_object('amountMinor', sum(b.amount)),
  'byMetric', json_agg(json_build_object(
    'metric', json_build_object('reference', m.reference),
    'inPeriod', json_build_object(
      'claims', b.claims_in_period, 'amount', json_build_object('amountMinor', b.amount_in_period)),
    'cumulative', json_build_object(
      'claims', b.claims, 'amount', json_build_object('amountMinor', b.amount))
  ) order by m.position)
))::text
from by_metric b
join metric m on m.id = b.outcome_metric_id
