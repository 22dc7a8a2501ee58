import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { MutationInput } from "../../graphql/mutation.inputs";
import { PeriodInput } from "../../graphql/period.type";
import { resultUnion } from "../../graphql/problems.type";
import { DecimalScalar } from "../../graphql/scalars";
import { Measurement } from "./measurement.type";

const VALUE =
  "In the indicator's unit: of a flow, a stock or an average. Of a ratio leave it out, it is worked out.";
const NUMERATOR = "Of a ratio: how many did. Of an average, if known: the sum. Others have none.";
const DENOMINATOR =
  "Of a ratio: of how many. Of an average: how many it rests on (n), its weight when it is rolled " +
  "up. Others have none.";
const READ_BY_ALL = "Everybody who follows the contract reads it: name nobody.";

@InputType({ description: "The part of a figure that is about one group." })
export class DisaggregationInput {
  @Field(() => String, { description: "By what the whole is divided, e.g. `gender`." })
  dimension!: string;

  @Field(() => String, { description: "Which part, e.g. `women`, or `not known`." })
  category!: string;

  @Field(() => DecimalScalar, { nullable: true, description: VALUE })
  value?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: NUMERATOR })
  numerator?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: DENOMINATOR })
  denominator?: string | null;
}

const PARTS =
  "The same by groups. The categories of a dimension add up to the whole: put what is in none into " +
  "one of its own. At most 200.";

@InputType({ description: "An indicator's value for a period under a contract." })
export class RecordMeasurementInput extends MutationInput {
  @Field(() => ID, { description: "Which indicator, of any version of its model." })
  indicator!: string;

  @Field(() => ID, { description: "Under which contract; the model must be attached to it." })
  contract!: string;

  @Field(() => PeriodInput, {
    description: "Days of the contract, as long as the indicator's frequency, not measured yet.",
  })
  period!: PeriodInput;

  @Field(() => DecimalScalar, { nullable: true, description: VALUE })
  value?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: NUMERATOR })
  numerator?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: DENOMINATOR })
  denominator?: string | null;

  @Field(() => [DisaggregationInput], { nullable: true, description: PARTS })
  disaggregations?: DisaggregationInput[] | null;

  @Field(() => String, { nullable: true, description: `A remark. ${READ_BY_ALL}` })
  note?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Whose figure it is, where you enter it for somebody else.",
  })
  saidBy?: string | null;
}

@InputType({
  description:
    "What to change; what is left out stays as it is. Value, numerator and denominator belong " +
    "together: giving one of them empties those left out.",
})
export class MeasurementChangesInput {
  @Field(() => PeriodInput, { nullable: true, description: "Another period." })
  period?: PeriodInput | null;

  @Field(() => DecimalScalar, { nullable: true, description: VALUE })
  value?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: NUMERATOR })
  numerator?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: DENOMINATOR })
  denominator?: string | null;

  @Field(() => [DisaggregationInput], { nullable: true, description: `${PARTS} Replaces all.` })
  disaggregations?: DisaggregationInput[] | null;

  @Field(() => String, { nullable: true, description: `A remark; null removes it. ${READ_BY_ALL}` })
  note?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Whose figure it is; null for your own.",
  })
  saidBy?: string | null;
}

@InputType()
abstract class MeasurementMutationInput extends MutationInput {
  @Field(() => ID, { description: "Which measurement: its id." })
  measurement!: string;

  @Field(() => Int, { description: "The version that you read before." })
  version!: number;
}

@InputType({ description: "A change of a draft or a returned measurement." })
export class ChangeMeasurementInput extends MeasurementMutationInput {
  @Field(() => MeasurementChangesInput, { description: "What to change." })
  changes!: MeasurementChangesInput;
}

@InputType({ description: "A measurement to give to the commissioner." })
export class SubmitMeasurementInput extends MeasurementMutationInput {}

@InputType({ description: "A submitted measurement to accept." })
export class VerifyMeasurementInput extends MeasurementMutationInput {}

@InputType({ description: "A submitted or verified measurement to send back." })
export class ReturnMeasurementInput extends MeasurementMutationInput {
  @Field(() => String, { description: `Why, so that it can be mended. ${READ_BY_ALL}` })
  reason!: string;
}

@ObjectType({ description: "The measurement as it is now." })
export class MeasurementSuccess {
  constructor(measurement: Measurement) {
    this.measurement = measurement;
  }

  @Field(() => Measurement, { description: "The measurement as it is now." })
  readonly measurement: Measurement;
}

export const RecordMeasurementResult = resultUnion("RecordMeasurement", MeasurementSuccess);
export const ChangeMeasurementResult = resultUnion("ChangeMeasurement", MeasurementSuccess);
export const SubmitMeasurementResult = resultUnion("SubmitMeasurement", MeasurementSuccess);
export const VerifyMeasurementResult = resultUnion("VerifyMeasurement", MeasurementSuccess);
export const ReturnMeasurementResult = resultUnion("ReturnMeasurement", MeasurementSuccess);
