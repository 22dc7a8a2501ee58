import { Field, ID, InputType, ObjectType } from "type-graphql";
import { MutationInput } from "../../graphql/mutation.inputs";
import { resultUnion } from "../../graphql/problems.type";
import { DateScalar } from "../../graphql/scalars";
import { Relapse } from "./claim-parts.type";

@InputType({ description: "Something that a person had achieved and lost again." })
export class RecordRelapseInput extends MutationInput {
  @Field(() => ID, { description: "The person's engagement under the contract." })
  engagement!: string;

  @Field(() => String, { description: "Reference of the metric that was achieved." })
  metric!: string;

  @Field(() => DateScalar, { description: "The day on which it was lost." })
  relapsedOn!: string;

  @Field(() => String, { nullable: true, description: "A remark; private to the provider." })
  note?: string | null;
}

@ObjectType({ description: "The relapse as it is recorded." })
export class RecordRelapseSuccess {
  constructor(relapse: Relapse) {
    this.relapse = relapse;
  }

  @Field(() => Relapse, { description: "The relapse as it is recorded." })
  readonly relapse: Relapse;
}

export const RecordRelapseResult = resultUnion("RecordRelapse", RecordRelapseSuccess);
