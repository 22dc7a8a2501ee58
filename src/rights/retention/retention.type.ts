import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { TellsOf } from "../../audit/person-level";
import { connectionType } from "../../graphql/connection";
import { DateScalar, DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import type { RetentionNoticeEntity } from "./retention-notice.entity";
import type { RetentionRuleEntity } from "./retention-rule.entity";
import { RetentionRunKind, type RetentionRunCountEntity } from "./retention-run.entity";

@ObjectType({ description: "How long people are kept after their engagements under a contract." })
export class RetentionRule {
  constructor(readonly row: RetentionRuleEntity) {}

  @Field(() => Int, {
    nullable: true,
    description: "Months after the end of an engagement; null: no end is set, and people are kept.",
  })
  get months(): number | null {
    return this.row.months;
  }

  @Field(() => String, { description: "Why it was set so." })
  get reason(): string {
    return this.row.reason;
  }

  @TellsWho()
  @Field(() => String, { description: "Who set it." })
  get setBy(): string {
    return this.row.setBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was set." })
  get setAt(): Date {
    return this.row.setAt;
  }
}

@ObjectType({ description: "Says beforehand that somebody is to be erased." })
@TellsOf("retention_notice", ({ row }: RetentionNotice) => ({ serviceUsers: [row.serviceUserId] }))
export class RetentionNotice {
  constructor(readonly row: RetentionNoticeEntity) {}

  @Field(() => DateScalar, { description: "The day on which their time of keeping is over." })
  get dueOn(): string {
    return this.row.dueOn;
  }

  @Field(() => DateTimeScalar, { description: "When it was announced." })
  get announcedAt(): Date {
    return this.row.announcedAt;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: "Last day on which they may not be erased; null: nobody holds on to them.",
  })
  get heldUntil(): string | null {
    return this.row.heldUntil;
  }

  @Field(() => String, { nullable: true, description: "Why somebody holds on to them." })
  get heldReason(): string | null {
    return this.row.heldReason;
  }

  @Field(() => String, { nullable: true, description: "Who holds on to them." })
  get heldBy(): string | null {
    return this.row.heldBy;
  }
}

/** For lists. */
export const toRetentionNotice = (row: RetentionNoticeEntity): RetentionNotice =>
  new RetentionNotice(row);

export const RetentionNoticeConnection = connectionType(
  "RetentionNotice",
  "notices that somebody is to be erased",
  () => RetentionNotice,
);

registerEnumType(RetentionRunKind, {
  name: "RetentionRunKind",
  description: "What a run of the job did.",
  valuesConfig: {
    ANNOUNCE: { description: "Announced that people are to be erased." },
    CARRY_OUT: { description: "Erased people who were announced before." },
  },
});

/** A run's count with what the run was. */
export type RetentionRunRow = RetentionRunCountEntity & {
  readonly kind: RetentionRunKind;
  readonly ranAt: Date;
};

@ObjectType({ description: "What a run of the job did with a provider's people under a contract." })
export class RetentionRun {
  constructor(readonly row: RetentionRunRow) {}

  @Field(() => RetentionRunKind, { description: "What it did." })
  get kind(): RetentionRunKind {
    return this.row.kind;
  }

  @Field(() => DateTimeScalar, { description: "When it ran." })
  get ranAt(): Date {
    return this.row.ranAt;
  }

  @Field(() => Int, { description: "How many people it was about." })
  get people(): number {
    return this.row.people;
  }
}

/** For lists. */
export const toRetentionRun = (row: RetentionRunRow): RetentionRun => new RetentionRun(row);

export const RetentionRunConnection = connectionType(
  "RetentionRun",
  "what runs of the job did",
  () => RetentionRun,
);
