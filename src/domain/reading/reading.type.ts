import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { TellsOf } from "../../audit/person-level";
import { connectionType } from "../../graphql/connection";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DateScalar, DateTimeScalar } from "../../graphql/scalars";
import { CompletedBy, ReadingKind, ReadingState, type ReadingEntity } from "./reading.entity";

registerEnumType(CompletedBy, {
  name: "CompletedBy",
  description: "Who agreed the scores of a reading.",
  valuesConfig: {
    COLLABORATIVE: { description: "The person and the worker together." },
    WORKER: { description: "The worker alone." },
    SERVICE_USER: {
      description: "The person alone: kept beside the worker's, never counted in evidence.",
    },
  },
});

registerEnumType(ReadingKind, {
  name: "ReadingKind",
  description: "Whether the scores are about the day they are dated, as it was seen then.",
  valuesConfig: {
    STANDARD: { description: "Given at the time." },
    RETROSPECTIVE: { description: "Looked back at from a later time; counted apart." },
  },
});

registerEnumType(ReadingState, {
  name: "ReadingState",
  description:
    "Where a reading is in its life: in progress, then completed, then perhaps withdrawn.",
  valuesConfig: {
    IN_PROGRESS: { description: "Begun; its scores may still change, and no evidence counts it." },
    COMPLETED: { description: "Its scores never change any more." },
    WITHDRAWN: { description: "A mistake, taken back by two people; still readable, not counted." },
  },
});

@TellsOf("reading", ({ row }: Reading) => ({ readings: [row.id] }))
@ObjectType({
  implements: Node,
  description:
    "One Star completed on a day: a score per area, some may be missing. First, review and closing " +
    "readings are told by their order.",
})
export class Reading extends Node {
  constructor(readonly row: ReadingEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `rea_…`." })
  override get id(): string {
    return encodeId("reading", this.row.id);
  }

  @Field(() => String, { description: "The provider's reference, unique with the provider." })
  get reference(): string {
    return this.row.reference;
  }

  @Field(() => DateScalar, { description: "The day in the person's life that it is about." })
  get takenOn(): string {
    return this.row.takenOn;
  }

  @Field(() => CompletedBy, { description: "Who agreed the scores." })
  get completedBy(): CompletedBy {
    return this.row.completedBy;
  }

  @Field(() => ReadingKind, { description: "Given at the time, or looked back at." })
  get kind(): ReadingKind {
    return this.row.kind;
  }

  @Field(() => ReadingState, { description: "Where it is in its life." })
  get state(): ReadingState {
    return this.row.state;
  }

  @Field(() => String, {
    nullable: true,
    description: "What was said when the scores were agreed. Private to the provider.",
  })
  get notes(): string | null {
    return this.row.notes;
  }

  @Field(() => String, {
    nullable: true,
    description: "What the person and the worker will do next. Private to the provider.",
  })
  get actionPlan(): string | null {
    return this.row.actionPlan;
  }

  @Field(() => String, { description: "Who entered it." })
  get recordedBy(): string {
    return this.row.recordedBy;
  }

  @Field(() => String, {
    nullable: true,
    description: "Who completed it, so that its scores are final; null while in progress.",
  })
  get finalisedBy(): string | null {
    return this.row.completedAt === null ? null : (this.row.finalisedBy ?? this.row.recordedBy);
  }

  @Field(() => DateTimeScalar, { description: "When it was entered here." })
  get enteredAt(): Date {
    return this.row.enteredAt;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When its scores became final; null while in progress.",
  })
  get completedAt(): Date | null {
    return this.row.completedAt;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When its withdrawal was approved; null for a reading that stands.",
  })
  get withdrawnAt(): Date | null {
    return this.row.withdrawnAt;
  }

  @Field(() => Int, { description: "Grows with each change: give it back when you edit." })
  get version(): number {
    return this.row.version;
  }
}

/** For lists. */
export const toReading = (row: ReadingEntity): Reading => new Reading(row);

export const ReadingConnection = connectionType("Reading", "readings", () => Reading);
