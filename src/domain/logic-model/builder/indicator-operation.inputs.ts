import { Field, ID, InputType, Int } from "type-graphql";
import { PeriodInput } from "../../../graphql/period.type";
import { DecimalScalar } from "../../../graphql/scalars";
import {
  Aggregation,
  Frequency,
  IndicatorDirection,
  IndicatorNature,
} from "../../indicator/indicator.entity";

const INDICATOR = {
  description: "Which indicator: its id, or the `ref` of one that this batch made before.",
};
const BASELINE = "What it was before, in its unit. Of a flow: in a period as long as its targets'.";
const STAR_AREA = "The Star area, `are_…`, where the number is a Star score.";

@InputType({ description: "An indicator to add: how you would know." })
export class AddIndicatorOperation {
  @Field(() => String, {
    nullable: true,
    description: "A name of your own by which later operations of this batch name it.",
  })
  ref?: string | null;

  @Field(() => ID, {
    description: "The box: its id, or the `ref` of one that this batch made before.",
  })
  node!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Short name, unique in the model, by which files name it; left out, one is made of the " +
      "title. The reference of an indicator that the model once had continues that one.",
  })
  reference?: string | null;

  @Field(() => String, { description: "What it says: 1 to 300 characters." })
  title!: string;

  @Field(() => String, { nullable: true, description: "More about it." })
  description?: string | null;

  @Field(() => IndicatorNature, { description: "Self-reported, or counted by somebody else." })
  nature!: IndicatorNature;

  @Field(() => String, { description: "What is counted, e.g. `people`, `£` or `%`." })
  unit!: string;

  @Field(() => IndicatorDirection, { description: "Which way is good." })
  direction!: IndicatorDirection;

  @Field(() => Aggregation, { description: "How several figures become one." })
  aggregation!: Aggregation;

  @Field(() => String, { nullable: true, description: "Where figures come from." })
  source?: string | null;

  @Field(() => Frequency, { nullable: true, description: "How often one is due." })
  frequency?: Frequency | null;

  @Field(() => DecimalScalar, { nullable: true, description: BASELINE })
  baseline?: string | null;

  @Field(() => Int, {
    defaultValue: 1,
    description: "Digits after the point that figures are shown with, 0 to 6.",
  })
  decimals!: number;

  @Field(() => ID, { nullable: true, description: STAR_AREA })
  starArea?: string | null;
}

@InputType({ description: "What to change of an indicator; what is left out stays as it is." })
export class IndicatorChangesInput {
  @Field(() => ID, {
    nullable: true,
    description: "Another box: its id, or the `ref` of one that this batch made before.",
  })
  node?: string | null;

  @Field(() => String, { nullable: true, description: "What it says: 1 to 300 characters." })
  title?: string | null;

  @Field(() => String, { nullable: true, description: "More about it; null empties it." })
  description?: string | null;

  @Field(() => IndicatorNature, { nullable: true, description: "Self-reported or counted." })
  nature?: IndicatorNature | null;

  @Field(() => String, { nullable: true, description: "What is counted." })
  unit?: string | null;

  @Field(() => IndicatorDirection, { nullable: true, description: "Which way is good." })
  direction?: IndicatorDirection | null;

  @Field(() => Aggregation, { nullable: true, description: "How several figures become one." })
  aggregation?: Aggregation | null;

  @Field(() => String, { nullable: true, description: "Where from; null empties it." })
  source?: string | null;

  @Field(() => Frequency, { nullable: true, description: "How often; null empties it." })
  frequency?: Frequency | null;

  @Field(() => DecimalScalar, { nullable: true, description: `${BASELINE} Null empties it.` })
  baseline?: string | null;

  @Field(() => Int, { nullable: true, description: "Digits after the point, 0 to 6." })
  decimals?: number | null;

  @Field(() => ID, { nullable: true, description: `${STAR_AREA} Null empties it.` })
  starArea?: string | null;
}

@InputType({ description: "An indicator to change." })
export class ChangeIndicatorOperation {
  @Field(() => ID, INDICATOR)
  indicator!: string;

  @Field(() => IndicatorChangesInput, { description: "What to change." })
  changes!: IndicatorChangesInput;
}

@InputType({ description: "An indicator to remove, with the targets that were set in this draft." })
export class RemoveIndicatorOperation {
  @Field(() => ID, INDICATOR)
  indicator!: string;
}

@InputType({ description: "What an indicator is to reach in a period; revises the one before." })
export class SetTargetOperation {
  @Field(() => ID, INDICATOR)
  indicator!: string;

  @Field(() => PeriodInput, { description: "When. Targets of one indicator do not overlap." })
  period!: PeriodInput;

  @Field(() => DecimalScalar, { description: "What to reach, in the indicator's unit." })
  value!: string;

  @Field(() => String, {
    nullable: true,
    description: "Needed on a Star score: what the number means in that journey of change.",
  })
  explanation?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why a published target is revised; left out, the batch's own `reason`.",
  })
  reason?: string | null;
}
