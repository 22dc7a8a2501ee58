import { ArgsType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { PageArgs } from "../../graphql/connection";
import { MutationInput } from "../../graphql/mutation.inputs";
import { resultUnion } from "../../graphql/problems.type";
import { DateScalar } from "../../graphql/scalars";
import { Training, Worker } from "./worker.type";

@ArgsType()
export class OrganisationWorkersArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: "Only those who are trained for this Star." })
  trainedFor?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "With `trainedFor`: the day on which the training holds; today if left out.",
  })
  on?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Only those whose name or reference contains this text, in either case.",
  })
  search?: string | null;
}

@ArgsType()
export class WorkersArgs extends OrganisationWorkersArgs {
  @Field(() => ID, { nullable: true, description: "Only those of this organisation." })
  organisation?: string | null;
}

@InputType({ description: "A worker of a provider." })
export class RegisterWorkerInput extends MutationInput {
  @Field(() => ID, { description: "The provider that they work for." })
  organisation!: string;

  @Field(() => String, { description: "The provider's reference for them, unique with it." })
  reference!: string;

  @Field(() => String, { nullable: true, description: "Their name; it may be left out." })
  name?: string | null;
}

@InputType({ description: "What to change; what is left out stays as it is." })
export class WorkerChangesInput {
  @Field(() => String, { nullable: true, description: "Their name." })
  name?: string | null;
}

@InputType({ description: "A change of a worker." })
export class ChangeWorkerInput extends MutationInput {
  @Field(() => ID, { description: "Which worker." })
  worker!: string;

  @Field(() => Int, { description: "The version that you read before editing." })
  version!: number;

  @Field(() => WorkerChangesInput, { description: "What to change." })
  changes!: WorkerChangesInput;
}

@InputType({ description: "A worker's training for a Star." })
export class RecordTrainingInput extends MutationInput {
  @Field(() => ID, { description: "Which worker." })
  worker!: string;

  @Field(() => ID, { description: "For which Star: this edition alone." })
  star!: string;

  @Field(() => DateScalar, { description: "The day of the training; not in the future." })
  trainedOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Last day it holds on; leave out where it has no end.",
  })
  validUntil?: string | null;
}

@ObjectType({ description: "The worker as they are known now." })
export class WorkerSuccess {
  constructor(worker: Worker) {
    this.worker = worker;
  }

  @Field(() => Worker, { description: "The worker as they are known now." })
  readonly worker: Worker;
}

@ObjectType({ description: "The training that was recorded." })
export class TrainingSuccess {
  constructor(training: Training) {
    this.training = training;
  }

  @Field(() => Training, { description: "The training that was recorded." })
  readonly training: Training;
}

export const RegisterWorkerResult = resultUnion("RegisterWorker", WorkerSuccess);
export const ChangeWorkerResult = resultUnion("ChangeWorker", WorkerSuccess);
export const RecordTrainingResult = resultUnion("RecordTraining", TrainingSuccess);
