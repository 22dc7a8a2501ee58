import type { RateCardTerms } from "../../rate-card/terms";
import { CardInForce } from "./card-in-force";

/** The versions of a rate card by the day on which each takes over. */
export class CardsInForce {
  /** ISO 4217, the same in all. */
  readonly currency: string;
  /** The latest first. */
  private readonly cards: readonly CardInForce[];

  /** @throws RangeError without any version, or where they are in several currencies */
  constructor(cards: readonly RateCardTerms[]) {
    const currencies = new Set(cards.map(({ currency }) => currency));
    if (currencies.size !== 1) {
      throw new RangeError("Payments are calculated from at least one rate card, in one currency.");
    }
    [this.currency] = [...currencies] as [string];
    this.cards = [...cards].sort(latestFirst).map((card) => new CardInForce(card));
  }

  /** The version that prices what is achieved on a day; null before the first. */
  on(day: string): CardInForce | null {
    return this.cards.find(({ terms }) => terms.effectiveFrom <= day) ?? null;
  }
}

function latestFirst(a: RateCardTerms, b: RateCardTerms): number {
  if (a.effectiveFrom === b.effectiveFrom) return b.number - a.number;
  return a.effectiveFrom < b.effectiveFrom ? 1 : -1;
}
