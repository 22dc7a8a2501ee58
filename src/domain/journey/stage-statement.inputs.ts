import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { MutationInput } from "../../graphql/mutation.inputs";
import { resultUnion } from "../../graphql/problems.type";
import { Service } from "../service/service.type";
import { StageStatement } from "./stage-statement.type";

@InputType({ description: "Which stages of a Star's journey a service works with." })
export class StateStagesInput extends MutationInput {
  @Field(() => ID, { description: "Which service." })
  service!: string;

  @Field(() => ID, { description: "Which Star." })
  star!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "One area of it; left out, all of them. What is said of one area goes before what is said of " +
      "all.",
  })
  area?: string | null;

  @Field(() => [Int], {
    description:
      "Its stages, by position: 1 for the lowest. An empty list ends what was said before.",
  })
  stages!: number[];

  @Field(() => Int, {
    nullable: true,
    description: "People it has room for at a time, 0 to 1,000,000.",
  })
  places?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "More about it, without anything that leads to a person.",
  })
  note?: string | null;
}

@ObjectType({ description: "The service, with what it says of a Star's stages." })
export class StateStagesSuccess {
  constructor(service: Service, statements: StageStatement[]) {
    this.service = service;
    this.statements = statements;
  }

  @Field(() => Service, { description: "The service." })
  readonly service: Service;

  @Field(() => [StageStatement], { description: "What it says of this Star now, in force." })
  readonly statements: StageStatement[];
}

export const StateStagesResult = resultUnion("StateStages", StateStagesSuccess);
