import { Field, ID, ObjectType } from "type-graphql";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import type { OutcomeMetricEntity } from "./outcome-metric.entity";

@ObjectType({
  implements: Node,
  description:
    "What a contract pays for, through all versions of its rate card: claims name it, whatever " +
    "version prices them.",
})
export class OutcomeMetric extends Node {
  constructor(readonly row: OutcomeMetricEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `otm_…`." })
  override get id(): string {
    return encodeId("outcomeMetric", this.row.id);
  }

  @Field(() => String, { description: "What the contract calls it, unique within the contract." })
  get reference(): string {
    return this.row.reference;
  }
}
