import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { TellsOf } from "../../audit/person-level";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DateScalar, DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import { OutcomeReached, type PersonalOutcomeReviewEntity } from "./personal-outcome-review.entity";

registerEnumType(OutcomeReached, {
  name: "OutcomeReached",
  description: "How far an outcome agreed with a person was reached.",
  valuesConfig: {
    ACHIEVED: { description: "It is as was wished." },
    PARTLY: { description: "Some of it is." },
    NOT_YET: { description: "Not so far; it is still wanted." },
    NO_LONGER_WANTED: { description: "The person wants something else now." },
  },
});

/** A review, with whose outcome it is about. */
export interface ReviewRow extends PersonalOutcomeReviewEntity {
  readonly engagementId: string;
}

@TellsOf("personal_outcome_review", ({ row }: PersonalOutcomeReview) => ({
  engagements: [row.engagementId],
}))
@ObjectType({
  implements: Node,
  description:
    "How far an outcome was reached, as the person and as the worker says. The latest of each counts.",
})
export class PersonalOutcomeReview extends Node {
  constructor(readonly row: ReviewRow) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `por_…`." })
  override get id(): string {
    return encodeId("personalOutcomeReview", this.row.id);
  }

  @Field(() => DateScalar, { description: "The day on which it was talked over." })
  get reviewedOn(): string {
    return this.row.reviewedOn;
  }

  @Field(() => OutcomeReached, {
    nullable: true,
    description: "As the person says; null: they were not asked, or said nothing.",
  })
  get byPerson(): OutcomeReached | null {
    return this.row.byPerson;
  }

  @Field(() => String, { nullable: true, description: "Why, as the person says." })
  get byPersonWhy(): string | null {
    return this.row.byPersonWhy;
  }

  @Field(() => OutcomeReached, {
    nullable: true,
    description: "As the worker says; null: they said nothing.",
  })
  get byWorker(): OutcomeReached | null {
    return this.row.byWorker;
  }

  @Field(() => String, { nullable: true, description: "Why, as the worker says." })
  get byWorkerWhy(): string | null {
    return this.row.byWorkerWhy;
  }

  @TellsWho()
  @Field(() => String, { description: "Who recorded it." })
  get recordedBy(): string {
    return this.row.recordedBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was recorded." })
  get recordedAt(): Date {
    return this.row.recordedAt;
  }
}
