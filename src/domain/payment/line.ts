import type { Cap, RateCardTerms } from "../rate-card/terms";
import type { CalculatedLine, ClaimFacts, TraceDetail, TraceRule, TraceStep } from "./calculation";
import type { CardInForce } from "./cards/card-in-force";
import type { MetricInForce, RateInForce } from "./cards/metric-in-force";
import { keptOf } from "./price/own-doing";
import { type Recipient, recipientsOf } from "./recipients";
import { CapMark, type Mark, RuleMark, stepsOf } from "./trace";

/** A claim on its way through the rules: it carries what is left of it, and the trace so far. */
export class Line implements CalculatedLine {
  readonly card: RateCardTerms | null;
  readonly metric: MetricInForce | null;
  readonly rate: RateInForce | null;
  /** What is left of the outcomes claimed; after the price none where no money is left. */
  paidQuantity: number;
  /** What is left of their price; 0 before it is known. */
  amountMinor = 0;
  /** Outcomes of the metric that were earned before this line. */
  earnedBefore = 0;
  /** Outcomes of its own that were earned. */
  earnedQuantity = 0;
  private last: Mark | null = null;

  constructor(
    readonly claim: ClaimFacts,
    card: CardInForce | null,
    readonly isInPeriod: boolean,
  ) {
    this.metric = card?.metric(claim.metricId) ?? null;
    this.card = card && this.metric ? card.terms : null;
    this.rate = this.metric?.rateFor(claim) ?? null;
    this.paidQuantity = claim.quantity;
  }

  get steps(): readonly TraceStep[] {
    return stepsOf(this.claim, this.last);
  }

  get recipients(): readonly Recipient[] {
    return recipientsOf(this.claim, this.amountMinor);
  }

  /** Whether it passed what was asked of it so far. */
  get isLeft(): boolean {
    return this.paidQuantity > 0;
  }

  /** Writes what a rule made of the line. */
  becomes(rule: TraceRule, quantity: number, amountMinor: number, detail: TraceDetail): void {
    this.leaves(new RuleMark(this.last, rule, quantity, amountMinor, detail));
  }

  /**
   * Cuts the line to what is left under a cap: outcomes, and minor units; null where it has no such
   * limit. A limit of count takes away the outcomes priced last, with their money; a limit of money
   * takes the money, and the outcomes for which none of it is left.
   */
  limit(rule: TraceRule, cap: Cap, countLeft: number | null, amountLeft: number | null): void {
    let { paidQuantity: quantity, amountMinor: amount } = this;
    if (countLeft !== null && quantity > countLeft) {
      quantity = countLeft;
      amount = this.worthOf(quantity);
    }
    if (amountLeft !== null && amount > amountLeft) {
      amount = amountLeft;
      quantity = this.outcomesFor(amount);
    }
    if (amount === 0) quantity = 0;
    this.leaves(new CapMark(this.last, rule, quantity, amount, cap, countLeft, amountLeft));
  }

  /** Writes that a rule lets all of it pass, or nothing. Says whether it passes. */
  passes(rule: TraceRule, isMet: boolean, detail: TraceDetail): boolean {
    this.becomes(rule, isMet ? this.paidQuantity : 0, this.amountMinor, detail);
    return isMet;
  }

  /** What the first `quantity` outcomes come to by price, deadweight and attribution. */
  private worthOf(quantity: number): number {
    if (!this.rate || !this.metric) return 0;
    const price = this.rate.pricing.amountOf(quantity, this.claim, this.earnedBefore);
    return keptOf(price, this.metric.ownDoing);
  }

  /** The fewest of the outcomes left that come to an amount. */
  private outcomesFor(amountMinor: number): number {
    let [low, high] = [0, this.paidQuantity];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.worthOf(middle) >= amountMinor) high = middle;
      else low = middle;
    }
    return high;
  }

  private leaves(mark: Mark): void {
    this.last = mark;
    this.paidQuantity = mark.quantity;
    this.amountMinor = mark.amountMinor;
  }
}
