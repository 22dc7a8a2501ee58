import type { LevelAdjustment, PriceRule } from "../rate-card/terms";

/**
 * Most minor units that one claim may come to. Hundreds of such claims can still be added up
 * exactly, so that no one claim keeps its contract's payments from being calculated.
 */
export const MOST_OWED_MINOR = 10_000_000_000_000;

/** What a claim comes to at the most, before what is taken off and capped. */
export function mostOwed(price: PriceRule, quantity: number, value: string | null): number {
  return quantity * mostForOne(price, Number(value ?? "0"));
}

function mostForOne(price: PriceRule, value: number): number {
  switch (price.kind) {
    case "sliding_scale":
      return price.fullPriceMinor;
    case "tiers":
      return Math.max(0, ...price.tiers.map(({ priceMinor }) => priceMinor));
    case "bonus_deduction":
      // What is taken off is calculated as well, however much it is.
      return Math.max(
        price.priceMinor + adjustment(price.bonus, (level) => value - level),
        adjustment(price.deduction, (level) => level - value),
      );
    case "unit":
    case "assessment_fee":
    case "threshold":
      return price.priceMinor;
  }
}

function adjustment(agreed: LevelAdjustment | null, beyond: (level: number) => number): number {
  if (agreed === null) return 0;
  const { level, perUnitMinor, maximumMinor } = agreed;
  return Math.min(maximumMinor ?? Infinity, perUnitMinor * Math.max(0, beyond(Number(level))));
}
