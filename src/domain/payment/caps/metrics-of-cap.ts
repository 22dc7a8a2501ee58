import type { Line } from "../line";

/** Tells which lines are of the metrics that a cap names; all where it names none. */
export function isOfMetrics(references: readonly string[]): (line: Line) => boolean {
  if (references.length === 0) return () => true;
  const named = new Set(references);
  return ({ metric }) => metric !== null && named.has(metric.terms.reference);
}
