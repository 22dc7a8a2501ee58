import type { CapInput } from "./cap.inputs";
import type { PriceRuleInput } from "./price-rule.inputs";
import type { Cap, PriceRule, RateCardTerms } from "./terms";

type Terms = Pick<RateCardTerms, "caps"> & {
  readonly metrics: readonly Pick<RateCardTerms["metrics"][number], "rates">[];
};

/**
 * Where in the input something of a card's terms was given: between a price or a cap and what it
 * says stands its kind.
 *
 * @param path in the terms, e.g. `["caps", "0", "amountMinor"]`
 */
export function inputPath(path: readonly string[], { metrics, caps }: Terms): string[] {
  const [list, index, inner, place, price] = path;
  if (list === "caps" && index !== undefined) {
    const cap = caps[Number(index)];
    return cap ? within(path, 2, CAP_FIELDS[cap.kind]) : [...path];
  }
  if (list === "metrics" && inner === "rates" && price === "price") {
    const rate = metrics[Number(index)]?.rates[Number(place)];
    return rate ? within(path, 5, PRICE_FIELDS[rate.price.kind]) : [...path];
  }
  return [...path];
}

/** The list of tiers is itself the kind. */
function within(path: readonly string[], at: number, field: string): string[] {
  if (field === "tiers" && path[at] === field) return [...path];
  return [...path.slice(0, at), field, ...path.slice(at)];
}

const PRICE_FIELDS: Readonly<Record<PriceRule["kind"], keyof PriceRuleInput>> = {
  unit: "unit",
  tiers: "tiers",
  sliding_scale: "slidingScale",
  threshold: "threshold",
  bonus_deduction: "bonusAndDeduction",
  assessment_fee: "assessmentFee",
};

const CAP_FIELDS: Readonly<Record<Cap["kind"], keyof CapInput>> = {
  metric: "metric",
  person: "person",
  share: "share",
  period: "period",
  contract: "contract",
};
