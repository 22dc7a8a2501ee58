import { Exact, toAnswer, toExact } from "../../indicator/exact";
import type { Comparison } from "../../rate-card/terms";
import { TraceRule } from "../calculation";
import type { Line } from "../line";

const ZERO = new Exact("0");
const HALF_UP = 1;

/**
 * Takes off the outcomes that would have come about anyway among the claim's cohort: what is left is
 * rounded half-up to whole outcomes. Nothing is left where the cohort is not known.
 */
export function lessBaseline(line: Line, comparison: Comparison | null): void {
  if (!comparison?.baseline || line.claim.personKey !== null) return;
  const { cohort } = line.claim;
  if (cohort === null) {
    line.passes(TraceRule.COMPARISON, false, { kind: "comparison", expected: null });
    return;
  }
  const expected = toExact(comparison.baseline.share).times(String(cohort));
  const left = toExact(String(line.paidQuantity)).minus(expected);
  const quantity = left.lt(ZERO) ? 0 : Number(left.round(0, HALF_UP).toFixed());
  line.becomes(TraceRule.COMPARISON, quantity, line.amountMinor, {
    kind: "comparison",
    expected: toAnswer(expected),
  });
}
