import { GraphQLSafeInt } from "graphql-scalars";
import { Directive, Field, InputType, Int } from "type-graphql";
import { DecimalScalar } from "../../graphql/scalars";
import type { ThresholdPrice } from "./terms";
import { ThresholdComparison } from "./words-of-terms";

const MINOR = "in the currency's smallest unit, 0 or more: 60000 is £600";

@InputType({ description: "So much for each." })
export class UnitPriceInput {
  @Field(() => GraphQLSafeInt, { description: `What each is paid, ${MINOR}.` })
  priceMinor!: number;
}

@InputType({ description: "A price up to a count." })
export class PriceTierInput {
  @Field(() => Int, {
    nullable: true,
    description:
      "Up to which one, counted over the whole contract, e.g. 370; more than the tier before. Left " +
      "out in the last tier where it has no end.",
  })
  upTo?: number | null;

  @Field(() => GraphQLSafeInt, { description: `What each of these is paid, ${MINOR}.` })
  priceMinor!: number;
}

@InputType({ description: "A share of the price, from a value on." })
export class ScaleStepInput {
  @Field(() => DecimalScalar, { description: "The value from which it holds." })
  from!: string;

  @Field(() => DecimalScalar, { description: 'The share of the full price, 0 to 1: `"0.25"`.' })
  share!: string;
}

@InputType({ description: "More of the price, the higher the value of a claim." })
export class SlidingScaleInput {
  @Field(() => GraphQLSafeInt, { description: `The full price of each, ${MINOR}.` })
  fullPriceMinor!: number;

  @Field(() => DecimalScalar, { description: "Below this value nothing is paid." })
  lo!: string;

  @Field(() => DecimalScalar, {
    description: "From this value on the full price is paid; above `lo`.",
  })
  hi!: string;

  @Field(() => [ScaleStepInput], {
    nullable: true,
    description:
      "The contract's own steps, by growing value. Without them the share rises evenly from nothing " +
      "at `lo` to the full price at `hi`.",
  })
  steps?: ScaleStepInput[] | null;
}

@InputType({ description: "All or nothing, by the value of a claim." })
export class ThresholdPriceInput {
  @Field(() => ThresholdComparison, {
    defaultValue: ThresholdComparison.AT_LEAST,
    description: "What is asked of the value.",
  })
  comparison!: ThresholdPrice["comparison"];

  @Field(() => DecimalScalar, { description: "The value it is held against." })
  threshold!: string;

  @Field(() => GraphQLSafeInt, { description: `What each is paid, ${MINOR}.` })
  priceMinor!: number;
}

@InputType({ description: "What is added, or taken off, for each whole unit beyond a level." })
export class LevelAdjustmentInput {
  @Field(() => DecimalScalar, { description: "The agreed level of the claim's value." })
  level!: string;

  @Field(() => GraphQLSafeInt, {
    description: `For each whole unit of value beyond the level, ${MINOR}.`,
  })
  perUnitMinor!: number;

  @Field(() => GraphQLSafeInt, {
    nullable: true,
    description: `At most so much, ${MINOR}; left out: no limit.`,
  })
  maximumMinor?: number | null;
}

@InputType({
  description: "A price, with more above an agreed level and less below another; never below 0.",
})
export class BonusAndDeductionInput {
  @Field(() => GraphQLSafeInt, { description: `What each is paid at the level, ${MINOR}.` })
  priceMinor!: number;

  @Field(() => LevelAdjustmentInput, {
    nullable: true,
    description: "What is added above a level.",
  })
  bonus?: LevelAdjustmentInput | null;

  @Field(() => LevelAdjustmentInput, {
    nullable: true,
    description: "What is taken off below a level.",
  })
  deduction?: LevelAdjustmentInput | null;
}

@InputType({ description: "Paid for assessing somebody, whatever comes of it." })
export class AssessmentFeeInput {
  @Field(() => GraphQLSafeInt, { description: `What each assessment is paid, ${MINOR}.` })
  priceMinor!: number;
}

@Directive("@oneOf")
@InputType({ description: "How a price comes about: give exactly one of these." })
export class PriceRuleInput {
  @Field(() => UnitPriceInput, { nullable: true, description: "So much for each." })
  unit?: UnitPriceInput;

  @Field(() => [PriceTierInput], {
    nullable: true,
    description:
      "The first so many at one price, the next at another. Beyond the last tier nothing is paid.",
  })
  tiers?: PriceTierInput[];

  @Field(() => SlidingScaleInput, {
    nullable: true,
    description: "A share of the full price, by the value of the claim.",
  })
  slidingScale?: SlidingScaleInput;

  @Field(() => ThresholdPriceInput, {
    nullable: true,
    description: "All or nothing, by the value of the claim.",
  })
  threshold?: ThresholdPriceInput;

  @Field(() => BonusAndDeductionInput, {
    nullable: true,
    description: "A price with a bonus above and a deduction below agreed levels.",
  })
  bonusAndDeduction?: BonusAndDeductionInput;

  @Field(() => AssessmentFeeInput, {
    nullable: true,
    description: "A fee for an assessment, which is no outcome.",
  })
  assessmentFee?: AssessmentFeeInput;
}
