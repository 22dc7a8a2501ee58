import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { MutationInput } from "../../graphql/mutation.inputs";
import { resultUnion } from "../../graphql/problems.type";
import { Service } from "./service.type";

@InputType({ description: "A service to enter." })
export class CreateServiceInput extends MutationInput {
  @Field(() => ID, { description: "The contract under which it is delivered." })
  contract!: string;

  @Field(() => ID, {
    description: "Who delivers it: lead provider or subcontractor of the contract.",
  })
  provider!: string;

  @Field(() => String, { description: "Its name, unique in the contract." })
  name!: string;

  @Field(() => String, { nullable: true, description: "What it does, for whom and where." })
  description?: string | null;
}

@InputType({ description: "What to change; what is left out stays as it is." })
export class ServiceChangesInput {
  @Field(() => String, { nullable: true, description: "Its name, unique in the contract." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "What it does, for whom and where." })
  description?: string | null;
}

@InputType({ description: "A change of a service." })
export class ChangeServiceInput extends MutationInput {
  @Field(() => ID, { description: "Which service: its id." })
  service!: string;

  @Field(() => Int, { description: "The version that you read before editing." })
  version!: number;

  @Field(() => ServiceChangesInput, { description: "What to change." })
  changes!: ServiceChangesInput;
}

@ObjectType({ description: "The service as it is now." })
export class ServiceSuccess {
  constructor(service: Service) {
    this.service = service;
  }

  @Field(() => Service, { description: "The service as it is now." })
  readonly service: Service;
}

export const CreateServiceResult = resultUnion("CreateService", ServiceSuccess);
export const ChangeServiceResult = resultUnion("ChangeService", ServiceSuccess);
