import { ArgsType, Field, ID } from "type-graphql";
import { PageArgs } from "../../graphql/connection";

@ArgsType()
export class ServiceUserArgs {
  @Field(() => ID, {
    nullable: true,
    description: "Its id; or give `provider`, with `pseudonym` or `caseReference`.",
  })
  id?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The provider, with `pseudonym` or `caseReference`.",
  })
  provider?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The pseudonym that they are shown by, with `provider`.",
  })
  pseudonym?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "What the provider's own case system knows them by, with `provider`. It is hashed here and " +
      "not kept: send it as a variable.",
  })
  caseReference?: string | null;
}

@ArgsType()
export class OrganisationServiceUsersArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: "Only those whose pseudonym contains this text, in either case.",
  })
  search?: string | null;
}

@ArgsType()
export class ServiceUsersArgs extends OrganisationServiceUsersArgs {
  @Field(() => ID, { nullable: true, description: "Only those of this provider." })
  provider?: string | null;
}
