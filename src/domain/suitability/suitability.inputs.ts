import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { MutationInput } from "../../graphql/mutation.inputs";
import { resultUnion } from "../../graphql/problems.type";
import { SuitabilityAnswerValue } from "./suitability-answer.entity";
import { SuitabilityCriterion } from "./suitability-criteria";
import { SuitabilityReview } from "./suitability.type";

@InputType({ description: "A Star to review for a service." })
export class OpenSuitabilityReviewInput extends MutationInput {
  @Field(() => ID, { description: "For which service." })
  service!: string;

  @Field(() => ID, { description: "Which Star, in its edition." })
  star!: string;
}

@InputType({ description: "What the own organisation says of one criterion." })
export class SuitabilityAnswerInput {
  @Field(() => SuitabilityCriterion, { description: "Which criterion." })
  criterion!: SuitabilityCriterion;

  @Field(() => SuitabilityAnswerValue, { description: "How far it holds." })
  answer!: SuitabilityAnswerValue;

  @Field(() => String, {
    description: "On what grounds, for the other side to read: nothing that leads to a person.",
  })
  grounds!: string;
}

@InputType({ description: "Answers to a review of suitability." })
export class AnswerSuitabilityInput extends MutationInput {
  @Field(() => ID, { description: "Which review, `sui_…`." })
  review!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "For which organisation: the contract's commissioner or the service's provider. Only needed " +
      "by who works for both.",
  })
  organisation?: string | null;

  @Field(() => [SuitabilityAnswerInput], {
    description: "One answer to each of 1 to 7 criteria; those given before stay readable.",
  })
  answers!: SuitabilityAnswerInput[];
}

@InputType({ description: "A review of suitability to conclude." })
export class ConcludeSuitabilityReviewInput extends MutationInput {
  @Field(() => ID, { description: "Which review, `sui_…`." })
  review!: string;

  @Field(() => Int, { description: "The `version` of the review that you read." })
  version!: number;

  @Field(() => String, { nullable: true, description: "What to say with it." })
  note?: string | null;
}

@ObjectType({ description: "The review as it is now." })
export class SuitabilityReviewSuccess {
  constructor(suitabilityReview: SuitabilityReview) {
    this.suitabilityReview = suitabilityReview;
  }

  @Field(() => SuitabilityReview, { description: "The review as it is now." })
  readonly suitabilityReview: SuitabilityReview;
}

export const OpenSuitabilityReviewResult = resultUnion(
  "OpenSuitabilityReview",
  SuitabilityReviewSuccess,
);
export const AnswerSuitabilityResult = resultUnion("AnswerSuitability", SuitabilityReviewSuccess);
export const ConcludeSuitabilityReviewResult = resultUnion(
  "ConcludeSuitabilityReview",
  SuitabilityReviewSuccess,
);
