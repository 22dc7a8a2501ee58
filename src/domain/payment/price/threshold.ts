import { toExact } from "../../indicator/exact";
import type { ThresholdPrice } from "../../rate-card/terms";
import { byValue } from "./by-value";
import type { Pricing } from "./pricing";
import { forEach } from "./unit-price";

/** All or nothing; nothing where the claim has no value. */
export function fromThreshold({ comparison, threshold, priceMinor }: ThresholdPrice): Pricing {
  const level = toExact(threshold);
  const isMet = byValue((value) =>
    comparison === "at_least" ? toExact(value).gte(level) : toExact(value).lte(level),
  );
  return forEach(({ value }) => (value !== null && isMet(value) ? priceMinor : 0));
}
