import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { connectionType } from "../../graphql/connection";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import { LogicModelChange, toChange } from "./logic-model-change.type";
import { ModelAction, type ModelEventEntity } from "./model-event.entity";

registerEnumType(ModelAction, {
  name: "LogicModelAction",
  description: "What somebody did to a logic model.",
  valuesConfig: {
    CREATED: { description: "Made it, with its first draft." },
    IMPORTED: { description: "Brought it in from a file, published." },
    EDITED: { description: "Edited its draft." },
    TARGET_SET: { description: "Set, revised or withdrew a target, also of what is published." },
    ATTACHED: { description: "Attached it to a contract." },
    DETACHED: { description: "Detached it from a contract." },
    PUBLISHED: { description: "Published its draft." },
    DRAFT_STARTED: { description: "Started a new draft from what was published." },
    DRAFT_DISCARDED: { description: "Threw a draft away." },
  },
});

@ObjectType({
  implements: Node,
  description: "One act in the history of a logic model: who, when, what and why.",
})
export class LogicModelEvent extends Node {
  constructor(readonly row: ModelEventEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `evt_…`." })
  override get id(): string {
    return encodeId("modelEvent", this.row.id);
  }

  @Field(() => ModelAction, { description: "What was done." })
  get action(): ModelAction {
    return this.row.action;
  }

  @Field(() => [LogicModelChange], { description: "What it changed." })
  get changes(): LogicModelChange[] {
    return this.row.changes.map(toChange);
  }

  @Field(() => String, { nullable: true, description: "Why; null where nobody said." })
  get reason(): string | null {
    return this.row.reason;
  }

  @TellsWho()
  @Field(() => String, { description: "Who did it." })
  get actedBy(): string {
    return this.row.actedBy;
  }

  @Field(() => DateTimeScalar, { description: "When." })
  get actedAt(): Date {
    return this.row.actedAt;
  }
}

/** For lists. */
export const toEvent = (row: ModelEventEntity): LogicModelEvent => new LogicModelEvent(row);

export const LogicModelEventConnection = connectionType(
  "LogicModelEvent",
  "events of a logic model",
  () => LogicModelEvent,
);
