import { Field, ID, ObjectType } from "type-graphql";
import { TellsOf } from "../../audit/person-level";
import { connectionType } from "../../graphql/connection";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DateScalar, DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import type { ChecklistAnswer as AnswerData } from "./checklist-definition";
import type { ChecklistRecordEntity } from "./checklist-record.entity";

@ObjectType({ description: "What a record says of one item of its checklist." })
export class ChecklistAnswer {
  constructor(private readonly answer: AnswerData) {}

  @Field(() => String, { description: "Code of the item." })
  get item(): string {
    return this.answer.item;
  }

  @Field(() => Boolean, { description: "Whether there was a need." })
  get need(): boolean {
    return this.answer.need;
  }

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether what was needed was achieved by then; null where there was no need.",
  })
  get achieved(): boolean | null {
    return this.answer.achieved;
  }
}

@TellsOf("checklist_record", ({ row }: ChecklistRecord) => ({ engagements: [row.engagementId] }))
@ObjectType({
  implements: Node,
  description:
    "A checklist as it was filled in during somebody's engagement. It never changes: the latest one " +
    "counts, and a mistake is withdrawn.",
})
export class ChecklistRecord extends Node {
  constructor(readonly row: ChecklistRecordEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `chr_…`." })
  override get id(): string {
    return encodeId("checklistRecord", this.row.id);
  }

  @Field(() => DateScalar, { description: "The day on which it was filled in." })
  get recordedOn(): string {
    return this.row.recordedOn;
  }

  @Field(() => [ChecklistAnswer], { description: "What it says, of every item in order." })
  get answers(): ChecklistAnswer[] {
    return this.row.answers.map((answer) => new ChecklistAnswer(answer));
  }

  @Field(() => String, { nullable: true, description: "What was noted with it." })
  get note(): string | null {
    return this.row.note;
  }

  @TellsWho()
  @Field(() => String, { description: "Who entered it." })
  get recordedBy(): string {
    return this.row.recordedBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was entered here." })
  get recordedAt(): Date {
    return this.row.recordedAt;
  }

  @TellsWho()
  @Field(() => String, { nullable: true, description: "Who withdrew it; null while it stands." })
  get withdrawnBy(): string | null {
    return this.row.withdrawnBy;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was withdrawn; null while it stands.",
  })
  get withdrawnAt(): Date | null {
    return this.row.withdrawnAt;
  }

  @Field(() => String, { nullable: true, description: "Why it was withdrawn." })
  get withdrawnReason(): string | null {
    return this.row.withdrawnReason;
  }
}

/** For lists. */
export const toChecklistRecord = (row: ChecklistRecordEntity): ChecklistRecord =>
  new ChecklistRecord(row);

export const ChecklistRecordConnection = connectionType(
  "ChecklistRecord",
  "records of checklists",
  () => ChecklistRecord,
);
