import { ArgsType, Field, ID } from "type-graphql";

/** How a root field names what a provider's own system numbers: references repeat among providers. */
@ArgsType()
export class ProviderReferenceArgs {
  @Field(() => ID, { nullable: true, description: "Its id; or give `provider` and `reference`." })
  id?: string | null;

  @Field(() => ID, { nullable: true, description: "The provider, with `reference`." })
  provider?: string | null;

  @Field(() => String, { nullable: true, description: "Its reference, with `provider`." })
  reference?: string | null;
}
