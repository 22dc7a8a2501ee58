import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { TellsOf } from "../../audit/person-level";
import { connectionType } from "../../graphql/connection";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import { FindingAnswer, type AuditFindingEntity } from "./audit-finding.entity";

registerEnumType(FindingAnswer, {
  name: "FindingAnswer",
  description: "What somebody found in a case file.",
  valuesConfig: {
    YES: { description: "Yes." },
    NO: { description: "No." },
    CANNOT_TELL: { description: "The file does not say." },
  },
});

@TellsOf("audit_finding", ({ row }: AuditFinding) => ({ readings: [row.readingId] }))
@ObjectType({
  implements: Node,
  description: "One drawn reading, and what was found of it in the case file.",
})
export class AuditFinding extends Node {
  constructor(readonly row: AuditFindingEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `afi_…`." })
  override get id(): string {
    return encodeId("auditFinding", this.row.id);
  }

  @Field(() => Int, { description: "Its place in the draw, from 1." })
  get position(): number {
    return this.row.position;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "The part of the readings that it was drawn from: a worker's reference or a month, e.g. " +
      "`2025-04`; null where all were one.",
  })
  get stratum(): string | null {
    return this.row.stratum;
  }

  @Field(() => FindingAnswer, {
    nullable: true,
    description: "Whether the file shows that the person took part; null until somebody looked.",
  })
  get involvedPerson(): FindingAnswer | null {
    return this.row.involvedPerson;
  }

  @Field(() => FindingAnswer, {
    nullable: true,
    description: "Whether the scores fit the notes; null until somebody looked.",
  })
  get scoresFitNotes(): FindingAnswer | null {
    return this.row.scoresFitNotes;
  }

  @Field(() => FindingAnswer, {
    nullable: true,
    description: "Whether an action plan follows from the scores; null until somebody looked.",
  })
  get actionPlanFollows(): FindingAnswer | null {
    return this.row.actionPlanFollows;
  }

  @Field(() => String, {
    nullable: true,
    description: "What else was seen. Private to the provider.",
  })
  get note(): string | null {
    return this.row.note;
  }

  @TellsWho()
  @Field(() => String, { nullable: true, description: "Who looked; null until somebody did." })
  get foundBy(): string | null {
    return this.row.foundBy;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When that was recorded; null until somebody looked.",
  })
  get foundAt(): Date | null {
    return this.row.foundAt;
  }

  @Field(() => Int, { description: "Grows with each change: give it back when you edit." })
  get version(): number {
    return this.row.version;
  }
}

/** For lists. */
export const toAuditFinding = (row: AuditFindingEntity): AuditFinding => new AuditFinding(row);

export const AuditFindingConnection = connectionType(
  "AuditFinding",
  "drawn readings",
  () => AuditFinding,
);
