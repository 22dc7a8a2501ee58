import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DateScalar, DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import { ActionState, type ReadinessActionEntity } from "./readiness-action.entity";

registerEnumType(ActionState, {
  name: "ReadinessActionState",
  description: "Where an action stands.",
  valuesConfig: {
    PLANNED: { description: "Not begun yet." },
    UNDER_WAY: { description: "Somebody works on it." },
    DONE: { description: "Done, with what came of it." },
    DROPPED: { description: "Not done any more, with why." },
  },
});

@ObjectType({
  implements: Node,
  description: "What an organisation does about what a review of readiness showed.",
})
export class ReadinessAction extends Node {
  constructor(readonly row: ReadinessActionEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `rda_…`." })
  override get id(): string {
    return encodeId("readinessAction", this.row.id);
  }

  @Field(() => String, { description: "What is done." })
  get title(): string {
    return this.row.title;
  }

  @Field(() => String, {
    nullable: true,
    description: "Code of the statement that it is about; null where it is about no single one.",
  })
  get statement(): string | null {
    return this.row.statement;
  }

  @Field(() => DateScalar, { nullable: true, description: "By which day; null for none." })
  get dueOn(): string | null {
    return this.row.dueOn;
  }

  @Field(() => ActionState, { description: "Where it stands." })
  get state(): ActionState {
    return this.row.state;
  }

  @Field(() => String, {
    nullable: true,
    description: "What came of it, or why it was dropped; null until somebody said.",
  })
  get outcome(): string | null {
    return this.row.outcome;
  }

  @TellsWho()
  @Field(() => String, { description: "Who entered it." })
  get enteredBy(): string {
    return this.row.enteredBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was entered." })
  get enteredAt(): Date {
    return this.row.enteredAt;
  }

  @Field(() => Int, { description: "Grows with each change: give it back when you edit." })
  get version(): number {
    return this.row.version;
  }
}
