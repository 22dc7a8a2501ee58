import { Field, Int, ObjectType } from "type-graphql";
import { Money } from "../../graphql/money.type";
import { Period } from "../../graphql/period.type";
import { DateTimeScalar } from "../../graphql/scalars";
import { Cap, toCap } from "../rate-card/cap.type";
import type { RateCardTerms } from "../rate-card/terms";
import { ClaimBasis } from "./calculation";
import { fingerprintOf } from "./fingerprint";
import type { ShownPayments } from "./shown-payments";
import {
  cardInForce,
  NOTHING,
  type CapTally,
  type MetricTally,
  type RecipientTally,
  type Tally,
} from "./totals";

@ObjectType({ description: "What some claims come to." })
export class PaymentTally {
  constructor(
    private readonly tally: Tally,
    private readonly currency: string,
  ) {}

  @Field(() => Int, {
    description: "Claims that count; for viewers of totals, those that something is owed for.",
  })
  get claims(): number {
    return this.tally.claims;
  }

  @Field(() => Int, { description: "Outcomes that they claim." })
  get claimed(): number {
    return this.tally.claimed;
  }

  @Field(() => Int, { description: "Outcomes of them that are paid for." })
  get paidFor(): number {
    return this.tally.paid;
  }

  @Field(() => Money, { description: "What they come to." })
  get amount(): Money {
    return new Money(this.tally.amountMinor, this.currency);
  }
}

@ObjectType({ description: "What is owed for one outcome metric." })
export class PaymentByMetric {
  constructor(
    readonly tally: MetricTally,
    private readonly currency: string,
    isWithheld: boolean,
  ) {
    this.suppressed = isWithheld;
  }

  @Field(() => Boolean, {
    description: "Whether it is withheld from you, as about too few people: null then.",
  })
  readonly suppressed: boolean;

  @Field(() => Boolean, {
    description: "Whether it pays for assessing people rather than for an outcome.",
  })
  get isAssessmentFee(): boolean {
    const rates = this.tally.terms?.rates ?? [];
    return rates.length > 0 && rates.every(({ price }) => price.kind === "assessment_fee");
  }

  @Field(() => PaymentTally, { nullable: true, description: "What was achieved in the period." })
  get inPeriod(): PaymentTally | null {
    return this.suppressed ? null : new PaymentTally(this.tally.inPeriod, this.currency);
  }

  @Field(() => PaymentTally, {
    nullable: true,
    description: "The same from the contract's first day to the period's end.",
  })
  get cumulative(): PaymentTally | null {
    return this.suppressed ? null : new PaymentTally(this.tally.cumulative, this.currency);
  }
}

@ObjectType({ description: "What is owed to one organisation." })
export class PaymentByRecipient {
  constructor(
    readonly tally: RecipientTally,
    private readonly currency: string,
  ) {}

  @Field(() => Money, { description: "For what was achieved in the period." })
  get amount(): Money {
    return new Money(this.tally.amountMinor, this.currency);
  }

  @Field(() => Money, { description: "The same from the contract's first day." })
  get cumulative(): Money {
    return new Money(this.tally.cumulativeMinor, this.currency);
  }
}

@ObjectType({ description: "What one limit took away." })
export class PaymentByCap {
  constructor(
    readonly tally: CapTally,
    private readonly currency: string,
    private readonly card: RateCardTerms | null,
  ) {}

  @Field(() => Cap, { description: "Which limit." })
  get cap(): Cap {
    const titles = new Map(this.card?.metrics.map((metric) => [metric.reference, metric.title]));
    return toCap(this.tally.cap, this.currency, titles);
  }

  @Field(() => Int, { description: "Its place in the order of the contract, from 1." })
  get position(): number {
    return this.tally.position;
  }

  @Field(() => Int, { description: "Outcomes of the period that it left unpaid." })
  get outcomes(): number {
    return this.tally.cutOutcomes;
  }

  @Field(() => Money, { description: "What it took from the period's claims." })
  get amount(): Money {
    return new Money(this.tally.cutMinor, this.currency);
  }

  @Field(() => Int, { description: "Outcomes that it left unpaid since the contract's first day." })
  get cumulativeOutcomes(): number {
    return this.tally.cumulativeCutOutcomes;
  }

  @Field(() => Money, { description: "What it took since the contract's first day." })
  get cumulative(): Money {
    return new Money(this.tally.cumulativeCutMinor, this.currency);
  }
}

@ObjectType({
  description:
    "What a contract owes for outcomes, worked out from its rate card and its claims. It writes " +
    "nothing, and asked again `asOf` the same instant it gives the same. Commissioners see every " +
    "claim's amount and never whom it is about; a provider its own claims and what is owed to it; " +
    "others see totals of enough people each, as they stood when this month began.",
})
export class CalculatedPayments {
  constructor(
    readonly shown: ShownPayments,
    /** Whether it is what is owed now, by the cards in force. */
    readonly isOfNow: boolean,
  ) {}

  @Field(() => Period, { description: "What was achieved in it makes the total." })
  get period(): Period {
    return new Period(this.calculation.period);
  }

  @Field(() => DateTimeScalar, {
    description: "What was known at this instant was counted: give it back to get the same again.",
  })
  get asOf(): Date {
    return this.shown.calculated.asOf;
  }

  @Field(() => ClaimBasis, { description: "Which claims count." })
  get basis(): ClaimBasis {
    return this.calculation.basis;
  }

  @Field(() => [Int], { description: "Versions of the rate card that prices were taken from." })
  get rateCardVersions(): number[] {
    return this.shown.calculated.cards.map(({ number }) => number).sort((a, b) => a - b);
  }

  @Field(() => Boolean, {
    description: "Whether the total is withheld from you, as about too few people: null then.",
  })
  get suppressed(): boolean {
    return this.shown.totalMinor === null;
  }

  @Field(() => Money, { nullable: true, description: "Owed for what was achieved in the period." })
  get total(): Money | null {
    return this.money(this.shown.totalMinor);
  }

  @Field(() => Money, {
    nullable: true,
    description:
      "The same from the contract's first day to the period's end; null where it is withheld.",
  })
  get cumulative(): Money | null {
    return this.money(this.shown.cumulativeMinor);
  }

  @Field(() => Money, {
    nullable: true,
    description: "How much of the total pays for assessments rather than outcomes.",
  })
  get assessmentFees(): Money | null {
    const fees = this.byMetric.filter(({ isAssessmentFee }) => isAssessmentFee);
    if (this.suppressed || fees.some(({ suppressed }) => suppressed)) return null;
    return this.money(
      fees.reduce((sum, { tally }) => sum + (tally.inPeriod ?? NOTHING).amountMinor, 0),
    );
  }

  @Field(() => [PaymentByMetric], { description: "By outcome metric, in the order of the card." })
  get byMetric(): PaymentByMetric[] {
    return this.shown.byMetric.map(
      (tally) => new PaymentByMetric(tally, this.currency, tally.isWithheld),
    );
  }

  @Field(() => [PaymentByRecipient], {
    description:
      "By who is paid, the most first: for commissioners; a provider sees its own organisations.",
  })
  get byRecipient(): PaymentByRecipient[] {
    return this.shown.byRecipient.map((tally) => new PaymentByRecipient(tally, this.currency));
  }

  @Field(() => [PaymentByCap], {
    description:
      "What each limit took away, in the contract's order: for commissioners; of a provider's own " +
      "claims for that provider.",
  })
  get byCap(): PaymentByCap[] {
    const card = cardInForce(this.shown.calculated.cards, this.calculation.period.end);
    return this.shown.byCap.map((tally) => new PaymentByCap(tally, this.currency, card));
  }

  @Field(() => String, {
    nullable: true,
    description:
      "The same text for two calculations that ask and give exactly the same; null for viewers of totals.",
  })
  get fingerprint(): string | null {
    return this.shown.sight.kind === "totals" ? null : fingerprintOf(this.shown.calculated);
  }

  /** ISO 4217. */
  get currency(): string {
    return this.calculation.currency;
  }

  private get calculation() {
    return this.shown.calculated.calculation;
  }

  private money(amountMinor: number | null): Money | null {
    return amountMinor === null ? null : new Money(amountMinor, this.currency);
  }
}
