import { ArgsType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { PageArgs } from "../../graphql/connection";
import { MutationInput } from "../../graphql/mutation.inputs";
import { resultUnion } from "../../graphql/problems.type";
import { DateScalar } from "../../graphql/scalars";
import { Licence } from "./licence.type";

@ArgsType()
export class NestedLicencesArgs extends PageArgs {
  @Field(() => DateScalar, { nullable: true, description: "Only those that hold on this day." })
  on?: string | null;
}

@ArgsType()
export class LicencesArgs extends NestedLicencesArgs {
  @Field(() => ID, { nullable: true, description: "Only those of this organisation." })
  organisation?: string | null;

  @Field(() => ID, { nullable: true, description: "Only those for this Star." })
  star?: string | null;
}

@InputType({ description: "An organisation's licence for a Star." })
export class GrantLicenceInput extends MutationInput {
  @Field(() => ID, { description: "Which organisation holds it." })
  organisation!: string;

  @Field(() => ID, { description: "Which Star it is for: this edition alone." })
  star!: string;

  @Field(() => String, { description: "The publisher's number of it." })
  number!: string;

  @Field(() => DateScalar, { description: "First day on which it holds." })
  validFrom!: string;

  @Field(() => DateScalar, { description: "Last day on which it holds; not before the first." })
  validTo!: string;
}

@InputType({ description: "What to change; what is left out stays as it is." })
export class LicenceChangesInput {
  @Field(() => String, { nullable: true, description: "The publisher's number of it." })
  number?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "First day on which it holds." })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Last day on which it holds." })
  validTo?: string | null;
}

@InputType({ description: "A change of a licence. Readings that were recorded under it stay." })
export class ChangeLicenceInput extends MutationInput {
  @Field(() => ID, { description: "Which licence." })
  licence!: string;

  @Field(() => Int, { description: "The version that you read before editing." })
  version!: number;

  @Field(() => LicenceChangesInput, { description: "What to change." })
  changes!: LicenceChangesInput;
}

@ObjectType({ description: "The licence as it is now." })
export class LicenceSuccess {
  constructor(licence: Licence) {
    this.licence = licence;
  }

  @Field(() => Licence, { description: "The licence as it is now." })
  readonly licence: Licence;
}

export const GrantLicenceResult = resultUnion("GrantLicence", LicenceSuccess);
export const ChangeLicenceResult = resultUnion("ChangeLicence", LicenceSuccess);
