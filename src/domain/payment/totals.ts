import type { Cap, MetricTerms, RateCardTerms } from "../rate-card/terms";
import type { CalculatedLine } from "./calculation";

/** How much of a line's amount is looked at: all of it, or somebody's part. */
export type AmountOf = (line: CalculatedLine) => number;

/** What some lines come to. */
export interface Tally {
  readonly claims: number;
  /** Outcomes claimed. */
  readonly claimed: number;
  /** Outcomes that are paid for. */
  readonly paid: number;
  readonly amountMinor: number;
}

/** What came of the claims of a metric. */
export interface MetricTally {
  /** Key of the metric through all versions. */
  readonly metricId: string;
  /** As the latest version that has it says; null where none has. */
  readonly terms: MetricTerms | null;
  readonly inPeriod: Tally;
  readonly cumulative: Tally;
}

/** What is owed to somebody. */
export interface RecipientTally {
  readonly organisationId: string;
  readonly amountMinor: number;
  readonly cumulativeMinor: number;
}

/** What a cap took away. */
export interface CapTally {
  /** Its place in the contract's order, from 1. */
  readonly position: number;
  readonly cap: Cap;
  readonly cutMinor: number;
  readonly cutOutcomes: number;
  readonly cumulativeCutMinor: number;
  readonly cumulativeCutOutcomes: number;
}

export const NOTHING: Tally = { claims: 0, claimed: 0, paid: 0, amountMinor: 0 };

/** What lines come to together. */
export function tallyOf(lines: readonly CalculatedLine[], amountOf: AmountOf): Tally {
  return lines.reduce(
    (sum, line) => ({
      claims: sum.claims + 1,
      claimed: sum.claimed + line.claim.quantity,
      paid: sum.paid + line.paidQuantity,
      amountMinor: sum.amountMinor + amountOf(line),
    }),
    NOTHING,
  );
}

/** Lines by metric, in the order of the newest card, then those that it no longer has. */
export function tallyByMetric(
  lines: readonly CalculatedLine[],
  cards: readonly RateCardTerms[],
  amountOf: AmountOf,
): MetricTally[] {
  const newestFirst = [...cards].sort((a, b) => b.number - a.number);
  const terms = new Map<string, MetricTerms>();
  for (const metric of newestFirst.flatMap((card) => card.metrics)) {
    if (!terms.has(metric.metricId)) terms.set(metric.metricId, metric);
  }
  const byMetric = Map.groupBy(lines, ({ claim }) => claim.metricId);
  return [...new Set([...terms.keys(), ...byMetric.keys()])].map((metricId) => {
    const some = byMetric.get(metricId) ?? [];
    return {
      metricId,
      terms: terms.get(metricId) ?? null,
      inPeriod: tallyOf(
        some.filter((line) => line.isInPeriod),
        amountOf,
      ),
      cumulative: tallyOf(some, amountOf),
    };
  });
}

/** What is owed to each recipient, the most first. */
export function tallyByRecipient(lines: readonly CalculatedLine[]): RecipientTally[] {
  const sums = new Map<string, { amountMinor: number; cumulativeMinor: number }>();
  for (const { recipients, isInPeriod } of lines) {
    for (const { organisationId, amountMinor } of recipients) {
      const sum = sums.get(organisationId) ?? { amountMinor: 0, cumulativeMinor: 0 };
      sum.cumulativeMinor += amountMinor;
      if (isInPeriod) sum.amountMinor += amountMinor;
      sums.set(organisationId, sum);
    }
  }
  return [...sums]
    .map(([organisationId, sum]) => ({ organisationId, ...sum }))
    .sort((a, b) => b.cumulativeMinor - a.cumulativeMinor);
}

/** What each cap in force took away, in the contract's order; caps that took nothing too. */
export function tallyByCap(lines: readonly CalculatedLine[], caps: readonly Cap[]): CapTally[] {
  const places = new Map(caps.map((cap, i) => [cap, i]));
  const cuts = caps.map(() => ({ minor: 0, outcomes: 0, allMinor: 0, allOutcomes: 0 }));
  for (const line of lines) {
    for (const step of line.steps) {
      if (step.detail.kind !== "cap") continue;
      const cut = cuts[places.get(step.detail.cap)!]!;
      const [minor, outcomes] = [
        step.amountInMinor - step.amountOutMinor,
        step.quantityIn - step.quantityOut,
      ];
      cut.allMinor += minor;
      cut.allOutcomes += outcomes;
      if (!line.isInPeriod) continue;
      cut.minor += minor;
      cut.outcomes += outcomes;
    }
  }
  return caps.map((cap, i) => ({
    position: i + 1,
    cap,
    cutMinor: cuts[i]!.minor,
    cutOutcomes: cuts[i]!.outcomes,
    cumulativeCutMinor: cuts[i]!.allMinor,
    cumulativeCutOutcomes: cuts[i]!.allOutcomes,
  }));
}

/** The caps that a calculation applied: those of the version in force on its last day. */
export function capsInForce(cards: readonly RateCardTerms[], end: string): readonly Cap[] {
  return cardInForce(cards, end)?.caps ?? [];
}

/** The version in force on a day; null before the first. */
export function cardInForce(cards: readonly RateCardTerms[], day: string): RateCardTerms | null {
  return cards.filter(({ effectiveFrom }) => effectiveFrom <= day).at(-1) ?? null;
}
