import { isSafe } from "../../../disclosure/policy";
import { countsPeople } from "../../indicator/unit";
import type { CalculatedContract } from "../calculated-contract";
import { paidAlone, shownTotals, withoutUnpaid } from "../protect-totals";
import type { Sight } from "../sight.service";
import { reconcile, type MetricReconciliation } from "./reconcile";
import type { LedgerRow, MeasuredRow } from "./reconciliation.repository";
import type { StarAchieved } from "./star-achieved";

/** One metric as a viewer is shown it. */
export interface ShownMetric extends MetricReconciliation {
  /** Whether what was achieved is withheld, as about too few people. */
  readonly isAchievedWithheld: boolean;
  /** Whether claims and amounts are withheld, as about too few people. */
  readonly isWithheld: boolean;
  /** Whether the viewer sees what became of claims. */
  readonly seesClaims: boolean;
}

/** A reconciliation as one viewer is shown it. */
export interface ShownReconciliation {
  readonly calculated: CalculatedContract;
  /** People engaged; null where it is withheld. */
  readonly engaged: number | null;
  readonly metrics: readonly ShownMetric[];
  /** What the ledger has of no metric in particular; null for viewers of totals and of a part. */
  readonly unassigned: Omit<LedgerRow, "contractId" | "metricId"> | null;
}

/** What is reconciled, for whom. */
export interface Reconciled {
  readonly calculated: CalculatedContract;
  readonly measured: readonly MeasuredRow[];
  readonly booked: readonly LedgerRow[];
  /** People who achieved by their Stars, as the viewer may be told, by metric. */
  readonly stars: ReadonlyMap<string, StarAchieved>;
  readonly sight: Sight;
  /** Fewest people that a figure may be about; null for who sees the people, or no protection. */
  readonly threshold: number | null;
  /** People engaged as the viewer may be told; null where it is withheld. */
  readonly engaged: number | null;
}

/** What of a reconciliation a viewer is shown: a provider its own claims, others totals alone. */
export function shownReconciliation(given: Reconciled): ShownReconciliation {
  const { calculated, booked, stars, sight, threshold, engaged } = given;
  const totals =
    sight.kind === "totals" && sight.threshold !== null
      ? shownTotals(calculated.calculation, sight.threshold)
      : null;
  const withheld = given.measured.filter((row) => isWithheld(row, threshold));
  const measured = given.measured.map((row) =>
    withheld.includes(row) ? { ...row, achieved: null } : row,
  );
  const seen = sight.kind === "all" ? booked : null;
  const metrics = reconcile(ownPart(calculated, sight), measured, seen, stars).map(
    (metric): ShownMetric => ({
      ...metric,
      tally: totals
        ? { ...metric.tally, inPeriod: withoutUnpaid(metric.tally.inPeriod) }
        : metric.tally,
      isAchievedWithheld: metric.star
        ? metric.star.people === null
        : withheld.some(({ metricId }) => metricId === metric.tally.metricId),
      isWithheld:
        totals !== null &&
        metric.tally.cumulative.claims > 0 &&
        !totals.metricIds.has(metric.tally.metricId),
      seesClaims: sight.kind !== "totals",
    }),
  );
  const unassigned = booked.find(({ metricId }) => metricId === null);
  return {
    ...{ calculated, engaged, metrics },
    unassigned: sight.kind === "all" ? (unassigned ?? { owedMinor: 0, paidMinor: 0 }) : null,
  };
}

const isTold = (people: number, threshold: number | null): boolean =>
  threshold === null || isSafe(people, threshold);

/** Whether a figure counts people, and too few of them, also in a part that others would leave over. */
function isWithheld({ unit, achieved, least }: MeasuredRow, threshold: number | null): boolean {
  if (achieved === null || unit === null || !countsPeople(unit)) return false;
  return [achieved, least ?? "0"].some((figure) => !isTold(Math.abs(Number(figure)), threshold));
}

/** A provider's reconciliation is of its own claims; totals are of what something is owed for. */
function ownPart(calculated: CalculatedContract, sight: Sight): CalculatedContract {
  const { calculation, claims } = calculated;
  if (sight.kind === "totals" && sight.threshold !== null) {
    const lines = paidAlone(calculation.lines);
    return { ...calculated, calculation: { ...calculation, lines } };
  }
  if (sight.kind !== "own") return calculated;
  const isOwn = (id: string): boolean => sight.engagementOf.has(id);
  return {
    ...calculated,
    claims: claims.filter(({ id }) => isOwn(id)),
    calculation: {
      ...calculation,
      lines: calculation.lines.filter(({ claim }) => isOwn(claim.id)),
    },
  };
}
