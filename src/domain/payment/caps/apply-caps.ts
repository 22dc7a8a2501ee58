import type { Cap } from "../../rate-card/terms";
import type { CalculationInput } from "../calculation";
import type { Line } from "../line";
import type { CapPass } from "./cap-pass";
import { ContractCap } from "./contract-cap";
import { MetricCap } from "./metric-cap";
import { PeriodCap } from "./period-cap";
import { PersonCap } from "./person-cap";
import { ShareCap, type Whole } from "./share-cap";

/** Caps in the contract's order: each goes over all lines, and takes what the one before gave. */
export function applyCaps(
  lines: readonly Line[],
  caps: readonly Cap[],
  { contractPeriod, participants }: CalculationInput,
): void {
  const whole: Whole = { participants, outcomes: outcomesOf(lines) };
  for (const cap of caps) {
    const pass = passOf(cap, contractPeriod.start, whole);
    for (const line of lines) if (line.amountMinor > 0) pass.limit(line);
  }
}

function passOf(cap: Cap, firstDay: string, whole: Whole): CapPass {
  switch (cap.kind) {
    case "metric":
      return new MetricCap(cap);
    case "person":
      return new PersonCap(cap);
    case "share":
      return new ShareCap(cap, whole);
    case "period":
      return new PeriodCap(cap, firstDay);
    case "contract":
      return new ContractCap(cap);
  }
}

/** What was earned, assessments left out: those are no outcomes. */
function outcomesOf(lines: readonly Line[]): number {
  let outcomes = 0;
  for (const { earnedQuantity, rate } of lines) {
    if (rate?.rate.price.kind !== "assessment_fee") outcomes += earnedQuantity;
  }
  return outcomes;
}
