import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { MutationInput } from "../../graphql/mutation.inputs";
import { PeriodInput } from "../../graphql/period.type";
import { resultUnion } from "../../graphql/problems.type";
import { SpotCheck } from "./spot-check.type";

@InputType({ description: "What a provider is asked to look at." })
export class AskSpotCheckInput extends MutationInput {
  @Field(() => ID, { description: "Of which service." })
  service!: string;

  @Field(() => ID, { description: "Of which Star: one edition." })
  star!: string;

  @Field(() => String, { description: "What you want to know, and why you ask." })
  question!: string;

  @Field(() => PeriodInput, { description: "Of readings taken on these days, which are over." })
  period!: PeriodInput;

  @Field(() => Int, {
    description: "How many readings, from the fewest people that a figure may be about to 500.",
  })
  size!: number;

  @Field(() => String, {
    nullable: true,
    description: "What the draw begins from, at most 100 characters. Left out, one is made.",
  })
  seed?: string | null;
}

@InputType({ description: "A spot check to draw the sample of." })
export class DrawSpotCheckInput extends MutationInput {
  @Field(() => ID, { description: "Which spot check." })
  spotCheck!: string;
}

@InputType({ description: "The answer to a spot check." })
export class AnswerSpotCheckInput extends MutationInput {
  @Field(() => ID, { description: "Which spot check." })
  spotCheck!: string;

  @Field(() => Int, { description: "The version that you read." })
  version!: number;

  @Field(() => String, {
    description:
      "What you say to it: the commissioner reads this, so leave out what leads to a person.",
  })
  answer!: string;
}

@InputType({ description: "A spot check to take back." })
export class WithdrawSpotCheckInput extends MutationInput {
  @Field(() => ID, { description: "Which spot check." })
  spotCheck!: string;

  @Field(() => Int, { description: "The version that you read." })
  version!: number;
}

@ObjectType({ description: "The spot check as it is now." })
export class SpotCheckSuccess {
  constructor(spotCheck: SpotCheck) {
    this.spotCheck = spotCheck;
  }

  @Field(() => SpotCheck, { description: "The spot check as it is now." })
  readonly spotCheck: SpotCheck;
}

export const AskSpotCheckResult = resultUnion("AskSpotCheck", SpotCheckSuccess);
export const DrawSpotCheckResult = resultUnion("DrawSpotCheck", SpotCheckSuccess);
export const AnswerSpotCheckResult = resultUnion("AnswerSpotCheck", SpotCheckSuccess);
export const WithdrawSpotCheckResult = resultUnion("WithdrawSpotCheck", SpotCheckSuccess);
