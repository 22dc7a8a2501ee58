import type { PriceRule, Rate } from "../rate-card/terms";

/** A value from which on (or down to which) more is paid. */
interface Cut {
  readonly at: number;
  /** 1 where more is paid above, -1 where below. */
  readonly towards: 1 | -1;
}

/** Sums of floats may be off by so much. */
const ROUNDING = 1e-9;

/**
 * How many people's values lie within `width` past a value from which more is paid, and how many
 * within it just short of one; each by the nearest such value.
 */
export function pastAndBelow(
  values: readonly { readonly value: number; readonly people: number }[],
  rates: readonly Rate[],
  width: number,
): { past: number; below: number } {
  const cuts = rates.flatMap(({ price }) => cutsOf(price));
  const found = { past: 0, below: 0 };
  for (const { value, people } of values) {
    const distances = cuts.map(({ at, towards }) => (value - at) * towards);
    const near = distances.filter((one) => one >= -width - ROUNDING && one < width - ROUNDING);
    if (near.length === 0) continue;
    const nearest = near.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a));
    if (nearest >= -ROUNDING) found.past += people;
    else found.below += people;
  }
  return found;
}

function cutsOf(price: PriceRule): Cut[] {
  switch (price.kind) {
    case "threshold":
      return [{ at: Number(price.threshold), towards: price.comparison === "at_least" ? 1 : -1 }];
    case "sliding_scale":
      if (price.steps) return price.steps.map(({ from }) => ({ at: Number(from), towards: 1 }));
      return [price.lo, price.hi].map((at) => ({ at: Number(at), towards: 1 }));
    case "bonus_deduction":
      return [price.bonus, price.deduction].flatMap((level) =>
        level ? [{ at: Number(level.level), towards: 1 as const }] : [],
      );
    default:
      return [];
  }
}
