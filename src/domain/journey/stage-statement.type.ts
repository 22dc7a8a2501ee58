import { Field, ID, Int, ObjectType } from "type-graphql";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import type { StatedStages } from "./stage-statement.repository";

@ObjectType({
  implements: Node,
  description:
    "Which stages of a Star's journey a service says that it works with, in an area or in all of " +
    "them. It is what the service says, and not what readings show.",
})
export class StageStatement extends Node {
  constructor(readonly row: StatedStages) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `sst_…`." })
  override get id(): string {
    return encodeId("stageStatement", this.row.id);
  }

  @Field(() => Int, {
    nullable: true,
    description: "People it has room for at a time; null where it does not say.",
  })
  get places(): number | null {
    return this.row.places;
  }

  @Field(() => String, { nullable: true, description: "More about it, in the service's words." })
  get note(): string | null {
    return this.row.note;
  }

  @TellsWho()
  @Field(() => String, { description: "Who stated it." })
  get statedBy(): string {
    return this.row.statedBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was stated; in force until the next." })
  get statedAt(): Date {
    return this.row.statedAt;
  }
}
