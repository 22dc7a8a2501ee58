import { Field, ObjectType } from "type-graphql";
import { TellsOf } from "../../audit/person-level";
import { DateScalar, DateTimeScalar, DecimalScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import type { NeedFacts } from "../payment/calculation";
import type { ClaimEventEntity } from "./claim-event.entity";
import type { ClaimPersonEntity } from "./claim-person.entity";
import { ClaimState } from "./claim-state";
import type { ClaimShare as ClaimShareData } from "./claim.entity";
import type { RelapseEntity } from "./relapse.entity";

@ObjectType({ description: "Who is paid which share of a claim." })
export class ClaimShare {
  constructor(readonly data: ClaimShareData) {}

  @Field(() => DecimalScalar, {
    description: "More than 0 and at most 1; those of a claim sum to exactly 1.",
  })
  get share(): string {
    return this.data.share;
  }
}

@ObjectType({ description: "A state that a claim came to, by whom, when and why." })
export class ClaimEvent {
  constructor(private readonly row: ClaimEventEntity) {}

  @Field(() => ClaimState, { description: "The state it was in from then on." })
  get state(): ClaimState {
    return this.row.state;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "Why; always there for a query, a rejection and a withdrawal. Of a claim submitted again: the " +
      "answer to what was asked.",
  })
  get reason(): string | null {
    return this.row.reason;
  }

  @TellsWho()
  @Field(() => String, { description: "Who moved it." })
  get actedBy(): string {
    return this.row.actedBy;
  }

  @Field(() => DateTimeScalar, { description: "When." })
  get actedAt(): Date {
    return this.row.actedAt;
  }
}

@ObjectType({ description: "One of a person's needs, and how it went." })
export class ClaimNeed {
  constructor(private readonly data: NeedFacts) {}

  @Field(() => String, { description: "Which need, e.g. `housing`." })
  get need(): string {
    return this.data.need;
  }

  @Field(() => Boolean, { description: "Whether it was met." })
  get isPositive(): boolean {
    return this.data.isPositive;
  }
}

@TellsOf("claim_person", ({ row }: ClaimPerson) => ({
  engagements: row.engagementId === null ? [] : [row.engagementId],
}))
@ObjectType({ description: "What a claim tells of a person: for their provider alone." })
export class ClaimPerson {
  constructor(readonly row: ClaimPersonEntity) {}

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day from which it held, where it must hold for a time.",
  })
  get startedOn(): string | null {
    return this.row.startedOn;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "What the price depends on; null where it depends on none. Where it sits on a Star: change in " +
      "scale points from the first reading to the last one up to the day of achievement, of the area, " +
      "or as the mean over the areas scored in both. It is kept as it was worked out at submission.",
  })
  get value(): string | null {
    return this.row.value;
  }

  @Field(() => [ClaimNeed], {
    description: "Needs and how they went, where the price asks for them.",
  })
  get needs(): ClaimNeed[] {
    return this.row.needs.map((need) => new ClaimNeed(need));
  }

  @Field(() => String, { nullable: true, description: "A remark; private to the provider." })
  get note(): string | null {
    return this.row.note;
  }
}

@TellsOf("relapse", ({ whom }: Relapse) => ({ engagements: whom === null ? [] : [whom] }))
@ObjectType({
  description: "Something that a person had achieved and lost again; for their provider alone.",
})
export class Relapse {
  constructor(
    readonly row: RelapseEntity,
    /** Key of an engagement of the person; null for somebody erased. */
    readonly whom: string | null,
  ) {}

  @Field(() => DateScalar, { description: "The day on which it was lost." })
  get relapsedOn(): string {
    return this.row.relapsedOn;
  }

  @Field(() => String, { nullable: true, description: "A remark; private to the provider." })
  get note(): string | null {
    return this.row.note;
  }

  @Field(() => String, { description: "Who recorded it." })
  get recordedBy(): string {
    return this.row.recordedBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was recorded." })
  get recordedAt(): Date {
    return this.row.recordedAt;
  }
}
