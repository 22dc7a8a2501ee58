import { inMoney } from "../../money-words";
import { TraceRule, type CalculatedLine } from "../calculation";
import type { ClaimCounts, MetricReconciliation } from "./reconcile";

/** Why fewer outcomes are paid for than were verified, or less for them, by the rule that took them. */
const TAKEN_BY: Readonly<Record<TraceRule, string>> = {
  [TraceRule.NO_RATE]: "has no price on the rate card",
  [TraceRule.ORDER]: "came before what has to be earned first",
  [TraceRule.COMPOSITE]: "did not meet enough needs",
  [TraceRule.SUSTAINED]: "was not sustained long enough",
  [TraceRule.ONCE_PER_PERSON]: "was paid for the same person before",
  [TraceRule.COMPARISON]: "would have come about anyway",
  [TraceRule.PRICE]: "is below what is paid for",
  [TraceRule.DEADWEIGHT]: "would have happened anyway",
  [TraceRule.ATTRIBUTION]: "is not the service's own doing",
  [TraceRule.METRIC_CAP]: "is over the limit of the metric",
  [TraceRule.PERSON_CAP]: "is over the limit of a person",
  [TraceRule.SHARE_CAP]: "is over the limit by share",
  [TraceRule.PERIOD_CAP]: "is over the limit of a period",
  [TraceRule.CONTRACT_CAP]: "is over the limit of the contract",
};

/** The differences between neighbours in words, from who achieved to what was paid. */
export function explain(
  told: Omit<MetricReconciliation, "explanations">,
  lines: readonly CalculatedLine[],
  currency: string,
): string[] {
  const { achieved, star, counts } = told;
  const isOther = star !== null && !star.isComparable;
  const tell = isOther ? achievedOfAllDays : achievedAndClaimed;
  return [
    ...(achieved === null ? [] : [tell(achieved, counts.claimed.outcomes)]),
    claimedAndVerified(counts),
    verifiedAndPaidFor(told, lines, currency),
    calculatedAndPaid(told, currency),
    ...ledgerAndClaims(told, currency),
  ];
}

function achievedAndClaimed(achieved: number, claimed: number): string {
  const both = `${achieved} achieved, ${claimed} claimed`;
  const gap = Math.abs(achieved - claimed);
  if (gap === 0) return `${both}: the same.`;
  if (achieved > claimed) return `${both}: ${are(gap)} not claimed.`;
  return `${both}: ${gap} more ${gap === 1 ? "was" : "were"} claimed than the figures show.`;
}

/** Claims of some days are not set against people of all. */
const achievedOfAllDays = (achieved: number, claimed: number): string =>
  `${achieved} achieved in all, whatever the days; ${claimed} claimed of these days.`;

function claimedAndVerified({
  claimed,
  verified,
  rejected,
  queried,
  sampled,
  undecided,
  withdrawn,
}: ClaimCounts): string {
  const others = [
    [rejected.outcomes, "rejected"],
    [queried.outcomes, "queried"],
    [sampled.outcomes, "in a sample that is not decided"],
    [undecided.outcomes, "not decided yet"],
  ] as const;
  const parts = others.flatMap(([count, words]) => (count > 0 ? [`${count} ${words}`] : []));
  const besides = withdrawn.outcomes > 0 ? ` ${withdrawn.outcomes} withdrawn besides.` : "";
  const both = `${claimed.outcomes} claimed, ${verified.outcomes} verified`;
  return `${both}: ${parts.length > 0 ? parts.join(", ") : "the same"}.${besides}`;
}

function verifiedAndPaidFor(
  {
    counts,
    paidFor,
    calculatedMinor,
  }: Pick<MetricReconciliation, "counts" | "paidFor" | "calculatedMinor">,
  lines: readonly CalculatedLine[],
  currency: string,
): string {
  const both = `${counts.verified.outcomes} verified, ${paidFor} paid for`;
  const taken = [...takenBy(lines)].map(([rule, { outcomes, minor }]) => {
    const amount = minor > 0 ? ` (${inMoney(minor, currency)})` : "";
    return `${outcomes > 0 ? outcomes : "part"} ${TAKEN_BY[rule]}${amount}`;
  });
  const why = taken.length > 0 ? taken.join(", ") : "the same";
  return `${both}, for ${inMoney(calculatedMinor, currency)}: ${why}.`;
}

interface Taken {
  outcomes: number;
  minor: number;
}

/** Outcomes and money that each rule took, in the order in which they first did. */
function takenBy(lines: readonly CalculatedLine[]): ReadonlyMap<TraceRule, Taken> {
  const taken = new Map<TraceRule, Taken>();
  for (const { rule, ...step } of lines.flatMap(({ steps }) => steps)) {
    const outcomes = step.quantityIn - step.quantityOut;
    // The price makes the amount; every other rule may take from it.
    const minor = rule === TraceRule.PRICE ? 0 : step.amountInMinor - step.amountOutMinor;
    if (outcomes === 0 && minor === 0) continue;
    const sum = taken.get(rule) ?? { outcomes: 0, minor: 0 };
    taken.set(rule, { outcomes: sum.outcomes + outcomes, minor: sum.minor + minor });
  }
  return taken;
}

function calculatedAndPaid(
  { calculatedMinor, counts }: Pick<MetricReconciliation, "calculatedMinor" | "counts">,
  currency: string,
): string {
  const [payable, paid] = [counts.payable.amountMinor ?? 0, counts.paid.amountMinor ?? 0];
  const all = `${inMoney(calculatedMinor, currency)} calculated, ${inMoney(payable, currency)} approved, ${inMoney(paid, currency)} paid`;
  const parts = [
    ...(calculatedMinor > payable
      ? [`${inMoney(calculatedMinor - payable, currency)} is to be approved`]
      : []),
    ...(payable > paid ? [`${inMoney(payable - paid, currency)} is to be paid`] : []),
  ];
  return `${all}: ${parts.length > 0 ? parts.join(", ") : "the same"}.`;
}

/** Where the ledger says otherwise: it knows the days on which money came to be owed and moved. */
function ledgerAndClaims(
  { counts, ledger }: Pick<MetricReconciliation, "counts" | "ledger">,
  currency: string,
): string[] {
  if (ledger === null) return [];
  const said = [
    ["owed", ledger.owedMinor, counts.payable.amountMinor ?? 0, "approved"],
    ["paid", ledger.paidMinor, counts.paid.amountMinor ?? 0, "paid"],
  ] as const;
  return said.flatMap(([word, booked, claimed, state]) =>
    booked === claimed
      ? []
      : [
          `The ledger of these days has ${inMoney(booked, currency)} ${word}, claims achieved in ` +
            `them are ${state} at ${inMoney(claimed, currency)}: the rest is of claims of other ` +
            "days, paid in part, or booked on other days.",
        ],
  );
}

const are = (count: number): string => `${count} ${count === 1 ? "was" : "were"}`;
