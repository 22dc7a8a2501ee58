import { ArgsType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { PageArgs } from "../../graphql/connection";
import { MutationInput } from "../../graphql/mutation.inputs";
import { resultUnion } from "../../graphql/problems.type";
import { OrganisationKind } from "./organisation.entity";
import { Organisation } from "./organisation.type";

@ArgsType()
export class OrganisationsArgs extends PageArgs {
  @Field(() => OrganisationKind, {
    nullable: true,
    description: "Only organisations of this kind.",
  })
  kind?: OrganisationKind | null;

  @Field(() => String, {
    nullable: true,
    description: "Only those whose name or reference contains this text, in either case.",
  })
  search?: string | null;
}

@InputType({ description: "An organisation to enter." })
export class CreateOrganisationInput extends MutationInput {
  @Field(() => String, { description: "Its own short name, unique, e.g. `RIVERTON`." })
  reference!: string;

  @Field(() => String, { description: "Its full name." })
  name!: string;

  @Field(() => [OrganisationKind], { description: "What it does; at least one." })
  kinds!: OrganisationKind[];
}

@InputType({ description: "What to change; what is left out stays as it is." })
export class OrganisationChangesInput {
  @Field(() => String, { nullable: true, description: "Its full name." })
  name?: string | null;

  @Field(() => [OrganisationKind], { nullable: true, description: "What it does." })
  kinds?: OrganisationKind[] | null;
}

@InputType({ description: "A change of an organisation." })
export class ChangeOrganisationInput extends MutationInput {
  @Field(() => ID, { description: "Which organisation: its id." })
  organisation!: string;

  @Field(() => Int, { description: "The version that you read before editing." })
  version!: number;

  @Field(() => OrganisationChangesInput, { description: "What to change." })
  changes!: OrganisationChangesInput;
}

@ObjectType({ description: "The organisation as it is now." })
export class OrganisationSuccess {
  constructor(organisation: Organisation) {
    this.organisation = organisation;
  }

  @Field(() => Organisation, { description: "The organisation as it is now." })
  readonly organisation: Organisation;
}

export const CreateOrganisationResult = resultUnion("CreateOrganisation", OrganisationSuccess);
export const ChangeOrganisationResult = resultUnion("ChangeOrganisation", OrganisationSuccess);
