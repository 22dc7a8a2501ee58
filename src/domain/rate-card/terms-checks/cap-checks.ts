import type { Checks } from "../../checks";
import { type Cap, MetricCounts, type MetricTerms } from "../terms";
import { checkAmount, checkCount, checkNames, checkShare, type Path } from "./values";

/** Whether a metric counts people or outcomes, by its reference. */
type Counts = ReadonlyMap<string, MetricCounts>;

/** What is wrong with a card's caps. */
export function checkCaps(
  checks: Checks,
  caps: readonly Cap[],
  metrics: readonly Pick<MetricTerms, "reference" | "counts">[],
  path: Path,
): void {
  const counts: Counts = new Map(metrics.map((metric) => [metric.reference, metric.counts]));
  caps.forEach((cap, i) => checkCap(checks, cap, counts, [...path, String(i)]));
}

function checkCap(checks: Checks, cap: Cap, counts: Counts, path: Path): void {
  if ("metrics" in cap) checkMetrics(checks, cap.metrics, counts, [...path, "metrics"]);
  switch (cap.kind) {
    case "metric":
      return checkMetricCap(checks, cap, counts, path);
    case "share":
      return checkShareCap(checks, cap, path);
    case "person":
      checkPeople(checks, cap.metrics, counts, [...path, "metrics"]);
      return checkAmount(checks, cap.amountMinor, [...path, "amountMinor"]);
    case "period":
    case "contract":
      return checkAmount(checks, cap.amountMinor, [...path, "amountMinor"]);
  }
}

function checkMetricCap(
  checks: Checks,
  { metric, count, amountMinor }: Extract<Cap, { kind: "metric" }>,
  counts: Counts,
  path: Path,
): void {
  checkKnown(checks, metric, counts, [...path, "metric"]);
  checkCount(checks, count, [...path, "count"]);
  checkAmount(checks, amountMinor, [...path, "amountMinor"]);
  const message = "A cap limits something: give a count, an amount, or both.";
  checks.that(count !== null || amountMinor !== null, path, "REQUIRED", message);
}

function checkShareCap(
  checks: Checks,
  { metrics, share, of, stated }: Extract<Cap, { kind: "share" }>,
  path: Path,
): void {
  checkShare(checks, share, [...path, "share"]);
  checkCount(checks, stated, [...path, "stated"]);
  checks.that(
    of === "participants" || stated !== null || metrics.length > 0,
    [...path, "metrics"],
    "REQUIRED",
    "A share of all outcomes is a share of some metrics: name them, or state the number of outcomes.",
  );
}

function checkMetrics(
  checks: Checks,
  metrics: readonly string[],
  counts: Counts,
  path: Path,
): void {
  checkNames(checks, metrics, path);
  metrics.forEach((name, i) => checkKnown(checks, name, counts, [...path, String(i)]));
}

function checkKnown(checks: Checks, name: string, counts: Counts, path: Path): void {
  checks.that(
    counts.has(name),
    path,
    "UNKNOWN_METRIC",
    `This card has no metric "${name}": give the reference of one of its metrics.`,
  );
}

/** A cap on a person limits what is claimed for people. */
function checkPeople(checks: Checks, metrics: readonly string[], counts: Counts, path: Path): void {
  const isAny = [...counts.values()].includes(MetricCounts.PEOPLE);
  const message = "No metric of this card counts people, so a cap on a person limits nothing.";
  checks.that(metrics.length > 0 || isAny, path, "NEEDS_PEOPLE", message);
  metrics.forEach((name, i) => {
    checks.that(
      counts.get(name) !== MetricCounts.OUTCOMES,
      [...path, String(i)],
      "NEEDS_PEOPLE",
      `Claims of "${name}" name no person, so a cap on a person does not limit it: leave it out.`,
    );
  });
}
