import { ArgsType, Field, ID, InputType, ObjectType } from "type-graphql";
import { PageArgs } from "../../graphql/connection";
import { MutationInput } from "../../graphql/mutation.inputs";
import { resultUnion } from "../../graphql/problems.type";
import { DateScalar } from "../../graphql/scalars";
import { ChecklistRecord } from "./checklist-record.type";
import { Checklist, ChecklistMapping } from "./checklist.type";

@ArgsType()
export class ChecklistsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: "Only the editions with this code." })
  code?: string | null;
}

@InputType({ description: "One end that may be needed." })
export class ChecklistItemInput {
  @Field(() => String, { description: "Its short name, unique in the checklist." })
  code!: string;

  @Field(() => String, { description: "What is achieved, up to 1,000 characters." })
  text!: string;
}

@InputType({ description: "Items that belong together." })
export class ChecklistAreaInput {
  @Field(() => String, { description: "Its short name, unique in the checklist." })
  code!: string;

  @Field(() => String, { description: "What it is about." })
  title!: string;

  @Field(() => [ChecklistItemInput], {
    description: "Its items, at least one; at most 60 in the whole checklist.",
  })
  items!: ChecklistItemInput[];
}

@InputType({ description: "An edition of a checklist to define, for good." })
export class DefineChecklistInput extends MutationInput {
  @Field(() => String, { description: "Its short name, which its editions share." })
  code!: string;

  @Field(() => String, { description: "Which edition, e.g. `2026`." })
  edition!: string;

  @Field(() => String, { description: "Its title." })
  title!: string;

  @Field(() => String, { nullable: true, description: "What it is for." })
  description?: string | null;

  @Field(() => String, { nullable: true, description: "Where it is from." })
  source?: string | null;

  @Field(() => [ChecklistAreaInput], { description: "Its areas, 1 to 20, in order." })
  areas!: ChecklistAreaInput[];
}

@InputType({ description: "An area of a checklist to tell beside an outcome." })
export class MapChecklistInput extends MutationInput {
  @Field(() => ID, { description: "Which outcome, in the published version of its model." })
  outcome!: string;

  @Field(() => ID, { description: "Which checklist." })
  checklist!: string;

  @Field(() => String, { description: "Code of the area." })
  area!: string;

  @Field(() => String, {
    nullable: true,
    description: "What the area says about the outcome, and what it does not.",
  })
  explanation?: string | null;
}

@InputType({ description: "A mapping of a checklist to withdraw, in the open." })
export class WithdrawChecklistMappingInput extends MutationInput {
  @Field(() => ID, { description: "Which mapping." })
  mapping!: string;

  @Field(() => String, { description: "Why." })
  reason!: string;
}

@InputType({ description: "What is said of one item." })
export class ChecklistAnswerInput {
  @Field(() => String, { description: "Code of the item." })
  item!: string;

  @Field(() => Boolean, { description: "Whether there was a need." })
  need!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: "Where there was: whether it is achieved; `false` for not yet. Else left out.",
  })
  achieved?: boolean | null;
}

@InputType({ description: "A checklist as it was filled in." })
export class RecordChecklistInput extends MutationInput {
  @Field(() => ID, { description: "In whose engagement." })
  engagement!: string;

  @Field(() => ID, { description: "Which checklist." })
  checklist!: string;

  @Field(() => DateScalar, {
    description: "The day, from the start of the engagement to today; after its end as well.",
  })
  recordedOn!: string;

  @Field(() => [ChecklistAnswerInput], { description: "What is said of every item." })
  answers!: ChecklistAnswerInput[];

  @Field(() => String, { nullable: true, description: "A note, for the provider alone." })
  note?: string | null;
}

@InputType({ description: "A record of a checklist that is a mistake." })
export class WithdrawChecklistRecordInput extends MutationInput {
  @Field(() => ID, { description: "Which record." })
  record!: string;

  @Field(() => String, { description: "Why it is a mistake. An outcome lost later is none." })
  reason!: string;
}

@ObjectType({ description: "The checklist as it is defined." })
export class ChecklistSuccess {
  constructor(checklist: Checklist) {
    this.checklist = checklist;
  }

  @Field(() => Checklist, { description: "The checklist as it is defined." })
  readonly checklist: Checklist;
}

@ObjectType({ description: "The mapping as it is now." })
export class ChecklistMappingSuccess {
  constructor(mapping: ChecklistMapping) {
    this.mapping = mapping;
  }

  @Field(() => ChecklistMapping, { description: "The mapping as it is now." })
  readonly mapping: ChecklistMapping;
}

@ObjectType({ description: "The record as it is now." })
export class ChecklistRecordSuccess {
  constructor(record: ChecklistRecord) {
    this.record = record;
  }

  @Field(() => ChecklistRecord, { description: "The record as it is now." })
  readonly record: ChecklistRecord;
}

export const DefineChecklistResult = resultUnion("DefineChecklist", ChecklistSuccess);
export const MapChecklistResult = resultUnion("MapChecklist", ChecklistMappingSuccess);
export const WithdrawChecklistMappingResult = resultUnion(
  "WithdrawChecklistMapping",
  ChecklistMappingSuccess,
);
export const RecordChecklistResult = resultUnion("RecordChecklist", ChecklistRecordSuccess);
export const WithdrawChecklistRecordResult = resultUnion(
  "WithdrawChecklistRecord",
  ChecklistRecordSuccess,
);
