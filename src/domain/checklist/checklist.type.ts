import { Field, ID, ObjectType } from "type-graphql";
import { connectionType } from "../../graphql/connection";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import type { ChecklistArea as AreaData, ChecklistItem as ItemData } from "./checklist-definition";
import type { ChecklistMappingEntity } from "./checklist-mapping.entity";
import type { ChecklistEntity } from "./checklist.entity";

@ObjectType({ description: "One end that may be needed: it came about, or it did not." })
export class ChecklistItem {
  constructor(readonly item: ItemData) {}

  @Field(() => String, { description: "Its short name, unique in the checklist." })
  get code(): string {
    return this.item.code;
  }

  @Field(() => String, { description: "What is achieved, e.g. `Has a tenancy of their own`." })
  get text(): string {
    return this.item.text;
  }
}

@ObjectType({ description: "Items of a checklist that belong together." })
export class ChecklistArea {
  constructor(readonly area: AreaData) {}

  @Field(() => String, { description: "Its short name, unique in the checklist." })
  get code(): string {
    return this.area.code;
  }

  @Field(() => String, { description: "What it is about." })
  get title(): string {
    return this.area.title;
  }

  @Field(() => [ChecklistItem], { description: "Its items, in order." })
  get items(): ChecklistItem[] {
    return this.area.items.map((item) => new ChecklistItem(item));
  }
}

@ObjectType({
  implements: Node,
  description:
    "One edition of a checklist of end outcomes: for each, whether there was a need, and whether it " +
    "was achieved. It never changes; what changes later is another edition.",
})
export class Checklist extends Node {
  constructor(readonly row: ChecklistEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `chk_…`." })
  override get id(): string {
    return encodeId("checklist", this.row.id);
  }

  @Field(() => String, { description: "Its short name, which its editions share." })
  get code(): string {
    return this.row.code;
  }

  @Field(() => String, { description: "Which edition, unique under the code." })
  get edition(): string {
    return this.row.edition;
  }

  @Field(() => String, { description: "Its title." })
  get title(): string {
    return this.row.title;
  }

  @Field(() => String, { nullable: true, description: "What it is for, where that is said." })
  get description(): string | null {
    return this.row.description;
  }

  @Field(() => String, { nullable: true, description: "Where it is from; null where nobody said." })
  get source(): string | null {
    return this.row.source;
  }

  @Field(() => [ChecklistArea], { description: "Its areas, in order." })
  get areas(): ChecklistArea[] {
    return this.row.areas.map((area) => new ChecklistArea(area));
  }

  @Field(() => DateTimeScalar, { description: "When it was defined." })
  get definedAt(): Date {
    return this.row.definedAt;
  }

  @TellsWho()
  @Field(() => String, { description: "Who defined it." })
  get definedBy(): string {
    return this.row.definedBy;
  }
}

/** For lists. */
export const toChecklist = (row: ChecklistEntity): Checklist => new Checklist(row);

export const ChecklistConnection = connectionType("Checklist", "checklists", () => Checklist);

@ObjectType({
  implements: Node,
  description:
    "An area of a checklist bound to an outcome, through all versions of the logic model: what was " +
    "achieved there is told beside the outcome's Stars.",
})
export class ChecklistMapping extends Node {
  constructor(readonly row: ChecklistMappingEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `chm_…`." })
  override get id(): string {
    return encodeId("checklistMapping", this.row.id);
  }

  @Field(() => String, { description: "Code of the area." })
  get area(): string {
    return this.row.area;
  }

  @Field(() => String, {
    nullable: true,
    description: "What the area says about the outcome; null where nobody said.",
  })
  get explanation(): string | null {
    return this.row.explanation;
  }

  @TellsWho()
  @Field(() => String, { description: "Who mapped it." })
  get mappedBy(): string {
    return this.row.mappedBy;
  }

  @Field(() => DateTimeScalar, { description: "From when it is told beside the outcome." })
  get mappedAt(): Date {
    return this.row.mappedAt;
  }

  @TellsWho()
  @Field(() => String, { nullable: true, description: "Who withdrew it; null while it holds." })
  get withdrawnBy(): string | null {
    return this.row.withdrawnBy;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Until when it was told; null while it holds.",
  })
  get withdrawnAt(): Date | null {
    return this.row.withdrawnAt;
  }

  @Field(() => String, { nullable: true, description: "Why it was withdrawn." })
  get withdrawnReason(): string | null {
    return this.row.withdrawnReason;
  }
}
