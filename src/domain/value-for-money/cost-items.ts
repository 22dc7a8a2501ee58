import { contains, describeDay, describePeriod, overlaps, type Period } from "../period";
import type { ContractCostEntity } from "./contract-cost.entity";

/** A part of what a service costs, or of what is left out of it. */
export interface CostItem {
  readonly title: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly period: Period | null;
  readonly source: string;
  readonly isIncluded: boolean;
  /** Why it is left out; null where it is part of the cost. */
  readonly leftOutBecause: string | null;
}

/** What is and what is not in the cost of some days. A cost is counted whole or not at all. */
export function costItems(
  costs: readonly ContractCostEntity[],
  paidMinor: number,
  currency: string,
  days: Period,
): readonly CostItem[] {
  const payments: CostItem = {
    title: "Outcome payments",
    ...{ amountMinor: paidMinor, currency, period: null },
    source: "The contract's ledger: what was paid on these days.",
    ...{ isIncluded: true, leftOutBecause: null },
  };
  const stated = costs.flatMap((cost): CostItem[] => {
    const { title, amountMinor, source } = cost;
    const period = { start: cost.periodStart, end: cost.periodEnd };
    const why = whyLeftOut(cost, period, days);
    if (!overlaps(period, days) && cost.isIncluded && !isLater(period, days)) return [];
    const isIncluded = why === null;
    return [
      {
        ...{ title, amountMinor, currency: cost.currency, period, source },
        ...{ isIncluded, leftOutBecause: why },
      },
    ];
  });
  return [payments, ...stated];
}

const isLater = (period: Period, days: Period): boolean => period.start > days.end;

function whyLeftOut(cost: ContractCostEntity, period: Period, days: Period): string | null {
  if (!cost.isIncluded) return "It was stated as no part of the cost.";
  if (contains(days, period)) return null;
  if (isLater(period, days)) return `Its days come after ${describeDay(days.end)}.`;
  return `It is for ${describePeriod(period)}, part of which lies outside: a cost is not divided.`;
}

/** The sum of what is in the cost. */
export const costOf = (items: readonly CostItem[]): number =>
  items.filter(({ isIncluded }) => isIncluded).reduce((sum, item) => sum + item.amountMinor, 0);
