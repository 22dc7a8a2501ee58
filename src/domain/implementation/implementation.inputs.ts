import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { MutationInput } from "../../graphql/mutation.inputs";
import { resultUnion } from "../../graphql/problems.type";
import { DateScalar } from "../../graphql/scalars";
import { StepKind, StepState } from "./implementation-step";
import { ImplementationPlan } from "./implementation.type";

@InputType({ description: "A step of an implementation plan." })
export class ImplementationStepInput {
  @Field(() => StepKind, { description: "What it is about." })
  kind!: StepKind;

  @Field(() => DateScalar, { description: "The day it begins, as planned." })
  startsOn!: string;

  @Field(() => DateScalar, { description: "The day it ends, as planned." })
  endsOn!: string;

  @Field(() => String, { description: "Who sees to it: a role or a team, e.g. `Team leaders`." })
  owner!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The organisation that they are of: the contract's commissioner or a party of it.",
  })
  organisation?: string | null;

  @Field(() => StepState, { nullable: true, description: "Where it stands; default: planned." })
  state?: StepState | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day it was done; needed for a step that is done, and for no other.",
  })
  doneOn?: string | null;

  @Field(() => String, { nullable: true, description: "What else there is to say." })
  note?: string | null;
}

@InputType({ description: "How a Star is to be brought into a service." })
export class SetImplementationPlanInput extends MutationInput {
  @Field(() => ID, { description: "Into which service." })
  service!: string;

  @Field(() => ID, { description: "Which Star, in its edition." })
  star!: string;

  @Field(() => [ImplementationStepInput], {
    description: "All its steps, 1 to 50: nothing is taken over from the plan before.",
  })
  steps!: ImplementationStepInput[];

  @Field(() => Int, {
    nullable: true,
    description:
      "How many pairs of readings are wanted before a figure can mean something, 1 to 10,000; " +
      "default: 30. Below 30 one or two people move a mean.",
  })
  enoughPairs?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Why; needed where it takes the place of another plan, which stays readable.",
  })
  reason?: string | null;
}

@InputType({ description: "What of a step changes; what is left out stays." })
export class ImplementationStepChangesInput {
  @Field(() => DateScalar, { nullable: true, description: "The day it begins, as planned." })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The day it ends, as planned." })
  endsOn?: string | null;

  @Field(() => StepState, { nullable: true, description: "Where it stands." })
  state?: StepState | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day it was done; needed where it becomes done.",
  })
  doneOn?: string | null;

  @Field(() => String, { nullable: true, description: "What else there is to say." })
  note?: string | null;
}

@InputType({ description: "A step of a plan to change." })
export class UpdateImplementationStepInput extends MutationInput {
  @Field(() => ID, { description: "The number of the plan that you read, `imp_…`." })
  plan!: string;

  @Field(() => Int, { description: "The step's `place` in it, from 1." })
  step!: number;

  @Field(() => ImplementationStepChangesInput, { description: "What changes." })
  changes!: ImplementationStepChangesInput;

  @Field(() => String, { description: "Why, or what happened." })
  reason!: string;
}

@ObjectType({ description: "The plan in force now." })
export class ImplementationPlanSuccess {
  constructor(implementationPlan: ImplementationPlan) {
    this.implementationPlan = implementationPlan;
  }

  @Field(() => ImplementationPlan, { description: "The plan in force now." })
  readonly implementationPlan: ImplementationPlan;
}

export const SetImplementationPlanResult = resultUnion(
  "SetImplementationPlan",
  ImplementationPlanSuccess,
);
export const UpdateImplementationStepResult = resultUnion(
  "UpdateImplementationStep",
  ImplementationPlanSuccess,
);
