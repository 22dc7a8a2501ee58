import { toExact } from "../../indicator/exact";
import { portion, type Ratio, ratio, ratioOf, times } from "../../money";
import type { SlidingScale } from "../../rate-card/terms";
import { byValue } from "./by-value";
import type { Pricing } from "./pricing";

const NOTHING: Ratio = { above: 0n, below: 1n };
const ALL: Ratio = { above: 1n, below: 1n };

/**
 * A share of the full price ("Payments" of the evidence rules): 0 below `lo`, 1 from `hi`, linear
 * between, or by the contract's own steps. A claim without a value comes to nothing. What a claim's
 * outcomes come to together is rounded once.
 */
export function onSlidingScale(scale: SlidingScale): Pricing {
  const shareOf = byValue((value) =>
    scale.steps === null ? linear(scale, value) : stepped(scale.steps, value),
  );
  return {
    amountOf: (quantity, { value }) =>
      value === null ? 0 : portion(times(scale.fullPriceMinor, quantity), shareOf(value)),
    pricedOf: (quantity) => quantity,
  };
}

function linear({ lo, hi }: SlidingScale, text: string): Ratio {
  const value = toExact(text);
  if (value.gte(toExact(hi))) return ALL;
  if (value.lt(toExact(lo))) return NOTHING;
  return ratioOf(value.minus(toExact(lo)), toExact(hi).minus(toExact(lo)));
}

function stepped(steps: NonNullable<SlidingScale["steps"]>, text: string): Ratio {
  const value = toExact(text);
  const reached = steps.findLast(({ from }) => value.gte(toExact(from)));
  return reached ? ratio(reached.share) : NOTHING;
}
