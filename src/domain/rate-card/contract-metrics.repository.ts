import sql from "sql-template-tag";
import type { Session } from "../../db/session";
import type { Checks } from "../checks";
import { OutcomeMetricEntity } from "./outcome-metric.entity";

/** The metrics of any version of a contract's card, by reference. */
export function findMetrics(session: Session, contractId: string): Promise<OutcomeMetricEntity[]> {
  return session.manager.find(OutcomeMetricEntity, {
    where: { contractId },
    order: { reference: "ASC" },
  });
}

/** Metrics by key, for loaders. */
export const metricsById = (ids: readonly string[]) =>
  sql`select * from outcome_metric where id = any(${ids})`;

/**
 * The key of the metric that a reference names; null where it names none, which is noted.
 *
 * @param path where in the input the reference stands
 */
export function keyOfMetric(
  checks: Checks,
  metrics: readonly OutcomeMetricEntity[],
  reference: string,
  path: readonly string[],
): string | null {
  const found = metrics.find((metric) => metric.reference === reference);
  const known = metrics.map((metric) => metric.reference).join(", ") || "none";
  checks.that(
    found !== undefined,
    path,
    "UNKNOWN_METRIC",
    `The contract's rate card has no metric "${reference}". Its metrics: ${known}.`,
  );
  return found?.id ?? null;
}
