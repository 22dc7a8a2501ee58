import { Field, ID, InputType, ObjectType } from "type-graphql";
import { MutationInput } from "../../graphql/mutation.inputs";
import { PeriodInput } from "../../graphql/period.type";
import { resultUnion } from "../../graphql/problems.type";
import { DecimalScalar } from "../../graphql/scalars";
import { Indicator } from "../indicator/indicator.type";
import { Target } from "./target.type";

@InputType({ description: "What an indicator is to reach in a period." })
export class SetTargetInput extends MutationInput {
  @Field(() => ID, { description: "Which indicator, of a draft or of the published version." })
  indicator!: string;

  @Field(() => PeriodInput, {
    description:
      "The period. Exactly that of a target in force revises it; otherwise it must not overlap one.",
  })
  period!: PeriodInput;

  @Field(() => DecimalScalar, { description: 'In the indicator\'s unit, e.g. `"60"`.' })
  value!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "What the number means in the Star's journey of change; needed where the indicator is a Star score.",
  })
  explanation?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why; needed where it revises a target of a published version.",
  })
  reason?: string | null;
}

@InputType({ description: "A target to withdraw, for good and in the open." })
export class WithdrawTargetInput extends MutationInput {
  @Field(() => ID, { description: "Which indicator, of a draft or of the published version." })
  indicator!: string;

  @Field(() => PeriodInput, { description: "Exactly the period of the target in force." })
  period!: PeriodInput;

  @Field(() => String, { description: "Why." })
  reason!: string;
}

@ObjectType({ description: "The target in force now." })
export class SetTargetSuccess {
  constructor(target: Target, indicator: Indicator) {
    this.target = target;
    this.indicator = indicator;
  }

  @Field(() => Target, { description: "The target in force now." })
  readonly target: Target;

  @Field(() => Indicator, { description: "The indicator it was set on." })
  readonly indicator: Indicator;
}

@ObjectType({ description: "The indicator without the target." })
export class WithdrawTargetSuccess {
  constructor(indicator: Indicator) {
    this.indicator = indicator;
  }

  @Field(() => Indicator, { description: "The indicator, whose `targets` no longer have it." })
  readonly indicator: Indicator;
}

export const SetTargetResult = resultUnion("SetTarget", SetTargetSuccess);
export const WithdrawTargetResult = resultUnion("WithdrawTarget", WithdrawTargetSuccess);
