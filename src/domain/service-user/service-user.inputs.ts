import { ArgsType, Field, ID } from "type-graphql";
import { PageArgs } from "../../graphql/connection";

@ArgsType()
export class ServiceUserArgs {
  @Field(() => ID, { nullable: true, description: "Its id; or give `provider` and `pseudonym`." })
  id?: string | null;

  @Field(() => ID, { nullable: true, description: "The provider, with `pseudonym`." })
  provider?: string | null;

  @Field(() => String, { nullable: true, description: "The pseudonym, with `provider`." })
  pseudonym?: string | null;
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
