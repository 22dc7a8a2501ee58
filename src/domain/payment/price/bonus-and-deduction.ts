import { Exact, toExact } from "../../indicator/exact";
import { plus, times } from "../../money";
import type { BonusAndDeduction, LevelAdjustment } from "../../rate-card/terms";
import { byValue } from "./by-value";
import type { Pricing } from "./pricing";
import { forEach } from "./unit-price";

const DOWN = 0;

/** The price alone where the claim has no value. */
export function withBonusAndDeduction(price: BonusAndDeduction): Pricing {
  const { priceMinor, bonus, deduction } = price;
  const priceAt = byValue((text) => {
    const value = toExact(text);
    const more = bonus ? adjustment(bonus, value.minus(toExact(bonus.level))) : 0;
    const less = deduction ? adjustment(deduction, toExact(deduction.level).minus(value)) : 0;
    return Math.max(0, plus(priceMinor, more) - less);
  });
  return forEach(({ value }) => (value === null ? priceMinor : priceAt(value)));
}

/** So much for each whole unit of value beyond the level, at most the agreed maximum. */
function adjustment({ perUnitMinor, maximumMinor }: LevelAdjustment, beyond: Exact): number {
  if (beyond.lte(new Exact("0"))) return 0;
  const most = maximumMinor ?? Infinity;
  const units = Number(beyond.round(0, DOWN).toFixed());
  return perUnitMinor * units > most ? (maximumMinor ?? 0) : times(perUnitMinor, units);
}
