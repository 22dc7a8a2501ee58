import { inMoney } from "../../money-words";
import type {
  BonusAndDeduction,
  LevelAdjustment,
  PriceRule,
  SlidingScale,
  ThresholdPrice,
  TieredPrice,
} from "../terms";
import { shareInWords } from "./share-in-words";

/** How a price comes about, for a commissioner: "600.00 GBP for each." */
export function priceInWords(price: PriceRule, currency: string): string {
  const money = (minor: number): string => inMoney(minor, currency);
  switch (price.kind) {
    case "unit":
      return `${money(price.priceMinor)} for each.`;
    case "tiers":
      return tiers(price, money);
    case "sliding_scale":
      return slidingScale(price, money);
    case "threshold":
      return threshold(price, money);
    case "bonus_deduction":
      return bonusAndDeduction(price, money);
    case "assessment_fee":
      return `${money(price.priceMinor)} for each assessment, whatever comes of it.`;
  }
}

type InMoney = (minor: number) => string;

function tiers({ tiers: all }: TieredPrice, money: InMoney): string {
  const last = all.at(-1)?.upTo ?? null;
  const parts = all.map(({ upTo, priceMinor }, i) => {
    const before = all[i - 1]?.upTo ?? 0;
    if (upTo === null) return `${money(priceMinor)} for each ${i === 0 ? "one" : "after that"}`;
    const which = i === 0 ? `the first ${count(upTo)}` : `the next ${count(upTo - before)}`;
    return `${money(priceMinor)} for each of ${which}`;
  });
  const end = last === null ? "" : `; nothing beyond ${count(last)}`;
  return `${parts.join(", ")}${end}.`;
}

function slidingScale({ fullPriceMinor, lo, hi, steps }: SlidingScale, money: InMoney): string {
  const full = money(fullPriceMinor);
  if (steps === null) {
    return (
      `${full} for each whose value is ${hi} or more, nothing below ${lo}, and between them a share ` +
      `that rises evenly from nothing at ${lo}.`
    );
  }
  const parts = steps.map(({ from, share }) => `${shareInWords(share)} from ${from}`);
  const first = steps[0];
  return `Of ${full} for each, by its value: ${parts.join(", ")}; nothing below ${first?.from ?? lo}.`;
}

function threshold({ comparison, threshold: at, priceMinor }: ThresholdPrice, money: InMoney) {
  const asked = comparison === "at_least" ? `${at} or more` : `${at} or less`;
  return `${money(priceMinor)} for each whose value is ${asked}, otherwise nothing.`;
}

function bonusAndDeduction(
  { priceMinor, bonus, deduction }: BonusAndDeduction,
  money: InMoney,
): string {
  const parts = [
    `${money(priceMinor)} for each`,
    bonus && adjustment(bonus, "more", "above", money),
    deduction && adjustment(deduction, "less", "below", money),
    deduction && "never less than nothing",
  ];
  return `${parts.filter((part) => part !== null).join("; ")}.`;
}

function adjustment(
  { level, perUnitMinor, maximumMinor }: LevelAdjustment,
  direction: string,
  side: string,
  money: InMoney,
): string {
  const most = maximumMinor === null ? "" : `, at most ${money(maximumMinor)}`;
  return `${money(perUnitMinor)} ${direction} for each whole unit of value ${side} ${level}${most}`;
}

const count = (n: number): string => n.toLocaleString("en-GB");
