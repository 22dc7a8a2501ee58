import type { TargetInForceRow } from "../../target/target.repository";
import { contains, isSamePeriod, type Period } from "../../period";
import { Aggregation } from "../indicator.entity";
import type { ContractInScope } from "./figure.types";

/** The period that an answer is about, and the target for it. */
export interface TargetChoice {
  readonly period: Period;
  readonly target: TargetInForceRow | null;
  /** A target around the period, which a sum over the period cannot be held against. */
  readonly longer: TargetInForceRow | null;
}

const targetPeriod = (row: TargetInForceRow): Period => ({
  start: row.periodStart,
  end: row.periodEnd,
});

/**
 * The target in force that holds for a period: that of exactly this period; for what is not summed
 * also the one around it, or else the last one within it. Without a period: the target of today,
 * else the latest begun, else the first to come; without any, the time of all the contracts.
 */
export function chooseTarget(
  aggregation: Aggregation,
  inForce: readonly TargetInForceRow[],
  asked: Period | null,
  question: { readonly today: string; readonly contracts: readonly ContractInScope[] },
): TargetChoice {
  if (!asked) return chooseByDay(inForce, question);
  const same = inForce.find((row) => isSamePeriod(targetPeriod(row), asked));
  if (same) return { period: asked, target: same, longer: null };
  const around = inForce.find((row) => contains(targetPeriod(row), asked)) ?? null;
  if (aggregation === Aggregation.FLOW) return { period: asked, target: null, longer: around };
  const within = inForce.filter((row) => contains(asked, targetPeriod(row)));
  return { period: asked, target: around ?? within.at(-1) ?? null, longer: null };
}

function chooseByDay(
  inForce: readonly TargetInForceRow[],
  { today, contracts }: { readonly today: string; readonly contracts: readonly ContractInScope[] },
): TargetChoice {
  // Periods of targets in force do not overlap, so the latest begun is also the one of today.
  const begun = inForce.filter((row) => row.periodStart <= today);
  const target = begun.at(-1) ?? inForce[0] ?? null;
  const period = target ? targetPeriod(target) : span(contracts, today);
  return { period, target, longer: null };
}

function span(contracts: readonly ContractInScope[], today: string): Period {
  const starts = contracts.map((contract) => contract.period.start).sort();
  const ends = contracts.map((contract) => contract.period.end).sort();
  return { start: starts[0] ?? today, end: ends.at(-1) ?? today };
}
