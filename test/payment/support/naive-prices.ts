import type { PriceRule } from "../../../src/domain/rate-card/terms";
import { NANO, nano, rounded } from "./naive-numbers";

/** What so many outcomes of one value come to, where others of the metric were earned before. */
export function amountOf(
  price: PriceRule,
  quantity: number,
  value: string | null,
  before: number,
): number {
  const at = value === null ? null : nano(value);
  switch (price.kind) {
    case "unit":
    case "assessment_fee":
      return quantity * price.priceMinor;
    case "tiers": {
      const numbers = Array.from({ length: quantity }, (_, i) => before + i + 1);
      return numbers
        .map((n) => price.tiers.find(({ upTo }) => upTo === null || n <= upTo)?.priceMinor ?? 0)
        .reduce((sum, one) => sum + one, 0);
    }
    case "threshold": {
      if (at === null) return 0;
      const wanted = nano(price.threshold);
      const isMet = price.comparison === "at_least" ? at >= wanted : at <= wanted;
      return isMet ? quantity * price.priceMinor : 0;
    }
    case "sliding_scale": {
      if (at === null) return 0;
      const [lo, hi] = [nano(price.lo), nano(price.hi)];
      const full = BigInt(price.fullPriceMinor * quantity);
      if (price.steps) {
        const step = price.steps.filter(({ from }) => nano(from) <= at).at(-1);
        return rounded(full * nano(step?.share ?? "0"), NANO);
      }
      const reached = at < lo ? 0n : at > hi ? hi - lo : at - lo;
      return rounded(full * reached, hi - lo);
    }
    case "bonus_deduction": {
      if (at === null) return quantity * price.priceMinor;
      const adjust = (agreed: typeof price.bonus, sign: bigint) => {
        if (!agreed) return 0;
        const beyond = sign * (at - nano(agreed.level));
        const sum = beyond > 0n ? Number(beyond / NANO) * agreed.perUnitMinor : 0;
        return Math.min(sum, agreed.maximumMinor ?? sum);
      };
      const each = price.priceMinor + adjust(price.bonus, 1n) - adjust(price.deduction, -1n);
      return quantity * Math.max(0, each);
    }
  }
}
