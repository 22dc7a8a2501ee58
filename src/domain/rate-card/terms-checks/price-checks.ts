import type { Checks } from "../../checks";
import { toExact } from "../../indicator/exact";
import type {
  BonusAndDeduction,
  LevelAdjustment,
  PriceRule,
  SlidingScale,
  TieredPrice,
} from "../terms";
import { checkAmount, checkDecimal, checkShare, type Path } from "./values";

/** Tiers, or steps, of one price. */
const MAX_PARTS = 200;

/** What is wrong with a price. */
export function checkPrice(checks: Checks, price: PriceRule, path: Path): void {
  switch (price.kind) {
    case "unit":
    case "assessment_fee":
      return checkAmount(checks, price.priceMinor, [...path, "priceMinor"]);
    case "tiers":
      return checkTiers(checks, price, [...path, "tiers"]);
    case "sliding_scale":
      return checkScale(checks, price, path);
    case "threshold":
      checkAmount(checks, price.priceMinor, [...path, "priceMinor"]);
      checkDecimal(checks, price.threshold, [...path, "threshold"]);
      return;
    case "bonus_deduction":
      return checkAdjustments(checks, price, path);
  }
}

function checkTiers(checks: Checks, { tiers }: TieredPrice, path: Path): void {
  checks.that(tiers.length > 0, path, "REQUIRED", "Give at least one tier.");
  if (!checks.count(tiers, MAX_PARTS, path)) return;
  let before = 0;
  tiers.forEach(({ upTo, priceMinor }, i) => {
    const at = [...path, String(i)];
    checkAmount(checks, priceMinor, [...at, "priceMinor"]);
    if (upTo === null) {
      const message = "A tier without an end is the last: give upTo, or leave out those after it.";
      checks.that(i === tiers.length - 1, [...at, "upTo"], "NOT_GROWING", message);
      return;
    }
    checks.that(
      Number.isSafeInteger(upTo) && upTo > before,
      [...at, "upTo"],
      "NOT_GROWING",
      `This tier ends with number ${upTo}: give a whole number above ${before}, where the one ` +
        "before it ends.",
    );
    before = Math.max(before, upTo);
  });
}

function checkScale(checks: Checks, scale: SlidingScale, path: Path): void {
  const { fullPriceMinor, lo, hi, steps } = scale;
  checkAmount(checks, fullPriceMinor, [...path, "fullPriceMinor"]);
  const hasLo = checkDecimal(checks, lo, [...path, "lo"]);
  const hasHi = checkDecimal(checks, hi, [...path, "hi"]);
  if (hasLo && hasHi) {
    checks.that(
      toExact(lo).lt(toExact(hi)),
      [...path, "hi"],
      "NOT_GROWING",
      `The full price is paid from ${hi} on: give a value above ${lo}, below which nothing is paid.`,
    );
  }
  if (steps !== null) checkSteps(checks, steps, [...path, "steps"]);
}

function checkSteps(checks: Checks, steps: NonNullable<SlidingScale["steps"]>, path: Path): void {
  const message = "Give at least one step, or none at all for a scale that rises evenly.";
  checks.that(steps.length > 0, path, "REQUIRED", message);
  if (!checks.count(steps, MAX_PARTS, path)) return;
  let before: string | null = null;
  for (const [i, { from, share }] of steps.entries()) {
    checkShare(checks, share, [...path, String(i), "share"]);
    if (!checkDecimal(checks, from, [...path, String(i), "from"])) continue;
    checks.that(
      before === null || toExact(before).lt(toExact(from)),
      [...path, String(i), "from"],
      "NOT_GROWING",
      `This step begins at ${from}: give a value above ${before}, where the one before it begins.`,
    );
    before = from;
  }
}

function checkAdjustments(checks: Checks, price: BonusAndDeduction, path: Path): void {
  const { priceMinor, bonus, deduction } = price;
  checkAmount(checks, priceMinor, [...path, "priceMinor"]);
  checks.that(
    bonus !== null || deduction !== null,
    path,
    "REQUIRED",
    "Give a bonus or a deduction; a price without either is a unit price.",
  );
  const hasBonus = checkAdjustment(checks, bonus, [...path, "bonus"]);
  const hasDeduction = checkAdjustment(checks, deduction, [...path, "deduction"]);
  if (!bonus || !deduction || !hasBonus || !hasDeduction) return;
  checks.that(
    toExact(deduction.level).lte(toExact(bonus.level)),
    [...path, "deduction", "level"],
    "LEVELS_CROSS",
    `Between ${bonus.level} and ${deduction.level} both a bonus and a deduction would apply: give ` +
      "a level for the deduction that is not above that for the bonus.",
  );
}

/** Whether its level is a decimal, or there is none. */
function checkAdjustment(checks: Checks, adjustment: LevelAdjustment | null, path: Path): boolean {
  if (adjustment === null) return true;
  checkAmount(checks, adjustment.perUnitMinor, [...path, "perUnitMinor"]);
  checkAmount(checks, adjustment.maximumMinor, [...path, "maximumMinor"]);
  return checkDecimal(checks, adjustment.level, [...path, "level"]);
}
