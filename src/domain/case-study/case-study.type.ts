import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { TellsOf } from "../../audit/person-level";
import { connectionType } from "../../graphql/connection";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DateScalar, DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import { CaseStudyState } from "./case-study.entity";
import type { CaseStudyRow } from "./case-study.repository";

registerEnumType(CaseStudyState, {
  name: "CaseStudyState",
  description: "Where a case study stands.",
  valuesConfig: {
    DRAFT: { description: "Its provider alone sees it." },
    SHARED: { description: "All who take part in the contract read it; its words are fixed." },
    WITHDRAWN: { description: "Taken back, with a reason: its provider alone sees it." },
  },
});

@TellsOf("case_study", ({ row }: CaseStudy) => ({
  serviceUsers: row.serviceUserId === null ? [] : [row.serviceUserId],
}))
@ObjectType({
  implements: Node,
  description:
    "A story that a provider wrote, shared with the consent of whom it is about and without what " +
    "leads to them. One story says what can happen, never how often.",
})
export class CaseStudy extends Node {
  constructor(readonly row: CaseStudyRow) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `cas_…`." })
  override get id(): string {
    return encodeId("caseStudy", this.row.id);
  }

  @Field(() => String, { description: "What it is called." })
  get title(): string {
    return this.row.title;
  }

  @Field(() => String, { description: "The story." })
  get body(): string {
    return this.row.body;
  }

  @Field(() => CaseStudyState, { description: "Where it stands." })
  get state(): CaseStudyState {
    return this.row.state;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day on which the person agreed that it is shared; null until it is.",
  })
  get consentedOn(): string | null {
    return this.row.consentedOn;
  }

  @Field(() => String, {
    nullable: true,
    description: "In what words they agreed; null until it is shared.",
  })
  get consentWords(): string | null {
    return this.row.consentWords;
  }

  @TellsWho()
  @Field(() => String, { description: "Who wrote it." })
  get writtenBy(): string {
    return this.row.writtenBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was first written." })
  get writtenAt(): Date {
    return this.row.writtenAt;
  }

  @TellsWho()
  @Field(() => String, { nullable: true, description: "Who shared it; null until it is shared." })
  get sharedBy(): string | null {
    return this.row.sharedBy;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was shared; null until it is.",
  })
  get sharedAt(): Date | null {
    return this.row.sharedAt;
  }

  @TellsWho()
  @Field(() => String, { nullable: true, description: "Who took it back; null for nobody." })
  get withdrawnBy(): string | null {
    return this.row.withdrawnBy;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was taken back; null where it was not.",
  })
  get withdrawnAt(): Date | null {
    return this.row.withdrawnAt;
  }

  @Field(() => String, {
    nullable: true,
    description: "Why it was taken back; null where it was not.",
  })
  get withdrawnReason(): string | null {
    return this.row.withdrawnReason;
  }

  @Field(() => Int, { description: "Grows with each change: give it back when you edit." })
  get version(): number {
    return this.row.version;
  }
}

/** For lists. */
export const toCaseStudy = (row: CaseStudyRow): CaseStudy => new CaseStudy(row);

export const CaseStudyConnection = connectionType("CaseStudy", "case studies", () => CaseStudy);
