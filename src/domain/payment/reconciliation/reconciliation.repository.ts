import sql from "sql-template-tag";
import type { Session } from "../../../db/session";
import type { Period } from "../../period";

/** What a metric was bound to in its newest version by an instant, and what was measured of it. */
export interface MeasuredRow {
  readonly contractId: string;
  readonly metricId: string;
  readonly binding: "indicator" | "node" | "star";
  /** Of an indicator: its unit. */
  readonly unit: string | null;
  /** Of an indicator: verified figures in the period, added up; null where there are none. */
  readonly achieved: string | null;
  /** The least of those figures that is not 0, without its sign. */
  readonly least: string | null;
  /** Measurements of the period that are not verified. */
  readonly unverified: number;
}

/** What the ledger says of a metric in a period; null: of none in particular. */
export interface LedgerRow {
  readonly contractId: string;
  readonly metricId: string | null;
  readonly owedMinor: number;
  readonly paidMinor: number;
}

/** What was achieved by metrics in a period as it was known: the providers' own verified figures. */
export function findMeasured(
  session: Session,
  contractIds: readonly string[],
  { start, end }: Period,
  asOf: Date,
): Promise<MeasuredRow[]> {
  return session.query<MeasuredRow>(sql`
    with bound as (
      select distinct on (o.id) o.id as metric_id, o.contract_id, m.indicator_lineage_id,
        case when m.indicator_lineage_id is not null then 'indicator'
          when m.node_id is not null then 'node' else 'star' end as binding
      from outcome_metric o
      join rate_metric m on m.outcome_metric_id = o.id
      join rate_card r on r.id = m.rate_card_id
      where o.contract_id = any(${contractIds}) and r.agreed_at <= ${asOf}::timestamptz
      order by o.id, r.number desc
    ),
    known as (
      select distinct on (e.measurement_id) e.measurement_id, e.state, e.value, e.period_start,
        e.period_end, b.metric_id
      from bound b
      join measurement s on s.lineage_id = b.indicator_lineage_id and s.contract_id = b.contract_id
      join measurement_event e on e.measurement_id = s.id
      where e.acted_at <= ${asOf}::timestamptz
      order by e.measurement_id, e.acted_at desc, e.id desc
    ),
    summed as (
      select metric_id, sum(value) filter (where state = 'verified') as achieved,
        min(abs(value)) filter (where state = 'verified' and value <> 0) as least,
        count(*) filter (where state <> 'verified')::integer as unverified
      from known
      where period_start >= ${start}::date and period_end <= ${end}::date
      group by metric_id
    )
    select b.contract_id, b.metric_id, b.binding, s.achieved, s.least, coalesce(s.unverified, 0) as unverified,
      (select i.unit from indicator i where i.lineage_id = b.indicator_lineage_id
        order by i.id desc limit 1) as unit
    from bound b
    left join summed s using (metric_id)`);
}

/** What the ledger owes and was paid in a period, by metric, as it was known. */
export function findBooked(
  session: Session,
  contractIds: readonly string[],
  { start, end }: Period,
  asOf: Date,
): Promise<LedgerRow[]> {
  return session.query<LedgerRow>(sql`
    select contract_id, outcome_metric_id as metric_id,
      coalesce(sum(amount_minor) filter (where account = 'outcome_cost'), 0)::bigint as owed_minor,
      coalesce(-sum(amount_minor) filter (
        where account = 'cash' and moves = 'outcome_payment'
      ), 0)::bigint as paid_minor
    from counted_posting
    where contract_id = any(${contractIds}) and recorded_at <= ${asOf}::timestamptz
      and occurred_on between ${start}::date and ${end}::date
    group by contract_id, outcome_metric_id`);
}
