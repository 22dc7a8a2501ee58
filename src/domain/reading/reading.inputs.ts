import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { MutationInput } from "../../graphql/mutation.inputs";
import { resultUnion } from "../../graphql/problems.type";
import { DateScalar } from "../../graphql/scalars";
import { CompletedBy, ReadingKind } from "./reading.entity";
import { Reading } from "./reading.type";

@InputType({ description: "The score of one area." })
export class ScoreInput {
  @Field(() => String, { description: "Code of an area of the Star." })
  area!: string;

  @Field(() => Int, {
    nullable: true,
    description: "In points of the Star's scale; leave out for not scored.",
  })
  score?: number | null;
}

@InputType({ description: "A reading to record." })
export class RecordReadingInput extends MutationInput {
  @Field(() => String, {
    nullable: true,
    description:
      "The provider's own reference, unique with it; one is made if left out. Recording the same " +
      "again under it changes nothing.",
  })
  reference?: string | null;

  @Field(() => ID, { description: "The engagement that it belongs to." })
  engagement!: string;

  @Field(() => ID, { description: "The Star: one edition." })
  star!: string;

  @Field(() => DateScalar, {
    description: "The day it was taken: within the engagement, and not in the future.",
  })
  takenOn!: string;

  @Field(() => CompletedBy, { description: "Who agreed the scores." })
  completedBy!: CompletedBy;

  @Field(() => ReadingKind, { nullable: true, description: "`STANDARD` if left out." })
  kind?: ReadingKind | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: begun only, its scores may still change. If left out it is completed.",
  })
  inProgress?: boolean | null;

  @Field(() => [ScoreInput], {
    description: "Scores by area; areas left out are not scored. A completed one has at least one.",
  })
  scores!: ScoreInput[];

  @Field(() => String, {
    nullable: true,
    description: "What was said when the scores were agreed. Private to the provider.",
  })
  notes?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What the person and the worker will do next. Private to the provider.",
  })
  actionPlan?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Reference of the provider's worker who took it with the person; yourself, if left out by a " +
      "worker. A licensed Star needs one who is trained for it.",
  })
  recordedBy?: string | null;
}

@InputType({ description: "What to change; what is left out stays as it is." })
export class ReadingChangesInput {
  @Field(() => DateScalar, { nullable: true, description: "The day it was taken." })
  takenOn?: string | null;

  @Field(() => CompletedBy, { nullable: true, description: "Who agreed the scores." })
  completedBy?: CompletedBy | null;

  @Field(() => ReadingKind, {
    nullable: true,
    description: "Given at the time, or looked back at.",
  })
  kind?: ReadingKind | null;

  @Field(() => [ScoreInput], {
    nullable: true,
    description: "Scores of these areas; one without a score becomes not scored. Others stay.",
  })
  scores?: ScoreInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: "What was said when the scores were agreed. Private to the provider.",
  })
  notes?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What the person and the worker will do next. Private to the provider.",
  })
  actionPlan?: string | null;
}

@InputType({ description: "A change of a reading in progress." })
export class ChangeReadingInput extends MutationInput {
  @Field(() => ID, { description: "Which reading." })
  reading!: string;

  @Field(() => Int, { description: "The version that you read before editing." })
  version!: number;

  @Field(() => ReadingChangesInput, { description: "What to change." })
  changes!: ReadingChangesInput;
}

@InputType({ description: "A reading in progress whose scores become final." })
export class CompleteReadingInput extends MutationInput {
  @Field(() => ID, { description: "Which reading." })
  reading!: string;

  @Field(() => Int, { description: "The version that you read: its scores become final." })
  version!: number;
}

@ObjectType({ description: "The reading as it is now." })
export class ReadingSuccess {
  constructor(reading: Reading) {
    this.reading = reading;
  }

  @Field(() => Reading, { description: "The reading as it is now." })
  readonly reading: Reading;
}

export const RecordReadingResult = resultUnion("RecordReading", ReadingSuccess);
export const ChangeReadingResult = resultUnion("ChangeReading", ReadingSuccess);
export const CompleteReadingResult = resultUnion("CompleteReading", ReadingSuccess);
