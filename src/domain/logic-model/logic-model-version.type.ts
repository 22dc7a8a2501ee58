import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import { ModelVersionStatus, type ModelVersionEntity } from "./model-version.entity";

registerEnumType(ModelVersionStatus, {
  name: "LogicModelVersionStatus",
  description: "Where a version of a logic model is in its life.",
  valuesConfig: {
    DRAFT: { description: "Being worked on; nobody is held to it yet." },
    PUBLISHED: { description: "In force. It never changes." },
    SUPERSEDED: {
      description: "Was in force until a later version was published. Kept as it was.",
    },
  },
});

@ObjectType({
  implements: Node,
  description:
    "One version of a logic model. A draft is edited; a published version never changes, and its " +
    "evidence stays answerable after it was superseded.",
})
export class LogicModelVersion extends Node {
  constructor(readonly row: ModelVersionEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `lmv_…`." })
  override get id(): string {
    return encodeId("modelVersion", this.row.id);
  }

  @Field(() => Int, { description: "1, 2, … in the order in which versions were begun." })
  get number(): number {
    return this.row.number;
  }

  @Field(() => ModelVersionStatus, { description: "Where it is in its life." })
  get status(): ModelVersionStatus {
    return this.row.status;
  }

  @Field(() => String, { description: "What the model is called in this version." })
  get title(): string {
    return this.row.title;
  }

  @Field(() => String, { nullable: true, description: "What it is for; null where nothing is." })
  get description(): string | null {
    return this.row.description;
  }

  @TellsWho()
  @Field(() => String, { description: "Who began it." })
  get createdBy(): string {
    return this.row.createdBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was begun." })
  get createdAt(): Date {
    return this.row.createdAt;
  }

  @TellsWho()
  @Field(() => String, { nullable: true, description: "Who published it; null for a draft." })
  get publishedBy(): string | null {
    return this.row.publishedBy;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was published; null for a draft.",
  })
  get publishedAt(): Date | null {
    return this.row.publishedAt;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When a later version took its place; null while it is in force or a draft.",
  })
  get supersededAt(): Date | null {
    return this.row.supersededAt;
  }

  @Field(() => Int, {
    description: "Grows with each edit of a draft: give it back when you edit.",
  })
  get version(): number {
    return this.row.version;
  }
}
