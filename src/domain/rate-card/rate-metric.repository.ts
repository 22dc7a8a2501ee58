import sql, { type Sql } from "sql-template-tag";
import { today } from "../today";
import type { RateMetricEntity } from "./rate-metric.entity";

/** A metric of one version, with what it has from its card. */
export interface RateMetricRow extends RateMetricEntity {
  readonly reference: string;
  readonly contractId: string;
  readonly currency: string;
}

const COLUMNS = sql`m.*, o.reference, r.contract_id, r.currency`;

const FROM = sql`
  rate_metric m
  join outcome_metric o on o.id = m.outcome_metric_id
  join rate_card r on r.id = m.rate_card_id`;

/** Metrics of versions by their own keys. */
export const rateMetrics = (ids: readonly string[]): Sql =>
  sql`select ${COLUMNS} from ${FROM} where m.id = any(${ids})`;

/** The metrics of versions, in their order. */
export const metricsOfCards = (cardIds: readonly string[]): Sql =>
  sql`select ${COLUMNS} from ${FROM} where m.rate_card_id = any(${cardIds}) order by m.position`;

/** What every version says of metrics, oldest first. */
export const historyOfMetrics = (outcomeMetricIds: readonly string[]): Sql => sql`
  select ${COLUMNS} from ${FROM}
  where m.outcome_metric_id = any(${outcomeMetricIds}) order by r.number`;

/** A metric that pays for something of a logic model. */
export interface PayingMetric extends RateMetricRow {
  /** What it pays for, by the key that is the same in every version of the model. */
  readonly lineageId: string;
  readonly contractReference: string;
}

/**
 * What pays for nodes, by their lineages: for the node itself, for a Star area that is mapped to it,
 * or for an indicator of it.
 */
export const payingForNodes = (lineageIds: readonly string[], asOf: Date | null): Sql =>
  paying(
    sql`
      select m.id, n.lineage_id from held m join node n on n.id = m.node_id
      union
      select m.id, n.lineage_id from held m
      join mapping p on p.id = m.mapping_id join node n on n.id = p.node_id
      union
      select m.id, n.lineage_id from held m
      join indicator i on i.lineage_id = m.indicator_lineage_id join node n on n.id = i.node_id`,
    lineageIds,
    asOf,
  );

/** What pays for indicators, by their lineages. */
export const payingForIndicators = (lineageIds: readonly string[]): Sql =>
  paying(sql`select id, indicator_lineage_id as lineage_id from held`, lineageIds, null);

/** What pays for mappings of Star areas, or for their whole Stars, by the lineages of the mappings. */
export const payingForMappings = (lineageIds: readonly string[]): Sql =>
  paying(
    sql`select m.id, p.lineage_id from held m join mapping p on p.id = m.mapping_id`,
    lineageIds,
    null,
  );

/** Of versions that price what is achieved today or later, as they were agreed at an instant. */
function paying(bound: Sql, lineageIds: readonly string[], asOf: Date | null): Sql {
  const isKnown = (card: Sql): Sql =>
    sql`(${asOf}::timestamptz is null or ${card}.agreed_at <= ${asOf}::timestamptz)`;
  const day = asOf?.toISOString().slice(0, 10) ?? today();
  return sql`
    with held as materialized (
      select m.id, m.node_id, m.mapping_id, m.indicator_lineage_id
      from rate_metric m join rate_card r on r.id = m.rate_card_id
      where ${isKnown(sql`r`)} and not exists (
        select from rate_card later
        where later.contract_id = r.contract_id and ${isKnown(sql`later`)}
          and (
            later.effective_from = r.effective_from and later.number > r.number
            or later.effective_from > r.effective_from and later.effective_from <= ${day}::date
          )
      )
    )
    select ${COLUMNS}, bound.lineage_id, c.reference as contract_reference
    from (${bound}) bound
    join rate_metric m on m.id = bound.id
    join outcome_metric o on o.id = m.outcome_metric_id
    join rate_card r on r.id = m.rate_card_id
    join contract c on c.id = r.contract_id
    where bound.lineage_id = any(${lineageIds})
    order by c.reference, r.number, m.position`;
}

/** What metrics are called, by their references. */
export const titlesOf = (metrics: readonly RateMetricRow[]): ReadonlyMap<string, string> =>
  new Map(metrics.map(({ reference, title }) => [reference, title]));
