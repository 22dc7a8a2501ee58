import { Directive, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { MutationInput } from "../../graphql/mutation.inputs";
import { resultUnion } from "../../graphql/problems.type";
import { DateScalar } from "../../graphql/scalars";
import { CapInput } from "./cap.inputs";
import { EntitlementInput } from "./entitlement.inputs";
import { PriceRuleInput } from "./price-rule.inputs";
import { RateCard } from "./rate-card.type";
import { MetricCounts } from "./terms";

@Directive("@oneOf")
@InputType({
  description:
    "What of the contract's logic model a metric pays for: give exactly one of these, of a published " +
    "version of a model that is attached to the contract.",
})
export class MetricBindingInput {
  @Field(() => ID, { nullable: true, description: "An output or an outcome: the id of its box." })
  node?: string;

  @Field(() => ID, { nullable: true, description: "An indicator, through all its versions." })
  indicator?: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "A Star area that is mapped to an outcome: the id of the mapping. Claims take its change from " +
      "readings.",
  })
  mapping?: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "The whole Star of a mapping: the id of the mapping. Claims take the change of the mean over " +
      "all areas from readings.",
  })
  wholeStarOf?: string;
}

@InputType({ description: "A price, for whom and where. The most particular one holds." })
export class RateInput {
  @Field(() => ID, {
    nullable: true,
    description: "The organisation that it is for, a party of the contract; left out: all.",
  })
  party?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The area that it is for, as claims name it; left out: everywhere.",
  })
  area?: string | null;

  @Field(() => PriceRuleInput, { description: "How the price comes about." })
  price!: PriceRuleInput;
}

@InputType({ description: "What is paid for, and when it is earned." })
export class RateMetricInput {
  @Field(() => String, {
    description:
      "What the contract calls it, unique within the card. The same reference in a later version " +
      "is the same metric.",
  })
  reference!: string;

  @Field(() => String, { description: "What it is, e.g. `Settled in a tenancy`." })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: "More about it: its definition, and the evidence that a claim needs.",
  })
  description?: string | null;

  @Field(() => MetricCounts, {
    description: "What a claim is about. It stays so through all versions once it was claimed.",
  })
  counts!: MetricCounts;

  @Field(() => MetricBindingInput, { description: "What of the logic model it pays for." })
  paysFor!: MetricBindingInput;

  @Field(() => String, {
    nullable: true,
    description:
      "What the scores mean in the Star's journey of change, and why they are paid for; needed where " +
      "the price sits on Star scores.",
  })
  explanation?: string | null;

  @Field(() => [RateInput], {
    description:
      "Its prices. Of those that fit a claim the one for its party and area holds, then the one for " +
      "its party, then for its area, then the one for all; where none fits nothing is paid.",
  })
  rates!: RateInput[];

  @Field(() => EntitlementInput, {
    nullable: true,
    description: "When a claim is earned; left out: always.",
  })
  entitlement?: EntitlementInput | null;
}

@InputType({ description: "What a contract pays from a day on." })
export class AgreeRateCardInput extends MutationInput {
  @Field(() => ID, { description: "Which contract." })
  contract!: string;

  @Field(() => DateScalar, {
    description:
      "What is achieved from this day on is priced by it, within the contract's period. A day in " +
      "the past, or that of an earlier version, needs a reason.",
  })
  effectiveFrom!: string;

  @Field(() => String, {
    description:
      "ISO 4217 code of three capital letters, e.g. `GBP`: that of the contract's value.",
  })
  currency!: string;

  @Field(() => String, { nullable: true, description: "Why it was agreed." })
  reason?: string | null;

  @Field(() => [RateMetricInput], { description: "What is paid for, in the order to list it." })
  metrics!: RateMetricInput[];

  @Field(() => [CapInput], {
    defaultValue: [],
    description: "Limits, in the order in which the contract applies them.",
  })
  caps!: CapInput[];

  @Field(() => Int, {
    nullable: true,
    description:
      "The `number` of the version that you take for the last one, 0 for none: where another was " +
      "agreed in the meantime it is a conflict. Left out: not asked.",
  })
  follows?: number | null;
}

@ObjectType({ description: "The version that was agreed." })
export class AgreeRateCardSuccess {
  constructor(rateCard: RateCard, notices: readonly string[]) {
    this.rateCard = rateCard;
    this.notices = notices;
  }

  @Field(() => RateCard, {
    description: "The version; the one that was there where it says the same.",
  })
  readonly rateCard: RateCard;

  @Field(() => [String], {
    description: "What is allowed and may yet be a slip, e.g. a metric without a rate for all.",
  })
  readonly notices: readonly string[];
}

export const AgreeRateCardResult = resultUnion("AgreeRateCard", AgreeRateCardSuccess);
