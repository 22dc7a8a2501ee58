import type { CalculationInput, ClaimFacts } from "../../../src/domain/payment/calculation";
import type { Cap } from "../../../src/domain/rate-card/terms";
import type { Slow } from "./naive";
import { monthsOn, NANO, nano } from "./naive-numbers";

/** Cuts lines to a cap; what it has let pass so far is added up anew for each. */
export function limit(cap: Cap, lines: readonly Slow[], input: CalculationInput): void {
  const done: Slow[] = [];
  for (const line of lines) {
    const before = [...done];
    done.push(line);
    if (line.amount === 0 || !isOf(cap, line)) continue;
    const [count, money] = leftUnder(
      cap,
      line,
      before.filter((one) => isOf(cap, one)),
      lines,
      input,
    );
    if (line.quantity > count) {
      line.quantity = count;
      line.amount = Math.min(line.amount, line.worth[count]!);
    }
    if (line.amount > money) {
      line.amount = money;
      while (line.quantity > 0 && line.worth[line.quantity - 1]! >= money) line.quantity -= 1;
    }
    if (line.amount === 0) line.quantity = 0;
  }
}

/** Whether a cap looks at a line. */
export function isOf(cap: Cap, { claim, metric }: Pick<Slow, "claim" | "metric">): boolean {
  if (!metric) return false;
  if (cap.kind === "contract") return true;
  if (cap.kind === "metric") return cap.metric === metric.reference;
  if (cap.kind === "person" && claim.personKey === null) return false;
  return cap.metrics.length === 0 || cap.metrics.includes(metric.reference);
}

function leftUnder(
  cap: Cap,
  line: Slow,
  before: readonly Slow[],
  lines: readonly Slow[],
  input: CalculationInput,
): readonly [count: number, money: number] {
  const paid = (some: readonly Slow[]) => some.reduce((sum, { amount }) => sum + amount, 0);
  const { claim } = line;
  switch (cap.kind) {
    case "contract":
      return [Infinity, cap.amountMinor - paid(before)];
    case "metric": {
      const count = before.reduce((sum, { quantity }) => sum + quantity, 0);
      return [(cap.count ?? Infinity) - count, (cap.amountMinor ?? Infinity) - paid(before)];
    }
    case "person":
      return [
        Infinity,
        cap.amountMinor - paid(before.filter((one) => one.claim.personKey === claim.personKey)),
      ];
    case "period": {
      const same = before.filter(
        (one) => periodOf(cap.period, one.claim, input) === periodOf(cap.period, claim, input),
      );
      return [Infinity, cap.amountMinor - paid(same)];
    }
    case "share": {
      const outcomes = lines
        .filter(({ price }) => price?.kind !== "assessment_fee")
        .reduce((sum, { earned }) => sum + earned, 0);
      const whole = cap.stated ?? (cap.of === "participants" ? input.participants : outcomes);
      const most = Number((BigInt(whole) * nano(cap.share)) / NANO);
      const isKnown = before.some(
        (one) =>
          one.quantity > 0 && one.claim.personKey === claim.personKey && claim.personKey !== null,
      );
      if (cap.of === "participants" && isKnown) return [Infinity, Infinity];
      return [most - headcount(cap.of, before), Infinity];
    }
  }
}

/** Outcomes paid for; or people, where a person counts once. */
export function headcount(
  of: "participants" | "outcomes",
  lines: readonly { readonly claim: ClaimFacts; readonly quantity: number }[],
): number {
  const paid = lines.filter(({ quantity }) => quantity > 0);
  const named = paid.filter(({ claim }) => claim.personKey !== null && of === "participants");
  const people = new Set(named.map(({ claim }) => claim.personKey));
  const others = paid.filter((one) => !named.includes(one));
  return people.size + others.reduce((sum, { quantity }) => sum + quantity, 0);
}

/** The number of the period of a contract that a claim falls into. */
export function periodOf(
  period: "month" | "quarter" | "year",
  { achievedOn }: ClaimFacts,
  { contractPeriod: { start } }: CalculationInput,
): number {
  const length = { month: 1, quarter: 3, year: 12 }[period];
  let number = 0;
  while (monthsOn(start, length * (number + 1)) <= achievedOn) number += 1;
  return number;
}
