import { Field, ID, ObjectType } from "type-graphql";
import { TellsOf } from "../../audit/person-level";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DateScalar, DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import type { KnownOutcome } from "./personal-outcome.repository";

@TellsOf("personal_outcome", ({ row }: PersonalOutcome) => ({ engagements: [row.engagementId] }))
@ObjectType({
  implements: Node,
  description:
    "An outcome agreed with one person, in their own words. It never changes: where they want " +
    "something else, another takes its place and this one stays readable.",
})
export class PersonalOutcome extends Node {
  constructor(readonly row: KnownOutcome) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `pou_…`." })
  override get id(): string {
    return encodeId("personalOutcome", this.row.id);
  }

  @Field(() => String, {
    nullable: true,
    description: "What is to be different, as the person says it; null: they were erased.",
  })
  get words(): string | null {
    return this.row.words;
  }

  @Field(() => String, {
    nullable: true,
    description: "Why it matters to the person; null: nobody said.",
  })
  get whyItMatters(): string | null {
    return this.row.whyItMatters;
  }

  @Field(() => String, {
    nullable: true,
    description: "What helps on the way: people, places, things, services; null: nobody said.",
  })
  get whatHelps(): string | null {
    return this.row.whatHelps;
  }

  @Field(() => Boolean, { description: "Whether it still holds: nothing took its place." })
  get isInForce(): boolean {
    return this.row.replacedById === null;
  }

  @Field(() => DateScalar, { description: "The day on which it was agreed." })
  get agreedOn(): string {
    return this.row.agreedOn;
  }

  @TellsWho()
  @Field(() => String, { description: "Who agreed it with the person." })
  get agreedBy(): string {
    return this.row.agreedBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was entered." })
  get agreedAt(): Date {
    return this.row.agreedAt;
  }
}
