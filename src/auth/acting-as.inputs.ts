import { Field, InputType } from "type-graphql";
import { MutationInput } from "../graphql/mutation.inputs";

@InputType()
export abstract class ActingInput extends MutationInput {
  @Field(() => String, {
    nullable: true,
    description:
      "Reference of the provider's worker who does this; the viewer if left out. For as long as " +
      "nobody signs in: afterwards it is whoever signed in.",
  })
  actingAs?: string | null;
}
