import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { TellsOf } from "../../audit/person-level";
import { connectionType } from "../../graphql/connection";
import { encodeId } from "../../graphql/global-id";
import { Money } from "../../graphql/money.type";
import { DateScalar } from "../../graphql/scalars";
import { TraceRule, type CalculatedLine, type TraceStep } from "./calculation";
import { describeStep } from "./describe-step";

registerEnumType(TraceRule, {
  name: "PaymentRule",
  description: "A rule that a claim goes through on its way to an amount.",
  valuesConfig: {
    NO_RATE: { description: "The rate card has no price for it, so nothing is paid." },
    ORDER: { description: "Something else had to be earned first." },
    COMPOSITE: { description: "Enough of several needs had to be met." },
    SUSTAINED: { description: "It had to hold for a time." },
    ONCE_PER_PERSON: { description: "It is paid once for each person." },
    COMPARISON: { description: "What would have come about anyway is taken off." },
    PRICE: { description: "What the rate card pays for it." },
    DEADWEIGHT: { description: "The share that would have happened anyway is taken off." },
    ATTRIBUTION: { description: "The share that is the service's own doing is kept." },
    METRIC_CAP: { description: "The limit of one metric." },
    PERSON_CAP: { description: "The limit of one person." },
    SHARE_CAP: { description: "The limit as a share of people or outcomes." },
    PERIOD_CAP: { description: "The limit of a month, quarter or year." },
    CONTRACT_CAP: { description: "The limit of the whole contract." },
  },
});

@ObjectType("PaymentStep", {
  description: "What one rule made of a claim. Each step takes what the one before gave.",
})
export class PaymentStep {
  constructor(
    readonly step: TraceStep,
    private readonly of: PaymentLine,
  ) {}

  @Field(() => TraceRule, { description: "Which rule." })
  get rule(): TraceRule {
    return this.step.rule;
  }

  @Field(() => Int, { description: "Outcomes before it." })
  get quantityIn(): number {
    return this.step.quantityIn;
  }

  @Field(() => Int, { description: "Outcomes that it left." })
  get quantityOut(): number {
    return this.step.quantityOut;
  }

  @Field(() => Money, { description: "The amount before it; 0 before the price." })
  get amountIn(): Money {
    return new Money(this.step.amountInMinor, this.of.currency);
  }

  @Field(() => Money, { description: "The amount that it left." })
  get amountOut(): Money {
    return new Money(this.step.amountOutMinor, this.of.currency);
  }

  @Field(() => String, {
    description:
      "What came in, what the rule says and what went out; which limit bit, and by how much. What " +
      "tells of the person is said to their provider alone, and what others left of a limit to the " +
      "commissioner.",
  })
  get inWords(): string {
    return describeStep(this.step, this.of.line, {
      ...this.of.sees,
      nameOf: (claimId) => encodeId("claim", claimId),
    });
  }
}

@ObjectType("PaymentShare", { description: "What somebody is paid of an amount." })
export class PaymentShare {
  constructor(
    readonly organisationId: string,
    amountMinor: number,
    currency: string,
  ) {
    this.amount = new Money(amountMinor, currency);
  }

  @Field(() => Money, { description: "How much of it." })
  readonly amount: Money;
}

@TellsOf("claim", ({ sees }: PaymentLine) => ({
  engagements: sees.engagementId === null ? [] : [sees.engagementId],
}))
@ObjectType("CalculatedLine", {
  description:
    "One claim on its way through the rules to an amount: what came in, each rule, what went out. " +
    "It never says whom the claim is about.",
})
export class PaymentLine {
  constructor(
    readonly line: CalculatedLine,
    /** ISO 4217. */
    readonly currency: string,
    /** What the viewer may be told besides. */
    readonly sees: {
      /** Of the person that the claim is about. */
      readonly seesPerson: boolean;
      /** The engagement of that person; null: of nobody, or not told. */
      readonly engagementId: string | null;
      /** Of what other providers' claims come to. */
      readonly seesOthers: boolean;
    },
  ) {}

  @Field(() => DateScalar, { description: "The day on which it was achieved." })
  get achievedOn(): string {
    return this.line.claim.achievedOn;
  }

  @Field(() => Boolean, {
    description: "Whether it was achieved in the period; earlier ones count towards limits.",
  })
  get isInPeriod(): boolean {
    return this.line.isInPeriod;
  }

  @Field(() => String, { nullable: true, description: "Where, as the claim names it." })
  get area(): string | null {
    return this.line.claim.area;
  }

  @Field(() => Int, { description: "Outcomes claimed; 1 for a person." })
  get claimed(): number {
    return this.line.claim.quantity;
  }

  @Field(() => Int, { description: "Outcomes that are paid for." })
  get paidFor(): number {
    return this.line.paidQuantity;
  }

  @Field(() => Money, { description: "What it comes to: what the last step left." })
  get amount(): Money {
    return new Money(this.line.amountMinor, this.currency);
  }

  @Field(() => Int, {
    nullable: true,
    description: "The version of the rate card that priced it; null where none has its metric.",
  })
  get rateCardVersion(): number | null {
    return this.line.card?.number ?? null;
  }

  @Field(() => [PaymentShare], {
    description: "Who is paid how much of it; they add up to the amount.",
  })
  get recipients(): PaymentShare[] {
    return this.line.recipients.map(
      ({ organisationId, amountMinor }) =>
        new PaymentShare(organisationId, amountMinor, this.currency),
    );
  }

  @Field(() => [PaymentStep], {
    description: "Every rule that applied, in order; the last one left the amount.",
  })
  get trace(): PaymentStep[] {
    return this.line.steps.map((step) => new PaymentStep(step, this));
  }
}

export const PaymentLineConnection = connectionType(
  "CalculatedLine",
  "claims with their amounts",
  () => PaymentLine,
);
