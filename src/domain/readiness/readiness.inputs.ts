import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { MutationInput } from "../../graphql/mutation.inputs";
import { resultUnion } from "../../graphql/problems.type";
import { DateScalar } from "../../graphql/scalars";
import { ActionState } from "./readiness-action.entity";
import { ReadinessAction } from "./readiness-action.type";
import { ReadinessFramework } from "./readiness-framework.type";
import { ReadinessReview } from "./readiness-review.type";
import { ReadinessPart } from "./readiness-statement";

@InputType({ description: "A statement that holds where commissioning by outcomes works." })
export class ReadinessStatementInput {
  @Field(() => String, { description: "Its short name, unique in the framework." })
  code!: string;

  @Field(() => ReadinessPart, { description: "The part that it belongs to." })
  part!: ReadinessPart;

  @Field(() => String, { description: "What it is about within the part, e.g. `Culture`." })
  heading!: string;

  @Field(() => String, { description: "What holds, up to 1,000 characters." })
  text!: string;
}

@InputType({ description: "An edition of a framework to define, for good." })
export class DefineReadinessFrameworkInput extends MutationInput {
  @Field(() => String, { description: "Its short name, which its editions share." })
  code!: string;

  @Field(() => String, { description: "Which edition, e.g. `2026`." })
  edition!: string;

  @Field(() => String, { description: "Its title." })
  title!: string;

  @Field(() => [ReadinessStatementInput], { description: "Its statements, 1 to 60, in order." })
  statements!: ReadinessStatementInput[];
}

@InputType({ description: "A review of readiness to open." })
export class OpenReadinessReviewInput extends MutationInput {
  @Field(() => ID, { description: "Of which contract." })
  contract!: string;

  @Field(() => ID, {
    nullable: true,
    description: "By which framework; default: the one that comes with the product.",
  })
  framework?: string | null;

  @Field(() => String, { description: "Its title, e.g. `Spring 2026`." })
  title!: string;

  @Field(() => DateScalar, { nullable: true, description: "When it begins; default: today." })
  openedOn?: string | null;
}

@InputType({ description: "A review of readiness to close." })
export class CloseReadinessReviewInput extends MutationInput {
  @Field(() => ID, { description: "Which review." })
  review!: string;

  @Field(() => Int, { description: "The version that you have seen." })
  version!: number;

  @Field(() => DateScalar, { nullable: true, description: "When; default: today." })
  closedOn?: string | null;
}

@InputType({ description: "How a statement is rated." })
export class ReadinessRatingInput {
  @Field(() => String, { description: "Code of the statement." })
  statement!: string;

  @Field(() => Int, {
    description: "1 not begun, 2 talked about, 3 done in places, 4 how we work.",
  })
  rating!: number;

  @Field(() => String, {
    description:
      "On what grounds. The commissioner and who manages a provider of the contract read them: name nobody.",
  })
  grounds!: string;
}

@InputType({ description: "How an organisation rates statements, as many as it likes at once." })
export class RateReadinessInput extends MutationInput {
  @Field(() => ID, { description: "In which review." })
  review!: string;

  @Field(() => ID, {
    nullable: true,
    description: "Whose view it is; needed where you speak for more than one organisation.",
  })
  organisation?: string | null;

  @Field(() => [ReadinessRatingInput], { description: "The ratings, each statement once." })
  ratings!: ReadinessRatingInput[];
}

@InputType({ description: "What an organisation takes on." })
export class PlanReadinessActionInput extends MutationInput {
  @Field(() => ID, { description: "After which review." })
  review!: string;

  @Field(() => ID, {
    nullable: true,
    description: "Whose action it is; needed where you speak for more than one organisation.",
  })
  organisation?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Code of the statement that it is about, if it is about one.",
  })
  statement?: string | null;

  @Field(() => String, { description: "What is done." })
  title!: string;

  @Field(() => DateScalar, { nullable: true, description: "By which day." })
  dueOn?: string | null;
}

@InputType({ description: "What changes about an action; what is left out stays." })
export class ReadinessActionChangesInput {
  @Field(() => ActionState, { nullable: true, description: "Where it stands." })
  state?: ActionState | null;

  @Field(() => DateScalar, { nullable: true, description: "By which day; null for none." })
  dueOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What came of it, or why it is dropped; needed where it is done or dropped.",
  })
  outcome?: string | null;
}

@InputType({ description: "An action that stands differently." })
export class ChangeReadinessActionInput extends MutationInput {
  @Field(() => ID, { description: "Which action." })
  action!: string;

  @Field(() => Int, { description: "The version that you edited." })
  version!: number;

  @Field(() => ReadinessActionChangesInput, { description: "What changes." })
  changes!: ReadinessActionChangesInput;
}

@ObjectType({ description: "The framework as it is defined." })
export class ReadinessFrameworkSuccess {
  constructor(framework: ReadinessFramework) {
    this.framework = framework;
  }

  @Field(() => ReadinessFramework, { description: "The framework as it is defined." })
  readonly framework: ReadinessFramework;
}

@ObjectType({ description: "The review as it is now." })
export class ReadinessReviewSuccess {
  constructor(review: ReadinessReview) {
    this.review = review;
  }

  @Field(() => ReadinessReview, { description: "The review as it is now." })
  readonly review: ReadinessReview;
}

@ObjectType({ description: "The action as it is now." })
export class ReadinessActionSuccess {
  constructor(action: ReadinessAction) {
    this.action = action;
  }

  @Field(() => ReadinessAction, { description: "The action as it is now." })
  readonly action: ReadinessAction;
}

export const DefineReadinessFrameworkResult = resultUnion(
  "DefineReadinessFramework",
  ReadinessFrameworkSuccess,
);
export const OpenReadinessReviewResult = resultUnion("OpenReadinessReview", ReadinessReviewSuccess);
export const CloseReadinessReviewResult = resultUnion(
  "CloseReadinessReview",
  ReadinessReviewSuccess,
);
export const RateReadinessResult = resultUnion("RateReadiness", ReadinessReviewSuccess);
export const PlanReadinessActionResult = resultUnion("PlanReadinessAction", ReadinessActionSuccess);
export const ChangeReadinessActionResult = resultUnion(
  "ChangeReadinessAction",
  ReadinessActionSuccess,
);
