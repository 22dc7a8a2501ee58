import { ByPartyAndArea } from "../../rate-card/by-party-and-area";
import type { MetricTerms, Rate } from "../../rate-card/terms";
import type { ClaimFacts, TraceDetail } from "../calculation";
import { type OwnDoing, ownDoingOf } from "../price/own-doing";
import { type Pricing, pricingOf } from "../price/pricing";

/** A rate, ready to price by. */
export interface RateInForce {
  readonly rate: Rate;
  readonly pricing: Pricing;
  /** What the trace says where the price goes by nothing of the claim: the same for all. */
  readonly plain: TraceDetail;
}

/** A metric of one version of the rate card. */
export class MetricInForce {
  /** The metrics that must have been earned before it; the key is null where there is no such one. */
  readonly after: readonly { readonly reference: string; readonly metricId: string | null }[];
  /** What stays of the price, in order. */
  readonly ownDoing: readonly OwnDoing[];
  private readonly rates = new ByPartyAndArea<RateInForce>();

  /**
   * @param rank how many metrics at most must have been earned before it, one after the other
   * @param keys of the card's metrics, by their references
   */
  constructor(
    readonly terms: MetricTerms,
    readonly rank: number,
    keys: ReadonlyMap<string, string>,
  ) {
    this.after = terms.entitlement.after.map((reference) => ({
      reference,
      metricId: keys.get(reference) ?? null,
    }));
    this.ownDoing = ownDoingOf(terms.entitlement.comparison);
    for (const rate of terms.rates) this.add(rate);
  }

  /** The rate for the claim's party and area, then for its party, then for its area, then for all. */
  rateFor({ providerId, area }: Pick<ClaimFacts, "providerId" | "area">): RateInForce | null {
    return this.rates.find(providerId, area);
  }

  private add(rate: Rate): void {
    const { partyId, area, price } = rate;
    const plain: TraceDetail = { kind: "price", price, value: null, earnedBefore: null };
    this.rates.set(partyId, area, { rate, pricing: pricingOf(price), plain });
  }
}
