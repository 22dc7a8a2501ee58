import { portion } from "../../money";
import type { PriceRule } from "../../rate-card/terms";
import { type TraceDetail, TraceRule } from "../calculation";
import type { RateInForce } from "../cards/metric-in-force";
import type { Line } from "../line";
import type { OwnDoing } from "./own-doing";

/** The price of each line that was earned, less what is not the service's own doing. */
export function setPrices(lines: readonly Line[]): void {
  const earned = new Map<string, number>();
  for (const line of lines) {
    if (!line.isLeft || !line.metric || !line.rate) continue;
    const { metricId } = line.claim;
    line.earnedBefore = earned.get(metricId) ?? 0;
    line.earnedQuantity = line.paidQuantity;
    earned.set(metricId, line.earnedBefore + line.earnedQuantity);
    setPrice(line, line.rate);
    for (const share of line.metric.ownDoing) {
      if (line.amountMinor > 0) keepOwn(line, share);
    }
  }
}

function setPrice(line: Line, { rate: { price }, pricing, plain }: RateInForce): void {
  const { claim, paidQuantity, earnedBefore } = line;
  const amount = pricing.amountOf(paidQuantity, claim, earnedBefore);
  const quantity = amount === 0 ? 0 : pricing.pricedOf(paidQuantity, earnedBefore);
  const isPlain = claim.value === null && price.kind !== "tiers";
  line.becomes(TraceRule.PRICE, quantity, amount, isPlain ? plain : priceDetail(line, price));
}

function priceDetail({ claim: { value }, earnedBefore }: Line, price: PriceRule): TraceDetail {
  return {
    kind: "price",
    price,
    value,
    earnedBefore: price.kind === "tiers" ? earnedBefore : null,
  };
}

function keepOwn(line: Line, { rule, kept, detail }: OwnDoing): void {
  const amount = portion(line.amountMinor, kept);
  line.becomes(rule, amount === 0 ? 0 : line.paidQuantity, amount, detail);
}
