import { ArgsType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { PageArgs } from "../../graphql/connection";
import { MutationInput } from "../../graphql/mutation.inputs";
import { resultUnion } from "../../graphql/problems.type";
import { LogicModel } from "../logic-model/logic-model.type";
import { DesignWorkshop } from "./design-workshop.type";
import {
  WorkshopBenefitInput,
  WorkshopEffort,
  WorkshopFact,
  WorkshopIntervention,
  WorkshopOutcome,
  WorkshopRisk,
} from "./workshop-parts.type";

@ArgsType()
export class DesignWorkshopsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: "Only those of this organisation." })
  organisation?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: only those that became a logic model. False: only those that go on.",
  })
  finished?: boolean | null;
}

@InputType({
  description:
    "What is said in a workshop. What is left out stays; a list replaces the whole list.",
})
export class WorkshopContentInput {
  @Field(() => String, {
    nullable: true,
    description: "Which people it is for, and which not: 1 to 2,000 characters; null empties it.",
  })
  population?: string | null;

  @Field(() => String, { nullable: true, description: "What they need and do not have now." })
  need?: string | null;

  @Field(() => String, { nullable: true, description: "Who they are: how many, where." })
  whoTheyAre?: string | null;

  @Field(() => [WorkshopFact], { nullable: true, description: "What is known, at most 30." })
  whatIsKnown?: WorkshopFact[] | null;

  @Field(() => [WorkshopOutcome], {
    nullable: true,
    description: "The changes that are wanted: three or four, at most 10. A fifth is questioned.",
  })
  outcomes?: WorkshopOutcome[] | null;

  @Field(() => String, { nullable: true, description: "Why there are more than four outcomes." })
  whyMoreThanFour?: string | null;

  @Field(() => String, { nullable: true, description: "How a contract would be monitored." })
  monitoring?: string | null;

  @Field(() => [WorkshopIntervention], {
    nullable: true,
    description: "What could be done, at most 10.",
  })
  interventions?: WorkshopIntervention[] | null;

  @Field(() => [WorkshopEffort], {
    nullable: true,
    description: "Whose effort matters, at most 10.",
  })
  efforts?: WorkshopEffort[] | null;

  @Field(() => [WorkshopBenefitInput], { nullable: true, description: "Who benefits, at most 20." })
  benefits?: WorkshopBenefitInput[] | null;

  @Field(() => [WorkshopRisk], {
    nullable: true,
    description: "Risks that pass to the provider, at most 20.",
  })
  risks?: WorkshopRisk[] | null;
}

@InputType({ description: "A workshop to open." })
export class OpenDesignWorkshopInput extends MutationInput {
  @Field(() => ID, { description: "The commissioner whose workshop it is." })
  organisation!: string;

  @Field(() => String, { description: "Its short name, unique in the organisation." })
  reference!: string;

  @Field(() => String, { description: "What is to be designed." })
  title!: string;

  @Field(() => WorkshopContentInput, {
    nullable: true,
    description: "What is known already, if anything.",
  })
  content?: WorkshopContentInput | null;
}

@InputType({ description: "What was said since." })
export class ChangeDesignWorkshopInput extends MutationInput {
  @Field(() => ID, { description: "Which workshop." })
  workshop!: string;

  @Field(() => Int, { description: "The version that you read." })
  version!: number;

  @Field(() => String, { nullable: true, description: "Another title." })
  title?: string | null;

  @Field(() => WorkshopContentInput, { nullable: true, description: "What was said." })
  content?: WorkshopContentInput | null;
}

@InputType({ description: "A workshop to make a draft of a logic model of." })
export class FinishDesignWorkshopInput extends MutationInput {
  @Field(() => ID, { description: "Which workshop." })
  workshop!: string;

  @Field(() => Int, { description: "The version that you read." })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: "Reference of the logic model, unique; left out, the workshop's own.",
  })
  reference?: string | null;
}

@ObjectType({ description: "The workshop as it is now; `gaps` says what is still open." })
export class DesignWorkshopSuccess {
  constructor(workshop: DesignWorkshop) {
    this.workshop = workshop;
  }

  @Field(() => DesignWorkshop, { description: "The workshop." })
  readonly workshop: DesignWorkshop;
}

@ObjectType({ description: "The workshop, and the logic model whose draft was made of it." })
export class FinishDesignWorkshopSuccess extends DesignWorkshopSuccess {
  constructor(workshop: DesignWorkshop, logicModel: LogicModel) {
    super(workshop);
    this.logicModel = logicModel;
  }

  @Field(() => LogicModel, { description: "The logic model, with a draft to go on with." })
  readonly logicModel: LogicModel;
}

export const OpenDesignWorkshopResult = resultUnion("OpenDesignWorkshop", DesignWorkshopSuccess);
export const ChangeDesignWorkshopResult = resultUnion(
  "ChangeDesignWorkshop",
  DesignWorkshopSuccess,
);
export const FinishDesignWorkshopResult = resultUnion(
  "FinishDesignWorkshop",
  FinishDesignWorkshopSuccess,
);
