import { andList } from "../../evidence/words";
import type { LevelAdjustment, PriceRule, SlidingScale, TieredPrice } from "../../rate-card/terms";
import { type Detail, money, outcomes, type StepInWords } from "./step-in-words";

/** How a price came about, and what it came to. */
export function describePrice(told: StepInWords, detail: Detail<"price">): string {
  const { quantityIn, amountOutMinor } = told.step;
  const what = `${outcomes(quantityIn)}${place(told, detail, quantityIn)}${measured(told, detail)}`;
  return `${rule(told, detail.price)} ${what}: ${money(told, amountOutMinor)}.`;
}

function rule(told: StepInWords, price: PriceRule): string {
  switch (price.kind) {
    case "unit":
      return `${money(told, price.priceMinor)} for each outcome.`;
    case "assessment_fee":
      return `${money(told, price.priceMinor)} for each assessment, which is no outcome.`;
    case "tiers":
      return `By count over the whole contract: ${tiers(told, price)}.`;
    case "sliding_scale":
      return `${money(told, price.fullPriceMinor)} in full, by a scale: ${scale(price)}.`;
    case "threshold":
      return `${money(told, price.priceMinor)} where the value is ${
        price.comparison === "at_least" ? "at least" : "at most"
      } ${price.threshold}, otherwise nothing.`;
    case "bonus_deduction":
      return `${money(told, price.priceMinor)}${adjustment(told, price.bonus, "more", "above")}${adjustment(
        told,
        price.deduction,
        "less",
        "below",
      )}.`;
  }
}

function tiers(told: StepInWords, { tiers: all }: TieredPrice): string {
  const ranges = all.map(({ upTo, priceMinor }, i) => {
    const from = (all[i - 1]?.upTo ?? 0) + 1;
    const range = upTo === null ? `from number ${from} on` : `numbers ${from} to ${upTo}`;
    return `${range} at ${money(told, priceMinor)}`;
  });
  return andList(ranges);
}

function scale({ lo, hi, steps }: SlidingScale): string {
  if (steps === null) return `nothing up to ${lo}, all of it from ${hi}, evenly between`;
  return andList(steps.map(({ from, share }) => `a share of ${share} from ${from}`));
}

function adjustment(
  told: StepInWords,
  agreed: LevelAdjustment | null,
  moreOrLess: string,
  side: string,
): string {
  if (agreed === null) return "";
  const { level, perUnitMinor, maximumMinor } = agreed;
  const most = maximumMinor === null ? "" : ` (at most ${money(told, maximumMinor)})`;
  return `, ${money(told, perUnitMinor)} ${moreOrLess} for each whole unit ${side} ${level}${most}`;
}

/** ", numbers 371 to 380 of the metric". */
function place(
  { seesOthers }: StepInWords,
  { earnedBefore }: Detail<"price">,
  quantity: number,
): string {
  if (earnedBefore === null || !seesOthers) return "";
  const [first, last] = [earnedBefore + 1, earnedBefore + quantity];
  return first === last ? `, number ${first}` : `, numbers ${first} to ${last}`;
}

/** " with a value of 0.95". */
function measured({ seesPerson }: StepInWords, { price, value }: Detail<"price">): string {
  const isByValue = ["sliding_scale", "threshold", "bonus_deduction"].includes(price.kind);
  if (!isByValue || !seesPerson) return "";
  return value === null ? " without a value" : ` with a value of ${value}`;
}
