import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionType } from "../../graphql/connection";
import { encodeId } from "../../graphql/global-id";
import { Money } from "../../graphql/money.type";
import { Node } from "../../graphql/node.type";
import { DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import { WayStepKind } from "../way-through/way-step.entity";
import { WhoHelps } from "../way-through/way-step.type";
import { BudgetPeriod, Pronouns, type CaseBudget, type TrainingStory } from "./story";
import { threeWays, type ThreeWaysRow } from "./three-ways";
import { toCsv, toMarkdown } from "./three-ways-table";
import type { TrainingCaseEntity } from "./training-case.entity";

registerEnumType(Pronouns, {
  name: "Pronouns",
  description: "By which words somebody is spoken of.",
  valuesConfig: {
    SHE: { description: "She, her." },
    HE: { description: "He, him." },
    THEY: { description: "They, them." },
  },
});

registerEnumType(BudgetPeriod, {
  name: "BudgetPeriod",
  description: "For how long a budget is.",
  valuesConfig: {
    WEEK: { description: "For a week." },
    MONTH: { description: "For a month." },
    YEAR: { description: "For a year." },
  },
});

@ObjectType({ description: "What can be spent on the invented person, and in which time." })
export class TrainingBudget {
  constructor(private readonly budget: CaseBudget) {}

  @Field(() => Money, { description: "How much." })
  get amount(): Money {
    return new Money(this.budget.amountMinor, this.budget.currency);
  }

  @Field(() => BudgetPeriod, { description: "In which time." })
  get per(): BudgetPeriod {
    return this.budget.per;
  }
}

@ObjectType({ description: "How one step of the way goes, told three ways in whole sentences." })
export class ThreeWaysStep {
  constructor(private readonly row: ThreeWaysRow) {}

  @Field(() => WayStepKind, { description: "Which step." })
  get step(): WayStepKind {
    return this.row.step;
  }

  @Field(() => String, { description: "By services and hours: what there is, is given." })
  get traditional(): string {
    return this.row.traditional;
  }

  @Field(() => String, { description: "By the person's own choice of help." })
  get personalised(): string {
    return this.row.personalised;
  }

  @Field(() => String, { description: "By what is to be different for the person." })
  get outcomeBased(): string {
    return this.row.outcomeBased;
  }
}

@ObjectType({
  description:
    "Three ways to care for the invented person, side by side: made from the facts of the case by " +
    "patterns of sentences, for talking about in training. It is no advice on a real person.",
})
export class ThreeWays {
  private readonly rows: readonly ThreeWaysRow[];

  constructor(story: TrainingStory) {
    this.rows = threeWays(story);
  }

  @Field(() => [ThreeWaysStep], { description: "From enquiry to review, in order." })
  get steps(): ThreeWaysStep[] {
    return this.rows.map((row) => new ThreeWaysStep(row));
  }

  @Field(() => String, { description: "The same as a table in Markdown." })
  get markdown(): string {
    return toMarkdown(this.rows);
  }

  @Field(() => String, { description: "The same as CSV (RFC 4180), with a line of headings." })
  get csv(): string {
    return toCsv(this.rows);
  }
}

@ObjectType({
  implements: Node,
  description:
    "An invented person, for training: never a real one. Written anew it is another version; those " +
    "before stay readable.",
})
export class TrainingCase extends Node {
  constructor(readonly row: TrainingCaseEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id of this version, `trc_…`." })
  override get id(): string {
    return encodeId("trainingCase", this.row.id);
  }

  @Field(() => String, { description: "The organisation's name for it, in all versions the same." })
  get reference(): string {
    return this.row.reference;
  }

  @Field(() => Int, { description: "Which version, from 1." })
  get number(): number {
    return this.row.number;
  }

  @Field(() => String, { description: "What it is good for." })
  get title(): string {
    return this.row.title;
  }

  @Field(() => String, { description: "An invented name." })
  get name(): string {
    return this.row.story.name;
  }

  @Field(() => Pronouns, { description: "By which words the person is spoken of." })
  get pronouns(): Pronouns {
    return this.row.story.pronouns;
  }

  @Field(() => String, { description: "How things are." })
  get situation(): string {
    return this.row.story.situation;
  }

  @Field(() => [String], { description: "What matters to the person." })
  get whatMatters(): readonly string[] {
    return this.row.story.whatMatters;
  }

  @Field(() => [String], { description: "Strengths and capacities; empty: none are known." })
  get strengths(): readonly string[] {
    return this.row.story.strengths;
  }

  @Field(() => [WhoHelps], { description: "Who helps; empty: nobody is known to." })
  get whoHelps(): WhoHelps[] {
    return this.row.story.whoHelps.map((helper) => new WhoHelps(helper));
  }

  @Field(() => [String], { description: "Needs as they were assessed." })
  get needs(): readonly string[] {
    return this.row.story.needs;
  }

  @Field(() => [String], { description: "Services on offer." })
  get services(): readonly string[] {
    return this.row.story.services;
  }

  @Field(() => TrainingBudget, {
    nullable: true,
    description: "What can be spent; null: not said.",
  })
  get budget(): TrainingBudget | null {
    const { budget } = this.row.story;
    return budget && new TrainingBudget(budget);
  }

  @Field(() => [String], { description: "What the person wants to be different." })
  get outcomes(): readonly string[] {
    return this.row.story.outcomes;
  }

  @Field(() => ThreeWays, { description: "Three ways to care for the person, side by side." })
  get threeWays(): ThreeWays {
    return new ThreeWays(this.row.story);
  }

  @TellsWho()
  @Field(() => String, { description: "Who wrote this version." })
  get writtenBy(): string {
    return this.row.writtenBy;
  }

  @Field(() => DateTimeScalar, { description: "When this version was written." })
  get writtenAt(): Date {
    return this.row.writtenAt;
  }
}

/** For lists. */
export const toTrainingCase = (row: TrainingCaseEntity): TrainingCase => new TrainingCase(row);

export const TrainingCaseConnection = connectionType(
  "TrainingCase",
  "training cases",
  () => TrainingCase,
);
