import type { CalculationInput, ClaimFacts } from "./calculation";
import { COUNTED_STATES } from "./counted-states";

/**
 * The claims that count, in the order of calculation: day achieved, time submitted, id. What was
 * achieved after the period's end is left out.
 */
export function claimsInOrder(input: CalculationInput): ClaimFacts[] {
  const states = new Set(COUNTED_STATES[input.basis]);
  const counted = input.claims.filter(
    ({ state, achievedOn }) => states.has(state) && achievedOn <= input.period.end,
  );
  return isInOrder(counted) ? counted : counted.sort(byTime);
}

/** Claims mostly come in order. */
function isInOrder(claims: readonly ClaimFacts[]): boolean {
  for (let i = 1; i < claims.length; i += 1) {
    if (byTime(claims[i - 1]!, claims[i]!) > 0) return false;
  }
  return true;
}

function byTime(a: ClaimFacts, b: ClaimFacts): number {
  if (a.achievedOn !== b.achievedOn) return a.achievedOn < b.achievedOn ? -1 : 1;
  if (a.submittedAt !== b.submittedAt) return a.submittedAt < b.submittedAt ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
