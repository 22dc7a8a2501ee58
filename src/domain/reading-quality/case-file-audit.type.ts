import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionType } from "../../graphql/connection";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { Period } from "../../graphql/period.type";
import { DateTimeScalar, DecimalScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import { DrawMethod, type CaseFileAuditEntity } from "./case-file-audit.entity";

registerEnumType(DrawMethod, {
  name: "DrawMethod",
  description: "How readings are drawn.",
  valuesConfig: {
    RANDOM: { description: "From all of them alike." },
    BY_WORKER: {
      description: "Each worker has places in proportion to their readings (largest remainder).",
    },
    BY_MONTH: {
      description: "Each month has places in proportion to its readings (largest remainder).",
    },
  },
});

@ObjectType({
  implements: Node,
  description:
    "Readings drawn to be held against their case files. Within a part, they are put in the order of " +
    "the SHA-256 of `<seed>:<the reading's id after rea_>`, and the first are drawn: the same seed " +
    "draws the same. For the provider alone.",
})
export class CaseFileAudit extends Node {
  constructor(readonly row: CaseFileAuditEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `cfa_…`." })
  override get id(): string {
    return encodeId("caseFileAudit", this.row.id);
  }

  @Field(() => Period, { description: "Drawn from readings taken on these days." })
  get period(): Period {
    return new Period({ start: this.row.periodStart, end: this.row.periodEnd });
  }

  @Field(() => DrawMethod, { description: "How they were drawn." })
  get method(): DrawMethod {
    return this.row.method;
  }

  @Field(() => String, { description: "What the draw began from: the same draws the same." })
  get seed(): string {
    return this.row.seed;
  }

  @Field(() => Int, { description: "How many were drawn." })
  get size(): number {
    return this.row.size;
  }

  @Field(() => Int, { description: "From how many readings." })
  get drawnFrom(): number {
    return this.row.drawnFrom;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The precision asked for, as a share, e.g. `"0.1"`; null where a size was.',
  })
  get precisionSought(): string | null {
    return this.row.precisionSought;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The confidence asked for, e.g. `"0.95"`; null where a size was.',
  })
  get confidence(): string | null {
    return this.row.confidence;
  }

  @Field(() => DateTimeScalar, {
    description: "Readings completed later were not drawn; those withdrawn later were.",
  })
  get knownAt(): Date {
    return this.row.knownAt;
  }

  @TellsWho()
  @Field(() => String, { description: "Who drew it." })
  get drawnBy(): string {
    return this.row.drawnBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was drawn." })
  get drawnAt(): Date {
    return this.row.drawnAt;
  }

  @TellsWho()
  @Field(() => String, { nullable: true, description: "Who finished it; null while it is open." })
  get finishedBy(): string | null {
    return this.row.finishedBy;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was finished: from then on its findings stand, and count.",
  })
  get finishedAt(): Date | null {
    return this.row.finishedAt;
  }
}

/** For lists. */
export const toCaseFileAudit = (row: CaseFileAuditEntity): CaseFileAudit => new CaseFileAudit(row);

export const CaseFileAuditConnection = connectionType(
  "CaseFileAudit",
  "audits of case files",
  () => CaseFileAudit,
);
