import sql from "sql-template-tag";
import { manyLoader, noting, oneLoader } from "../../db/loaders";
import { perRequest } from "../../db/per-request";
import type { Session } from "../../db/session";
import type { OutcomeMetricEntity } from "./outcome-metric.entity";
import type { RateCardEntity } from "./rate-card.entity";
import { cardsAsOf } from "./rate-card.repository";
import {
  historyOfMetrics,
  metricsOfCards,
  payingForIndicators,
  payingForMappings,
  payingForNodes,
  rateMetrics,
  type PayingMetric,
  type RateMetricRow,
} from "./rate-metric.repository";

/** Batches over the rate cards of contracts. */
export function rateCardLoaders(session: Session) {
  const byId = oneLoader<RateCardEntity>(
    session,
    (ids) => sql`select * from rate_card where id = any(${ids})`,
    (row) => row.id,
  );
  return {
    byId,
    /** All versions of a contract's card, oldest first. */
    history: manyLoader<RateCardEntity>(
      noting(session, (row) => byId.prime(row.id, row)),
      (ids) => sql`select * from rate_card where contract_id = any(${ids}) order by number`,
      (row) => row.contractId,
    ),
    /**
     * The versions of a contract's card that price anything, as they were agreed at an instant
     * (null: now), by the day they take effect.
     */
    asOf: perRequest((asOf: Date | null) =>
      manyLoader<RateCardEntity>(
        session,
        (ids) => cardsAsOf(ids, asOf),
        (row) => row.contractId,
      ),
    ),
  };
}

/** Batches over what rate cards pay for. */
export function outcomeMetricLoaders(session: Session) {
  const lineage = (row: PayingMetric): string => row.lineageId;
  return {
    byId: oneLoader<OutcomeMetricEntity>(
      session,
      (ids) => sql`select * from outcome_metric where id = any(${ids})`,
      (row) => row.id,
    ),
    /** All metrics that a contract's card ever had, by reference. */
    ofContract: manyLoader<OutcomeMetricEntity>(
      session,
      (ids) => sql`select * from outcome_metric where contract_id = any(${ids}) order by reference`,
      (row) => row.contractId,
    ),
    /** What every version says of a metric, oldest first. */
    history: manyLoader<RateMetricRow>(session, historyOfMetrics, (row) => row.outcomeMetricId),
    /** A metric of one version. */
    rateById: oneLoader<RateMetricRow>(session, rateMetrics, (row) => row.id),
    /** The metrics of one version, in its order. */
    ofCard: manyLoader<RateMetricRow>(session, metricsOfCards, (row) => row.rateCardId),
    /** What pays for a node, by its lineage, as it was agreed at an instant (null: now). */
    payingForNode: perRequest((asOf: Date | null) =>
      manyLoader<PayingMetric>(session, (ids) => payingForNodes(ids, asOf), lineage),
    ),
    /** What pays for an indicator, by its lineage. */
    payingForIndicator: manyLoader<PayingMetric>(session, payingForIndicators, lineage),
    /** What pays for a mapping, by its lineage. */
    payingForMapping: manyLoader<PayingMetric>(session, payingForMappings, lineage),
  };
}
