import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { TellsOf } from "../../audit/person-level";
import { connectionType } from "../../graphql/connection";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DateScalar, DateTimeScalar } from "../../graphql/scalars";
import { EngagementStatus } from "./engagement-filter";
import type { EngagementRevisionEntity } from "./engagement-revision.entity";
import type { EngagementEntity } from "./engagement.entity";

registerEnumType(EngagementStatus, {
  name: "EngagementStatus",
  description: "Whether an engagement goes on.",
  valuesConfig: {
    OPEN: { description: "No end is entered." },
    ENDED: { description: "An end is entered." },
  },
});

@ObjectType({
  description: "One fact about an engagement that evidence can be divided by.",
})
export class Fact {
  constructor(name: string, value: string) {
    this.name = name;
    this.value = value;
  }

  @Field(() => String, { description: "What it is about, e.g. `age_band`." })
  readonly name: string;

  @Field(() => String, { description: "What holds, e.g. `35-54`." })
  readonly value: string;
}

/** Facts in the order of their names. */
export function toFacts(facts: Readonly<Record<string, string>>): Fact[] {
  const names = Object.keys(facts).sort();
  return names.map((name) => new Fact(name, facts[name]!));
}

@TellsOf("engagement", ({ row }: Engagement) => ({ engagements: [row.id] }))
@ObjectType({
  implements: Node,
  description: "One service user's time with one service under one contract.",
})
export class Engagement extends Node {
  constructor(readonly row: EngagementEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `eng_…`." })
  override get id(): string {
    return encodeId("engagement", this.row.id);
  }

  @Field(() => String, { description: "The provider's reference, unique with the provider." })
  get reference(): string {
    return this.row.reference;
  }

  @Field(() => EngagementStatus, { description: "Whether it goes on." })
  get status(): EngagementStatus {
    return this.row.endedOn === null ? EngagementStatus.OPEN : EngagementStatus.ENDED;
  }

  @Field(() => DateScalar, { description: "First day." })
  get startedOn(): string {
    return this.row.startedOn;
  }

  @Field(() => DateScalar, { nullable: true, description: "Last day; null while it is open." })
  get endedOn(): string | null {
    return this.row.endedOn;
  }

  @Field(() => String, {
    nullable: true,
    description: "Why it ended, e.g. `planned`; null while it is open or where nobody said.",
  })
  get endReason(): string | null {
    return this.row.endReason;
  }

  @Field(() => [Fact], { description: "What evidence can be divided by, in order of name." })
  get facts(): Fact[] {
    return toFacts(this.row.facts);
  }

  @Field(() => DateTimeScalar, { description: "When it was entered here." })
  get enteredAt(): Date {
    return this.row.enteredAt;
  }

  @Field(() => Int, { description: "Grows with each change: give it back when you edit." })
  get version(): number {
    return this.row.version;
  }
}

/** For lists. */
export const toEngagement = (row: EngagementEntity): Engagement => new Engagement(row);

export const EngagementConnection = connectionType("Engagement", "engagements", () => Engagement);

@TellsOf("engagement_revision", ({ row }: EngagementRevision) => ({
  engagements: [row.engagementId],
}))
@ObjectType({ description: "What an engagement said until it was ended or corrected." })
export class EngagementRevision {
  constructor(readonly row: EngagementRevisionEntity) {}

  @Field(() => DateScalar, { description: "First day." })
  get startedOn(): string {
    return this.row.startedOn;
  }

  @Field(() => DateScalar, { nullable: true, description: "Last day; null: it was open." })
  get endedOn(): string | null {
    return this.row.endedOn;
  }

  @Field(() => String, { nullable: true, description: "Why it ended, where that was said." })
  get endReason(): string | null {
    return this.row.endReason;
  }

  @Field(() => [Fact], { description: "What evidence could be divided by, in order of name." })
  get facts(): Fact[] {
    return toFacts(this.row.facts);
  }

  @Field(() => String, {
    nullable: true,
    description: "Why it was corrected; null where its end was entered.",
  })
  get reason(): string | null {
    return this.row.reason;
  }

  @Field(() => String, { description: "Who corrected it." })
  get supersededBy(): string {
    return this.row.supersededBy;
  }

  @Field(() => DateTimeScalar, { description: "Until when it said this." })
  get supersededAt(): Date {
    return this.row.supersededAt;
  }
}
