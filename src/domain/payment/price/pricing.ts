import type { PriceRule } from "../../rate-card/terms";
import type { ClaimFacts } from "../calculation";
import { withBonusAndDeduction } from "./bonus-and-deduction";
import { onSlidingScale } from "./sliding-scale";
import { fromThreshold } from "./threshold";
import { byTier } from "./tiers";
import { forEach } from "./unit-price";

/** How a price rule prices a claim. */
export interface Pricing {
  /**
   * What the first `quantity` of a claim's outcomes come to, where `before` outcomes of its metric
   * were earned earlier. It never falls as `quantity` grows.
   */
  readonly amountOf: (quantity: number, claim: Pick<ClaimFacts, "value">, before: number) => number;
  /** Of `quantity` outcomes those that have a price at all. */
  readonly pricedOf: (quantity: number, before: number) => number;
}

/** How a rule prices. What it works out for a value it keeps for other claims of the same value. */
export function pricingOf(price: PriceRule): Pricing {
  switch (price.kind) {
    case "unit":
    case "assessment_fee":
      return forEach(() => price.priceMinor);
    case "tiers":
      return byTier(price);
    case "sliding_scale":
      return onSlidingScale(price);
    case "threshold":
      return fromThreshold(price);
    case "bonus_deduction":
      return withBonusAndDeduction(price);
  }
}
