import { plus, times } from "../../money";
import type { TieredPrice } from "../../rate-card/terms";
import type { Pricing } from "./pricing";

/** By how many of the metric were earned before, over the whole contract. Beyond the last: nothing. */
export function byTier({ tiers }: TieredPrice): Pricing {
  const end = tiers.at(-1)?.upTo ?? (tiers.length === 0 ? 0 : Infinity);
  return {
    amountOf: (quantity, _claim, before) => {
      let amount = 0;
      let from = before;
      for (const { upTo, priceMinor } of tiers) {
        const to = Math.min(before + quantity, upTo ?? Infinity);
        if (to <= from) continue;
        amount = plus(amount, times(priceMinor, to - from));
        from = to;
      }
      return amount;
    },
    pricedOf: (quantity, before) => Math.max(0, Math.min(quantity, end - before)),
  };
}
