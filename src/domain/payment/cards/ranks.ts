import type { MetricTerms } from "../../rate-card/terms";

/**
 * How many metrics at most must have been earned before each, one after the other, by reference.
 * (A card whose order goes round in a circle is never agreed: what is met again counts as nothing.)
 */
export function ranksOf(metrics: readonly MetricTerms[]): ReadonlyMap<string, number> {
  const byReference = new Map(metrics.map((metric) => [metric.reference, metric]));
  const ranks = new Map<string, number>();
  const rank = (metric: MetricTerms): number => {
    const known = ranks.get(metric.reference);
    if (known !== undefined) return known;
    ranks.set(metric.reference, 0);
    const before = metric.entitlement.after.flatMap((name) => byReference.get(name) ?? []);
    const found = Math.max(0, ...before.map((earlier) => rank(earlier) + 1));
    ranks.set(metric.reference, found);
    return found;
  };
  metrics.forEach(rank);
  return ranks;
}
