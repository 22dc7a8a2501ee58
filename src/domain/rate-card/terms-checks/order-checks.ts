import type { Checks } from "../../checks";
import { MetricCounts, type MetricTerms } from "../terms";
import { checkNames, type Path } from "./values";

type Metric = Pick<MetricTerms, "reference" | "counts" | "entitlement">;
type ByReference = ReadonlyMap<string, Metric>;

/** What is wrong with which metrics are earned after which others. */
export function checkOrder(checks: Checks, metrics: readonly Metric[], path: Path): void {
  const byReference = new Map(metrics.map((metric) => [metric.reference, metric]));
  metrics.forEach((metric, i) => {
    const at = [...path, String(i), "entitlement", "after"];
    const { after } = metric.entitlement;
    checkNames(checks, after, at);
    after.forEach((name, j) =>
      checkEarlier(checks, byReference.get(name), name, [...at, String(j)]),
    );
    const circle = circleFrom(metric, byReference);
    checks.that(
      circle === null,
      at,
      "CIRCLE",
      `"${metric.reference}" would have to be earned before itself: ${circle?.join(" after ")}.`,
    );
  });
}

function checkEarlier(checks: Checks, earlier: Metric | undefined, name: string, path: Path): void {
  checks.that(
    earlier !== undefined,
    path,
    "UNKNOWN_METRIC",
    `This card has no metric "${name}": give the reference of one of its metrics.`,
  );
  checks.that(
    earlier?.counts !== MetricCounts.OUTCOMES,
    path,
    "NEEDS_PEOPLE",
    `Claims of "${name}" name no person, so nobody can be known to have earned it.`,
  );
}

/** The shortest way from a metric by what must be earned before it back to itself. */
function circleFrom(metric: Metric, byReference: ByReference): readonly string[] | null {
  const seen = new Set<string>();
  const ways: string[][] = [[metric.reference]];
  for (const way of ways) {
    for (const name of byReference.get(way.at(-1)!)?.entitlement.after ?? []) {
      if (name === metric.reference) return [...way, name];
      if (seen.has(name)) continue;
      seen.add(name);
      ways.push([...way, name]);
    }
  }
  return null;
}
