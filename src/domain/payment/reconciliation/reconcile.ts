import { ClaimState } from "../../claim/claim-state";
import type { CalculatedContract } from "../calculated-contract";
import type { CalculatedLine, ClaimFacts } from "../calculation";
import { tallyByMetric, type MetricTally } from "../totals";
import { explain } from "./explain";
import type { LedgerRow, MeasuredRow } from "./reconciliation.repository";
import type { StarAchieved } from "./star-achieved";

/** Claims, the outcomes that they claim, and what they come to. */
export interface ClaimCount {
  readonly claims: number;
  readonly outcomes: number;
  /** What verified ones come to by the rules; null for those that nothing is calculated for. */
  readonly amountMinor: number | null;
}

/** What became of the claims of a metric. Who is further is among those before. */
export interface ClaimCounts {
  /** All that were not withdrawn. */
  readonly claimed: ClaimCount;
  readonly undecided: ClaimCount;
  readonly sampled: ClaimCount;
  readonly queried: ClaimCount;
  readonly rejected: ClaimCount;
  readonly withdrawn: ClaimCount;
  readonly verified: ClaimCount;
  readonly payable: ClaimCount;
  readonly paid: ClaimCount;
}

/** One metric from who achieved to what was paid. */
export interface MetricReconciliation {
  readonly tally: MetricTally;
  readonly measured: MeasuredRow | null;
  /** People by their Stars; null for a metric that is not counted by them. */
  readonly star: StarAchieved | null;
  /** Outcomes achieved by the providers' own figures; null where there is no such figure. */
  readonly achieved: number | null;
  readonly counts: ClaimCounts;
  /** Outcomes of verified claims that are paid for. */
  readonly paidFor: number;
  readonly calculatedMinor: number;
  /** Of the whole contract; null for who sees a part of it. */
  readonly ledger: Omit<LedgerRow, "contractId" | "metricId"> | null;
  /** The differences between neighbours, in words. */
  readonly explanations: readonly string[];
}

const { SUBMITTED, SAMPLED, QUERIED, REJECTED, WITHDRAWN, VERIFIED, PAYABLE, PAID } = ClaimState;
const NOT_WITHDRAWN = Object.values(ClaimState).filter((state) => state !== WITHDRAWN);

/** A contract's metrics from who achieved to what was paid, for what was achieved in the period. */
export function reconcile(
  { calculation, cards, claims }: Pick<CalculatedContract, "calculation" | "cards" | "claims">,
  measured: readonly MeasuredRow[],
  booked: readonly LedgerRow[] | null,
  stars: ReadonlyMap<string, StarAchieved>,
): MetricReconciliation[] {
  const { period, currency } = calculation;
  const lines = calculation.lines.filter(({ isInPeriod }) => isInPeriod);
  const inPeriod = claims.filter(({ achievedOn }) => achievedOn >= period.start);
  const claimsOf = Map.groupBy(inPeriod, ({ metricId }) => metricId);
  const linesOf = Map.groupBy(lines, ({ claim }) => claim.metricId);
  return tallyByMetric(lines, cards, ({ amountMinor }) => amountMinor).map((tally) => {
    const { metricId } = tally;
    const found = measured.find((row) => row.metricId === metricId) ?? null;
    const row = booked?.find((one) => one.metricId === metricId);
    const own = linesOf.get(metricId) ?? [];
    const star = stars.get(metricId) ?? null;
    const told = {
      ...{ tally, star, measured: found },
      achieved: star ? star.people : achievedOf(found),
      counts: countsOf(claimsOf.get(metricId) ?? [], own),
      paidFor: tally.inPeriod.paid,
      calculatedMinor: tally.inPeriod.amountMinor,
      ledger: booked && { owedMinor: row?.owedMinor ?? 0, paidMinor: row?.paidMinor ?? 0 },
    };
    return { ...told, explanations: explain(told, own, currency) };
  });
}

/** A whole number of outcomes; figures in other units are not compared with claims. */
function achievedOf(row: MeasuredRow | null): number | null {
  if (row?.achieved == null) return null;
  const achieved = Number(row.achieved);
  return Number.isSafeInteger(achieved) ? achieved : null;
}

function countsOf(claims: readonly ClaimFacts[], lines: readonly CalculatedLine[]): ClaimCounts {
  const amounts = new Map(lines.map(({ claim, amountMinor }) => [claim.id, amountMinor]));
  const count = (states: readonly ClaimState[], isCalculated = false): ClaimCount => {
    const some = claims.filter(({ state }) => states.includes(state));
    return {
      claims: some.length,
      outcomes: some.reduce((sum, { quantity }) => sum + quantity, 0),
      amountMinor: isCalculated
        ? some.reduce((sum, { id }) => sum + (amounts.get(id) ?? 0), 0)
        : null,
    };
  };
  return {
    claimed: count(NOT_WITHDRAWN),
    undecided: count([SUBMITTED]),
    sampled: count([SAMPLED]),
    queried: count([QUERIED]),
    rejected: count([REJECTED]),
    withdrawn: count([WITHDRAWN]),
    verified: count([VERIFIED, PAYABLE, PAID], true),
    payable: count([PAYABLE, PAID], true),
    paid: count([PAID], true),
  };
}
