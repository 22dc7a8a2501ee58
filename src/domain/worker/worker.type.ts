import { Field, ID, Int, ObjectType } from "type-graphql";
import { connectionType } from "../../graphql/connection";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DateScalar } from "../../graphql/scalars";
import type { TrainingEntity } from "./training.entity";
import type { WorkerEntity } from "./worker.entity";

@ObjectType({
  implements: Node,
  description: "Somebody of a provider who supports people, e.g. as keyworker.",
})
export class Worker extends Node {
  constructor(readonly row: WorkerEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `wrk_…`." })
  override get id(): string {
    return encodeId("worker", this.row.id);
  }

  @Field(() => String, { description: "The provider's reference, unique with it." })
  get reference(): string {
    return this.row.reference;
  }

  @Field(() => String, { nullable: true, description: "Their name, where it is given." })
  get name(): string | null {
    return this.row.name;
  }

  @Field(() => Int, { description: "Grows with each change: give it back when you edit." })
  get version(): number {
    return this.row.version;
  }
}

/** For lists. */
export const toWorker = (row: WorkerEntity): Worker => new Worker(row);

export const WorkerConnection = connectionType("Worker", "workers", () => Worker);

@ObjectType({ implements: Node, description: "A worker was trained for a Star." })
export class Training extends Node {
  constructor(readonly row: TrainingEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `trn_…`." })
  override get id(): string {
    return encodeId("training", this.row.id);
  }

  @Field(() => DateScalar, { description: "The day of the training, the first it holds on." })
  get trainedOn(): string {
    return this.row.trainedOn;
  }

  @Field(() => DateScalar, { nullable: true, description: "Last day it holds on; null: no end." })
  get validUntil(): string | null {
    return this.row.validUntil;
  }
}

/** For lists. */
export const toTraining = (row: TrainingEntity): Training => new Training(row);
