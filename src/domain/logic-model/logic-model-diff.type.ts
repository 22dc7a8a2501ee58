import { Field, ObjectType } from "type-graphql";
import { LogicModelChange, toChange } from "./logic-model-change.type";
import { LogicModelVersion } from "./logic-model-version.type";
import type { ModelChange } from "./model-change";

@ObjectType({
  description:
    "What is different between two versions, in the order: model, boxes, arrows, mappings, " +
    "indicators, targets. Places on the canvas do not count.",
})
export class LogicModelDiff {
  constructor(from: LogicModelVersion, to: LogicModelVersion, changes: readonly ModelChange[]) {
    this.from = from;
    this.to = to;
    this.changes = changes.map(toChange);
  }

  @Field(() => LogicModelVersion, { description: "The version before." })
  readonly from: LogicModelVersion;

  @Field(() => LogicModelVersion, { description: "The version after." })
  readonly to: LogicModelVersion;

  @Field(() => [LogicModelChange], { description: "What differs; empty when both say the same." })
  readonly changes: readonly LogicModelChange[];
}
