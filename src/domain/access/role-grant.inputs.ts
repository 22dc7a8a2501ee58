import { ArgsType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Role } from "../../auth/role";
import { PageArgs } from "../../graphql/connection";
import { MutationInput } from "../../graphql/mutation.inputs";
import { resultUnion } from "../../graphql/problems.type";
import { DateScalar } from "../../graphql/scalars";
import { RoleGrant } from "./role-grant.type";

@ArgsType()
export class OwnRoleGrantsArgs extends PageArgs {
  @Field(() => Role, { nullable: true, description: "Only those of this role." })
  role?: Role | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "True: only those that hold now. False: only those that do not, yet or any more. Left out: " +
      "all of them.",
  })
  isInForce?: boolean | null;
}

@ArgsType()
export class OrganisationRoleGrantsArgs extends OwnRoleGrantsArgs {
  @Field(() => String, { nullable: true, description: "Only what this person holds, or held." })
  subject?: string | null;
}

@ArgsType()
export class RoleGrantsArgs extends OrganisationRoleGrantsArgs {
  @Field(() => ID, { nullable: true, description: "Only those of this organisation." })
  organisation?: string | null;
}

@InputType({ description: "A role for somebody. Its days are both included." })
export class GrantRoleInput extends MutationInput {
  @Field(() => String, {
    description:
      "Who is to hold it: their subject with the sign-in provider, exactly (1 to 255 characters).",
  })
  subject!: string;

  @Field(() => Role, { description: "What they are to be; it must fit the organisation's kinds." })
  role!: Role;

  @Field(() => ID, {
    nullable: true,
    description: "For which organisation. Left out: an administrator of the whole deployment.",
  })
  organisation?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "For this contract of the organisation alone; left out: for all of them. Not for " +
      "administrators and keyworkers.",
  })
  contract?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Which worker of the organisation a keyworker is: their caseload is that one's.",
  })
  worker?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "First day on which it holds: today (if left out) or later.",
  })
  startsOn?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Last day on which it holds; left out: without end.",
  })
  endsOn?: string | null;
}

@InputType({ description: "A new end of a role. For another role, grant that and revoke this." })
export class ChangeRoleGrantInput extends MutationInput {
  @Field(() => ID, { description: "Which grant." })
  roleGrant!: string;

  @Field(() => Int, { description: "The version that you read before editing." })
  version!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Last day on which it holds: today or later; null or left out: without end.",
  })
  endsOn?: string | null;
}

@InputType({ description: "A role to be ended at once." })
export class RevokeRoleGrantInput extends MutationInput {
  @Field(() => ID, { description: "Which grant." })
  roleGrant!: string;

  @Field(() => String, { description: "Why: kept with the grant." })
  reason!: string;
}

@InputType({ description: "Somebody who is no longer of an organisation." })
export class RemovePersonInput extends MutationInput {
  @Field(() => ID, { description: "Of which organisation." })
  organisation!: string;

  @Field(() => String, { description: "Who: their subject." })
  subject!: string;

  @Field(() => String, { description: "Why: kept with each role that they held." })
  reason!: string;
}

@ObjectType({ description: "The role as it is now." })
export class RoleGrantSuccess {
  constructor(roleGrant: RoleGrant) {
    this.roleGrant = roleGrant;
  }

  @Field(() => RoleGrant, { description: "The role as it is now." })
  readonly roleGrant: RoleGrant;
}

@ObjectType({ description: "The person's roles in the organisation, revoked." })
export class RemovePersonSuccess {
  constructor(roleGrants: RoleGrant[]) {
    this.roleGrants = roleGrants;
  }

  @Field(() => [RoleGrant], { description: "What was revoked." })
  readonly roleGrants: RoleGrant[];
}

export const GrantRoleResult = resultUnion("GrantRole", RoleGrantSuccess);
export const ChangeRoleGrantResult = resultUnion("ChangeRoleGrant", RoleGrantSuccess);
export const RevokeRoleGrantResult = resultUnion("RevokeRoleGrant", RoleGrantSuccess);
export const RemovePersonResult = resultUnion("RemovePerson", RemovePersonSuccess);
