import { Field, ID, Int, ObjectType } from "type-graphql";
import { connectionType } from "../../graphql/connection";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DateTimeScalar } from "../../graphql/scalars";
import type { LogicModelEntity } from "./logic-model.entity";

@ObjectType({
  implements: Node,
  description:
    "How money becomes change, as a commissioner sees it: boxes and arrows from inputs to final " +
    "outcomes. It has versions (a draft, a published one, older ones) and belongs to contracts.",
})
export class LogicModel extends Node {
  constructor(readonly row: LogicModelEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `lgm_…`." })
  override get id(): string {
    return encodeId("logicModel", this.row.id);
  }

  @Field(() => String, { description: "Its own short name, unique, e.g. `homelessness`." })
  get reference(): string {
    return this.row.reference;
  }

  @Field(() => String, {
    nullable: true,
    description: "Code of the template it was made from; null where it was made from none.",
  })
  get template(): string | null {
    return this.row.template;
  }

  @Field(() => DateTimeScalar, { description: "When it was made." })
  get createdAt(): Date {
    return this.row.createdAt;
  }

  @Field(() => Int, {
    description:
      "Grows when it is attached, detached, published or given a draft. Edits of the draft have " +
      "a version of their own: `draft { version }`.",
  })
  get version(): number {
    return this.row.version;
  }
}

/** For lists. */
export const toLogicModel = (row: LogicModelEntity): LogicModel => new LogicModel(row);

export const LogicModelConnection = connectionType("LogicModel", "logic models", () => LogicModel);
