import { Field, InputType } from "type-graphql";

@InputType()
export abstract class MutationInput {
  @Field(() => String, {
    nullable: true,
    description:
      "A text of your own (1 to 200 characters) that makes a repeat harmless: the same key and " +
      "input answer the same again and do nothing twice.",
  })
  idempotencyKey?: string | null;
}
